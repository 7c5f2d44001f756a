"""Slips told by the words around them, written as the phrase they stand in: `mind|sure {weather=whether} it|you`.

One slot a word, what is right within the braces behind what is wrong:

* `a|b` one of these words; `<be>` one of a class; `!a|b` none of these; `?a|b` perhaps one of these; `*` any word;
* `.` the end of a clause; `^` the beginning of a sentence (written first);
* `walk~` the word and its regular forms, on the right likewise; `=+ing` the gerund of what is wrong.

A phrase is looked for where the first word of its slip stands, so that thousands of them cost next to nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from followups.domain.note_rules.confusions.classes import CLASSES

_TOKEN = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*|\d+(?:[.,]\d+)*|\n\n|[^\s\w]|_")
_STOPS = frozenset('.,;:!?()"“”…\u2013—') | {"", "\n\n"}
_SENTENCE = frozenset(".!?:") | {"", "\n\n"}
_TITLES = frozenset({"mr", "mrs", "ms", "dr", "prof", "st"})
_CLASS = re.compile(r"<(\w+)>")
_VERB = re.compile(r"([\w']+)~")
_DOUBLED = re.compile(r"(?:^|[^aeiou])[aeiou][bdgmnpt]$")
_SINGLE = frozenset(
    {"visit", "open", "happen", "listen", "benefit", "explain", "answer", "question", "market", "edit"}
)


@dataclass(frozen=True)
class Phrase:
    """One slip in the phrase it stands in; `good` and `bad` are tested."""

    wording: str
    good: str
    bad: str


@dataclass(frozen=True)
class _Slot:
    """What may stand at one place: one of the words, or with `but` none of them."""

    words: frozenset[str]
    but: bool = False
    optional: bool = False

    def takes(self, word: str) -> bool:
        return (word in self.words) != self.but


@dataclass(frozen=True)
class _Entry:
    length: int
    rest: tuple[str, ...]  # the words of the slip behind its first
    right: str
    before: tuple[_Slot, ...]  # nearest first
    after: tuple[_Slot, ...]
    hyphened: bool  # whether it stands beside a hyphen; others are no words of their own there


Index = dict[str, dict[str, list[_Entry]]]


def gerund(verb: str) -> str:
    """Return the form in -ing: `making`, `getting`, `seeing`."""
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    if verb.endswith("e") and not verb.endswith(("ee", "oe")) and verb != "be":
        return verb[:-1] + "ing"
    doubled = _DOUBLED.search(verb) and verb not in _SINGLE and not verb.endswith("en")
    return verb + verb[-1] + "ing" if doubled else verb + "ing"


def _forms(verb: str) -> tuple[str, str, str, str]:
    past = (
        verb + "d" if verb.endswith("e") else verb[:-1] + "ied" if re.search("[^aeiou]y$", verb) else verb + "ed"
    )
    third = (
        verb[:-1] + "ies"
        if re.search("[^aeiou]y$", verb)
        else verb + ("es" if re.search("(?:s|sh|ch|x)$", verb) else "s")
    )
    return verb, third, past, gerund(verb)


def _words(written: str) -> frozenset[str]:
    words: set[str] = set()
    for word in written.split("|"):
        if word.startswith("<"):
            words |= CLASSES[word[1:-1]]
        elif word == ".":
            words |= _STOPS
        elif word == "^":
            words |= _SENTENCE
        elif word.endswith("~"):
            words |= set(_forms(word[:-1]))
        else:
            words.add(word)
    return frozenset(words)


def _slots(written: str) -> tuple[_Slot, ...]:
    slots = []
    for slot in written.split():
        bare = slot.lstrip("?!")
        any_word = bare == "*"
        slots.append(_Slot(_STOPS if any_word else _words(bare), any_word or slot[0] == "!", slot[0] == "?"))
    return tuple(slots)


def _pairs(written: str) -> Iterator[tuple[str, str]]:
    """Yield every wrong wording and the right one from what stands within the braces."""
    for pair in written.split("|"):
        wrong, right = pair.split("=")
        named, verbs, new = _CLASS.search(wrong), _VERB.search(wrong), _VERB.search(right)
        if named:
            for word in sorted(CLASSES[named[1]]):
                yield wrong.replace(named[0], word), gerund(word) if right == "+ing" else right
        elif verbs:
            for form, other in zip(_forms(verbs[1]), _forms(new[1] if new else "be"), strict=True):
                yield wrong.replace(verbs[0], form), right.replace(new[0], other) if new else right
        else:
            yield wrong, right


def index(phrases: Iterable[Phrase]) -> Index:
    """Return the entries of phrases by the first and the second word of their slip, "" where it has but one."""
    entries: Index = {}
    for phrase in phrases:
        before, slip, after = re.split("[{}]", phrase.wording)
        slots = _slots(before)[::-1], _slots(after)
        hyphened = before.endswith("- ") or after.startswith(" -")
        for wrong, right in _pairs(slip):
            first, *rest = wrong.split()
            entries.setdefault(first, {}).setdefault(" ".join(rest[:1]), []).append(
                _Entry(len(rest) + 1, tuple(rest), right, *slots, hyphened)
            )
    return entries


def _fits(slots: tuple[_Slot, ...], words: list[str], at: int, step: int) -> bool:
    """Tell whether words take up the slots one after the other, from a place on to the right or left."""
    for number, slot in enumerate(slots):
        word = words[at] if 0 <= at < len(words) else ""
        if slot.optional:
            rest = slots[number + 1 :]
            return (slot.takes(word) and _fits(rest, words, at + step, step)) or _fits(rest, words, at, step)
        if (word in slot.words) == slot.but:
            return False
        at += step
    return True


def look_up(text: str, entries: Index) -> Iterator[tuple[int, int, str]]:
    """Yield where a text has a slip of these entries, and what should stand there."""
    tokens = list(_TOKEN.finditer(text))
    words = [token[0].lower() for token in tokens]
    for at, word in enumerate(words):
        by_second = entries.get(word)
        if by_second is None:
            continue
        second = words[at + 1] if at + 1 < len(words) else ""
        for entry in (*by_second.get(second, ()), *by_second.get("", ())):
            end = at + entry.length
            if (
                (entry.length < 3 or tuple(words[at + 1 : end]) == entry.rest)
                and _fits(entry.after, words, end, 1)
                and _fits(entry.before, words, at - 1, -1)
                and not _named(tokens, words, at)
                and (entry.hyphened or "-" not in (words[at - 1] if at else "", *words[end : end + 1]))
            ):
                yield tokens[at].start(), tokens[end - 1].end(), entry.right
                break


def _named(tokens: list[re.Match[str]], words: list[str], at: int) -> bool:
    """Tell whether a capital within a sentence marks a name."""
    if not tokens[at][0][0].isupper() or words[at] == "i" or words[at].startswith("i'") or at == 0:
        return False
    return words[at - 1] not in _SENTENCE or (at > 1 and words[at - 2] in _TITLES)
