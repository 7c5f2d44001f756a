"""Links of a nudge: opening one changes nothing, its button acts once, and nobody is signed in by it."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.core import signing
from django.test import Client
from django.urls import reverse

from accounts.models import User
from contacts.models import Contact
from followups import links
from followups.links import Purpose
from followups.models import FollowUp, Point
from followups.services import closing, planning
from outbox.models import OutgoingMail
from tests.makers import HOUR, NOON, make_follow_up, make_interaction, make_point
from tests.world import snapshot

pytestmark = pytest.mark.django_db

ACTS = [Purpose.SENT, Purpose.SNOOZE, Purpose.SKIP, Purpose.PAUSE]
PRESS = {
    Purpose.SENT: {"when": "now"},
    Purpose.SNOOZE: {"until": "hour"},
    Purpose.SKIP: {"reason": "We only said hello.", "own": ""},
    Purpose.UNDO: {},
    Purpose.PAUSE: {},
    Purpose.RESUME: {},
}


@pytest.fixture
def now() -> datetime:
    """The real clock, to the second: pages read it."""
    return datetime.now(UTC).replace(microsecond=0)


@pytest.fixture
def late(alice: User, now: datetime) -> FollowUp:
    """Owed since four hours ago, with a nudge queued about it."""
    talk = make_interaction(alice, ended_at=now - 28 * HOUR)
    owed = make_follow_up(alice, interaction=talk)
    make_point(talk, "They move from Airflow to Dagster", contact=owed.contact)
    make_point(talk, "untangle the night jobs", kind=Point.Kind.CONTRIBUTION)
    return owed


@pytest.fixture
def browser() -> Client:
    """Not signed in, and strict about CSRF as a server is."""
    return Client(enforce_csrf_checks=True)


def path(purpose: Purpose, owed: FollowUp, *, now: datetime) -> str:
    pk = owed.candidate_id if purpose in {Purpose.PAUSE, Purpose.RESUME} else owed.pk
    return urlsplit(links.make(purpose, pk, now=now)).path


def words(response: Any) -> str:
    text = re.sub(r"<[^>]+>", " ", response.content.decode().split("<main", 1)[1])
    return " ".join(text.split())


def undo_path(response: Any) -> str:
    found = re.search(r'action="(/l/[^"]+)"', response.content.decode())
    assert found, words(response)
    return found[1]


# ---------- opening ----------


@pytest.mark.parametrize("purpose", list(Purpose))
@pytest.mark.parametrize("method", ["get", "head"])
def test_opening_a_link_changes_nothing(
    browser: Client, late: FollowUp, now: datetime, purpose: Purpose, method: str
) -> None:
    planning.snooze(late, until=now + 2 * HOUR, now=now)
    before = snapshot()
    for _ in range(2):
        response = getattr(browser, method)(path(purpose, late, now=now))
        assert response.status_code == 200
        assert not response.cookies, "a link sets no cookie, so it signs nobody in"
        assert response.headers["Cache-Control"] == "no-store"
        assert "noindex" in response.headers["X-Robots-Tag"]
    assert snapshot() == before


@pytest.mark.parametrize("purpose", [*ACTS, Purpose.UNDO])
def test_a_page_has_one_button_that_posts(
    browser: Client, late: FollowUp, now: datetime, purpose: Purpose
) -> None:
    if purpose is Purpose.UNDO:
        closing.skip(late, reason="A slip", now=now)
    html = browser.get(path(purpose, late, now=now)).content.decode()
    assert len(re.findall(r'<form[^>]*method="post"', html)) == 1
    assert len(re.findall(r"<(?:button|input type=.submit)", html)) == 1


@pytest.mark.parametrize("purpose", list(Purpose))
def test_a_page_is_the_same_for_whoever_is_signed_in(
    browser: Client, late: FollowUp, now: datetime, purpose: Purpose, carol: User
) -> None:
    address = path(purpose, late, now=now)
    signed_out = browser.get(address).content
    assert b"<nav" not in signed_out
    browser.force_login(carol)
    assert browser.get(address).content == signed_out


def test_times_are_those_of_the_candidates_zone(browser: Client, alice: User, carol: User, now: datetime) -> None:
    User.objects.filter(pk=alice.pk).update(time_zone="Asia/Tokyo")
    User.objects.filter(pk=carol.pk).update(time_zone="America/New_York")
    ended_at = (now - timedelta(days=1)).replace(hour=17, minute=40)
    owed = make_follow_up(alice, ended_at=ended_at)
    browser.force_login(carol)
    assert "02:40" in words(browser.get(path(Purpose.SENT, owed, now=now)))


# ---------- keys ----------


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("purpose", [one for one in Purpose if one not in {Purpose.PAUSE, Purpose.RESUME}])
def test_an_expired_link_says_so_and_leads_to_the_sign_in(
    browser: Client, late: FollowUp, now: datetime, purpose: Purpose, method: str
) -> None:
    before = snapshot()
    old = path(purpose, late, now=now - links.LIFETIME)
    response = getattr(browser, method)(old, PRESS.get(purpose, {}))
    assert response.status_code == 410
    assert "expired" in words(response)
    assert "Jane" not in response.content.decode()
    sheet = response.content.decode().split("<main")[1].split("</main")[0]
    (sign_in,) = re.findall(r'href="([^"]+)"', sheet)
    assert "Password" in browser.get(sign_in, follow=True).content.decode()
    assert snapshot() == before


@pytest.mark.parametrize("purpose", [one for one in Purpose if one is not Purpose.PAUSE])
def test_a_link_works_for_seven_days(browser: Client, late: FollowUp, now: datetime, purpose: Purpose) -> None:
    almost = path(purpose, late, now=now - links.LIFETIME + timedelta(minutes=1))
    assert browser.get(almost).status_code == 200


def test_pausing_works_for_as_long_as_a_mail_lies_in_a_mailbox(
    browser: Client, late: FollowUp, now: datetime
) -> None:
    assert browser.post(path(Purpose.PAUSE, late, now=now - timedelta(days=3000))).status_code == 200
    late.candidate.refresh_from_db()
    assert late.candidate.reminders_paused_at is not None


@pytest.mark.parametrize("purpose", list(Purpose))
def test_a_link_ends_in_what_mail_programs_take_for_part_of_it(now: datetime, purpose: Purpose) -> None:
    assert all(links.make(purpose, pk, now=now)[-1].isalnum() for pk in range(1, 200))


def test_a_resume_link_ends_after_seven_days_though_it_comes_from_a_pause_link(
    browser: Client, late: FollowUp, now: datetime
) -> None:
    page = browser.post(path(Purpose.PAUSE, late, now=now - timedelta(days=3000)))
    token = undo_path(page).rsplit("/", 1)[1]
    assert links.open(Purpose.RESUME, token, now=now) == late.candidate_id
    with pytest.raises(links.Expired):
        links.open(Purpose.RESUME, token, now=now + links.LIFETIME + timedelta(minutes=1))


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("purpose", list(Purpose))
def test_a_forged_link_leads_nowhere(
    browser: Client, late: FollowUp, now: datetime, purpose: Purpose, method: str
) -> None:
    good = path(purpose, late, now=now)
    front, token = good.rsplit("/", 1)
    signature, _, value = token.partition(".")
    pk, _, expires = value.partition(".")
    before = snapshot()
    later = signing.b62_encode(int((now + timedelta(days=90)).timestamp()))
    for forged in (
        f"x{token}",
        f"{signature[:-1]}.{value}",
        f"{signature}.9{value}",
        f"{signature}.{pk}.{later}",
        f"{signature}.{pk}" if expires else f"{signature}.{pk}.",
        f".{value}",
        "nothing",
    ):
        response = getattr(browser, method)(f"{front}/{forged}", PRESS.get(purpose, {}))
        assert response.status_code == 404, forged
    assert snapshot() == before


@pytest.mark.parametrize("method", ["get", "post"])
def test_a_token_of_another_purpose_leads_nowhere(
    browser: Client, late: FollowUp, now: datetime, method: str
) -> None:
    before = snapshot()
    for made in Purpose:
        token = path(made, late, now=now).rsplit("/", 1)[1]
        for used in [one for one in Purpose if one is not made]:
            response = getattr(browser, method)(reverse("followups:link", args=[used, token]), PRESS.get(used, {}))
            assert response.status_code == 404, (made, used)
        assert getattr(browser, method)(reverse("followups:link", args=["delete", token])).status_code == 404
    assert snapshot() == before


def test_a_deleted_conversation_has_no_links(browser: Client, late: FollowUp, now: datetime) -> None:
    late.interaction.delete()
    for purpose in (Purpose.READ, Purpose.SENT, Purpose.SNOOZE, Purpose.SKIP, Purpose.UNDO):
        assert browser.get(path(purpose, late, now=now)).status_code == 404
        assert browser.post(path(purpose, late, now=now)).status_code == 404


def test_a_deactivated_candidate_is_shown_nothing_but_can_unsubscribe(
    browser: Client, late: FollowUp, now: datetime
) -> None:
    User.objects.filter(pk=late.candidate_id).update(is_active=False)
    assert browser.get(path(Purpose.READ, late, now=now)).status_code == 404
    assert browser.post(path(Purpose.PAUSE, late, now=now)).status_code == 200


# ---------- pressing ----------


@pytest.mark.parametrize("purpose", ACTS)
def test_pressing_twice_changes_once(browser: Client, late: FollowUp, now: datetime, purpose: Purpose) -> None:
    address, untouched = path(purpose, late, now=now), snapshot()
    first = browser.post(address, PRESS[purpose])
    assert first.status_code == 200
    once = snapshot()
    assert once != untouched
    second = browser.post(address, PRESS[purpose])
    assert second.status_code == 200
    assert snapshot() == once
    assert words(second) == words(first) or purpose is Purpose.SENT  # "4 h after" may have moved on


@pytest.mark.parametrize("purpose", ACTS)
def test_undo_is_one_press_away_and_also_works_once(
    browser: Client, late: FollowUp, now: datetime, purpose: Purpose
) -> None:
    before = snapshot()
    undo = undo_path(browser.post(path(purpose, late, now=now), PRESS[purpose]))
    assert browser.get(undo).status_code == 200
    assert snapshot() != before, "opening an undo link undoes nothing"
    assert browser.post(undo).status_code == 200
    planned = FollowUp.objects.values_list("next_nudge_at", flat=True)
    assert None not in planned
    after = snapshot()
    for row in (*before["followups.FollowUp"], *after["followups.FollowUp"]):
        del row["next_nudge_at"]  # planned anew, from now on
    assert after == before
    assert browser.post(undo).status_code == 200
    again = snapshot()
    for row in again["followups.FollowUp"]:
        del row["next_nudge_at"]
    assert again == before


def test_undo_ends_when_the_link_does(browser: Client, late: FollowUp, now: datetime) -> None:
    made = now - links.LIFETIME + timedelta(hours=1)
    undo = undo_path(browser.post(path(Purpose.SKIP, late, now=made), PRESS[Purpose.SKIP]))
    token = undo.rsplit("/", 1)[1]
    with pytest.raises(links.Expired):
        links.open(Purpose.UNDO, token, now=now + timedelta(hours=1))


@pytest.mark.parametrize(
    ("typed", "after_the_end"),
    [({"when": "before"}, timedelta(hours=24)), ({"when": "at", "at": "told"}, timedelta(hours=3))],
)
def test_sent_earlier_counts_from_then(
    browser: Client, late: FollowUp, now: datetime, typed: dict[str, str], after_the_end: timedelta
) -> None:
    User.objects.filter(pk=late.candidate_id).update(time_zone="Asia/Tokyo")
    told = (late.interaction.ended_at + timedelta(hours=3)).replace(second=0)
    if "at" in typed:
        typed = typed | {"at": f"{told + timedelta(hours=9):%Y-%m-%dT%H:%M}"}  # Tokyo's clock
    page = browser.post(path(Purpose.SENT, late, now=now), typed)
    late.refresh_from_db()
    assert late.state == FollowUp.State.THANKED
    expected = told if "at" in typed else late.interaction.ended_at + after_the_end
    assert late.thanked_at == expected
    assert late.was_on_time
    assert "is thanked" in words(page)


@pytest.mark.parametrize(
    ("at", "sentence"),
    [("soon", "not a day and a time"), ("2031-01-01T09:30", "still to come"), ("2001-01-01T09:30", "before")],
)
def test_a_time_that_cannot_be_is_refused_with_a_sentence_and_kept(
    browser: Client, late: FollowUp, now: datetime, at: str, sentence: str
) -> None:
    before = snapshot()
    page = browser.post(path(Purpose.SENT, late, now=now), {"when": "at", "at": at})
    assert sentence in words(page)
    assert f'value="{at}"' in page.content.decode()
    assert re.search(r'value="at" checked', page.content.decode())
    assert snapshot() == before


def test_skipping_asks_for_a_reason(browser: Client, late: FollowUp, now: datetime) -> None:
    before = snapshot()
    assert "Say in a word" in words(browser.post(path(Purpose.SKIP, late, now=now), {"own": "  "}))
    assert snapshot() == before
    browser.post(path(Purpose.SKIP, late, now=now), {"own": "They left <the> company"})
    late.refresh_from_db()
    assert (late.state, late.skip_reason) == ("skipped", "They left <the> company")
    assert "&lt;the&gt;" in browser.get(path(Purpose.SKIP, late, now=now)).content.decode()


def test_a_snooze_is_chosen_from_what_the_server_offers(browser: Client, late: FollowUp, now: datetime) -> None:
    before = snapshot()
    page = browser.post(path(Purpose.SNOOZE, late, now=now), {"until": "2099-01-01T00:00"})
    assert "Choose another" in words(page)
    assert snapshot() == before


def test_waiting_for_the_address_is_offered_only_without_one(
    browser: Client, late: FollowUp, now: datetime
) -> None:
    assert 'value="address"' not in browser.get(path(Purpose.SNOOZE, late, now=now)).content.decode()
    Contact.objects.filter(pk=late.contact_id).update(email="")
    assert 'value="address"' in browser.get(path(Purpose.SNOOZE, late, now=now)).content.decode()


@pytest.mark.parametrize("purpose", [Purpose.SENT, Purpose.SNOOZE, Purpose.SKIP, Purpose.READ])
def test_what_was_closed_meanwhile_is_said(
    browser: Client, late: FollowUp, now: datetime, purpose: Purpose
) -> None:
    closing.mark_thanked(late, sent_at=now, now=now)
    before = snapshot()
    page = browser.get(path(purpose, late, now=now))
    assert "Jane is thanked." in words(page)
    assert "Undo" in words(page)
    if purpose is not Purpose.READ:
        assert "Jane is thanked." in words(browser.post(path(purpose, late, now=now), PRESS[purpose]))
    assert snapshot() == before


def test_thanking_takes_it_out_of_mail_that_is_still_queued(
    browser: Client, late: FollowUp, now: datetime
) -> None:
    mail = OutgoingMail.objects.create(
        purpose="nudge", owner=late.candidate, queued_at=now, next_try_at=now, deadline=NOON
    )
    mail.nudge_lines.create(follow_up=late, stage="overdue", about=late.due_at)
    browser.post(path(Purpose.SENT, late, now=now), PRESS[Purpose.SENT])
    assert not mail.nudge_lines.exists()


def test_one_click_in_a_mail_program_pauses_and_answers_at_once(
    browser: Client, late: FollowUp, now: datetime
) -> None:
    response = browser.post(path(Purpose.PAUSE, late, now=now), {"List-Unsubscribe": "One-Click"})
    assert response.status_code == 200, "RFC 8058: no redirect, no cookie, no CSRF token"
    late.refresh_from_db()
    assert late.candidate.reminders_paused_at is not None
    assert late.next_nudge_at is None
    assert late.is_open


# ---------- the draft ----------


def test_the_draft_is_there_to_read_and_to_copy(browser: Client, late: FollowUp, now: datetime) -> None:
    User.objects.filter(pk=late.candidate_id).update(sends_from="gmail")
    html = browser.get(path(Purpose.READ, late, now=now)).content.decode()
    draft = FollowUp.objects.with_facts().get(pk=late.pk).draft
    assert draft.note.subject in html
    assert "Dagster" in html
    copied = re.findall(r'data-copy="(\w+)"', html)
    assert copied
    assert [one for one in copied if f'id="{one}"' not in html] == []
    opened = re.findall(r'href="(https://mail.google|mailto:|https://outlook)', html)
    assert opened[0] == "https://mail.google"
    assert {"mailto:", "https://outlook"} <= set(opened)
    for purpose in ("sent", "snooze", "skip"):
        (onward,) = set(re.findall(rf'href="(/l/{purpose}/[^"]+)"', html))
        assert browser.get(onward).status_code == 200
    assert "<form" not in html
    assert browser.post(path(Purpose.READ, late, now=now)).status_code == 405


def test_a_private_point_is_not_on_the_page_of_the_draft(browser: Client, late: FollowUp, now: datetime) -> None:
    make_point(late.interaction, "They looked tired", contact=late.contact, private=True)
    assert "tired" not in browser.get(path(Purpose.READ, late, now=now)).content.decode()


# ---------- asking once ----------


def test_a_note_that_lacks_something_is_asked_about_once_and_then_closed(
    browser: Client, late: FollowUp, now: datetime
) -> None:
    Point.objects.filter(kind=Point.Kind.CONTRIBUTION).delete()
    address = path(Purpose.SENT, late, now=now)
    asked = words(browser.post(address, {"when": "now"}))
    assert "Did your note to Jane go out as it is?" in asked
    assert "Still missing: what you can contribute." in asked
    assert FollowUp.objects.open().exists()
    assert "Jane is thanked." in words(browser.post(address, {"when": "now", "as_it_is": "yes"}))


def test_of_a_note_that_went_out_earlier_nothing_is_asked(browser: Client, late: FollowUp, now: datetime) -> None:
    Point.objects.filter(kind=Point.Kind.CONTRIBUTION).delete()
    assert "Jane is thanked." in words(browser.post(path(Purpose.SENT, late, now=now), {"when": "before"}))
