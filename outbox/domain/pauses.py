"""How long to wait before a mail is tried again, and when to stop trying."""

from __future__ import annotations

from datetime import datetime, timedelta

GIVE_UP_AFTER = timedelta(hours=48)  # since it was queued
MOST_ATTEMPTS = 4  # tries whose outcome is unknown: there are never more copies of a mail than this

_SHORTEST, _LONGEST = timedelta(minutes=1), timedelta(hours=1)
# Three pauses that together outlast an hour's trouble: each may have made a copy, so there are few of them.
_AFTER_UNKNOWN = (timedelta(minutes=5), timedelta(minutes=15), timedelta(minutes=45))


def after_not_accepted(deferrals: int, *, queued_at: datetime, now: datetime) -> datetime | None:
    """Return when to try a mail again that was not accepted `deferrals` times before; None: give it up."""
    if now - queued_at >= GIVE_UP_AFTER:
        return None
    doublings = min(deferrals, 6)  # six pass the hour
    return now + min(_LONGEST, _SHORTEST * (1 << doublings))


def after_unknown(attempts: int, *, now: datetime) -> datetime | None:
    """Return when to try a mail again whose fate is unknown for the `attempts`th time; None: give it up."""
    if attempts >= MOST_ATTEMPTS:
        return None
    return now + _AFTER_UNKNOWN[attempts - 1]
