"""What mail from here says: nudges, a coach's answers, a coach's queue; and what becomes of nudges not sent."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime

from django.db.models import prefetch_related_objects

from accounts.models import User
from followups.domain.note_rules import HouseRules
from followups.domain.schedule import Stage
from followups.emails import desk, nudge, review
from followups.models import FollowUp, NudgeLine, Organisation
from outbox import registry
from outbox.models import OutgoingMail

NUDGE = "nudge"


def register() -> None:
    """Tell the outbox who writes what. A second mail is a shrug, a lost one breaks a promise."""
    again = registry.IfUnknown.RESEND
    registry.register(registry.Purpose(NUDGE, compose, settled, again))
    registry.register(registry.Purpose(review.REVIEW, review.compose, review.settled, again))
    registry.register(registry.Purpose(desk.DESK, desk.compose, desk.settled, again))


def compose(mails: Sequence[OutgoingMail], *, now: datetime) -> dict[OutgoingMail, registry.Message | None]:
    """Return the words of each nudge, as things stand at `now`, in a constant number of queries.

    What needs no word any more is left out. None: nothing is left, or the candidate wants none or is gone.
    """
    stages: dict[int, dict[int, Stage]] = defaultdict(dict)  # per mail: follow-up and why it is in there
    for line in NudgeLine.objects.filter(mail__in=mails):
        stages[line.mail_id][line.follow_up_id] = Stage(line.stage)
    named = {pk for reasons in stages.values() for pk in reasons}
    follow_ups = FollowUp.objects.open().filter(pk__in=named).with_facts().in_bulk()
    house = _rules_for(follow_ups.values())
    messages: dict[OutgoingMail, registry.Message | None] = {}
    for mail in mails:
        reasons = stages[mail.pk].items()
        spoken = [(follow_ups[pk], stage) for pk, stage in reasons if pk in follow_ups]
        spoken = [(follow_up, stage) for follow_up, stage in spoken if _is_wanted(follow_up, stage, now)]
        messages[mail] = nudge.message(spoken, now=now, house=house) if spoken else None
    return messages


def _rules_for(follow_ups: Iterable[FollowUp]) -> HouseRules:
    """Return by what rules notes are judged, with what was set aside loaded, where there is a note to judge.

    Composed notes are not: what they lack is asked as a question.
    """
    edited = [follow_up for follow_up in follow_ups if follow_up.is_edited]
    if not edited:
        return HouseRules()
    prefetch_related_objects(edited, "dismissals")
    return Organisation.current().house_rules


def _is_wanted(follow_up: FollowUp, stage: Stage, now: datetime) -> bool:
    """Say whether an open follow-up still needs this nudge: much can happen while a mail is queued."""
    interaction, candidate = follow_up.interaction, follow_up.candidate
    return (
        candidate.reminders_paused_at is None
        and candidate.is_active
        and interaction.ended_at <= now
        and (follow_up.snoozed_until is None or follow_up.snoozed_until <= now)
        and (stage is not Stage.DEBRIEF or interaction.debriefed_at is None)
    )


def settled(mails: Sequence[OutgoingMail], *, now: datetime) -> None:
    """Forget the lines of nudges that were withdrawn, so that undo and resume can plan them anew."""
    withdrawn = [mail for mail in mails if mail.state == OutgoingMail.State.WITHDRAWN]
    if not withdrawn:
        return
    owners = {mail.owner_id for mail in withdrawn}
    list(User.objects.select_for_update(no_key=True).filter(pk__in=owners).order_by("pk"))
    lines = NudgeLine.objects.filter(mail__in=withdrawn)
    # Whoever undid or resumed since the nudge was composed planned with lines that now go: the sweep looks again.
    again = FollowUp.objects.open().filter(nudge_lines__in=lines, candidate__reminders_paused_at=None)
    FollowUp.objects.filter(pk__in=list(again.values_list("pk", flat=True))).update(next_nudge_at=now)
    lines.delete()
