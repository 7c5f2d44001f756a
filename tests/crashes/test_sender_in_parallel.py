"""Several senders at once, each a process of its own."""

from __future__ import annotations

import os
import random
import signal
import time

import pytest

from outbox.models import OutgoingMail
from outbox.services.claiming import LEASE
from tests.crashes.nursery import nursery
from tests.crashes.sender import senders
from tests.makers import NOON, make_user
from tests.outbox.letters import queue
from tests.smtp import mail_server

__all__ = ["mail_server", "nursery", "senders"]
pytestmark = pytest.mark.django_db(transaction=True)

SENDERS = 4


def test_several_senders_send_each_mail_once(mail_server, senders):
    for _ in range(5):
        queue(make_user(), 80)
    crew = [senders.start(now=NOON) for _ in range(SENDERS)]
    for one in crew:
        one.release()
    assert [one.ends() for one in crew] == [0] * SENDERS
    copies = mail_server.copies()
    assert len(copies) == 400
    assert set(copies.values()) == {1}
    assert set(OutgoingMail.objects.values_list("state", flat=True)) == {OutgoingMail.State.SENT}
    assert mail_server.connections > 1  # more than one of them had work


def test_senders_killed_at_random_lose_nothing_and_send_nothing_five_times(mail_server, senders):
    """Kills fall wherever they fall; those who follow clean up."""
    for _ in range(5):
        queue(make_user(), 40)
    chance = random.Random(24)
    killed = 0
    for number in range(2):
        crew = [senders.start(now=NOON + number * 2 * LEASE) for _ in range(SENDERS)]
        for one in crew:
            one.release()
        before = len(mail_server.taken)
        while len(mail_server.taken) < before + 5 and any(one.runs for one in crew):
            time.sleep(0.005)
        for one in crew:
            time.sleep(chance.uniform(0, 0.02))
            if one.runs:
                os.kill(one.pid, signal.SIGKILL)
                killed += 1
        for one in crew:
            one.ends()
    assert killed > 0
    assert senders.run(now=NOON + 4 * LEASE) == 0
    states = list(OutgoingMail.objects.values_list("state", flat=True))
    assert len(mail_server.copies()) == 200
    assert max(mail_server.copies().values()) <= 4
    assert set(states) == {OutgoingMail.State.SENT}
