"""Turn due nudges into queued mail. Safe to run twice, late, or in parallel (docs/delivery.md)."""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction

from accounts.models import User
from followups.domain import schedule
from followups.models import FollowUp, NudgeLine
from followups.services import planning
from outbox.models import OutgoingMail

logger = logging.getLogger(__name__)

CANDIDATES_AT_ONCE = 200
PUT_OFF = timedelta(hours=1)


@dataclass(frozen=True)
class Swept:
    """What one sweep queued: mails, and follow-ups spoken of in them."""

    mails: int = 0
    lines: int = 0


def sweep(*, now: datetime) -> Swept:
    """Queue one nudge for every candidate who has a follow-up to be nudged about at `now`."""
    seen: set[int] = set()
    mails = lines = 0
    while candidates := _due_candidates(now, beside=seen):
        seen |= candidates
        swept = _sweep(candidates, now=now)
        mails += swept.mails
        lines += swept.lines
    return Swept(mails, lines)


def _due_candidates(now: datetime, *, beside: set[int]) -> set[int]:
    """Return some candidates with a nudge due, by the longest wait. One look at a partial index when idle."""
    due = FollowUp.objects.nudge_due(now).exclude(candidate__in=beside).order_by("next_nudge_at")
    return set(due.values_list("candidate_id", flat=True)[: CANDIDATES_AT_ONCE * 2])


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
    mails: list[OutgoingMail] = []
    lines: list[NudgeLine] = []
    moved: list[FollowUp] = []
    for candidate_id, follow_ups in due.items():
        try:
            mail, spoken = _nudge(locked[candidate_id], follow_ups, now=now)
        except Exception:
            logger.exception("The nudge of candidate %s is put off for an hour.", candidate_id)
            for follow_up in follow_ups:
                follow_up.next_nudge_at = now + PUT_OFF
        else:
            if mail is not None:
                mails.append(mail)
                lines += spoken
        moved += follow_ups
    OutgoingMail.objects.bulk_create(mails)
    # A line that another sweep has written is ignored: the constraint is what makes "once" true.
    NudgeLine.objects.bulk_create(lines, ignore_conflicts=True)
    FollowUp.objects.bulk_update(moved, ["next_nudge_at"], batch_size=500)
    return Swept(len(mails), len(lines))


def _reachable(candidate_ids: Iterable[int], *, now: datetime) -> list[FollowUp]:
    """Return what is due, or due so soon that a nudge may take it along, in two queries."""
    soon = (
        FollowUp.objects.open()
        .nudge_due(now + schedule.TAKEN_ALONG)
        .filter(candidate__in=list(candidate_ids))
    )
    return list(soon.select_related("interaction").prefetch_related("nudge_lines").order_by("due_at", "pk"))


def _nudge(
    candidate: User, follow_ups: list[FollowUp], *, now: datetime
) -> tuple[OutgoingMail | None, list[NudgeLine]]:
    """Return ONE mail for all of a candidate's due follow-ups, and move their next nudges on.

    The schedule is asked again: what it no longer finds due is only re-planned.
    """
    quiet = planning.quiet_hours(candidate)
    spoken: list[tuple[FollowUp, schedule.Nudge]] = []
    anything_due = False
    for follow_up in follow_ups:
        said = {(line.stage, line.about) for line in follow_up.nudge_lines.all()}
        nudge = None
        if candidate.reminders_paused_at is None:
            nudge = schedule.next_nudge(follow_up.owed, quiet, said=said, now=now)
        follow_up.next_nudge_at = nudge.at if nudge else None
        if nudge is None:
            continue
        if nudge.at <= now:
            anything_due = True
        elif not schedule.goes_along(nudge, follow_up.owed, now=now):
            continue
        spoken.append((follow_up, nudge))
    if not anything_due:
        return None, []
    for follow_up, nudge in spoken:
        said = {(line.stage, line.about) for line in follow_up.nudge_lines.all()}
        said.add((nudge.stage.value, nudge.about))
        follow_up.next_nudge_at = planning.next_nudge_at(follow_up, said, now=now)
    mail = OutgoingMail(
        purpose="nudge",
        owner=candidate,
        queued_at=now,
        next_try_at=now,
        deadline=min(follow_up.due_at for follow_up, _ in spoken),
    )
    return mail, [
        NudgeLine(mail=mail, follow_up=follow_up, stage=nudge.stage.value, about=nudge.about)
        for follow_up, nudge in spoken
    ]
