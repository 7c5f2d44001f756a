"""Bring in the sample people, through the same services as real ones."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from allauth.account.models import EmailAddress
from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone

from accounts.models import Coaching, User
from followups.domain.schedule import LAST_CALL_AFTER, Stage
from followups.emails import NUDGE
from followups.management import demo, demo_cohort
from followups.models import DeskHours, FollowUp, NudgeLine, Review
from followups.services import closing, opening, planning, reviewing, writing
from outbox.models import OutgoingMail


class Command(BaseCommand):
    """Fill an empty database with people to try the product with."""

    help = "Bring sample people into a database of their own, and print how to sign in."

    def handle(self, *args: Any, **options: Any) -> None:
        """Refuse to touch a database that holds anyone else."""
        now = timezone.now()
        cohort = (other.email for other in demo_cohort.others(now))
        sample = (demo.CANDIDATE, demo.COACH, demo.OTHER_CANDIDATE, demo.SUPERUSER, *cohort)
        if User.objects.exclude(email__in=sample).exists():
            raise CommandError(
                "This database holds real people, so no sample people were brought in. "
                "`make demo` gives them a database of their own."
            )
        if not User.objects.exists():
            seed(now=now)
        self.stdout.write(sign_ins())


@transaction.atomic
def seed(*, now: datetime) -> None:
    """Bring in the people and what they have logged."""
    maya = _person(demo.CANDIDATE, "Maya Lindqvist", phone="+46 70 174 06 12")
    jonas = _person(demo.OTHER_CANDIDATE, "Jonas Ek", phone="+46 70 174 06 34")
    ines = _person(demo.COACH, "Ines Duarte", is_staff=True)
    _person(demo.SUPERUSER, "Ada Nyström", is_staff=True, is_superuser=True)
    Coaching.objects.create(coach=ines, candidate=maya, starts_at=now - 45 * demo.DAY)
    _tell(maya, demo.told_by_the_candidate(now), coach=ines)
    _tell(jonas, demo.told_by_the_other(now))
    for other in demo_cohort.others(now):
        candidate = _person(other.email, other.name, phone=other.phone)
        Coaching.objects.create(coach=ines, candidate=candidate, starts_at=now - other.coached_for)
        _tell(candidate, other.told)
        _nudged_already(candidate, now=now)
        if other.paused:
            planning.pause(candidate, now=now)
    DeskHours.objects.create(coach=ines, mailed_at=now)  # she has heard of what waits so far


def _person(email: str, name: str, **fields: Any) -> User:
    """Make someone who can sign in at once, without quiet hours: the demo nudges at any time of day."""
    midnight = datetime.min.time()
    fields |= {"time_zone": "Europe/Stockholm", "quiet_from": midnight, "quiet_until": midnight}
    person = User.objects.create_user(email, name=name, **fields)
    User.objects.filter(pk=person.pk).update(password=_password())
    EmailAddress.objects.create(user=person, email=email, primary=True, verified=True)
    return person


def _tell(candidate: User, story: Sequence[demo.Told], *, coach: User | None = None) -> None:
    """Log each conversation as of its time; close what was thanked or skipped, review what was asked for."""
    for told in story:
        interaction = opening.log_interaction(told.conversation, candidate=candidate, now=told.logged_at)
        for follow_up in interaction.follow_ups.select_related("contact", "candidate"):
            name = follow_up.contact.name
            if written := told.written.get(name):
                writing.save_note(follow_up, subject=written.subject, body=written.body)
            if name in told.thanked:
                sent_at = interaction.ended_at + told.thanked[name]
                closing.mark_thanked(follow_up, sent_at=sent_at, now=sent_at)
            elif name in told.skipped:
                closing.skip(follow_up, reason=told.skipped[name], now=told.logged_at)
            if coach is not None and name in told.reviewed:
                _review(follow_up, told.reviewed[name], coach=coach, logged_at=told.logged_at)


def _review(follow_up: FollowUp, reviewed: demo.Reviewed, *, coach: User, logged_at: datetime) -> None:
    """Ask the coach to read a note, and answer as the coach did."""
    reviewing.ask_for_review(follow_up, now=logged_at + reviewed.asked_after)
    if reviewed.verdict:
        review = Review.objects.get(follow_up=follow_up)
        review.follow_up = FollowUp.objects.with_facts().get(pk=follow_up.pk)
        reviewing.answer_review(
            review,
            by=coach,
            verdict=reviewed.verdict,
            remarks=reviewed.remarks,
            seen=review.stamp,
            now=logged_at + reviewed.answered_after,
        )
        sent = {"state": OutgoingMail.State.SENT, "settled_at": logged_at + reviewed.answered_after}
        OutgoingMail.objects.filter(review=review).update(next_try_at=None, **sent)  # that was back then


def _nudged_already(candidate: User, *, now: datetime) -> None:
    """Let all that should have been said of late notes have been said, at its time."""
    for follow_up in FollowUp.objects.owned_by(candidate).open().due_before(now):
        last = follow_up.due_at + LAST_CALL_AFTER <= now
        said_at = follow_up.due_at + (LAST_CALL_AFTER if last else timedelta(0))
        mail = OutgoingMail.objects.create(
            purpose=NUDGE,
            owner=candidate,
            state=OutgoingMail.State.SENT,
            queued_at=said_at,
            settled_at=said_at,
            deadline=follow_up.due_at,
        )
        stage = Stage.LAST_CALL if last else Stage.OVERDUE
        NudgeLine.objects.create(mail=mail, follow_up=follow_up, stage=stage.value, about=follow_up.due_at)
    planning.replan(FollowUp.objects.owned_by(candidate).open(), now=now)


@functools.cache
def _password() -> str:
    """Return the hash of the one password: making it takes half a second."""
    return make_password(demo.PASSWORD)


def sign_ins() -> str:
    """Return who can sign in, where, and with what."""
    return f"""
  Within24 with sample people: {settings.SITE_URL}

    {demo.CANDIDATE:<20} Maya, a candidate: three notes to one panel are late
    {demo.COACH:<20} Ines, coach of her and five others, with two notes to review: {settings.SITE_URL}/admin/
    {demo.OTHER_CANDIDATE:<20} Jonas, another candidate, whom Ines does not coach
    {demo.SUPERUSER:<20} Ada, who may do everything in the admin

  The password of everyone: {demo.PASSWORD}
  Outgoing mail is kept as files in {settings.MAIL_DIR}
"""
