"""How was it? A few lines for each person, after a conversation that was logged ahead (P3)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from followups.forms.rows import lines
from followups.models import Interaction
from followups.services.meeting import Person
from followups.services.opening import Conversation, Said


class DebriefForm(forms.Form):
    """One field for each person, one for all of them. Each line becomes a point."""

    def __init__(self, *args: Any, interaction: Interaction, **kwargs: Any) -> None:
        """Load the interaction with its follow-ups, contacts and points."""
        super().__init__(*args, **kwargs)
        self.interaction = interaction
        there = [follow_up.contact for follow_up in interaction.follow_ups.all() if follow_up.was_there]
        for number, contact in enumerate(there):
            self.fields[f"said-{number}"] = _said(f"With {contact.called}")
        if len(there) > 1:
            self.fields["said-all"] = _said("With all of them")

    def clean(self) -> dict[str, Any]:
        """Ask for at least one line."""
        cleaned = super().clean() or {}
        for name in self.fields:
            try:
                cleaned[name] = lines(cleaned.get(name, ""))
            except ValidationError as error:
                self.add_error(name, error)
        if not self.errors and not any(cleaned.values()):
            raise ValidationError("Write at least one line. A few words will do.")
        return cleaned

    @property
    def conversation(self) -> Conversation:
        """Return the conversation as it stands, with the new lines after the old ones."""
        logged = as_logged(self.interaction)
        said = [
            Said(text, person=None if name == "said-all" else int(name.removeprefix("said-")))
            for name in self.fields
            for text in self.cleaned_data[name]
        ]
        return replace(logged, points=[*logged.points, *said])


def _said(label: str) -> forms.CharField:
    return forms.CharField(label=label, required=False, widget=forms.Textarea(attrs={"rows": 3}))


def as_logged(interaction: Interaction) -> Conversation:
    """Return what is known of a conversation, as the services take it."""
    there = [follow_up.contact for follow_up in interaction.follow_ups.all() if follow_up.was_there]
    place = {contact.pk: number for number, contact in enumerate(there)}
    arranger = interaction.arranged_by
    arranged_by: int | Person | None = None
    if arranger is not None:
        arranged_by = place.get(arranger.pk, Person(name=arranger.name, contact=arranger))
        place.setdefault(arranger.pk, len(there))
    return Conversation(
        kind=interaction.kind,
        medium=interaction.medium,
        ended_at=interaction.ended_at,
        people=[Person(name=contact.name, contact=contact) for contact in there],
        points=[
            Said(point.text, point.kind, place.get(point.contact_id or 0), point.private)
            for point in interaction.points.all()
        ],
        company=interaction.company.name if interaction.company else "",
        role=interaction.role,
        occasion=interaction.occasion,
        arranged_by=arranged_by,
    )
