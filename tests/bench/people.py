"""Candidates by the thousand, made in bulk."""

from __future__ import annotations

from datetime import datetime, timedelta

from accounts.models import User
from contacts.models import Company, Contact
from followups.models import FollowUp, Interaction, Point

HOUR = timedelta(hours=1)
NAMES = ("Jane Roe", "Peter Adeyemi", "Noor Haddad")
POINTS = (
    ("three teams count an active customer differently", Point.Kind.DISCUSSED),
    ("I led the move to one metrics layer in dbt", Point.Kind.CONTRIBUTION),
    ("a pilot with the ferry crews", Point.Kind.DISCUSSED),
)


def make(count: int, *, ended_at: datetime, next_nudge_at: datetime, logged_at: datetime) -> None:
    """Make so many candidates with a panel of three each, three points a person."""
    start = User.objects.count()
    users = User.objects.bulk_create(
        User(
            email=f"candidate{start + number}@example.com",
            name=f"Candidate {start + number}",
            phone="+46 70 174 06 12",
            password="!",
            quiet_from="00:00",
            quiet_until="00:00",
            date_joined=logged_at,
        )
        for number in range(count)
    )
    companies = Company.objects.bulk_create(Company(owner=user, name="Harborlight Analytics") for user in users)
    interactions = Interaction.objects.bulk_create(
        Interaction(
            candidate=user,
            kind=Interaction.Kind.FORMAL_INTERVIEW,
            medium=Interaction.Medium.VIDEO,
            ended_at=ended_at,
            end_stated_at=logged_at,
            logged_at=logged_at,
            debriefed_at=logged_at,
            company=company,
            role="senior data analyst",
        )
        for user, company in zip(users, companies, strict=True)
    )
    contacts = Contact.objects.bulk_create(
        Contact(owner=user, name=name, company=company, email=f"{name.split()[0].lower()}@example.com")
        for user, company in zip(users, companies, strict=True)
        for name in NAMES
    )
    met = list(zip([i for i in interactions for _ in NAMES], contacts, strict=True))
    Point.objects.bulk_create(
        (
            Point(interaction=interaction, contact=contact, text=text, kind=kind)
            for interaction, contact in met
            for text, kind in POINTS
        ),
        batch_size=5000,
    )
    FollowUp.objects.bulk_create(
        (
            FollowUp(
                candidate_id=interaction.candidate_id,
                interaction=interaction,
                contact=contact,
                due_at=ended_at + 24 * HOUR,
                next_nudge_at=next_nudge_at,
            )
            for interaction, contact in met
        ),
        batch_size=5000,
    )
