"""What stands on the page where a conversation is written down: values as typed, rows that come and go."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.http import QueryDict

from contacts.models import Contact
from followups.forms.ending import ending_of
from followups.forms.rows import (
    ARRANGED_BY_CONTACT,
    ARRANGED_BY_PERSON,
    FOR_ARRANGER,
    DetailsForm,
    PersonForm,
    PointForm,
)
from followups.models import FollowUp, Interaction

Values = dict[str, Any]
MAX_PEOPLE, MAX_POINTS = 30, 120  # together they stay below the number of fields that Django accepts


@dataclass
class Sheet:
    """The values on the page. A row keeps its key as long as it lives, so a point always knows its person."""

    details: Values = field(default_factory=dict)
    people: dict[str, Values] = field(default_factory=dict)
    points: dict[str, Values] = field(default_factory=dict)

    def add_person(self, contact: Contact | None = None) -> str:
        """Add a row, or fill the first empty one with a known contact. Return its key."""
        if contact is None:
            return _append(self.people, {}, MAX_PEOPLE)
        for key, values in self.people.items():
            if values.get("contact") == str(contact.pk):
                return key
        empty = next((key for key, values in self.people.items() if not any(values.values())), "")
        if empty:
            self.people[empty] = values_of(contact)
        key = empty or _append(self.people, values_of(contact), MAX_PEOPLE)
        if self.details.get("arranged_by") == f"{ARRANGED_BY_CONTACT}{contact.pk}":
            self._arranger_was_there(key)
        return key

    def _arranger_was_there(self, key: str) -> None:
        """Whoever arranged it is one of the people now, with what was said for them."""
        self.details["arranged_by"] = f"{ARRANGED_BY_PERSON}{key}"
        for values in self.points.values():
            if values.get("person") == FOR_ARRANGER:
                values["person"] = key

    def add_point(self, person: str = "") -> str:
        """Add a line, for one person or for all. Return its key."""
        return _append(self.points, {"person": person}, MAX_POINTS)

    def remove_person(self, key: str) -> None:
        """Take someone out. What was said for them stays, for everyone."""
        self.people.pop(key, None)
        for values in self.points.values():
            if values.get("person") == key:
                values["person"] = ""
        if self.details.get("arranged_by") == f"{ARRANGED_BY_PERSON}{key}":
            self.details["arranged_by"] = ""
        if not self.people:
            self.add_person()

    def remove_point(self, key: str) -> None:
        """Take a line out."""
        self.points.pop(key, None)


def _append(rows: dict[str, Values], values: Values, most: int) -> str:
    if len(rows) >= most:
        return list(rows)[-1]
    key = str(max((int(known) for known in rows), default=-1) + 1)
    rows[key] = values
    return key


def values_of(contact: Contact) -> Values:
    """Return the row of someone known."""
    return {
        "contact": str(contact.pk),
        "name": contact.name,
        "company": contact.company.name if contact.company else "",
        "title": contact.title,
        "email": contact.email,
    }


def blank_sheet(contact: Contact | None = None) -> Sheet:
    """Return an empty page: one person, three lines."""
    sheet = Sheet()
    sheet.add_person(contact)
    for _ in range(3):
        sheet.add_point()
    return sheet


def typed_sheet(posted: QueryDict) -> Sheet:
    """Return the page as it was sent, every character as typed."""
    return Sheet(
        details=_typed(DetailsForm, posted),
        people=_typed_rows(PersonForm, posted, "people", MAX_PEOPLE),
        points=_typed_rows(PointForm, posted, "points", MAX_POINTS),
    )


def _typed(form: type[forms.Form], posted: QueryDict, prefix: str = "") -> Values:
    return {
        name: declared.widget.value_from_datadict(posted, {}, f"{prefix}-{name}" if prefix else name)
        for name, declared in form.base_fields.items()
    }


def _typed_rows(form: type[forms.Form], posted: QueryDict, name: str, most: int) -> dict[str, Values]:
    """Return the rows that were sent, in order. Each sends its key in a hidden field."""
    keys = [key for key in posted.getlist(name) if key.isascii() and key.isdigit() and len(key) < 5]
    return {key: _typed(form, posted, f"{name}-{key}") for key in list(dict.fromkeys(keys))[:most]}


def sheet_of(interaction: Interaction) -> Sheet:
    """Return the page of a conversation that is known. Load it with its follow-ups, contacts and points."""
    there = [follow_up for follow_up in interaction.follow_ups.all() if follow_up.was_there]
    key_of: dict[int | None, str] = {follow_up.contact_id: str(place) for place, follow_up in enumerate(there)}
    whom = {**key_of, None: ""}
    whom.setdefault(interaction.arranged_by_id, FOR_ARRANGER)
    return Sheet(
        details={
            "company": interaction.company.name if interaction.company else "",
            "role": interaction.role,
            "occasion": interaction.occasion,
            "kind": interaction.kind,
            "medium": interaction.medium,
            "arranged_by": _arranged_by(interaction, key_of),
            **ending_of(interaction.ended_at, interaction.candidate),
        },
        people={
            key_of[follow_up.contact_id]: {
                **values_of(follow_up.contact),
                "thanked": follow_up.state == FollowUp.State.THANKED,
            }
            for follow_up in there
        },
        points={
            str(place): {
                "text": point.text,
                "kind": point.kind,
                "private": point.private,
                "person": whom.get(point.contact_id, ""),
            }
            for place, point in enumerate(interaction.points.all())
        },
    )


def _arranged_by(interaction: Interaction, key_of: dict[int | None, str]) -> str:
    if interaction.arranged_by_id is None:
        return ""
    key = key_of.get(interaction.arranged_by_id)
    return f"{ARRANGED_BY_PERSON}{key}" if key else f"{ARRANGED_BY_CONTACT}{interaction.arranged_by_id}"
