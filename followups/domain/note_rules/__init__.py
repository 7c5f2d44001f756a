"""The checker: says with reasons whether a note is worth sending (lesson M1-M6, O1-O4, B1-B8)."""

from __future__ import annotations

from followups.domain.note_rules.case import Case, Limits, clipped
from followups.domain.note_rules.house import WEIGHT, HouseRules, context, standing
from followups.domain.note_rules.rules import LANGUAGE, RULES
from followups.domain.notes import Facts, Finding, Level, Note

__all__ = ["HouseRules", "Limits", "check", "context", "standing"]


_RULES_OF = {
    least: tuple(rule for rule in RULES if WEIGHT[rule.at_worst or rule.level] <= WEIGHT[least]) for least in Level
}


def check(note: Note, facts: Facts, limits: Limits | None = None, *, least: Level = Level.COULD) -> list[Finding]:
    """Return what is missing, wrong or unused in a note: musts first, then by place.

    A note that is not English gets the single finding `language/other`. Only findings of the level `least` and
    above are looked for: the musts alone take a third of the time, for they need no spelling.
    """
    case = Case(note, clipped(facts), limits or Limits())
    if found := LANGUAGE.findings(case):
        return found
    findings = [finding for rule in _RULES_OF[least] for finding in rule.findings(case)]
    counted = (finding for finding in findings if WEIGHT[finding.level] <= WEIGHT[least])
    return sorted(counted, key=lambda finding: (WEIGHT[finding.level], finding.span or (-1, -1)))
