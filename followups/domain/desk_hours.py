"""When a coach looks at reviews: two times a day and working hours, local, right when clocks change."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

SATURDAY = 5
GRACE = timedelta(hours=1)  # a mail that comes later than this, and outside working hours, waits for the next one
URGENT_BEFORE = timedelta(hours=3)
REST_BETWEEN = timedelta(hours=1)  # between two mails about near deadlines
_WEEK = 8  # days to look either way: over a weekend and whatever clocks do


@dataclass(frozen=True)
class Desk:
    """A coach's hours in the coach's zone. Without `weekends`, Saturday and Sunday are off."""

    zone: ZoneInfo
    first_mail_at: time = time(9, 0)
    second_mail_at: time = time(14, 0)
    works_from: time = time(9, 0)
    works_until: time = time(17, 0)
    weekends: bool = False

    def slot_before(self, instant: datetime) -> datetime | None:
        """Return the last time (UTC), at `instant` or before it, at which this coach hears what waits."""
        here = instant.astimezone(self.zone).date()
        past = [slot for slot in self._slots(here - timedelta(days=_WEEK), _WEEK + 1) if slot <= instant]
        return max(past, default=None)

    def slot_after(self, instant: datetime) -> datetime:
        """Return the next time (UTC), after `instant`, at which this coach hears what waits."""
        here = instant.astimezone(self.zone).date()
        return min(slot for slot in self._slots(here, _WEEK + 1) if slot > instant)

    def is_working(self, instant: datetime) -> bool:
        """Say whether `instant` is within the working hours of a working day."""
        day = instant.astimezone(self.zone).date()
        begins, ends = self._at(day, self.works_from), self._at(day, self.works_until)
        return self._is_working_day(day) and begins <= instant < ends

    def may_mail(self, slot: datetime, instant: datetime) -> bool:
        """Say whether the mail of a slot may still go: soon after it, or while the coach works."""
        return instant < slot + GRACE or self.is_working(instant)

    def _slots(self, first: date, days: int) -> Iterator[datetime]:
        for day in (first + timedelta(days=number) for number in range(days)):
            if self._is_working_day(day):
                yield self._at(day, self.first_mail_at)
                yield self._at(day, self.second_mail_at)

    def _at(self, day: date, local: time) -> datetime:
        """Return the instant. One that comes twice is the earlier; one the clocks leap over is later."""
        return datetime.combine(day, local, self.zone).astimezone(UTC)

    def _is_working_day(self, day: date) -> bool:
        return self.weekends or day.weekday() < SATURDAY


def is_urgent_since(asked_at: datetime, due_at: datetime) -> datetime:
    """Return from when on a review is pressing: three hours before the deadline, or when it was asked for."""
    return max(asked_at, due_at - URGENT_BEFORE)
