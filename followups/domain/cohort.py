"""How the candidates of a coach stand, row by row: numbers in words, their order, and who needs a look."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from followups.domain import time_words

WEEKS: Final = 8  # as far back as the row looks
LATELY: Final = 4  # of these weeks count for "on time", the median, and what notes lack
SILENT_DAYS: Final = 7
REST: Final = timedelta(hours=1)  # whom a coach had nudged is not nudged again so soon

# The musts in words about somebody else's notes (M1-M6).
LACKS: Final = {
    "must/thanks": "a word of thanks",
    "must/specifics": "something from the conversation",
    "must/contribution": "what they can contribute",
    "must/company": "the company's name",
    "must/interest": "interest, and the wish to talk again",
    "must/phone": "the phone number",
}


@dataclass(frozen=True)
class Week:
    """How many notes fell due in one week, and how many of them went out on time."""

    due: int = 0
    on_time: int = 0


@dataclass(frozen=True)
class Lack:
    """The must that most of the notes sent lately are missing."""

    code: str
    notes: int
    of: int

    @property
    def words(self) -> str:
        """Return "the phone number, in 3 of 7 notes"."""
        return f"{LACKS.get(self.code, self.code)}, in {self.notes} of {self.of} notes"


@dataclass(frozen=True)
class Member:
    """One candidate, as whoever looks after them may know them.

    `weeks` are the last eight, the oldest first. `silent_days` counts from when anything was last logged, None
    for never. `to_nudge` is how many notes a nudge would be about; `has_notes_to_read` says that the reader may
    read the text of some.
    """

    pk: int
    name: str
    email: str
    paused: bool = False
    weeks: tuple[Week, ...] = (Week(),) * WEEKS
    median: timedelta | None = None
    overdue: int = 0
    lack: Lack | None = None
    silent_days: int | None = None
    to_nudge: int = 0
    has_notes_to_read: bool = False
    asked_at: datetime | None = None

    @property
    def due(self) -> int:
        """Return how many notes fell due lately."""
        return sum(week.due for week in self.weeks[-LATELY:])

    @property
    def on_time(self) -> int:
        """Return how many of them went out within 24 hours (W3)."""
        return sum(week.on_time for week in self.weeks[-LATELY:])

    @property
    def on_time_words(self) -> str:
        """Return "7 of 9"."""
        return f"{self.on_time} of {self.due}" if self.due else "none due"

    @property
    def median_words(self) -> str:
        """Return the median time to a note."""
        return "no note yet" if self.median is None else time_words.span(self.median)

    @property
    def median_hours(self) -> float | None:
        """Return the same for a table, in hours."""
        return None if self.median is None else round(self.median / timedelta(hours=1), 1)

    @property
    def overdue_words(self) -> str:
        """Return how many notes are late now."""
        return f"{self.overdue} late" if self.overdue else "none"

    @property
    def lack_words(self) -> str:
        """Return what their notes lack most often."""
        return self.lack.words if self.lack else "nothing"

    @property
    def silent_words(self) -> str:
        """Return for how long nothing has been logged."""
        if self.silent_days is None:
            return "nothing logged yet"
        if self.silent_days <= 1:
            return "logged yesterday" if self.silent_days else "logged today"
        return f"silent for {self.silent_days} days"

    @property
    def is_silent(self) -> bool:
        """Say whether nothing has been logged for a week."""
        return self.silent_days is None or self.silent_days >= SILENT_DAYS

    @property
    def reminder_words(self) -> str:
        """Say whether they get nudges."""
        return "paused" if self.paused else "on"

    def can_be_nudged(self, now: datetime) -> bool:
        """Say whether a nudge would go: there is something owed, and no pause or nudge asked for just now."""
        return self.to_nudge > 0 and not self.paused and not self.was_asked_within(REST, now)

    def was_asked_within(self, span: timedelta, now: datetime) -> bool:
        """Say whether a nudge was asked for in that time."""
        return self.asked_at is not None and self.asked_at > now - span

    @property
    def weeks_words(self) -> str:
        """Return what the little chart shows, for those who hear it."""
        return ", ".join(f"{week.on_time} of {week.due}" if week.due else "none due" for week in self.weeks)


@dataclass(frozen=True)
class Column:
    """One column that the rows can be ordered by. `key` puts what needs a look first; None always comes last."""

    name: str
    heading: str
    key: Callable[[Member], object]


def _share(member: Member) -> object:
    return (member.on_time / member.due, -member.due) if member.due else None


def _silence(member: Member) -> object:
    return -(member.silent_days if member.silent_days is not None else 100_000)


COLUMNS: Final = (
    Column("name", "Candidate", lambda member: member.name.casefold()),
    Column("on-time", "On time, 4 weeks", _share),
    Column("weeks", "8 weeks", lambda member: -sum(week.on_time for week in member.weeks)),
    Column("median", "Median to the note", lambda member: member.median and -member.median),
    Column("overdue", "Overdue now", lambda member: -member.overdue),
    Column("lack", "Notes lack", lambda member: (-member.lack.notes, member.lack.code) if member.lack else None),
    Column("silent", "Last logged", _silence),
    Column("reminders", "Reminders", lambda member: not member.paused),
)
DEFAULT: Final = "overdue"

FILTERS: Final[dict[str, tuple[str, Callable[[Member], bool]]]] = {
    "overdue": ("Overdue now", lambda member: member.overdue > 0),
    "silent": (f"Silent for {SILENT_DAYS} days", lambda member: member.is_silent),
    "paused": ("Reminders paused", lambda member: member.paused),
}


def ordered(members: Iterable[Member], by: str = DEFAULT) -> list[Member]:
    """Return them by a column's name, "-" in front for the other way round; the unknown falls to the default.

    Members that a column says nothing about come last either way; equal ones by name.
    """
    columns = {column.name: column for column in COLUMNS}
    key = columns.get(by.removeprefix("-"), columns[DEFAULT]).key
    rows = sorted(members, key=lambda member: (member.name.casefold(), member.pk))
    said: list[Member] = [member for member in rows if key(member) is not None]
    unsaid = [member for member in rows if key(member) is None]
    said.sort(key=key, reverse=by.startswith("-"))  # type: ignore[arg-type]  # one column's keys compare
    return said + unsaid


def shown(members: Iterable[Member], which: str) -> list[Member]:
    """Return those that a filter's name lets through; all for "" and for a name that is none."""
    members = list(members)
    if which not in FILTERS:
        return members
    _, lets_through = FILTERS[which]
    return [member for member in members if lets_through(member)]


def summary(members: Collection[Member]) -> str:
    """Return how all of them stand, in a sentence or two."""
    if not members:
        return ""
    due, kept = sum(member.due for member in members), sum(member.on_time for member in members)
    said = [
        f"{kept} of {due} notes went out on time in the last four weeks." if due else "No note fell due lately."
    ]
    late = sum(1 for member in members if member.overdue)
    if late:
        said.append("One candidate has notes overdue." if late == 1 else f"{late} candidates have notes overdue.")
    silent = sum(1 for member in members if member.is_silent)
    if silent:
        who = "One has" if silent == 1 else f"{silent} have"
        said.append(f"{who} logged nothing for a week or more.")
    return " ".join(said)
