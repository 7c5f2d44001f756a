"""Celery is only the alarm clock: lost, doubled and late alarms cost seconds, and no mail."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from followups import tasks
from followups.models import FollowUp, NudgeLine
from outbox import tasks as outbox
from outbox.models import OutgoingMail
from tests import smtp
from tests.makers import HOUR, make_panel, make_user
from tests.processes import Processes, processes, wait_until

__all__ = ["processes"]

SWEPT = re.compile(r"Task followups\.tasks\.sweep\[.*\] succeeded")


@pytest.fixture
def server() -> Iterator[smtp.Server]:
    with smtp.running() as server:
        yield server


def make_late_candidates(number: int) -> None:
    """Candidates with a panel of three whose deadline passed an hour ago, by the real clock."""
    for _ in range(number):
        make_panel(make_user(), ended_at=datetime.now(UTC) - 25 * HOUR)


def all_sent() -> bool:
    return not OutgoingMail.objects.exclude(state=OutgoingMail.State.SENT).exists()


def each_candidate_got_one_mail(server: smtp.Server, number: int) -> None:
    """Fail unless so many mails went to as many people, none twice, and every follow-up was spoken of."""
    assert len(server.taken) == number
    assert len({mail.to[0] for mail in server.taken}) == number
    assert set(server.copies().values()) == {1}
    assert OutgoingMail.objects.count() == number
    assert NudgeLine.objects.count() == FollowUp.objects.count()


def test_a_broker_emptied_before_and_amid_the_work_loses_nothing(
    processes: Processes, server: smtp.Server
) -> None:
    make_late_candidates(60)  # more than one batch of the sender
    client = processes.broker()
    processes.send_mail_to(server.host, server.port)
    tasks.sweep.delay()
    assert client.llen("celery") == 1
    client.flushall()
    tasks.sweep()  # as at the next beat: queues the mail, and rings for senders
    assert client.llen("celery") > 0
    client.flushall()
    assert client.llen("celery") == 0
    server.order(smtp.At.TAKEN, client.flushall, times=20)  # while mails are going out
    processes.worker()
    outbox.deliver.delay()  # the beat's next one
    server.wait_for(60)
    wait_until(all_sent, "not all mails are settled as sent")
    each_candidate_got_one_mail(server, 60)
    client.close()


def test_two_beats_that_were_off_for_two_days_send_one_mail_a_candidate(
    processes: Processes, server: smtp.Server, tmp_path: Path
) -> None:
    for _ in range(5):
        make_panel(make_user(), ended_at=datetime.now(UTC) - 73 * HOUR)
    processes.broker().close()
    processes.send_mail_to(server.host, server.port)
    worker = processes.worker()
    two_days_ago = datetime.now(UTC) - timedelta(days=2)
    beats = [processes.beat(schedule=tmp_path / f"beat-{number}", last=two_days_ago) for number in range(2)]
    for beat in beats:
        beat.wait_for("Sending due task sweep")
    wait_until(lambda: len(SWEPT.findall(worker.said)) == 2, "the worker has not swept for both")
    server.wait_for(5)
    wait_until(all_sent, "not all mails are settled as sent")
    each_candidate_got_one_mail(server, 5)
    assert set(NudgeLine.objects.values_list("stage", flat=True)) == {"last-call"}, "one mail, not a burst"
