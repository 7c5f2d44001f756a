"""The dashboard: whom the candidate owes a note, by urgency, and what can be done in place."""

from __future__ import annotations

import re
from datetime import timedelta
from html import unescape
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from followups.models import FollowUp, Point
from followups.services import closing, planning, writing
from outbox.models import OutgoingMail
from tests import makers
from tests.followups.pages import Form
from tests.makers import HOUR

HOME = reverse("followups:dashboard")


@pytest.fixture
def alices(client: Client, alice: User) -> Client:
    """A browser in which alice is signed in."""
    client.force_login(alice)
    return client


def owe(
    alice: User, name: str = "Jane Roe", *, ended: timedelta = -2 * HOUR, said: bool = True, **contact: Any
) -> FollowUp:
    """A note owed; `ended` from now, for pages read the real clock."""
    person = makers.make_contact(alice, name, **contact)
    talk = makers.make_interaction(alice, ended_at=timezone.now() + ended)
    if said:
        makers.make_point(talk, "how three teams count a customer")
        makers.make_point(talk, "bring them to one definition", kind=Point.Kind.CONTRIBUTION)
    return makers.make_follow_up(alice, interaction=talk, contact=person)


def text(response: Any) -> str:
    """The page as it reads: without tags, in one line."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", response.content.decode())).split())


def press(browser: Client, follow_up: FollowUp, action: str, *, htmx: bool = True, **sent: str) -> Any:
    """Press a button in a row."""
    typed = {"row": "sheet", "back_to": HOME, **sent}
    url = reverse(f"followups:{action}", args=[follow_up.pk])
    return browser.post(url, typed, headers={"HX-Request": "true"} if htmx else {}, follow=True)


# ---------- what it shows ----------


def test_late_is_stated_and_never_blamed(alices: Client, alice: User) -> None:
    owe(alice, ended=-28 * HOUR)
    owe(alice, "Peter Adeyemi", ended=-20 * HOUR)
    owe(alice, "Noor Haddad")
    owe(alice, "Ingrid Solberg", ended=5 * HOUR)
    page = text(alices.get(HOME))
    assert "One note is late, and still worth sending." in page
    assert "One more is due within six hours. One more can wait until later. One conversation is planned." in page
    assert page.index("Jane Roe") < page.index("Peter Adeyemi") < page.index("Noor Haddad")
    assert "4 h late" in page


def test_without_any_conversation_it_says_what_to_do_first(alices: Client) -> None:
    assert reverse("followups:log") in alices.get(HOME).content.decode()
    assert "Overdue" not in text(alices.get(HOME))


def test_a_panel_lies_in_one_pile_and_is_owed_a_note_each(alices: Client, alice: User) -> None:
    makers.make_panel(alice, ended_at=timezone.now() - 28 * HOUR)
    response = alices.get(HOME)
    assert "Panel at Harborlight Analytics" in text(response)
    assert "3 thank-yous, one each" in text(response)
    assert response.content.decode().count('<li class="owed ') == 3


def test_a_missing_address_is_asked_for_first(alices: Client, alice: User) -> None:
    priya = makers.make_contact(alice, "Priya Raman")
    interaction = makers.make_interaction(alice, ended_at=timezone.now() - 20 * HOUR, arranged_by=priya)
    makers.make_follow_up(alice, interaction=interaction, contact=makers.make_contact(alice, email=""))
    filled = re.findall(r'class="button button--first"[^>]*>\s*([^<]+?)\s*<', alices.get(HOME).content.decode())
    assert filled[0] == "Ask Priya for the address"


def test_only_ones_own_rows_are_there(client: Client, alice: User, carol: User) -> None:
    owe(alice)
    client.force_login(carol)
    assert "Jane Roe" not in text(client.get(HOME))


def queries(browser: Client) -> int:
    with CaptureQueriesContext(connection) as captured:
        assert browser.get(HOME).status_code == 200
    return len(captured)


def fill(alice: User, *, times: int) -> None:
    """Rows of every kind."""
    for _ in range(times):
        makers.make_panel(alice, ended_at=timezone.now() - 28 * HOUR)
        owe(alice, ended=-20 * HOUR)
        owe(alice, email="")
        owe(alice, ended=5 * HOUR)
        closing.mark_thanked(owe(alice), sent_at=timezone.now(), now=timezone.now())


def test_twenty_rows_cost_as_many_queries_as_two(alices: Client, alice: User) -> None:
    fill(alice, times=1)
    queries(alices)  # the session's first
    few = queries(alices)
    fill(alice, times=19)
    assert queries(alices) == few


# ---------- what is done in place ----------


def test_sent_turns_the_row_into_one_with_undo_and_the_sentence_follows(alices: Client, alice: User) -> None:
    this = owe(alice, ended=-28 * HOUR)
    response = press(alices, this, "thank", when="now")
    page = response.content.decode()
    assert f'id="follow-up-{this.pk}"' in page
    assert "Undo" in page
    assert "You owe nobody a note." in page
    assert "<html" not in page
    assert FollowUp.objects.thanked().exists()
    back = press(alices, this, "undo")
    assert "One note is late, and still worth sending." in text(back)
    assert FollowUp.objects.open().exists()


def test_a_second_press_shows_the_row_as_it_is(alices: Client, alice: User) -> None:
    this = owe(alice)
    press(alices, this, "thank", when="now")
    first = FollowUp.objects.values().get()
    assert "Undo" in text(press(alices, this, "thank", when="now"))
    assert FollowUp.objects.values().get() == first


def test_without_javascript_a_press_leads_back_to_the_dashboard(alices: Client, alice: User) -> None:
    this = owe(alice)
    response = press(alices, this, "thank", htmx=False, when="now")
    assert response.redirect_chain == [(HOME, 302)]
    assert "Thanked Jane Roe." in text(response)
    assert "Recently done" in text(response)


def test_a_press_leads_to_no_other_site(alices: Client, alice: User) -> None:
    response = press(alices, owe(alice), "thank", htmx=False, when="now", back_to="https://example.org/")
    assert [url for url, _ in response.redirect_chain] == [FollowUp.objects.get().get_absolute_url()]


def test_a_refused_press_says_so_in_the_row(alices: Client, alice: User) -> None:
    response = press(alices, owe(alice), "snooze", until="yesterday")
    assert "That time has passed. Choose another." in text(response)
    assert FollowUp.objects.get().snoozed_until is None


def test_a_snooze_is_shown_and_can_be_ended(alices: Client, alice: User) -> None:
    this = owe(alice)
    assert "Snoozed until" in text(press(alices, this, "snooze", until="hour"))
    assert "Wake it" in text(alices.get(HOME))
    assert "Wake it" not in text(press(alices, this, "wake"))


# ---------- banners ----------


def test_paused_reminders_are_said_and_resumed_in_one_press(alices: Client, alice: User) -> None:
    owe(alice)
    planning.pause(alice, now=timezone.now())
    assert "Reminders are paused." in text(alices.get(HOME))
    assert FollowUp.objects.get().next_nudge_at is None
    assert "Reminders are on again." in text(alices.post(reverse("followups:resume"), follow=True))
    assert FollowUp.objects.get().next_nudge_at is not None


def test_failed_mail_is_said_and_sent_again_in_one_press(alices: Client, alice: User, carol: User) -> None:
    now = timezone.now()
    for owner in (alice, carol):
        OutgoingMail.objects.create(
            purpose="nudge", owner=owner, queued_at=now, settled_at=now, deadline=now, state="failed", error="No"
        )
    assert "One e-mail could not be sent." in text(alices.get(HOME))
    response = alices.post(reverse("followups:send_again"), follow=True)
    assert "It is on its way again." in text(response)
    assert {mail.owner: mail.state for mail in OutgoingMail.objects.all()} == {alice: "queued", carol: "failed"}


# ---------- asking once ----------


def test_a_note_that_lacks_what_every_note_needs_is_asked_about_in_its_row_once(
    alices: Client, alice: User
) -> None:
    this = owe(alice, said=False)
    asked = press(alices, this, "thank", when="now")
    assert (
        "Did it go out as it is? Still missing: something from your conversation and what you can contribute."
        in text(asked)
    )
    assert "Back to the note" in text(asked)
    assert FollowUp.objects.open().exists()
    press(alices, this, "thank", when="now", as_it_is="yes")
    assert FollowUp.objects.thanked().exists()


def test_a_row_without_paper_asks_as_well(alices: Client, alice: User) -> None:
    this = owe(alice, said=False)
    asked = press(alices, this, "thank", when="now", row="later")
    assert "I sent it as it is" in text(asked)
    assert 'name="row" value="later"' in asked.content.decode()


def test_without_javascript_a_page_asks_and_leads_back_to_the_dashboard(alices: Client, alice: User) -> None:
    this = owe(alice, said=False)
    page = press(alices, this, "thank", htmx=False, when="now")
    assert "Did your note to Jane go out as it is?" in text(page)
    response = Form(page, holding="as_it_is").send(alices, press="as_it_is=yes")
    assert response.redirect_chain[-1][0] == HOME
    assert FollowUp.objects.thanked().exists()


def test_where_the_number_alone_is_missing_a_kind_word_follows_and_no_question(
    alices: Client, alice: User
) -> None:
    this = owe(alice)
    note = FollowUp.objects.with_facts().get(pk=this.pk).draft.note
    writing.save_note(this, subject=note.subject, body=note.body.replace(f"\n{alice.phone}", ""))
    response = press(alices, this, "thank", when="now")
    assert FollowUp.objects.thanked().exists()
    assert "Next time, put your phone number below your name" in text(response)
