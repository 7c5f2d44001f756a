"""How one organisation judges notes: its word limits, and rules that weigh less or are off."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

from followups.domain.note_rules.case import Limits
from followups.domain.notes import Finding, Level, Note

WEIGHT = {Level.MUST: 0, Level.SHOULD: 1, Level.COULD: 2}
_TELLING = 6  # words by which a long stretch is known again, however its end is edited
_OF_THE_SUBJECT = ("subject/", "ask/", "text/")  # findings without a place that are about the subject


@dataclass(frozen=True)
class HouseRules:
    """Word limits, and the level of each rule that was lowered; None: the rule is off."""

    limits: Limits = field(default_factory=Limits)
    levels: Mapping[str, Level | None] = field(default_factory=dict)

    def weigh(self, findings: Sequence[Finding]) -> list[Finding]:
        """Return the findings that count here, at their level here. No level is ever raised."""
        weighed = [
            replace(one, level=max(one.level, self.levels.get(one.code) or one.level, key=WEIGHT.__getitem__))
            for one in findings
            if self.levels.get(one.code, one.level) is not None
        ]
        return sorted(weighed, key=lambda one: WEIGHT[one.level])


def context(finding: Finding, note: Note) -> str:
    """Return by what a dismissed finding is known again: a hash of the words it is about and their neighbours.

    Editing elsewhere in the note leaves it the same; 64 hexadecimal digits. What is missing from the whole
    note is known by its code alone.
    """
    if finding.span is None:
        about = note.subject if finding.code.startswith(_OF_THE_SUBJECT) else ""
        words = about.casefold().split()
    else:
        start, end = finding.span
        before, after = note.body[max(0, start - 80) : start].split()[-1:], note.body[end : end + 80].split()[:1]
        inside = note.body[start:end].casefold().split()
        words = [*before, *inside, *after] if len(inside) <= _TELLING else inside[:_TELLING]
    return hashlib.sha256(" ".join([finding.code, *words]).encode()).hexdigest()


def standing(findings: Sequence[Finding], note: Note, dismissed: Collection[tuple[str, str]]) -> list[Finding]:
    """Return the findings that the candidate has not dismissed; `dismissed` holds codes and contexts."""
    return [one for one in findings if (one.code, context(one, note)) not in dismissed]
