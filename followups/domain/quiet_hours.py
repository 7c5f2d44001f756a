"""Hours in which nobody is mailed: local wall-clock times, right across daylight-saving changes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

# A mail leaves up to a minute after its time; what is moved before the quiet hours must also arrive before them.
BEFORE_QUIET = timedelta(minutes=15)


@dataclass(frozen=True)
class QuietHours:
    """From one local time to another, over midnight where the end is not after the start.

    Equal start and end mean none.
    """

    zone: ZoneInfo
    start: time
    end: time

    def around(self, instant: datetime) -> tuple[datetime, datetime] | None:
        """Return (start, end) in UTC of the quiet stretch that holds `instant`, or None when it is not quiet."""
        if self.start == self.end:
            return None
        local = instant.astimezone(self.zone)
        for days_back in (0, 1):
            day = local.date() - timedelta(days=days_back)
            last = day if self.start < self.end else day + timedelta(days=1)
            begins, ends = (
                datetime.combine(on, at, self.zone).astimezone(UTC)
                for on, at in ((day, self.start), (last, self.end))
            )
            if begins <= instant < ends:
                return begins, ends
        return None

    def later(self, instant: datetime) -> datetime:
        """Return `instant`, or the end of the quiet hours it falls in (UTC)."""
        stretch = self.around(instant)
        return stretch[1] if stretch else instant

    def earlier(self, instant: datetime) -> datetime:
        """Return `instant`, or a quarter of an hour before the quiet hours it falls in (UTC)."""
        stretch = self.around(instant)
        return stretch[0] - BEFORE_QUIET if stretch else instant
