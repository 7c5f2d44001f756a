"""How much of one note is found in another: the same text to two people is noticed (lesson P1)."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Sequence

from followups.domain.note_rules.letter import Letter, Sentence, read
from followups.domain.note_rules.lexicon import GENERIC_STEMS, STOP_STEMS

MOST = 60  # sentences compared of each note
_FORMULA = 0.35  # weight of a sentence that everybody may write


def _content(sentence: Sentence) -> list[str]:
    """Return the words that carry a sentence; capitals inside it are names and are exchanged by the lazy."""
    kept = []
    for number, token in enumerate(sentence.tokens):
        if number and token.capital and token.text not in ("I",):
            continue
        kept.append(sentence.stems[number])
    return kept


def _alike(one: list[str], two: list[str]) -> float:
    """Return how alike two sentences are by their words and the order of neighbours, 0 to 1."""
    if not one or not two:
        return 0.0
    words = sum((Counter(one) & Counter(two)).values()) * 2 / (len(one) + len(two))
    pairs_one, pairs_two = (Counter(itertools.pairwise(x)) for x in (one, two))
    both = sum((pairs_one & pairs_two).values())
    pairs = both * 2 / max(1, len(one) + len(two) - 2)
    return (words + pairs) / 2 if len(one) > 2 else words


def _weight(words: Sequence[str]) -> float:
    """Return what a sentence weighs: its words, those of formulas less."""
    return sum(0.25 if w in STOP_STEMS else 0.5 if w in GENERIC_STEMS else 1.5 for w in words) or 0.1


def _sentences(letter: Letter) -> list[list[str]]:
    return [words for sentence in letter.sentences[:MOST] if (words := _content(sentence))]


def matched(body_a: str, body_b: str) -> list[tuple[int, int]]:
    """Return the spans of the first note's sentences that the second has as well."""
    first, second = read(body_a), read(body_b)
    others = _sentences(second)
    return [
        sentence.span
        for sentence in first.sentences[:MOST]
        if max((_alike(_content(sentence), other) for other in others), default=0) >= 0.6
    ]


def overlap(body_a: str, body_b: str) -> float:
    """Return how much the shorter of two notes is a copy of the other: 0 its own text, 1 a copy.

    Greeting, sign-off and names do not count, nor does the order of the sentences.
    """
    first, second = _sentences(read(body_a)), _sentences(read(body_b))
    if not first or not second:
        return 0.0
    return max(_copied(first, second), _copied(second, first))


def _copied(mine: list[list[str]], theirs: list[list[str]]) -> float:
    total = copied = 0.0
    for words in mine:
        weight = _weight(words)
        best = max(_alike(words, other) for other in theirs)
        total += weight
        copied += weight * min(1.0, max(0.0, (best - 0.2) / 0.6))
    return copied / total
