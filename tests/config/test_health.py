"""/healthz and doctor: the same answers."""

from __future__ import annotations

from io import StringIO

import pytest
from django.core.management import call_command
from django.test import Client

from accounts.models import User
from followups.tasks import sweep
from outbox.models import OutgoingMail, Pulse
from tests import makers
from tests.processes import Processes, wait_until
from tests.processes import processes as processes


def test_what_does_not_run_is_named_and_the_answer_is_503(client: Client, db: None) -> None:
    answer = client.get("/healthz")
    assert answer.status_code == 503
    parts = answer.json()["parts"]
    assert parts == {"database": "works", "broker": "fails", "worker": "fails", "beat": "fails", "mail": "works"}


def test_everything_running_is_well(client: Client, processes: Processes) -> None:
    processes.broker()
    processes.worker(concurrency=1)
    sweep.delay()
    wait_until(lambda: Pulse.objects.filter(name="sweep").exists(), "the sweep did not run")
    answer = client.get("/healthz")
    assert (answer.status_code, answer.json()["status"]) == (200, "works"), answer.json()
    said = StringIO()
    call_command("doctor", stdout=said)
    assert "FAILS" not in said.getvalue()


def test_details_are_for_staff(client: Client, bob: User, carol: User) -> None:
    client.force_login(carol)
    assert client.get("/healthz").json()["parts"]["broker"] == "fails"
    client.force_login(bob)
    assert "does not answer" in client.get("/healthz").json()["parts"]["broker"]["says"]


def test_mail_that_was_given_up_is_told(client: Client, alice: User) -> None:
    OutgoingMail.objects.create(
        purpose="nudge",
        owner=alice,
        state=OutgoingMail.State.FAILED,
        queued_at=makers.NOON,
        deadline=makers.NOON,
        settled_at=makers.NOON,
        error="The mail server refuses it.",
    )
    assert client.get("/healthz").json()["parts"]["mail"] == "fails"


def test_doctor_ends_with_1_when_something_fails(db: None) -> None:
    said = StringIO()
    with pytest.raises(SystemExit) as ended:
        call_command("doctor", stdout=said)
    assert ended.value.code == 1
    assert "FAILS" in said.getvalue()


def test_doctor_sends_a_test_mail(db: None, settings: object) -> None:
    said = StringIO()
    with pytest.raises(SystemExit):  # no broker here
        call_command("doctor", "--send-test", "you@example.com", stdout=said)
    assert "test mail" in said.getvalue()
    from django.core import mail

    assert [sent.to for sent in mail.outbox] == [["you@example.com"]]
