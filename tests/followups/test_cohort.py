"""What is counted of each candidate, and that nobody's numbers tell more than they may know."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from accounts.models import Coaching, User
from followups.domain.cohort import Lack, Member
from followups.models import Fault, FollowUp, Review
from followups.models.cohort import looked_after, members
from followups.services import asking, closing, planning
from tests.makers import (
    HOUR,
    NOON,
    make_coaching,
    make_contact,
    make_follow_up,
    make_interaction,
    make_stand_in,
    make_user,
)

pytestmark = pytest.mark.django_db

DAY = 24 * HOUR


def rows(reader: User, now: datetime = NOON) -> dict[str, Member]:
    return {each.name: each for each in members(looked_after(reader, now), reader=reader, now=now)}


def owed(candidate: User, ago: timedelta, took: timedelta | None = None) -> FollowUp:
    """A note for a conversation that ended so long before NOON, sent after `took`, or still owed."""
    follow_up = make_follow_up(candidate, ended_at=NOON - ago, contact=make_contact(candidate))
    if took is not None:
        sent_at = NOON - ago + took
        closing.mark_thanked(follow_up, sent_at=sent_at, now=sent_at)
        Fault.objects.filter(follow_up=follow_up).delete()
    return follow_up


def test_notes_on_time_in_the_last_four_weeks(alice: User, bob: User) -> None:
    owed(alice, 5 * DAY, 3 * HOUR)
    owed(alice, 6 * DAY, 30 * HOUR)
    owed(alice, 7 * DAY)
    owed(alice, 40 * DAY, 3 * HOUR)  # before the four weeks, and before the coaching
    skipped = owed(alice, 8 * DAY)
    closing.skip(skipped, reason="met by chance", now=NOON)
    owed(alice, 3 * HOUR)  # not due yet
    assert rows(bob)["Alice Lindqvist"].on_time_words == "1 of 3"


def test_a_note_sent_ahead_of_its_deadline_counts_at_once(alice: User, bob: User) -> None:
    owed(alice, 3 * HOUR, HOUR)
    assert rows(bob)["Alice Lindqvist"].on_time_words == "1 of 1"


def test_weeks_run_from_the_oldest_to_this_one(alice: User, bob: User) -> None:
    Coaching.objects.update(starts_at=NOON - 100 * DAY)
    for ago, took in ((2 * DAY, HOUR), (9 * DAY, 30 * HOUR), (55 * DAY, HOUR), (60 * DAY, HOUR)):
        owed(alice, ago, took)
    row = rows(bob)["Alice Lindqvist"]
    assert [(week.on_time, week.due) for week in row.weeks] == [
        (1, 1),  # 54 days ago it fell due; 59 days ago is out of sight
        *[(0, 0)] * 5,
        (0, 1),
        (1, 1),
    ]


@pytest.mark.parametrize(
    ("hours", "median"), [([2], 2), ([2, 10], 6), ([40, 2, 10], 10), ([1, 2, 4, 40], 3), ([5, 5, 5], 5)]
)
def test_the_median_time_to_the_note(alice: User, bob: User, hours: list[int], median: int) -> None:
    for number, took in enumerate(hours):
        owed(alice, (5 + number) * DAY, took * HOUR)
    assert rows(bob)["Alice Lindqvist"].median == median * HOUR


def test_medians_of_two_candidates_do_not_mix(alice: User, bob: User, carol: User) -> None:
    make_coaching(bob, carol)
    owed(alice, 5 * DAY, 2 * HOUR)
    owed(carol, 5 * DAY, 20 * HOUR)
    found = rows(bob)
    assert (found["Alice Lindqvist"].median, found["Carol Ek"].median) == (2 * HOUR, 20 * HOUR)


def test_what_is_overdue_now_and_what_a_nudge_would_be_about(alice: User, bob: User) -> None:
    owed(alice, 20 * DAY)
    owed(alice, 25 * HOUR)
    snoozed = owed(alice, 26 * HOUR)
    planning.snooze(snoozed, until=NOON + HOUR, now=NOON)
    owed(alice, 3 * HOUR)
    owed(alice, -3 * HOUR)
    row = rows(bob)["Alice Lindqvist"]
    assert (row.overdue, row.to_nudge) == (3, 3)
    asking.nudge_now(alice, by=bob, now=NOON)
    assert rows(bob)["Alice Lindqvist"].asked_at == NOON
    assert not rows(bob)["Alice Lindqvist"].can_be_nudged(NOON)


def test_the_must_that_is_missed_most(alice: User, bob: User) -> None:
    for number, codes in enumerate([("must/phone",), ("must/phone", "must/company"), ("tone/generic",), ()]):
        sent = owed(alice, (5 + number) * DAY, HOUR)
        Fault.objects.bulk_create(Fault(follow_up=sent, code=code) for code in codes)
    long_ago = owed(alice, 29 * DAY, HOUR)
    Fault.objects.create(follow_up=long_ago, code="must/company")
    FollowUp.objects.thanked().update(judged_at=NOON)
    assert rows(bob)["Alice Lindqvist"].lack == Lack("must/phone", 2, 4)


def test_silence_counts_midnights_since_anything_was_logged(alice: User, bob: User) -> None:
    assert rows(bob)["Alice Lindqvist"].silent_days is None
    make_interaction(alice, ended_at=NOON - 6 * DAY - HOUR)
    assert rows(bob)["Alice Lindqvist"].silent_words == "silent for 6 days"
    planned = make_interaction(alice, ended_at=NOON - 3 * DAY, logged_at=NOON - 8 * DAY)
    planned.debriefed_at = NOON - 13 * HOUR  # written down yesterday evening
    planned.save()
    assert rows(bob)["Alice Lindqvist"].silent_words == "logged yesterday"


def test_paused_reminders_show(alice: User, bob: User) -> None:
    planning.pause(alice, now=NOON)
    assert rows(bob)["Alice Lindqvist"].paused


def test_a_coach_sees_their_candidates_and_a_superuser_all(alice: User, bob: User, carol: User, dan: User) -> None:
    root = make_user("Root Ek", is_staff=True, is_superuser=True)
    assert set(rows(bob)) == {"Alice Lindqvist"}
    assert set(rows(dan)) == set()
    assert set(rows(alice)) == set(), "a candidate coaches nobody"
    assert set(rows(root)) == {"Alice Lindqvist", "Carol Ek"}


def test_whoever_stands_in_sees_the_same(alice: User, bob: User, dan: User) -> None:
    owed(alice, 3 * DAY)
    make_stand_in(bob, dan, starts_at=NOON - HOUR)
    assert rows(dan)["Alice Lindqvist"].overdue == 1
    assert rows(dan, NOON + 30 * DAY) == {}


def test_nothing_from_before_the_coaching_counts_unless_it_is_shared(alice: User, dan: User) -> None:
    before = owed(alice, 10 * DAY, 40 * HOUR)
    FollowUp.objects.filter(pk=before.pk).update(judged_at=NOON)
    Fault.objects.create(follow_up=before, code="must/phone")
    owed(alice, 9 * DAY)
    coaching = make_coaching(dan, alice, starts_at=NOON - 5 * DAY)
    nothing = rows(dan)["Alice Lindqvist"]
    assert (nothing.due, nothing.overdue, nothing.median, nothing.lack) == (0, 0, None, None)
    assert (nothing.silent_days, nothing.to_nudge) == (None, 0)
    Coaching.objects.filter(pk=coaching.pk).update(sharing=Coaching.Sharing.EARLIER)
    everything = rows(dan)["Alice Lindqvist"]
    assert (everything.due, everything.overdue, everything.median) == (2, 1, 40 * HOUR)
    assert everything.lack == Lack("must/phone", 1, 1)
    assert everything.silent_days == 9


def test_a_coaching_that_has_ended_shows_nobody(alice: User, bob: User) -> None:
    owed(alice, 3 * DAY)
    Coaching.objects.update(ends_at=NOON - HOUR)
    assert rows(bob) == {}


def test_notes_to_read_are_those_shared_or_submitted(alice: User, bob: User) -> None:
    sent = owed(alice, 3 * DAY, HOUR)
    assert not rows(bob)["Alice Lindqvist"].has_notes_to_read
    review = Review.objects.create(follow_up=sent, asked_at=NOON - HOUR)
    assert rows(bob)["Alice Lindqvist"].has_notes_to_read
    review.delete()
    Coaching.objects.update(sharing=Coaching.Sharing.ALL)
    assert rows(bob)["Alice Lindqvist"].has_notes_to_read


def test_the_number_of_queries_does_not_grow(bob: User) -> None:
    counts = []
    for number in (2, 18):
        for _ in range(number):
            candidate = make_user()
            make_coaching(bob, candidate)
            for took in (None, 2 * HOUR, 30 * HOUR):
                owed(candidate, 3 * DAY, took)
        with CaptureQueriesContext(connection) as queries:
            rows(bob)
        counts.append(len(queries))
    assert counts[0] == counts[1]
