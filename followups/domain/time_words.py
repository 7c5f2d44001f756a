"""Times in words. Local times are those of the zone that the instants carry."""

from __future__ import annotations

from datetime import datetime, timedelta

MINUTE = timedelta(minutes=1)


def span(length: timedelta) -> str:
    """Return a length of time, rounded down: "4 h 40 min", "50 min", "2 days 3 h", "less than a minute"."""
    minutes = abs(length) // MINUTE
    days, rest = divmod(minutes, 24 * 60)
    hours, minutes_left = divmod(rest, 60)
    if days >= 2:
        return f"{days} days {hours} h" if hours and days < 7 else f"{days} days"
    hours += 24 * days
    if hours and minutes_left:
        return f"{hours} h {minutes_left} min"
    if hours:
        return f"{hours} h"
    return f"{minutes_left} min" if minutes_left else "less than a minute"


def left(due_at: datetime, now: datetime) -> str:
    """Return how the 24 hours stand: "1 h 50 min left", "4 h 40 min late" (W3, W4)."""
    return f"{span(due_at - now)} {'left' if due_at > now else 'late'}"


def exact(local: datetime, today: datetime) -> str:
    """Return "Tue 24 Nov, 09:30", with the year when it is not this one. Both in the reader's zone."""
    year = "" if local.year == today.year else f" {local.year}"
    return f"{local:%a} {local.day} {local:%b}{year}, {local:%H:%M}"


def near(local: datetime, today: datetime) -> str:
    """Return "today, 16:00", "tomorrow, 08:00" or "yesterday, 18:30"; further away the exact time."""
    days = (local.date() - today.date()).days
    day = {-1: "yesterday", 0: "today", 1: "tomorrow"}.get(days)
    return f"{day}, {local:%H:%M}" if day else exact(local, today)
