"""Turn due nudges into queued mail. Safe to run twice, late, or in parallel (docs/delivery.md)."""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction

from accounts.models import User
from followups.domain import schedule
from followups.emails import NUDGE
from followups.models import FollowUp, NudgeLine
from followups.services import planning
from outbox.services.queueing import Wanted, queue

logger = logging.getLogger(__name__)

ROWS_AT_ONCE = 200
PUT_OFF = timedelta(hours=1)

_Spoken = tuple[FollowUp, schedule.Nudge]


@dataclass(frozen=True)
class Swept:
    """What one sweep queued: mails, and follow-ups spoken of in them."""

    mails: int = 0
    lines: int = 0


def sweep(*, now: datetime, committed: Callable[[int], object] = lambda mails: None) -> Swept:
    """Queue one nudge for every candidate who has a follow-up to be nudged about at `now`.

    Works through some candidates at a time, and calls `committed` with the number of mails after each commit.
    """
    seen: set[int] = set()
    mails = lines = 0
    while candidates := _due_candidates(now, beside=seen):
        seen |= candidates
        swept = _sweep(candidates, now=now)
        committed(swept.mails)
        mails += swept.mails
        lines += swept.lines
    return Swept(mails, lines)


def _due_candidates(now: datetime, *, beside: set[int]) -> set[int]:
    """Return some candidates with a nudge due, by the longest wait. One look at a partial index when idle."""
    due = FollowUp.objects.nudge_due(now).exclude(candidate__in=beside).order_by("next_nudge_at")
    return set(due.values_list("candidate_id", flat=True)[:ROWS_AT_ONCE])


@transaction.atomic
def _sweep(candidate_ids: set[int], *, now: datetime) -> Swept:
    """Queue the nudges of these candidates, beside those whom another sweep holds at this moment."""
    # Candidates are locked, not follow-ups: two sweeps would split one candidate's nudge in two.
    candidates = User.objects.filter(pk__in=candidate_ids).order_by("pk")
    locked = {user.pk: user for user in candidates.select_for_update(skip_locked=True, no_key=True)}
    due: dict[int, list[FollowUp]] = defaultdict(list)
    for follow_up in _reachable(locked, now=now):
        follow_up.candidate = locked[follow_up.candidate_id]
        due[follow_up.candidate_id].append(follow_up)
    nudges: list[tuple[Wanted, list[_Spoken]]] = []
    for candidate_id, follow_ups in due.items():
        try:
            spoken = _speak(locked[candidate_id], follow_ups, now=now)
        except Exception:
            logger.exception("The nudge of candidate %s is put off for an hour.", candidate_id)
            for follow_up in follow_ups:
                follow_up.next_nudge_at = now + PUT_OFF
            continue
        if spoken:
            deadline = min(follow_up.due_at for follow_up, _ in spoken)
            nudges.append((Wanted(locked[candidate_id], deadline), spoken))
    mails = queue(NUDGE, [wanted for wanted, _ in nudges], now=now)
    lines = [
        NudgeLine(mail=mail, follow_up=follow_up, stage=nudge.stage.value, about=nudge.about)
        for mail, (_, spoken) in zip(mails, nudges, strict=True)
        for follow_up, nudge in spoken
    ]
    # A line that another sweep has written is ignored: the constraint is what makes "once" true.
    NudgeLine.objects.bulk_create(lines, ignore_conflicts=True)
    planning.move(follow_up for follow_ups in due.values() for follow_up in follow_ups)
    return Swept(len(mails), len(lines))


def _reachable(candidate_ids: Iterable[int], *, now: datetime) -> list[FollowUp]:
    """Return what is due, or due so soon that a nudge may take it along, in two queries."""
    soon = FollowUp.objects.open().nudge_due(now + schedule.TAKEN_ALONG).filter(candidate__in=list(candidate_ids))
    return list(soon.select_related("interaction").prefetch_related("nudge_lines").order_by("due_at", "pk"))


def _speak(candidate: User, follow_ups: list[FollowUp], *, now: datetime) -> list[_Spoken]:
    """Return what ONE mail to this candidate speaks of, nothing when none is due; move next nudges on.

    The schedule is asked again: what it no longer finds due is only re-planned.
    """
    if not candidate.is_active:
        # Nobody re-plans when an account is activated again, so the sweep looks again by itself.
        for follow_up in follow_ups:
            follow_up.next_nudge_at = now + PUT_OFF
        return []
    quiet = planning.quiet_hours(candidate)
    spoken: list[_Spoken] = []
    for follow_up in follow_ups:
        nudge = None
        if candidate.reminders_paused_at is None:
            nudge = schedule.next_nudge(follow_up.owed, quiet, said=_said(follow_up), now=now)
        follow_up.next_nudge_at = nudge.at if nudge else None
        if nudge and (nudge.at <= now or schedule.goes_along(nudge, follow_up.owed, now=now)):
            spoken.append((follow_up, nudge))
    if all(nudge.at > now for _, nudge in spoken):
        return []
    for follow_up, nudge in spoken:
        said = _said(follow_up) | {(nudge.stage.value, nudge.about)}
        follow_up.next_nudge_at = planning.next_nudge_at(follow_up, said, now=now)
    return spoken


def _said(follow_up: FollowUp) -> set[tuple[str, datetime]]:
    """Return the nudges already queued or sent about a follow-up."""
    return {(line.stage, line.about) for line in follow_up.nudge_lines.all()}
