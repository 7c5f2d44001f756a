"""Change how many of a candidate's notes go past a coach: fewer, none, or again (L1). Coaches do, nothing else."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.db.models import Q

from accounts.models import User
from followups.models import ReviewPlan, ReviewPlanQuerySet
from followups.services import planning, trailing


@transaction.atomic
def graduate(candidate: User, *, by: User, now: datetime) -> bool:
    """Suggest no further review. Returns False when that was so already."""
    plans = _plan(candidate)
    if not plans.filter(graduated_at=None).update(graduated_at=now, relapse_counts_from=None):
        return False
    return _told(candidate, by, "decided that your notes need no further review", now)


@transaction.atomic
def undo_graduation(candidate: User, *, by: User, now: datetime) -> bool:
    """Take a graduation back as if it had not been: what was reviewed before still counts."""
    if not _plan(candidate).graduated().update(graduated_at=None):
        return False
    return _told(candidate, by, "took back that your notes need no further review", now)


@transaction.atomic
def take_in_again(candidate: User, *, by: User, now: datetime) -> bool:
    """Suggest reviews again, for the first conversations from now on. Returns False for a non-graduate."""
    if not _plan(candidate).graduated().update(graduated_at=None, relapse_counts_from=None, taken_in_at=now):
        return False
    return _told(candidate, by, "suggests to review your notes again", now)


@transaction.atomic
def leave_graduated(candidate: User, *, by: User, now: datetime) -> bool:
    """Leave a graduate alone: what was late or lacked something until now is not held against them."""
    since = Q(relapse_counts_from=None) | Q(relapse_counts_from__lt=now)
    return bool(_plan(candidate).graduated().filter(since).update(relapse_counts_from=now))


@transaction.atomic
def review_first(candidate: User, *, conversations: int | None, by: User, now: datetime) -> bool:
    """Review the notes of so many first conversations; None: as many as the organisation says."""
    changed = _plan(candidate).exclude(first_conversations=conversations)
    if conversations is None:
        changed = _plan(candidate).exclude(first_conversations__isnull=True)
    if not changed.update(first_conversations=conversations):
        return False
    number = "as many as usual" if conversations is None else str(conversations)
    return _told(candidate, by, f"set how many first conversations are reviewed: {number}", now)


def _plan(candidate: User) -> ReviewPlanQuerySet:
    """Lock the candidate and return their plan, one row, which the first change makes."""
    planning.lock(candidate)
    ReviewPlan.objects.get_or_create(candidate=candidate)
    return ReviewPlan.objects.filter(pk=candidate.pk)


def _told(candidate: User, by: User, what: str, now: datetime) -> bool:
    """Let the candidate read it in the trail."""
    trailing.record_change(candidate, by=by, what=what, now=now)
    return True
