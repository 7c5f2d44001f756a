"""Looking back, as a candidate sees it: with none, a few and many notes."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from accounts.models import User
from followups.models import Fault, FollowUp
from followups.services import judging
from tests.followups.pages import Form
from tests.makers import HOUR, NOON, make_contact, make_follow_up

pytestmark = pytest.mark.django_db

PAGE = "/looking-back"
BODY = "Dear Jane,\n\nThank you for your time.\n\nAlice"


@pytest.fixture
def page(alice: User, client: Client) -> Client:
    client.force_login(alice)
    return client


def sent(
    owner: User, name: str, *faults: str, days: int = 0, took: timedelta = 3 * HOUR, **fields: object
) -> FollowUp:
    """A note that went out some days after NOON and was judged."""
    ended_at = NOON + timedelta(days=days)
    owed = make_follow_up(owner, contact=make_contact(owner, name), ended_at=ended_at)
    sent_at = ended_at + took
    changes: dict[str, object] = {
        "state": "thanked",
        "thanked_at": sent_at,
        "closed_at": sent_at,
        "proof": "told",
        "way": "email",
        "subject": f"Thank you from {owner.name}",
        "body": BODY,
        "judged_at": sent_at,
        "next_nudge_at": None,
        **fields,
    }
    FollowUp.objects.filter(pk=owed.pk).update(**changes)
    Fault.objects.bulk_create(Fault(follow_up=owed, code=code) for code in faults)
    return owed


def html(page: Client, path: str = PAGE) -> str:
    return " ".join(page.get(path).content.decode().split())


def test_with_no_note_it_says_what_will_be_here(page: Client) -> None:
    assert "No note has gone out yet." in html(page)


def test_one_note_is_told_of_and_called_no_best(alice: User, page: Client) -> None:
    sent(alice, "Jane Roe", "must/phone")
    text = html(page)
    assert "One note has gone out, 3 h after the conversation, within the 24 hours." in text
    assert "Missing: your phone number." in text
    assert "Put your number below your name" in text
    assert "Your best note so far" not in text
    assert "From four judged notes on you see it here." in text


def test_two_notes_have_a_best_one_but_no_trend_yet(alice: User, page: Client) -> None:
    sent(alice, "Jane Roe", "must/phone")
    sent(alice, "Tom Weiss", days=1)
    text = html(page)
    assert "Your best note so far" in text
    assert "To <a href=" in text
    assert 'aria-label="Your best note so far"' in text
    assert "Week by week" not in text


def test_every_chart_has_its_numbers_in_text(alice: User, page: Client) -> None:
    for day in range(9):
        faults = ["must/phone"] if day < 2 else []
        sent(alice, f"Person {day}", *faults, days=day, took=(30 if day == 4 else 5) * HOUR)
    text = html(page)
    assert "8 of 9 notes went out within 24 hours. Half of all took no longer than 5 h." in text
    assert "<strong>7 of 9</strong>" in text
    assert "8 in time, 1 later." in text
    assert '<th scope="row">23 Nov</th> <td>6</td> <td>5</td> <td>4 of 6</td>' in text
    assert "They are getting better." in text


def test_what_went_late_says_how_long_it_took(alice: User, page: Client) -> None:
    sent(alice, "Jane Roe", took=27 * HOUR)
    assert '<strong>After the 24 hours</strong> <span class="small quiet">took 27 h</span>' in html(page)


def test_a_note_without_a_text_counts_as_such(alice: User, page: Client) -> None:
    sent(alice, "Jane Roe", body="", subject="", judged_at=None)
    sent(alice, "Tom Weiss", days=1, way="in_person", judged_at=None)
    sent(alice, "Mei Tanaka", days=2)
    text = html(page)
    assert "Two went out without a text that is kept here" in text
    assert "No text of it is kept here." in text
    assert "Said in person, so there is no text to judge." in text


def test_those_never_judged_are_judged_by_a_press(alice: User, page: Client) -> None:
    sent(alice, "Jane Roe", judged_at=None)
    assert "One note has a text that is not judged." in html(page)
    assert FollowUp.objects.not_judged().count() == 1
    response = page.post(reverse("followups:judge_kept"), follow=True)
    text = response.content.decode()
    assert "1 note was judged." in text
    assert "not judged" not in text
    assert Fault.objects.filter(code="must/phone").exists()


def test_many_are_judged_by_several_presses(alice: User, page: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(judging, "AT_ONCE", 2)
    for day in range(3):
        sent(alice, f"Person {day}", days=day, judged_at=None)
    text = page.post(reverse("followups:judge_kept"), follow=True).content.decode()
    assert "2 notes were judged." in text
    assert "1 is still not judged. Press again for those." in text
    assert "1 note was judged." in page.post(reverse("followups:judge_kept"), follow=True).content.decode()


def test_what_cannot_be_judged_says_why(alice: User, page: Client) -> None:
    sent(alice, "Jane Roe", judged_at=None, body="Hej Jane, tack för att du tog dig tid i går. Hälsningar, Alice")
    text = page.post(reverse("followups:judge_kept"), follow=True).content.decode()
    assert "1 is still not judged. Only notes in English can be judged here." in text


def test_looking_judges_nothing(alice: User, page: Client) -> None:
    sent(alice, "Jane Roe", judged_at=None)
    html(page)
    assert not Fault.objects.exists()
    assert page.get(reverse("followups:judge_kept")).status_code == 405


def test_the_list_goes_on_over_pages_the_latest_first(alice: User, page: Client) -> None:
    for day in range(21):
        sent(alice, f"Person {day}", days=day)
    text = html(page)
    assert text.index(">Person 20<") < text.index(">Person 1<")
    assert ">Person 0<" not in text
    assert "Page 1 of 2" in text
    assert ">Person 0<" in html(page, f"{PAGE}?page=2")
    assert "Page 2 of 2" in html(page, f"{PAGE}?page=99")
    assert "Page 1 of 2" in html(page, f"{PAGE}?page=nonsense")


def test_it_costs_the_same_for_2_and_20_notes(alice: User, page: Client) -> None:
    def cost() -> int:
        with CaptureQueriesContext(connection) as queries:
            assert page.get(PAGE).status_code == 200
        return len(queries)

    def send(days: range) -> None:
        for day in days:
            sent(alice, f"Person {day}", "must/phone", "must/thanks", days=day)

    send(range(2))
    two = cost()
    send(range(2, 20))
    assert cost() == two


def test_nobody_elses_notes_are_in_it(alice: User, carol: User, page: Client) -> None:
    sent(carol, "Somebody Else", "must/phone")
    assert "No note has gone out yet." in html(page)


def test_weeks_are_those_of_where_the_candidate_is(alice: User, page: Client) -> None:
    """In Auckland it was Monday already."""
    User.objects.filter(pk=alice.pk).update(time_zone="Pacific/Auckland")
    for number in range(3):
        owed = sent(alice, f"Person {number}")
        FollowUp.objects.filter(pk=owed.pk).update(thanked_at=datetime.fromisoformat("2026-11-29T20:00+00:00"))
    assert '<th scope="row">30 Nov</th>' in html(page)


# ---------- what was really sent ----------


def address(owed: FollowUp) -> str:
    return reverse("followups:sent_text", args=[owed.pk])


def test_what_was_really_sent_is_pasted_judged_and_can_go_back(alice: User, page: Client) -> None:
    owed = sent(alice, "Jane Roe")
    form = Form(page.get(address(owed)), holding="body")
    assert form.value("body") == BODY
    response = form.send(page, {"subject": "Hello", "body": "Dear Jane,\r\n\r\nThanks.\r\n\r\nAlice"})
    assert "Kept, and judged anew." in response.content.decode()
    assert "Missing:" in response.content.decode()
    assert FollowUp.objects.get(pk=owed.pk).body == "Dear Jane,\n\nThanks.\n\nAlice"
    back = Form(response, holding="bring_back").send(page, press="bring_back=yes")
    assert "Exchanged, and judged anew." in back.content.decode()
    assert FollowUp.objects.get(pk=owed.pk).body == BODY


@pytest.mark.parametrize("body", ["", " \n\t "])
def test_an_empty_text_gets_a_sentence(alice: User, page: Client, body: str) -> None:
    owed = sent(alice, "Jane Roe")
    response = page.post(address(owed), {"subject": "My subject", "body": body})
    text = response.content.decode()
    assert "There is no text. Paste what you sent, from its greeting to your name." in text
    assert "My subject" in text
    assert FollowUp.objects.get(pk=owed.pk).body == BODY


def test_a_text_that_is_too_long_is_refused_and_not_lost(alice: User, page: Client) -> None:
    owed = sent(alice, "Jane Roe")
    response = page.post(address(owed), {"subject": "", "body": "word " * 5_000})
    assert "longer than a book chapter" in response.content.decode()
    assert "word " * 4_999 in response.content.decode()


def test_the_page_of_a_sent_note_leads_to_it(alice: User, page: Client) -> None:
    owed, told = sent(alice, "Jane Roe"), sent(alice, "Tom Weiss", way="in_person", judged_at=None)
    assert address(owed) in html(page, owed.get_absolute_url())
    assert address(told) not in html(page, told.get_absolute_url())


def test_a_note_that_is_still_owed_has_its_own_page(alice: User, page: Client) -> None:
    owed = make_follow_up(alice)
    assert page.get(address(owed)).headers["Location"] == owed.get_absolute_url()
    page.post(address(owed), {"subject": "", "body": "Dear Jane"})
    assert not FollowUp.objects.get(pk=owed.pk).body


def test_markup_is_shown_as_text(alice: User, page: Client) -> None:
    owed = sent(alice, "Jane Roe")
    sent(alice, "Tom Weiss", "must/phone", days=1)
    page.post(address(owed), {"subject": "<b>Hi</b>", "body": "<script>alert(1)</script> 🙂 שלום"})
    for path in (PAGE, address(owed)):
        assert "<script>alert" not in html(page, path)
        assert "<b>Hi" not in html(page, path)
