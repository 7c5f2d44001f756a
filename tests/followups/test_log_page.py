"""Logging a conversation: one page, with and without JavaScript."""

from __future__ import annotations

import re
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from contacts.models import Contact
from followups.forms.address_book import AddressBook
from followups.forms.conversations import ConversationForm
from followups.forms.rows import lines
from followups.forms.sheet import Sheet
from followups.models import FollowUp, Interaction, Point
from tests import makers
from tests.followups.pages import Form

LOG = reverse("followups:log")
COFFEE = {"kind": "networking_coffee", "medium": "in_person"}
STOCKHOLM = ZoneInfo("Europe/Stockholm")


@pytest.fixture
def alices(client: Client, alice: User) -> Client:
    """A browser in which alice is signed in."""
    client.force_login(alice)
    return client


def blank(browser: Client) -> Form:
    return Form(browser.get(LOG), holding="key")


def again(response: Any) -> Form:
    return Form(response, holding="key")


def with_people(browser: Client, number: int) -> Form:
    """Return the page after pressing "add another person" until there are that many."""
    page = blank(browser)
    for _ in range(number - 1):
        page = again(page.send(browser, press="add=person"))
    return page


# ---------- what is logged ----------


def test_a_name_and_two_taps_are_enough(alices: Client, alice: User) -> None:
    response = blank(alices).send(alices, {"people-0-name": "Jane Roe", **COFFEE})
    interaction = Interaction.objects.get(candidate=alice)
    assert response.redirect_chain[-1][0] == interaction.get_absolute_url()
    assert timezone.now() - interaction.ended_at < timedelta(minutes=1)
    assert interaction.follow_ups.get().contact.name == "Jane Roe"
    assert "One thank-you opened, due" in response.content.decode()


def test_a_panel_lands_on_three_drafts(alices: Client) -> None:
    page = with_people(alices, 3)
    response = page.send(
        alices,
        {
            "people-0-name": "Jane Roe",
            "people-1-name": "Peter Adeyemi",
            "people-2-name": "Noor Haddad",
            "company": "Harborlight Analytics",
            "points-0-text": "three teams count an active customer differently",
            "points-0-person": "0",
            "kind": "formal_interview",
            "medium": "video",
        },
    )
    shown = response.content.decode()
    assert "Three thank-yous opened, due" in shown
    for follow_up in FollowUp.objects.all():
        assert follow_up.get_absolute_url() in shown
    assert Point.objects.get().contact == Contact.objects.get(name="Jane Roe")


def test_a_meetup_takes_seven_people_of_seven_companies(alices: Client, alice: User) -> None:
    page = with_people(alices, 7)
    typed = {"kind": "event", "medium": "in_person", "occasion": "PyCon meetup"}
    for number in range(7):
        typed |= {
            f"people-{number}-name": f"Person Number{number}",
            f"people-{number}-company": f"Company {number}",
        }
    page.send(alices, typed)
    interaction = Interaction.objects.get()
    assert interaction.follow_ups.count() == 7
    companies = set(interaction.follow_ups.values_list("contact__company__name", flat=True))
    assert companies == {f"Company {number}" for number in range(7)}
    assert interaction.company is None


def test_meeting_someone_again_says_so_and_opens_a_new_thank_you(alices: Client, alice: User) -> None:
    noor = makers.make_contact(alice, "Noor Haddad")
    makers.make_follow_up(
        alice,
        contact=noor,
        interaction=makers.make_interaction(
            alice, kind="networking_coffee", ended_at=makers.NOON - 100 * 24 * makers.HOUR
        ),
    )
    page = again(blank(alices).send(alices, press=f"known={noor.pk}"))
    assert "You met Noor before: coffee, 16 Aug" in page.html
    assert "This opens a new thank-you." in page.html
    page.send(alices, COFFEE)
    assert FollowUp.objects.filter(contact=noor).count() == 2
    assert Contact.objects.count() == 1


