"""When a candidate is nudged about a follow-up, and why. All instants are aware; results are in UTC.

The one place that computes `next_nudge_at`. A nudge is due once, for one reason (its stage) and one instant
that the reason counts from (`about`).
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from followups.domain.quiet_hours import QuietHours

ALLOWED = timedelta(hours=24)  # W3
DEBRIEF_AFTER = timedelta(minutes=15)  # while every word is still remembered (P3)
HEADS_UP_BEFORE = timedelta(hours=4)
LAST_CALL_AFTER = timedelta(hours=24)  # past the deadline: 48 h after the conversation
REST_AFTER_LOGGING = timedelta(minutes=30)  # nobody wants a mail about what they have just typed
REST_WHEN_LATE = timedelta(hours=2)
TAKEN_ALONG = timedelta(hours=3)  # a nudge takes along heads-ups that would follow this soon


class Stage(StrEnum):
    """Why a follow-up is in a nudge, in the order of a follow-up's life."""

    DEBRIEF = "debrief"
    HEADS_UP = "heads-up"
    OVERDUE = "overdue"
    LAST_CALL = "last-call"
    SNOOZED = "snoozed"
    ASKED = "asked"


@dataclass(frozen=True)
class Owed:
    """One open follow-up, as far as the schedule is concerned.

    `stated_at` is when the candidate last said when the conversation ended: at logging, or at a correction.
    `debriefed` is False for a conversation logged ahead and not yet written down. `asked_at` is when a coach
    last asked for a nudge.
    """

    ended_at: datetime
    due_at: datetime
    stated_at: datetime
    debriefed: bool = True
    snoozed_until: datetime | None = None
    asked_at: datetime | None = None


@dataclass(frozen=True)
class Nudge:
    """One reason to write to the candidate, and when."""

    stage: Stage
    about: datetime
    at: datetime


Said = Collection[tuple[str, datetime]]  # (stage, about) of the nudges already queued or sent


def deadline(ended_at: datetime) -> datetime:
    """Return the end of the 24 hours (W3): hours that pass, not hands of a local clock."""
    return ended_at + ALLOWED


def plan(owed: Owed, quiet: QuietHours) -> list[Nudge]:
    """Return every nudge this follow-up would ever get if nothing changed, earliest first."""
    nudges = [
        nudge
        for nudge in (_debrief(owed, quiet), _heads_up(owed, quiet), *_late(owed, quiet))
        if nudge is not None
    ]
    if owed.asked_at is not None and owed.asked_at >= owed.ended_at:  # else the end was corrected since
        asked = Nudge(Stage.ASKED, owed.asked_at, quiet.later(owed.asked_at))
        nudges = [nudge for nudge in nudges if not _forestalls(asked, nudge)]
        nudges.append(asked)
    if owed.snoozed_until is not None:
        until = owed.snoozed_until
        nudges = [nudge for nudge in nudges if nudge.at > until]
        nudges.append(Nudge(Stage.SNOOZED, until, quiet.later(until)))
    return sorted(nudges, key=lambda nudge: (nudge.at, list(Stage).index(nudge.stage)))


def next_nudge(owed: Owed, quiet: QuietHours, *, said: Said, now: datetime) -> Nudge | None:
    """Return the nudge that is due at `now` (its `at` is not after it) or else the next one, or None.

    However long nobody looked, only the latest stage that has come due counts, and never in quiet hours.
    """
    planned = plan(owed, quiet)
    past = [nudge for nudge in planned if nudge.at <= now]
    if past and (past[-1].stage.value, past[-1].about) not in said:
        latest = past[-1]
        return Nudge(latest.stage, latest.about, quiet.later(now) if quiet.around(now) else latest.at)
    for nudge in planned:
        if nudge.at > now and (nudge.stage.value, nudge.about) not in said:
            return nudge
    return None


def goes_along(nudge: Nudge, owed: Owed, *, now: datetime) -> bool:
    """Say whether a mail that leaves at `now` for another reason takes this nudge along before its time."""
    soon = now < nudge.at <= now + TAKEN_ALONG
    return nudge.stage is Stage.HEADS_UP and soon and now >= owed.stated_at + REST_AFTER_LOGGING


def _forestalls(asked: Nudge, other: Nudge) -> bool:
    """Say whether a nudge that a coach asked for makes a heads-up needless that would follow it soon."""
    return other.stage is Stage.HEADS_UP and asked.at < other.at <= asked.at + TAKEN_ALONG


def _debrief(owed: Owed, quiet: QuietHours) -> Nudge | None:
    """Ask for the points soon after a conversation that was logged ahead."""
    if owed.debriefed:
        return None
    at = max(owed.ended_at + DEBRIEF_AFTER, owed.stated_at + REST_AFTER_LOGGING)
    return Nudge(Stage.DEBRIEF, owed.ended_at, quiet.later(at))


def _heads_up(owed: Owed, quiet: QuietHours) -> Nudge | None:
    """Warn before the deadline; quiet hours move it earlier, for a warning that comes late is none."""
    at = owed.due_at - HEADS_UP_BEFORE
    if at < owed.stated_at:
        return None
    at = max(quiet.earlier(at), owed.stated_at + REST_AFTER_LOGGING, owed.ended_at + REST_AFTER_LOGGING)
    return None if quiet.around(at) else Nudge(Stage.HEADS_UP, owed.due_at, at)


def _late(owed: Owed, quiet: QuietHours) -> list[Nudge]:
    """Say that it is late, and a day after that once more; then keep silent."""
    if owed.due_at <= owed.stated_at:
        return [Nudge(Stage.OVERDUE, owed.due_at, quiet.later(owed.stated_at + REST_WHEN_LATE))]
    overdue = max(owed.due_at, owed.stated_at + REST_AFTER_LOGGING)
    last_call = owed.due_at + LAST_CALL_AFTER
    return [
        Nudge(Stage.OVERDUE, owed.due_at, quiet.later(overdue)),
        Nudge(Stage.LAST_CALL, owed.due_at, quiet.later(last_call)),
    ]
