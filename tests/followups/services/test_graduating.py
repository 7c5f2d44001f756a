"""How many notes go past a coach: fewer, none, or again. Only a coach changes it; the candidate can read that."""

from __future__ import annotations

import pytest

from accounts.models import User
from followups.models import Fault, FollowUp, ReviewPlan
from followups.services import closing, graduating
from tests.makers import HOUR, NOON, make_coaching, make_follow_up, make_review, make_user

pytestmark = pytest.mark.django_db

DAY = 24 * HOUR
LATER = NOON + 10 * DAY


def plan(candidate: User) -> ReviewPlan:
    return ReviewPlan.objects.get(candidate=candidate)


def test_after_graduation_no_review_is_suggested_and_undo_brings_it_back(alice: User, bob: User) -> None:
    assert ReviewPlan.of(alice).suggests(NOON)
    assert graduating.graduate(alice, by=bob, now=NOON)
    assert not graduating.graduate(alice, by=bob, now=NOON + HOUR)
    assert plan(alice).graduated_at == NOON
    assert not ReviewPlan.of(alice).suggests(NOON)
    assert graduating.undo_graduation(alice, by=bob, now=NOON)
    assert not graduating.undo_graduation(alice, by=bob, now=NOON)
    assert ReviewPlan.of(alice).suggests(NOON)


def test_undo_forgets_no_answer(alice: User, bob: User) -> None:
    for _ in range(3):
        make_review(make_follow_up(alice), state="looks_good")
    graduating.graduate(alice, by=bob, now=NOON)
    graduating.undo_graduation(alice, by=bob, now=NOON)
    assert not ReviewPlan.of(alice).suggests(NOON)


def test_whoever_is_taken_in_again_starts_counting_anew(alice: User, bob: User) -> None:
    for _ in range(3):
        make_review(make_follow_up(alice), state="looks_good")
    assert not graduating.take_in_again(alice, by=bob, now=NOON), "alice has not graduated"
    graduating.graduate(alice, by=bob, now=NOON)
    assert graduating.take_in_again(alice, by=bob, now=NOON + HOUR)
    assert ReviewPlan.of(alice).suggests(NOON + HOUR)
    make_review(make_follow_up(alice), asked_at=NOON + 2 * HOUR, state="looks_good")
    assert ReviewPlan.of(alice).reviewed() == 1


def test_the_number_is_set_and_reset(alice: User, bob: User) -> None:
    assert graduating.review_first(alice, conversations=7, by=bob, now=NOON)
    assert not graduating.review_first(alice, conversations=7, by=bob, now=NOON)
    assert plan(alice).wanted() == 7
    assert graduating.review_first(alice, conversations=None, by=bob, now=NOON)
    assert not graduating.review_first(alice, conversations=None, by=bob, now=NOON)
    assert plan(alice).wanted() == 3


def test_the_candidate_can_read_what_was_decided(alice: User, bob: User) -> None:
    graduating.graduate(alice, by=bob, now=NOON)
    graduating.leave_graduated(alice, by=bob, now=NOON)
    graduating.take_in_again(alice, by=bob, now=NOON)
    assert [str(entry) for entry in alice.trail.order_by("pk")] == [
        "Bob Berg decided that your notes need no further review",
        "Bob Berg suggests to review your notes again",
    ]


class TestRelapse:
    @pytest.fixture(autouse=True)
    def graduated(self, alice: User, bob: User) -> None:
        graduating.graduate(alice, by=bob, now=NOON)

    def relapsed(self, after: int = 3) -> list[tuple[User, int | None]]:
        rows = ReviewPlan.objects.relapsed(LATER, after=after)
        return [(row.candidate, row.lapses) for row in rows]  # type: ignore[attr-defined]

    def sent(self, alice: User, *, late: bool = False, faults: int = 0, days: int = 1) -> FollowUp:
        owed = make_follow_up(alice, ended_at=NOON + days * DAY)
        at = owed.due_at + (HOUR if late else -HOUR)
        closing.mark_thanked(owed, sent_at=at, now=at)
        Fault.objects.filter(follow_up=owed).delete()
        Fault.objects.bulk_create(Fault(follow_up=owed, code=f"must/{number}") for number in range(faults))
        return owed

    def test_three_notes_late_or_without_a_must_are_enough(self, alice: User) -> None:
        self.sent(alice, late=True)
        self.sent(alice, faults=2)
        self.sent(alice)
        assert self.relapsed() == []
        self.sent(alice, late=True, faults=1)
        assert self.relapsed() == [(alice, 3)]

    def test_a_note_that_is_owed_and_late_counts_too(self, alice: User) -> None:
        for _ in range(3):
            make_follow_up(alice, ended_at=NOON + DAY)
        make_follow_up(alice, ended_at=LATER - HOUR)
        assert self.relapsed() == [(alice, 3)]

    def test_what_was_late_before_graduation_does_not_count(self, alice: User) -> None:
        for _ in range(3):
            self.sent(alice, late=True, days=-3)
            make_follow_up(alice, ended_at=NOON - 3 * DAY)
        assert self.relapsed() == []

    def test_left_alone_one_starts_at_nought(self, alice: User, bob: User) -> None:
        for _ in range(3):
            self.sent(alice, late=True)
        assert graduating.leave_graduated(alice, by=bob, now=NOON + 5 * DAY)
        assert self.relapsed() == []
        self.sent(alice, late=True, days=6)
        assert self.relapsed(after=1) == [(alice, 1)]
        assert plan(alice).graduated_at == NOON, "a suggestion changes nothing by itself"

    def test_whoever_has_not_graduated_is_no_relapse(self, alice: User, bob: User) -> None:
        for _ in range(3):
            self.sent(alice, late=True)
        graduating.undo_graduation(alice, by=bob, now=NOON)
        assert self.relapsed() == []

    def test_a_coach_hears_of_their_own_candidates_alone(self, alice: User, bob: User, dan: User) -> None:
        for _ in range(3):
            self.sent(alice, late=True)
        for reader, shown in ((bob, [alice]), (dan, []), (alice, [])):
            relapsed = ReviewPlan.objects.visible_to(reader, LATER).relapsed(LATER, after=3)
            assert [plan.candidate for plan in relapsed] == shown

    def test_each_candidate_is_counted_alone(self, alice: User, bob: User) -> None:
        other = make_user()
        make_coaching(bob, other)
        graduating.graduate(other, by=bob, now=NOON)
        self.sent(alice, late=True)
        self.sent(other, late=True)
        assert self.relapsed(after=1) == [(alice, 1), (other, 1)]
        assert self.relapsed(after=2) == []
