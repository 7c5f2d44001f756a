"""Sign-up: what allauth does not ask for."""

from __future__ import annotations

from django import forms
from django.http import HttpRequest

from accounts.models import User


class SignupForm(forms.Form):
    """Name and time zone, beside e-mail and password."""

    name = forms.CharField(max_length=120)

    def signup(self, request: HttpRequest, user: User) -> None:
        """Keep what allauth does not know."""
        User.objects.filter(pk=user.pk).update(name=self.cleaned_data["name"])
