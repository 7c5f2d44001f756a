"""Keep the trail: what staff read and changed, for the candidate to read."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction

from accounts.models import User
from followups.models import FollowUp, TrailEntry
from followups.services import planning

SAME_LOOK = timedelta(minutes=1)  # whoever reloads a page has not come back to it


@transaction.atomic
def record_look(follow_up: FollowUp, *, by: User, now: datetime) -> bool:
    """Write down that someone read the text of this note. Returns False when nothing was to be written.

    One's own notes leave no trail; neither does the same note, looked at again within a minute.
    """
    if by.pk == follow_up.candidate_id:
        return False
    candidate = planning.lock(follow_up.candidate)
    if follow_up.looks.filter(by=by, act=TrailEntry.Act.READ, at__gt=now - SAME_LOOK, at__lte=now).exists():
        return False
    what = f"your note to {follow_up.contact.name}"
    _write(candidate, by=by, act=TrailEntry.Act.READ, what=what, now=now, follow_up=follow_up)
    return True


@transaction.atomic
def record_change(candidate: User, *, by: User, what: str, now: datetime) -> bool:
    """Write down what a member of staff did to a candidate's rows, in words that go on from their name.

    Such as "skipped your thank-you to Jane Roe". Call it in the transaction that changes something, and only
    if something was changed. What people do to their own rows leaves no trail; returns False then.
    """
    if by.pk == candidate.pk:
        return False
    _write(candidate, by=by, act=TrailEntry.Act.CHANGED, what=what, now=now)
    return True


def _write(
    candidate: User,
    *,
    by: User,
    act: TrailEntry.Act,
    what: str,
    now: datetime,
    follow_up: FollowUp | None = None,
) -> None:
    TrailEntry.objects.create(
        candidate=candidate,
        by=by,
        by_name=str(by)[: TrailEntry._meta.get_field("by_name").max_length],
        at=now,
        act=act,
        what=_cut(what),
        follow_up=follow_up,
    )


def _cut(words: str) -> str:
    """Return the words, cut where the row ends: a long name must not turn the look into an error."""
    room = TrailEntry._meta.get_field("what").max_length or 0
    return words if len(words) <= room else f"{words[: room - 1]}…"
