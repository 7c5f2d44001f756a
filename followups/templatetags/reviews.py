"""What a candidate sees of reviews: whom to ask, by when they answer, what they said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django import template

from accounts.models import User
from followups.domain import answer_times, time_words
from followups.domain.verdicts import Verdict, verdict
from followups.emails.review import WHY
from followups.models import DeskHours, FollowUp, Interaction, Review, ReviewPlan
from followups.models.desks import holders

register = template.Library()


@dataclass(frozen=True)
class Coach:
    """Who would answer first, and when they hear of it next (UTC)."""

    name: str
    answers_at: datetime


@dataclass(frozen=True)
class Answer:
    """A review that a coach has answered, in words."""

    review: Review
    coach: str
    words: Verdict
    changed_since: bool


@register.inclusion_tag("followups/review.html")
def review(follow_up: FollowUp, now: datetime) -> dict[str, Any]:
    """Show what a coach says of this note, or whom to ask. Load the row through `with_facts()`."""
    asked = Review.objects.filter(follow_up=follow_up).exclude(state=Review.State.WITHDRAWN)
    reviews = list(asked.select_related("answered_by").prefetch_related("comments"))
    waiting = next((one for one in reviews if one.is_pending), None)
    answered = next((one for one in reviews if one.is_answered), None)
    coach = _coach(follow_up.candidate, now)
    writable = follow_up.is_open and (follow_up.is_edited or not follow_up.interaction.is_planned(now))
    can_ask = coach is not None and waiting is None and writable
    answer = _answer(answered, follow_up) if answered else None
    return {
        "follow_up": follow_up,
        "now": now,
        "waiting": waiting,
        "answer": answer,
        "coach": coach,
        "can_ask": can_ask,
        "suggested": can_ask and answer is None and ReviewPlan.of(follow_up.candidate).suggests(now),
        "expectation": _expectation(follow_up, coach, now) if coach and (waiting or can_ask) else "",
    }


@register.inclusion_tag("followups/review_all.html")
def review_all(interaction: Interaction, follow_ups: Sequence[FollowUp], now: datetime) -> dict[str, Any]:
    """Offer to have every note of a conversation read at once."""
    unsent = [] if interaction.is_planned(now) else [one for one in follow_ups if one.is_open]
    waiting = set(Review.objects.pending().filter(follow_up__in=unsent).values_list("follow_up", flat=True))
    coach = _coach(interaction.candidate, now) if unsent else None
    unasked = [one for one in unsent if one.pk not in waiting]
    return {
        "interaction": interaction,
        "coach": coach,
        "unasked": len(unasked) if coach else 0,
        "waiting": len(waiting),
        "suggested": bool(coach and unasked) and ReviewPlan.of(interaction.candidate).suggests(now),
        "expectation": _expectation(unsent[0], coach, now) if coach else "",
    }


@register.filter
def rule(code: str) -> str:
    """Return what a rule says, "" for a code there is not."""
    return WHY.get(code, "")


@register.filter
def went(follow_up: FollowUp) -> str:
    """Return how long after the conversation a note went out, or why none did, for a coach."""
    if follow_up.took is None:
        return f"Skipped: {follow_up.skip_reason}"
    late = "in time" if follow_up.was_on_time else "late"
    return f"Sent {time_words.span(follow_up.took)} after the conversation, {late}."


def _coach(candidate: User, now: datetime) -> Coach | None:
    """Return who answers first of those that look after the candidate now; None where nobody does."""
    found = [
        Coach(
            one.coach.get_short_name() + (f" (for {one.away.get_short_name()})" if one.away else ""),
            DeskHours.of(one.coach).desk.slot_after(now),
        )
        for one in holders([candidate.pk], now)[candidate.pk]
    ]
    return min(found, key=lambda one: one.answers_at, default=None)


def _answer(review: Review, follow_up: FollowUp) -> Answer:
    review.follow_up = follow_up
    return Answer(
        review=review,
        coach=review.answered_by.get_short_name() if review.answered_by else "Your coach",
        words=verdict(review.state, after_the_fact=review.is_after_the_fact),
        changed_since=follow_up.is_open and review.note.fingerprint != follow_up.draft.note.fingerprint,
    )


def _expectation(follow_up: FollowUp, coach: Coach, now: datetime) -> str:
    zone = follow_up.candidate.zone
    times = (coach.answers_at, follow_up.due_at, now)
    return answer_times.expectation(coach.name, *(instant.astimezone(zone) for instant in times))
