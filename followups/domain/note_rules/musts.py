"""Whether a note thanks, says what its writer brings, and shows interest (M1, M3, M5)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from followups.domain.note_rules.case import Case, once, share
from followups.domain.note_rules.letter import Sentence
from followups.domain.note_rules.meaning import Meaning, sureness
from followups.domain.notes import PointKind

_CLAUSE_END = re.compile(r"(?<=[;:])\s|\s[\u2013\u2014-]\s|,\s(?=(?:and|but|so) (?:I|we|my|it)\b)")
_LEAST_WORDS = 4  # of a clause that is read by itself
_WHOLE = 0.85  # of a logged contribution's words: a sentence with so many of them is about it


@once
def thanks(case: Case) -> bool:
    """Tell whether the note thanks the reader. A bare "Thanks," above the name is a formula, no thanks."""
    return any(_sureness(sentence, Meaning.THANKS) > 0 for sentence in case.sentences)


@once
def contributes(case: Case) -> bool:
    """Tell whether the note names a skill, an experience, a result or an offer; an empty claim is none."""
    return any(
        _sureness(sentence, Meaning.CONTRIBUTION) + _logged(case, sentence) > 0 for sentence in case.sentences
    )


@once
def shows_interest(case: Case) -> bool:
    """Tell whether the note shows interest in the job or the subject, or wishes to talk again."""
    return any(_sureness(sentence, Meaning.INTEREST) > 0 for sentence in case.sentences)


def _sureness(sentence: Sentence, meaning: Meaning) -> float:
    """Return how surely a sentence, or the surest clause of it, says a thing."""
    return max(sureness(text)[meaning] for text in _readings(sentence.text))


def _readings(text: str) -> Iterator[str]:
    yield text
    clauses = _CLAUSE_END.split(text)
    if len(clauses) > 1:
        yield from (clause for clause in clauses if len(clause.split()) >= _LEAST_WORDS)


def _logged(case: Case, sentence: Sentence) -> float:
    """Return how much surer a sentence is of contributing for what it takes up of the logged points."""
    stems = frozenset(sentence.pieces)
    contributed, known = (
        max((share(case, point.text, stems) for point in case.points(kind)), default=0.0)
        for kind in (PointKind.CONTRIBUTION, PointKind.SKILL)
    )
    if contributed >= _WHOLE:
        return 10.0
    return max(5 * contributed if contributed >= 0.4 else 0.0, 1.0 if known >= 0.6 else 0.0)
