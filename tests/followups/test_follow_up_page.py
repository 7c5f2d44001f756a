"""The page of one note: writing it, sending it, saying that it went, putting it off, finding an address."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from email import message_from_bytes
from email.policy import default
from html import unescape
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from contacts.models import Contact
from followups.models import FollowUp, Point
from followups.services import closing
from tests import makers
from tests.followups.pages import Form
from tests.makers import HOUR


@pytest.fixture
def alices(client: Client, alice: User) -> Client:
    """A browser in which alice is signed in."""
    client.force_login(alice)
    return client


def owe(alice: User, *, ended: timedelta = -2 * HOUR, said: bool = True, **contact: Any) -> FollowUp:
    """A note owed to Jane Roe; `ended` from now, for pages read the real clock."""
    interaction = makers.make_interaction(alice, ended_at=timezone.now() + ended)
    if said:
        makers.make_point(interaction, "how three teams count a customer")
        makers.make_point(interaction, "bring them to one definition", kind=Point.Kind.CONTRIBUTION)
    contact.setdefault("name", "Jane Roe")
    return makers.make_follow_up(alice, interaction=interaction, contact=makers.make_contact(alice, **contact))


ACTIONS = ("thank", "snooze", "wake", "undo", "answer", "start_over")


def address(follow_up: FollowUp, name: str = "follow_up") -> str:
    return reverse(f"followups:{name}", args=[follow_up.pk])


def text(response: Any) -> str:
    """The page as it reads: without tags, in one line."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", response.content.decode())).split())


def links(response: Any) -> list[str]:
    """Where the links that carry the note lead."""
    found = re.findall(r'href="([^"]+)"[^>]*data-compose', response.content.decode())
    return [unescape(link) for link in found]


def carried(link: str) -> str:
    """The text that a link carries."""
    return parse_qs(urlsplit(link).query)["body"][0].replace("\r\n", "\n")


def type_in(browser: Client, follow_up: FollowUp, body: str, *, press: str = "", **more: str) -> Any:
    """Open the page, type into the note, press a button; without JavaScript."""
    form = Form(browser.get(address(follow_up)), holding="body")
    form.action = more.pop("to", form.action)
    return form.send(browser, {"body": body, **more}, press=press)


def autosave(browser: Client, follow_up: FollowUp, **typed: str) -> Any:
    """What htmx sends at a pause in typing."""
    return browser.post(address(follow_up), typed, headers={"HX-Request": "true"})


# ---------- what it shows ----------


def test_it_says_how_late_it_is_and_that_it_is_worth_sending(alices: Client, alice: User) -> None:
    page = text(alices.get(address(owe(alice, ended=-28 * HOUR))))
    assert "A note to Jane Roe" in page
    assert "4 h late, and still worth sending." in page
    assert "jane.roe@example.com" in page


def test_what_is_kept_to_oneself_is_marked_and_in_no_draft(alices: Client, alice: User) -> None:
    this = owe(alice)
    makers.make_point(this.interaction, "the salary band ends at 61,000", private=True)
    response = alices.get(address(this))
    assert "the salary band ends at 61,000 Discussed. Kept to yourself, not in the note." in text(response)
    assert response.content.decode().count("61,000") == 1
    assert text(response).count("Kept to yourself") == 1


def test_what_was_said_to_somebody_else_is_not_on_janes_page(alices: Client, alice: User) -> None:
    this = owe(alice)
    peter = makers.make_contact(alice, "Peter Adeyemi")
    makers.make_follow_up(alice, interaction=this.interaction, contact=peter)
    makers.make_point(this.interaction, "ferries", contact=peter)
    assert "ferries" not in text(alices.get(address(this)))


def test_before_a_planned_conversation_it_says_when_the_24_hours_start(alices: Client, alice: User) -> None:
    page = text(alices.get(address(owe(alice, ended=5 * HOUR))))
    assert "The 24 hours start when it ends" in page
    assert "I sent it" not in page


def test_a_stranger_gets_404_from_every_address(client: Client, alice: User, carol: User) -> None:
    this = owe(alice, email="")
    client.force_login(carol)
    for name in ("follow_up", "skip", "ask", "draft_eml", *ACTIONS):
        for method in (client.get, client.post):
            assert method(address(this, name)).status_code in {404, 405}, name
    assert {client.get(address(this, name)).status_code for name in ("follow_up", "skip", "ask", "draft_eml")} == {
        404
    }
    assert FollowUp.objects.open().filter(pk=this.pk).exists()


