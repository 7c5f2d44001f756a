"""Quiet hours: over midnight, within a day, none, and across both kinds of clock change."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followups.domain.quiet_hours import QuietHours

STOCKHOLM = ZoneInfo("Europe/Stockholm")
NEW_YORK = ZoneInfo("America/New_York")
ZONES = [
    "UTC",
    "Europe/Stockholm",
    "America/New_York",
    "Asia/Kathmandu",
    "Australia/Lord_Howe",  # half an hour of daylight saving
    "America/Santiago",  # its clocks jump at midnight
    "Pacific/Kiritimati",
    "Pacific/Pago_Pago",
]


def quiet(zone: str | ZoneInfo = STOCKHOLM, start: time = time(21), end: time = time(8)) -> QuietHours:
    return QuietHours(zone if isinstance(zone, ZoneInfo) else ZoneInfo(zone), start, end)


def local(zone: ZoneInfo, *when: int, fold: int = 0) -> datetime:
    year, month, day, hour, minute = when
    return datetime(year, month, day, hour, minute, tzinfo=zone, fold=fold).astimezone(UTC)


def test_an_evening_an_early_morning_and_midnight_are_quiet() -> None:
    for when in [(2026, 11, 24, 21, 0), (2026, 11, 24, 23, 59), (2026, 11, 25, 0, 0), (2026, 11, 25, 7, 59)]:
        stretch = quiet().around(local(STOCKHOLM, *when))
        assert stretch == (local(STOCKHOLM, 2026, 11, 24, 21, 0), local(STOCKHOLM, 2026, 11, 25, 8, 0)), when


def test_the_day_is_not_quiet_and_the_end_belongs_to_the_day() -> None:
    for when in [(2026, 11, 24, 20, 59), (2026, 11, 24, 8, 0), (2026, 11, 24, 12, 0)]:
        instant = local(STOCKHOLM, *when)
        assert quiet().around(instant) is None, when
        assert quiet().later(instant) == instant
        assert quiet().earlier(instant) == instant


def test_quiet_hours_within_one_day() -> None:
    siesta = quiet(start=time(13), end=time(15, 30))
    inside = local(STOCKHOLM, 2026, 11, 24, 13, 0)
    assert siesta.later(inside) == local(STOCKHOLM, 2026, 11, 24, 15, 30)
    assert siesta.earlier(inside) == local(STOCKHOLM, 2026, 11, 24, 12, 45)
    assert siesta.around(local(STOCKHOLM, 2026, 11, 24, 15, 30)) is None
    assert siesta.around(local(STOCKHOLM, 2026, 11, 24, 12, 59)) is None
    assert siesta.around(local(STOCKHOLM, 2026, 11, 24, 0, 30)) is None


@pytest.mark.parametrize("same", [time(0), time(9), time(21)])
def test_equal_start_and_end_mean_none(same: time) -> None:
    none = quiet(start=same, end=same)
    for hour in range(24):
        assert none.around(local(STOCKHOLM, 2026, 11, 24, hour, 0)) is None


def test_earlier_leaves_time_for_the_mail_to_arrive_before_the_quiet_hours() -> None:
    three_at_night = local(STOCKHOLM, 2026, 11, 25, 3, 0)
    assert quiet().earlier(three_at_night) == local(STOCKHOLM, 2026, 11, 24, 20, 45)
    assert quiet().later(three_at_night) == local(STOCKHOLM, 2026, 11, 25, 8, 0)


@pytest.mark.parametrize(
    ("zone", "evening", "length"),
    [
        (NEW_YORK, (2026, 3, 7), 10),  # spring forward: the night loses an hour
        (NEW_YORK, (2026, 10, 31), 12),  # fall back: it gains one
        (STOCKHOLM, (2026, 3, 28), 10),
        (STOCKHOLM, (2026, 10, 24), 12),
    ],
)
def test_a_night_with_a_change_of_clocks_still_ends_at_eight(
    zone: ZoneInfo, evening: tuple[int, int, int], length: int
) -> None:
    stretch = quiet(zone).around(local(zone, *evening, 23, 0))
    assert stretch is not None
    begins, ends = (instant.astimezone(zone) for instant in stretch)
    assert (begins.time(), ends.time()) == (time(21), time(8))
    assert stretch[1] - stretch[0] == timedelta(hours=length)


def test_an_end_that_comes_twice_is_the_first_of_the_two() -> None:
    # On 25 October 2026 clocks in Stockholm show 02:30 twice.
    hours = quiet(start=time(22), end=time(2, 30))
    assert hours.later(local(STOCKHOLM, 2026, 10, 25, 1, 0)) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


def test_an_end_that_never_comes_is_an_hour_on() -> None:
    # On 29 March 2026 clocks in Stockholm jump from 02:00 to 03:00.
    hours = quiet(start=time(22), end=time(2, 30))
    ends = hours.later(local(STOCKHOLM, 2026, 3, 29, 1, 0))
    assert ends.astimezone(STOCKHOLM).time() == time(3, 30)


def test_a_midnight_that_does_not_exist() -> None:
    # In Santiago the clock goes from 23:59 on 5 September 2026 to 01:00 on the 6th.
    santiago = ZoneInfo("America/Santiago")
    hours = quiet(santiago, start=time(0), end=time(6))
    one = local(santiago, 2026, 9, 6, 1, 0)
    stretch = hours.around(one)
    assert stretch is not None
    assert stretch[0] <= one
    assert stretch[1] == local(santiago, 2026, 9, 6, 6, 0)


@pytest.mark.parametrize(("zone", "offset"), [("Pacific/Kiritimati", 14), ("Pacific/Pago_Pago", -11)])
def test_the_far_ends_of_the_world(zone: str, offset: int) -> None:
    hours = quiet(zone)
    at_three = datetime(2026, 11, 25, 3, 0, tzinfo=UTC) - timedelta(hours=offset)
    assert hours.later(at_three) == at_three + timedelta(hours=5)
    assert hours.earlier(at_three) == at_three - timedelta(hours=6, minutes=15)


minutes = st.builds(time, st.integers(0, 23), st.integers(0, 59))
instants = st.datetimes(datetime(2025, 1, 1), datetime(2028, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
some_hours = st.builds(QuietHours, st.sampled_from(ZONES).map(ZoneInfo), minutes, minutes)


@given(some_hours, instants)
def test_later_is_never_quiet_and_never_more_than_a_day_away(hours: QuietHours, instant: datetime) -> None:
    later = hours.later(instant)
    assert hours.around(later) is None
    assert timedelta(0) <= later - instant <= timedelta(hours=25)


@given(some_hours, instants)
def test_earlier_is_never_after_and_keeps_what_is_not_quiet(hours: QuietHours, instant: datetime) -> None:
    earlier = hours.earlier(instant)
    assert earlier <= instant
    assert (earlier == instant) == (hours.around(instant) is None)


@given(some_hours, instants)
def test_a_stretch_holds_the_instant_it_was_asked_for(hours: QuietHours, instant: datetime) -> None:
    stretch = hours.around(instant)
    assert stretch is None or stretch[0] <= instant < stretch[1]


@given(some_hours, instants)
def test_away_from_clock_changes_the_local_clock_alone_decides(hours: QuietHours, instant: datetime) -> None:
    here = instant.astimezone(hours.zone)
    day = timedelta(hours=49)
    offsets = {(instant + shift).astimezone(hours.zone).utcoffset() for shift in (-day, timedelta(0), day)}
    clock = here.time()
    if hours.start < hours.end:
        expected = hours.start <= clock < hours.end
    else:
        expected = hours.start != hours.end and (clock >= hours.start or clock < hours.end)
    assert len(offsets) > 1 or (hours.around(instant) is not None) == expected
