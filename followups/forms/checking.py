"""What a visitor types to have a note checked, and the facts that come of it."""

from __future__ import annotations

from typing import Any

from django import forms

from followups.domain.notes import Facts, Note, Point
from followups.models import Interaction

MOST = 20_000  # characters of a note
LINES = 20  # of what was discussed


class Pasted(forms.CharField):
    """Text from anywhere: line breaks are made plain, and signs that no text has are left out."""

    def to_python(self, value: Any) -> str:
        """Return the text as it reads."""
        text = (super().to_python(value) or "").replace("\r\n", "\n").replace("\r", "\n")
        return "".join(sign for sign in text if sign >= " " or sign in "\n\t")


def _words(most: int, **attrs: str) -> Pasted:
    return Pasted(
        required=False,
        max_length=most,
        widget=forms.TextInput(attrs={"maxlength": None, **attrs}),
        error_messages={"max_length": "Keep it under %(limit_value)d characters."},
    )


class CheckForm(forms.Form):
    """A note, and what is known of whom it is for. Everything but the note may stay empty."""

    subject = _words(200, autocomplete="off")
    body = Pasted(
        strip=False,
        max_length=MOST,
        widget=forms.Textarea(attrs={"rows": 14, "maxlength": None}),
        error_messages={
            "required": "There is no text yet. Paste your note, from its greeting to your name.",
            "max_length": "That is more than 20,000 characters, and a note has about 1,000. Paste the note alone.",
        },
    )
    to = _words(120, autocomplete="off")
    company = _words(120, autocomplete="off")
    kind = forms.ChoiceField(
        choices=Interaction.Kind,
        required=False,
        initial=Interaction.Kind.FORMAL_INTERVIEW,
        error_messages={"invalid_choice": "Choose one of these."},
    )
    name = _words(120, autocomplete="name")
    phone = _words(40, autocomplete="tel", type="tel")
    discussed = Pasted(
        required=False,
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 3, "maxlength": None}),
        error_messages={"max_length": "Keep it under %(limit_value)d characters: a few lines will do."},
    )

    def clean_subject(self) -> str:
        """Put it on one line: a subject has no others."""
        return " ".join(self.cleaned_data["subject"].split())

    def clean_body(self) -> str:
        """Refuse what is blank."""
        body: str = self.cleaned_data["body"]
        if not body.strip():
            raise forms.ValidationError(self.fields["body"].error_messages["required"])
        return body

    @property
    def note(self) -> Note:
        """Return the note of a valid form."""
        return Note(self.cleaned_data["subject"], self.cleaned_data["body"])

    @property
    def facts(self) -> Facts:
        """Return what a valid form says of the conversation."""
        typed = self.cleaned_data
        lines = [line.strip(" \t-*•") for line in typed["discussed"].splitlines()]
        return Facts(
            candidate_name=typed["name"],
            candidate_phone=typed["phone"],
            contact_name=typed["to"],
            company=typed["company"],
            interaction_kind=typed["kind"] or Interaction.Kind.FORMAL_INTERVIEW.value,
            points=tuple(Point(line) for line in lines if line)[:LINES],
        )

    @property
    def left_out(self) -> list[str]:
        """Return in sentences what could not be looked at, because it was not said."""
        said = []
        if not self.cleaned_data["company"]:
            said.append("You did not say which company, so nobody looked whether the note names it.")
        if not self.cleaned_data["to"]:
            said.append("You did not say to whom it goes, so the name in the greeting was not compared.")
        return said
