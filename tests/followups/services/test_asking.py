"""A coach asks for a nudge: one mail, at a decent hour, and never behind the candidate's back."""

from __future__ import annotations

from datetime import time, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext

from accounts.models import Coaching, User
from followups import emails
from followups.models import FollowUp, NudgeLine, TrailEntry
from followups.services import asking, closing, planning, sweeping
from outbox.models import OutgoingMail
from tests.makers import HOUR, NOON, let_out, make_coaching, make_follow_up, make_panel, make_user

pytestmark = pytest.mark.django_db

LATE = NOON + 30 * HOUR
MINUTE = timedelta(minutes=1)


def told_about(mail: OutgoingMail) -> set[tuple[str, str]]:
    return {(line.follow_up.contact.name, line.stage) for line in mail.nudge_lines.all()}


@pytest.fixture
def panel(alice: User) -> list[FollowUp]:
    """Three late notes; the nudge about the deadline went out an hour ago or more."""
    panel = make_panel(alice)
    sweeping.sweep(now=NOON + 24 * HOUR)
    let_out(now=NOON + 24 * HOUR)
    return panel


def test_the_next_sweep_sends_one_mail_about_all_that_is_owed(
    panel: list[FollowUp], alice: User, bob: User
) -> None:
    make_follow_up(alice, ended_at=NOON + 27 * HOUR)
    assert asking.nudge_now(alice, by=bob, now=LATE) == asking.Asked(4, LATE)
    assert sweeping.sweep(now=LATE) == sweeping.Swept(mails=1, lines=4)
    mail = OutgoingMail.objects.queued().get()
    assert {stage for _, stage in told_about(mail)} == {"asked"}
    assert sweeping.sweep(now=LATE + MINUTE) == sweeping.Swept()


def test_the_mail_says_who_asked(panel: list[FollowUp], alice: User, bob: User) -> None:
    asking.nudge_now(alice, by=bob, now=LATE)
    sweeping.sweep(now=LATE)
    mail = OutgoingMail.objects.queued().get()
    message = emails.compose([mail], now=LATE)[mail]
    assert message is not None
    assert "Bob asked us to remind you, in case it helps." in message.text
    assert "Bob asked us to remind you, in case it helps." in message.html
    assert message.subject == "A word from your coach: 3 thank-yous are late, and still worth sending"


def test_a_coach_who_is_gone_is_still_a_coach(panel: list[FollowUp], alice: User, bob: User) -> None:
    asking.nudge_now(alice, by=bob, now=LATE)
    sweeping.sweep(now=LATE)
    bob.delete()
    mail = OutgoingMail.objects.queued().get()
    message = emails.compose([mail], now=LATE)[mail]
    assert message is not None
    assert "Your coach asked us to remind you" in message.text


def test_it_waits_for_the_end_of_quiet_hours(panel: list[FollowUp], alice: User, bob: User) -> None:
    planning.change_preferences(alice, quiet_from=time(17), quiet_until=time(20), now=LATE)
    asked = asking.nudge_now(alice, by=bob, now=LATE)  # 18:00
    assert asked.at == LATE + 2 * HOUR
    assert sweeping.sweep(now=LATE + 2 * HOUR - MINUTE) == sweeping.Swept()
    assert sweeping.sweep(now=LATE + 2 * HOUR) == sweeping.Swept(mails=1, lines=3)


def test_a_candidate_who_paused_gets_none_and_the_coach_hears_why(
    panel: list[FollowUp], alice: User, bob: User
) -> None:
    planning.pause(alice, now=LATE)
    with pytest.raises(ValidationError, match="Alice has paused reminders, so no nudge is sent"):
        asking.nudge_now(alice, by=bob, now=LATE)
    assert not FollowUp.objects.exclude(asked_at=None).exists()
    planning.resume(alice, now=LATE + HOUR)
    assert sweeping.sweep(now=LATE + HOUR) == sweeping.Swept()


def test_two_presses_within_an_hour_make_one_mail(panel: list[FollowUp], alice: User, bob: User) -> None:
    asking.nudge_now(alice, by=bob, now=LATE)
    sweeping.sweep(now=LATE)
    with pytest.raises(ValidationError, match=r"was asked for 20 min ago. You can ask again in 40 min"):
        asking.nudge_now(alice, by=bob, now=LATE + 20 * MINUTE)
    assert sweeping.sweep(now=LATE + 20 * MINUTE) == sweeping.Swept()
    let_out(now=LATE)
    asking.nudge_now(alice, by=bob, now=LATE + HOUR)
    assert sweeping.sweep(now=LATE + HOUR).mails == 1


