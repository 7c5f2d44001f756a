"""Invite someone to sign up."""

from __future__ import annotations

from datetime import datetime
from urllib.parse import urlencode

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.urls import reverse

from accounts import links
from accounts.models import User


def invite(email: str, *, now: datetime) -> str:
    """Return the address of the sign-up page for this person, good for seven days. Sends nothing.

    Raises ValidationError, with a sentence, for what is no address and for someone who has an account.
    """
    email = email.strip()
    try:
        validate_email(email)
    except ValidationError:
        raise ValidationError(f"{email!r} is not an e-mail address.") from None
    if User.objects.filter(email__iexact=email).exists():
        raise ValidationError(f"{email} has an account already.")
    token = links.invitation(email, now=now)
    return f"{settings.SITE_URL}{reverse('account_signup')}?{urlencode({'invitation': token})}"
