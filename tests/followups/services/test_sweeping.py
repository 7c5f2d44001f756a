"""Due nudges become queued mail: one a candidate, each reason once, whenever and however often one looks."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from accounts.models import User
from followups.models import FollowUp, NudgeLine
from followups.services import planning, sweeping
from followups.services.sweeping import Swept, sweep
from outbox.models import OutgoingMail
from tests.makers import HOUR, NOON, let_out, make_follow_up, make_interaction, make_panel, make_user

pytestmark = pytest.mark.django_db

MINUTE = timedelta(minutes=1)


def stages(mail: OutgoingMail) -> list[tuple[str, str]]:
    return [(line.follow_up.contact.name, line.stage) for line in mail.nudge_lines.all()]


def planned(follow_up: FollowUp) -> datetime | None:
    follow_up.refresh_from_db()
    return follow_up.next_nudge_at


def test_a_panel_is_one_mail_with_a_line_for_each_person(alice: User) -> None:
    make_panel(alice)
    assert sweep(now=NOON + 24 * HOUR) == Swept(mails=1, lines=3)
    mail = OutgoingMail.objects.get()
    assert (mail.purpose, mail.owner, mail.state, mail.address) == ("nudge", alice, "queued", "")
    assert mail.queued_at == mail.next_try_at == NOON + 24 * HOUR
    assert stages(mail) == [("Jane Roe", "overdue"), ("Peter Adeyemi", "overdue"), ("Noor Haddad", "overdue")]


def test_nothing_is_queued_before_its_time(alice: User) -> None:
    make_panel(alice)
    assert sweep(now=NOON + 20 * HOUR - MINUTE) == Swept()
    assert not OutgoingMail.objects.exists()


def test_sweeping_again_queues_nothing_new(alice: User) -> None:
    make_panel(alice)
    assert sweep(now=NOON + 20 * HOUR).mails == 1
    for later in (timedelta(0), MINUTE, 3 * HOUR):
        assert sweep(now=NOON + 20 * HOUR + later) == Swept()


def test_a_whole_life_is_three_mails_then_silence(alice: User) -> None:
    owed = make_follow_up(alice)
    now, end = NOON, NOON + 5 * 24 * HOUR
    while now < end:
        sweep(now=now)
        let_out(now=now)
        now += HOUR
    told = [(line.stage, line.mail.queued_at) for line in owed.nudge_lines.select_related("mail")]
    assert told == [
        ("heads-up", NOON + 20 * HOUR),
        ("overdue", NOON + 24 * HOUR),
        ("last-call", NOON + 48 * HOUR),
    ]
    assert planned(owed) is None


def test_two_candidates_get_a_mail_each(alice: User, carol: User) -> None:
    make_panel(alice)
    make_follow_up(carol)
    assert sweep(now=NOON + 24 * HOUR) == Swept(mails=2, lines=4)
    assert {mail.owner: mail.nudge_lines.count() for mail in OutgoingMail.objects.all()} == {
        alice: 3,
        carol: 1,
    }


def test_more_candidates_than_fit_in_one_batch_are_all_swept(monkeypatch: pytest.MonkeyPatch, alice: User) -> None:
    monkeypatch.setattr(sweeping, "ROWS_AT_ONCE", 2)
    for _ in range(5):
        make_panel(make_user())
    assert sweep(now=NOON + 24 * HOUR) == Swept(mails=5, lines=15)


def test_the_mail_is_as_urgent_as_its_nearest_deadline(alice: User) -> None:
    make_follow_up(alice, ended_at=NOON)
    make_follow_up(alice, ended_at=NOON - 2 * HOUR)
    sweep(now=NOON + 24 * HOUR)
    assert OutgoingMail.objects.get().deadline == NOON + 22 * HOUR


# ---------- taken along ----------


def test_heads_ups_of_the_next_three_hours_go_along_and_are_not_repeated(alice: User) -> None:
    first = make_follow_up(alice, ended_at=NOON)
    soon = make_follow_up(alice, ended_at=NOON + 3 * HOUR)
    later = make_follow_up(alice, ended_at=NOON + 3 * HOUR + MINUTE)
    assert sweep(now=NOON + 20 * HOUR) == Swept(mails=1, lines=2)
    assert {line.follow_up for line in NudgeLine.objects.all()} == {first, soon}
    let_out(now=NOON + 20 * HOUR)
    assert planned(soon) == NOON + 27 * HOUR
    assert sweep(now=NOON + 23 * HOUR) == Swept()
    assert sweep(now=NOON + 23 * HOUR + MINUTE) == Swept(mails=1, lines=1)
    assert later.nudge_lines.count() == 1


def test_an_overdue_nudge_also_takes_heads_ups_along(alice: User) -> None:
    make_follow_up(alice, ended_at=NOON)
    sweep(now=NOON + 20 * HOUR)
    let_out(now=NOON + 20 * HOUR)
    make_follow_up(alice, ended_at=NOON + 5 * HOUR)
    assert sweep(now=NOON + 24 * HOUR).lines == 2
    assert sorted(NudgeLine.objects.values_list("stage", flat=True)) == ["heads-up", "heads-up", "overdue"]


def test_only_heads_ups_go_along(alice: User) -> None:
    make_follow_up(alice, ended_at=NOON)
    almost_late = make_follow_up(alice, ended_at=NOON - 3 * HOUR)
    sweep(now=NOON + 17 * HOUR)
    let_out(now=NOON + 17 * HOUR)
    assert planned(almost_late) == NOON + 21 * HOUR
    assert sweep(now=NOON + 20 * HOUR).lines == 0, "the heads-up went along three hours ago"
    assert planned(almost_late) == NOON + 21 * HOUR, "saying that it is late waits until it is"


def test_what_was_logged_minutes_ago_does_not_go_along(alice: User) -> None:
    make_follow_up(alice, ended_at=NOON)
    logged = NOON + 20 * HOUR - 5 * MINUTE
    just_typed = make_interaction(alice, ended_at=NOON - 5 * MINUTE, logged_at=logged)
    fresh = make_follow_up(alice, interaction=just_typed)
    assert planned(fresh) == logged + 30 * MINUTE
    assert sweep(now=NOON + 20 * HOUR).lines == 1
    assert not fresh.nudge_lines.exists()
    assert sweep(now=logged + 30 * MINUTE).lines == 1


def test_what_is_snoozed_does_not_go_along(alice: User) -> None:
    make_follow_up(alice, ended_at=NOON)
    snoozed = make_follow_up(alice, ended_at=NOON + HOUR)
    planning.snooze(snoozed, until=NOON + 20.5 * HOUR, now=NOON + HOUR)
    assert sweep(now=NOON + 20 * HOUR).lines == 1
    assert not snoozed.nudge_lines.exists()


# ---------- late, quiet, paused ----------


def test_after_two_days_without_a_sweep_there_is_one_mail_with_the_latest_stage(alice: User) -> None:
    make_panel(alice, ended_at=NOON)
    make_follow_up(alice, ended_at=NOON + 24 * HOUR)
    assert sweep(now=NOON + 65 * HOUR) == Swept(mails=1, lines=4)
    assert sorted(NudgeLine.objects.values_list("stage", flat=True)) == ["last-call"] * 3 + ["overdue"]
    let_out(now=NOON + 65 * HOUR)
    assert sweep(now=NOON + 66 * HOUR) == Swept()


def test_a_sweep_in_the_night_waits_for_the_morning() -> None:
    candidate = make_user(time_zone="Europe/Stockholm", quiet_from=time(21), quiet_until=time(8))
    owed = make_follow_up(candidate)  # a heads-up at 09:00 in Stockholm, overdue at 13:00
    night = datetime(2026, 11, 25, 22, 0, tzinfo=UTC)  # 23:00, nobody has swept since yesterday
    assert sweep(now=night) == Swept()
    morning = datetime(2026, 11, 26, 7, 0, tzinfo=UTC)
    assert planned(owed) == morning
    assert sweep(now=morning) == Swept(mails=1, lines=1)


def test_a_plan_that_went_wrong_is_put_right_and_says_nothing_wrong(alice: User) -> None:
    owed = make_follow_up(alice)
    FollowUp.objects.filter(pk=owed.pk).update(next_nudge_at=NOON)
    assert sweep(now=NOON + HOUR) == Swept()
    assert planned(owed) == NOON + 20 * HOUR


def test_a_candidate_who_paused_in_between_is_left_alone(alice: User) -> None:
    owed = make_follow_up(alice)
    User.objects.filter(pk=alice.pk).update(reminders_paused_at=NOON)  # and the plan still stands
    assert sweep(now=NOON + 25 * HOUR) == Swept()
    assert planned(owed) is None


def test_a_deactivated_account_gets_no_mail_and_is_remembered_once_it_is_active_again(alice: User) -> None:
    make_panel(alice)
    User.objects.filter(pk=alice.pk).update(is_active=False)
    assert sweep(now=NOON + 25 * HOUR) == Swept()
    assert sweep(now=NOON + 25 * HOUR + MINUTE) == Swept()
    User.objects.filter(pk=alice.pk).update(is_active=True)
    assert sweep(now=NOON + 26 * HOUR) == Swept(mails=1, lines=3)


# ---------- one candidate's trouble is nobody else's ----------


def test_a_candidate_whose_rows_raise_is_put_off_an_hour_and_logged_the_others_go_on(
    alice: User, carol: User, caplog: pytest.LogCaptureFixture
) -> None:
    poisoned = make_panel(alice)
    make_panel(carol)
    User.objects.filter(pk=alice.pk).update(time_zone="Mars/Olympus_Mons")
    now = NOON + 25 * HOUR
    assert sweep(now=now) == Swept(mails=1, lines=3)
    assert OutgoingMail.objects.get().owner == carol
    assert [planned(follow_up) for follow_up in poisoned] == [now + HOUR] * 3
    assert f"The nudge of candidate {alice.pk} is put off for an hour." in caplog.text
    assert "Mars/Olympus_Mons" in caplog.text
    assert sweep(now=now + HOUR - MINUTE) == Swept(), "not tried again at every sweep"
    User.objects.filter(pk=alice.pk).update(time_zone="UTC")
    assert sweep(now=now + HOUR) == Swept(mails=1, lines=3), "nothing was lost"


# ---------- cost ----------


def queries_of_a_sweep(*, now: datetime) -> int:
    with CaptureQueriesContext(connection) as queries:
        sweep(now=now)
    return len(queries)


def test_a_sweep_costs_the_same_for_2_and_for_20_candidates(db: None) -> None:
    counts = []
    for number in (2, 20):
        for _ in range(number):
            make_panel(make_user(), "Jane Roe", "Peter Adeyemi")
        counts.append(queries_of_a_sweep(now=NOON + 24 * HOUR))
        assert OutgoingMail.objects.queued().count() == number
        let_out(now=NOON + 24 * HOUR)
    assert counts[0] == counts[1]


def test_an_idle_sweep_is_one_query(alice: User) -> None:
    make_panel(alice)
    assert queries_of_a_sweep(now=NOON + HOUR) == 1
