"""A sender in a process of its own, for crash tests: it delivers once, and may die where it is told to."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, NoReturn

import pytest
from django.conf import settings

from tests.crashes.nursery import Child, Nursery
from tests.smtp import Server

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Senders:
    """The senders of one test, on its database and its mail server."""

    nursery: Nursery
    server: Server

    def start(self, *, now: datetime, dies: str | None = None, poison: int | None = None) -> Child:
        """Start a sender whose clock begins at `now`. It waits until it is released.

        It `dies` at a place (see `prepare`), or of composing one mail, its `poison`.
        """
        return self.nursery.start(deliver, self.mailbox, now, dies, poison)

    def run(self, *, now: datetime, dies: str | None = None, poison: int | None = None) -> int:
        """Start a sender and wait for its end. Return its exit code."""
        sender = self.start(now=now, dies=dies, poison=poison)
        sender.release()
        return sender.ends()

    @property
    def mailbox(self) -> dict[str, Any]:
        """The settings by which a sender finds the mail server."""
        return {
            "EMAIL_BACKEND": "outbox.backends.SmtpBackend",
            "EMAIL_HOST": self.server.host,
            "EMAIL_PORT": self.server.port,
            "EMAIL_TIMEOUT": settings.EMAIL_TIMEOUT,
        }


@pytest.fixture
def senders(nursery: Nursery, mail_server: Server) -> Senders:
    """Start senders. Import it with the two that it needs."""
    return Senders(nursery, mail_server)


# ---------- in the other process ----------


def send_to(mailbox: dict[str, Any]) -> None:
    """Let this process send its mail to the test's server."""
    for name, value in mailbox.items():
        setattr(settings, name, value)


def die(*args: object) -> NoReturn:
    """End like a process without power: no handler runs, nothing is rolled back in order."""
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError("still alive")


def after(owner: Any, name: str, then: Callable[..., object]) -> None:
    """Call `then` with the result whenever that function has returned."""
    real = getattr(owner, name)

    def wrapped(*args: Any, **given: Any) -> Any:
        result = real(*args, **given)
        then(result)
        return result

    setattr(owner, name, wrapped)


def before_settling_what_was_sent() -> None:
    """Die when the first real outcome is about to be written."""
    from outbox.services import settling

    real = settling.settle
    settling.settle = lambda outcomes, **given: die() if outcomes else real(outcomes, **given)


def prepare(dies: str | None, poison: int | None) -> None:
    """Put death where it was ordered."""
    from outbox.backends import Connection
    from outbox.services import claiming, composing
    from outbox.services.sending import Ledger

    places: dict[str | None, Callable[[], None]] = {
        None: lambda: None,
        "claimed": lambda: after(claiming, "claim", lambda claim: die() if claim and claim.mails else None),
        "composed": lambda: after(composing, "compose", die),
        "accepted": lambda: after(Connection, "send", die),
        "before settling": before_settling_what_was_sent,
        "settled": lambda: after(Ledger, "settle", die),
    }
    places[dies]()
    if poison is not None:
        compose = composing.compose

        def die_of_poison(mails: Any, *, now: datetime) -> Any:
            return die() if poison in {mail.pk for mail in mails} else compose(mails, now=now)

        composing.compose = die_of_poison


def deliver(mailbox: dict[str, Any], now: datetime, dies: str | None, poison: int | None) -> None:
    """Deliver once, by a clock that runs from `now`."""
    from outbox.services import delivering
    from tests.outbox.letters import BUDGET, registered

    send_to(mailbox)
    prepare(dies, poison)
    begun = time.monotonic()
    with registered():
        delivering.deliver(clock=lambda: now + timedelta(seconds=time.monotonic() - begun), budget=BUDGET)