def test_a_known_name_that_was_typed_is_recognised(alices: Client, alice: User) -> None:
    noor = makers.make_contact(alice, "Noor Haddad")
    makers.make_follow_up(alice, contact=noor, ended_at=timezone.now() - makers.HOUR)
    page = again(blank(alices).send(alices, {"people-0-name": " noor haddad "}, press="add=person"))
    assert "You met Noor before" in page.html
    page.send(alices, COFFEE)
    assert Contact.objects.get().name == "Noor Haddad"


def test_someone_else_of_the_same_name_is_not_taken_for_her(alices: Client, alice: User) -> None:
    noor = makers.make_contact(alice, "Noor Haddad", company="Ferry Lines")
    makers.make_follow_up(alice, contact=noor, ended_at=timezone.now() - makers.HOUR)
    typed = {"people-0-name": "Noor Haddad", "people-0-company": "Acme"}
    page = again(blank(alices).send(alices, typed, press="add=person"))
    assert "You met Noor before" not in page.html
    page.send(alices, COFFEE)
    assert Contact.objects.count() == 2


def test_a_picked_contact_brings_company_and_address(alices: Client, alice: User) -> None:
    noor = makers.make_contact(alice, "Noor Haddad", company="Ferry Lines", title="Product lead")
    page = again(blank(alices).send(alices, press=f"known={noor.pk}"))
    assert page.value("people-0-company") == "Ferry Lines"
    assert page.value("people-0-title") == "Product lead"
    assert page.value("people-0-email") == noor.email


def test_typing_over_a_picked_name_does_not_rename_the_contact(alices: Client, alice: User) -> None:
    noor = makers.make_contact(alice, "Noor Haddad")
    page = again(blank(alices).send(alices, press=f"known={noor.pk}"))
    page.send(alices, {"people-0-name": "Anna Berg", **COFFEE})
    noor.refresh_from_db()
    assert noor.name == "Noor Haddad"


def test_a_description_gets_its_name_when_that_is_known(alices: Client, alice: User) -> None:
    engineer = makers.make_contact(alice, "the data engineer", email="")
    page = again(blank(alices).send(alices, press=f"known={engineer.pk}"))
    page.send(alices, {"people-0-name": "Peter Adeyemi", **COFFEE})
    engineer.refresh_from_db()
    assert engineer.name == "Peter Adeyemi"


def test_whoever_was_thanked_already_is_owed_nothing(alices: Client) -> None:
    page = with_people(alices, 2)
    response = page.send(
        alices,
        {"people-0-name": "Jane Roe", "people-0-thanked": "on", "people-1-name": "Tom Weiss", **COFFEE},
    )
    assert FollowUp.objects.open().get().contact.name == "Tom Weiss"
    assert "One thank-you opened" in response.content.decode()


def test_private_points_stay_private(alices: Client) -> None:
    response = blank(alices).send(
        alices,
        {"people-0-name": "Jane Roe", "points-0-text": "salary felt low", "points-0-private": "on", **COFFEE},
    )
    assert Point.objects.get().private
    assert not Point.objects.shareable().exists()
    assert "Kept to yourself" in response.content.decode()


def test_pasted_lines_become_points_of_one_kind(alices: Client) -> None:
    pasted = "- uses Dagster\r\n\r\n• moved off Airflow\n   watermark per source  "
    blank(alices).send(
        alices, {"people-0-name": "Jane Roe", "points-0-text": pasted, "points-0-kind": "skill", **COFFEE}
    )
    assert list(Point.objects.values_list("text", "kind")) == [
        ("uses Dagster", "skill"),
        ("moved off Airflow", "skill"),
        ("watermark per source", "skill"),
    ]


def test_lines_keep_signs_that_mean_something() -> None:
    assert lines("-5 % churn\n* C*\n- 3 * 4 = 12 -") == ["-5 % churn", "C*", "3 * 4 = 12 -"]


# ---------- who arranged it ----------


