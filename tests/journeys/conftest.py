"""What every journey starts with: Alice at her phone, a mail server, and time that passes."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from django.urls import reverse

from accounts.models import User
from followups.models import FollowUp, Interaction
from followups.services import sweeping
from outbox.services import delivering
from tests.journeys.pages import Page, Visitor
from tests.smtp import Server, Taken, mail_server

__all__ = ["mail_server"]

PANEL = ("Jane Roe", "Peter Adeyemi", "Noor Haddad")


@pytest.fixture
def now() -> datetime:
    """The real clock, to the minute: pages read it."""
    return datetime.now(UTC).replace(second=0, microsecond=0)


@pytest.fixture
def visitor(alice: User) -> Visitor:
    """Alice, signed in."""
    visitor = Visitor()
    visitor.client.force_login(alice)
    return visitor


def log_panel(visitor: Visitor, *, ended_at: datetime) -> Interaction:
    """Log a conversation with three people on the page for it, row after row. Times are UTC, as Alice's."""
    page = visitor.open(reverse("followups:log"))
    for _ in PANEL[1:]:
        page = visitor.press(page, "Add another person")
    people = {f"people__{number}__name": name for number, name in enumerate(PANEL)}
    said = {
        "points__0__text": "They move from Airflow to Dagster",
        "points__0__person": "0",
        "points__1__text": "The team wants fewer dashboards",
        "points__1__person": "1",
    }
    visitor.press(
        page,
        "Save",
        company="Harborlight Analytics",
        ended="day",
        day=f"{ended_at:%Y-%m-%d}",
        time=f"{ended_at:%H:%M}",
        kind=Interaction.Kind.FORMAL_INTERVIEW,
        medium=Interaction.Medium.VIDEO,
        **people,
        **said,
    )
    return Interaction.objects.get()


Pass = Callable[[datetime], list[Taken]]


@pytest.fixture
def until(mail_server: Server) -> Pass:
    """Let time pass to an instant: one sweep and one delivery there. Returns the mails that came."""

    def let_pass(instant: datetime) -> list[Taken]:
        before = len(mail_server.taken)
        sweeping.sweep(now=instant)
        delivering.deliver(clock=lambda: instant, budget=timedelta(seconds=50))
        return mail_server.taken[before:]

    return let_pass


def links_in(mail: Taken, purpose: str) -> list[str]:
    """Return the addresses behind the buttons for one purpose, as they stand in the HTML of a mail."""
    html = mail.content.get_body(("html",))
    assert html is not None
    found = re.findall(rf'href="([^"]*/l/{purpose}/[^"]+)"', html.get_content())
    return list(dict.fromkeys(found))


def owed(name: str) -> FollowUp:
    return FollowUp.objects.get(contact__name=name)


def follow_up_page(visitor: Visitor, name: str) -> Page:
    return visitor.open(reverse("followups:follow_up", args=[owed(name).pk]))
