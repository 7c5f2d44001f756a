"""Coaches hear of notes that wait: twice a day, at once where a deadline is near, and never twice for one."""

from __future__ import annotations

import threading
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.db import connection, connections
from django.test.utils import CaptureQueriesContext

from accounts.models import Coaching, User
from followups.models import DeskHours, FollowUp, Review
from followups.services import calling, closing, reviewing
from outbox.models import OutgoingMail
from tests.makers import HOUR, make_coaching, make_follow_up, make_review, make_stand_in, make_user

pytestmark = pytest.mark.django_db

MINUTE = timedelta(minutes=1)
STOCKHOLM = ZoneInfo("Europe/Stockholm")


def at(hour: int, minute: int = 0, *, day: int = 24) -> datetime:
    """A time of November 2026 in UTC, where Bob works. The 24th is a Tuesday."""
    return datetime(2026, 11, day, hour, minute, tzinfo=UTC)


FAR = at(23, day=26)


def waiting(candidate: User, *, asked_at: datetime, due_at: datetime = FAR) -> Review:
    follow_up = make_follow_up(candidate, ended_at=due_at - 24 * HOUR)
    return make_review(follow_up, asked_at=asked_at)


def mailed() -> list[User]:
    return [mail.owner for mail in OutgoingMail.objects.filter(purpose="desk").order_by("pk")]


class TestTwoTimesADay:
    def test_at_nine_and_at_two_if_something_waits(self, alice: User, bob: User) -> None:
        waiting(alice, asked_at=at(7))
        assert calling.call(now=at(8, 59)) == 0
        assert calling.call(now=at(9)) == 1
        assert calling.call(now=at(13, 59)) == 0
        assert calling.call(now=at(14)) == 1
        assert mailed() == [bob, bob]

    def test_nothing_is_sent_where_nothing_waits(self, alice: User, bob: User) -> None:
        assert calling.call(now=at(9)) == 0
        make_review(make_follow_up(alice), asked_at=at(7), state="looks_good")
        assert calling.call(now=at(9)) == 0
        assert not DeskHours.objects.exists()

    def test_what_is_asked_for_after_nine_waits_for_two(self, alice: User, bob: User) -> None:
        waiting(alice, asked_at=at(10))
        assert calling.call(now=at(10, 1)) == 0
        assert calling.call(now=at(14)) == 1

    def test_times_are_the_coachs_own_in_their_zone(self, alice: User, bob: User) -> None:
        User.objects.filter(pk=bob.pk).update(time_zone="Europe/Stockholm")
        DeskHours.objects.create(coach=bob, first_mail_at="07:30", second_mail_at="16:00")
        waiting(alice, asked_at=at(5))
        assert calling.call(now=at(6, 29)) == 0
        assert calling.call(now=at(6, 30)) == 1
        assert calling.call(now=at(14, 30)) == 0
        assert calling.call(now=at(15)) == 1

    @pytest.mark.parametrize(("month", "day"), [(3, 29), (10, 25)])
    def test_once_on_the_days_on_which_clocks_change(self, alice: User, bob: User, month: int, day: int) -> None:
        User.objects.filter(pk=bob.pk).update(time_zone="Europe/Stockholm")
        DeskHours.objects.create(coach=bob, first_mail_at="02:30", second_mail_at="02:30", weekends=True)
        start = datetime(2026, month, day, tzinfo=STOCKHOLM).astimezone(UTC)
        Coaching.objects.update(starts_at=start - 10 * 24 * HOUR)
        waiting(alice, asked_at=start - HOUR, due_at=start - HOUR)
        assert sum(calling.call(now=start + number * 10 * MINUTE) for number in range(6 * 20)) == 1

    def test_weekends_are_off_unless_the_coach_says_so(self, alice: User, bob: User) -> None:
        waiting(alice, asked_at=at(20, day=27), due_at=at(20, day=30))
        assert calling.call(now=at(9, day=28)) == 0
        assert calling.call(now=at(14, day=29)) == 0
        DeskHours.objects.create(coach=bob, weekends=True)
        assert calling.call(now=at(14, day=29)) == 1

    def test_after_an_outage_one_mail_comes_and_no_burst(self, alice: User, bob: User) -> None:
        waiting(alice, asked_at=at(7, day=23), due_at=at(7, day=23))
        calling.call(now=at(9, day=23))
        assert calling.call(now=at(11, 30, day=26)) == 1
        assert calling.call(now=at(11, 31, day=26)) == 0

    def test_a_mail_missed_by_night_waits_for_the_morning(self, alice: User, bob: User) -> None:
        waiting(alice, asked_at=at(7), due_at=at(7))
        assert calling.call(now=at(22)) == 0
        assert calling.call(now=at(9, day=25)) == 1

    def test_the_newest_hours_hold_whatever_was_mailed_before(self, alice: User, bob: User) -> None:
        waiting(alice, asked_at=at(7))
        calling.call(now=at(9))
        DeskHours.objects.filter(coach=bob).update(second_mail_at="11:00")
        assert calling.call(now=at(11)) == 1