def test_one_of_the_people_can_have_arranged_it(alices: Client) -> None:
    page = with_people(alices, 2)
    page.send(
        alices,
        {"people-0-name": "Jane Roe", "people-1-name": "Tom Weiss", "arranged_by": "person-1", **COFFEE},
    )
    assert Interaction.objects.get().arranged_by == Contact.objects.get(name="Tom Weiss")
    assert FollowUp.objects.count() == 2


def test_a_known_contact_who_arranged_it_is_owed_a_note_too(alices: Client, alice: User) -> None:
    priya = makers.make_contact(alice, "Priya Raman")
    blank(alices).send(alices, {"people-0-name": "Jane Roe", "arranged_by": f"contact-{priya.pk}", **COFFEE})
    assert FollowUp.objects.get(contact=priya).was_there is False


def test_someone_new_can_have_arranged_it(alices: Client) -> None:
    blank(alices).send(
        alices,
        {
            "people-0-name": "Jane Roe",
            "arranged_by": "other",
            "arranger_name": "Priya Raman",
            "arranger_email": "priya@example.com",
            **COFFEE,
        },
    )
    assert FollowUp.objects.get(was_there=False).contact.email == "priya@example.com"


def test_whoever_arranged_it_needs_a_name(alices: Client) -> None:
    response = blank(alices).send(alices, {"people-0-name": "Jane Roe", "arranged_by": "other", **COFFEE})
    assert "Say who arranged it." in response.content.decode()


# ---------- rows come and go without JavaScript ----------


def test_adding_a_person_keeps_everything_typed(alices: Client) -> None:
    typed = {
        "people-0-name": "Jane Roe",
        "people-0-email": "not an address",
        "company": "Harborlight <Analytics>",
        "kind": "event",
        "ended": "yesterday",
        "time": "23:55",
        "points-1-text": "two\nlines",
        "points-1-kind": "rapport",
        "points-1-private": "on",
    }
    page = again(blank(alices).send(alices, typed, press="add=person"))
    assert {name: page.value(name) for name in typed} == typed
    assert page.fields["people"] == ["0", "1"]
    assert "field__error" not in page.html
    assert "autofocus" in page.html


def test_a_point_stays_with_its_person_when_another_is_removed(alices: Client) -> None:
    page = with_people(alices, 3)
    typed = {
        "people-0-name": "Jane Roe",
        "people-1-name": "Tom Weiss",
        "people-2-name": "Noor Haddad",
        "points-0-text": "the ferry pilot",
        "points-0-person": "2",
        "points-1-text": "the tax law",
        "points-1-person": "1",
    }
    page = again(page.send(alices, typed, press="remove_person=1"))
    assert page.value("points-1-person") == "", "what was said for Tom is now for all"
    page.send(alices, COFFEE)
    assert Point.objects.get(text="the ferry pilot").contact == Contact.objects.get(name="Noor Haddad")
    assert Point.objects.get(text="the tax law").contact is None
    assert not Contact.objects.filter(name="Tom Weiss").exists()


def test_a_new_row_does_not_inherit_what_was_said_for_a_removed_one() -> None:
    sheet = Sheet(
        details={"arranged_by": "person-1"},
        people={"0": {"name": "Jane"}, "1": {"name": "Tom"}},
        points={"0": {"text": "x", "person": "1"}},
    )
    sheet.remove_person("1")
    assert sheet.add_person() == "1"
    assert sheet.points["0"] == {"text": "x", "person": ""}
    assert sheet.details["arranged_by"] == ""


def test_the_last_person_removed_leaves_an_empty_row(alices: Client) -> None:
    page = again(blank(alices).send(alices, {"people-0-name": "Jane"}, press="remove_person=0"))
    assert len(page.fields["people"]) == 1
    assert page.value(f"people-{page.value('people')}-name") == ""


