"""Processes for crash tests, forked from one that has loaded the product: they start at once.

Each has an id, memory, database connection and death of its own. It waits until it is released.
"""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection
from typing import Any

import pytest

FORKS = multiprocessing.get_context("forkserver")
FORKS.set_forkserver_preload(["tests.crashes.loaded"])


class Child:
    """One process of a test."""

    def __init__(self, action: Callable[..., object], *args: object) -> None:
        from django.db import connection

        self.line, theirs = FORKS.Pipe()
        database = str(connection.settings_dict["NAME"])
        self.process = FORKS.Process(target=_live, args=(theirs, database, action, args), daemon=False)
        self.process.start()
        theirs.close()

    @property
    def pid(self) -> int:
        assert self.process.pid is not None
        return self.process.pid

    @property
    def runs(self) -> bool:
        return self.process.is_alive()

    def release(self) -> None:
        """Let it begin, once it is ready."""
        assert self.line.recv() == "ready"
        self.line.send("go")

    def told(self, *, seconds: float = 60) -> Any:
        """Return what its action returned."""
        assert self.line.poll(seconds), f"It has said nothing for {seconds:.0f} s."
        return self.line.recv()

    def ends(self) -> int:
        """Wait for its end. Return the exit code: negative when a signal killed it."""
        self.process.join(60)
        assert self.process.exitcode is not None, "It runs and runs."
        return self.process.exitcode


class Nursery:
    """The processes of one test, on its database."""

    def __init__(self) -> None:
        self.children: list[Child] = []

    def start(self, action: Callable[..., object], *args: object) -> Child:
        """Start a process that does this, and tells what came of it, when it is released."""
        child = Child(action, *args)
        self.children.append(child)
        return child

    def end(self) -> None:
        """Kill whoever is left, the stopped ones too."""
        for child in self.children:
            child.process.kill()
            child.process.join()
            child.process.close()
            child.line.close()


@pytest.fixture
def nursery(transactional_db: None) -> Iterator[Nursery]:
    """Start processes; whoever is left at the end of the test is killed. Import it where it is needed."""
    nursery = Nursery()
    yield nursery
    nursery.end()


# ---------- in the other process ----------


def _live(line: Connection, database: str, action: Callable[..., object], args: tuple[object, ...]) -> None:
    from django.db import connection

    connection.settings_dict["NAME"] = database
    connection.ensure_connection()
    line.send("ready")
    line.recv()
    line.send(action(*args))
