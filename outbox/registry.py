"""What kinds of mail there are, and who writes and settles them.

Apps register theirs when Django is ready.
"""

from __future__ import annotations

import enum
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from outbox.models import OutgoingMail


@dataclass(frozen=True)
class Message:
    """The words of one e-mail. How it becomes MIME is the outbox's business."""

    subject: str
    text: str
    html: str = ""
    to: str = ""  # empty: the mail's address, or else its owner's
    bcc: tuple[str, ...] = ()
    reply_to: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)


class IfUnknown(enum.Enum):
    """What to do when a mail server may or may not have taken a mail."""

    RESEND = enum.auto()
    HOLD = enum.auto()


class Compose(Protocol):
    """Return words for each mail of a batch, in a constant number of queries; None: no longer wanted."""

    def __call__(
        self, mails: Sequence[OutgoingMail], *, now: datetime
    ) -> Mapping[OutgoingMail, Message | None]: ...


class Settled(Protocol):
    """Take note of mails that were settled. Runs in the transaction that settles, possibly twice."""

    def __call__(self, mails: Sequence[OutgoingMail], *, now: datetime) -> None: ...


@dataclass(frozen=True)
class Purpose:
    """One kind of mail."""

    name: str
    compose: Compose
    settled: Settled
    if_unknown: IfUnknown


_purposes: dict[str, Purpose] = {}


def register(purpose: Purpose) -> None:
    """Make a purpose known. Each name once."""
    if purpose.name in _purposes:
        raise ValueError(f"The purpose {purpose.name!r} is registered twice.")
    _purposes[purpose.name] = purpose


def unregister(name: str) -> None:
    """Forget a purpose again. Queued mail of that purpose then fails, for all to see."""
    del _purposes[name]


def find(name: str) -> Purpose | None:
    """Return the purpose of that name, or None when no app has registered it."""
    return _purposes.get(name)