def test_a_line_is_added_and_removed(alices: Client) -> None:
    page = again(blank(alices).send(alices, press="add=point"))
    assert page.fields["points"] == ["0", "1", "2", "3"]
    page = again(page.send(alices, {"points-3-text": "stays"}, press="remove_point=0"))
    assert page.fields["points"] == ["1", "2", "3"]
    assert page.value("points-3-text") == "stays"


def test_nothing_is_saved_while_rows_come_and_go(alices: Client) -> None:
    blank(alices).send(alices, {"people-0-name": "Jane Roe", **COFFEE}, press="add=person")
    assert not Interaction.objects.exists()


def test_htmx_gets_the_form_alone(alices: Client) -> None:
    page = blank(alices)
    response = alices.post(LOG, {**page.fields, "add": "point"}, headers={"HX-Request": "true"})
    shown = response.content.decode()
    assert shown.lstrip().startswith("<form")
    assert "<html" not in shown


def test_htmx_is_told_whom_one_has_met(alices: Client, alice: User) -> None:
    noor = makers.make_contact(alice, "Noor Haddad")
    makers.make_follow_up(alice, contact=noor, ended_at=timezone.now() - makers.HOUR)
    sent = {**blank(alices).fields, "people-0-name": "Noor Haddad", "met": "0"}
    shown = alices.post(LOG, sent, headers={"HX-Request": "true"}).content.decode()
    assert "You met Noor before" in shown
    assert "<form" not in shown


def test_the_page_stops_adding_at_thirty_people(alices: Client) -> None:
    page = with_people(alices, 30)
    assert ("add", "person") not in page.buttons
    assert "as many people as one page takes" in page.html


# ---------- what is refused, in sentences ----------


def refused(browser: Client, typed: dict[str, str]) -> str:
    response = blank(browser).send(browser, typed)
    assert not Interaction.objects.exists()
    return again(response).html


def test_an_empty_page_says_all_that_is_missing(alices: Client) -> None:
    shown = refused(alices, {})
    assert "Say whom you talked to. A name or a description is enough." in shown
    assert "Choose what kind of conversation it was." in shown
    assert "Choose how you talked." in shown
    assert "3 things need another look" in shown


def test_an_error_stands_beside_its_field_and_loses_nothing(alices: Client) -> None:
    typed = {
        "people-0-name": "Jane Roe",
        "people-0-email": "jane at example",
        "company": "Harborlight Analytics",
        "role": "Senior data analyst",
        "occasion": "Panel",
        "points-0-text": "one\ntwo",
        "points-0-kind": "skill",
        "points-0-person": "0",
        "points-0-private": "on",
        "ended": "day",
        "day": "2026-13-45",
        "time": "25:99",
        "arranged_by": "other",
        "arranger_name": "Priya",
        **COFFEE,
    }
    response = blank(alices).send(alices, typed)
    page = again(response)
    assert {name: page.value(name) for name in typed} == typed
    assert "That is not an e-mail address. Leave it empty if you do not have one yet." in page.html
    assert "Write the time like 14:30." in page.html
    assert 'aria-describedby="id_people-0-email_error"' in page.html
    assert 'id="id_people-0-email_error"' in page.html
    assert 'href="#id_people-0-email"' in page.html


def test_an_address_without_a_name_asks_for_the_name(alices: Client) -> None:
    shown = refused(alices, {"people-0-email": "jane@example.com", **COFFEE})
    assert "Say who it was. A description is enough" in shown


@pytest.mark.parametrize(
    ("field", "length"),
    [
        ("people-0-name", 120),
        ("people-0-company", 120),
        ("people-0-title", 120),
        ("company", 120),
        ("role", 120),
    ],
)
def test_too_long_a_text_gets_a_sentence(alices: Client, field: str, length: int) -> None:
    shown = refused(alices, {"people-0-name": "Jane", **COFFEE, field: "x" * (length + 1)})
    assert f"Keep it to {length} characters. This has {length + 1}." in shown


