"""Invitations: a signed link for one e-mail address."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from django.core import signing

from accounts.models import User

VALID_FOR = timedelta(days=7)
_signer = signing.Signer(salt="accounts.invitation")


def invitation(email: str, *, now: datetime) -> str:
    """Return a token that lets this address sign up, for seven days."""
    return _signer.sign_object({"email": email.lower(), "at": int(now.timestamp())})


def invited_address(token: str, *, now: datetime) -> str:
    """Return the address a token was made for, or "" when it is forged, too old, or has been used.

    It is used up as soon as that address has an account.
    """
    try:
        stated = _signer.unsign_object(token)
        email, at = str(stated["email"]), datetime.fromtimestamp(stated["at"], UTC)
    except (signing.BadSignature, ValueError, KeyError, TypeError):
        return ""
    if not at <= now < at + VALID_FOR or User.objects.filter(email__iexact=email).exists():
        return ""
    return email
