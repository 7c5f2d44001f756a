"""What candidates see and press about reviews: on a note's page, and on that of a conversation."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from followups.models import FollowUp, Review, ReviewComment
from followups.services import closing, writing
from tests.followups.pages import Form
from tests.makers import HOUR, make_coaching, make_follow_up, make_panel, make_review, make_stand_in, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def ines(alice: User) -> User:
    ines = make_user("Ines Duarte", is_staff=True)
    make_coaching(ines, alice, starts_at=timezone.now() - 100 * HOUR)
    return ines


@pytest.fixture
def owed(alice: User, ines: User) -> FollowUp:
    return make_follow_up(alice, ended_at=timezone.now() - 2 * HOUR)


@pytest.fixture
def her(alice: User) -> Client:
    client = Client()
    client.force_login(alice)
    return client


def text(response: Any) -> str:
    return " ".join(response.content.decode().split())


def test_a_review_is_suggested_with_when_to_expect_it(her: Client, owed: FollowUp) -> None:
    page = text(her.get(owed.get_absolute_url()))
    assert "The notes of your first conversations go past Ines" in page
    assert "Ines usually answers by" in page
    assert "wait." in page or "You can send it before." in page
    assert "except what you keep to yourself" in page


def test_one_press_asks_and_keeps_what_was_typed(her: Client, owed: FollowUp) -> None:
    form = Form(her.get(owed.get_absolute_url()), holding="body")
    sent = {**form.fields, "subject": ["Thanks"], "body": ["Dear Jane, my own words"]}
    page = text(her.post(reverse("followups:ask_for_review", args=[owed.pk]), sent, follow=True))
    assert "Ines is asked to read it" in page
    assert "Take it back" in page
    owed.refresh_from_db()
    assert owed.body == "Dear Jane, my own words"
    assert Review.objects.get().is_pending


def test_it_can_be_taken_back(her: Client, owed: FollowUp) -> None:
    make_review(owed, asked_at=timezone.now())
    page = text(her.post(reverse("followups:take_back_review", args=[owed.pk]), follow=True))
    assert "Taken back." in page
    assert "Ask Ines to read it" in page
    page = text(her.post(reverse("followups:take_back_review", args=[owed.pk]), follow=True))
    assert "answered or taken back already" in page


def test_a_look_at_the_address_of_a_button_changes_nothing(her: Client, owed: FollowUp) -> None:
    for name in ("ask_for_review", "take_back_review"):
        assert her.get(reverse(f"followups:{name}", args=[owed.pk])).status_code == 302
    assert her.get(reverse("followups:ask_for_reviews", args=[owed.interaction_id])).status_code == 302
    assert not Review.objects.exists()


def test_without_a_coach_there_is_no_block(her: Client, alice: User) -> None:
    owed = make_follow_up(alice, ended_at=timezone.now() - HOUR)
    assert 'id="review"' not in text(her.get(owed.get_absolute_url()))
    assert 'id="review-head"' not in text(her.get(owed.interaction.get_absolute_url()))
    page = text(her.post(reverse("followups:ask_for_review", args=[owed.pk]), follow=True))
    assert "Nobody coaches you at present" in page


def test_the_answer_stands_beside_the_note(her: Client, owed: FollowUp, ines: User) -> None:
    note = FollowUp.objects.with_facts().get(pk=owed.pk).draft.note
    one = make_review(
        owed,
        asked_at=timezone.now() - HOUR,
        state="change_needed",
        answered_by=ines,
        subject=note.subject,
        body=note.body,
    )
    ReviewComment.objects.create(review=one, text="Which company?", quote="your product", code="must/company")
    page = text(her.get(owed.get_absolute_url()))
    for words in ("What Ines says", "A change needed.", "Which company?", "your product", "company is not named"):
        assert words in page
    assert "You have changed it since." not in page
    assert "Ask Ines to read it again" in page
    assert "first conversations go past" not in page
    writing.save_note(owed, subject="Thanks", body="Other words")
    assert "You have changed it since." in text(her.get(owed.get_absolute_url()))


def test_an_answer_after_the_note_went_out_is_for_the_next_one(her: Client, owed: FollowUp, ines: User) -> None:
    now = timezone.now()
    make_review(owed, asked_at=now - HOUR)
    closing.mark_thanked(owed, sent_at=now - HOUR, now=now)
    assert "the answer will be for your next notes" in text(her.get(owed.get_absolute_url()))
    Review.objects.update(state="looks_good", answered_at=now, answered_by=ines)
    page = text(her.get(owed.get_absolute_url()))
    assert "Looked good." in page
    assert "You have sent it already" in page
    assert "Send it." not in page


def test_a_note_answered_before_it_went_out_gives_no_more_advice(her: Client, owed: FollowUp, ines: User) -> None:
    now = timezone.now()
    make_review(owed, asked_at=now - HOUR, state="looks_good", answered_by=ines)
    closing.mark_thanked(owed, sent_at=now, now=now)
    page = text(her.get(owed.get_absolute_url()))
    assert "Looks good." in page
    assert "Send it." not in page


def test_who_stands_in_is_named(her: Client, owed: FollowUp, ines: User, dan: User) -> None:
    now = timezone.now()
    make_stand_in(ines, dan, starts_at=now - HOUR, ends_at=now + HOUR)
    assert "Ask Dan (for Ines) to read it" in text(her.get(owed.get_absolute_url()))


def test_once_three_conversations_are_answered_one_may_still_ask(her: Client, owed: FollowUp, alice: User) -> None:
    for _ in range(3):
        make_review(make_follow_up(alice), state="looks_good")
    page = text(her.get(owed.get_absolute_url()))
    assert "first conversations go past" not in page
    assert "Ask Ines to read it" in page


def test_all_notes_of_a_conversation_go_with_one_press(her: Client, alice: User, ines: User) -> None:
    first, *_ = make_panel(alice, ended_at=timezone.now() - HOUR)
    response = her.get(first.interaction.get_absolute_url())
    assert "Ask Ines to read the three notes" in text(response)
    page = text(her.post(reverse("followups:ask_for_reviews", args=[first.interaction_id]), follow=True))
    assert "Asked for a review of three notes." in page
    assert "Ines is asked to read the three notes." in page
    assert Review.objects.pending().count() == 3


@pytest.mark.parametrize("name", ["ask_for_review", "take_back_review", "ask_for_reviews"])
def test_nobody_asks_for_another(owed: FollowUp, carol: User, name: str) -> None:
    make_review(owed, asked_at=timezone.now())
    client = Client()
    client.force_login(carol)
    pk = owed.interaction_id if name == "ask_for_reviews" else owed.pk
    assert client.post(reverse(f"followups:{name}", args=[pk])).status_code == 404
    assert Review.objects.get().is_pending
