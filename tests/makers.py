"""Rows for tests. Plain functions, sensible defaults, fixed times: never the clock."""

from __future__ import annotations

import itertools
from datetime import UTC, datetime, timedelta
from typing import Any

from allauth.account.models import EmailAddress

from accounts.models import Coaching, Invitation, StandIn, User
from contacts.models import Company, Contact
from followups.models import FollowUp, Interaction, Point, Review
from followups.services import planning
from outbox.models import OutgoingMail

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)  # a Tuesday, far from any change of clocks
HOUR = timedelta(hours=1)
PASSWORD = "a long enough password"

_numbers = itertools.count(1)


def make_user(name: str = "", **fields: Any) -> User:
    """A verified candidate in UTC without quiet hours, so that times in tests are plain."""
    number = next(_numbers)
    name = name or f"Candidate {number}"
    fields.setdefault("email", f"{name.lower().replace(' ', '.')}.{number}@example.com")
    fields.setdefault("phone", "+46 70 174 06 12")
    fields.setdefault("quiet_from", "00:00")
    fields.setdefault("quiet_until", "00:00")
    user = User.objects.create_user(password=PASSWORD, name=name, **fields)
    EmailAddress.objects.create(user=user, email=user.email, primary=True, verified=True)
    user.refresh_from_db()  # times given as text become times
    return user


def make_coaching(
    coach: User, candidate: User, *, starts_at: datetime = NOON - 30 * 24 * HOUR, **fields: Any
) -> Coaching:
    """A coach for a candidate, from a month ago on."""
    return Coaching.objects.create(coach=coach, candidate=candidate, starts_at=starts_at, **fields)


def make_stand_in(
    coach: User, stand_in: User, *, starts_at: datetime = NOON, ends_at: datetime = NOON + 7 * 24 * HOUR
) -> StandIn:
    """Another coach for the candidates of one who is away for a week."""
    return StandIn.objects.create(coach=coach, stand_in=stand_in, starts_at=starts_at, ends_at=ends_at)


def make_invitation(email: str, *, by: User | None = None, at: datetime = NOON, **fields: Any) -> Invitation:
    """An invitation to sign up, good for a week."""
    fields.setdefault("expires_at", at + 7 * 24 * HOUR)
    return Invitation.objects.create(email=email, invited_by=by, invited_at=at, **fields)


def make_company(owner: User, name: str = "Harborlight Analytics") -> Company:
    """A company, found again by its name."""
    return Company.objects.get_or_create(owner=owner, name=name)[0]


def make_contact(owner: User, name: str = "Jane Roe", *, company: str = "", **fields: Any) -> Contact:
    """Someone met, with an address unless email="" is given."""
    fields.setdefault("email", f"{name.lower().replace(' ', '.')}@example.com")
    return Contact.objects.create(
        owner=owner, name=name, company=make_company(owner, company) if company else None, **fields
    )


def make_interaction(
    candidate: User, *, ended_at: datetime = NOON, company: str = "Harborlight Analytics", **fields: Any
) -> Interaction:
    """An interview that ended at NOON, logged then."""
    fields.setdefault("kind", Interaction.Kind.FORMAL_INTERVIEW)
    fields.setdefault("medium", Interaction.Medium.VIDEO)
    fields.setdefault("logged_at", ended_at)
    fields.setdefault("end_stated_at", fields["logged_at"])
    fields.setdefault("debriefed_at", fields["logged_at"] if fields["logged_at"] >= ended_at else None)
    return Interaction.objects.create(
        candidate=candidate,
        ended_at=ended_at,
        company=make_company(candidate, company) if company else None,
        **fields,
    )


def make_point(interaction: Interaction, text: str, **fields: Any) -> Point:
    """Something that was said."""
    return Point.objects.create(interaction=interaction, text=text, **fields)


def make_follow_up(
    candidate: User,
    *,
    interaction: Interaction | None = None,
    contact: Contact | None = None,
    ended_at: datetime = NOON,
    **fields: Any,
) -> FollowUp:
    """An open thank-you, its nudges planned as of the time of logging."""
    interaction = interaction or make_interaction(candidate, ended_at=ended_at)
    contact = contact or make_contact(candidate)
    follow_up = FollowUp.objects.create(
        candidate=candidate,
        interaction=interaction,
        contact=contact,
        due_at=interaction.ended_at + 24 * HOUR,
        **fields,
    )
    planning.replan(FollowUp.objects.filter(pk=follow_up.pk), now=interaction.logged_at)
    follow_up.refresh_from_db()
    return follow_up


def make_panel(candidate: User, *names: str, ended_at: datetime = NOON, **fields: Any) -> list[FollowUp]:
    """One conversation with several people: a thank-you each."""
    interaction = make_interaction(candidate, ended_at=ended_at, **fields)
    return [
        make_follow_up(candidate, interaction=interaction, contact=make_contact(candidate, name))
        for name in names or ("Jane Roe", "Peter Adeyemi", "Noor Haddad")
    ]


def let_out(*, now: datetime) -> None:
    """Settle all queued mail as sent."""
    OutgoingMail.objects.queued().update(state=OutgoingMail.State.SENT, next_try_at=None, settled_at=now)


def make_review(follow_up: FollowUp, *, asked_at: datetime = NOON, **fields: Any) -> Review:
    """A review that the candidate asked for at NOON; `state` says what was answered, at NOON too."""
    if fields.get("state", "pending") not in {"pending", "withdrawn"}:
        fields.setdefault("answered_at", asked_at)
    return Review.objects.create(follow_up=follow_up, asked_at=asked_at, **fields)
