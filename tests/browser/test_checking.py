"""Checking a note without an account, in a real browser."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.core.cache import cache
from playwright.sync_api import Page, expect

from tests.browser.conftest import Open

NOTE = """Dear Jane,

Thank you for showing me how you count a customer in three ways. I liked the the second one.

I would love to work for your company.

Kind regards,
Alice"""
WIDTHS = pytest.mark.parametrize(("width", "scheme"), [(360, "dark"), (1440, "light")])


@pytest.fixture(autouse=True)
def nobody_has_checked_yet() -> Iterator[None]:
    cache.clear()
    yield
    cache.clear()


def paste(page: Page) -> None:
    page.goto("/accounts/login/")
    page.get_by_role("link", name="Have it checked").click()
    page.get_by_label("Text").fill(NOTE)
    page.get_by_label("Their name").fill("Jane Roe")
    page.get_by_label("Company").fill("Harborlight Analytics")
    page.get_by_role("button", name="Check it").click()
    expect(page.get_by_role("heading", name="Before you send")).to_be_visible()


@pytest.mark.parametrize("javascript", [True, False], ids=["with JavaScript", "without JavaScript"])
def test_a_note_is_checked_and_mended_by_keyboard(open_page: Open, javascript: bool) -> None:
    page = open_page(javascript=javascript)
    paste(page)
    expect(page.locator("mark", has_text="the the")).to_be_visible()
    expect(page.get_by_text("Says thank you")).to_be_visible()
    button = page.get_by_role("button", name="Change to “the”")
    button.focus()
    page.keyboard.press("Enter")
    expect(button).to_have_count(0)
    assert "I liked the second one." in page.get_by_label("Text").input_value()
    assert page.get_by_label("Company").input_value() == "Harborlight Analytics"


def test_what_is_typed_while_it_is_checked_stays(open_page: Open) -> None:
    page = open_page()
    paste(page)
    expect(page.get_by_role("heading", name="Before you send")).to_be_focused()
    page.get_by_label("Text").fill(NOTE.replace("the the", "the"))
    page.get_by_label("Text").press("End")
    page.get_by_role("button", name="Check it").click()
    expect(page.get_by_role("button", name="Change to “the”")).to_have_count(0)
    assert page.get_by_label("Text").input_value() == NOTE.replace("the the", "the")


@WIDTHS
def test_what_was_found_fits_and_is_accessible(open_page: Open, width: int, scheme: str) -> None:
    page = open_page(width=width, color_scheme=scheme)
    paste(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    violations = Axe().run(page).response["violations"]
    assert [(each["id"], [node["target"] for node in each["nodes"]]) for each in violations] == []
