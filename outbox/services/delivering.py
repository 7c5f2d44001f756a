"""Get mail out: claim, have it written, send and settle, until there is nothing left (docs/delivery.md)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from outbox import backends
from outbox.services import claiming, composing, sending, settling


def deliver(*, clock: Callable[[], datetime], budget: timedelta) -> None:
    """Deliver until nothing is claimable, no mail is taken, or the budget is used up.

    Safe to run in any number at once, and to be killed at any line. `clock` tells the time in UTC: a lease
    is of no use to a sender who does not see it run out.
    """
    ends_at = clock() + budget
    with backends.Connection() as connection:
        while clock() < ends_at:
            claim = claiming.claim(now=clock())
            if claim is None:
                return
            messages, outcomes = composing.compose(claim.mails, now=clock())
            settling.settle(outcomes, lease=claim.lease, now=clock())
            if not sending.send(claim, messages, connection=connection, clock=clock):
                return  # the next alarm tries again; until then nothing is gained by asking
