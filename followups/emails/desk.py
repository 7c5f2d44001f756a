"""Which notes wait for a coach's review, in a mail to the coach."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.template.loader import get_template
from django.urls import reverse

from accounts.domain import zones
from accounts.models import User
from followups.domain import time_words
from followups.domain.standing import number
from followups.emails import sheets
from followups.models import Review
from followups.models.desks import by_desk
from outbox.models import OutgoingMail
from outbox.registry import Message

DESK = "desk"
LINES = 20  # a longer queue is read in the admin


@dataclass(frozen=True)
class Line:
    """One note that waits."""

    name: str
    about: str
    due: str
    late: bool
    url: str


def compose(mails: Sequence[OutgoingMail], *, now: datetime) -> dict[OutgoingMail, Message | None]:
    """Return what waits for each coach at `now`, in a constant number of queries; None where nothing does."""
    desks = by_desk(Review.objects.waiting().with_note().in_queue_order(now), now)
    waiting = {coach.pk: (coach, reviews) for coach, reviews in desks.items()}
    return {
        mail: message(*waiting[mail.owner_id], now=now) if mail.owner_id in waiting else None for mail in mails
    }


def settled(mails: Sequence[OutgoingMail], *, now: datetime) -> None:
    """Nothing hangs on whether it went: the next one says what still waits."""


def message(coach: User, reviews: Sequence[Review], *, now: datetime) -> Message:
    """Return the mail about these reviews (at least one), in their order."""
    first = _line(coach, reviews[0], now=now)
    count = len(reviews)
    headline = "A note waits for you" if count == 1 else f"{number(count).capitalize()} notes wait for you"
    pressing = f": {first.name}, {first.due[:1].lower()}{first.due[1:]}"
    contents: dict[str, object] = {
        "subject": f"{headline}{pressing}",
        "home": _admin("index"),
        "headline": f"{headline}.",
        "intro": "Whoever wrote it need not wait for you, so the sooner the better."
        if count == 1
        else "Those still in time come first. Nobody need wait for you, so the sooner the better.",
        "lines": [_line(coach, review, now=now) for review in reviews[:LINES]],
        "more": f"And {count - LINES} more." if count > LINES else "",
        "first": sheets.Action("Open the queue", _admin("followups_review_changelist")),
        "times": f"Times are for {zones.city(coach.time_zone)}.",
        "hours": _admin("followups_deskhours_changelist"),
    }
    return Message(
        subject=str(contents["subject"]),
        text=get_template("emails/desk.txt").render(contents),
        html=get_template("emails/desk.html").render(contents),
        headers={"Auto-Submitted": "auto-generated"},
    )


def _line(coach: User, review: Review, *, now: datetime) -> Line:
    follow_up = review.follow_up
    return Line(
        name=f"{follow_up.candidate}'s note to {sheets.person(follow_up)}",
        about=follow_up.interaction.what_for,
        due=_due(coach, review, now=now),
        late=follow_up.is_late(now),
        url=_admin("followups_review_change", review.pk),
    )


def _due(coach: User, review: Review, *, now: datetime) -> str:
    """Return by when to answer, in the coach's time."""
    follow_up, zone = review.follow_up, coach.zone
    if not follow_up.is_open:
        return "Sent already, so it is for the next one"
    deadline = time_words.near(follow_up.due_at.astimezone(zone), now.astimezone(zone))
    return f"Due {deadline}, {time_words.left(follow_up.due_at, now)}"


def _admin(name: str, *args: int) -> str:
    return f"{settings.SITE_URL}{reverse(f'admin:{name}', args=args)}"
