"""Signed links for mails: each is for one purpose and one row, and signs nobody in.

The token is the whole authority, so it is kept short-lived; only pausing must work for as long as a mail lies
in a mailbox (RFC 8058). Opening a link changes nothing: mail scanners do it within seconds.
"""

from __future__ import annotations

import functools
from datetime import datetime, timedelta
from enum import StrEnum

from django.conf import settings
from django.core import signing
from django.urls import reverse

LIFETIME = timedelta(days=7)


class Purpose(StrEnum):
    """What a link is for. The first five name a follow-up by its key, the last two a candidate."""

    READ = "read"
    SENT = "sent"
    SNOOZE = "snooze"
    SKIP = "skip"
    UNDO = "undo"
    PAUSE = "pause"
    RESUME = "resume"


class Forged(Exception):
    """Nobody here made this link, or it was made for another purpose."""


class Expired(Exception):
    """The link was good once."""


def make(purpose: Purpose, pk: int, *, now: datetime) -> str:
    """Return an absolute address, good for seven days from `now`; for ever when it is to pause."""
    value = signing.b62_encode(pk)
    if purpose is not Purpose.PAUSE:
        value += f".{signing.b62_encode(int((now + LIFETIME).timestamp()))}"
    return _address(purpose, value)


def onward(purpose: Purpose, token: str) -> str:
    """Return a link for another purpose that ends when the one with this (opened) token does."""
    return _address(purpose, token.partition(".")[2])


def open(purpose: str, token: str, *, now: datetime) -> int:
    """Return the key of the row that the link is about. Raises Forged or Expired."""
    signature, _, value = token.partition(".")
    try:
        _signer(Purpose(purpose)).unsign(f"{value}.{signature}")
    except (ValueError, signing.BadSignature):
        raise Forged from None
    pk, _, expires = value.partition(".")
    if expires and signing.b62_decode(expires) <= now.timestamp():
        raise Expired
    return signing.b62_decode(pk)


def _address(purpose: Purpose, value: str) -> str:
    # The signature comes first: it may end in "-", which mail programs leave out of a link in plain text, as
    # they do with a dot.
    return f"{settings.SITE_URL}{_path(purpose)}{_signer(purpose).signature(value)}.{value}"


@functools.cache
def _signer(purpose: Purpose) -> signing.Signer:
    return signing.Signer(sep=".", salt=f"followups.links.{purpose}")


@functools.cache
def _path(purpose: Purpose) -> str:
    """Looking an address up costs more than signing it, and a nudge holds dozens."""
    return reverse("followups:link", args=[purpose, "-"]).removesuffix("-")
