"""Delivery over a real SMTP server. What happens when processes die is in tests/crashes."""

from __future__ import annotations

from datetime import timedelta

import pytest

from outbox.backends import Connection
from outbox.models import OutgoingMail
from outbox.services import sending, settling
from outbox.services.claiming import LEASE, claim
from outbox.services.composing import compose
from tests.makers import HOUR, NOON
from tests.outbox.letters import deliver, queue, states
from tests.smtp import At, Do

State = OutgoingMail.State
SECOND, MINUTE = timedelta(seconds=1), timedelta(minutes=1)
A, B, C = "a@example.com", "b@example.com", "c@example.com"


def addressed(owner, *addresses, purpose="letter"):
    mails = queue(owner, len(addresses), purpose=purpose)
    for mail, address in zip(mails, addresses, strict=True):
        OutgoingMail.objects.filter(pk=mail.pk).update(address=address)
    return mails


def recipients(server):
    return [taken.to[0] for taken in server.taken]


def test_queued_mail_is_sent_once_the_nearest_deadline_first(alice, letters, mail_server, clock):
    mails = queue(alice, 3)
    deliver(clock)
    deliver(clock)
    assert states(mails) == [State.SENT] * 3
    assert [taken.content["Subject"] for taken in mail_server.taken] == [f"Letter {mail.pk}" for mail in mails]
    assert [taken.message_id for taken in mail_server.taken] == [f"<{mail.key}@localhost>" for mail in mails]
    assert letters.settled == [(mail, "sent") for mail in mails]


def test_mail_to_its_owner_goes_to_the_address_they_have_when_it_is_sent(alice, letters, mail_server, clock):
    queue(alice)
    type(alice).objects.filter(pk=alice.pk).update(email="new@example.com")
    deliver(clock)
    assert recipients(mail_server) == ["new@example.com"]


def test_mail_to_others_goes_to_the_address_it_was_queued_for(alice, letters, mail_server, clock):
    addressed(alice, "jane@example.com")
    deliver(clock)
    assert recipients(mail_server) == ["jane@example.com"]


def test_a_backlog_of_several_batches_goes_over_one_connection(alice, letters, mail_server, clock):
    mails = queue(alice, 120)
    deliver(clock)
    assert set(states(mails)) == {State.SENT}
    assert letters.batches == [50, 50, 20]
    assert mail_server.connections == 1


def test_delivery_ends_with_its_budget(alice, letters, mail_server, clock):
    mails = queue(alice, 70)
    mail_server.order(At.TAKEN, lambda: clock.turn(SECOND))
    deliver(clock)
    assert states(mails).count(State.SENT) == 50
    assert states(mails).count(State.QUEUED) == 20


def test_nothing_is_asked_of_the_mail_server_when_nothing_is_due(alice, letters, mail_server, clock):
    deliver(clock)
    assert mail_server.connections == 0


def test_a_refused_recipient_fails_alone_and_says_why(alice, letters, mail_server, clock):
    mails = addressed(alice, A, B, C)
    mail_server.order(At.RCPT, "550 5.1.1 no such user", to=B)
    deliver(clock)
    assert states(mails) == [State.SENT, State.FAILED, State.SENT]
    assert "550 5.1.1 no such user" in OutgoingMail.objects.get(address=B).error
    assert (mails[1], "failed") in letters.settled


def test_greylisted_mail_waits_a_minute_and_the_others_go(alice, letters, mail_server, clock):
    mails = addressed(alice, A, B, C)
    mail_server.order(At.RCPT, "450 4.2.0 greylisted", to=B, times=1)
    deliver(clock)
    assert states(mails) == [State.SENT, State.QUEUED, State.SENT]
    clock.turn(MINUTE - SECOND)
    deliver(clock)
    assert recipients(mail_server) == [A, C]
    clock.turn(SECOND)
    deliver(clock)
    assert recipients(mail_server) == [A, C, B]
    assert OutgoingMail.objects.get(address=B).attempts == 0


def test_a_refused_sign_in_puts_the_batch_off_and_uses_up_no_attempt(alice, letters, mail_server, clock):
    mails = queue(alice, 3)
    mail_server.order(At.MAIL, "530 5.7.0 authentication required")
    deliver(clock)
    rows = OutgoingMail.objects.all()
    assert {(row.state, row.attempts, row.deferrals, row.next_try_at) for row in rows} == {
        (State.QUEUED, 0, 1, NOON + MINUTE)
    }
    assert all("refuses our sign-in" in row.error for row in rows)
    mail_server.behave()
    clock.turn(MINUTE)
    deliver(clock)
    assert states(mails) == [State.SENT] * 3
    assert {row.error for row in OutgoingMail.objects.all()} == {""}


def test_a_server_that_is_down_is_not_asked_for_the_next_batch(alice, letters, mail_server, clock):
    mails = queue(alice, 60)
    mail_server.order(At.CONNECT, "554 5.3.2 not today")
    deliver(clock)
    assert mail_server.connections == 1
    assert OutgoingMail.objects.filter(next_try_at=NOON).count() == 10
    assert set(states(mails)) == {State.QUEUED}


def test_mail_is_given_up_after_48_hours_of_not_being_accepted(alice, letters, mail_server, clock):
    mails = queue(alice)
    mail_server.order(At.RCPT, "450 4.2.0 greylisted")
    while states(mails) == [State.QUEUED]:
        deliver(clock)
        clock.turn(10 * MINUTE)
    assert 48 * HOUR <= clock.now - NOON < 49 * HOUR + 20 * MINUTE
    row = OutgoingMail.objects.get()
    assert (row.state, row.attempts) == (State.FAILED, 0)
    assert row.error.startswith("It was given up after 48 hours.")


