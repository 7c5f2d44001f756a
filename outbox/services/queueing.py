"""Put mail into the queue: for the first time, or once more because someone asked for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from accounts.models import User
from outbox.models import OutgoingMail, OutgoingMailQuerySet


@dataclass(frozen=True)
class Wanted:
    """One mail to queue. Without an address it goes to wherever its owner reads mail when it is sent."""

    owner: User
    deadline: datetime
    address: str = ""


@transaction.atomic
def queue(purpose: str, wanted: Sequence[Wanted], *, now: datetime) -> list[OutgoingMail]:
    """Queue mail of one purpose in one statement, and return its rows in the same order.

    Call it in the transaction that decides on the mail: then there is never one without the other.
    """
    return OutgoingMail.objects.bulk_create(
        OutgoingMail(
            purpose=purpose,
            owner=mail.owner,
            address=mail.address,
            deadline=mail.deadline,
            queued_at=now,
            next_try_at=now,
        )
        for mail in wanted
    )


@transaction.atomic
def send_again(mails: OutgoingMailQuerySet, *, now: datetime) -> int:
    """Queue failed mail as if it were new, under its old Message-ID. Return how many there were.

    Mail that has not failed stays as it is.
    """
    return mails.failed().update(
        state=OutgoingMail.State.QUEUED,
        queued_at=now,
        next_try_at=now,
        settled_at=None,
        attempts=0,
        deferrals=0,
        error="",
    )