@pytest.mark.parametrize("method", ["get", "head"])
def test_looking_changes_nothing(alices: Client, alice: User, method: str) -> None:
    this = owe(alice, email="")
    before = FollowUp.objects.values().get()
    for name in ("follow_up", "skip", "ask", "draft_eml", *ACTIONS):
        getattr(alices, method)(address(this, name))
    assert FollowUp.objects.values().get() == before


def test_signing_in_after_a_press_leads_to_the_note(alices: Client, alice: User) -> None:
    this = owe(alice)
    for action in ACTIONS:
        assert alices.get(address(this, action))["Location"] == address(this), action


def queries(browser: Client, url: str) -> int:
    with CaptureQueriesContext(
        connection,
    ) as captured:
        assert browser.get(url).status_code == 200
    return len(captured)


def test_twenty_people_cost_as_many_queries_as_two(alices: Client, alice: User) -> None:
    few = makers.make_panel(alice, "Jane Roe", "Peter Adeyemi", ended_at=timezone.now() - HOUR)[0]
    names = [f"Person{number} Roe" for number in range(20)]
    many = makers.make_panel(alice, *names, ended_at=timezone.now() - HOUR)[0]
    for number in range(20):
        makers.make_point(many.interaction, f"thing {number}", private=number % 2 == 0)
    makers.make_point(few.interaction, "one thing")
    queries(alices, address(few))  # the session's first
    assert queries(alices, address(few)) == queries(alices, address(many))


# ---------- writing ----------


def test_what_is_typed_is_kept_and_the_links_follow_it(alices: Client, alice: User) -> None:
    this = owe(alice)
    response = type_in(alices, this, "Dear Jane,\r\n\r\nIn my own words.")
    assert "Kept." in text(response)
    assert FollowUp.objects.get().body == "Dear Jane,\n\nIn my own words."
    assert {carried(link) for link in links(response) if "body=" in link} == {"Dear Jane,\n\nIn my own words."}


def test_while_typing_only_what_follows_the_text_comes_back(alices: Client, alice: User) -> None:
    response = autosave(alices, owe(alice), subject="Thank you, Jane", body="Three own words")
    assert "3 words. Kept." in text(response)
    assert "<textarea" not in response.content.decode()
    assert {carried(link) for link in links(response) if "body=" in link} == {"Three own words"}
    swapped = re.findall(r'id="([\w-]+)"[^>]* hx-swap-oob="(\w+)"', response.content.decode())
    assert swapped == [
        ("ways", "true"),
        ("dock", "true"),
        ("marks", "innerHTML"),
        ("findings", "true"),
        ("open-now", "true"),
    ]
    assert FollowUp.objects.get().subject == "Thank you, Jane"


def test_half_an_answer_is_not_logged_while_typing(alices: Client, alice: User) -> None:
    autosave(alices, owe(alice, said=False), subject="", body="Own words", **{"answer-specifics": "how th"})
    assert not Point.objects.exists()


def test_a_note_nobody_touched_goes_on_following_the_facts(alices: Client, alice: User) -> None:
    this = owe(alice)
    form = Form(alices.get(address(this)), holding="body")
    makers.make_point(this.interaction, "the orange book", kind=Point.Kind.RAPPORT)
    form.send(alices)
    assert not FollowUp.objects.get().is_edited
    assert "orange book" in text(alices.get(address(this)))


def test_a_subject_that_is_too_long_is_said_and_nothing_typed_is_lost(alices: Client, alice: User) -> None:
    this = owe(alice)
    response = type_in(alices, this, "My own words", subject="s" * 201)
    assert "Keep the subject under 200 characters." in text(response)
    form = Form(response, holding="body")
    assert (form.value("subject"), form.value("body")) == ("s" * 201, "My own words")
    assert not FollowUp.objects.get().is_edited
    assert "Not kept. Keep the subject under" in text(
        autosave(alices, this, subject="s" * 201, body="My own words")
    )


def test_closed_meanwhile_the_typed_text_is_shown_again_with_how_it_was_closed(
    alices: Client, alice: User
) -> None:
    this = owe(alice)
    form = Form(alices.get(address(this)), holding="body")
    closing.skip(this, reason="We are friends", now=timezone.now())
    response = form.send(alices, {"body": "What I typed on the train"})
    page = text(response)
    assert "This thank-you was closed meanwhile, so the text below was not kept." in page
    assert "What I typed on the train" in page
    assert "Skipped: We are friends" in page
    assert not FollowUp.objects.get().is_edited
    swapped = autosave(alices, this, subject="", body="What I typed on the train")
    assert "Not kept. This thank-you was closed meanwhile" in text(swapped)


