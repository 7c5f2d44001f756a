"""A throw-away kind of mail for tests of the outbox, and a clock that tests turn."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from accounts.models import User
from outbox import registry
from outbox.models import OutgoingMail
from outbox.registry import IfUnknown, Message, Purpose
from outbox.services import delivering, queueing
from outbox.services.queueing import Wanted
from tests.makers import HOUR, NOON

BUDGET = timedelta(seconds=50)


@dataclass
class Clock:
    """Tells the same time until a test turns it."""

    now: datetime = NOON

    def __call__(self) -> datetime:
        return self.now

    def turn(self, by: timedelta) -> None:
        self.now += by


@dataclass
class Letters:
    """A purpose that can go wrong in every way an app can, and that notes what it is told."""

    name: str
    unwanted: set[OutgoingMail] = field(default_factory=set)
    broken: set[OutgoingMail] = field(default_factory=set)
    forgotten: set[OutgoingMail] = field(default_factory=set)
    deaf: bool = False
    batches: list[int] = field(default_factory=list)
    settled: list[tuple[OutgoingMail, str]] = field(default_factory=list)

    def compose(self, mails: Sequence[OutgoingMail], *, now: datetime) -> Mapping[OutgoingMail, Message | None]:
        self.batches.append(len(mails))
        if broken := self.broken.intersection(mails):
            raise ValueError(f"no words for {len(broken)}")
        return {
            mail: None if mail in self.unwanted else Message(f"Letter {mail.pk}", "Hello.")
            for mail in mails
            if mail not in self.forgotten
        }

    def note(self, mails: Sequence[OutgoingMail], *, now: datetime) -> None:
        self.settled += [(mail, str(mail.state)) for mail in mails]
        if self.deaf:
            OutgoingMail.objects.filter(pk__in=[mail.pk for mail in mails]).update(address="half@example.com")
            raise ValueError("not listening")


@contextmanager
def registered(name: str = "letter", if_unknown: IfUnknown = IfUnknown.RESEND) -> Iterator[Letters]:
    """Make the purpose known for as long as the block lasts."""
    letters = Letters(name)
    registry.register(Purpose(name, letters.compose, letters.note, if_unknown))
    try:
        yield letters
    finally:
        registry.unregister(name)


def queue(owner: User, number: int = 1, *, purpose: str = "letter", now: datetime = NOON) -> list[OutgoingMail]:
    """Queue letters, each due an hour after the one before."""
    wanted = [Wanted(owner, deadline=NOON + place * HOUR) for place in range(number)]
    return queueing.queue(purpose, wanted, now=now)


def deliver(clock: Clock) -> None:
    """Deliver as the task does."""
    delivering.deliver(clock=clock, budget=BUDGET)


def states(mails: Sequence[OutgoingMail]) -> list[str]:
    """Return the states as the database has them, in the order of the mails."""
    found = dict(OutgoingMail.objects.filter(pk__in=[mail.pk for mail in mails]).values_list("pk", "state"))
    return [found[mail.pk] for mail in mails]
