"""For how long a candidate may put a follow-up off: a few plain choices, in their own zone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

HOUR = timedelta(hours=1)


@dataclass(frozen=True)
class Snooze:
    """One choice. `until` is in UTC, and always still to come."""

    name: str
    words: str
    until: datetime


def choices(now: datetime, zone: ZoneInfo, *, address_missing: bool = False) -> tuple[Snooze, ...]:
    """Return what can be chosen at `now`, nearest first; last, without an address, to wait for it (P2)."""
    here = now.astimezone(zone)
    hour = now.astimezone(UTC) + HOUR
    evening = _at(here, 18)
    morning, which = _at(here, 8), "This morning"
    if morning < hour:
        morning, which = _at(here + timedelta(days=1), 8), "Tomorrow"
    offered = [
        Snooze("hour", f"In an hour, {hour.astimezone(zone):%H:%M}", hour),
        Snooze("evening", "This evening, 18:00", evening),
        Snooze("morning", f"{which}, 08:00", morning),
    ]
    offered = sorted((one for one in offered if one.until > now), key=lambda one: one.until)
    if address_missing:
        offered.append(Snooze("address", f"I have the address ({which.lower()}, 08:00 at the latest)", morning))
    return tuple(offered)


def _at(day: datetime, hour: int) -> datetime:
    """Return the instant (UTC) of that full hour on that local day."""
    return day.replace(hour=hour, minute=0, second=0, microsecond=0, fold=0).astimezone(UTC)
