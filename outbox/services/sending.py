"""Hand composed mails to the mail server, one after the other, outside of any transaction."""

from __future__ import annotations

import uuid
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.conf import settings

from outbox.backends import Connection, NotAccepted, Refused, Unknown
from outbox.models import OutgoingMail
from outbox.registry import Message
from outbox.services import settling
from outbox.services.claiming import Claim
from outbox.services.settling import Outcome

# A sender that dies sends at most this much again.
SETTLE_EVERY, SETTLE_AFTER = 20, timedelta(seconds=1)


@dataclass
class Ledger:
    """Outcomes not yet in the database; they are settled a few at a time."""

    lease: uuid.UUID
    clock: Callable[[], datetime]
    outcomes: dict[OutgoingMail, Outcome] = field(default_factory=dict)
    settled_at: datetime = field(init=False)

    def __post_init__(self) -> None:
        self.settled_at = self.clock()

    def note(self, mail: OutgoingMail, outcome: Outcome) -> None:
        """Keep an outcome, and settle when there are many or the last time is long ago."""
        self.outcomes[mail] = outcome
        if len(self.outcomes) >= SETTLE_EVERY or self.clock() - self.settled_at >= SETTLE_AFTER:
            self.settle()

    def settle(self) -> None:
        """Settle all that is kept."""
        now = self.clock()
        settling.settle(self.outcomes, lease=self.lease, now=now)
        self.outcomes, self.settled_at = {}, now


def send(
    claim: Claim,
    messages: Mapping[OutgoingMail, Message],
    *,
    connection: Connection,
    clock: Callable[[], datetime],
) -> bool:
    """Send the messages of a claim and settle them. Return whether the mail server is taking mail."""
    ledger = Ledger(claim.lease, clock)
    untried = deque(messages)
    taking = True
    # Enough for the mail server to let us wait to the end, and for the answer to be settled.
    reserve = 2 * timedelta(seconds=settings.EMAIL_TIMEOUT)
    try:
        while untried and taking and claim.ends_at - clock() > reserve:
            mail = untried.popleft()
            try:
                connection.send(messages[mail], to=mail.address or mail.owner.email, key=mail.key)
            except Refused as error:
                ledger.note(mail, settling.failed(mail, str(error)))
            except Unknown as error:
                ledger.note(mail, settling.unknown(mail, str(error), now=clock()))
                break  # the others are given back, so that this lease does not run out on them
            except NotAccepted as error:
                taking = not error.whole_connection
                # What stops this mail for now may stop all that were to follow it.
                stopped = [mail] if taking else [mail, *untried]
                for each in stopped:
                    ledger.note(each, settling.not_accepted(each, str(error), now=clock()))
                if not taking:
                    untried.clear()
            else:
                ledger.note(mail, settling.sent(mail))
    finally:
        ledger.outcomes |= {mail: settling.given_back(mail, now=clock()) for mail in untried}
        ledger.settle()
    return taking
