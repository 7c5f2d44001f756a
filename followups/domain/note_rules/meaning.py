"""What a sentence says: thanks, a contribution, interest, next steps (M1, M3, M5, B2).

People say each of these in more ways than any list of phrases foresees. So a sentence is read as the patterns in
it, each pattern has a weight for each meaning, and the sum says how sure one may be. The weights are learned from
labelled sentences by logistic regression (`tests/corpus/learn.py`) and kept in `weights.tsv`: see decision 17.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from functools import cache, lru_cache
from importlib.resources import files
from math import sqrt

from followups.domain.note_rules.letter import SENTENCE
from followups.domain.note_rules.lexicon import GENERIC_STEMS, STOP_STEMS, meant, stem, words_of

WEIGHTS = "weights.tsv"
_SCALE = 100  # weights are kept as hundredths


class Meaning(IntEnum):
    """What a sentence of a note may say; several at once, or none."""

    THANKS = 0
    CONTRIBUTION = 1
    INTEREST = 2
    NEXT_STEPS = 3


_WORD = re.compile(r"https?://\S+|[^\W_]+(?:['&@/-][^\W_]+)*|[?!.,;:\u2013\u2014()]")
_LONG_FORMS = (
    ("can't", "can not"), ("cannot", "can not"), ("won't", "will not"), ("n't", " not"), ("let's", "let us"),
    ("it's", "it is"), ("that's", "that is"), ("what's", "what is"), ("there's", "there is"),
    ("i'm", "i am"), ("'d", " would"), ("'ll", " will"), ("'ve", " have"), ("'re", " are"),
)  # fmt: skip
_VERBS = words_of("am has had is are was were will would could can be been being does did")
NAME, NUMBER, LINK, ANY = "@", "#", "@link", "*"  # what stands for all words of its kind


def _words(text: str) -> list[str]:
    """Return a sentence as lower-case words in their long forms: names, numbers, links and pauses as signs."""
    found = ["<"]
    for match in _WORD.finditer(text[:SENTENCE].replace("\u2019", "'")):
        word = match[0]
        if not word[0].isalnum():
            found.append(word if word == "?" else "," if word in ",;:()\u2013\u2014" else ".")
        elif word.startswith("http"):
            found.append(LINK)
        elif word[0].isupper() and found[-1] not in "<.?" and word != "I" and word[:2] != "I'":
            if found[-1] != NAME:
                found.append(NAME)
        else:
            low = meant(word.lower())
            if any(sign.isdigit() for sign in low):
                found.append(NUMBER)
                continue
            for short, long in _LONG_FORMS if "'" in low or low == "cannot" else ():
                low = low.replace(short, long)
            found += (part.removesuffix("'s") for part in low.split())
    while found[-1] in ",.":
        found.pop()
    return [*found, ">"]


@lru_cache(maxsize=20_000)
def _general(word: str) -> str:
    """Return a word that anybody may use as it is, and `*` for one that belongs to some trade or story."""
    if not word[0].isalpha() or word in _VERBS:
        return word
    return word if (root := stem(word)) in GENERIC_STEMS or root in STOP_STEMS else ANY


def patterns(text: str) -> set[str]:
    """Return the patterns in a sentence: words and pairs, runs of stems (`~`), runs with a special word (`*`)."""
    words = _words(text)
    stems = [stem(word) if word[0].isalpha() else word for word in words]
    general: list[str] = []
    for word in map(_general, words):
        if word != ANY or general[-1:] != [ANY]:
            general.append(word)
    found = {*words, *(f"~{word}" for word in stems)}
    found.update(_runs(words, 2))
    found.update(f"~{run}" for size in (2, 3) for run in _runs(stems, size))
    found.update(f"~{one} _ {two}" for one, two in zip(stems, stems[2:], strict=False))
    found.update(run for size in (2, 3, 4) for run in _runs(general, size) if ANY in run)
    return found


def _runs(words: list[str], size: int) -> Iterator[str]:
    return (" ".join(words[at : at + size]) for at in range(len(words) - size + 1))


def damped(count: int) -> float:
    """Return the factor by which a long sentence's many patterns count less each."""
    return 4 / sqrt(max(8, count))


@dataclass(frozen=True)
class Weights:
    """What was learned, in hundredths: each pattern's weight for each meaning, and what to start from."""

    of: dict[str, tuple[int, ...]]
    start: tuple[int, ...]
    learned_from: str  # a fingerprint of the sentences and of the way they are read


@cache
def weights() -> Weights:
    """Read the weights, once a process."""
    head, *lines = (files(__package__) / WEIGHTS).read_text(encoding="utf-8").splitlines()
    fingerprint, *start = head.removeprefix("# ").split("\t")
    of = {}
    for line in lines:
        pattern, *hundredths = line.split("\t")
        of[pattern] = tuple(map(int, hundredths))
    return Weights(of, tuple(map(int, start)), fingerprint)


@lru_cache(maxsize=4_096)
def sureness(text: str) -> tuple[float, ...]:
    """Return how surely a sentence says each `Meaning`: above 0 it does, from 2 on for sure."""
    learned = weights()
    known = [learned.of[pattern] for pattern in patterns(text) if pattern in learned.of]
    sums = map(sum, zip(*known, strict=True)) if known else (0, 0, 0, 0)
    factor = damped(len(known))
    return tuple((start + factor * total) / _SCALE for start, total in zip(learned.start, sums, strict=True))
