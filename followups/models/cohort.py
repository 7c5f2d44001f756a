"""How the candidates of a coach stand: the database counts, in a constant number of queries.

Every number is of what the reader may see in the admin: the state of follow-ups under an active coaching
(`followups.models.interactions.coached`), never a text.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Count, DurationField, ExpressionWrapper, F, IntegerField, Max, Q, Window
from django.db.models.functions import RowNumber

from accounts.models import Coaching, User, UserQuerySet
from followups.domain.cohort import LATELY, WEEKS, Lack, Member, Week
from followups.domain.schedule import ALLOWED
from followups.models.follow_ups import SUBMITTED, FollowUp, FollowUpQuerySet
from followups.models.interactions import Interaction
from followups.models.judgements import Fault
from followups.models.reviews import Review

WEEK = timedelta(weeks=1)


def looked_after(user: User, now: datetime) -> UserQuerySet:
    """Return the candidates whom this person looks after: a superuser all of them."""
    people = User.objects.visible_to(user, now).filter(is_active=True)
    return people.filter(is_staff=False) if user.is_superuser else people


def members(candidates: UserQuerySet, *, reader: User, now: datetime) -> list[Member]:
    """Return how each of these candidates stands, as far as `reader` may know. `now` is in the reader's zone."""
    # Counted for all whom the reader looks after: to narrow the counting to `candidates` takes longer.
    theirs = FollowUp.objects.visible_to(reader, now).order_by()
    weeks, judged = _weeks(theirs, now)
    medians = _medians(theirs, now)
    pressing = _pressing(theirs, now)
    lacks = _lacks(theirs, judged, now)
    logged = _last_logged(reader, now)
    readable = _with_notes_to_read(reader, now)
    people = candidates.values_list("pk", "name", "email", "reminders_paused_at")
    return [
        Member(
            pk=pk,
            name=name or email,
            email=email,
            paused=paused_at is not None,
            weeks=weeks.get(pk, (Week(),) * WEEKS),
            median=medians.get(pk),
            lack=lacks.get(pk),
            has_notes_to_read=pk in logged and (reader.is_superuser or pk in readable),
            silent_days=_days(logged.get(pk), now),
            **pressing.get(pk, {}),
        )
        for pk, name, email, paused_at in people
    ]


def _weeks(theirs: FollowUpQuerySet, now: datetime) -> tuple[dict[int, tuple[Week, ...]], dict[int, int]]:
    """Return notes due and on time by week, and how many sent ones were judged lately.

    A note sent before it fell due belongs to the week at hand; one that is skipped was not owed.
    """
    on_time = Q(thanked_at__lte=F("due_at"))
    counts = {}
    for week in range(WEEKS):
        within = Q(due_at__gt=now - (WEEKS - week) * WEEK)
        if week < WEEKS - 1:
            within &= Q(due_at__lte=now - (WEEKS - week - 1) * WEEK)
        counts[f"due_{week}"] = Count("pk", filter=within)
        counts[f"on_time_{week}"] = Count("pk", filter=within & on_time)
    lately = Q(due_at__gt=now - LATELY * WEEK, judged_at__isnull=False)
    rows: Iterable[Any] = (
        theirs.exclude(state=FollowUp.State.SKIPPED)
        .filter(Q(due_at__lte=now) | Q(state=FollowUp.State.THANKED), due_at__gt=now - WEEKS * WEEK)
        .values("candidate")
        .annotate(notes_judged=Count("pk", filter=lately), **counts)
    )
    weeks, judged = {}, {}
    for row in rows:
        weeks[row["candidate"]] = tuple(Week(row[f"due_{each}"], row[f"on_time_{each}"]) for each in range(WEEKS))
        judged[row["candidate"]] = row["notes_judged"]
    return weeks, judged


def _medians(theirs: FollowUpQuerySet, now: datetime) -> dict[int, timedelta]:
    """Return the median time from the end of a conversation to the note, of the notes that fell due lately."""
    before_due = ExpressionWrapper(F("thanked_at") - F("due_at"), output_field=DurationField())
    place = Window(RowNumber(), partition_by=F("candidate"), order_by=(F("before_due").asc(), F("pk").asc()))
    rows = (
        theirs.thanked()
        .filter(due_at__gt=now - LATELY * WEEK)
        .annotate(before_due=before_due)
        .annotate(
            twice=ExpressionWrapper(place * 2, output_field=IntegerField()),
            notes=Window(Count("pk"), partition_by=F("candidate")),
        )
        # The one in the middle, or the two: their places are n/2 to n/2 + 1.
        .filter(twice__gte=F("notes"), twice__lte=F("notes") + 2)
        .values_list("candidate", "before_due")
    )
    middle: dict[int, list[timedelta]] = defaultdict(list)
    for candidate, took in rows:
        middle[candidate].append(ALLOWED + took)
    return {candidate: sum(both, timedelta(0)) / len(both) for candidate, both in middle.items()}


def _pressing(theirs: FollowUpQuerySet, now: datetime) -> dict[int, dict[str, Any]]:
    """Return what is late, what a nudge would be about, and when one was last asked for, of what is owed."""
    begun = Q(due_at__lte=now + ALLOWED)
    awake = Q(snoozed_until=None) | Q(snoozed_until__lte=now)
    rows: Iterable[Any] = (
        theirs.open()
        .values("candidate")
        .annotate(
            overdue=Count("pk", filter=Q(due_at__lt=now)),
            to_nudge=Count("pk", filter=begun & awake),
            asked_at=Max("asked_at"),
        )
    )
    return {row.pop("candidate"): row for row in rows}


def _lacks(theirs: FollowUpQuerySet, judged: dict[int, int], now: datetime) -> dict[int, Lack]:
    """Return the must that most of the notes judged lately are missing."""
    lately = theirs.thanked().filter(due_at__gt=now - LATELY * WEEK)
    rows = (
        Fault.objects.filter(code__startswith="must/", follow_up__in=lately)
        .order_by()
        .values_list("follow_up__candidate", "code")
        .annotate(notes=Count("pk"))
    )
    lacks: dict[int, Lack] = {}
    for candidate, code, notes in sorted(rows, key=lambda row: (-row[2], row[1])):
        lacks.setdefault(candidate, Lack(code, notes, max(judged.get(candidate, 0), notes)))
    return lacks


def _last_logged(reader: User, now: datetime) -> dict[int, datetime]:
    """Return when each last logged a conversation, or wrote down one that had been planned."""
    rows = (
        Interaction.objects.visible_to(reader, now)
        .order_by()
        .values_list("candidate")
        .annotate(Max("logged_at"), Max("debriefed_at"))
    )
    return {candidate: _latest(instants) for candidate, *instants in rows}


def _with_notes_to_read(reader: User, now: datetime) -> set[int]:
    """Return those who share all of their notes with the reader, or have submitted some for review."""
    sharing = Coaching.objects.held_by(reader, now).exclude(sharing=Coaching.Sharing.SUBMITTED)
    submitted = Review.objects.visible_to(reader, now).filter(state__in=SUBMITTED).order_by()
    return {
        *sharing.values_list("candidate", flat=True),
        *submitted.values_list("follow_up__candidate", flat=True).distinct(),
    }


def _latest(instants: Iterable[datetime | None]) -> datetime:
    return max(instant for instant in instants if instant is not None)


def _days(logged_at: datetime | None, now: datetime) -> int | None:
    """Return how many midnights of the reader have passed since."""
    return None if logged_at is None else max(0, (now.date() - logged_at.astimezone(now.tzinfo).date()).days)
