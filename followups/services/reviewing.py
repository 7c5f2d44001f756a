"""Let a coach read a note before it is sent (L1). Nothing here ever keeps a note from being sent."""

from __future__ import annotations

import enum
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction

from accounts.models import Coaching, User
from followups.domain.note_rules.rules import RULES
from followups.domain.notes import Note
from followups.emails.review import REVIEW
from followups.models import FollowUp, Interaction, Review, ReviewComment
from followups.services import planning, trailing
from outbox.models import OutgoingMail
from outbox.services.queueing import Wanted, queue

CODES = frozenset(rule.code for rule in RULES)
NOBODY = "Nobody coaches you at present, so there is nobody to ask."


@dataclass(frozen=True)
class Remark:
    """One comment as typed: about the note, a passage of it, or a rule."""

    text: str
    quote: str = ""
    code: str = ""


class Outcome(enum.Enum):
    """What became of an answer."""

    ANSWERED = enum.auto()
    AMENDED = enum.auto()
    UNCHANGED = enum.auto()  # it said the same as before, so nobody is mailed again
    CHANGED_MEANWHILE = enum.auto()  # the note, or another coach's answer: look again
    TAKEN_BACK = enum.auto()


@transaction.atomic
def ask_for_review(follow_up: FollowUp, *, now: datetime) -> bool:
    """Let the coach read this note. Returns False when that was asked already, or the note is closed.

    Raises ValidationError when nobody coaches the candidate, or there is nothing to read yet.
    """
    planning.lock(follow_up.candidate)
    if not Coaching.objects.active(now).filter(candidate=follow_up.candidate_id).exists():
        raise ValidationError(NOBODY)
    current = FollowUp.objects.select_related("interaction").get(pk=follow_up.pk)
    if current.interaction.is_planned(now) and not current.is_edited:
        raise ValidationError("There is no note yet: the conversation is still to come.")
    if not current.is_open or Review.objects.pending().filter(follow_up=current).exists():
        return False
    Review.objects.create(follow_up=current, asked_at=now)
    return True


@transaction.atomic
def ask_for_all(interaction: Interaction, *, now: datetime) -> int:
    """Let the coach read every open note of a conversation. Return how many were not asked for before."""
    planning.lock(interaction.candidate)
    owed = list(FollowUp.objects.open().filter(interaction=interaction).select_related("candidate"))
    return sum(ask_for_review(follow_up, now=now) for follow_up in owed)


@transaction.atomic
def take_back(follow_up: FollowUp) -> bool:
    """Let no coach read it after all. Returns False when nothing waited: an answer stays."""
    planning.lock(follow_up.candidate)
    waiting = Review.objects.pending().filter(follow_up=follow_up)
    return bool(waiting.update(state=Review.State.WITHDRAWN))


@transaction.atomic
def answer_review(
    review: Review, *, by: User, verdict: str, remarks: Sequence[Remark] = (), seen: str, now: datetime
) -> Outcome:
    """Keep the verdict and the note that was judged, and queue one mail to the candidate.

    `seen` is the review's stamp as the coach saw it: when the note or the answer has changed since, nothing
    is kept. An answered review is amended; a second mail goes only if that changes what it says, and none
    while the first is still queued. Raises ValidationError for a verdict, passage or rule there is not.
    """
    if verdict not in Review.ANSWERS:
        raise ValidationError("Choose one of the three answers.")
    planning.lock(review.follow_up.candidate)
    current = Review.objects.select_related("answer_mail").prefetch_related("comments").get(pk=review.pk)
    current.follow_up = FollowUp.objects.with_facts().get(pk=current.follow_up_id)
    if not (current.is_pending or current.is_answered):
        return Outcome.TAKEN_BACK
    if current.stamp != seen:
        return Outcome.CHANGED_MEANWHILE
    note = current.note
    _check(remarks, note)
    if current.is_answered and (current.state, _said(current)) == (verdict, list(remarks)):
        return Outcome.UNCHANGED
    Review.objects.filter(pk=current.pk, state=current.state).update(
        state=verdict,
        answered_at=now,
        answered_by=by,
        subject=note.subject[: Review._meta.get_field("subject").max_length],
        body=note.body,
        answer_mail=_mail(current, now=now),
    )
    current.comments.all().delete()
    ReviewComment.objects.bulk_create(
        ReviewComment(review=current, text=remark.text, quote=remark.quote, code=remark.code) for remark in remarks
    )
    deed = "changed their answer on" if current.is_answered else "answered"
    what = f"{deed} your note to {current.follow_up.contact.name}"
    trailing.record_change(current.follow_up.candidate, by=by, what=what, now=now)
    return Outcome.AMENDED if current.is_answered else Outcome.ANSWERED


def _said(review: Review) -> list[Remark]:
    return [Remark(comment.text, comment.quote, comment.code) for comment in review.comments.all()]


def _check(remarks: Sequence[Remark], note: Note) -> None:
    """Refuse a passage that does not stand in the note, and a rule that does not exist."""
    whole = _plain(f"{note.subject} {note.body}")
    for remark in remarks:
        if not remark.text.strip():
            raise ValidationError("Say something about the passage or the rule.")
        if remark.quote and _plain(remark.quote) not in whole:
            raise ValidationError(f"“{remark.quote}” does not stand in the note. Copy the passage from it.")
        if remark.code and remark.code not in CODES:
            raise ValidationError(f"There is no rule {remark.code}.")


def _plain(text: str) -> str:
    return " ".join(text.split())


def _mail(review: Review, *, now: datetime) -> OutgoingMail:
    """Return the mail that brings the answer: the one still queued, which will say the newest, or a new one."""
    last = OutgoingMail.objects.queued().filter(review=review).select_for_update(of=("self",)).first()
    if last is not None:
        return last
    follow_up = review.follow_up
    deadline = max(follow_up.due_at, now) if follow_up.is_open else follow_up.due_at
    return queue(REVIEW, [Wanted(follow_up.candidate, deadline)], now=now)[0]
