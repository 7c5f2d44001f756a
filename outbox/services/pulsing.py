"""Note that a periodic task runs, so that a silent worker or beat is seen."""

from __future__ import annotations

from datetime import datetime

from outbox.models import Pulse


def pulse(name: str, *, now: datetime) -> None:
    """Note in one statement that the task of that name ran at `now`."""
    Pulse.objects.bulk_create(
        [Pulse(name=name, beat_at=now)],
        update_conflicts=True,
        unique_fields=["name"],
        update_fields=["beat_at"],
    )
