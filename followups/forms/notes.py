"""What is typed on the page of a note: its text, when it went out, an answer, an address."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from accounts.domain import phones
from followups.domain.local_time import parse_local
from followups.domain.notes import Missing
from followups.models import FollowUp


class NoteForm(forms.Form):
    """Subject and body as the candidate leaves them."""

    subject = forms.CharField(
        required=False,
        max_length=200,
        error_messages={"max_length": "Keep the subject under %(limit_value)d characters."},
    )
    body = forms.CharField(
        required=False,
        strip=False,
        max_length=20_000,
        error_messages={"max_length": "That is longer than a book chapter. Keep the note short."},
    )

    def clean_subject(self) -> str:
        """Put it on one line: a subject has no others."""
        return " ".join(self.cleaned_data["subject"].split())


class PastedForm(NoteForm):
    """What was really sent, pasted over what was kept."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["subject"].widget.attrs["maxlength"] = None
        body = self.fields["body"]
        body.required = True
        body.error_messages["required"] = "There is no text. Paste what you sent, from its greeting to your name."
        body.widget = forms.Textarea(attrs={"rows": 12, "maxlength": None})

    def clean_body(self) -> str:
        """Refuse what is blank."""
        body: str = self.cleaned_data["body"]
        if not body.strip():
            raise ValidationError(self.fields["body"].error_messages["required"])
        return body


class SentForm(forms.Form):
    """When the note went out, and how."""

    WHEN = (("now", "Just now"), ("before", "Before the deadline"), ("at", "At"))

    when = forms.ChoiceField(choices=WHEN, required=False)
    at = forms.CharField(required=False)
    way = forms.ChoiceField(choices=FollowUp.Way, required=False)

    def __init__(self, *args: Any, follow_up: FollowUp, now: datetime, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.follow_up, self.now = follow_up, now

    def clean(self) -> dict[str, Any]:
        """Turn the choice into `sent_at` (UTC). "Before the deadline" counts as sent at the deadline."""
        typed = self.cleaned_data
        if typed.get("when") == "before":
            typed["sent_at"] = min(self.now, self.follow_up.due_at)
        elif typed.get("when") == "at":
            try:
                typed["sent_at"] = parse_local(typed.get("at", ""), self.follow_up.candidate.zone)
            except ValueError as problem:
                raise ValidationError({"at": str(problem)}) from None
            # A form shows minutes: "09:30" may be seconds before a conversation that ended at 09:30:20.
            ended_at = self.follow_up.interaction.ended_at
            if timedelta(0) < ended_at - typed["sent_at"] < timedelta(minutes=1):
                typed["sent_at"] = ended_at
        else:
            typed["sent_at"] = self.now
        typed["way"] = typed.get("way") or FollowUp.Way.EMAIL
        return typed


class AnswerForm(forms.Form):
    """The answer to one of the composer's questions."""

    asks_for = forms.ChoiceField(choices=[(missing.value, missing.value) for missing in Missing])
    text = forms.CharField(
        max_length=500,
        error_messages={
            "required": "A few words will do.",
            "max_length": "Keep it under %(limit_value)d characters: one thing is enough.",
        },
    )

    def clean_asks_for(self) -> Missing:
        """Return what is asked for as the domain's word."""
        return Missing(self.cleaned_data["asks_for"])

    def clean(self) -> dict[str, Any]:
        """Refuse a phone number that is none."""
        typed = self.cleaned_data
        if typed.get("asks_for") is Missing.PHONE and "text" in typed:
            problem = phones.problem(typed["text"])
            if problem:
                raise ValidationError({"text": problem})
        return typed


class AddressForm(forms.Form):
    """Someone's e-mail address, found at last (P2)."""

    email = forms.EmailField(
        max_length=254,
        error_messages={
            "required": "Type the address.",
            "invalid": "That is not an e-mail address. It looks like jane.roe@example.com.",
        },
    )


class SkipForm(forms.Form):
    """Why no note is needed."""

    reason = forms.CharField(
        max_length=200,
        error_messages={
            "required": "Say in a word why no note is needed.",
            "max_length": "Keep the reason under %(limit_value)d characters.",
        },
    )
