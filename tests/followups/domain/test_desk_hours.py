"""When a coach hears of reviews: local times, working days, across changes of the clocks."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from followups.domain.desk_hours import Desk, is_urgent_since

STOCKHOLM = ZoneInfo("Europe/Stockholm")
HOUR = timedelta(hours=1)


def at(day: int, hour: int, minute: int = 0, *, month: int = 11) -> datetime:
    """A time of 2026 in Stockholm. The 23rd of November is a Monday."""
    return datetime(2026, month, day, hour, minute, tzinfo=STOCKHOLM).astimezone(UTC)


def test_the_last_slot_is_the_latest_of_two_a_day() -> None:
    desk = Desk(STOCKHOLM)
    assert desk.slot_before(at(24, 9)) == at(24, 9)
    assert desk.slot_before(at(24, 13, 59)) == at(24, 9)
    assert desk.slot_before(at(24, 23)) == at(24, 14)
    assert desk.slot_before(at(24, 8, 59)) == at(23, 14)


def test_the_next_slot_is_after_this_very_instant() -> None:
    desk = Desk(STOCKHOLM)
    assert desk.slot_after(at(24, 9)) == at(24, 14)
    assert desk.slot_after(at(24, 8, 59)) == at(24, 9)
    assert desk.slot_after(at(24, 20)) == at(25, 9)


def test_weekends_are_off_unless_the_coach_says_so() -> None:
    friday_night, sunday = at(27, 20), at(29, 10)
    assert Desk(STOCKHOLM).slot_after(friday_night) == at(30, 9)
    assert Desk(STOCKHOLM).slot_before(sunday) == at(27, 14)
    assert not Desk(STOCKHOLM).is_working(sunday)
    busy = Desk(STOCKHOLM, weekends=True)
    assert busy.slot_after(friday_night) == at(28, 9)
    assert busy.slot_before(sunday) == at(29, 9)
    assert busy.is_working(sunday)


def test_the_second_time_may_be_earlier_in_the_day_than_the_first() -> None:
    desk = Desk(STOCKHOLM, first_mail_at=time(16), second_mail_at=time(8))
    assert desk.slot_after(at(24, 7)) == at(24, 8)
    assert desk.slot_before(at(24, 17)) == at(24, 16)


def test_the_working_day_is_the_coachs_own() -> None:
    honolulu = Desk(ZoneInfo("Pacific/Honolulu"))
    assert not honolulu.is_working(at(24, 12))  # 01:00 there
    assert honolulu.is_working(at(24, 22))  # 11:00 there
    assert honolulu.is_working(at(28, 1)), "a Friday there, a Saturday in Stockholm"


@pytest.mark.parametrize(("month", "day"), [(3, 29), (10, 25)])
def test_slots_keep_their_local_time_when_the_clocks_change(month: int, day: int) -> None:
    desk = Desk(STOCKHOLM, weekends=True)
    before = at(day, 0, 30, month=month)
    assert desk.slot_after(before) == at(day, 9, month=month)
    assert desk.slot_after(at(day - 1, 14, month=month)) == at(day, 9, month=month)
    hours = (desk.slot_after(before) - at(day - 1, 9, month=month)) / HOUR
    assert hours == (23 if month == 3 else 25)


def test_a_slot_in_the_hour_that_is_leapt_over_comes_an_hour_later() -> None:
    desk = Desk(STOCKHOLM, first_mail_at=time(2, 30), weekends=True)
    slot = desk.slot_after(at(29, 0, month=3))
    assert slot.astimezone(STOCKHOLM).time() == time(3, 30)


def test_a_slot_in_the_hour_that_comes_twice_comes_once() -> None:
    desk = Desk(STOCKHOLM, first_mail_at=time(2, 30), weekends=True)
    first = desk.slot_after(at(25, 0, month=10))
    assert first == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert desk.slot_after(first) == at(25, 14, month=10)


def test_a_missed_slot_is_made_up_for_soon_or_at_work_but_not_at_night() -> None:
    desk = Desk(STOCKHOLM)
    assert desk.may_mail(at(24, 14), at(24, 14, 59))
    assert desk.may_mail(at(24, 9), at(24, 12))
    assert not desk.may_mail(at(24, 14), at(24, 20))
    early = Desk(STOCKHOLM, first_mail_at=time(6))
    assert early.may_mail(at(24, 6), at(24, 6, 30))
    assert not early.may_mail(at(24, 6), at(24, 7, 30))


def test_a_review_is_pressing_three_hours_ahead_or_from_when_it_is_asked_for() -> None:
    assert is_urgent_since(at(24, 8), at(24, 16)) == at(24, 13)
    assert is_urgent_since(at(24, 15), at(24, 16)) == at(24, 15)
