"""What to ask the candidate where a fact is missing; a note never holds a blank."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from contacts.domain.names import called, first_name
from followups.domain.drafts.openings import is_job_talk
from followups.domain.notes import Facts, Missing, PointKind, Question

# A contribution or a post says nothing about what was talked about.
_SPECIFIC: Final = frozenset({PointKind.DISCUSSED, PointKind.RAPPORT, PointKind.REDEEM, PointKind.SKILL})
_BROUGHT: Final = frozenset({PointKind.CONTRIBUTION, PointKind.SKILL})


def questions(facts: Facts, kinds: Iterable[PointKind]) -> tuple[Question, ...]:
    """Return what to ask; `kinds` are those of the usable points. Each text names the person."""
    known = frozenset(kinds)
    person = called(facts.contact_name) or "this person"
    asked = []
    if not first_name(facts.contact_name):
        asked.append(Question(Missing.NAME, f"What is the name of {person}?"))
    if not facts.company.strip():
        asked.append(Question(Missing.COMPANY, _company_question(facts, person)))
    if not known & _SPECIFIC:
        asked.append(Question(Missing.SPECIFICS, _specifics_question(facts, person)))
    if not known & _BROUGHT:
        asked.append(Question(Missing.CONTRIBUTION, _contribution_question(facts, person)))
    if not facts.candidate_phone.strip() and not facts.phone_in_signature:
        asked.append(Question(Missing.PHONE, f"On which number can {person} reach you?"))
    return tuple(asked)


def _specifics_question(facts: Facts, person: str) -> str:
    if facts.was_there:
        return f"What did you and {person} talk about? One thing that only the two of you would know is enough."
    return f"What has stayed with you from the conversation that {person} arranged?"


def _company_question(facts: Facts, person: str) -> str:
    if not facts.was_there:
        return f"Which company was the conversation about that {person} arranged?"
    if is_job_talk(facts):
        return f"Which company did you and {person} talk about?"
    return f"Which company does {person} work for?"


def _contribution_question(facts: Facts, person: str) -> str:
    if not facts.was_there:
        return f"Going by the conversation that {person} arranged, what could you contribute?"
    if is_job_talk(facts):
        return f"Going by what {person} told you, what could you contribute?"
    return f"What could you offer {person} in return?"
