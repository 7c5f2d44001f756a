"""Senders in real processes, killed at each step: what is sent, how often, and what the database says."""

from __future__ import annotations

import os
import signal
from dataclasses import dataclass
from datetime import timedelta

import pytest

from outbox.models import OutgoingMail
from outbox.services.claiming import LEASE
from tests.crashes.nursery import nursery
from tests.crashes.sender import ROOT, senders
from tests.makers import HOUR, NOON
from tests.outbox.letters import queue, states
from tests.smtp import At, mail_server

__all__ = ["mail_server", "nursery", "senders"]
pytestmark = pytest.mark.django_db(transaction=True)

State = OutgoingMail.State
SECOND = timedelta(seconds=1)
KILLED = -signal.SIGKILL
AFTER = LEASE + 10 * SECOND  # senders' clocks run, so a lease ends a little after the round time


@dataclass(frozen=True)
class Row:
    """One row of the table in docs/delivery.md."""

    death: str
    at_once: int  # copies that are out when the sender has died
    in_the_end: int  # copies that are out after the next sender
    ids: int
    state: str
    attempts: int

    def __str__(self) -> str:
        cells = (self.death, self.at_once, self.in_the_end, self.ids, self.state, self.attempts)
        return f"| {' | '.join(str(cell) for cell in cells)} |"


TABLE = [
    Row("none", 1, 1, 1, "sent", 0),
    Row("claimed", 0, 1, 1, "sent", 1),
    Row("composed", 0, 1, 1, "sent", 1),
    Row("the server has it, its answer is under way", 1, 2, 1, "sent", 1),
    Row("accepted", 1, 2, 1, "sent", 1),
    Row("before settling", 1, 2, 1, "sent", 1),
    Row("settled", 1, 1, 1, "sent", 0),
]


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row.death)
def test_a_sender_that_dies_is_followed_by_one_that_sends(alice, mail_server, senders, row):
    [mail] = queue(alice)
    if row.death.startswith("the server has it"):
        doomed = senders.start(now=NOON)
        mail_server.order(At.TAKEN, lambda: os.kill(doomed.pid, signal.SIGKILL), times=1)
    else:
        doomed = senders.start(now=NOON, dies=None if row.death == "none" else row.death)
    doomed.release()
    assert doomed.ends() == (0 if row.death == "none" else KILLED)
    assert len(mail_server.taken) == row.at_once

    assert senders.run(now=NOON + LEASE - 10 * SECOND) == 0
    assert len(mail_server.taken) == row.at_once  # nobody takes it over too early
    assert senders.run(now=NOON + AFTER) == 0
    assert senders.run(now=NOON + HOUR) == 0
    assert len(mail_server.taken) == row.in_the_end
    assert len(mail_server.copies()) == row.ids
    found = OutgoingMail.objects.get(pk=mail.pk)
    assert (found.state, found.attempts) == (row.state, row.attempts)


def test_the_documented_table_is_the_measured_one():
    documented = (ROOT / "docs" / "delivery.md").read_text(encoding="utf-8")
    assert [str(row) for row in TABLE if str(row) not in documented] == []


def test_mail_of_which_every_sender_dies_fails_and_was_never_sent(alice, mail_server, senders):
    [poison] = queue(alice)
    for number in range(4):
        assert senders.run(now=NOON + number * AFTER, poison=poison.pk) == KILLED
    assert states([poison]) == [State.SENDING]
    assert senders.run(now=NOON + 4 * AFTER, poison=poison.pk) == 0
    found = OutgoingMail.objects.get()
    assert (found.state, found.attempts) == (State.FAILED, 4)
    assert "we do not know whether it was sent" in found.error
    assert mail_server.taken == []


def test_poison_does_not_take_its_neighbours_along(alice, mail_server, senders):
    mails = queue(alice, 5)
    poison = mails[2]
    for number in range(4):
        assert senders.run(now=NOON + number * AFTER, poison=poison.pk) == KILLED
    assert senders.run(now=NOON + 4 * AFTER, poison=poison.pk) == 0
    assert states(mails) == [State.SENT, State.SENT, State.FAILED, State.SENT, State.SENT]
    assert set(mail_server.copies().values()) == {1}
    assert len(mail_server.taken) == 4


def test_mail_whose_senders_all_die_after_sending_goes_out_four_times_under_one_id(alice, mail_server, senders):
    [mail] = queue(alice)
    for number in range(4):
        assert senders.run(now=NOON + number * AFTER, dies="accepted") == KILLED
    for number in range(4, 20):
        if senders.run(now=NOON + number * AFTER, dies="accepted") == 0:
            break
    assert list(mail_server.copies().values()) == [4]
    assert states([mail]) == [State.FAILED]


def test_at_most_what_was_not_settled_is_sent_again(alice, mail_server, senders):
    """A sender dies in the middle of a batch of fifty: those it has settled are not sent again."""
    mails = queue(alice, 50)
    doomed = senders.start(now=NOON)
    thirtieth = OutgoingMail.objects.filter(pk=mails[29].pk)  # twenty are settled, nine more are sent
    thirtieth.update(address="thirtieth@example.com")
    mail_server.order(At.TAKEN, lambda: os.kill(doomed.pid, signal.SIGKILL), to="thirtieth@example.com", times=1)
    doomed.release()
    assert doomed.ends() == KILLED
    assert len(mail_server.taken) == 30
    assert senders.run(now=NOON + AFTER) == 0
    assert states(mails) == [State.SENT] * 50
    copies = mail_server.copies()
    assert len(copies) == 50
    twice = [mail for mail in mails if copies[f"<{mail.key}@localhost>"] == 2]
    assert twice == mails[20:30]


def test_a_sender_that_stalled_and_comes_back_late_changes_nothing(alice, mail_server, senders):
    [mail] = queue(alice)
    stalled = senders.start(now=NOON)

    def stop_it() -> str:
        os.kill(stalled.pid, signal.SIGSTOP)
        return "554 5.3.0 this answer comes when another sender has sent it"

    mail_server.order(At.TAKEN, stop_it, times=1)
    stalled.release()
    mail_server.wait_for(1)
    assert senders.run(now=NOON + AFTER) == 0
    settled = OutgoingMail.objects.values().get(pk=mail.pk)
    assert (settled["state"], settled["attempts"]) == (State.SENT, 1)
    os.kill(stalled.pid, signal.SIGCONT)
    assert stalled.ends() == 0
    assert OutgoingMail.objects.values().get(pk=mail.pk) == settled
    assert len(mail_server.copies()) == 1
