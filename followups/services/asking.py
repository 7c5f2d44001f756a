"""A coach asks for a nudge at once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction

from accounts.models import User
from followups.domain import schedule, time_words
from followups.domain.cohort import REST
from followups.models import FollowUp
from followups.services import planning, trailing


@dataclass(frozen=True)
class Asked:
    """About how many thank-yous the nudge is, and when it goes out (UTC): at once, or after the quiet hours."""

    follow_ups: int
    at: datetime


@transaction.atomic
def nudge_now(candidate: User, *, by: User, now: datetime) -> Asked:
    """Let the next sweep nudge the candidate about all that `by` sees is late or due within 24 hours.

    What is put off stays so. Raises ValidationError with a sentence for the coach where no nudge would go:
    reminders are paused, nothing is owed, or a nudge was asked for within the hour.
    """
    candidate = planning.lock(candidate)
    name = candidate.get_short_name()
    if not candidate.is_active:
        raise ValidationError(f"{name}'s account is closed, so no nudge is sent.")
    if candidate.reminders_paused_at is not None:
        raise ValidationError(f"{name} has paused reminders, so no nudge is sent. Write or call instead.")
    theirs = FollowUp.objects.owned_by(candidate)
    last = theirs.filter(asked_at__gt=now - REST).order_by("-asked_at").first()
    if last is not None and last.asked_at is not None:
        ago = time_words.span(now - last.asked_at)
        wait = time_words.span(last.asked_at + REST - now)
        raise ValidationError(f"A nudge for {name} was asked for {ago} ago. You can ask again in {wait}.")
    owed = theirs.visible_to(by, now).open().begun(now).awake(now).due_before(now + schedule.ALLOWED)
    these = FollowUp.objects.filter(pk__in=list(owed.values_list("pk", flat=True)))
    asked = these.update(asked_at=now, asked_by=by)
    if not asked:
        raise ValidationError(f"{name} owes nobody a note that could be nudged about now.")
    planning.take_back_queued(these)  # else what a sender has not yet taken would be a second mail
    planning.replan(these, now=now)
    trailing.record_change(candidate, by=by, what="asked us to remind you", now=now)
    return Asked(asked, planning.quiet_hours(candidate).later(now))
