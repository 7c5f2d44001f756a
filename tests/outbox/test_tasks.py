from datetime import timedelta

import pytest
from django.utils import timezone

from config.celery import app
from outbox import tasks
from outbox.models import Pulse
from outbox.services import pulsing
from tests.makers import NOON
from tests.outbox.letters import queue, states


def test_the_task_sends_what_is_due_and_leaves_a_pulse(alice, letters, mail_server):
    mails = queue(alice, 3, now=timezone.now())
    tasks.deliver()
    assert states(mails) == ["sent"] * 3
    assert timezone.now() - Pulse.objects.get(name="deliver").beat_at < timedelta(minutes=1)


def test_a_pulse_is_kept_per_name_in_one_statement(db, django_assert_num_queries):
    with django_assert_num_queries(1):
        pulsing.pulse("sweep", now=NOON)
    pulsing.pulse("deliver", now=NOON)
    later = NOON + timedelta(seconds=30)
    pulsing.pulse("sweep", now=later)
    assert dict(Pulse.objects.values_list("name", "beat_at")) == {"sweep": later, "deliver": NOON}


def test_the_beat_rings_for_this_task():
    ringing = app.conf.beat_schedule["deliver"]
    assert ringing["task"] == tasks.deliver.name == "outbox.tasks.deliver"
    assert ringing["options"]["expires"] < ringing["schedule"]


@pytest.mark.parametrize(("queued", "rings"), [(0, 0), (1, 1), (50, 1), (51, 2), (200, 4), (10_000, 4)])
def test_there_is_one_alarm_per_batch_up_to_four_and_none_carries_an_id(monkeypatch, queued, rings):
    alarms = []
    monkeypatch.setattr(tasks.deliver, "apply_async", lambda *args, **options: alarms.append((args, options)))
    tasks.wake(queued)
    assert len(alarms) == rings
    for args, options in alarms:
        assert args == ()
        assert set(options) == {"expires", "retry"}


def test_without_a_broker_nobody_is_woken_and_nothing_breaks(caplog):
    tasks.wake(60)  # no test of the outbox starts a broker
    assert "The broker cannot be reached; 60 mails wait for the beat." in caplog.text
