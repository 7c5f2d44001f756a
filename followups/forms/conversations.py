"""The page where a conversation is written down, checked as a whole and turned into one value."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import cast

from django import forms
from django.core.exceptions import ValidationError

from accounts.models import User
from contacts.domain import names
from contacts.models import Contact
from followups.forms.address_book import AddressBook
from followups.forms.rows import (
    ARRANGED_BY_CONTACT,
    ARRANGED_BY_OTHER,
    ARRANGED_BY_PERSON,
    FOR_ARRANGER,
    DetailsForm,
    PersonForm,
    PointForm,
)
from followups.forms.sheet import MAX_PEOPLE, MAX_POINTS, Sheet, Values
from followups.models import FollowUp, Interaction
from followups.services.meeting import Person
from followups.services.opening import Conversation, Said


@dataclass(frozen=True)
class Trouble:
    """One thing to change, and where."""

    message: str
    field_id: str = ""


class ConversationForm:
    """All fields and rows of the page. Checked, or as typed while rows still come and go."""

    def __init__(
        self,
        sheet: Sheet,
        *,
        candidate: User,
        book: AddressBook,
        now: datetime,
        checked: bool = False,
        interaction: Interaction | None = None,
        focus: str = "",
    ) -> None:
        """`focus` is where the cursor goes after a row came or went: a row's prefix or a button's id."""
        self.sheet, self.book, self.checked, self.focus = sheet, book, checked, focus
        self.refusals: list[str] = []
        follow_ups = [] if interaction is None else list(interaction.follow_ups.all())
        self.thanked = frozenset(f.contact_id for f in follow_ups if f.state == FollowUp.State.THANKED)
        there = frozenset(follow_up.contact_id for follow_up in follow_ups)
        self.people = [
            PersonForm(key=key, book=book, corrected=there, **self._values(values, f"people-{key}"))
            for key, values in sheet.people.items()
        ]
        self.points = [
            PointForm(key=key, people=self._for_whom(), **self._values(values, f"points-{key}"))
            for key, values in sheet.points.items()
        ]
        self.details = DetailsForm(
            candidate=candidate,
            now=now,
            kept=None if interaction is None else interaction.ended_at,
            **self._values(sheet.details),
        )
        for row, field in (*((row, "name") for row in self.people), *((row, "text") for row in self.points)):
            if row.prefix == focus:
                row.fields[field].widget.attrs["autofocus"] = True
        cast(forms.ChoiceField, self.details.fields["arranged_by"]).choices = self._arrangers()

    def _values(self, values: Values, prefix: str = "") -> dict[str, Values]:
        if not self.checked:
            return {"initial": values}
        return {"data": {f"{prefix}-{name}" if prefix else name: value for name, value in values.items()}}

    def _called(self) -> list[tuple[str, str]]:
        """Return (key, what to call them) for each row."""
        return [
            (person.key, names.called(person.typed_name) or f"person {number}")
            for number, person in enumerate(self.people, start=1)
        ]

    def _for_whom(self) -> list[tuple[str, str]]:
        people = [(key, f"For {called}") for key, called in self._called()]
        arranged_by = str(self.sheet.details.get("arranged_by") or "")
        if arranged_by.startswith((ARRANGED_BY_CONTACT, ARRANGED_BY_OTHER)):
            people.append((FOR_ARRANGER, "For whoever arranged it"))
        return people

    def _arrangers(self) -> list[tuple[str, str | list[tuple[str, str]]]]:
        here = [
            (f"{ARRANGED_BY_PERSON}{person.key}", person.typed_name or f"Person {number}")
            for number, person in enumerate(self.people, start=1)
        ]
        there = {person.picked.pk for person in self.people if person.picked}
        known = [
            (f"{ARRANGED_BY_CONTACT}{contact.pk}", contact.name)
            for contact in self.book.by_name
            if contact.pk not in there
        ]
        groups: list[tuple[str, str | list[tuple[str, str]]]] = [("", "I did, or nobody did"), *here]
        if known:
            groups.append(("People you know", known))
        return [*groups, (ARRANGED_BY_OTHER, "Someone else …")]

    @property
    def known(self) -> list[Contact]:
        """Return whom to offer for one press."""
        picked = {person.picked.pk for person in self.people if person.picked}
        return self.book.recent(without=picked)

    @property
    def named(self) -> list[str]:
        """Return what to call those who stand on the page already."""
        return [names.called(person.typed_name) for person in self.people if person.typed_name]

    @property
    def has_room_for_people(self) -> bool:
        """Say whether one more row fits."""
        return len(self.people) < MAX_PEOPLE

    @property
    def has_room_for_points(self) -> bool:
        """Say whether one more line fits."""
        return len(self.points) < MAX_POINTS

    def is_valid(self) -> bool:
        """Check everything. What is wrong stands beside its field and in `troubles`."""
        people = [person for person in self.people if not person.is_empty]
        if not people:
            self.people[0].add_error("name", "Say whom you talked to. A name or a description is enough.")
        there = {*(person.key for person in people), FOR_ARRANGER}
        for point in self.points:
            whom = point.cleaned_data["person"] if point.is_valid() and point.cleaned_data["text"] else ""
            if whom and whom not in there:
                point.add_error("person", "There is no name in that row. Choose for whom this is.")
        said = sum(len(point.cleaned_data["text"]) for point in self.points if point.is_valid())
        if said > MAX_POINTS:
            self.refusals.append(f"These are {said} lines. A conversation takes {MAX_POINTS}: keep the best.")
        return not self.troubles

    def refuse(self, error: ValidationError) -> None:
        """Take in what a service refused."""
        self.refusals += error.messages

    @property
    def troubles(self) -> list[Trouble]:
        """Return all that is wrong, in the order of the page."""
        if not self.checked:
            return []
        found = [Trouble(message) for message in self.refusals]
        for form in (*self.people, self.details, *self.points):
            for name, messages in form.errors.items():
                # A hidden field has no place of its own: the name of the row stands for it.
                shown = "name" if name == "contact" else name
                found += [Trouble(str(message), form[shown].auto_id) for message in messages]
        return found

    @property
    def conversation(self) -> Conversation:
        """Return what was typed, for the services. Only when valid."""
        people = [person for person in self.people if not person.is_empty]
        place = {person.key: number for number, person in enumerate(people)} | {FOR_ARRANGER: len(people)}
        details = self.details.cleaned_data
        return Conversation(
            kind=details["kind"],
            medium=details["medium"],
            ended_at=details["ended_at"],
            people=[person.person for person in people],
            points=[
                Said(
                    text=text,
                    kind=point.cleaned_data["kind"],
                    person=place.get(point.cleaned_data["person"]),
                    private=point.cleaned_data["private"],
                )
                for point in self.points
                for text in point.cleaned_data["text"]
            ],
            company=details["company"],
            role=details["role"],
            occasion=details["occasion"],
            arranged_by=self._arranger(place),
        )

    def _arranger(self, place: dict[str, int]) -> int | Person | None:
        chosen: str = self.details.cleaned_data["arranged_by"]
        if chosen.startswith(ARRANGED_BY_PERSON):
            return place.get(chosen.removeprefix(ARRANGED_BY_PERSON))
        contact = self.book.get(chosen.removeprefix(ARRANGED_BY_CONTACT))
        if contact is not None:
            return Person(name=contact.name, contact=contact)
        if chosen == ARRANGED_BY_OTHER:
            details = self.details.cleaned_data
            return Person(name=details["arranger_name"], email=details["arranger_email"])
        return None