def test_too_long_a_point_gets_a_sentence(alices: Client) -> None:
    shown = refused(alices, {"people-0-name": "Jane", "points-0-text": "y" * 501, **COFFEE})
    assert "A line takes 500 characters, this has 501." in shown


def test_the_same_person_twice_is_refused_by_the_service(alices: Client) -> None:
    page = with_people(alices, 2)
    response = page.send(alices, {"people-0-name": "Jane Roe", "people-1-name": "Jane Roe", **COFFEE})
    assert "One person is named twice." in response.content.decode()
    assert again(response).value("people-1-name") == "Jane Roe"
    assert not Interaction.objects.exists()


def test_a_point_for_an_empty_row_is_refused(alices: Client) -> None:
    page = with_people(alices, 2)
    response = page.send(alices, {"people-0-name": "Jane", "points-0-text": "x", "points-0-person": "1", **COFFEE})
    assert "There is no name in that row." in response.content.decode()


def test_more_lines_than_a_conversation_takes_are_refused_whole(alices: Client) -> None:
    pasted = "\n".join(f"line {number}" for number in range(121))
    shown = refused(alices, {"people-0-name": "Jane", "points-0-text": pasted, **COFFEE})
    assert "These are 121 lines." in shown
    assert "line 120" in shown


@pytest.mark.parametrize("field", ["people-0-contact", "arranged_by"])
def test_a_strangers_contact_is_refused_like_an_unknown_one(
    alices: Client, alice: User, carol: User, field: str
) -> None:
    hers = makers.make_contact(carol, "Carols Contact")
    said = []
    for pk in (hers.pk, 987654):
        value = f"contact-{pk}" if field == "arranged_by" else str(pk)
        response = blank(alices).send(alices, {"people-0-name": "Jane", field: value, **COFFEE})
        assert "Carols Contact" not in response.content.decode()
        said.append(re.findall(r'class="field__error"[^>]*>([^<]+)<', response.content.decode()))
    assert not Interaction.objects.exists()
    assert said[0]
    assert said[0] == said[1]


def test_a_strangers_contact_cannot_be_picked(alices: Client, carol: User) -> None:
    hers = makers.make_contact(carol, "Carols Contact")
    response = alices.post(LOG, {**blank(alices).fields, "known": str(hers.pk)})
    assert "Carols Contact" not in response.content.decode()


def test_a_strangers_contacts_are_not_offered(alices: Client, carol: User) -> None:
    makers.make_contact(carol, "Carols Contact", company="Carols Company")
    assert "Carols" not in blank(alices).html


# ---------- pressing twice ----------


def test_pressing_save_twice_logs_once(alices: Client) -> None:
    page = blank(alices)
    typed = {"people-0-name": "Jane Roe", **COFFEE}
    first = page.send(alices, typed)
    second = page.send(alices, typed)
    assert Interaction.objects.count() == 1
    assert second.redirect_chain == first.redirect_chain


@pytest.mark.django_db(transaction=True)
def test_pressing_save_twice_in_the_same_moment_logs_once(alices: Client, alice: User) -> None:
    sent = {**blank(alices).fields, "people-0-name": ["Jane Roe"], **COFFEE}
    at_once = threading.Barrier(2)

    def press() -> str:
        browser = Client()
        browser.cookies = alices.cookies
        at_once.wait()
        try:
            return browser.post(LOG, sent)["Location"]
        finally:
            connection.close()

    with ThreadPoolExecutor() as threads:
        presses = [threads.submit(press) for _ in range(2)]
    assert {pressed.result() for pressed in presses} == {Interaction.objects.get().get_absolute_url()}


def test_going_back_and_changing_the_page_is_neither_dropped_nor_logged_unasked(alices: Client) -> None:
    page = blank(alices)
    page.send(alices, {"people-0-name": "Jane Roe", **COFFEE})
    response = page.send(alices, {"people-0-name": "Tom Weiss", **COFFEE})
    assert Interaction.objects.count() == 1
    assert "You have saved this page already" in response.content.decode()
    again(response).send(alices)
    assert Interaction.objects.count() == 2


