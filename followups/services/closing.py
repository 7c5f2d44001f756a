"""Close a follow-up, thanked or skipped; open it again."""

from __future__ import annotations

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction

from followups.models import EarlierText, Fault, FollowUp
from followups.services import judging, planning


@transaction.atomic
def mark_thanked(
    follow_up: FollowUp,
    *,
    sent_at: datetime,
    now: datetime,
    way: str = FollowUp.Way.EMAIL,
    proof: str = FollowUp.Proof.TOLD,
) -> bool:
    """Close it: the note went out at `sent_at`, which alone decides whether it was on time (W3).

    Keeps the note as it was shown. Doing it twice changes nothing; returns False then. Raises
    ValidationError for a time before the conversation's end or after `now`.
    """
    planning.lock(follow_up.candidate)
    shown = FollowUp.objects.with_facts().get(pk=follow_up.pk)
    if sent_at > now:
        raise ValidationError("That time is still to come. When did you send it?")
    if sent_at < shown.interaction.ended_at:
        raise ValidationError("That was before the conversation ended. When did you send it?")
    note = shown.draft.note
    closed = _close(
        follow_up,
        state=FollowUp.State.THANKED,
        closed_at=now,
        thanked_at=sent_at,
        way=way,
        proof=proof,
        subject=note.subject[: FollowUp._meta.get_field("subject").max_length],
        body=note.body,
    )
    if closed:
        judging.judge(FollowUp.objects.with_facts().get(pk=follow_up.pk), now=now)
    return closed


@transaction.atomic
def skip(follow_up: FollowUp, *, reason: str, now: datetime) -> bool:
    """Close it without a note, for a reason. Returns False when it was closed already."""
    reason = " ".join(reason.split())
    if not reason:
        raise ValidationError("Say in a word why no note is needed.")
    planning.lock(follow_up.candidate)
    return _close(follow_up, state=FollowUp.State.SKIPPED, closed_at=now, skip_reason=reason[:200])


def _close(follow_up: FollowUp, **changes: object) -> bool:
    """Change an open follow-up, and only an open one. Takes it out of nudges that have not left yet."""
    this = FollowUp.objects.filter(pk=follow_up.pk)
    changed = this.open().update(next_nudge_at=None, snoozed_until=None, **changes)
    if changed:
        planning.take_back_queued(this)
    return bool(changed)


@transaction.atomic
def undo(follow_up: FollowUp, *, now: datetime) -> bool:
    """Open it again, with its reminders. A note that was only composed goes back to being composed."""
    planning.lock(follow_up.candidate)
    this = FollowUp.objects.filter(pk=follow_up.pk)
    stored = FollowUp.objects.with_facts().get(pk=follow_up.pk)
    composed = stored.composed.note
    text = (
        {"subject": "", "body": ""} if (composed.subject, composed.body) == (stored.subject, stored.body) else {}
    )
    reopened = {"state": FollowUp.State.OPEN, "closed_at": None, "thanked_at": None, "judged_at": None}
    changed = this.closed().update(proof="", way="", skip_reason="", **reopened, **text)
    Fault.objects.filter(follow_up=follow_up).delete()
    EarlierText.objects.filter(follow_up=follow_up).delete()
    planning.replan(this, now=now)
    return bool(changed)