def test_what_still_waits_in_the_outbox_is_not_sent_beside_it(alice: User, bob: User) -> None:
    make_panel(alice)
    sweeping.sweep(now=NOON + 24 * HOUR)  # nobody sends: the mail server is down
    asking.nudge_now(alice, by=bob, now=LATE)
    sweeping.sweep(now=LATE)
    mails = list(OutgoingMail.objects.queued().order_by("pk"))
    assert [bool(message) for message in emails.compose(mails, now=LATE).values()] == [False, True]


def test_what_is_closed_put_off_or_still_to_come_is_left_alone(
    panel: list[FollowUp], alice: User, bob: User
) -> None:
    jane, peter, noor = panel
    closing.skip(jane, reason="Met by chance", now=LATE)
    planning.snooze(peter, until=LATE + 5 * HOUR, now=LATE)
    make_follow_up(alice, ended_at=LATE + HOUR)
    assert asking.nudge_now(alice, by=bob, now=LATE).follow_ups == 1
    noor.refresh_from_db()
    assert (noor.asked_at, noor.asked_by) == (LATE, bob)
    peter.refresh_from_db()
    assert (peter.asked_at, peter.next_nudge_at) == (None, LATE + 5 * HOUR)


def test_a_snooze_that_is_over_does_not_stand_in_the_way(alice: User, bob: User) -> None:
    owed = make_follow_up(alice)
    planning.snooze(owed, until=NOON + 2 * HOUR, now=NOON + HOUR)
    asking.nudge_now(alice, by=bob, now=NOON + 3 * HOUR)
    assert sweeping.sweep(now=NOON + 3 * HOUR).lines == 1
    assert NudgeLine.objects.get().stage == "asked"


def test_nothing_owed_is_nothing_to_nudge_about(alice: User, bob: User) -> None:
    with pytest.raises(ValidationError, match="Alice owes nobody a note"):
        asking.nudge_now(alice, by=bob, now=NOON)


def test_a_coach_asks_about_nothing_from_before_their_time(alice: User, dan: User) -> None:
    make_panel(alice)
    make_coaching(dan, alice, starts_at=NOON + HOUR)
    with pytest.raises(ValidationError, match="owes nobody a note"):
        asking.nudge_now(alice, by=dan, now=LATE)
    Coaching.objects.filter(coach=dan).update(sharing=Coaching.Sharing.EARLIER)
    assert asking.nudge_now(alice, by=dan, now=LATE).follow_ups == 3


def test_the_candidate_can_read_who_asked(panel: list[FollowUp], alice: User, bob: User) -> None:
    asking.nudge_now(alice, by=bob, now=LATE)
    entry = TrailEntry.objects.get(candidate=alice)
    assert (str(entry), entry.at) == ("Bob Berg asked us to remind you", LATE)


def test_a_closed_account_gets_no_nudge(panel: list[FollowUp], alice: User, bob: User) -> None:
    User.objects.filter(pk=alice.pk).update(is_active=False)
    with pytest.raises(ValidationError, match="account is closed"):
        asking.nudge_now(alice, by=bob, now=LATE)


def test_a_talk_that_moved_on_after_the_press_is_not_nudged_about(alice: User, bob: User) -> None:
    """Else the sweep would queue, and the sender withdraw, the same mail for ever."""
    owed = make_follow_up(alice)
    asking.nudge_now(alice, by=bob, now=NOON + HOUR)
    owed.interaction.ended_at = NOON + 48 * HOUR
    owed.interaction.save()
    FollowUp.objects.filter(pk=owed.pk).update(due_at=NOON + 72 * HOUR)
    planning.replan(FollowUp.objects.filter(pk=owed.pk), now=NOON + HOUR)
    assert sweeping.sweep(now=NOON + 2 * HOUR) == sweeping.Swept()


def test_asking_costs_the_same_for_2_and_20_notes(bob: User) -> None:
    counts = []
    for number in (2, 20):
        candidate = make_user()
        make_coaching(bob, candidate)
        make_panel(candidate, *(f"Person {each}" for each in range(number)))
        with CaptureQueriesContext(connection) as queries:
            asking.nudge_now(candidate, by=bob, now=LATE)
        counts.append(sum(not query["sql"].startswith("UPDATE") for query in queries))
    assert counts[0] == counts[1]
