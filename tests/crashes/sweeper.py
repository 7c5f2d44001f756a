"""A sweep in a process of its own. It waits for a word to begin, and dies where it is told to.

python -m tests.crashes.sweeper 2026-11-25T12:00:00+00:00 [dies after this statement, or "COMMIT"]
"""

from __future__ import annotations

import contextlib
import os
import signal
import sys
from collections.abc import Callable
from datetime import datetime
from typing import Any

import django


def main(now: str, dies_after: str = "") -> None:
    """Sweep once at `now`."""
    django.setup()
    from django.db import connection, transaction

    from followups.services import sweeping

    def watch(execute: Callable[..., Any], sql: str, params: Any, many: bool, context: dict[str, Any]) -> Any:
        result = execute(sql, params, many, context)
        if dies_after == "COMMIT" and sql.startswith("UPDATE"):
            transaction.on_commit(die)
        elif dies_after in sql:
            die()
        return result

    connection.ensure_connection()
    print("ready", flush=True)
    sys.stdin.readline()
    with connection.execute_wrapper(watch) if dies_after else contextlib.nullcontext():
        swept = sweeping.sweep(now=datetime.fromisoformat(now))
    print(f"queued {swept.mails} {swept.lines}", flush=True)


def die() -> None:
    """End at once, as when the power goes: nothing is cleaned up."""
    os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    main(*sys.argv[1:])