def test_whichever_button_is_pressed_the_text_is_kept_first(alices: Client, alice: User) -> None:
    this = owe(alice)
    type_in(alices, this, "My own words", to=address(this, "snooze"), press="until=hour")
    kept = FollowUp.objects.get()
    assert kept.body == "My own words"
    assert kept.snoozed_until is not None


def test_starting_over_composes_the_note_anew(alices: Client, alice: User) -> None:
    this = owe(alice)
    type_in(alices, this, "My own words")
    response = alices.post(address(this, "start_over"), follow=True)
    assert "how three teams count a customer" in Form(response, holding="body").value("body")
    assert not FollowUp.objects.get().is_edited


# ---------- questions ----------


def test_an_answer_becomes_part_of_the_draft(alices: Client, alice: User) -> None:
    this = owe(alice, said=False)
    page = alices.get(address(this))
    assert "Two questions are open" in text(page)
    form = Form(page, holding="body")
    form.action = address(this, "answer")
    response = form.send(alices, {"answer-specifics": "how Dagster runs at night"}, press="asks_for=specifics")
    assert "Logged, and in the note." in text(response)
    assert "how Dagster runs at night" in Form(response, holding="body").value("body")
    assert "One question is open" in text(response)


def test_enter_in_a_question_answers_it(alices: Client, alice: User) -> None:
    this = owe(alice, said=False)
    form = Form(alices.get(address(this)), holding="body")
    response = form.send(alices, {"answer-contribution": "untangle the night jobs"})
    assert "untangle the night jobs" in Form(response, holding="body").value("body")


def test_an_empty_answer_gets_a_sentence_and_keeps_the_other_one(alices: Client, alice: User) -> None:
    this = owe(alice, said=False)
    form = Form(alices.get(address(this)), holding="body")
    form.action = address(this, "answer")
    response = form.send(alices, {"answer-specifics": "half a thou"}, press="asks_for=contribution")
    assert "A few words will do." in text(response)
    assert Form(response, holding="body").value("answer-specifics") == "half a thou"
    assert not Point.objects.exists()


# ---------- ways to send ----------


def test_the_preferred_way_is_the_one_filled_button(alices: Client, alice: User) -> None:
    User.objects.filter(pk=alice.pk).update(sends_from="gmail")
    response = alices.get(address(owe(alice)))
    filled = re.findall(r'<a class="button button--first[^>]+>([^<]+)', response.content.decode())
    assert set(filled) == {"Open in Gmail"}
    assert links(response)[0].startswith("https://mail.google.com/")
    assert 'rel="noopener noreferrer"' in response.content.decode()


def test_a_note_too_long_for_the_way_gives_way_to_copying_and_says_so(alices: Client, alice: User) -> None:
    this = owe(alice)
    response = type_in(alices, this, "words and " * 300)
    assert "This is too long to open in the mail app in one press. Copy it instead." in text(response)
    assert not any(link.startswith("mailto:") for link in links(response))
    assert re.search(r'class="button button--first[^>]*data-copy="body"', response.content.decode())


def test_desktop_outlook_gets_the_note_as_a_file_to_send(alices: Client, alice: User) -> None:
    this = owe(alice)
    type_in(alices, this, "In my own words", subject="Thank you, Jane")
    response = alices.get(address(this, "draft_eml"))
    message = message_from_bytes(response.content, policy=default)
    assert (message["X-Unsent"], message["To"], message["Subject"]) == (
        "1",
        "jane.roe@example.com",
        "Thank you, Jane",
    )
    assert message.get_content().strip() == "In my own words"
    assert "attachment" in response["Content-Disposition"]


# ---------- done ----------


def sent(browser: Client, follow_up: FollowUp, **said: str) -> Any:
    return browser.post(address(follow_up, "thank"), said, follow=True)


def local(instant: datetime) -> str:
    """What a browser sends for a day and a time; alice lives in UTC."""
    return f"{instant:%Y-%m-%dT%H:%M}"


def test_sent_just_now_closes_it_with_the_note_as_shown(alices: Client, alice: User) -> None:
    this = owe(alice)
    response = sent(alices, this, when="now")
    stored = FollowUp.objects.get()
    assert (stored.state, stored.proof, stored.way) == ("thanked", "told", "email")
    assert stored.was_on_time
    assert "how three teams count a customer" in stored.body
    assert "Thanked Jane Roe." in text(response)
    assert "You said it went out 2 h after the talk." in text(response)


