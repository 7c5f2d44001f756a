"""The checker: says with reasons whether a note is worth sending (lesson M1-M6, O1-O4, B1-B8)."""

from __future__ import annotations

from followups.domain.note_rules.case import Case, Limits
from followups.domain.note_rules.house import WEIGHT, HouseRules, context, standing
from followups.domain.note_rules.rules import LANGUAGE, RULES
from followups.domain.notes import Facts, Finding, Note

__all__ = ["HouseRules", "Limits", "check", "context", "standing"]


def check(note: Note, facts: Facts, limits: Limits | None = None) -> list[Finding]:
    """Return what is missing, wrong or unused in a note: musts first, then by place.

    A note that is not English gets the single finding `language/other`.
    """
    case = Case(note, facts, limits or Limits())
    if found := LANGUAGE.findings(case):
        return found
    findings = [finding for rule in RULES for finding in rule.findings(case)]
    return sorted(findings, key=lambda finding: (WEIGHT[finding.level], finding.span or (-1, -1)))
