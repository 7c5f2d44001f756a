"""A visitor without JavaScript: reads the forms of a page, fills them in, presses buttons by their words."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urljoin, urlsplit

from django.test import Client


@dataclass
class Form:
    """One form: where it goes, and what its fields hold as the page came."""

    action: str = ""
    method: str = "get"
    values: dict[str, list[str]] = field(default_factory=dict)
    unchecked: set[str] = field(default_factory=set)

    def hold(self, name: str | None, value: str) -> None:
        if name:
            self.values.setdefault(name, []).append(value)


@dataclass
class Button:
    """One button and the form that it sends."""

    form: Form
    attributes: dict[str, str]
    words: str = ""


class Page(HTMLParser):
    """The forms, buttons and words of one page."""

    def __init__(self, url: str, html: str) -> None:
        super().__init__()
        self.url, self.html = url, html
        self.forms: dict[str, Form] = {}
        self.buttons: list[Button] = []
        self.words = ""
        self._form = Form()
        self._button: Button | None = None
        self._select = ""
        self._options: list[tuple[str, bool]] = []
        self._textarea: tuple[Form, str] | None = None
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        owner = self._owner(given)
        if tag == "form":
            self._form = self._owner({"form": given.get("id", f"form {len(self.forms)}")})
            self._form.action, self._form.method = given.get("action", ""), given.get("method", "get").lower()
        elif tag == "input":
            kind = given.get("type", "text")
            if kind == "submit":
                self.buttons.append(Button(owner, given, given.get("value", "")))
            elif kind not in {"radio", "checkbox"} or "checked" in given:
                owner.hold(given.get("name"), given.get("value", "on" if kind == "checkbox" else ""))
            else:
                owner.unchecked.add(given.get("name", ""))
        elif tag == "button":
            self._button = Button(owner, given)
            self.buttons.append(self._button)
        elif tag == "select":
            self._select, self._options, self._selecting = given.get("name", ""), [], owner
        elif tag == "option" and self._select:
            self._options.append((given.get("value", ""), "selected" in given))
        elif tag == "textarea":
            owner.hold(given.get("name"), "")
            self._textarea = (owner, given.get("name", ""))

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._form = Form()
        elif tag == "button":
            self._button = None
        elif tag == "select":
            chosen = [value for value, selected in self._options if selected] or [
                value for value, _ in self._options[:1]
            ]
            for value in chosen:
                self._selecting.hold(self._select, value)
            self._select = ""
        elif tag == "textarea" and self._textarea:
            form, name = self._textarea
            form.values[name][-1] = form.values[name][-1].removeprefix("\n")
            self._textarea = None

    def handle_data(self, data: str) -> None:
        self.words += data
        if self._button is not None:
            self._button.words += data
        if self._textarea:
            form, name = self._textarea
            form.values[name][-1] += data

    def _owner(self, given: dict[str, str]) -> Form:
        return self.forms.setdefault(given["form"], Form()) if "form" in given else self._form

    def button(self, words: str, *, beside: str = "") -> Button:
        """Return the first button that says these words; `beside` must stand where it sends its form to."""
        found = [
            button
            for button in self.buttons
            if words in " ".join(button.words.split()) and beside in self.target(button)
        ]
        assert found, f"{self.url} has no button {words!r}, but {[one.words.strip() for one in self.buttons]}"
        return found[0]

    def target(self, button: Button) -> str:
        """Return where the button sends its form: by default to the page itself."""
        return urljoin(self.url, button.attributes.get("formaction") or button.form.action or self.url)


@dataclass
class Visitor:
    """Goes from page to page, as a browser without JavaScript does."""

    client: Client = field(default_factory=lambda: Client(enforce_csrf_checks=True))

    def open(self, url: str) -> Page:
        """Follow a link, of our own or of a mail, to a page that is there."""
        response = self.client.get(_path(url), follow=True)
        assert response.status_code == 200, f"{url} answers {response.status_code}"
        return Page(response.request["PATH_INFO"], response.content.decode())

    def press(self, page: Page, words: str, *, beside: str = "", **typed: Any) -> Page:
        """Fill in what is typed ("__" in a name is "-"), press the button, and return the page that follows."""
        button = page.button(words, beside=beside)
        assert button.form.method == "post", f"{words!r} does not POST"
        values = {name: list(held) for name, held in button.form.values.items()}
        if button.attributes.get("name"):
            values.setdefault(button.attributes["name"], []).append(button.attributes.get("value", ""))
        for name, value in typed.items():
            name = re.sub("__", "-", name)
            known = values.keys() | button.form.unchecked
            assert name in known, f"{page.url} has no field {name!r}, but {sorted(known)}"
            values[name] = [value]
        response = self.client.post(_path(page.target(button)), values, follow=True)
        assert response.status_code == 200, f"{words!r} answers {response.status_code}"
        return Page(response.request["PATH_INFO"], response.content.decode())


def _path(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.path}?{parts.query}" if parts.query else parts.path
