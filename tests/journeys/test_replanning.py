"""Snooze, undo, a corrected end, another zone, pause and resume: each through its page, and each re-plans."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.urls import reverse

from accounts.models import User
from followups.models import FollowUp
from tests.journeys.conftest import PANEL, Pass, follow_up_page, links_in, log_panel, owed
from tests.journeys.pages import Visitor
from tests.makers import HOUR


def test_a_snooze_on_the_dashboard_is_kept_and_ends_with_one_nudge(
    visitor: Visitor, until: Pass, now: datetime
) -> None:
    log_panel(visitor, ended_at=now - 23 * HOUR)  # late in an hour
    for name in PANEL:
        dashboard = visitor.open("/")
        visitor.press(dashboard, "In an hour", beside=f"/follow-ups/{owed(name).pk}/snooze")
    ends = max(row.snoozed_until for row in FollowUp.objects.all() if row.snoozed_until)
    assert timedelta(0) <= ends - now - HOUR < timedelta(minutes=5)
    assert until(now + timedelta(minutes=50)) == []
    (mail,) = until(ends)
    assert len(links_in(mail, "sent")) == 3
    assert until(ends + HOUR) == []


def test_undo_brings_the_reminders_back(visitor: Visitor, until: Pass, now: datetime) -> None:
    ended_at = now - 3 * HOUR
    log_panel(visitor, ended_at=ended_at)
    jane = owed("Jane Roe")
    asked = visitor.press(visitor.open("/"), "I sent it", beside=f"/follow-ups/{jane.pk}/thank")
    visitor.press(asked, "I sent it as it is")
    assert owed("Jane Roe").next_nudge_at is None
    visitor.press(visitor.open("/"), "Undo", beside=f"/follow-ups/{jane.pk}/undo")
    assert owed("Jane Roe").next_nudge_at == ended_at + 20 * HOUR
    (mail,) = until(ended_at + 20 * HOUR)
    assert len(links_in(mail, "sent")) == 3


def test_a_corrected_end_moves_deadline_and_nudge(visitor: Visitor, until: Pass, now: datetime) -> None:
    talk = log_panel(visitor, ended_at=now - 20 * HOUR)
    earlier = now - 22 * HOUR
    page = visitor.open(reverse("followups:edit_interaction", args=[talk.pk]))
    visitor.press(page, "Save", ended="day", day=f"{earlier:%Y-%m-%d}", time=f"{earlier:%H:%M}")
    assert {row.due_at for row in FollowUp.objects.all()} == {earlier + 24 * HOUR}
    assert until(earlier + 24 * HOUR - timedelta(minutes=1)) == []
    (mail,) = until(earlier + 24 * HOUR)
    assert len(links_in(mail, "sent")) == 3


def test_a_correction_of_something_else_repeats_no_nudge(visitor: Visitor, until: Pass, now: datetime) -> None:
    talk = log_panel(visitor, ended_at=now - 20 * HOUR)
    assert len(until(now + 4 * HOUR)) == 1
    page = visitor.open(reverse("followups:edit_interaction", args=[talk.pk]))
    visitor.press(page, "Save", role="Data analyst")
    talk.refresh_from_db()
    assert talk.role == "Data analyst"
    assert until(now + 5 * HOUR) == []


def test_moving_to_another_zone_moves_the_quiet_hours(
    alice: User, visitor: Visitor, until: Pass, now: datetime
) -> None:
    ended_at = now - 21 * HOUR  # too late for a heads-up: the next nudge is at the deadline
    deadline = ended_at + 24 * HOUR
    begin, end = (deadline + 8 * HOUR).time(), (deadline + 10 * HOUR).time()  # in UTC, long after it
    User.objects.filter(pk=alice.pk).update(quiet_from=begin, quiet_until=end)
    log_panel(visitor, ended_at=ended_at)
    assert set(FollowUp.objects.values_list("next_nudge_at", flat=True)) == {deadline}
    page = visitor.open(reverse("followups:preferences"))
    visitor.press(page, "Keep", beside="/preferences", time_zone="Asia/Tokyo")  # nine hours ahead
    assert set(FollowUp.objects.values_list("due_at", flat=True)) == {deadline}
    assert set(FollowUp.objects.values_list("next_nudge_at", flat=True)) == {deadline + HOUR}
    assert until(deadline) == []
    (mail,) = until(deadline + HOUR)
    assert len(links_in(mail, "sent")) == 3


def test_pause_and_resume_from_the_page(visitor: Visitor, until: Pass, now: datetime) -> None:
    ended_at = now - 20 * HOUR
    log_panel(visitor, ended_at=ended_at)
    visitor.press(visitor.open(reverse("followups:preferences")), "Pause reminders")
    assert until(ended_at + 30 * HOUR) == []
    dashboard = visitor.open("/")
    assert "paused" in dashboard.words
    visitor.press(dashboard, "esume", beside=reverse("followups:resume"))
    (mail,) = until(ended_at + 30 * HOUR)
    assert len(links_in(mail, "sent")) == 3
    assert until(ended_at + 31 * HOUR) == []


def test_a_planned_conversation_is_debriefed_on_its_page(visitor: Visitor, until: Pass, now: datetime) -> None:
    ends = now + timedelta(minutes=40)
    talk = log_panel(visitor, ended_at=ends)
    assert talk.debriefed_at is None
    (mail,) = until(ends + timedelta(minutes=15))
    html = mail.content.get_body(("html",))
    assert html is not None
    assert f"/interactions/{talk.pk}" in html.get_content()
    # Written down once the talk is over; the page reads the real clock, so the end moves to the past.
    type(talk).objects.filter(pk=talk.pk).update(ended_at=now - timedelta(minutes=20))
    page = visitor.open(reverse("followups:interaction", args=[talk.pk]))
    visitor.press(page, "Save and see the drafts", said__0="They move from Airflow to Prefect")
    talk.refresh_from_db()
    assert talk.debriefed_at is not None
    note = follow_up_page(visitor, "Jane Roe")
    assert "Prefect" in note.html


def test_a_conversation_called_off_is_never_heard_of_again(visitor: Visitor, until: Pass, now: datetime) -> None:
    ends = now + 2 * HOUR
    talk = log_panel(visitor, ended_at=ends)
    page = visitor.open(reverse("followups:call_off", args=[talk.pk]))
    visitor.press(page, "did not take place")
    assert not FollowUp.objects.open().exists()
    for hours in (1, 24, 48):
        assert until(ends + hours * HOUR) == []
