"""Looking back at sent notes: in time or not, what they all had, what is missed most, whether it gets better (L2).

Everything is said as counts of notes with words, never as a score.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property
from statistics import median
from typing import Final

from followups.domain import time_words
from followups.domain.note_rules.case import Case, clipped
from followups.domain.notes import Facts, Note
from followups.domain.requirements import MUSTS, NEXT_TIME, lacked, next_time, said_once
from followups.domain.standing import number

WEEKS: Final = 12  # the latest that are drawn
STROKES: Final = 24  # the latest notes that are drawn, one stroke each
ENOUGH: Final = 4  # judged notes from which on two halves can be compared
USED: Final = 0.5  # share of a logged line from which on a note brings it up
WEEK = timedelta(days=7)


@dataclass(frozen=True)
class Sent:
    """One note that went out. `sent_at` is local time; one without a text is not judged."""

    pk: int
    sent_at: datetime
    took: timedelta
    on_time: bool
    kept: bool = True
    judged: bool = False
    faults: frozenset[str] = frozenset()

    @property
    def lacks(self) -> list[str]:
        """Return its faults in sentences."""
        return lacked(self.faults)

    @property
    def next_time(self) -> list[str]:
        """Return what to do the next time, a sentence for each."""
        return next_time(self.faults)


@dataclass(frozen=True)
class Must:
    """How one of the six musts fared. `strokes` are the latest notes, the oldest first: met or not."""

    code: str
    words: str
    met: int
    of: int
    strokes: tuple[bool, ...]

    @property
    def missed(self) -> int:
        """Return how many notes went without it."""
        return self.of - self.met

    @property
    def next_time(self) -> str:
        """Return why it matters and how it is done, in a sentence."""
        return NEXT_TIME[self.code]


@dataclass(frozen=True)
class Week:
    """The notes of one week, from its Monday on."""

    monday: date
    sent: int = 0
    on_time: int = 0
    judged: int = 0
    complete: int = 0


@dataclass(frozen=True)
class Trend:
    """The later half of the judged notes beside the earlier one: how many things each lacked."""

    notes: int
    before: int
    lately: int

    @property
    def sentence(self) -> str:
        """Return whether they get better. Worse is stated, never blamed."""
        last = f"The last {self.notes} notes"
        if not self.before and not self.lately:
            return f"{last} had everything, and so had those before."
        lately = f"{last} lacked {_things(self.lately)}, the {self.notes} before {_things(self.before)}."
        if self.lately < self.before:
            return f"They are getting better. {lately}"
        if self.lately > self.before:
            return f"{lately} A few minutes more for the next one will turn that round."
        return f"{lately} That is about the same."


def _things(count: int) -> str:
    return "nothing" if not count else "one thing" if count == 1 else f"{count} things"


@dataclass(frozen=True)
class LookingBack:
    """All notes of one candidate, the oldest first. `leaves_out` holds musts that are none in this house."""

    sent: tuple[Sent, ...]
    leaves_out: Collection[str] = ()

    @property
    def on_time(self) -> int:
        """Return how many went out within 24 hours (W3)."""
        return sum(one.on_time for one in self.sent)

    @property
    def late(self) -> int:
        """Return how many took longer."""
        return len(self.sent) - self.on_time

    @property
    def usually_took(self) -> timedelta:
        """Return the time within which half of them went out."""
        return (
            timedelta(seconds=median(one.took.total_seconds() for one in self.sent)) if self.sent else timedelta()
        )

    @property
    def sentence(self) -> str:
        """Return how many went out, and how soon."""
        took = time_words.span(self.usually_took)
        if len(self.sent) < 2:
            in_time = ", within the 24 hours" if self.on_time else ""
            return f"One note has gone out, {took} after the conversation{in_time}." if self.sent else ""
        those = f"All {number(len(self.sent))} notes"
        if self.on_time < len(self.sent):
            those = f"{self.on_time} of {len(self.sent)} notes"
        return f"{those} went out within 24 hours. Half of all took no longer than {took}."

    @cached_property
    def judged(self) -> list[Sent]:
        """Return those whose text was judged."""
        return [one for one in self.sent if one.judged]

    @property
    def without_text(self) -> int:
        """Return how many went out without their text being kept here."""
        return sum(not one.kept for one in self.sent)

    @property
    def not_judged(self) -> int:
        """Return how many have a text that nobody has judged."""
        return sum(one.kept and not one.judged for one in self.sent)

    @property
    def musts(self) -> list[Must]:
        """Return the musts, in the order of the lesson, each with how many notes met it."""
        return [self._must(code, words) for code, words in MUSTS.items() if code not in self.leaves_out]

    def _must(self, code: str, words: str) -> Must:
        met = [code not in one.faults for one in self.judged]
        return Must(code, words, sum(met), len(met), tuple(met[-STROKES:]))

    @property
    def missed_most(self) -> Must | None:
        """Return the must that the most notes went without; None: each had each."""
        most = max(self.musts, key=lambda must: must.missed, default=None)
        return most if most and most.missed else None

    @property
    def other_faults(self) -> list[tuple[str, int]]:
        """Return what else was wrong, in a sentence with the number of notes; the most frequent first."""
        others = (said_once(one.faults) - MUSTS.keys() for one in self.judged)
        return Counter(sentence for codes in others for code in codes for sentence in lacked({code})).most_common()

    @property
    def trend(self) -> Trend | None:
        """Return the later half beside the earlier one; None: too few for that."""
        half = len(self.judged) // 2
        if len(self.judged) < ENOUGH:
            return None
        lately, before = self.judged[-half:], self.judged[-2 * half : -half]
        return Trend(half, _lacking(before), _lacking(lately))

    @property
    def weeks(self) -> list[Week]:
        """Return the latest weeks up to that of the last note, those without notes among them."""
        if not self.sent:
            return []
        last = _monday(self.sent[-1])
        first = max(_monday(self.sent[0]), last - (WEEKS - 1) * WEEK)
        return [self._week(first + number * WEEK) for number in range((last - first) // WEEK + 1)]

    def _week(self, monday: date) -> Week:
        sent = [one for one in self.sent if _monday(one) == monday]
        return Week(
            monday,
            sent=len(sent),
            on_time=sum(one.on_time for one in sent),
            judged=sum(one.judged for one in sent),
            complete=sum(one.judged and not one.faults for one in sent),
        )

    def best(self, most: int) -> list[int]:
        """Return the best so far, at most so many: fewest faults, then in time; the latest first."""
        if not self.judged:
            return []
        least = min(_rank(one) for one in self.judged)
        return [one.pk for one in reversed(self.judged) if _rank(one) == least][:most]


def _monday(one: Sent) -> date:
    return one.sent_at.date() - timedelta(days=one.sent_at.weekday())


def _lacking(notes: list[Sent]) -> int:
    return sum(len(said_once(one.faults)) for one in notes)


def _rank(one: Sent) -> tuple[int, bool]:
    return _lacking([one]), not one.on_time


def brought_up(note: Note, facts: Facts) -> int:
    """Return how many of the logged lines a note brings up: of equally good ones the most specific is best."""
    case = Case(note, clipped(facts))
    return sum(case.uses(point.text) >= USED for point in facts.points)
