"""What the account pages need to know of this installation."""

from __future__ import annotations

from django import template
from django.conf import settings

register = template.Library()


@register.simple_tag
def mail_goes_out() -> bool:
    """Say whether e-mail is sent; without a provider it only lies in the data folder."""
    return bool(settings.MAIL_PROVIDER)


@register.simple_tag
def anyone_may_sign_up() -> bool:
    """Say whether sign-up is open; else it takes an invitation."""
    return bool(settings.SIGNUP == "open")
