"""Check my note: for anyone, answered from what was typed alone, and forgotten."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from typing import Any

import pytest
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.db import connection
from django.test import Client, override_settings
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from accounts.models import User
from followups.models import Dismissal, Fault, FollowUp, Organisation
from followups.services import closing
from tests.followups.pages import Form
from tests.makers import HOUR, NOON, make_follow_up

pytestmark = pytest.mark.django_db

PAGE = "/check"
BODY = """Dear Jane,

Thank you for taking the time to show me how you count a customer in three ways.

I could write the one definition down and test it every night, as I did for two years.

I would love to work for your company, and be glad to talk again. When will I hear about the next steps?

Kind regards,
Alice Lindqvist
+46 70 174 06 12"""
TYPED = {"subject": "Counting customers", "body": BODY, "to": "Jane Roe", "company": "Harborlight Analytics"}
TOO_MANY = {"ACCOUNT_RATE_LIMITS": {"check_note": "2/5m/ip"}}


@pytest.fixture(autouse=True)
def nobody_has_checked_yet() -> Iterator[None]:
    cache.clear()
    yield
    cache.clear()


def check(client: Client, **typed: str) -> str:
    response = client.post(PAGE, TYPED | typed)
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


def without_markup(html: str) -> str:
    return re.sub(r"<[^>]+>", "", html)


def test_it_says_what_is_wrong_why_and_what_is_good(client: Client) -> None:
    html = check(client)
    assert "The company is not named" in html
    assert "This asks for or presumes the next steps" in html
    assert '<mark class="passage passage--must">When will I hear about the next steps?</mark>' in html
    assert "Says thank you" in html
    assert "Your phone number is in the closing" in html


def test_a_fix_is_put_into_the_text_with_one_press_and_nothing_else_changes(client: Client) -> None:
    page = Form(client.post(PAGE, TYPED), holding="body")
    key = re.search(r'value="([^"]+)"[^>]*>Change to “Harborlight', page.html)
    assert key is not None
    mended = Form(page.send(client, press=f"finding={key[1]}"), holding="body")
    assert mended.value("body") == BODY.replace("your company", "Harborlight Analytics")
    assert mended.value("to") == "Jane Roe"
    assert "The company is not named" not in mended.html


def test_without_a_company_nobody_looks_for_its_name_and_it_says_so(client: Client) -> None:
    html = check(client, company="")
    assert "The company is not named" not in html
    assert "You did not say which company, so nobody looked whether the note names it." in html


def test_without_a_name_the_greeting_is_not_compared_and_it_says_so(client: Client) -> None:
    assert "This greets somebody else" in check(client, to="Tom Weiss")
    html = check(client, to="")
    assert "This greets somebody else" not in html
    assert "the name in the greeting was not compared" in html


def test_what_was_discussed_is_looked_for_in_the_note(client: Client) -> None:
    vague = "Dear Jane,\n\nThank you for your time.\n\nAlice"
    html = check(client, body=vague, discussed="- three ways to count a customer\n\n• late events")
    assert "three ways to count a customer" in html.split('id="checked"')[1]


def test_after_a_coffee_nobody_has_to_be_excited_about_a_job(client: Client) -> None:
    body = "Dear Jane,\n\nThank you for the coffee and for the tip about ferries.\n\nAlice"
    interview, coffee = (check(client, body=body, kind=kind) for kind in ("formal_interview", "networking_coffee"))
    assert interview != coffee


def test_what_the_house_switched_off_is_off_here_too(client: Client) -> None:
    Organisation.objects.create(pk=1).rule_settings.create(code="ask/next-steps", level="off")
    assert "presumes the next steps" not in check(client)


# ---------- nothing is stored ----------


def test_nothing_is_stored_not_even_a_session(client: Client, caplog: Any) -> None:
    with CaptureQueriesContext(connection) as queries:
        client.get(PAGE)
        check(client)
    assert [query["sql"] for query in queries if not query["sql"].startswith("SELECT")] == []
    assert "sessionid" not in client.cookies
    assert not Session.objects.exists()
    for model in (FollowUp, Fault, Dismissal):
        assert not model.objects.exists()
    assert "Harborlight" not in caplog.text


@pytest.mark.parametrize("method", ["get", "post"])
def test_no_copy_of_the_page_is_kept_on_the_way(client: Client, method: str) -> None:
    response = client.get(PAGE) if method == "get" else client.post(PAGE, TYPED)
    assert "no-store" in response.headers["Cache-Control"]


def test_a_signed_in_person_may_use_it_and_their_rows_stay_as_they_are(alice: User, client: Client) -> None:
    client.force_login(alice)
    page = Form(client.get(PAGE), holding="body")
    assert (page.value("name"), page.value("phone")) == (alice.name, alice.phone)
    assert "Says thank you" in check(client)
    assert not FollowUp.objects.exists()


def test_a_form_from_elsewhere_is_refused() -> None:
    assert Client(enforce_csrf_checks=True).post(PAGE, TYPED).status_code == 403


# ---------- whatever is typed gets an answer ----------


@pytest.mark.parametrize("body", ["", "  \n\t ", "\x00\x07"])
def test_a_note_without_text_gets_a_sentence_and_keeps_the_rest(client: Client, body: str) -> None:
    response = client.post(PAGE, TYPED | {"body": body})
    page = Form(response, holding="body")
    assert "There is no text yet. Paste your note, from its greeting to your name." in page.html
    assert (page.value("subject"), page.value("company")) == ("Counting customers", "Harborlight Analytics")


def test_20000_characters_are_judged_and_one_more_is_refused_with_a_sentence(client: Client) -> None:
    body = ("Dear Jane,\n\n" + "Thank you for your time. " * 1000)[:19_999] + "."
    assert "The note is longer than" in check(client, body=body.replace("\n", "\r\n"))
    html = client.post(PAGE, TYPED | {"body": body + "x"}).content.decode()
    assert "That is more than 20,000 characters" in html
    assert body in html


def test_everything_empty_is_one_sentence(client: Client) -> None:
    html = client.post(PAGE, {}).content.decode()
    assert "There is no text yet." in html
    assert "Before you send" not in html


@pytest.mark.parametrize(
    "body",
    [
        "Dear Jane,\n\nThank you 🙂🙃 for your time 👩‍👩‍👧.\n\nAlice",
        "Dear Jane,\n\nThank you for your time. \u202eabc\u202c שלום עולם, thank you again for the talk.\n\nAlice",
        "Dear Jane,\n\nThank you\x0b for \x01your time, and for the talk.\n\nAlice",
        "a" * 20_000,
        "??? !!! ... " * 900,
    ],
)
def test_odd_signs_get_an_answer(client: Client, body: str) -> None:
    html = check(client, body=body)
    assert 'id="found"' in html


def test_markup_is_shown_as_text(client: Client) -> None:
    html = check(
        client, body="Dear Jane,\n\n<script>alert(1)</script><b>Thank you</b> for your time.\n\nAlice", to="<i>"
    )
    assert "<script>alert(1)" not in html
    assert "&lt;script&gt;alert(1)" in html
    assert "<i>" not in html


def test_a_note_that_is_not_english_gets_the_one_finding(client: Client) -> None:
    html = check(
        client,
        body="Hej Jane,\n\nTack för att du tog dig tid i går. Det var roligt att höra hur ni räknar.\n\nAlice",
    )
    assert "Not in English" in html
    assert "to change" not in html
    assert "Not looked at" not in html


def test_a_kind_that_there_is_not_gets_a_sentence(client: Client) -> None:
    assert "Choose one of these." in client.post(PAGE, TYPED | {"kind": "duel"}).content.decode()


def test_a_finding_that_is_gone_is_no_trouble(client: Client) -> None:
    assert "Says thank you" in check(client, finding="0123456789abcdef-1")


# ---------- too many, and switched off ----------


@override_settings(**TOO_MANY)
def test_too_many_get_a_friendly_page_that_keeps_what_was_typed(client: Client) -> None:
    for _ in range(2):
        check(client)
    response = client.post(PAGE, TYPED)
    assert response.status_code == 429
    page = Form(response, holding="body")
    assert "Wait five minutes, then press again. What you typed is still there." in page.html
    assert (page.value("body"), page.value("subject")) == (BODY, "Counting customers")
    assert "Before you send" not in page.html


@override_settings(**TOO_MANY, ALLAUTH_TRUSTED_PROXY_COUNT=1)
def test_each_address_behind_a_proxy_has_its_own_limit(client: Client) -> None:
    for _ in range(2):
        client.post(PAGE, TYPED, HTTP_X_FORWARDED_FOR="192.0.2.1")
    assert client.post(PAGE, TYPED, HTTP_X_FORWARDED_FOR="192.0.2.1").status_code == 429
    assert client.post(PAGE, TYPED, HTTP_X_FORWARDED_FOR="192.0.2.2").status_code == 200


@override_settings(**TOO_MANY)
def test_looking_at_the_page_counts_as_no_check(client: Client) -> None:
    for _ in range(3):
        assert client.get(PAGE).status_code == 200


def test_the_sign_in_page_leads_to_it(client: Client) -> None:
    assert f'href="{PAGE}"' in client.get(reverse("account_login")).content.decode()


def test_looking_back_leads_to_it(alice: User, client: Client) -> None:
    closing.mark_thanked(make_follow_up(alice), sent_at=NOON + HOUR, now=NOON + HOUR)
    client.force_login(alice)
    assert f'href="{PAGE}"' in client.get("/looking-back").content.decode()


def test_switched_off_there_is_neither_page_nor_link(alice: User, client: Client) -> None:
    Organisation.objects.create(pk=1, public_checker=False)
    assert client.get(PAGE).status_code == 404
    assert client.post(PAGE, TYPED).status_code == 404
    assert f'href="{PAGE}"' not in client.get(reverse("account_login")).content.decode()
    client.force_login(alice)
    closing.mark_thanked(make_follow_up(alice), sent_at=NOON + HOUR, now=NOON + HOUR)
    for address in (PAGE, "/", "/looking-back"):
        assert f'href="{PAGE}"' not in client.get(address).content.decode()


# ---------- htmx, and time ----------


def test_htmx_gets_what_was_found_and_never_the_fields(client: Client) -> None:
    html = client.post(PAGE, TYPED, HTTP_HX_REQUEST="true").content.decode()
    assert html.strip().startswith('<div id="checked">')
    assert "<textarea" not in html
    assert "HX-Request" in client.get(PAGE).headers["Vary"]


def test_htmx_is_told_what_is_wrong_as_well(client: Client) -> None:
    html = client.post(PAGE, TYPED | {"body": ""}, HTTP_HX_REQUEST="true").content.decode()
    assert "Not checked." in without_markup(html)
    assert "There is no text yet." in html


def test_it_answers_within_a_tenth_of_a_second(client: Client) -> None:
    check(client)  # the first one loads the dictionary
    took = []
    for _ in range(5):
        before = time.perf_counter()
        check(client)
        took.append(time.perf_counter() - before)
    assert min(took) < 0.1
