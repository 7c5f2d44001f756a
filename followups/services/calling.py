"""Call coaches to their desks: queue the mails that say which notes wait for review.

From state, not from the tick: safe to run twice, late, or in parallel. After an outage one mail, not a burst.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from django.db import transaction
from django.db.models import Q

from accounts.models import User
from followups.domain.desk_hours import REST_BETWEEN, is_urgent_since
from followups.emails.desk import DESK
from followups.models import DeskHours, Review
from followups.models.desks import by_desk
from outbox.services.queueing import Wanted, queue


def call(*, now: datetime, committed: Callable[[int], object] = lambda mails: None) -> int:
    """Queue one mail for each coach who is to hear at `now` of notes that wait. Return how many.

    A regular one goes at the coach's two times a day, if something has waited since before that time; one
    about a deadline under three hours off at once within working hours, at most one an hour and only about
    what no mail has told. Calls `committed` with the number of mails after each commit.
    """
    desks = by_desk(Review.objects.waiting(), now)
    return sum(_call(coach, waiting, now=now, committed=committed) for coach, waiting in desks.items())


def _call(coach: User, waiting: Sequence[Review], *, now: datetime, committed: Callable[[int], object]) -> int:
    hours = DeskHours.of(coach)
    slot = hours.desk.slot_before(now)
    if slot is not None and _is_regular_due(hours, waiting, slot=slot, now=now):
        fresh, changes = Q(mailed_at=None) | Q(mailed_at__lt=slot), {"mailed_at": now}
    elif _is_urgent_due(hours, waiting, now=now):
        rested = Q(urgent_mailed_at=None) | Q(urgent_mailed_at__lte=now - REST_BETWEEN)
        fresh, changes = rested, {"urgent_mailed_at": now}
    else:
        return 0
    mails = _queue(coach, waiting, fresh=fresh, changes=changes, now=now)
    if mails:
        committed(mails)
    return mails


def _is_regular_due(hours: DeskHours, waiting: Sequence[Review], *, slot: datetime, now: datetime) -> bool:
    """Say whether a slot has come that nobody has mailed for. What was asked for after it waits for the next."""
    if hours.mailed_at is not None and hours.mailed_at >= slot:
        return False
    return any(review.asked_at <= slot for review in waiting) and hours.desk.may_mail(slot, now)


def _is_urgent_due(hours: DeskHours, waiting: Sequence[Review], *, now: datetime) -> bool:
    """Say whether a deadline is near that no mail has told of."""
    if not hours.desk.is_working(now):
        return False
    if hours.urgent_mailed_at is not None and hours.urgent_mailed_at > now - REST_BETWEEN:
        return False
    told = max((at for at in (hours.mailed_at, hours.urgent_mailed_at) if at is not None), default=None)
    for review in waiting:
        follow_up = review.follow_up
        since = is_urgent_since(review.asked_at, follow_up.due_at)
        if follow_up.is_open and since <= now < follow_up.due_at and (told is None or told < since):
            return True
    return False


@transaction.atomic
def _queue(
    coach: User, waiting: Sequence[Review], *, fresh: Q, changes: dict[str, datetime], now: datetime
) -> int:
    """Note the mail and queue it, unless another sweep has done so: the row is what makes "once" true."""
    DeskHours.objects.bulk_create([DeskHours(coach=coach)], ignore_conflicts=True)
    if not DeskHours.objects.filter(fresh, coach=coach).update(**changes):
        return 0
    queue(DESK, [Wanted(coach, min(review.follow_up.due_at for review in waiting))], now=now)
    return 1