class TestUrgent:
    def test_a_deadline_under_three_hours_off_is_mailed_at_once(self, alice: User, bob: User) -> None:
        waiting(alice, asked_at=at(10), due_at=at(13, 30))
        assert calling.call(now=at(10, 29)) == 0
        assert calling.call(now=at(10, 30)) == 1
        assert DeskHours.objects.get().urgent_mailed_at == at(10, 30)

    def test_asked_for_late_it_is_mailed_at_once(self, alice: User, bob: User) -> None:
        waiting(alice, asked_at=at(10), due_at=at(11))
        assert calling.call(now=at(10)) == 1

    def test_not_outside_working_hours_or_past_the_deadline_or_when_sent(self, alice: User, bob: User) -> None:
        night = waiting(alice, asked_at=at(17), due_at=at(18))
        assert calling.call(now=at(17)) == 0
        night.delete()
        waiting(alice, asked_at=at(10), due_at=at(10))
        sent = waiting(alice, asked_at=at(10), due_at=at(12))
        closing.mark_thanked(sent.follow_up, sent_at=at(10), now=at(10))
        assert calling.call(now=at(10, 1)) == 0

    def test_the_same_note_is_told_once(self, alice: User, bob: User) -> None:
        waiting(alice, asked_at=at(10), due_at=at(12, 30))
        counts = [calling.call(now=at(10) + number * 10 * MINUTE) for number in range(15)]
        assert sum(counts) == 1

    def test_at_most_one_an_hour(self, alice: User, bob: User) -> None:
        waiting(alice, asked_at=at(10), due_at=at(12, 30))
        calling.call(now=at(10))
        waiting(alice, asked_at=at(10, 5), due_at=at(12, 30))
        assert calling.call(now=at(10, 59)) == 0
        assert calling.call(now=at(11)) == 1

    def test_a_regular_mail_has_told_it_already(self, alice: User, bob: User) -> None:
        waiting(alice, asked_at=at(7), due_at=at(11))
        assert [calling.call(now=at(9)), calling.call(now=at(9, 1)), calling.call(now=at(10))] == [1, 0, 0]


class TestWhoHears:
    def test_who_stands_in_gets_the_mails_of_whoever_is_away(self, alice: User, bob: User, dan: User) -> None:
        waiting(alice, asked_at=at(7))
        make_stand_in(bob, dan, starts_at=at(8), ends_at=at(12))
        calling.call(now=at(9))
        assert mailed() == [dan]
        calling.call(now=at(14))
        assert mailed() == [dan, bob]

    def test_a_coach_whose_stand_in_has_left_hears_of_it(self, alice: User, bob: User, dan: User) -> None:
        waiting(alice, asked_at=at(7))
        make_stand_in(bob, dan, starts_at=at(8), ends_at=at(12))
        User.objects.filter(pk=dan.pk).update(is_active=False)
        calling.call(now=at(9))
        assert mailed() == [bob]

    def test_two_coaches_of_one_candidate_both_hear(self, alice: User, bob: User, dan: User) -> None:
        make_coaching(dan, alice)
        waiting(alice, asked_at=at(7))
        calling.call(now=at(9))
        assert set(mailed()) == {bob, dan}

    def test_nobody_hears_of_what_they_may_not_read(self, alice: User, bob: User, dan: User) -> None:
        waiting(alice, asked_at=at(7))
        make_coaching(dan, alice, starts_at=at(8))
        Coaching.objects.filter(coach=bob).update(ends_at=at(8))
        assert calling.call(now=at(9)) == 0
        Coaching.objects.filter(coach=dan).update(sharing=Coaching.Sharing.EARLIER)
        calling.call(now=at(9))
        assert mailed() == [dan]

    def test_a_coach_who_cannot_sign_in_hears_nothing(self, alice: User, bob: User) -> None:
        waiting(alice, asked_at=at(7))
        User.objects.filter(pk=bob.pk).update(is_active=False)
        assert calling.call(now=at(9)) == 0


def test_what_was_answered_or_taken_back_meanwhile_is_not_told(alice: User, bob: User) -> None:
    review = waiting(alice, asked_at=at(7))
    reviewing.take_back(review.follow_up)
    assert calling.call(now=at(9)) == 0


def test_a_look_costs_the_same_for_2_and_20_candidates(bob: User) -> None:
    counts = []
    for number in (2, 18):
        for _ in range(number):
            candidate = make_user()
            make_coaching(bob, candidate)
            waiting(candidate, asked_at=at(12))
        with CaptureQueriesContext(connection) as queries:
            assert calling.call(now=at(13)) == 0
        counts.append(len(queries))
    assert counts[0] == counts[1] <= 3


@pytest.mark.django_db(transaction=True)
def test_of_sweeps_that_race_one_writes_the_mail(alice: User, bob: User) -> None:
    waiting(alice, asked_at=at(7))
    together = threading.Barrier(4)
    queued: list[int] = []

    def sweep() -> None:
        together.wait()
        try:
            queued.append(calling.call(now=at(9)))
        finally:
            connections.close_all()

    sweeps = [threading.Thread(target=sweep) for _ in range(4)]
    for one in sweeps:
        one.start()
    for one in sweeps:
        one.join()
    assert sorted(queued) == [0, 0, 0, 1]
    assert OutgoingMail.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_a_sweep_that_looked_before_another_wrote_writes_nothing(alice: User, bob: User) -> None:
    """What both have read is the same; the row decides."""
    from followups.models.desks import by_desk

    waiting(alice, asked_at=at(7))
    (read,) = by_desk(Review.objects.waiting(), at(9)).items()
    assert calling.call(now=at(9)) == 1
    assert calling._call(*read, now=at(9), committed=lambda mails: None) == 0
    assert FollowUp.objects.count() == OutgoingMail.objects.count() == 1


def test_senders_are_woken_after_the_commit(alice: User, bob: User) -> None:
    waiting(alice, asked_at=at(7))
    woken: list[int] = []
    calling.call(now=at(9), committed=woken.append)
    assert woken == [1]
