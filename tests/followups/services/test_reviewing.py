"""A coach reads notes before they are sent, and nothing waits for it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError

from accounts.models import Coaching, User
from followups.models import FollowUp, Review, ReviewPlan
from followups.services import closing, reviewing, writing
from followups.services.reviewing import Outcome, Remark
from outbox.models import OutgoingMail
from tests.makers import HOUR, NOON, let_out, make_follow_up, make_panel, make_review

pytestmark = pytest.mark.django_db

LATER = NOON + HOUR


def loaded(follow_up: FollowUp) -> Review:
    """The latest review of a note, with all that its stamp needs."""
    review = Review.objects.filter(follow_up=follow_up).latest("pk")
    review.follow_up = FollowUp.objects.with_facts().get(pk=follow_up.pk)
    return review


def answer(follow_up: FollowUp, by: User, verdict: str = "looks_good", **more: object) -> Outcome:
    review = loaded(follow_up)
    more.setdefault("seen", review.stamp)
    more.setdefault("now", LATER)
    return reviewing.answer_review(review, by=by, verdict=verdict, **more)  # type: ignore[arg-type]


class TestAsking:
    def test_one_press_submits_a_note_once(self, alice: User, bob: User) -> None:
        owed = make_follow_up(alice)
        assert reviewing.ask_for_review(owed, now=NOON)
        assert not reviewing.ask_for_review(owed, now=LATER)
        review = Review.objects.get()
        assert (review.state, review.asked_at, review.body) == ("pending", NOON, "")

    def test_without_a_coach_there_is_nobody_to_ask(self, alice: User) -> None:
        with pytest.raises(ValidationError, match="Nobody coaches you"):
            reviewing.ask_for_review(make_follow_up(alice), now=NOON)

    def test_a_coaching_that_has_ended_or_not_begun_is_none(self, alice: User, bob: User) -> None:
        owed = make_follow_up(alice)
        for ends_at, starts_at in ((NOON, NOON - HOUR), (None, NOON + HOUR)):
            Coaching.objects.update(starts_at=starts_at, ends_at=ends_at)
            with pytest.raises(ValidationError):
                reviewing.ask_for_review(owed, now=NOON)

    def test_a_closed_note_is_not_submitted(self, alice: User, bob: User) -> None:
        owed = make_follow_up(alice)
        closing.mark_thanked(owed, sent_at=NOON, now=NOON)
        assert not reviewing.ask_for_review(owed, now=LATER)

    def test_before_the_conversation_there_is_a_note_only_where_one_was_written(
        self, alice: User, bob: User
    ) -> None:
        planned = make_follow_up(alice, ended_at=NOON + HOUR)
        with pytest.raises(ValidationError, match="still to come"):
            reviewing.ask_for_review(planned, now=NOON)
        writing.save_note(planned, subject="Thanks", body="Dear Jane")
        assert reviewing.ask_for_review(planned, now=NOON)

    def test_all_notes_of_a_conversation_are_submitted_at_once(self, alice: User, bob: User) -> None:
        first, second, third = make_panel(alice)
        reviewing.ask_for_review(first, now=NOON)
        closing.mark_thanked(second, sent_at=NOON, now=NOON)
        assert reviewing.ask_for_all(first.interaction, now=NOON) == 1
        assert Review.objects.pending().filter(follow_up=third).exists()

    def test_a_note_that_was_taken_back_can_be_submitted_again(self, alice: User, bob: User) -> None:
        owed = make_follow_up(alice)
        assert not reviewing.take_back(owed)
        reviewing.ask_for_review(owed, now=NOON)
        assert reviewing.take_back(owed)
        assert reviewing.ask_for_review(owed, now=LATER)
        assert sorted(Review.objects.values_list("state", flat=True)) == ["pending", "withdrawn"]

    def test_an_answer_is_not_taken_back(self, alice: User, bob: User) -> None:
        owed = make_follow_up(alice)
        reviewing.ask_for_review(owed, now=NOON)
        answer(owed, bob)
        assert not reviewing.take_back(owed)
        assert Review.objects.get().state == "looks_good"

    def test_asking_changes_nothing_about_sending(self, alice: User, bob: User) -> None:
        owed = make_follow_up(alice)
        before = FollowUp.objects.values().get()
        reviewing.ask_for_review(owed, now=NOON)
        assert FollowUp.objects.values().get() == before
        assert closing.mark_thanked(owed, sent_at=LATER, now=LATER)


class TestSuggesting:
    """L1: the notes of the first conversations."""

    def suggested(self, candidate: User) -> bool:
        return ReviewPlan.of(candidate).suggests(LATER)

    def reviewed(self, candidate: User, state: str = "looks_good") -> None:
        make_review(make_follow_up(candidate), state=state)

    def test_until_three_conversations_have_an_answer(self, alice: User, bob: User) -> None:
        for _ in range(3):
            assert self.suggested(alice)
            self.reviewed(alice)
        assert not self.suggested(alice)

    def test_only_answered_reviews_count_and_a_conversation_counts_once(self, alice: User, bob: User) -> None:
        for state in ("pending", "withdrawn"):
            for _ in range(3):
                self.reviewed(alice, state)
        for owed in make_panel(alice):
            make_review(owed, state="change_needed")
        assert ReviewPlan.of(alice).reviewed() == 1
        assert self.suggested(alice)

    def test_the_coach_may_want_more_or_fewer(self, alice: User, bob: User) -> None:
        self.reviewed(alice)
        plan = ReviewPlan.objects.create(candidate=alice, first_conversations=1)
        assert not self.suggested(alice)
        ReviewPlan.objects.filter(pk=plan.pk).update(first_conversations=2)
        assert self.suggested(alice)
        ReviewPlan.objects.filter(pk=plan.pk).update(first_conversations=0)
        assert not self.suggested(alice)

    def test_not_to_whom_nobody_coaches(self, alice: User) -> None:
        assert not self.suggested(alice)

    def test_what_others_had_reviewed_does_not_count(self, alice: User, bob: User, carol: User) -> None:
        for _ in range(3):
            self.reviewed(carol)
        assert self.suggested(alice)


class TestAnswering:
    @pytest.fixture
    def owed(self, alice: User, bob: User) -> FollowUp:
        owed = make_follow_up(alice)
        writing.save_note(owed, subject="Thank you, Jane", body="Dear Jane,\n\nI liked your Dagster plan.")
        reviewing.ask_for_review(owed, now=NOON)
        return owed

    def test_it_keeps_the_note_that_was_judged(self, owed: FollowUp, bob: User) -> None:
        assert answer(owed, bob, "change_needed") is Outcome.ANSWERED
        review = Review.objects.get()
        assert (review.state, review.answered_by, review.answered_at) == ("change_needed", bob, LATER)
        assert (review.subject, review.body) == ("Thank you, Jane", "Dear Jane,\n\nI liked your Dagster plan.")
        writing.save_note(owed, subject="Another", body="Other words")
        assert Review.objects.get().body == "Dear Jane,\n\nI liked your Dagster plan."

    def test_it_queues_one_mail_to_the_candidate(self, owed: FollowUp, bob: User, alice: User) -> None:
        answer(owed, bob)
        mail = OutgoingMail.objects.get()
        assert (mail.purpose, mail.owner, mail.state) == ("review", alice, "queued")
        assert Review.objects.get().answer_mail == mail

    def test_comments_keep_their_passage_and_rule(self, owed: FollowUp, bob: User) -> None:
        remarks = [
            Remark("Say what you liked.", quote="your Dagster  plan"),
            Remark("Your phone?", code="must/phone"),
        ]
        answer(owed, bob, "change_suggested", remarks=remarks)
        kept = Review.objects.get().comments.values_list("text", "quote", "code")
        assert list(kept) == [
            ("Say what you liked.", "your Dagster  plan", ""),
            ("Your phone?", "", "must/phone"),
        ]

    @pytest.mark.parametrize(
        ("verdict", "remark"),
        [
            ("pending", Remark("Fine")),
            ("withdrawn", Remark("Fine")),
            ("looks_good", Remark("  ")),
            ("looks_good", Remark("Why?", quote="words that are not there")),
            ("looks_good", Remark("Why?", code="must/sing")),
        ],
    )
    def test_what_makes_no_sense_is_refused_and_nothing_kept(
        self, owed: FollowUp, bob: User, verdict: str, remark: Remark
    ) -> None:
        with pytest.raises(ValidationError):
            answer(owed, bob, verdict, remarks=[remark])
        assert Review.objects.get().is_pending
        assert not OutgoingMail.objects.exists()

    def test_a_note_that_changed_since_the_coach_read_it_is_not_judged(self, owed: FollowUp, bob: User) -> None:
        seen = loaded(owed).stamp
        writing.save_note(owed, subject="Thank you, Jane", body="Dear Jane,\n\nI liked it.")
        assert answer(owed, bob, seen=seen) is Outcome.CHANGED_MEANWHILE
        assert Review.objects.get().is_pending
        assert answer(owed, bob) is Outcome.ANSWERED

    def test_a_composed_note_that_follows_a_new_fact_has_changed_too(self, alice: User, bob: User) -> None:
        owed = make_follow_up(alice)
        reviewing.ask_for_review(owed, now=NOON)
        seen = loaded(owed).stamp
        writing.answer(owed, asks_for="specifics", text="They move to Dagster", now=NOON)  # type: ignore[arg-type]
        assert answer(owed, bob, seen=seen) is Outcome.CHANGED_MEANWHILE

    def test_a_note_taken_back_meanwhile_is_not_answered(self, owed: FollowUp, bob: User) -> None:
        seen = loaded(owed).stamp
        reviewing.take_back(owed)
        assert answer(owed, bob, seen=seen) is Outcome.TAKEN_BACK
        assert not OutgoingMail.objects.exists()

    def test_of_two_coaches_at_once_the_first_counts(self, owed: FollowUp, bob: User, dan: User) -> None:
        seen = loaded(owed).stamp
        assert answer(owed, bob, seen=seen) is Outcome.ANSWERED
        assert answer(owed, dan, "change_needed", seen=seen) is Outcome.CHANGED_MEANWHILE
        assert Review.objects.get().answered_by == bob

    def test_a_note_sent_before_the_answer_can_still_be_answered(self, owed: FollowUp, bob: User) -> None:
        closing.mark_thanked(owed, sent_at=NOON, now=NOON)
        assert answer(owed, bob) is Outcome.ANSWERED
        review = Review.objects.select_related("follow_up").get()
        assert review.is_after_the_fact

    def test_a_note_sent_after_the_answer_was_judged_before(self, owed: FollowUp, bob: User) -> None:
        answer(owed, bob)
        closing.mark_thanked(owed, sent_at=LATER + HOUR, now=LATER + HOUR)
        assert not Review.objects.select_related("follow_up").get().is_after_the_fact


class TestAmending:
    @pytest.fixture
    def owed(self, alice: User, bob: User) -> FollowUp:
        owed = make_follow_up(alice)
        reviewing.ask_for_review(owed, now=NOON)
        answer(owed, bob, "change_needed", remarks=[Remark("Shorter.")])
        return owed

    def again(self, owed: FollowUp, bob: User, verdict: str, *remarks: Remark) -> Outcome:
        return answer(owed, bob, verdict, remarks=remarks, now=LATER + HOUR)

    def test_the_same_answer_again_sends_nothing(self, owed: FollowUp, bob: User) -> None:
        let_out(now=LATER)
        assert self.again(owed, bob, "change_needed", Remark("Shorter.")) is Outcome.UNCHANGED
        assert OutgoingMail.objects.count() == 1
        assert Review.objects.get().answered_at == LATER

    def test_another_verdict_goes_out_with_a_second_mail(self, owed: FollowUp, bob: User) -> None:
        let_out(now=LATER)
        assert self.again(owed, bob, "looks_good", Remark("Shorter.")) is Outcome.AMENDED
        assert OutgoingMail.objects.queued().count() == 1
        assert Review.objects.get().answer_mail == OutgoingMail.objects.queued().get()

    def test_so_do_other_comments(self, owed: FollowUp, bob: User) -> None:
        let_out(now=LATER)
        assert self.again(owed, bob, "change_needed", Remark("Much shorter.")) is Outcome.AMENDED
        assert OutgoingMail.objects.count() == 2
        assert [comment.text for comment in Review.objects.get().comments.all()] == ["Much shorter."]

    def test_while_the_first_mail_is_queued_it_carries_the_newest_answer(self, owed: FollowUp, bob: User) -> None:
        self.again(owed, bob, "looks_good")
        assert OutgoingMail.objects.count() == 1

    def test_it_judges_the_text_that_was_judged_not_what_was_made_of_it(self, owed: FollowUp, bob: User) -> None:
        judged = Review.objects.get().body
        writing.save_note(owed, subject="New", body="New words")
        self.again(owed, bob, "looks_good")
        assert Review.objects.get().body == judged


def test_a_skipped_note_waits_for_nobody_until_it_is_opened_again(alice: User, bob: User) -> None:
    owed = make_follow_up(alice)
    reviewing.ask_for_review(owed, now=NOON)
    closing.skip(owed, reason="We talk every day.", now=NOON)
    assert not Review.objects.waiting().exists()
    closing.undo(owed, now=LATER)
    assert Review.objects.waiting().exists()


def test_the_queue_is_in_time_first_then_overdue_then_sent(alice: User, bob: User) -> None:
    due = {
        "soon": make_follow_up(alice, ended_at=NOON - timedelta(hours=20)),
        "later": make_follow_up(alice, ended_at=NOON),
        "late": make_follow_up(alice, ended_at=NOON - timedelta(hours=30)),
        "sent": make_follow_up(alice, ended_at=NOON - timedelta(hours=22)),
    }
    closing.mark_thanked(due["sent"], sent_at=NOON, now=NOON)
    for name in ("sent", "late", "later", "soon"):
        make_review(due[name])
    ordered = [review.follow_up for review in Review.objects.in_queue_order(NOON)]
    assert ordered == [due["soon"], due["later"], due["late"], due["sent"]]
