"""A real browser on a real server. Every page it shows must be free of errors and of CSP violations."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

# Playwright's own event loop runs in the thread that also asks the database.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium")

Open = Callable[..., Page]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """All of these need a browser."""
    for item in items:
        if "tests/browser" in str(item.path):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Debian's chromium; Playwright's own is not needed. Only outside of CI may it be missing."""
    if not CHROMIUM:
        if os.environ.get("CI"):
            pytest.fail("There is no chromium. Install it, or name it in CHROMIUM.")
        pytest.skip("There is no chromium here. Install it, or name it in CHROMIUM.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM)
        yield browser
        browser.close()


@pytest.fixture
def open_page(chromium: Browser, live_server: Any) -> Iterator[Open]:
    """Open pages of a given width, with or without JavaScript, each for a visitor of its own.

    Whatever the browser complains about while the test runs fails the test.
    """
    complaints: list[str] = []
    contexts: list[BrowserContext] = []

    def open_(*, width: int = 360, javascript: bool = True, zone: str = "Europe/Stockholm", **more: Any) -> Page:
        context = chromium.new_context(
            base_url=live_server.url,
            viewport={"width": width, "height": 800},
            java_script_enabled=javascript,
            timezone_id=zone,
            **more,
        )
        context.set_default_timeout(10_000)
        contexts.append(context)
        page = context.new_page()
        # A CSP violation is a console error as well.
        page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        return page

    yield open_
    for context in contexts:
        context.close()
    assert complaints == []
