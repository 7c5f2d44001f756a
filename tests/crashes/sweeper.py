"""A sweep in a process of its own, which dies where it is told to."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.db import connection, transaction

from followups.services import sweeping
from tests.crashes.sender import die


def sweep(now: datetime, dies_after: str = "") -> sweeping.Swept:
    """Sweep once. Die after the statement that has these words, or after the first COMMIT."""

    def watch(execute: Callable[..., Any], sql: str, params: Any, many: bool, context: dict[str, Any]) -> Any:
        result = execute(sql, params, many, context)
        if dies_after == "COMMIT" and sql.startswith("UPDATE"):
            transaction.on_commit(die)
        elif dies_after in sql:
            die()
        return result

    with connection.execute_wrapper(watch) if dies_after else contextlib.nullcontext():
        return sweeping.sweep(now=now)
