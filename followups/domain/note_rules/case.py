"""A note beside the facts it should rest on: everything that several rules want to know, worked out once."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property, wraps
from typing import TypeVar

from followups.domain.note_rules.letter import Letter, Sentence, clean, read
from followups.domain.note_rules.lexicon import GENERIC_STEMS, STOP_STEMS, fold, stem, words_of
from followups.domain.note_rules.tokens import tokens_of
from followups.domain.notes import Facts, Note, Point, PointKind

INFORMAL = frozenset(
    {
        "networking_coffee",
        "coffee",
        "informational_interview",
        "informational",
        "event",
        "meetup",
        "conference",
        "hackathon",
    }
)
_CALENDAR = frozenset(
    stem(word)
    for word in words_of(
        "monday tuesday wednesday thursday friday saturday sunday january february march "
        "april may june"
        " july august september october november december spring summer autumn fall winter noon midnight"
    )
)


SUBJECT, NAME, POINT = 300, 300, 1_000  # code points read of a subject, of a name, and of a logged line

T = TypeVar("T")


@dataclass(frozen=True)
class Limits:
    """How long things may be, in words. The organisation may set other limits."""

    paragraph: int = 85
    wall: int = 120
    block: int = 70
    sentence: int = 48
    note: int = 250


@dataclass(frozen=True)
class Case:
    """One note to be judged."""

    note: Note
    facts: Facts
    limits: Limits = Limits()

    @cached_property
    def letter(self) -> Letter:
        """The note with its structure."""
        return read(self.note.body, self.facts.candidate_name)

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences between greeting and closing."""
        return self.letter.sentences

    @cached_property
    def small_letters(self) -> bool:
        """Whether the writer uses hardly any capitals, as in a chat."""
        begins = [sentence.text[:1] for sentence in self.sentences]
        small = sum(sign.islower() for sign in begins)
        return small > len(begins) / 2 or any(token.text == "i" for s in self.sentences for token in s.tokens)

    @property
    def informal(self) -> bool:
        """Whether nobody expects excitement for a job after this kind of conversation."""
        return self.facts.interaction_kind in INFORMAL

    @cached_property
    def names(self) -> frozenset[str]:
        """Folded parts of all names in the facts."""
        people = (self.facts.candidate_name, self.facts.contact_name, *self.facts.others_met)
        return frozenset(part for name in people for part in re.split(r"[\s,().]+", fold(name)) if len(part) > 1)

    @cached_property
    def known_stems(self) -> frozenset[str]:
        """Stems that say nothing about the conversation: names, the company, the role, the occasion's frame."""
        texts = (self.facts.company, self.facts.role, self.facts.occasion, *self.facts.others_met)
        texts = (*texts, self.facts.candidate_name, self.facts.contact_name)
        parts = {
            stem(piece) for text in texts for token in tokens_of(text) for piece in re.split(r"[-'/]", token.text)
        }
        return frozenset(
            part for part in parts | {stem(t.text) for x in texts for t in tokens_of(x)} if len(part) > 1
        )

    def specific(self, stems: tuple[str, ...] | list[str]) -> list[str]:
        """Return the stems that not everybody could have written."""
        return [
            word
            for word in stems
            if len(word) > 1
            and word not in GENERIC_STEMS
            and word not in _CALENDAR
            and word not in self.known_stems
            and not (word.isdigit() and len(word) < 2)
        ]

    def points(self, *kinds: PointKind) -> tuple[Point, ...]:
        """Return the logged points of some kinds."""
        return tuple(point for point in self.facts.points if point.kind in kinds)

    @cached_property
    def subject(self) -> str:
        """The subject with typographic variants made plain; nobody reads more than its beginning."""
        return clean(self.note.subject[:SUBJECT])

    @cached_property
    def weights(self) -> dict[str, dict[str, float]]:
        """The weighed words of each logged line asked for so far."""
        return {}

    @cached_property
    def body_stems(self) -> list[frozenset[str]]:
        """The stems of each pair of neighbouring sentences: a point may be spread over two."""
        single = [frozenset(sentence.pieces) for sentence in self.sentences]
        return [one | two for one, two in itertools.pairwise(single)] or single

    def uses(self, text: str) -> float:
        """Return how much of a logged line is found in one place of the note, 0 to 1."""
        return max((share(self, text, place) for place in self.body_stems), default=0.0)


def clipped(facts: Facts) -> Facts:
    """Return the facts as far as they are read: nobody's name has a thousand letters."""
    names = ("candidate_name", "candidate_phone", "contact_name", "company", "role", "medium", "occasion")
    long = {name: text[:NAME] for name in names if len(text := getattr(facts, name)) > NAME}
    return replace(
        facts,
        points=tuple(Point(point.text[:POINT], point.kind) for point in facts.points),
        others_met=tuple(name[:NAME] for name in facts.others_met),
        other_companies=tuple(name[:NAME] for name in facts.other_companies),
        **long,
    )


def once(work: Callable[[Case], T]) -> Callable[[Case], T]:
    """Let several rules ask for the same finding while it is worked out once a case."""
    name = f"_{work.__module__}.{work.__qualname__}"

    @wraps(work)
    def kept(case: Case) -> T:
        if name not in case.__dict__:
            case.__dict__[name] = work(case)
        found: T = case.__dict__[name]
        return found

    return kept


def weighed(case: Case, text: str) -> dict[str, float]:
    """Return the words by which a logged line is known again, rare ones weighing more."""
    if text in case.weights:
        return case.weights[text]
    weights = case.weights[text] = {}
    for token in tokens_of(text):
        pieces = (
            [token.text, *(p for p in re.split(r"[-/]", token.text) if p)] if "-" in token.text else [token.text]
        )
        for piece in pieces[-3:]:
            word = stem(piece.rstrip("%"))
            if (len(word) < 2 and not word.isdigit()) or word in STOP_STEMS:
                continue
            weight = 0.35 if word in GENERIC_STEMS or word in case.known_stems or word in _CALENDAR else 1.0
            if word[0].isdigit():
                weight = 1.0 if len(word) > 1 else 0.5
            elif piece[:1].isupper() and weight == 1.0:
                weight = 1.4
            weights[word] = max(weight, weights.get(word, 0))
    return weights


def alike(word: str, words: frozenset[str]) -> bool:
    """Tell whether a stem occurs, or a word of the same family does."""
    if word in words:
        return True
    if len(word) < 5 or word[0].isdigit():
        return len(word) >= 4 and any(other.startswith(word) and len(other) <= len(word) + 2 for other in words)
    return any(_family(word, other) for other in words if len(other) >= 4)


def _family(one: str, two: str) -> bool:
    """Tell whether two stems differ in their ending alone, as `photo` and `photograph` do."""
    shorter = min(len(one), len(two))
    same = next((i for i, (a, b) in enumerate(zip(one, two, strict=False)) if a != b), shorter)
    return (same >= 5 and same >= shorter - 1 and abs(len(one) - len(two)) <= 6) or (
        same == shorter == 4 and abs(len(one) - len(two)) <= 2
    )


def share(case: Case, text: str, stems: frozenset[str]) -> float:
    """Return the weighed share of a logged line's words among some stems."""
    weights = weighed(case, text)
    total = sum(weights.values())
    return sum(weight for word, weight in weights.items() if alike(word, stems)) / total if total else 0.0
