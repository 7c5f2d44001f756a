"""A sender in a process of its own, for crash tests: it delivers once, and may die where it is told to.

`python -m tests.crashes.sender ORDERS` with the orders as JSON, as `start` below writes them.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, NoReturn

import pytest
from django.conf import settings
from django.db import connection

from tests.smtp import Server

ROOT = Path(__file__).parents[2]


class Senders:
    """The senders of one test, on its database and its mail server."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self.started: list[subprocess.Popen[str]] = []

    def start(
        self, *, now: datetime, module: str = "tests.crashes.sender", **orders: object
    ) -> subprocess.Popen[str]:
        """Start a sender whose clock begins at `now`. It waits until it is released.

        Orders: `dies` at a place (see `prepare`); or `poison`, a mail it dies of composing.
        """
        orders |= {
            "database": connection.settings_dict["NAME"],
            "host": self.server.host,
            "port": self.server.port,
            "timeout": settings.EMAIL_TIMEOUT,
            "now": now.isoformat(),
        }
        command = [sys.executable, "-m", module, json.dumps(orders)]
        sender = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.started.append(sender)
        return sender

    def run(self, *, now: datetime, dies: str | None = None, poison: int | None = None) -> int:
        """Start a sender and wait for its end. Return its exit code."""
        sender = self.start(now=now, dies=dies, poison=poison)
        release(sender)
        return finish(sender)

    def end(self) -> None:
        """Kill whoever is left, the stopped ones too."""
        for sender in self.started:
            sender.kill()
            sender.communicate()


def release(sender: subprocess.Popen[str]) -> None:
    """Let a sender begin, once it is ready."""
    assert sender.stdin is not None
    assert sender.stdout is not None
    assert sender.stdout.readline() == "ready\n"
    sender.stdin.write("go\n")
    sender.stdin.flush()


def finish(sender: subprocess.Popen[str]) -> int:
    """Wait for the end of a sender and return its exit code; -9 when it was killed."""
    return sender.wait(timeout=60)


@pytest.fixture
def senders(mail_server: Server) -> Iterator[Senders]:
    """Start senders; whoever is left at the end of the test is killed."""
    senders = Senders(mail_server)
    yield senders
    senders.end()


# ---------- in the other process ----------


def set_up(orders: dict[str, Any]) -> None:
    """Start Django on the test's database and mail server."""
    settings.DATABASES["default"]["NAME"] = orders["database"]
    settings.EMAIL_BACKEND = "outbox.backends.SmtpBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = orders["host"], orders["port"]
    settings.EMAIL_TIMEOUT = orders["timeout"]
    settings.LOGGING_CONFIG = None
    import django

    django.setup()


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


def main() -> None:
    orders = json.loads(sys.argv[1])
    set_up(orders)
    from outbox.services import delivering
    from tests.outbox.letters import BUDGET, registered

    prepare(orders.get("dies"), orders.get("poison"))
    print("ready", flush=True)
    sys.stdin.readline()
    begun, now = time.monotonic(), datetime.fromisoformat(orders["now"])
    with registered():
        delivering.deliver(clock=lambda: now + timedelta(seconds=time.monotonic() - begun), budget=BUDGET)


if __name__ == "__main__":
    main()