def test_a_note_said_to_have_gone_out_in_time_counts_as_in_time(alices: Client, alice: User) -> None:
    this = owe(alice, ended=-40 * HOUR)
    moment = this.interaction.ended_at + 3 * HOUR
    sent(alices, this, when="at", at=local(moment))
    stored = FollowUp.objects.get()
    assert stored.thanked_at == moment.replace(second=0, microsecond=0)
    assert stored.was_on_time


def test_one_said_to_have_gone_out_late_counts_as_late_and_before_the_deadline_as_in_time(
    alices: Client, alice: User
) -> None:
    late, timely = owe(alice, ended=-40 * HOUR), owe(alice, ended=-40 * HOUR, name="Peter Adeyemi")
    sent(alices, late, when="at", at=local(late.due_at + HOUR))
    sent(alices, timely, when="before")
    late.refresh_from_db()
    timely.refresh_from_db()
    assert (late.was_on_time, timely.was_on_time) == (False, True)


@pytest.mark.parametrize(
    ("moved", "sentence"),
    [(HOUR, "That time is still to come."), (-30 * HOUR, "That was before the conversation ended.")],
)
def test_a_time_that_cannot_be_is_refused_and_stays_in_its_field(
    alices: Client, alice: User, moved: timedelta, sentence: str
) -> None:
    this = owe(alice)
    at = local(timezone.now() + moved)
    response = type_in(alices, this, "My own words", to=address(this, "thank"), press="when=at", at=at)
    assert sentence in text(response)
    assert Form(response, holding="body").value("at") == at
    assert FollowUp.objects.open().get().body == "My own words"


def test_a_time_over_which_the_clocks_went_is_refused_with_a_sentence(alices: Client, alice: User) -> None:
    User.objects.filter(pk=alice.pk).update(time_zone="Europe/Stockholm")
    response = sent(alices, owe(alice), when="at", at="2026-03-29T02:30")
    assert "There was no 02:30 on 29 March 2026: the clocks went forward." in text(response)
    assert FollowUp.objects.open().exists()


def test_thanked_in_another_way_says_which(alices: Client, alice: User) -> None:
    response = sent(alices, owe(alice, email=""), when="now", way="linkedin")
    assert FollowUp.objects.get().way == "linkedin"
    assert "Thanked on LinkedIn, 2 h after the talk." in text(response)


def test_a_double_press_changes_nothing_and_says_so(alices: Client, alice: User) -> None:
    this = owe(alice)
    form = Form(alices.get(address(this)), holding="body")
    form.action = address(this, "thank")
    form.fields["as_it_is"] = ["yes"]
    form.send(alices, {"body": "My own words"}, press="when=now")
    first = FollowUp.objects.values().get()
    response = form.send(alices, {"body": "My own words"}, press="when=now")
    assert "was closed already. Nothing changed." in text(response)
    assert FollowUp.objects.values().get() == first


def test_undo_opens_it_again(alices: Client, alice: User) -> None:
    this = owe(alice)
    sent(alices, this, when="now")
    form = Form(alices.get(address(this)), holding="csrfmiddlewaretoken")
    response = alices.post(address(this, "undo"), form.fields, follow=True)
    assert "Jane Roe is owed a note again." in text(response)
    stored = FollowUp.objects.open().get()
    assert not stored.is_edited
    assert stored.next_nudge_at is not None


# ---------- not now ----------


def test_a_snooze_is_one_of_those_offered_and_wakes_on_request(alices: Client, alice: User) -> None:
    this = owe(alice)
    before = timezone.now()
    response = alices.post(address(this, "snooze"), {"until": "hour"}, follow=True)
    until = FollowUp.objects.get().snoozed_until
    assert until is not None
    assert before + HOUR <= until <= timezone.now() + HOUR
    assert "Snoozed until" in text(response)
    alices.post(address(this, "wake"))
    assert FollowUp.objects.get().snoozed_until is None


def test_a_snooze_that_is_not_offered_is_refused(alices: Client, alice: User) -> None:
    response = alices.post(address(owe(alice), "snooze"), {"until": "address"}, follow=True)
    assert "That time has passed. Choose another." in text(response)
    assert FollowUp.objects.get().snoozed_until is None


def test_skipping_asks_for_a_reason_and_takes_one(alices: Client, alice: User) -> None:
    this = owe(alice)
    page = type_in(alices, this, "My own words", to=address(this, "skip"))
    assert "No note to Jane Roe?" in text(page)
    assert "Say in a word" not in text(page)
    refused = Form(page, holding="reason").send(alices)
    assert "Say in a word why no note is needed." in text(refused)
    response = Form(refused, holding="reason").send(alices, {"reason": "We are friends"})
    assert "Skipped: We are friends" in text(response)
    assert FollowUp.objects.get().body == "My own words"


