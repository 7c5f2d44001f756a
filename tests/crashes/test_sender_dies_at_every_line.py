"""The promise, line by line: wherever a sender dies, the next one sends, and never a mail under two ids."""

from __future__ import annotations

import json

import pytest

from tests.crashes.sender import senders
from tests.makers import NOON
from tests.smtp import mail_server

__all__ = ["mail_server", "senders"]
pytestmark = pytest.mark.django_db(transaction=True)


def test_a_sender_may_die_at_every_line(alice, mail_server, senders, tmp_path):
    deaths = senders.start(now=NOON, module="tests.crashes.every_line", report=str(tmp_path / "lines.json"))
    output, _ = deaths.communicate("go\n", timeout=500)
    assert deaths.returncode == 0
    told = [json.loads(line) for line in output.splitlines() if line != "ready"]
    copies = mail_server.copies()
    failures = []
    for death in told:
        sent = [copies[f"<{key}@localhost>"] for key in death.get("keys", ())]
        fine = (
            death.get("died")
            and death["states"] == ["sent", "sent"]
            and all(1 <= number <= 2 for number in sent)
            and max(death["attempts"]) <= 1
        )
        if not fine:
            failures.append((death, sent))
    assert failures == []
    assert len(told) > 100
    # Some die before the server has a mail, and some after: both kinds must have been met.
    assert {1, 2} <= set(copies.values())
    assert len(copies) == 2 * len(told) + 2
