"""Senders that die at every line of the outbox, one after the other, each in a forked process.

`python -m tests.crashes.every_line ORDERS` prints one JSON object for each place of death: where it was, and
the keys, states and attempts of the mails after the next sender has run.
"""

from __future__ import annotations

import json
import os
import sys
from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import FrameType
from typing import Any

from tests.crashes import sender

OURS = str(Path("outbox", "services")), str(Path("outbox", "domain")), str(Path("outbox", "backends.py"))
MAILS = 2


def forked(action: Callable[[], None]) -> int:
    """Run an action in a forked process with database connections of its own. Return its wait status."""
    from django.db import connections

    connections.close_all()
    child = os.fork()
    if not child:
        try:
            action()
            os._exit(0)
        except BaseException as error:
            print(json.dumps({"error": repr(error)}), flush=True)
            os._exit(1)
    return os.waitpid(child, 0)[1]


def tracing(seen: Callable[[str], None]) -> Callable[..., Any]:
    """Return a trace function that reports every line of ours that is about to run."""

    def trace(frame: FrameType, event: str, arg: object) -> Any:
        path = frame.f_code.co_filename
        if not any(part in path for part in OURS):
            return None
        if event == "line":
            seen(f"{Path(path).name}:{frame.f_lineno}")
        return trace

    return trace


def main() -> None:
    orders = json.loads(sys.argv[1])
    sender.set_up(orders)
    from accounts.models import User
    from outbox.models import OutgoingMail
    from outbox.services.claiming import LEASE
    from tests.makers import NOON
    from tests.outbox.letters import Clock, deliver, queue, registered

    print("ready", flush=True)
    sys.stdin.readline()

    def count(report: str) -> None:
        """Note every line that a sender runs through, and how often."""
        lines: Counter[str] = Counter()
        sys.settrace(tracing(lambda line: lines.update([line])))
        deliver(Clock(NOON))
        sys.settrace(None)
        Path(report).write_text(json.dumps(lines))

    def die_at(place: str, visit: int) -> None:
        visits: Counter[str] = Counter()

        def seen(line: str) -> None:
            visits[line] += 1
            if line == place and visits[line] == visit:
                sender.die()

        sys.settrace(tracing(seen))
        deliver(Clock(NOON))

    def fresh_mails() -> list[OutgoingMail]:
        OutgoingMail.objects.all().delete()
        return queue(User.objects.get(), MAILS)

    with registered():
        fresh_mails()
        forked(partial(count, orders["report"]))
        lines = json.loads(Path(orders["report"]).read_text())
        # The first and the last time, for what is run once per mail.
        deaths = [(line, visit) for line, visits in lines.items() for visit in sorted({1, visits})]
        for line, visit in deaths:
            mails = fresh_mails()
            died = os.WIFSIGNALED(forked(partial(die_at, line, visit)))
            for number in (1, 2):  # a lease can be taken anew just before its sender dies
                forked(partial(deliver, Clock(NOON + number * LEASE)))
            rows = OutgoingMail.objects.filter(pk__in=[mail.pk for mail in mails]).order_by("deadline")
            told = {
                "place": f"{line} visit {visit}",
                "died": died,
                "keys": [str(row.key) for row in rows],
                "states": [row.state for row in rows],
                "attempts": [row.attempts for row in rows],
            }
            print(json.dumps(told), flush=True)


if __name__ == "__main__":
    main()
