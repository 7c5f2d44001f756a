"""When a candidate is nudged: every stage, its boundaries, and what no schedule may ever do."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followups.domain import schedule
from followups.domain.quiet_hours import QuietHours
from followups.domain.schedule import Nudge, Owed, Stage

STOCKHOLM = ZoneInfo("Europe/Stockholm")
NEW_YORK = ZoneInfo("America/New_York")
NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
MINUTE = timedelta(minutes=1)
NO_QUIET = QuietHours(ZoneInfo("UTC"), time(0), time(0))


def nights(zone: str | ZoneInfo) -> QuietHours:
    """The default quiet hours."""
    return QuietHours(zone if isinstance(zone, ZoneInfo) else ZoneInfo(zone), time(21), time(8))


def owed(ended_at: datetime = NOON, *, logged_after: timedelta = timedelta(0), **known: object) -> Owed:
    """A conversation and what is owed for it; logged ahead when `logged_after` is negative."""
    known.setdefault("debriefed", logged_after >= timedelta(0))
    return Owed(ended_at, schedule.deadline(ended_at), ended_at + logged_after, **known)  # type: ignore[arg-type]


def stages(nudges: list[Nudge]) -> list[tuple[str, datetime]]:
    return [(nudge.stage.value, nudge.at) for nudge in nudges]


# ---------- the stages ----------


def test_a_conversation_logged_at_once_is_nudged_about_three_times() -> None:
    assert stages(schedule.plan(owed(), NO_QUIET)) == [
        ("heads-up", NOON + 20 * HOUR),
        ("overdue", NOON + 24 * HOUR),
        ("last-call", NOON + 48 * HOUR),
    ]


def test_every_nudge_of_the_deadline_counts_from_the_deadline() -> None:
    assert {nudge.about for nudge in schedule.plan(owed(), NO_QUIET)} == {NOON + 24 * HOUR}


def test_a_planned_conversation_is_asked_about_a_quarter_of_an_hour_after_its_end() -> None:
    first, *others = schedule.plan(owed(logged_after=-48 * HOUR), NO_QUIET)
    assert first == Nudge(Stage.DEBRIEF, NOON, NOON + 15 * MINUTE)
    assert [nudge.stage for nudge in others] == [Stage.HEADS_UP, Stage.OVERDUE, Stage.LAST_CALL]


def test_a_conversation_written_down_is_not_asked_about() -> None:
    assert Stage.DEBRIEF not in [
        nudge.stage for nudge in schedule.plan(owed(logged_after=-48 * HOUR, debriefed=True), NO_QUIET)
    ]


def test_a_debrief_waits_for_the_morning() -> None:
    ended = datetime(2026, 11, 24, 21, 30, tzinfo=STOCKHOLM)
    first = schedule.plan(owed(ended, logged_after=-48 * HOUR), nights(STOCKHOLM))[0]
    assert first.stage is Stage.DEBRIEF
    assert first.at == datetime(2026, 11, 25, 8, 0, tzinfo=STOCKHOLM)


def test_a_deadline_at_three_at_night_warns_the_evening_before() -> None:
    ended = datetime(2026, 11, 24, 3, 0, tzinfo=STOCKHOLM)  # a call with the other side of the world
    assert stages(schedule.plan(owed(ended), nights(STOCKHOLM))) == [
        ("heads-up", datetime(2026, 11, 24, 20, 45, tzinfo=STOCKHOLM)),
        ("overdue", datetime(2026, 11, 25, 8, 0, tzinfo=STOCKHOLM)),
        ("last-call", datetime(2026, 11, 26, 8, 0, tzinfo=STOCKHOLM)),
    ]


def test_what_is_late_waits_for_the_morning_and_never_moves_earlier() -> None:
    ended = datetime(2026, 11, 24, 22, 0, tzinfo=STOCKHOLM)
    assert stages(schedule.plan(owed(ended), nights(STOCKHOLM))) == [
        ("heads-up", datetime(2026, 11, 25, 18, 0, tzinfo=STOCKHOLM)),
        ("overdue", datetime(2026, 11, 26, 8, 0, tzinfo=STOCKHOLM)),
        ("last-call", datetime(2026, 11, 27, 8, 0, tzinfo=STOCKHOLM)),
    ]


# ---------- logged late ----------


@pytest.mark.parametrize(
    ("logged_after", "expected"),
    [
        (timedelta(0), ["heads-up", "overdue", "last-call"]),
        (20 * HOUR, ["heads-up", "overdue", "last-call"]),
        (20 * HOUR + MINUTE, ["overdue", "last-call"]),
        (24 * HOUR - MINUTE, ["overdue", "last-call"]),
        (24 * HOUR, ["overdue"]),
        (30 * HOUR, ["overdue"]),
        (60 * 24 * HOUR, ["overdue"]),
    ],
)
def test_stages_already_past_when_logged_are_left_out(logged_after: timedelta, expected: list[str]) -> None:
    planned = schedule.plan(owed(logged_after=logged_after), NO_QUIET)
    assert [nudge.stage.value for nudge in planned] == expected


@pytest.mark.parametrize("logged_after", [24 * HOUR, 47 * HOUR, 50 * HOUR, 30 * 24 * HOUR])
def test_a_conversation_logged_when_overdue_gets_one_nudge_two_hours_later(logged_after: timedelta) -> None:
    planned = schedule.plan(owed(logged_after=logged_after), NO_QUIET)
    assert planned == [Nudge(Stage.OVERDUE, NOON + 24 * HOUR, NOON + logged_after + 2 * HOUR)]


def test_two_hours_later_in_the_night_is_in_the_morning() -> None:
    ended = datetime(2026, 11, 22, 20, 0, tzinfo=STOCKHOLM)
    (only,) = schedule.plan(owed(ended, logged_after=48 * HOUR), nights(STOCKHOLM))
    assert only.at == datetime(2026, 11, 25, 8, 0, tzinfo=STOCKHOLM)


def test_a_heads_up_due_at_the_time_of_logging_comes_half_an_hour_later() -> None:
    first = schedule.plan(owed(logged_after=20 * HOUR), NO_QUIET)[0]
    assert (first.stage, first.at) == (Stage.HEADS_UP, NOON + 20 * HOUR + 30 * MINUTE)


def test_a_deadline_minutes_after_logging_is_not_mentioned_before_half_an_hour_has_passed() -> None:
    first = schedule.plan(owed(logged_after=24 * HOUR - MINUTE), NO_QUIET)[0]
    assert (first.stage, first.at) == (Stage.OVERDUE, NOON + 24 * HOUR + 29 * MINUTE)


def test_a_conversation_logged_minutes_before_its_end_is_not_asked_about_at_once() -> None:
    first = schedule.plan(owed(logged_after=-5 * MINUTE), NO_QUIET)[0]
    assert (first.stage, first.at) == (Stage.DEBRIEF, NOON + 25 * MINUTE)


def test_a_warning_that_would_come_in_the_night_and_could_not_come_before_it_is_left_out() -> None:
    # Deadline at 02:00, logged at 20:40 the evening before: half an hour later it is night.
    ended = datetime(2026, 11, 24, 2, 0, tzinfo=STOCKHOLM)
    planned = schedule.plan(owed(ended, logged_after=18 * HOUR + 40 * MINUTE), nights(STOCKHOLM))
    assert [nudge.stage for nudge in planned] == [Stage.OVERDUE, Stage.LAST_CALL]


def test_a_warning_moved_out_of_a_very_long_night_does_not_come_with_the_end_of_the_conversation() -> None:
    almost_always = QuietHours(STOCKHOLM, time(16), time(15))
    ended = datetime(2026, 11, 24, 15, 30, tzinfo=STOCKHOLM)
    planned = schedule.plan(owed(ended, logged_after=-48 * HOUR), almost_always)
    assert [nudge.stage for nudge in planned] == [Stage.DEBRIEF, Stage.OVERDUE, Stage.LAST_CALL]


# ---------- clocks change ----------


@pytest.mark.parametrize(
    ("zone", "day", "shown"),
    [
        (NEW_YORK, (2026, 3, 7), (18, 40)),  # clocks go forward in the night: it shows an hour more
        (NEW_YORK, (2026, 10, 31), (16, 40)),  # and back: an hour less
        (STOCKHOLM, (2026, 3, 28), (18, 40)),
        (STOCKHOLM, (2026, 10, 24), (16, 40)),
        (STOCKHOLM, (2026, 11, 24), (17, 40)),
    ],
)
def test_24_hours_pass_although_the_local_clock_shows_23_or_25(
    zone: ZoneInfo, day: tuple[int, int, int], shown: tuple[int, int]
) -> None:
    ended = datetime(*day, 17, 40, tzinfo=zone).astimezone(UTC)
    due = schedule.deadline(ended)
    assert due - ended == 24 * HOUR
    here = due.astimezone(zone)
    assert here.date() == datetime(*day, tzinfo=zone).date() + timedelta(days=1)
    assert here.time() == time(*shown)


@pytest.mark.parametrize(
    ("zone", "day"),
    [
        (NEW_YORK, (2026, 3, 7)),
        (NEW_YORK, (2026, 10, 31)),
        (STOCKHOLM, (2026, 3, 28)),
        (STOCKHOLM, (2026, 10, 24)),
    ],
)
def test_nudges_across_a_change_keep_their_distance_and_the_candidates_night(
    zone: ZoneInfo, day: tuple[int, int, int]
) -> None:
    ended = datetime(*day, 22, 30, tzinfo=zone).astimezone(UTC)
    heads_up, overdue, last_call = schedule.plan(owed(ended), nights(zone))
    assert heads_up.at == schedule.deadline(ended) - 4 * HOUR
    assert [nudge.at.astimezone(zone).time() for nudge in (overdue, last_call)] == [time(8), time(8)]
    assert last_call.at - overdue.at == 24 * HOUR


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Pacific/Pago_Pago"])
def test_candidates_at_either_end_of_the_world(zone: str) -> None:
    here = ZoneInfo(zone)
    morning = datetime(2026, 11, 24, 11, 0, tzinfo=here)
    assert stages(schedule.plan(owed(morning), nights(here))) == [
        ("heads-up", datetime(2026, 11, 24, 20, 45, tzinfo=here)),  # 07:00 is still night
        ("overdue", datetime(2026, 11, 25, 11, 0, tzinfo=here)),
        ("last-call", datetime(2026, 11, 26, 11, 0, tzinfo=here)),
    ]


# ---------- snoozing ----------


def test_a_snooze_silences_what_falls_in_it_and_nudges_once_at_its_end() -> None:
    until = NOON + 22 * HOUR
    assert stages(schedule.plan(owed(snoozed_until=until), NO_QUIET)) == [
        ("snoozed", until),
        ("overdue", NOON + 24 * HOUR),
        ("last-call", NOON + 48 * HOUR),
    ]


def test_a_snooze_to_the_very_deadline_is_one_nudge_not_two() -> None:
    until = NOON + 24 * HOUR
    assert stages(schedule.plan(owed(snoozed_until=until), NO_QUIET)) == [
        ("snoozed", until),
        ("last-call", NOON + 48 * HOUR),
    ]


def test_a_snooze_beyond_everything_still_ends_with_a_nudge() -> None:
    until = NOON + 10 * 24 * HOUR
    assert schedule.plan(owed(snoozed_until=until), NO_QUIET) == [Nudge(Stage.SNOOZED, until, until)]


def test_a_snooze_that_ends_in_the_night_is_heard_of_in_the_morning() -> None:
    until = datetime(2026, 11, 25, 2, 0, tzinfo=STOCKHOLM)
    planned = schedule.plan(owed(snoozed_until=until), nights(STOCKHOLM))
    assert planned[0] == Nudge(Stage.SNOOZED, until, datetime(2026, 11, 25, 8, 0, tzinfo=STOCKHOLM))


def test_snoozing_again_is_another_reason() -> None:
    first, second = NOON + 2 * HOUR, NOON + 5 * HOUR
    nudge = schedule.next_nudge(
        owed(snoozed_until=second), NO_QUIET, said={("snoozed", first)}, now=NOON + 5 * HOUR
    )
    assert nudge == Nudge(Stage.SNOOZED, second, second)


# ---------- asked for by the coach ----------


def test_a_nudge_asked_for_goes_out_at_once() -> None:
    late = owed(asked_at=NOON + 30 * HOUR)
    said = {("overdue", late.due_at)}
    assert schedule.next_nudge(late, NO_QUIET, said=said, now=NOON + 30 * HOUR) == Nudge(
        Stage.ASKED, NOON + 30 * HOUR, NOON + 30 * HOUR
    )


def test_a_nudge_asked_for_at_night_comes_in_the_morning() -> None:
    night = datetime(2026, 11, 25, 23, 0, tzinfo=STOCKHOLM)
    late = owed(night - 30 * HOUR, asked_at=night)
    nudge = schedule.next_nudge(late, nights(STOCKHOLM), said={("overdue", late.due_at)}, now=night)
    assert nudge is not None
    assert (nudge.stage, nudge.at) == (Stage.ASKED, datetime(2026, 11, 26, 8, 0, tzinfo=STOCKHOLM))


def test_a_nudge_asked_for_is_said_once_and_what_follows_still_comes() -> None:
    late = owed(asked_at=NOON + 30 * HOUR)
    said = {("overdue", late.due_at), ("asked", NOON + 30 * HOUR)}
    following = schedule.next_nudge(late, NO_QUIET, said=said, now=NOON + 30 * HOUR)
    assert following == Nudge(Stage.LAST_CALL, late.due_at, NOON + 48 * HOUR)


def test_asking_again_is_another_reason() -> None:
    late = owed(asked_at=NOON + 31 * HOUR)
    said = {("overdue", late.due_at), ("asked", NOON + 30 * HOUR)}
    nudge = schedule.next_nudge(late, NO_QUIET, said=said, now=NOON + 31 * HOUR)
    assert nudge is not None
    assert (nudge.stage, nudge.about) == (Stage.ASKED, NOON + 31 * HOUR)


@pytest.mark.parametrize(
    ("asked_after", "expected"),
    [
        (16, ["heads-up", "overdue", "last-call"]),  # four hours before the heads-up: both
        (17, ["overdue", "last-call"]),
        (19, ["overdue", "last-call"]),
        (21, ["heads-up", "overdue", "last-call"]),  # said before the coach asked
    ],
)
def test_a_nudge_asked_for_spares_the_heads_up_that_would_follow_it_soon(
    asked_after: int, expected: list[str]
) -> None:
    planned = schedule.plan(owed(asked_at=NOON + asked_after * HOUR), NO_QUIET)
    assert [nudge.stage.value for nudge in planned if nudge.stage is not Stage.ASKED] == expected


def test_a_nudge_asked_for_and_a_deadline_in_the_same_night_are_one_nudge() -> None:
    night = datetime(2026, 11, 25, 22, 0, tzinfo=STOCKHOLM)
    due_at_midnight = owed(night - 22 * HOUR, asked_at=night)
    morning = datetime(2026, 11, 26, 8, 0, tzinfo=STOCKHOLM)
    nudge = schedule.next_nudge(due_at_midnight, nights(STOCKHOLM), said=(), now=morning)
    assert nudge is not None
    assert nudge.stage is Stage.ASKED
    said = {("asked", night)}
    following = schedule.next_nudge(due_at_midnight, nights(STOCKHOLM), said=said, now=morning)
    assert following is not None
    assert following.stage is Stage.LAST_CALL


def test_a_nudge_asked_for_in_the_hour_the_clock_is_turned_back_comes_once() -> None:
    first_half_past_two = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)  # 02:30 in Stockholm, for the first time
    late = owed(first_half_past_two - 30 * HOUR, asked_at=first_half_past_two)
    nudge = schedule.next_nudge(late, nights(STOCKHOLM), said={("overdue", late.due_at)}, now=first_half_past_two)
    assert nudge is not None
    assert nudge.at == datetime(2026, 10, 25, 7, 0, tzinfo=UTC)


def test_a_nudge_asked_for_before_a_conversation_was_moved_on_is_void() -> None:
    assert Stage.ASKED not in [nudge.stage for nudge in schedule.plan(owed(asked_at=NOON - HOUR), NO_QUIET)]


# ---------- what is due now ----------


def test_a_nudge_is_due_from_its_instant_on() -> None:
    at = NOON + 20 * HOUR
    before = schedule.next_nudge(owed(), NO_QUIET, said=(), now=at - timedelta(microseconds=1))
    then = schedule.next_nudge(owed(), NO_QUIET, said=(), now=at)
    assert before == then == Nudge(Stage.HEADS_UP, NOON + 24 * HOUR, at)


@pytest.mark.parametrize(
    ("looked_after", "latest"),
    [
        (21 * HOUR, "heads-up"),
        (30 * HOUR, "overdue"),
        (48 * HOUR, "last-call"),
        (20 * 24 * HOUR, "last-call"),
    ],
)
def test_after_an_outage_only_the_latest_stage_is_said(looked_after: timedelta, latest: str) -> None:
    nudge = schedule.next_nudge(owed(), NO_QUIET, said=(), now=NOON + looked_after)
    assert nudge is not None
    assert nudge.stage == latest
    assert nudge.at <= NOON + looked_after


def test_an_earlier_stage_is_not_said_after_a_later_one() -> None:
    said = {("last-call", NOON + 24 * HOUR)}
    assert schedule.next_nudge(owed(), NO_QUIET, said=said, now=NOON + 49 * HOUR) is None


def test_a_heads_up_said_before_its_time_is_not_said_again() -> None:
    said = {("heads-up", NOON + 24 * HOUR)}
    for hours in (18, 20, 23):
        nudge = schedule.next_nudge(owed(), NO_QUIET, said=said, now=NOON + hours * HOUR)
        assert nudge is not None
        assert (nudge.stage, nudge.at) == (Stage.OVERDUE, NOON + 24 * HOUR)


def test_after_the_last_call_there_is_silence() -> None:
    said = {(stage, NOON + 24 * HOUR) for stage in ("heads-up", "overdue", "last-call")}
    for days in (2, 3, 30, 365):
        assert schedule.next_nudge(owed(), NO_QUIET, said=said, now=NOON + days * 24 * HOUR) is None


def test_what_was_missed_is_not_made_up_for_in_the_night() -> None:
    ended = datetime(2026, 11, 24, 12, 0, tzinfo=STOCKHOLM)
    night = datetime(2026, 11, 25, 23, 0, tzinfo=STOCKHOLM)  # nobody swept since noon
    nudge = schedule.next_nudge(owed(ended), nights(STOCKHOLM), said=(), now=night)
    assert nudge is not None
    assert (nudge.stage, nudge.at) == (Stage.OVERDUE, datetime(2026, 11, 26, 8, 0, tzinfo=STOCKHOLM))


def test_a_corrected_end_is_a_new_deadline_to_speak_of() -> None:
    said = {("heads-up", NOON + 24 * HOUR), ("overdue", NOON + 24 * HOUR)}
    corrected = owed(NOON + 6 * HOUR, logged_after=19 * HOUR)
    nudge = schedule.next_nudge(corrected, NO_QUIET, said=said, now=NOON + 25 * HOUR)
    assert nudge == Nudge(Stage.HEADS_UP, NOON + 30 * HOUR, NOON + 26 * HOUR)


# ---------- what no schedule may ever do ----------

clock_times = st.builds(time, st.integers(0, 23), st.integers(0, 59))
quiets = st.builds(
    QuietHours,
    st.sampled_from(
        [
            "UTC",
            "Europe/Stockholm",
            "America/New_York",
            "Pacific/Kiritimati",
            "Pacific/Pago_Pago",
            "Asia/Kathmandu",
        ]
    ).map(ZoneInfo),
    clock_times,
    clock_times,
)
# A year of minutes: both changes of clocks on both sides of the Atlantic lie in it.
ends = st.integers(0, 366 * 24 * 60).map(lambda minutes: datetime(2026, 1, 1, tzinfo=UTC) + minutes * MINUTE)
# Logged long before or after, and often within an hour of what the schedule counts from.
around = st.sampled_from([0, 20, 24, 48]).flatmap(lambda hour: st.integers(hour * 60 - 60, hour * 60 + 60))
logged = (around | st.integers(-3 * 24 * 60, 4 * 24 * 60)).map(lambda minutes: minutes * MINUTE)
plain = st.builds(lambda ended_at, after: owed(ended_at, logged_after=after), ends, logged)
snoozes = st.none() | st.integers(1, 5 * 24 * 60)


@dataclass
class Watched:
    """A follow-up as the sweep keeps it: when to look next, and what has been said."""

    owed: Owed
    quiet: QuietHours
    planned_at: datetime | None = None
    said: set[tuple[str, datetime]] = field(default_factory=set)
    heard: list[tuple[datetime, Nudge]] = field(default_factory=list)

    def plan(self, now: datetime) -> None:
        nudge = schedule.next_nudge(self.owed, self.quiet, said=self.said, now=now)
        self.planned_at = nudge.at if nudge else None

    def sweep(self, now: datetime) -> None:
        if self.planned_at is None or self.planned_at > now:
            return
        nudge = schedule.next_nudge(self.owed, self.quiet, said=self.said, now=now)
        if nudge is not None and nudge.at <= now:
            self.heard.append((now, nudge))
            self.said.add((nudge.stage.value, nudge.about))
        self.plan(now)


@given(plain, quiets, snoozes)
def test_nothing_is_planned_in_quiet_hours_or_right_after_logging(
    follow_up: Owed, quiet: QuietHours, snooze: int | None
) -> None:
    if snooze:
        follow_up = replace(follow_up, snoozed_until=follow_up.stated_at + snooze * MINUTE)
    planned = schedule.plan(follow_up, quiet)
    assert [nudge for nudge in planned if quiet.around(nudge.at)] == []
    rested = follow_up.stated_at + 30 * MINUTE
    assert [nudge for nudge in planned if nudge.at < rested and nudge.stage is not Stage.SNOOZED] == []
    assert [nudge for nudge in planned if nudge.at < follow_up.ended_at and nudge.stage is not Stage.SNOOZED] == []


@given(plain, quiets, snoozes)
def test_a_reason_is_planned_once_and_in_order(follow_up: Owed, quiet: QuietHours, snooze: int | None) -> None:
    if snooze:
        follow_up = replace(follow_up, snoozed_until=follow_up.stated_at + snooze * MINUTE)
    planned = schedule.plan(follow_up, quiet)
    reasons = [(nudge.stage, nudge.about) for nudge in planned]
    assert len(set(reasons)) == len(reasons)
    assert all(earlier.at <= later.at for earlier, later in pairwise(planned))
    assert planned, "somebody who is owed a note is never passed over in silence (W4)"


@given(plain, quiets)
def test_a_heads_up_comes_at_least_three_and_a_half_hours_before_the_deadline(
    follow_up: Owed, quiet: QuietHours
) -> None:
    for nudge in schedule.plan(follow_up, quiet):
        if nudge.stage is Stage.HEADS_UP:
            assert nudge.at <= follow_up.due_at - timedelta(hours=3, minutes=30)
        if nudge.stage in {Stage.OVERDUE, Stage.LAST_CALL}:
            assert nudge.at >= follow_up.due_at


@settings(max_examples=40, deadline=None)
@given(plain, quiets)
def test_minute_by_minute_exactly_the_planned_stages_are_heard(follow_up: Owed, quiet: QuietHours) -> None:
    planned = schedule.plan(follow_up, quiet)
    # Of several that fall on one instant, after a long night say, only the last is said.
    expected = [nudge for nudge, after in pairwise(planned) if after.at > nudge.at] + planned[-1:]
    watched = Watched(follow_up, quiet)
    watched.plan(follow_up.stated_at)
    start = follow_up.stated_at
    days = (max(nudge.at for nudge in planned) - start).days + 1
    for minute in range(days * 24 * 60):
        watched.sweep(start + minute * MINUTE)
    assert [nudge for _, nudge in watched.heard] == expected
    assert [at for at, _ in watched.heard] == [nudge.at for nudge in expected]
    assert watched.planned_at is None


@settings(max_examples=300)
@given(
    plain,
    quiets,
    st.lists(st.integers(0, 12 * 24 * 60), max_size=30).map(sorted),
    st.none() | st.tuples(st.integers(0, 4 * 24 * 60), st.integers(1, 3 * 24 * 60)),
)
def test_sweeps_that_are_late_missed_or_doubled_say_nothing_twice_and_never_fall_silent(
    follow_up: Owed, quiet: QuietHours, sweeps: list[int], snooze: tuple[int, int] | None
) -> None:
    watched = Watched(follow_up, quiet)
    start = follow_up.stated_at
    watched.plan(start)
    for minute in sweeps:
        now = start + minute * MINUTE
        if snooze and minute >= snooze[0]:
            watched.owed = replace(watched.owed, snoozed_until=now + snooze[1] * MINUTE)
            snooze = None
            watched.plan(now)
        watched.sweep(now)
        watched.sweep(now)
    last = schedule.plan(watched.owed, quiet)[-1]
    if (last.stage.value, last.about) not in watched.said:
        assert watched.planned_at is not None, "still owed, not yet told for the last time, and nothing planned"
        watched.sweep(max(watched.planned_at, last.at))
        if watched.planned_at is not None:  # it was the middle of the night
            watched.sweep(watched.planned_at)
        assert (last.stage.value, last.about) in watched.said
    reasons = [(nudge.stage, nudge.about) for _, nudge in watched.heard]
    assert len(set(reasons)) == len(reasons)
    assert [now for now, _ in watched.heard if quiet.around(now)] == []
    rested = start + 30 * MINUTE
    assert [now for now, nudge in watched.heard if now < rested and nudge.stage is not Stage.SNOOZED] == []


@given(plain, quiets, st.integers(0, 5 * 24 * 60), st.lists(st.integers(0, 12 * 24 * 60), max_size=20).map(sorted))
def test_a_press_of_the_coach_is_heard_once_or_something_later_is_and_never_at_night(
    follow_up: Owed, quiet: QuietHours, pressed: int, sweeps: list[int]
) -> None:
    watched = Watched(follow_up, quiet)
    start = max(follow_up.stated_at, follow_up.ended_at)
    watched.plan(start)
    press = start + pressed * MINUTE
    for minute in [each for each in sweeps if each < pressed]:
        watched.sweep(start + minute * MINUTE)
    watched.owed = replace(follow_up, asked_at=press)
    watched.plan(press)
    assert watched.planned_at is not None
    assert watched.planned_at <= quiet.later(press), "it goes out at once, in quiet hours at their end"
    for minute in [each for each in sweeps if each >= pressed]:
        watched.sweep(start + minute * MINUTE)
    asked = [now for now, nudge in watched.heard if nudge.stage is Stage.ASKED]
    later = [nudge for now, nudge in watched.heard if now >= press]
    assert len(asked) <= 1
    assert asked or not later or later[0].at >= quiet.later(press)
    assert [now for now, _ in watched.heard if quiet.around(now)] == []
