"""What a rule is."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from followups.domain.note_rules.case import Case
from followups.domain.note_rules.examples_of_contributions import EXAMPLES as CONTRIBUTIONS
from followups.domain.note_rules.examples_of_faults import EXAMPLES as FAULTS
from followups.domain.note_rules.examples_of_interest import EXAMPLES as INTERESTS
from followups.domain.note_rules.examples_of_musts import EXAMPLES as MUSTS
from followups.domain.notes import Finding, Level

EXAMPLES = MUSTS | INTERESTS | CONTRIBUTIONS | FAULTS


@dataclass(frozen=True)
class Remark:
    """What a rule found: a place, a repair, and a level or words of its own where the rule's do not fit."""

    span: tuple[int, int] | None = None
    fix: str = ""
    message: str = ""
    level: Level | None = None


@dataclass(frozen=True)
class Rule:
    """One rule: adding one is adding an entry here and its examples beside it."""

    code: str
    level: Level
    lesson: str
    message: str
    look: Callable[[Case], Iterable[Remark]]
    at_worst: Level | None = None  # where a remark may weigh more than the rule

    @property
    def lower_levels(self) -> tuple[Level, ...]:
        """Return what the rule may be lowered to, short of off: what weighs less than its heaviest remark."""
        levels = tuple(Level)  # the heaviest first
        return levels[levels.index(self.at_worst or self.level) + 1 :]

    @property
    def good(self) -> tuple[str, ...]:
        """Bodies this rule leaves alone, near misses among them."""
        return EXAMPLES.get(self.code, ((), ()))[0]

    @property
    def bad(self) -> tuple[str, ...]:
        """Bodies this rule has something to say about."""
        return EXAMPLES.get(self.code, ((), ()))[1]

    def findings(self, case: Case) -> list[Finding]:
        """Return what this rule has to say about a note."""
        return [
            Finding(
                code=self.code,
                level=remark.level or self.level,
                message=remark.message or self.message,
                span=remark.span,
                fix=remark.fix,
                lesson=self.lesson,
            )
            for remark in self.look(case)
        ]
