"""Whoever was logged as "she", "Jane" or "they" is "you" to the reader, as far as that is certain."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from followups.domain.drafts import words as w

_SINGLE: Final = {
    "she": "you",
    "he": "you",
    "his": "your",
    "him": "you",
    "hers": "yours",
    "himself": "yourself",
    "herself": "yourself",
    "she'd": "you'd",
    "he'd": "you'd",
    "she'll": "you'll",
    "he'll": "you'll",
    "she's": "you're",
    "he's": "you're",
    "her": "your",
}
_FEMALE: Final = frozenset(("she", "her", "hers", "herself", "she'd", "she'll", "she's"))
_COMPANY: Final = {
    "they": "you",
    "their": "your",
    "they're": "you're",
    "they've": "you've",
    "they'd": "you'd",
    "they'll": "you'll",
}
_SECOND_PERSON: Final = {
    "is": "are",
    "was": "were",
    "has": "have",
    "does": "do",
    "isn't": "aren't",
    "wasn't": "weren't",
    "hasn't": "haven't",
    "doesn't": "don't",
    "goes": "go",
}
_BETWEEN: Final = frozenset(
    ("also", "still", "never", "always", "really", "only", "even", "just", "often", "once", "usually", "now")
)
_LEADS_TO_READER: Final = w.RELATIVES | w.PREPOSITIONS | w.REPORTING | frozenset(("i", "we"))
_PLACE: Final = frozenset(("to", "in", "at", "from", "near", "on", "for", "with"))
_NOT_OWNED: Final = w.PREPOSITIONS | w.RELATIVES | w.ADVERBS | w.DETERMINERS | frozenset(("and", "to", "or"))


# Without one of these there is nobody to be addressed.
_SPEAKS_OF: Final = frozenset((*_SINGLE, *_COMPANY, *(word.replace("'", "’") for word in (*_SINGLE, *_COMPANY))))  # noqa: RUF001
_BEGINS: Final = w.THIRD_PERSON | {pair.split()[0] for pair in w.PROGRESS | w.NEEDING}


@dataclass(frozen=True, slots=True)
class Reader:
    """What decides whom a logged line means.

    `alone`: nobody else was met, so "she" can only be the reader. `insider`: the reader belongs to the
    company, so "they", with nobody named before, are the reader's people. `told`: the line is what was said,
    so what lacks a subject is about the reader too ("hates coriander").
    """

    name: str = ""
    alone: bool = False
    insider: bool = False
    told: bool = True


def addressed(line: str, reader: Reader) -> str:
    """Return the line as said to the reader: "she wants fewer temps" is "you want fewer temps"."""
    if reader.name and line.startswith(reader.name):
        return _by_name(line, line[len(reader.name) :])
    low = line.lower().split()
    if not low or (_SPEAKS_OF.isdisjoint(low) and low[0] not in _BEGINS):
        return line
    tokens = line.split(" ")
    bare = [token.strip(',.;:!?"“”()').lower().replace("’", "'") for token in tokens]  # noqa: RUF001
    begins = " ".join(bare[:2]) if reader.told else ""
    if begins in w.PROGRESS or begins in w.NEEDING:
        they = "you" if reader.insider else "they"
        return f"{they} {'are ' if begins in w.PROGRESS else ''}{line[0].lower()}{line[1:]}"
    if reader.insider:
        at = 1 if bare[0] in w.QUESTION_WORDS and len(bare) > 1 else 0
        if bare[at] in _COMPANY:
            return _company(tokens, bare, at)
    return _single(line, tokens, bare, reader) if reader.alone else line


def in_second_person(verb: str) -> str:
    """Return "want" for "wants" and "are" for "is"; a verb in the past stays."""
    if verb in _SECOND_PERSON:
        return _SECOND_PERSON[verb]
    if not verb.endswith("s") or verb.endswith(("ss", "'s")) or len(verb) < 4:
        return verb
    if verb.endswith("ies") and len(verb) > 4:
        return f"{verb[:-3]}y"
    return verb[:-2] if verb.endswith(("shes", "ches", "sses", "xes")) else verb[:-1]


def _by_name(line: str, rest: str) -> str:
    if rest.startswith(("'s ", "’s ")):  # noqa: RUF001
        after = rest[3:].split(" ", 1)[0].lower()
        return f"your {rest[3:]}" if after not in w.DETERMINERS and not after.endswith("ing") else line
    tokens = rest.lower().split()
    if not rest.startswith(" ") or not tokens or not w.PERSONS.isdisjoint(tokens):
        return line
    at = 1 if tokens[0] in _BETWEEN and len(tokens) > 1 else 0
    verb = tokens[at]
    known = verb in w.PAST or verb in w.AUXILIARIES or verb in w.PLAIN_PAST
    if not known and verb not in w.THIRD_PERSON and verb not in w.PLAIN_THIRD:
        return line
    words = rest.split()
    words[at] = in_second_person(verb)
    return " ".join(("you", *words))


def _company(tokens: list[str], bare: list[str], at: int) -> str:
    """Return "how you train newcomers" for "how they train newcomers"."""
    said = list(tokens)
    for place in range(at, len(tokens)):
        if bare[place] in _COMPANY and (place == at or bare[place] == "their"):
            said[place] = _replaced(tokens[place], bare[place], _COMPANY[bare[place]])
    return " ".join(said)


def _single(line: str, tokens: list[str], bare: list[str], reader: Reader) -> str:
    places = [at for at, word in enumerate(bare) if word in _SINGLE]
    if not places:
        second = bare[1] if len(bare) > 1 else ""
        asks = line.endswith("?") or second in w.SUBJECT_PRONOUNS
        says = reader.told and bare[0] in w.THIRD_PERSON
        fragment = says and second and second not in {"of", "and", "or", "for"} and not asks
        return f"you {' '.join((in_second_person(bare[0]), *tokens[1:]))}" if fragment else line
    if not _certain(tokens, bare, places):
        return line
    said = list(tokens)
    for at in places:
        you = _SINGLE[bare[at]]
        following = bare[at + 1] if at + 1 < len(bare) else ""
        if bare[at] == "her" and (not following or following in _NOT_OWNED or tokens[at][-1:] in ",.;"):
            you = "you"
        if bare[at] in {"she's", "he's"} and (following.endswith("ed") or following in {"been", "had", "got"}):
            you = "you've"
        said[at] = _replaced(tokens[at], bare[at], you)
        if bare[at] in {"she", "he"}:
            _conjugate(said, bare, at + 1)
    return " ".join(said)


def _certain(tokens: list[str], bare: list[str], places: list[int]) -> bool:
    """Say whether all these can only be the reader: nobody else, man, woman or name, comes into the line."""
    if len({bare[at] in _FEMALE for at in places}) > 1:
        return False
    before = bare[: places[0]]
    on_desk = len(before) == 2 and before[1] in _PLACE | {"under", "of", "behind"} and before[0] not in w.ARTICLES
    if not on_desk and not all(word in _LEADS_TO_READER for word in before):
        return False
    inside = range(places[0] + 1, places[-1])
    return all(not tokens[at][:1].isupper() or bare[at] == "i" or bare[at - 1] in _PLACE for at in inside)


def _conjugate(said: list[str], bare: list[str], at: int) -> None:
    if at < len(bare) and bare[at] in _BETWEEN:
        at += 1
    if at < len(bare):
        said[at] = _replaced(said[at], bare[at], in_second_person(bare[at]))
    for place in range(at + 1, len(bare)):
        known = bare[place] in w.THIRD_PERSON or bare[place] in w.PLAIN_THIRD
        if known and bare[place - 1] in {"and", "but", "or"}:
            said[place] = _replaced(said[place], bare[place], in_second_person(bare[place]))


def _replaced(token: str, bare: str, instead: str) -> str:
    """Return the token with another word in it, its marks kept."""
    at = token.lower().replace("’", "'").find(bare)  # noqa: RUF001
    return f"{token[:at]}{instead}{token[at + len(bare) :]}"
