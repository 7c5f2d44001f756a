"""A page's form as a browser without JavaScript reads and sends it."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import Any

from django.test import Client


class Form(HTMLParser):
    """One form of a page: its fields with what stands in them, and its buttons."""

    def __init__(self, response: Any, *, holding: str) -> None:
        """`holding` is the name of a field or a button by which to tell the form from others on the page."""
        super().__init__()
        self.html: str = response.content.decode()
        self._forms: list[dict[str, list[str]]] = []
        self._actions: list[str] = []
        self._buttons: list[set[tuple[str, str]]] = []
        self._inside = False
        self._select = self._text = ""
        self._options: list[tuple[str, bool]] = []
        self.feed(self.html)
        fitting = [
            number
            for number, fields in enumerate(self._forms)
            if holding in fields or holding in {name for name, _ in self._buttons[number]}
        ]
        assert fitting, f"No form holds {holding!r}:\n{self.html}"
        self.fields, self.buttons = self._forms[fitting[0]], self._buttons[fitting[0]]
        self.action = self._actions[fitting[0]] or response.request["PATH_INFO"]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take in a field."""
        given = {name: value or "" for name, value in attrs}
        name, value = given.get("name", ""), given.get("value", "")
        if tag == "form":
            self._forms.append({})
            self._buttons.append(set())
            self._actions.append(given.get("action", ""))
            self._inside = True
        elif not self._inside:
            return
        elif tag == "button":
            self._buttons[-1].add((name, value))
        elif tag == "input" and name:
            boxed = given.get("type") in {"checkbox", "radio"}
            if not boxed or "checked" in given:
                self._forms[-1].setdefault(name, []).append(value or ("on" if boxed else ""))
        elif tag == "select":
            self._select, self._options = name, []
        elif tag == "option" and self._select:
            self._options.append((value, "selected" in given))
        elif tag == "textarea":
            self._text = name
            self._forms[-1][name] = [""]

    def handle_data(self, data: str) -> None:
        """Take in what stands in a textarea; the line break right after its tag is not part of it."""
        if self._text:
            before = self._forms[-1][self._text][0]
            self._forms[-1][self._text] = [before + data if before else data.lstrip("\r").removeprefix("\n")]

    def handle_endtag(self, tag: str) -> None:
        """Close a field."""
        if tag == "form":
            self._inside = False
        elif tag == "textarea":
            self._text = ""
        elif tag == "select" and self._select:
            chosen = [value for value, selected in self._options if selected]
            self._forms[-1][self._select] = chosen[:1] or [self._options[0][0]]
            self._select = ""

    def value(self, name: str) -> str:
        """Return what stands in a field; "" when it is missing or its box is not ticked."""
        return (self.fields.get(name) or [""])[0]

    def send(self, client: Client, typed: dict[str, str] | None = None, *, press: str = "") -> Any:
        """Type into fields, press a button ("add=person"; "" is the plain one), and follow where it leads."""
        sent = {**self.fields, **{name: [value] for name, value in (typed or {}).items()}}
        name, _, value = press.partition("=")
        assert (name, value) in self.buttons, f"No button {press!r} among {sorted(self.buttons)}"
        if name:
            sent[name] = [*sent.get(name, []), value]
        return client.post(self.action, sent, follow=True)
