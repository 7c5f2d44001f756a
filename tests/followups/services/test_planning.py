"""Snooze, wake, pause, resume, and preferences that move a plan."""

from __future__ import annotations

from datetime import UTC, datetime, time

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext

from accounts.models import User
from followups.models import FollowUp, NudgeLine
from followups.services import closing, planning, sweeping
from outbox.models import OutgoingMail
from tests.makers import HOUR, NOON, let_out, make_follow_up, make_panel, make_user

pytestmark = pytest.mark.django_db


def planned(follow_up: FollowUp) -> datetime | None:
    follow_up.refresh_from_db()
    return follow_up.next_nudge_at


# ---------- snooze and wake ----------


def test_a_snooze_moves_the_next_nudge_to_its_end(alice: User) -> None:
    owed = make_follow_up(alice)
    assert planning.snooze(owed, until=NOON + 30 * HOUR, now=NOON + HOUR)
    assert planned(owed) == NOON + 30 * HOUR
    assert sweeping.sweep(now=NOON + 29 * HOUR).lines == 0
    assert sweeping.sweep(now=NOON + 30 * HOUR).lines == 1
    assert NudgeLine.objects.get().stage == "snoozed"
    assert planned(owed) == NOON + 48 * HOUR


def test_snoozing_again_nudges_again(alice: User) -> None:
    owed = make_follow_up(alice)
    for hour in (3, 5):
        planning.snooze(owed, until=NOON + hour * HOUR, now=NOON + (hour - 1) * HOUR)
        assert sweeping.sweep(now=NOON + hour * HOUR).lines == 1
        let_out(now=NOON + hour * HOUR)
    assert NudgeLine.objects.filter(stage="snoozed").count() == 2


def test_a_snooze_takes_it_out_of_a_nudge_that_has_not_left(alice: User) -> None:
    owed, other = make_panel(alice, "Jane Roe", "Peter Adeyemi")
    sweeping.sweep(now=NOON + 20 * HOUR)
    planning.snooze(owed, until=NOON + 22 * HOUR, now=NOON + 20 * HOUR)
    assert [line.follow_up for line in NudgeLine.objects.all()] == [other]


@pytest.mark.parametrize("until", [NOON, NOON + HOUR])
def test_a_snooze_into_the_past_is_refused_with_a_sentence(alice: User, until: datetime) -> None:
    owed = make_follow_up(alice)
    with pytest.raises(ValidationError, match="still to come"):
        planning.snooze(owed, until=until, now=NOON + HOUR)
    assert planned(owed) == NOON + 20 * HOUR


def test_what_is_closed_cannot_be_snoozed(alice: User) -> None:
    owed = make_follow_up(alice)
    closing.skip(owed, reason="Not needed", now=NOON)
    assert not planning.snooze(owed, until=NOON + 9 * HOUR, now=NOON + HOUR)
    assert planned(owed) is None
    assert owed.snoozed_until is None


def test_waking_goes_on_as_if_there_had_been_no_snooze(alice: User) -> None:
    owed = make_follow_up(alice)
    planning.snooze(owed, until=NOON + 30 * HOUR, now=NOON)
    assert planning.wake(owed, now=NOON + HOUR)
    assert planned(owed) == NOON + 20 * HOUR


def test_waking_after_the_deadline_is_nudged_about_once(alice: User) -> None:
    owed = make_follow_up(alice)
    planning.snooze(owed, until=NOON + 30 * HOUR, now=NOON)
    planning.wake(owed, now=NOON + 26 * HOUR)
    assert sweeping.sweep(now=NOON + 26 * HOUR).lines == 1
    assert NudgeLine.objects.get().stage == "overdue"


# ---------- pause and resume ----------


def test_paused_reminders_are_not_planned_and_not_sent(alice: User, carol: User) -> None:
    owed, carols = make_follow_up(alice), make_follow_up(carol)
    assert planning.pause(alice, now=NOON + HOUR)
    assert planned(owed) is None
    assert planned(carols) == NOON + 20 * HOUR
    alice.refresh_from_db()
    assert alice.reminders_paused_at == NOON + HOUR


