"""Mail servers in trouble, with the beat ringing every ten seconds of a clock that the test turns."""

from __future__ import annotations

from datetime import timedelta

import pytest

from outbox.models import OutgoingMail
from tests import smtp
from tests.makers import HOUR, NOON
from tests.outbox import letters as kinds
from tests.outbox.letters import Clock, deliver, queue, states
from tests.smtp import At, Do, mail_server

__all__ = ["mail_server"]
pytestmark = pytest.mark.django_db(transaction=True)

State = OutgoingMail.State
BEAT = timedelta(seconds=10)
MINUTE = timedelta(minutes=1)


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def letters():
    with kinds.registered() as letters:
        yield letters


def beat(clock, *, until):
    """Ring every ten seconds until then."""
    while clock.now < until:
        deliver(clock)
        clock.turn(BEAT)


def address(mails, number, to):
    OutgoingMail.objects.filter(pk=mails[number].pk).update(address=to)


def once(server, number):
    assert len(server.taken) == number
    assert set(server.copies().values()) == {1}


def test_a_server_that_is_down_for_an_hour_costs_no_attempt_and_no_mail(
    alice, letters, clock, mail_server, settings
):
    mails = queue(alice, 60)
    port, settings.EMAIL_PORT = settings.EMAIL_PORT, smtp.free_port()
    beat(clock, until=NOON + HOUR)
    assert set(states(mails)) == {State.QUEUED}
    settings.EMAIL_PORT = port
    beat(clock, until=NOON + HOUR + 5 * MINUTE)
    assert states(mails) == [State.SENT] * 60
    once(mail_server, 60)
    assert set(OutgoingMail.objects.values_list("attempts", flat=True)) == {0}


def test_mail_queued_while_the_server_was_down_goes_as_soon_as_it_is_back(
    alice, letters, clock, mail_server, settings
):
    port, settings.EMAIL_PORT = settings.EMAIL_PORT, smtp.free_port()
    queue(alice, 60)
    beat(clock, until=NOON + 30 * MINUTE)
    settings.EMAIL_PORT = port
    [fresh] = queue(alice, now=clock.now)
    deliver(clock)
    assert states([fresh]) == [State.SENT]


def test_greylisting_delays_by_minutes(alice, letters, clock, mail_server):
    """The usual greylist: the first try is put off, and so is every other within five minutes."""
    mails = queue(alice, 50)
    address(mails, 7, "grey@example.com")
    mail_server.order(At.RCPT, "450 4.2.0 Greylisted, see you in five minutes", to="grey@example.com")
    beat(clock, until=NOON + 5 * MINUTE)
    once(mail_server, 49)
    mail_server.behave()
    beat(clock, until=NOON + 8 * MINUTE)
    once(mail_server, 50)
    assert states(mails) == [State.SENT] * 50


def test_one_refused_recipient_among_fifty_fails_alone(alice, letters, clock, mail_server):
    mails = queue(alice, 50)
    address(mails, 20, "gone@example.com")
    mail_server.order(At.RCPT, "550 5.1.1 User unknown", to="gone@example.com")
    beat(clock, until=NOON + 2 * MINUTE)
    once(mail_server, 49)
    assert states(mails) == [State.SENT] * 20 + [State.FAILED] + [State.SENT] * 29
    assert mail_server.connections == 1


@pytest.mark.parametrize("place", [At.RCPT, At.CONTENT])
def test_a_connection_dropped_in_mid_batch_loses_and_doubles_nothing(alice, letters, clock, mail_server, place):
    mails = queue(alice, 50)
    address(mails, 20, "dropped@example.com")
    mail_server.order(place, Do.HANG_UP, to="dropped@example.com", times=1)
    beat(clock, until=NOON + 10 * MINUTE)
    once(mail_server, 50)
    assert states(mails) == [State.SENT] * 50


def test_a_server_that_drops_every_tenth_mail_still_gets_them_all(alice, letters, clock, mail_server):
    """The dropped ones were not taken; each is tried again alone."""
    mails = queue(alice, 50)
    for number in range(0, 50, 10):
        address(mails, number, f"dropped{number}@example.com")
        mail_server.order(At.CONTENT, Do.HANG_UP, to=f"dropped{number}@example.com", times=1)
    beat(clock, until=NOON + HOUR)
    once(mail_server, 50)
    assert states(mails) == [State.SENT] * 50


def test_one_mail_whose_composing_raises_fails_alone(alice, letters, clock, mail_server):
    mails = queue(alice, 50)
    letters.broken = {mails[20]}
    beat(clock, until=NOON + 2 * MINUTE)
    once(mail_server, 49)
    assert states(mails) == [State.SENT] * 20 + [State.FAILED] + [State.SENT] * 29
    assert "no words for 1" in OutgoingMail.objects.get(pk=mails[20].pk).error


def test_a_server_that_takes_ten_mails_a_connection_gets_them_all_at_once(alice, letters, clock, mail_server):
    mails = queue(alice, 50)
    carried: dict[int, int] = {}

    def closing() -> str | None:
        number = mail_server.connections
        carried[number] = carried.get(number, 0) + 1
        return "421 4.7.0 too many mails on this connection" if carried[number] > 10 else None

    mail_server.order(At.MAIL, closing)
    deliver(clock)
    once(mail_server, 50)
    assert states(mails) == [State.SENT] * 50
    assert mail_server.connections == 5
