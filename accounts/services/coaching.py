"""Begin and end a coaching, and say what its coach may read: the candidate's to decide."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction

from accounts.models import Coaching, CoachingQuerySet, User

UNDO_FOR = timedelta(days=1)


@transaction.atomic
def begin(coach: User, candidate: User, *, now: datetime) -> bool:
    """Let this coach look after this candidate from now on. Returns False when they do so already."""
    _lock(candidate)
    pair = Coaching.objects.filter(coach=coach, candidate=candidate)
    if pair.active(now).exists():
        return False
    if not pair.filter(ends_at=None, starts_at__gt=now).update(starts_at=now):
        Coaching.objects.create(coach=coach, candidate=candidate, starts_at=now)
    return True


def share(coaching: Coaching, *, sharing: str, now: datetime) -> bool:
    """Let the coach read this much, from now on. Returns False for a coaching that has ended."""
    return bool(_going_on(coaching, now).update(sharing=Coaching.Sharing(sharing)))


@transaction.atomic
def end(coaching: Coaching, *, now: datetime) -> bool:
    """End it by the candidate's wish: from this moment the coach sees nothing more.

    One that has yet to begin goes away. Returns False when it had ended already.
    """
    this = _going_on(coaching, now)
    if this.filter(starts_at__gte=now).delete()[0]:
        return True
    return bool(this.update(ends_at=now, ended_by_candidate=True))


@transaction.atomic
def take_up_again(coaching: Coaching, *, now: datetime) -> bool:
    """Ask a coach back whom the candidate had sent away.

    Within a day it is as if the coaching had never ended; later a new one begins, which shares what a new one
    does. Returns False when someone else ended it, the coach looks after them already, or is none any more.
    """
    candidate = _lock(coaching.candidate)
    if not Coaching.objects.sent_away(now).filter(pk=coaching.pk).exists():
        return False
    if Coaching.objects.filter(pk=coaching.pk, ends_at__gt=now - UNDO_FOR).update(
        ends_at=None, ended_by_candidate=False
    ):
        return True
    return begin(coaching.coach, candidate, now=now)


def _going_on(coaching: Coaching, now: datetime) -> CoachingQuerySet:
    return Coaching.objects.not_over(now).filter(pk=coaching.pk)


def _lock(candidate: User) -> User:
    """Make every other change to this candidate's rows wait, as the services above do."""
    return User.objects.select_for_update(no_key=True).get(pk=candidate.pk)