def test_a_pause_also_stops_what_is_queued(alice: User) -> None:
    make_panel(alice)
    sweeping.sweep(now=NOON + 25 * HOUR)
    planning.pause(alice, now=NOON + 25 * HOUR)
    assert not NudgeLine.objects.exists()


def test_resuming_plans_again(alice: User) -> None:
    owed = make_follow_up(alice)
    planning.pause(alice, now=NOON + HOUR)
    assert planning.resume(alice, now=NOON + 2 * HOUR)
    assert planned(owed) == NOON + 20 * HOUR


def test_what_came_due_in_a_pause_is_said_once_in_one_mail(alice: User) -> None:
    make_panel(alice)
    planning.pause(alice, now=NOON + HOUR)
    assert sweeping.sweep(now=NOON + 100 * HOUR).mails == 0
    planning.resume(alice, now=NOON + 100 * HOUR)
    assert sweeping.sweep(now=NOON + 100 * HOUR) == sweeping.Swept(mails=1, lines=3)
    assert set(NudgeLine.objects.values_list("stage", flat=True)) == {"last-call"}
    assert sweeping.sweep(now=NOON + 101 * HOUR).mails == 0


def test_pausing_or_resuming_twice_changes_nothing(alice: User) -> None:
    assert not planning.resume(alice, now=NOON)
    assert planning.pause(alice, now=NOON)
    assert not planning.pause(alice, now=NOON + HOUR)
    alice.refresh_from_db()
    assert alice.reminders_paused_at == NOON


# ---------- preferences ----------


def test_quiet_hours_move_what_is_planned(alice: User) -> None:
    owed = make_follow_up(alice)  # heads-up at 08:00 UTC
    planning.change_preferences(alice, now=NOON, quiet_from=time(21), quiet_until=time(9))
    assert planned(owed) == datetime(2026, 11, 24, 20, 45, tzinfo=UTC)


def test_another_zone_moves_the_quiet_hours_along(alice: User) -> None:
    owed = make_follow_up(alice)
    planning.change_preferences(alice, now=NOON, quiet_from=time(21), quiet_until=time(8))
    assert planned(owed) == NOON + 20 * HOUR, "08:00 in UTC is no longer quiet"
    planning.change_preferences(alice, now=NOON, time_zone="America/New_York")
    evening_before = datetime(2026, 11, 25, 1, 45, tzinfo=UTC)
    assert planned(owed) == evening_before, "03:00 in New York is night: 20:45 the evening before"
    assert owed.due_at == NOON + 24 * HOUR, "the deadline is an instant and stays"


def test_preferences_touch_only_what_is_named_and_only_this_candidate(alice: User, carol: User) -> None:
    carols = make_follow_up(carol)
    planning.change_preferences(alice, now=NOON, phone="+46 8 000 00 00")
    alice.refresh_from_db()
    assert (alice.phone, alice.name, alice.time_zone) == ("+46 8 000 00 00", "Alice Lindqvist", "UTC")
    assert planned(carols) == NOON + 20 * HOUR


def test_closed_follow_ups_stay_unplanned_through_all_of_it(alice: User) -> None:
    owed = make_follow_up(alice)
    closing.skip(owed, reason="Not needed", now=NOON)
    planning.pause(alice, now=NOON)
    planning.resume(alice, now=NOON)
    planning.change_preferences(alice, now=NOON, time_zone="Asia/Tokyo")
    assert planned(owed) is None


def test_replanning_costs_the_same_for_2_and_20(db: None) -> None:
    counts = []
    for number in (2, 20):
        candidate = make_user()
        make_panel(candidate, *(f"Person {number}" for number in range(number)))
        with CaptureQueriesContext(connection) as queries:
            planning.change_preferences(candidate, now=NOON, time_zone="Asia/Tokyo")
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_nothing_here_sends_anything(alice: User) -> None:
    owed = make_follow_up(alice)
    planning.snooze(owed, until=NOON + 30 * HOUR, now=NOON)
    planning.wake(owed, now=NOON + 26 * HOUR)
    planning.pause(alice, now=NOON)
    planning.resume(alice, now=NOON)
    assert not OutgoingMail.objects.exists()
