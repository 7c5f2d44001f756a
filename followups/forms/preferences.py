"""How the candidate wants things."""

from __future__ import annotations

from django import forms

from accounts.domain import phones, zones
from accounts.models import User

CLOCK = forms.TimeInput(format="%H:%M", attrs={"type": "time"})


class PreferencesForm(forms.Form):
    """Who writes, from where, and when not to be disturbed."""

    name = forms.CharField(
        max_length=120,
        error_messages={"required": "Your name closes every note. Write it as you sign."},
    )
    phone = forms.CharField(
        max_length=40, required=False, widget=forms.TextInput(attrs={"type": "tel", "autocomplete": "tel"})
    )
    time_zone = forms.ChoiceField(error_messages={"invalid_choice": "Choose a time zone from the list."})
    quiet_from = forms.TimeField(widget=CLOCK, error_messages={"invalid": "Write a time like 21:00."})
    quiet_until = forms.TimeField(widget=CLOCK, error_messages={"invalid": "Write a time like 08:00."})
    sends_from = forms.ChoiceField(choices=User.SendsFrom)
    signature_has_phone = forms.BooleanField(required=False)

    def __init__(self, *args: object, user: User, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # Django's form has eleven of them
        known = zones.names()
        # A browser may have named one that the list leaves out, such as an older spelling.
        known = known if user.time_zone in known else (user.time_zone, *known)
        self.fields["time_zone"].choices = [(name, name.replace("_", " ")) for name in known]  # type: ignore[attr-defined]

    def clean_phone(self) -> str:
        """Refuse what is no phone number."""
        phone: str = " ".join(self.cleaned_data["phone"].split())
        problem = phones.problem(phone) if phone else ""
        if problem:
            raise forms.ValidationError(problem)
        return phone
