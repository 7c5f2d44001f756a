"""What a coach answered, in a mail to whoever wrote the note."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.template.loader import get_template

from accounts.domain import zones
from followups.domain.note_rules.rules import RULES
from followups.domain.verdicts import verdict
from followups.emails import sheets
from followups.emails.sentences import capital
from followups.models import FollowUp, Review
from outbox.models import OutgoingMail
from outbox.registry import Message

REVIEW = "review"
WHY = {rule.code: rule.message for rule in RULES}


@dataclass(frozen=True)
class Said:
    """One comment: what it says, of which passage, and what the rule is that it names."""

    text: str
    quote: str
    rule: str


def compose(mails: Sequence[OutgoingMail], *, now: datetime) -> dict[OutgoingMail, Message | None]:
    """Return the words of each answer as it stands at `now`, in a constant number of queries.

    None: the note was skipped, the answer went out with another mail, or the candidate is gone.
    """
    reviews = Review.objects.answered().filter(answer_mail__in=mails, follow_up__candidate__is_active=True)
    wanted = reviews.exclude(follow_up__state=FollowUp.State.SKIPPED)
    answers = {
        review.answer_mail_id: review
        for review in wanted.with_note().select_related("answered_by").prefetch_related("comments")
    }
    return {mail: message(answers[mail.pk], now=now) if mail.pk in answers else None for mail in mails}


def settled(mails: Sequence[OutgoingMail], *, now: datetime) -> None:
    """Nothing hangs on whether it went: the answer stands on the note's page."""


def message(review: Review, *, now: datetime) -> Message:
    """Return one answer. Load the review through `with_note()`."""
    follow_up = review.follow_up
    person = sheets.person(follow_up)
    words = verdict(review.state, after_the_fact=review.is_after_the_fact)
    coach = review.answered_by.get_short_name() if review.answered_by else "Your coach"
    contents = {
        "subject": f"{coach} read your note to {person}: {words.short}",
        "home": f"{settings.SITE_URL}/",
        "headline": f"{words.sentence}.",
        "intro": f"{coach} read your note to {person}. {words.advice}",
        "name": capital(person),
        "about": follow_up.interaction.what_for,
        "due": sheets.due(follow_up, now=now) if follow_up.is_open else "Sent",
        "late": follow_up.is_late(now),
        "remarks": [Said(one.text, one.quote, WHY.get(one.code, "")) for one in review.comments.all()],
        "first": sheets.Action("Open the note", sheets.page("follow_up", follow_up.pk)),
        "times": f"Times are for {zones.city(follow_up.candidate.time_zone)}. No note need wait for a review.",
    }
    return Message(
        subject=str(contents["subject"]),
        text=get_template("emails/review.txt").render(contents),
        html=get_template("emails/review.html").render(contents),
        headers={"Auto-Submitted": "auto-generated"},
    )
