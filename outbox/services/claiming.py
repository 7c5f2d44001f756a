"""Take mails for sending, under a lease: nobody else sends them until it runs out."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import F

from outbox.models import OutgoingMail
from outbox.services import settling

# Several times the mail server's timeout, so that a live sender never loses it (config.checks).
LEASE = timedelta(minutes=5)
BATCH = 50

DIED = "Its sender stopped in the middle, so we do not know whether it was sent."


@dataclass(frozen=True)
class Claim:
    """Mails that are ours to send until the lease ends, the most urgent first. Owners are loaded."""

    lease: uuid.UUID
    ends_at: datetime
    mails: list[OutgoingMail]


def claim(*, now: datetime) -> Claim | None:
    """Lease the most urgent mails, at most BATCH, and commit. None when there is nothing to take.

    A mail whose lease ran out has had an attempt; after too many it fails here, and a claim may be empty.
    """
    if not OutgoingMail.objects.claimable(now).exists():  # an idle look must not take SQLite's write lock
        return None
    lease, ends_at = uuid.uuid4(), now + LEASE
    with transaction.atomic():
        urgent = OutgoingMail.objects.claimable(now).order_by("deadline", "pk")
        rows = list(urgent.select_for_update(skip_locked=True, no_key=True)[:BATCH])
        if not rows:
            return None  # another sender is claiming them at this moment
        died = {row: settling.unknown(row, DIED, now=now) for row in rows if row.state == row.State.SENDING}
        over = {row: outcome for row, outcome in died.items() if outcome.state == row.State.FAILED}
        settling.record(over, now=now)
        chosen = _choose([row for row in rows if row not in over])
        ids = [row.pk for row in chosen]
        if ids:
            OutgoingMail.objects.filter(pk__in=ids).update(
                state=OutgoingMail.State.SENDING,
                lease=lease,
                next_try_at=ends_at,
                attempts=F("attempts") + (1 if chosen[0] in died else 0),  # a mail that died is alone
            )
    ours = OutgoingMail.objects.filter(pk__in=ids, lease=lease).order_by("deadline", "pk")
    return Claim(lease, ends_at, list(ours.select_related("owner")))


def _choose(rows: list[OutgoingMail]) -> list[OutgoingMail]:
    """Return one mail that a sender may have died of, alone, or else all that never had an attempt.

    So one poison mail cannot take its neighbours along again.
    """
    if rows and _is_suspect(rows[0]):
        return rows[:1]
    return [row for row in rows if not _is_suspect(row)]


def _is_suspect(mail: OutgoingMail) -> bool:
    return mail.attempts > 0 or mail.state == OutgoingMail.State.SENDING
