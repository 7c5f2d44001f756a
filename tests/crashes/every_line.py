"""Senders that die at every line of the outbox, one after the other, each in a forked process.

The next sender is the process that they are forked from: it runs while it has something to do, twice at most.
"""

from __future__ import annotations

import json
import os
import sys
import traceback
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from types import FrameType
from typing import Any

from django.db import connections

from accounts.models import User
from outbox.models import OutgoingMail
from outbox.services.claiming import LEASE
from tests.crashes import sender
from tests.makers import NOON
from tests.outbox.letters import Clock, deliver, queue, registered

OURS = str(Path("outbox", "services")), str(Path("outbox", "domain")), str(Path("outbox", "backends.py"))
MAILS = 2


@dataclass(frozen=True)
class Death:
    """Where a sender died, and what became of its mails."""

    place: str
    died: bool
    keys: list[str]
    states: list[str]
    attempts: list[int]


def forked(action: Callable[[], None]) -> int:
    """Run an action in a forked process with a database connection of its own. Return its wait status."""
    connections.close_all()
    child = os.fork()
    if not child:
        try:
            action()
            os._exit(0)
        except BaseException:
            traceback.print_exc()
            os._exit(1)
    return os.waitpid(child, 0)[1]


@cache  # asked for each call of each function
def is_ours(path: str) -> bool:
    return any(part in path for part in OURS)


def tracing(seen: Callable[[str], None]) -> Callable[..., Any]:
    """Return a trace function that reports every line of ours that is about to run."""

    def trace(frame: FrameType, event: str, arg: object) -> Any:
        if not is_ours(frame.f_code.co_filename):
            return None
        if event == "line":
            seen(f"{Path(frame.f_code.co_filename).name}:{frame.f_lineno}")
        return trace

    return trace


def die_at_every_line(mailbox: dict[str, Any], folder: Path) -> list[Death]:
    """Return every death: where it was, and what the database says after the next sender has run."""
    sender.send_to(mailbox)
    with registered():
        fresh_mails()
        report = folder / "lines.json"
        forked(partial(count, report))
        lines = json.loads(report.read_text())
        # The first and the last time, for what is run once per mail.
        places = [(line, visit) for line, visits in lines.items() for visit in sorted({1, visits})]
        deaths = [death(line, visit) for line, visit in places]
        deliver(Clock(NOON + 9 * LEASE))  # whoever comes last finds nothing to send
    return deaths


def death(place: str, visit: int) -> Death:
    """Let one sender die there, and the next ones clean up."""
    mails = OutgoingMail.objects.filter(pk__in=[mail.pk for mail in fresh_mails()])
    died = os.WIFSIGNALED(forked(partial(die_at, place, visit)))
    for number in (1, 2):  # a lease can be taken anew just before its sender dies
        if mails.exclude(state=OutgoingMail.State.SENT).exists():
            deliver(Clock(NOON + number * LEASE))
    rows = list(mails.order_by("deadline"))
    return Death(
        f"{place} visit {visit}",
        died,
        [str(row.key) for row in rows],
        [row.state for row in rows],
        [row.attempts for row in rows],
    )


def fresh_mails() -> list[OutgoingMail]:
    return queue(User.objects.get(), MAILS)


def count(report: Path) -> None:
    """Note every line that a sender runs through, and how often."""
    lines: Counter[str] = Counter()
    sys.settrace(tracing(lambda line: lines.update([line])))
    deliver(Clock(NOON))
    sys.settrace(None)
    report.write_text(json.dumps(lines))


def die_at(place: str, visit: int) -> None:
    visits: Counter[str] = Counter()

    def seen(line: str) -> None:
        visits[line] += 1
        if line == place and visits[line] == visit:
            sender.die()

    sys.settrace(tracing(seen))
    deliver(Clock(NOON))
