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
        locked = urgent.select_for_update(skip_locked=True, no_key=True)
        rows = locked.values_list("pk", "state", "attempts")[:BATCH]
        found = [Found(pk, died=state == OutgoingMail.State.SENDING, attempts=n) for pk, state, n in rows]
        if not found:
            return None  # another sender is claiming them at this moment
        over = _bury([row.pk for row in found if row.died], now=now)
        chosen = _choose([row for row in found if row.pk not in over])
        ids = [row.pk for row in chosen]
        if chosen:
            OutgoingMail.objects.filter(pk__in=ids).update(
                state=OutgoingMail.State.SENDING,
                lease=lease,
                next_try_at=ends_at,
                attempts=F("attempts") + int(chosen[0].died),  # a mail that died is alone
            )
    ours = OutgoingMail.objects.filter(pk__in=ids, lease=lease).order_by("deadline", "pk")
    return Claim(lease, ends_at, list(ours.select_related("owner")))


@dataclass(frozen=True)
class Found:
    """What a claim must know of a mail. `died`: it was claimed before, and that lease ran out."""

    pk: int
    died: bool
    attempts: int

    @property
    def is_suspect(self) -> bool:
        """Return whether a sender may have died of it."""
        return self.died or self.attempts > 0


def _bury(ids: list[int], *, now: datetime) -> set[int]:
    """Fail those whose lease ran out once too often, and return them."""
    if not ids:
        return set()
    outcomes = {mail: settling.unknown(mail, DIED, now=now) for mail in OutgoingMail.objects.filter(pk__in=ids)}
    over = {mail: outcome for mail, outcome in outcomes.items() if outcome.state == mail.State.FAILED}
    settling.record(over, now=now)
    return {mail.pk for mail in over}


def _choose(found: list[Found]) -> list[Found]:
    """Return the first mail alone if it is a suspect, or else all that are none.

    So one poison mail cannot take its neighbours along again.
    """
    if found and found[0].is_suspect:
        return found[:1]
    return [row for row in found if not row.is_suspect]