# ---------- when it ended ----------


def checked(alice: User, now: datetime, **details: str) -> ConversationForm:
    """Return a page that is fine but for its end, as sent at `now`."""
    sheet = Sheet(details={**COFFEE, **details}, people={"0": {"name": "Jane Roe"}})
    form = ConversationForm(sheet, candidate=alice, book=AddressBook(alice, now=now), now=now, checked=True)
    form.is_valid()
    return form


def in_stockholm(alice: User) -> User:
    User.objects.filter(pk=alice.pk).update(time_zone="Europe/Stockholm")
    alice.refresh_from_db()
    return alice


def test_2355_typed_at_0020_offers_yesterday(alice: User) -> None:
    now = datetime(2026, 11, 24, 0, 20, tzinfo=STOCKHOLM)
    form = checked(in_stockholm(alice), now, ended="today", time="23:55")
    assert [trouble.message for trouble in form.troubles] == [
        "It is 00:20 now, so 23:55 has not come yet. Did you mean yesterday?"
    ]
    assert form.details.offers[0] == ("yesterday", "Yes, yesterday at 23:55")
    taken = checked(alice, now, ended="yesterday", time="23:55")
    assert taken.conversation.ended_at == datetime(2026, 11, 23, 23, 55, tzinfo=STOCKHOLM)


def test_yesterday_is_one_press_away(alices: Client, alice: User) -> None:
    """The page's own clock is real, so the time is one that is surely still to come today."""
    if timezone.now().hour >= 22:  # then it is morning in Tokyo
        User.objects.filter(pk=alice.pk).update(time_zone="Asia/Tokyo")
        alice.refresh_from_db()
    local = timezone.localtime(timezone.now(), alice.zone)
    typed = {"people-0-name": "Jane Roe", "ended": "today", "time": "23:59", **COFFEE}
    page = again(blank(alices).send(alices, typed))
    page.send(alices, press="ended=yesterday")
    ended_at = timezone.localtime(Interaction.objects.get().ended_at, alice.zone)
    assert (ended_at.date(), f"{ended_at:%H:%M}") == (local.date() - timedelta(days=1), "23:59")


def test_later_today_is_planned(alice: User) -> None:
    now = datetime(2026, 11, 24, 14, 10, tzinfo=STOCKHOLM)
    form = checked(in_stockholm(alice), now, ended="later", time="16:00")
    assert form.conversation.ended_at == datetime(2026, 11, 24, 16, 0, tzinfo=STOCKHOLM)


def test_later_today_cannot_have_passed(alice: User) -> None:
    now = datetime(2026, 11, 24, 14, 10, tzinfo=STOCKHOLM)
    form = checked(in_stockholm(alice), now, ended="later", time="13:00")
    assert form.troubles[0].message == "It is 14:10 now, so 13:00 has passed."
    assert form.details.offers == [("today", "It ended earlier today, at 13:00")]


def test_a_planned_conversation_says_when_the_24_hours_start(alices: Client) -> None:
    soon = timezone.localtime(timezone.now() + timedelta(days=3), ZoneInfo("UTC"))
    response = blank(alices).send(
        alices,
        {"people-0-name": "Jane Roe", "ended": "day", "day": f"{soon:%Y-%m-%d}", "time": "16:00", **COFFEE},
    )
    shown = response.content.decode()
    assert "Planned. One thank-you opens when it ends" in shown
    assert "The 24 hours start when it ends." in shown
    assert Interaction.objects.get().debriefed_at is None


def test_nobody_was_thanked_for_what_is_still_to_come(alices: Client) -> None:
    soon = timezone.now() + timedelta(days=3)
    response = blank(alices).send(
        alices,
        {
            "people-0-name": "Jane Roe",
            "people-0-thanked": "on",
            "ended": "day",
            "day": f"{soon:%Y-%m-%d}",
            "time": "16:00",
            **COFFEE,
        },
    )
    assert "cannot have been thanked yet" in response.content.decode()
    assert not Contact.objects.exists(), "nothing is half saved"


