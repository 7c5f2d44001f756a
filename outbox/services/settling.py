"""Write down what became of mails, and tell the app whose mails they are."""

from __future__ import annotations

import logging
import uuid
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from outbox import registry
from outbox.domain import pauses
from outbox.models import OutgoingMail

logger = logging.getLogger(__name__)
State = OutgoingMail.State

ASK_FIRST = "Before you send it again, see whether it has arrived."


@dataclass(frozen=True)
class Outcome:
    """What became of one mail, as its row will say it."""

    state: OutgoingMail.State
    attempts: int
    deferrals: int
    error: str = ""
    next_try_at: datetime | None = None


def sent(mail: OutgoingMail) -> Outcome:
    """The mail server has taken it."""
    return Outcome(State.SENT, mail.attempts, mail.deferrals)


def withdrawn(mail: OutgoingMail) -> Outcome:
    """It is no longer wanted."""
    return Outcome(State.WITHDRAWN, mail.attempts, mail.deferrals)


def failed(mail: OutgoingMail, why: str) -> Outcome:
    """It is given up, for all to see. `why` is a sentence for people."""
    return Outcome(State.FAILED, mail.attempts, mail.deferrals, error=why[:500])


def given_back(mail: OutgoingMail, *, now: datetime) -> Outcome:
    """It was not tried, so any sender may have it at once."""
    return Outcome(State.QUEUED, mail.attempts, mail.deferrals, mail.error, next_try_at=now)


def not_accepted(mail: OutgoingMail, why: str, *, now: datetime) -> Outcome:
    """It was certainly not taken: try later, until it is too old."""
    again_at = pauses.after_not_accepted(mail.deferrals, queued_at=mail.queued_at, now=now)
    if again_at is None:
        return failed(mail, f"It was given up after 48 hours. {why}")
    return Outcome(State.QUEUED, mail.attempts, mail.deferrals + 1, why[:500], next_try_at=again_at)


def unknown(mail: OutgoingMail, why: str, *, now: datetime) -> Outcome:
    """It may or may not have been taken: that is an attempt, and HOLD allows for one only.

    `why` says that we do not know whether it was sent.
    """
    attempts = mail.attempts + 1
    again_at = None if _is_held(mail) else pauses.after_unknown(attempts, now=now)
    if again_at is None:
        return Outcome(State.FAILED, attempts, mail.deferrals, error=f"{why} {ASK_FIRST}"[:500])
    return Outcome(State.QUEUED, attempts, mail.deferrals, why[:500], next_try_at=again_at)


def _is_held(mail: OutgoingMail) -> bool:
    purpose = registry.find(mail.purpose)
    return purpose is not None and purpose.if_unknown is registry.IfUnknown.HOLD


def settle(outcomes: Mapping[OutgoingMail, Outcome], *, lease: uuid.UUID, now: datetime) -> None:
    """Record the outcomes of those mails that are still under this lease.

    A sender that comes back after its lease has run out changes nothing.
    """
    if not outcomes:
        return
    with transaction.atomic():
        ours = OutgoingMail.objects.filter(pk__in=[mail.pk for mail in outcomes], lease=lease)
        held = set(ours.select_for_update(no_key=True).values_list("pk", flat=True))
        record({mail: outcome for mail, outcome in outcomes.items() if mail.pk in held}, now=now)


def record(outcomes: Mapping[OutgoingMail, Outcome], *, now: datetime) -> None:
    """Write the outcomes of mails whose rows are locked, one statement for all that are alike."""
    alike: dict[Outcome, list[OutgoingMail]] = defaultdict(list)
    for mail, outcome in outcomes.items():
        alike[outcome].append(mail)
    settled: dict[str, list[OutgoingMail]] = defaultdict(list)
    for outcome, mails in alike.items():
        at = now if outcome.state in OutgoingMail.SETTLED else None
        OutgoingMail.objects.filter(pk__in=[mail.pk for mail in mails]).update(
            state=outcome.state,
            attempts=outcome.attempts,
            deferrals=outcome.deferrals,
            error=outcome.error,
            next_try_at=outcome.next_try_at,
            settled_at=at,
            lease=None,
        )
        for mail in mails if at else ():
            mail.state, mail.error, mail.settled_at = outcome.state, outcome.error, at
            settled[mail.purpose].append(mail)
    for name, mails in settled.items():
        _tell(name, mails, now=now)


def _tell(name: str, mails: list[OutgoingMail], *, now: datetime) -> None:
    """Tell the app whose mails were settled."""
    purpose = registry.find(name)
    if purpose is None:
        return
    try:
        with transaction.atomic():  # a savepoint: what became of a mail stands, whatever the app makes of it
            purpose.settled(mails, now=now)
    except Exception:
        logger.exception("The purpose %r did not take note of %d settled mails.", name, len(mails))
