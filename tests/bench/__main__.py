"""Measure nudges per second beside their limit, what an idle sweep costs, and how long a note is judged.

The same mails go both ways, in turns: through sweep, claim, composing, sending and settling with two Celery
workers; and rendered and sent by two processes that do nothing else. Medians, since machines are noisy.

`python -m tests.bench cohort` measures the cohort page instead; `cohort sqlite` does so on SQLite.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import datetime, timedelta
from pathlib import Path

os.environ["TEST_ON"] = "" if "sqlite" in sys.argv else "postgresql"

from tests import environment

import django  # isort: skip

django.setup()

from django.db import connection  # noqa: E402
from django.utils import timezone  # noqa: E402

from accounts.models import User  # noqa: E402
from followups.domain.note_rules import check  # noqa: E402
from followups.models import FollowUp, NudgeLine  # noqa: E402
from followups.services import sweeping  # noqa: E402
from followups.tasks import sweep  # noqa: E402
from outbox.models import OutgoingMail  # noqa: E402
from tests.bench import cohort, people  # noqa: E402
from tests.bench.sink import Sink  # noqa: E402
from tests.corpus import reading  # noqa: E402
from tests.processes import Processes, database_url, wait_until  # noqa: E402

NUDGES = 1_000  # each with three drafts
ROUNDS = 3
WORKERS = 2
HOUR = timedelta(hours=1)


def main() -> None:
    """Print everything."""
    connection.creation.create_test_db(verbosity=0)
    try:
        with tempfile.TemporaryDirectory(dir=environment.FOLDER) as folder, Sink() as sink:
            environ = {
                **os.environ,
                "DATABASE_URL": database_url(),
                "SIGNUP": "open",
                "PYTHONUNBUFFERED": "1",
            }
            processes = Processes(Path(folder), environ)
            processes.send_mail_to("127.0.0.1", sink.port)
            try:
                nudges(processes, sink)
            finally:
                processes.kill_all()
        idle_sweeps()
        checks()
    finally:
        connection.close()
        connection.creation.destroy_test_db(connection.settings_dict["NAME"], verbosity=0)


def nudges(processes: Processes, sink: Sink) -> None:
    """Compare the product with its limit."""
    now = timezone.now()
    people.make(NUDGES, ended_at=now - 25 * HOUR, logged_at=now - 25 * HOUR, next_nudge_at=now - HOUR)
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")
    processes.broker()
    for _ in range(WORKERS):
        processes.worker(concurrency=1)
    processes.beat()  # it rings every few seconds, as it always does
    through(sink, now)  # warm up: connections, templates, plans
    ours, limits = [], []
    for _ in range(ROUNDS):
        limits.append(limit(processes.environment, sink))
        ours.append(through(sink, now))
    ratio = statistics.median(ours) / statistics.median(limits)
    print(f"\n{NUDGES} nudges of three drafts each, {WORKERS} workers, PostgreSQL, medians of {ROUNDS}")
    print(f"  from due row to accepted   {statistics.median(ours):8.0f} nudges/s   {spread(ours)}")
    print(f"  limit: render and send     {statistics.median(limits):8.0f} nudges/s   {spread(limits)}")
    print(f"  share of the limit         {ratio:8.0%}   (asked: 50%)")


def through(sink: Sink, now: datetime) -> float:
    """Make everything due, ring once, and wait until the server has taken all. Return nudges per second."""
    NudgeLine.objects.all().delete()
    OutgoingMail.objects.all().delete()
    FollowUp.objects.update(next_nudge_at=now - HOUR)
    expected = sink.taken + NUDGES
    began = time.perf_counter()
    sweep.delay()
    wait_until(lambda: sink.taken >= expected, "not all nudges were sent", seconds=300)
    rate = NUDGES / (time.perf_counter() - began)
    settled = OutgoingMail.objects.filter(state=OutgoingMail.State.SENT)
    wait_until(lambda: settled.count() == NUDGES, "not all nudges were settled", seconds=30)
    assert sink.taken == expected, "some nudge was sent twice"
    return rate


def limit(environ: dict[str, str], sink: Sink) -> float:
    """Let as many processes only render and send. Return nudges per second."""
    expected = sink.taken + NUDGES
    parts = [
        subprocess.Popen(
            [sys.executable, "-m", "tests.bench.limit", str(part), str(WORKERS)],
            env=environ,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for part in range(WORKERS)
    ]
    for part in parts:
        assert part.stdout is not None
        assert part.stdout.readline().startswith("ready")
    began = time.perf_counter()
    for part in parts:
        assert part.stdin is not None
        part.stdin.write("go\n")
        part.stdin.flush()
    wait_until(lambda: sink.taken >= expected, "the limit was not reached", seconds=300)
    rate = NUDGES / (time.perf_counter() - began)
    for part in parts:
        part.communicate(timeout=30)
    return rate


def idle_sweeps() -> None:
    """Time a sweep that finds nothing to do, beside more and more open follow-ups."""
    now = timezone.now()
    User.objects.all().delete()
    print("\nan idle sweep, median of 200")
    for count in (10_000, 100_000):
        missing = count - FollowUp.objects.count()
        people.make(-(-missing // 3), ended_at=now - HOUR, logged_at=now - HOUR, next_nudge_at=now + 19 * HOUR)
        with connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE")
        times = []
        for _ in range(200):
            began = time.perf_counter()
            sweeping.sweep(now=now)
            times.append((time.perf_counter() - began) * 1000)
        print(f"  {count:7,} open follow-ups   {statistics.median(times):6.2f} ms   (asked: at most 2 ms)")


def checks() -> None:
    """Time the note checker over the labelled notes, each judged for the first time."""
    first, *notes = reading.seen()
    check(first.note, first.facts)  # warm up: the dictionary
    times = []
    for labelled in notes:
        began = time.perf_counter()
        check(labelled.note, labelled.facts)
        times.append((time.perf_counter() - began) * 1000)
    print(f"\ncheck: {statistics.median(times):.2f} ms a note, median of {len(notes)}   (asked: at most 10 ms)")


def spread(rates: list[float]) -> str:
    """Return the slowest and the fastest."""
    return f"({min(rates):.0f} to {max(rates):.0f})"


if __name__ == "__main__":
    cohort.main() if "cohort" in sys.argv else main()
