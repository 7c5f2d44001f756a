"""Bring in the sample people, through the same services as real ones."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from allauth.account.models import EmailAddress
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone

from accounts.models import Coaching, User
from followups.management import demo
from followups.services import closing, opening, writing


class Command(BaseCommand):
    """Fill an empty database with people to try the product with."""

    help = "Bring sample people into a database of their own, and print how to sign in."

    def handle(self, *args: Any, **options: Any) -> None:
        """Refuse to touch a database that holds anyone else."""
        sample = (demo.CANDIDATE, demo.COACH, demo.OTHER_CANDIDATE, demo.SUPERUSER)
        if User.objects.exclude(email__in=sample).exists():
            raise CommandError(
                "This database holds real people, so no sample people were brought in. "
                "`make demo` gives them a database of their own."
            )
        if not User.objects.exists():
            seed(now=timezone.now())
        self.stdout.write(sign_ins())


@transaction.atomic
def seed(*, now: datetime) -> None:
    """Bring in the people and what they have logged."""
    maya = _person(demo.CANDIDATE, "Maya Lindqvist", phone="+46 70 174 06 12")
    jonas = _person(demo.OTHER_CANDIDATE, "Jonas Ek", phone="+46 70 174 06 34")
    ines = _person(demo.COACH, "Ines Duarte", is_staff=True)
    _person(demo.SUPERUSER, "Ada Nyström", is_staff=True, is_superuser=True)
    Coaching.objects.create(coach=ines, candidate=maya, starts_at=now - 45 * demo.DAY)
    _tell(maya, demo.told_by_the_candidate(now))
    _tell(jonas, demo.told_by_the_other(now))


def _person(email: str, name: str, **fields: Any) -> User:
    """Make someone who can sign in at once, without quiet hours: the demo nudges at any time of day."""
    midnight = datetime.min.time()
    fields |= {"time_zone": "Europe/Stockholm", "quiet_from": midnight, "quiet_until": midnight}
    person = User.objects.create_user(email, demo.PASSWORD, name=name, **fields)
    EmailAddress.objects.create(user=person, email=email, primary=True, verified=True)
    return person


def _tell(candidate: User, story: Sequence[demo.Told]) -> None:
    """Log each conversation as of its time, and close what was thanked or skipped as of that time."""
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


def sign_ins() -> str:
    """Return who can sign in, where, and with what."""
    return f"""
  Within24 with sample people: {settings.SITE_URL}

    {demo.CANDIDATE:<20} Maya, a candidate: three notes to one panel are late
    {demo.COACH:<20} Ines, her coach: {settings.SITE_URL}/admin/
    {demo.OTHER_CANDIDATE:<20} Jonas, another candidate, whom Ines does not coach
    {demo.SUPERUSER:<20} Ada, who may do everything in the admin

  The password of all four: {demo.PASSWORD}
  Outgoing mail is kept as files in {settings.MAIL_DIR}
"""
