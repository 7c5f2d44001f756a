"""The promise, line by line: wherever a sender dies, the next one sends, and never a mail under two ids."""

from __future__ import annotations

import pytest

from tests.crashes import every_line
from tests.crashes.nursery import nursery
from tests.crashes.sender import senders
from tests.smtp import mail_server

__all__ = ["mail_server", "nursery", "senders"]
pytestmark = pytest.mark.django_db(transaction=True)


def test_a_sender_may_die_at_every_line(alice, mail_server, senders, nursery, tmp_path):
    dying = nursery.start(every_line.die_at_every_line, senders.mailbox, tmp_path)
    dying.release()
    deaths = dying.told(seconds=500)
    assert dying.ends() == 0
    copies = mail_server.copies()
    failures = []
    for death in deaths:
        sent = [copies[f"<{key}@localhost>"] for key in death.keys]
        fine = (
            death.died
            and death.states == ["sent", "sent"]
            and all(1 <= number <= 2 for number in sent)
            and max(death.attempts) <= 1
        )
        if not fine:
            failures.append((death, sent))
    assert failures == []
    assert len(deaths) > 100
    # Some die before the server has a mail, and some after: both kinds must have been met.
    assert {1, 2} <= set(copies.values())
    assert len(copies) == 2 * len(deaths) + 2
