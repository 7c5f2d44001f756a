"""How the admin says times and numbers."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone

from accounts.domain import zones
from accounts.models import User
from followups.domain import time_words


def local_time(instant: datetime | None, candidate: User) -> str:
    """Return a time as the candidate sees it, with the place where that is not the reader's time."""
    if instant is None:
        return ""
    now = timezone.now().astimezone(candidate.zone)
    words = time_words.exact(instant.astimezone(candidate.zone), now)
    if candidate.time_zone == timezone.get_current_timezone_name():
        return words
    return f"{words} ({zones.city(candidate.time_zone)})"


def count(number: int, one: str, many: str) -> str:
    """Return "1 person", "2 people"."""
    return f"{number} {one if number == 1 else many}"
