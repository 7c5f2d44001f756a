"""Measure the cohort page: 300 candidates with 200 follow-ups each, as a coach of all and as a superuser."""

from __future__ import annotations

import gc
import random
import statistics
import time
from datetime import datetime, timedelta

from django.conf import settings
from django.db import connection
from django.test import Client, override_settings
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from accounts.models import Coaching, User
from contacts.models import Contact
from followups.models import Fault, FollowUp, Interaction
from tests.bench import people

CANDIDATES = 300
CONVERSATIONS = 100  # of two people each: 200 follow-ups
ROUNDS = 15
HOUR = timedelta(hours=1)
DAY = 24 * HOUR
SPAN = 180 * DAY  # of logging
MUSTS = ("must/phone", "must/contribution", "must/specifics")


def main() -> None:
    """Print how long the page takes on the database at hand."""
    connection.creation.create_test_db(verbosity=0)
    try:
        now = timezone.now()
        coach, root = fill(now)
        gc.collect()
        gc.freeze()  # what was left of filling is no part of a web process
        each = FollowUp.objects.count() // CANDIDATES
        print(f"\n{CANDIDATES} candidates x {each} follow-ups, {connection.vendor}, medians of {ROUNDS}")
        plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}  # nothing was collected
        with override_settings(ALLOWED_HOSTS=["*"], STORAGES=settings.STORAGES | {"staticfiles": plain}):
            for name in ("coaching:cohort", "coaching:cohort_csv", "admin:index"):
                for who, user in (("coach", coach), ("superuser", root)):
                    report(f"{name} as {who}", user, reverse(name))
    finally:
        connection.close()
        connection.creation.destroy_test_db(connection.settings_dict["NAME"], verbosity=0)


def report(words: str, user: User, address: str) -> None:
    """Print the median of several requests, and the queries of one."""
    client = Client()
    client.force_login(user)
    assert client.get(address).status_code == 200
    times = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        client.get(address)
        times.append((time.perf_counter() - began) * 1000)
    with CaptureQueriesContext(connection) as queries:
        client.get(address)
    slowest = max(queries.captured_queries, key=lambda query: float(query["time"]))
    print(
        f"  {words:<36} {statistics.median(times):6.0f} ms  ({min(times):.0f} to {max(times):.0f})"
        f"  {len(queries)} queries, the slowest {float(slowest['time']) * 1000:.0f} ms   (asked: under 300 ms)"
    )


def fill(now: datetime) -> tuple[User, User]:
    """Make the candidates, their coach, and a superuser."""
    rng = random.Random(24)
    people.make(CANDIDATES, ended_at=now - 2 * HOUR, logged_at=now - HOUR, next_nudge_at=now + DAY)
    FollowUp.objects.all().delete()
    Interaction.objects.all().delete()
    candidates = list(User.objects.order_by("pk"))
    coach = User.objects.create_user("coach@example.com", name="Ines Duarte", is_staff=True)
    root = User.objects.create_user("root@example.com", name="Ada", is_staff=True, is_superuser=True)
    Coaching.objects.bulk_create(
        Coaching(coach=coach, candidate=candidate, starts_at=now - 2 * SPAN) for candidate in candidates
    )
    ends = [now - rng.random() * SPAN for _ in range(CANDIDATES * CONVERSATIONS)]
    talks = Interaction.objects.bulk_create(
        (
            Interaction(
                candidate=candidates[number % CANDIDATES],
                kind=Interaction.Kind.FORMAL_INTERVIEW,
                medium=Interaction.Medium.VIDEO,
                ended_at=ended_at,
                end_stated_at=ended_at,
                logged_at=ended_at,
                debriefed_at=ended_at,
            )
            for number, ended_at in enumerate(ends)
        ),
        batch_size=2000,
    )
    met: dict[int, list[Contact]] = {}
    for contact in Contact.objects.order_by("pk"):
        met.setdefault(contact.owner_id, []).append(contact)
    FollowUp.objects.bulk_create(
        (_follow_up(rng, talk, contact, now) for talk in talks for contact in met[talk.candidate_id][:2]),
        batch_size=2000,
    )
    sent = FollowUp.objects.thanked().values_list("pk", flat=True)
    Fault.objects.bulk_create(
        (Fault(follow_up_id=pk, code=code) for pk in sent for code in MUSTS if rng.random() < 0.2), batch_size=2000
    )
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE" if connection.vendor == "postgresql" else "ANALYZE")
    return coach, root


def _follow_up(rng: random.Random, talk: Interaction, contact: Contact, now: datetime) -> FollowUp:
    """One note: mostly thanked, sometimes late, now and then still owed or skipped."""
    row = FollowUp(
        candidate_id=talk.candidate_id, interaction=talk, contact=contact, due_at=talk.ended_at + DAY, body="words"
    )
    fate = rng.random()
    sent_at = talk.ended_at + rng.random() * 30 * HOUR
    if fate < 0.9 and sent_at <= now:
        row.state, row.closed_at, row.thanked_at, row.judged_at = "thanked", sent_at, sent_at, sent_at
        row.proof, row.way = "told", "email"
    elif fate > 0.97:
        row.state, row.closed_at, row.skip_reason = "skipped", talk.ended_at, "no need"
    return row
