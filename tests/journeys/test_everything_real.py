"""Nobody calls a function: broker, beat and worker run, time passes, the mail is at the mail server."""

from __future__ import annotations

from datetime import UTC, datetime

from accounts.models import User
from followups.models import FollowUp, NudgeLine
from outbox.models import OutgoingMail, Pulse
from tests import smtp
from tests.journeys.conftest import links_in
from tests.makers import HOUR, make_panel, make_point
from tests.processes import Processes, processes, wait_until

__all__ = ["processes"]


def test_a_due_follow_up_is_mailed_by_beat_and_worker_alone(processes: Processes, alice: User) -> None:
    late, *_ = make_panel(alice, ended_at=datetime.now(UTC) - 25 * HOUR)
    make_point(late.interaction, "They move from Airflow to Dagster")
    with smtp.running() as server:
        processes.send_mail_to(server.host, server.port)
        processes.broker().close()
        processes.worker()
        beat = processes.beat(last=datetime.now(UTC) - HOUR)  # so that it need not wait half a minute
        beat.wait_for("Sending due task sweep")
        server.wait_for(1, seconds=20)
        wait_until(lambda: OutgoingMail.objects.filter(state="sent").exists(), "the mail is not settled")
        (mail,) = server.taken
    assert mail.to == ["alice@example.com"]
    assert len(links_in(mail, "sent")) == 3
    assert "Dagster" in mail.content.as_string()
    assert set(Pulse.objects.values_list("name", flat=True)) == {"sweep", "deliver"}, "both are seen to be alive"
    assert NudgeLine.objects.count() == 3
    assert set(FollowUp.objects.values_list("next_nudge_at", flat=True)) == {late.due_at + 24 * HOUR}
