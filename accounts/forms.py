"""Sign-up: what allauth does not ask for."""

from __future__ import annotations

from typing import Any, cast

from allauth.core import context
from django import forms
from django.http import HttpRequest

from accounts import links
from accounts.domain import zones
from accounts.models import Invitation, User


class SignupForm(forms.Form):
    """Name, phone and time zone, beside e-mail and password. The adapter saves them with the rest."""

    field_order = ("name", "email", "password1", "phone", "time_zone")

    name = forms.CharField(
        label="Your name",
        max_length=User._meta.get_field("name").max_length,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
        help_text="Every note closes with it.",
        error_messages={"required": "Say what your notes should be signed with."},
    )
    phone = forms.CharField(
        label="Phone",
        required=False,
        max_length=User._meta.get_field("phone").max_length,
        widget=forms.TextInput(attrs={"type": "tel", "autocomplete": "tel"}),
        help_text="Stands in the closing of every note, so that people can call you. You can add it later.",
    )
    time_zone = forms.ChoiceField(
        label="Where do you live?",
        help_text="The 24 hours and your quiet hours follow its clocks.",
        error_messages={
            "required": "Choose the place whose clocks you live by.",
            "invalid_choice": "%(value)s is not a place we know. Choose one from the list.",
        },
    )
    invitation = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        zone = cast(forms.ChoiceField, self.fields["time_zone"])
        zone.choices = [("", "Choose"), *((name, name.replace("_", " ")) for name in zones.names())]
        if not self.is_bound:
            zone.widget.attrs["data-choose-time-zone"] = True
        if self.brought is not None:
            self.initial["email"] = self.brought.email
            self.initial["name"] = self.brought.name
            self.initial["invitation"] = links.token(self.brought)
            self.fields["email"].widget.attrs["readonly"] = True

    @property
    def brought(self) -> Invitation | None:
        """Return the invitation that the request brings, as the adapter has found."""
        return getattr(context.request, "invitation", None)

    def clean(self) -> dict[str, Any]:
        """An invitation is for one address only."""
        cleaned = super().clean() or {}
        email = cleaned.get("email", "")
        invited = self.brought.email if self.brought else ""
        if invited and email and email.lower() != invited:
            self.add_error("email", f"This invitation is for {invited}. Sign up with that address.")
        return cleaned

    def signup(self, request: HttpRequest, user: User) -> None:
        """Nothing is left to do: the adapter has saved everything at once."""
