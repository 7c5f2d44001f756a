"""What the mails about reviews say: to candidates what was answered, to coaches what waits."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from accounts.models import User
from followups.emails import desk, review
from followups.models import Review, ReviewComment
from followups.services import calling, closing
from outbox.models import OutgoingMail
from outbox.registry import Message, find
from outbox.services import queueing
from outbox.services.queueing import Wanted
from tests.makers import HOUR, NOON, make_coaching, make_follow_up, make_review, make_stand_in, make_user

pytestmark = pytest.mark.django_db

NINE = datetime(2026, 11, 24, 9, tzinfo=UTC)


def answered(candidate: User, by: User | None, state: str = "change_suggested", **more: object) -> Review:
    mail = queueing.queue(review.REVIEW, [Wanted(candidate, NOON)], now=NOON)[0]
    owed = more.pop("follow_up", None) or make_follow_up(candidate)
    return make_review(owed, state=state, answered_by=by, answer_mail=mail, **more)  # type: ignore[arg-type]


def said(mail: OutgoingMail) -> Message | None:
    purpose = find(mail.purpose)
    assert purpose is not None
    return purpose.compose([mail], now=NOON + HOUR)[mail]


def words(mail: OutgoingMail | None) -> str:
    assert mail is not None
    message = said(mail)
    assert message is not None
    assert message.html.startswith("<!doctype html>")
    return message.text


class TestAnswers:
    def test_it_says_who_what_and_why_and_leads_to_the_note(self, alice: User, bob: User) -> None:
        one = answered(alice, bob)
        ReviewComment.objects.create(review=one, text="Name it.", quote="your product", code="must/company")
        message = said(one.answer_mail)  # type: ignore[arg-type]
        assert message is not None
        assert message.subject == "Bob read your note to Jane Roe: a change suggested"
        for text in (message.text, message.html):
            assert "Name it." in text
            assert "your product" in text
            assert "The company is not named." in text
            assert f"/follow-ups/{one.follow_up_id}" in text
            assert "No note need wait for a review." in text

    def test_sent_before_the_answer_it_is_for_the_next_note(self, alice: User, bob: User) -> None:
        owed = make_follow_up(alice)
        closing.mark_thanked(owed, sent_at=NOON, now=NOON)
        text = words(answered(alice, bob, "change_needed", follow_up=owed).answer_mail)
        assert "Something to do differently next time." in text
        assert "You have sent it already" in text
        assert "Change it before it goes" not in text

    def test_what_is_typed_is_text_and_no_markup(self, alice: User, bob: User) -> None:
        one = answered(alice, bob)
        ReviewComment.objects.create(review=one, text="Less <b>bold</b> & more")
        message = said(one.answer_mail)  # type: ignore[arg-type]
        assert message is not None
        assert "Less &lt;b&gt;bold&lt;/b&gt; &amp; more" in message.html
        assert "Less <b>bold</b> & more" in message.text

    def test_it_is_withdrawn_for_a_note_that_was_skipped(self, alice: User, bob: User) -> None:
        one = answered(alice, bob)
        closing.skip(one.follow_up, reason="We met again.", now=NOON)
        assert said(one.answer_mail) is None  # type: ignore[arg-type]

    def test_it_is_withdrawn_where_a_newer_mail_carries_the_answer(self, alice: User, bob: User) -> None:
        one = answered(alice, bob)
        old = one.answer_mail
        newer = queueing.queue(review.REVIEW, [Wanted(alice, NOON)], now=NOON)[0]
        Review.objects.update(answer_mail=newer)
        assert old is not None
        assert said(old) is None
        assert said(newer) is not None

    def test_it_is_withdrawn_for_a_closed_account(self, alice: User, bob: User) -> None:
        one = answered(alice, bob)
        User.objects.filter(pk=alice.pk).update(is_active=False)
        assert said(one.answer_mail) is None  # type: ignore[arg-type]

    def test_a_coach_who_is_gone_is_your_coach(self, alice: User) -> None:
        assert "Your coach read your note" in words(answered(alice, None).answer_mail)

    def test_two_and_twenty_cost_the_same(self, alice: User, bob: User) -> None:
        counts = []
        for number in (2, 18):
            for _ in range(number):
                ReviewComment.objects.create(review=answered(alice, bob), text="Fine.")
            mails = list(OutgoingMail.objects.all())
            with CaptureQueriesContext(connection) as queries:
                assert None not in review.compose(mails, now=NOON).values()
            counts.append(len(queries))
        assert counts[0] == counts[1]


class TestQueues:
    def call(self) -> OutgoingMail:
        assert calling.call(now=NINE) == 1
        return OutgoingMail.objects.latest("pk")

    def test_it_says_who_waits_until_when_with_links(self, alice: User, bob: User) -> None:
        User.objects.filter(pk=bob.pk).update(time_zone="Europe/Stockholm")
        one = make_review(make_follow_up(alice, ended_at=NINE - 20 * HOUR), asked_at=NINE - 2 * HOUR)
        assert calling.call(now=NINE - HOUR) == 1, "nine in Stockholm"
        mail = OutgoingMail.objects.get()
        message = desk.compose([mail], now=NINE)[mail]
        assert message is not None
        assert (
            message.subject
            == "A note waits for you: Alice Lindqvist's note to Jane Roe, due today, 14:00, 4 h left"
        )
        for text in (message.text, message.html):
            assert f"/admin/followups/review/{one.pk}/change/" in text
            assert "/admin/followups/review/" in text
            assert "/admin/followups/deskhours/" in text
            assert "Times are for Stockholm." in text

    def test_it_never_says_what_the_note_says(self, alice: User, bob: User) -> None:
        owed = make_follow_up(alice, subject="A secret subject", body="Secret words")
        make_review(owed, asked_at=NINE - HOUR)
        message = desk.compose([mail := self.call()], now=NINE)[mail]
        assert message is not None
        assert "ecret" not in message.subject + message.text + message.html

    def test_what_is_in_time_comes_first(self, alice: User, bob: User) -> None:
        late = make_follow_up(alice, ended_at=NINE - 30 * HOUR)
        fine = make_follow_up(alice, ended_at=NINE - 3 * HOUR)
        sent = make_follow_up(alice, ended_at=NINE - 20 * HOUR)
        closing.mark_thanked(sent, sent_at=NINE - HOUR, now=NINE - HOUR)
        reviews = [make_review(one, asked_at=NINE - 2 * HOUR) for one in (sent, late, fine)]
        message = desk.compose([mail := self.call()], now=NINE)[mail]
        assert message is not None
        assert message.subject.startswith("Three notes wait for you: ")
        places = [message.text.index(f"/review/{one.pk}/") for one in reviews]
        assert places == sorted(places, reverse=True)

    def test_when_nothing_waits_any_more_it_is_withdrawn(self, alice: User, bob: User) -> None:
        one = make_review(make_follow_up(alice), asked_at=NINE - HOUR)
        mail = self.call()
        Review.objects.filter(pk=one.pk).update(state="withdrawn")
        assert desk.compose([mail], now=NINE) == {mail: None}

    def test_one_who_has_gone_away_since_reads_nothing(self, alice: User, bob: User, dan: User) -> None:
        make_review(make_follow_up(alice), asked_at=NINE - HOUR)
        mail = self.call()
        make_stand_in(bob, dan, starts_at=NINE, ends_at=NINE + 24 * HOUR)
        assert desk.compose([mail], now=NINE) == {mail: None}

    def test_a_long_queue_ends_with_a_number(self, alice: User, bob: User) -> None:
        for _ in range(desk.LINES + 3):
            make_review(make_follow_up(alice), asked_at=NINE - HOUR)
        message = desk.compose([mail := self.call()], now=NINE)[mail]
        assert message is not None
        assert "And 3 more." in message.text
        assert message.text.count("Read it:") == desk.LINES

    def test_two_and_twenty_cost_the_same(self, bob: User) -> None:
        counts = []
        for number in (2, 18):
            for _ in range(number):
                candidate, coach = make_user(), make_user(is_staff=True)
                make_coaching(coach, candidate)
                make_review(make_follow_up(candidate), asked_at=NINE - HOUR)
            calling.call(now=NINE)
            mails = list(OutgoingMail.objects.all())
            with CaptureQueriesContext(connection) as queries:
                assert None not in desk.compose(mails, now=NINE).values()
            counts.append(len(queries))
        assert counts[0] == counts[1]
