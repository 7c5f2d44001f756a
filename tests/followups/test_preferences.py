"""Preferences, and what they do to reminders."""

from __future__ import annotations

from datetime import time
from typing import Any

import pytest
from django.test import Client

from accounts.models import User
from tests import makers

WANTED: dict[str, Any] = {
    "name": "Alice Lindqvist",
    "phone": "+46 70 174 06 12",
    "time_zone": "UTC",
    "quiet_from": "00:00",
    "quiet_until": "00:00",
    "sends_from": "gmail",
}


@pytest.fixture
def alices(alice: User, client: Client) -> Client:
    """Alice's browser."""
    client.force_login(alice)
    return client


def test_preferences_are_kept(alice: User, alices: Client) -> None:
    alices.post("/preferences", WANTED | {"quiet_from": "22:30", "signature_has_phone": "on"})
    alice.refresh_from_db()
    assert (alice.quiet_from, alice.sends_from, alice.signature_has_phone) == (time(22, 30), "gmail", True)


def test_the_page_shows_what_is_kept(alices: Client) -> None:
    alices.post("/preferences", WANTED | {"quiet_from": "22:30"})
    page = alices.get("/preferences").content.decode()
    assert 'value="22:30"' in page
    assert '<option value="gmail" selected>' in page


def test_new_quiet_hours_move_a_reminder(alice: User, alices: Client) -> None:
    from django.utils import timezone

    now = timezone.now().replace(microsecond=0)
    follow_up = makers.make_follow_up(alice, ended_at=now - makers.HOUR)
    heads_up = follow_up.next_nudge_at
    assert heads_up is not None
    quiet_from = (heads_up - makers.HOUR).time().replace(second=0)
    quiet_until = (heads_up + makers.HOUR).time().replace(second=0)
    alices.post(
        "/preferences", WANTED | {"quiet_from": f"{quiet_from:%H:%M}", "quiet_until": f"{quiet_until:%H:%M}"}
    )
    follow_up.refresh_from_db()
    assert follow_up.next_nudge_at is not None
    assert follow_up.next_nudge_at < heads_up - makers.HOUR


@pytest.mark.parametrize(
    ("field", "typed", "sentence"),
    [
        ("phone", "call me", "Write a phone number in digits"),
        ("phone", "+999 12345678", "No country has a number like that."),
        ("quiet_from", "late", "Write a time like 21:00."),
        ("name", "", "Your name closes every note."),
        ("time_zone", "Europe/Atlantis", "Choose a time zone from the list."),
    ],
)
def test_what_cannot_be_is_refused_with_a_sentence(
    alice: User, alices: Client, field: str, typed: str, sentence: str
) -> None:
    page = alices.post("/preferences", WANTED | {field: typed, "sends_from": "copy"}).content.decode()
    assert sentence in page
    alice.refresh_from_db()
    assert alice.sends_from == "mail_app"


def test_a_coach_is_named_with_what_they_can_see(bob: User, alices: Client) -> None:
    page = alices.get("/preferences").content.decode()
    assert "Bob Berg" in page
    assert 'href="/coaching"' in page


def test_the_browsers_zone_is_taken_over_when_wanted(alice: User, alices: Client) -> None:
    alices.post("/time-zone", {"zone": "Europe/Lisbon", "do": "switch"})
    alice.refresh_from_db()
    assert (alice.time_zone, alice.kept_time_zone_from) == ("Europe/Lisbon", "")


def test_a_declined_zone_is_not_offered_again(alice: User, alices: Client) -> None:
    alices.post("/time-zone", {"zone": "Europe/Lisbon", "do": "keep"})
    alice.refresh_from_db()
    assert (alice.time_zone, alice.kept_time_zone_from) == ("UTC", "Europe/Lisbon")
    assert 'data-kept="Europe/Lisbon"' in alices.get("/preferences").content.decode()


def test_a_zone_that_nobody_knows_changes_nothing(alice: User, alices: Client) -> None:
    page = alices.post("/time-zone", {"zone": "Mars/Crater", "do": "switch"}, follow=True).content.decode()
    assert "a time zone that we do not know" in page
    alice.refresh_from_db()
    assert alice.time_zone == "UTC"


def test_the_way_back_leads_to_our_own_pages_only(alices: Client) -> None:
    posted = {"zone": "Europe/Lisbon", "do": "keep"}
    assert alices.post("/time-zone", posted | {"back_to": "/contacts?q=x"}).headers["Location"] == "/contacts?q=x"
    assert alices.post("/time-zone", posted | {"back_to": "https://evil.example"}).headers["Location"] == "/"
