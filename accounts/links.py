"""The link of an invitation: the signed key of its row, which alone says whether it is still good."""

from __future__ import annotations

from urllib.parse import urlencode

from django.conf import settings
from django.core import signing
from django.urls import reverse

from accounts.models import Invitation

_signer = signing.Signer(salt="accounts.invitation")


def token(invitation: Invitation) -> str:
    """Return what stands in the link."""
    return _signer.sign_object(invitation.pk)


def sign_up(invitation: Invitation) -> str:
    """Return the address of the sign-up page for whoever is invited."""
    return f"{settings.SITE_URL}{reverse('account_signup')}?{urlencode({'invitation': token(invitation)})}"


def find(token: str) -> Invitation | None:
    """Return the invitation, whatever has become of it, or None when the link is forged or the row gone."""
    try:
        key = _signer.unsign_object(token)
    except (signing.BadSignature, ValueError):
        return None
    if not isinstance(key, int):
        return None  # a link of before invitations were rows
    return Invitation.objects.select_related("invited_by").filter(pk=key).first()