def test_one_press_takes_a_usual_reason(alices: Client, alice: User) -> None:
    this = owe(alice)
    alices.post(address(this, "skip"), {"reason": "We only said hello."})
    assert FollowUp.objects.get().skip_reason == "We only said hello."


# ---------- no address ----------


def without_address(alice: User, *names: str) -> list[FollowUp]:
    """People whose address is missing, met in an interview that Priya arranged."""
    priya = makers.make_contact(alice, "Priya Raman")
    interaction = makers.make_interaction(alice, ended_at=timezone.now() - HOUR, arranged_by=priya)
    people = [makers.make_contact(alice, name, email="", company="Harborlight Analytics") for name in names]
    return [makers.make_follow_up(alice, interaction=interaction, contact=person) for person in people]


def test_the_first_thing_to_do_is_to_ask_whoever_arranged_it(alices: Client, alice: User) -> None:
    this, *_ = without_address(alice, "Jane Roe")
    response = alices.get(address(this))
    filled = re.findall(r'<a class="button button--first[^>]+>([^<]+)', response.content.decode())
    assert set(filled) == {"Ask Priya for the address"}
    assert "I have the address" in text(response)


def test_the_text_asks_the_arranger_for_everyones_address_at_once(alices: Client, alice: User) -> None:
    this, _ = without_address(alice, "Jane Roe", "Peter Adeyemi")
    response = alices.get(address(this, "ask"))
    page = text(response)
    assert "Dear Priya," in page
    assert "Jane Roe and Peter Adeyemi" in page
    assert "Would it be all right" in page
    link = links(response)[0]
    assert link.startswith("mailto:priya.raman@example.com?")
    assert "Would it be all right" in carried(link)


def test_where_nobody_arranged_it_other_ways_are_named(alices: Client, alice: User) -> None:
    page = text(alices.get(address(owe(alice, email=""), "ask")))
    assert "The business card" in page
    assert "Did anybody arrange it" in page


def test_a_guess_names_its_evidence_and_one_press_uses_it(alices: Client, alice: User) -> None:
    this, *_ = without_address(alice, "Jane Roe")
    makers.make_contact(
        alice, "Noor Haddad", company="Harborlight Analytics", email="noor@harborlight.example.com"
    )
    response = alices.get(address(this))
    assert "A guess: jane@harborlight.example.com" in text(response)
    assert "Noor Haddad is noor@harborlight.example.com. Nobody has confirmed it." in text(response)
    form = Form(response, holding="body")
    form.action = address(this, "ask")
    used = form.send(alices, press="guess=jane@harborlight.example.com")
    assert "The note goes to jane@harborlight.example.com." in text(used)
    assert Contact.objects.get(name="Jane Roe").email == "jane@harborlight.example.com"


def test_a_strangers_contacts_are_no_evidence(alices: Client, alice: User, carol: User) -> None:
    this, *_ = without_address(alice, "Jane Roe")
    makers.make_contact(
        carol, "Noor Haddad", company="Harborlight Analytics", email="noor@harborlight.example.com"
    )
    assert "A guess" not in text(alices.get(address(this)))


@pytest.mark.parametrize("enter", [True, False])
def test_an_address_typed_beside_the_note_is_kept_with_the_note(alices: Client, alice: User, enter: bool) -> None:
    this, *_ = without_address(alice, "Jane Roe")
    to = address(this, "follow_up" if enter else "ask")
    type_in(alices, this, "My own words", to=to, email="jane@example.com")
    assert Contact.objects.get(name="Jane Roe").email == "jane@example.com"
    assert FollowUp.objects.get().body == "My own words"


def test_a_bad_address_gets_a_sentence_on_the_page_it_was_typed_on(alices: Client, alice: User) -> None:
    this, *_ = without_address(alice, "Jane Roe")
    beside = type_in(alices, this, "My own words", to=address(this, "ask"), email="jane at example")
    assert "That is not an e-mail address." in text(beside)
    assert Form(beside, holding="body").value("email") == "jane at example"
    alone = Form(alices.get(address(this, "ask")), holding="email").send(alices, {"email": "jane at example"})
    assert "That is not an e-mail address." in text(alone)
    assert Form(alone, holding="email").value("email") == "jane at example"
    assert Contact.objects.get(name="Jane Roe").email == ""


def test_after_asking_one_press_snoozes_until_the_address_is_there(alices: Client, alice: User) -> None:
    this, *_ = without_address(alice, "Jane Roe")
    Form(alices.get(address(this, "ask")), holding="until").send(alices, press="until=address")
    assert FollowUp.objects.get().snoozed_until is not None
