"""Real processes beside a test: broker, workers, beats, scripts. They share its database and data folder.

A test asks for the `processes` fixture (import it where it is needed) and ends nothing itself: whatever is
still running afterwards is ended, children included, also when the test failed.
"""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import IO
from urllib.parse import urlsplit

import psutil
import pytest
import redis
from celery.beat import PersistentScheduler
from django.conf import settings
from django.db import connection

from config import broker
from config.celery import app

ROOT = Path(__file__).resolve().parent.parent
PATIENCE = 30.0  # seconds; an idle machine needs two


def wait_until(true: Callable[[], object], what: str, *, seconds: float = PATIENCE) -> None:
    """Return as soon as the condition holds. AssertionError when it does not within that time."""
    until = time.monotonic() + seconds
    while not true():
        if time.monotonic() > until:
            raise AssertionError(f"Waited {seconds:.0f} s in vain: {what}.")
        time.sleep(0.05)


@dataclass
class Process:
    """One process that a test has started. What it says goes to a file."""

    name: str
    popen: subprocess.Popen[str]
    log: Path

    @property
    def said(self) -> str:
        """Return everything it has said so far."""
        return self.log.read_text(encoding="utf-8", errors="replace")

    def wait_for(self, words: str, *, times: int = 1, seconds: float = PATIENCE) -> None:
        """Wait until it has said these words so often. AssertionError with its last words if not."""
        try:
            wait_until(
                lambda: self.said.count(words) >= times or self.popen.poll() is not None,
                f"{self.name} never said {words!r}",
                seconds=seconds,
            )
            assert self.said.count(words) >= times, f"{self.name} ended before it said {words!r}"
        except AssertionError as error:
            raise AssertionError(f"{error}\n{self.said[-3000:]}") from None

    def tell(self, line: str) -> None:
        """Write a line to what it reads."""
        assert self.popen.stdin is not None
        self.popen.stdin.write(f"{line}\n")
        self.popen.stdin.flush()

    def ends(self, *, seconds: float = PATIENCE) -> int:
        """Wait for its end. Return the exit code: negative when a signal killed it."""
        return self.popen.wait(seconds)

    def kill(self) -> None:
        """End it and all its children at once, as when the power goes."""
        family = psutil.Process(self.popen.pid).children(recursive=True) if self.popen.poll() is None else []
        self.popen.kill()
        for child in family:
            with contextlib.suppress(psutil.NoSuchProcess):
                child.kill()
        self.popen.wait()
        if self.popen.stdin is not None:
            with contextlib.suppress(BrokenPipeError):
                self.popen.stdin.close()


@dataclass
class Processes:
    """Starts processes for one test, and ends them all."""

    folder: Path
    environment: dict[str, str]
    started: list[Process] = field(default_factory=list)
    files: list[IO[str]] = field(default_factory=list)

    def start(self, name: str, *command: str) -> Process:
        """Start a command of this Python."""
        log = self.folder / f"{len(self.started)}-{name}.log"
        file = log.open("w", encoding="utf-8")
        self.files.append(file)
        popen = subprocess.Popen(
            [sys.executable, *command],
            cwd=ROOT,
            env=self.environment,
            stdin=subprocess.PIPE,
            stdout=file,
            stderr=subprocess.STDOUT,
            text=True,
        )
        process = Process(name, popen, log)
        self.started.append(process)
        return process

    def broker(self) -> redis.Redis:
        """Start the embedded broker. Return a client of it, once it answers."""
        process = self.start("broker", "-m", "config.broker")
        client = redis.Redis(unix_socket_path=str(broker.socket_path(settings.DATA_DIR)))

        def answers() -> bool:
            assert process.popen.poll() is None, process.said
            try:
                return bool(client.ping())
            except redis.ConnectionError:
                return False

        wait_until(answers, "the broker does not answer")
        return client

    def worker(self, *, concurrency: int = 2) -> Process:
        """Start a Celery worker, as the Procfile does, and wait until it is ready."""
        process = self.start(
            "worker",
            *("-m", "celery", "--app", "config", "worker", "--loglevel", "INFO"),
            *("--concurrency", str(concurrency), "--without-gossip", "--without-mingle"),
            *("--hostname", f"worker{len(self.started)}@%h"),
        )
        process.wait_for(" ready.")
        return process

    def beat(self, *, schedule: Path | None = None, last: datetime | None = None) -> Process:
        """Start a Celery beat, with a schedule file of its own when one is given. It ran `last` at that time."""
        command = ("-m", "celery", "--app", "config", "beat", "--loglevel", "INFO", "--pidfile=")
        own = ("--schedule", str(schedule)) if schedule else ()
        if last is not None:
            _note_last_run(schedule or Path(settings.CELERY_BEAT_SCHEDULE_FILENAME), last)
        process = self.start("beat", *command, *own)
        process.wait_for("beat: Starting")
        return process

    def send_mail_to(self, host: str, port: int) -> None:
        """Let processes started from now on send their mail to this server."""
        self.environment["EMAIL_URL"] = f"smtp://{host}:{port}"

    def kill_all(self) -> None:
        """End everything, the youngest first."""
        for process in reversed(self.started):
            process.kill()
        for file in self.files:
            file.close()


def _note_last_run(file: Path, at: datetime) -> None:
    """Write the schedule file of a beat that ran last at that time."""
    scheduler = PersistentScheduler(app, schedule_filename=str(file))
    for entry in scheduler.schedule.values():
        entry.last_run_at = at
    scheduler.close()


def database_url() -> str:
    """Return the address of the test database, for another process."""
    name = str(connection.settings_dict["NAME"])
    if connection.vendor == "sqlite":
        return f"sqlite:///{name}"
    return urlsplit(os.environ["TEST_DATABASE_URL"])._replace(path=f"/{name}").geturl()


@pytest.fixture
def processes(transactional_db: None, tmp_path: Path) -> Iterator[Processes]:
    """Whatever processes the test needs; rows it writes are committed, so that they see them."""
    environment = {**os.environ, "DATABASE_URL": database_url(), "SIGNUP": "open", "PYTHONUNBUFFERED": "1"}
    running = Processes(tmp_path, environment)
    try:
        yield running
    finally:
        app.close()  # our own connections to a broker that is about to end
        running.kill_all()