@pytest.mark.parametrize(
    ("day", "sentence"),
    [
        ("2026-09-24", "That is more than 60 days ago. Check the day and the year."),
        ("2027-01-24", "That is more than 60 days ahead. Check the day and the year."),
        ("2025-11-24", "That is more than 60 days ago. Check the day and the year."),
        ("", "Say on which day it ended."),
        ("9999-12-31", "That is more than 60 days ahead. Check the day and the year."),
    ],
)
def test_a_day_that_cannot_be_is_refused(alice: User, day: str, sentence: str) -> None:
    form = checked(alice, makers.NOON, ended="day", day=day, time="12:00")
    assert [trouble.message for trouble in form.troubles] == [sentence]


@pytest.mark.parametrize("day", ["2026-09-26", "2027-01-23"])
def test_up_to_sixty_days_are_taken(alice: User, day: str) -> None:
    assert not checked(alice, makers.NOON, ended="day", day=day, time="12:00").troubles


def test_a_time_is_asked_for(alice: User) -> None:
    form = checked(alice, makers.NOON, ended="yesterday", time="")
    assert form.troubles[0].message == "Say at what time it ended."


def test_an_hour_that_the_clocks_leapt_over_is_refused(alice: User) -> None:
    now = datetime(2026, 3, 29, 12, 0, tzinfo=STOCKHOLM)
    form = checked(in_stockholm(alice), now, ended="today", time="02:30")
    assert form.troubles[0].message.startswith("There was no 02:30 on 29 March 2026: the clocks went forward.")


def test_an_hour_that_came_twice_is_the_earlier_one(alice: User) -> None:
    now = datetime(2026, 10, 25, 12, 0, tzinfo=STOCKHOLM)
    form = checked(in_stockholm(alice), now, ended="today", time="02:30")
    assert form.conversation.ended_at == datetime(2026, 10, 25, 0, 30, tzinfo=ZoneInfo("UTC"))


def test_yesterday_is_the_candidates_own(alice: User) -> None:
    """At 11:00 UTC on the 24th it is already the 25th on Kiritimati."""
    User.objects.filter(pk=alice.pk).update(time_zone="Pacific/Kiritimati")
    alice.refresh_from_db()
    now = datetime(2026, 11, 24, 11, 0, tzinfo=ZoneInfo("UTC"))
    form = checked(alice, now, ended="yesterday", time="10:00")
    assert form.conversation.ended_at == datetime(2026, 11, 23, 20, 0, tzinfo=ZoneInfo("UTC"))


def test_a_time_may_be_typed_where_the_browser_has_no_clock(alice: User) -> None:
    form = checked(alice, makers.NOON, ended="today", time="9.05")
    assert form.conversation.ended_at == makers.NOON.replace(hour=9, minute=5)


def test_a_service_may_refuse_too(alice: User) -> None:
    form = checked(alice, makers.NOON, ended="now")
    form.refuse(ValidationError("No."))
    assert [trouble.message for trouble in form.troubles] == ["No."]


# ---------- whose page, at what cost ----------


def test_logging_needs_signing_in(client: Client, db: None) -> None:
    assert client.get(LOG)["Location"].startswith(reverse("account_login"))


def test_the_page_costs_the_same_with_2_and_with_20_contacts(alices: Client, alice: User) -> None:
    def cost() -> int:
        with CaptureQueriesContext(connection) as queries:
            alices.get(LOG)
        return len(queries)

    for number in range(2):
        makers.make_follow_up(alice, contact=makers.make_contact(alice, f"Jane Roe{number}", company=f"C{number}"))
    at_two = cost()
    for number in range(2, 20):
        makers.make_follow_up(alice, contact=makers.make_contact(alice, f"Jane Roe{number}", company=f"C{number}"))
    assert cost() == at_two