@pytest.mark.parametrize("what", [Do.HANG_UP, Do.STAY_SILENT])
def test_a_lost_answer_costs_one_mail_an_attempt_and_the_others_nothing(
    alice, letters, mail_server, clock, settings, what
):
    settings.EMAIL_TIMEOUT = 0.3
    mails = addressed(alice, A, B, C)
    mail_server.order(At.CONTENT, what, to=B, times=1)
    deliver(clock)
    assert states(mails) == [State.SENT, State.QUEUED, State.SENT]
    assert list(OutgoingMail.objects.order_by("deadline").values_list("attempts", flat=True)) == [0, 1, 0]
    clock.turn(HOUR)
    deliver(clock)
    assert recipients(mail_server) == [A, C, B]


def test_mail_whose_answer_is_always_lost_is_sent_four_times_under_one_id_and_fails(
    alice, letters, mail_server, clock
):
    mails = queue(alice)
    mail_server.order(At.TAKEN, Do.HANG_UP)
    for _ in range(10):
        deliver(clock)
        clock.turn(HOUR)
    assert states(mails) == [State.FAILED]
    assert list(mail_server.copies().values()) == [4]
    assert "we do not know whether it was sent" in OutgoingMail.objects.get().error
    assert letters.settled == [(mails[0], "failed")]


def test_held_mail_whose_answer_is_lost_fails_at_once(alice, held_letters, mail_server, clock):
    mails = queue(alice, 2, purpose="held letter")
    mail_server.order(At.TAKEN, Do.HANG_UP, times=1)
    deliver(clock)
    assert states(mails) == [State.FAILED, State.SENT]
    assert set(mail_server.copies().values()) == {1}


def test_held_mail_that_was_never_handed_over_is_tried_again(alice, held_letters, mail_server, clock):
    mails = queue(alice, purpose="held letter")
    mail_server.order(At.RCPT, Do.HANG_UP, times=1)
    deliver(clock)
    assert states(mails) == [State.QUEUED]
    clock.turn(MINUTE)
    deliver(clock)
    assert states(mails) == [State.SENT]


def test_unwanted_broken_and_ownerless_mail_does_not_stop_the_rest(alice, letters, mail_server, clock):
    mails = [*queue(alice, 3), *queue(alice, purpose="nobody's")]
    letters.unwanted, letters.broken = {mails[0]}, {mails[1]}
    deliver(clock)
    assert states(mails) == [State.WITHDRAWN, State.FAILED, State.SENT, State.FAILED]
    assert sorted(state for _, state in letters.settled) == ["failed", "sent", "withdrawn"]


def test_a_sender_gives_back_what_its_lease_is_too_short_for(alice, letters, mail_server, clock, settings):
    settings.EMAIL_TIMEOUT = 20
    mails = queue(alice, 3)
    # The first mail takes so long that only two timeouts remain.
    mail_server.order(At.TAKEN, lambda: clock.turn(LEASE - 40 * SECOND), times=1)
    deliver(clock)
    assert states(mails) == [State.SENT, State.QUEUED, State.QUEUED]
    assert set(OutgoingMail.objects.queued().values_list("attempts", "deferrals", "lease")) == {(0, 0, None)}
    deliver(clock)
    assert states(mails) == [State.SENT] * 3
    assert set(mail_server.copies().values()) == {1}


def send(claimed, clock):
    messages, _ = compose(claimed.mails, now=clock())
    with Connection() as connection:
        return sending.send(claimed, messages, connection=connection, clock=clock)


@pytest.mark.parametrize(("slowness", "expected"), [(timedelta(0), [20, 20, 5]), (0.3 * SECOND, [4] * 11 + [1])])
def test_outcomes_are_settled_every_20_mails_or_every_second(
    alice, letters, mail_server, clock, monkeypatch, slowness, expected
):
    queue(alice, 45)
    mail_server.order(At.TAKEN, lambda: clock.turn(slowness))
    settled = []
    settle = settling.settle

    def counted(outcomes, **given):
        settled.append(len(outcomes))
        settle(outcomes, **given)

    monkeypatch.setattr(settling, "settle", counted)
    claimed = claim(now=clock())
    assert claimed is not None
    assert send(claimed, clock)
    assert [number for number in settled if number] == expected


def test_a_sender_that_is_interrupted_settles_what_it_knows_and_gives_back_the_rest(
    alice, letters, mail_server, clock, monkeypatch
):
    mails = queue(alice, 5)
    claimed = claim(now=clock())
    assert claimed is not None
    real = Connection.send

    def stop(self, message, *, to, key):
        if key == mails[2].key:
            raise SystemExit
        real(self, message, to=to, key=key)

    monkeypatch.setattr(Connection, "send", stop)
    with pytest.raises(SystemExit):
        send(claimed, clock)
    assert states(mails) == [State.SENT, State.SENT, State.SENDING, State.QUEUED, State.QUEUED]


def test_sending_costs_the_same_number_of_queries_for_2_and_for_20_mails(
    alice, letters, mail_server, clock, django_assert_num_queries
):
    queue(alice, 2)
    with django_assert_num_queries(13) as two:
        deliver(clock)
    queue(alice, 19)
    with django_assert_num_queries(len(two)):
        deliver(clock)
    assert len(mail_server.taken) == 21
