"""Turn times that people type, in their own zone, into instants. Errors are sentences for them."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo


def parse_local(text: str, zone: ZoneInfo) -> datetime:
    """Return the instant (UTC) of a local time typed as "2026-11-24T09:30", the form browsers send.

    When the clocks went back and it came twice, the earlier is meant. Raises ValueError with a sentence when it
    cannot be read, or when the clocks went forward over it.
    """
    try:
        local = datetime.fromisoformat(text.strip())
    except ValueError:
        raise ValueError("That is not a day and a time. Write it like 2026-11-24 09:30.") from None
    if local.tzinfo is not None:
        raise ValueError("Write the time without a zone, like 2026-11-24 09:30.")
    return to_utc(local, zone)


def to_utc(local: datetime, zone: ZoneInfo) -> datetime:
    """Return the instant (UTC) at which clocks in `zone` show this naive time; the earlier of two.

    Raises ValueError with a sentence for a time that the clocks leapt over.
    """
    # OverflowError: the year 1 or 9999 in a zone beyond it.
    try:
        instant = local.replace(tzinfo=zone, fold=0).astimezone(UTC)
        shown = instant.astimezone(zone).replace(tzinfo=None)
    except OverflowError:
        raise ValueError("That day is too far away.") from None
    if shown != local:
        raise ValueError(
            f"There was no {local:%H:%M} on {local.day} {local:%B %Y}: the clocks went forward. "
            "Choose an hour earlier or later."
        )
    return instant
