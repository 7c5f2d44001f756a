"""Mistakes in the wording of a note, one finding each, the span exactly on it (B4)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from followups.domain.note_rules.case import Case
from followups.domain.note_rules.confusions import CONFUSIONS, PHRASES
from followups.domain.note_rules.confusions.phrase import gerund, index, look_up
from followups.domain.note_rules.letter import clean
from followups.domain.note_rules.lexicon import fold
from followups.domain.note_rules.spelling import slips
from followups.domain.note_rules.tokens import tokens_of

MOST = 6_000  # code points read for mistakes
_PLAIN = re.compile(r"\(\?P<x\d?>([a-z' |]+)\)")


def _keys(pattern: str) -> tuple[str, ...]:
    """Return the words without one of which a pattern cannot match, as far as they can be read off it."""
    if pattern.count("(?P<x") != len(_PLAIN.findall(pattern)):
        return ()
    return tuple(word for group in _PLAIN.findall(pattern) for word in group.split("|"))


_COMPILED = tuple((re.compile(entry.pattern, re.I), entry) for entry in CONFUSIONS)
_KEYED: dict[str, list[int]] = {}  # entries by the first word of what they can mark
_UNKEYED: list[int] = []  # entries whose words cannot be read off
for _number, _entry in enumerate(CONFUSIONS):
    for _word in {re.split(r"[ ']", key)[0] for key in _keys(_entry.pattern)}:
        _KEYED.setdefault(_word, []).append(_number)
    if not _keys(_entry.pattern):
        _UNKEYED.append(_number)
_PHRASES = index(PHRASES)
_SINGLE = [number for number in _UNKEYED if CONFUSIONS[number].alone]
_AROUND = [number for number in _UNKEYED if not CONFUSIONS[number].alone]
_WORD = re.compile(r"[a-z]+")
_WORDS = {
    "the your": "your", "your the": "your", "the my": "my", "my the": "my", "an your": "your", "a your": "your",
    "the a": "the", "a the": "the", "an the": "the", "the an": "an", "a an": "an", "an a": "a", "the our": "our",
    "informations": "information", "advices": "advice", "feedbacks": "feedback", "equipments": "equipment",
    "knowledges": "knowledge", "furnitures": "furniture", "softwares": "software", "staffs": "staff",
    "homeworks": "homework", "evidences": "evidence", "costumer": "customer", "costumers": "customers",
    "im": "I'm", "ive": "I've", "ill": "I'll", "id": "I'd", "dont": "don't", "didnt": "didn't", "cant": "can't",
    "wont": "won't", "wasnt": "wasn't", "isnt": "isn't", "couldnt": "couldn't", "wouldnt": "wouldn't",
    "doesnt": "doesn't", "youre": "you're", "theyre": "they're", "thats": "that's", "whats": "what's",
    "havent": "haven't", "werent": "weren't", "arent": "aren't", "hasnt": "hasn't", "alot": "a lot",
    "untill": "until", "definately": "definitely", "recieve": "receive", "thankyou": "thank you", "being": "been",
    "tomorow": "tomorrow", "tommorow": "tomorrow", "truely": "truly", "wich": "which", "teh": "the",
}  # fmt: skip


@dataclass(frozen=True)
class Typo:
    """A mistake and what should stand in its place."""

    start: int
    end: int
    instead: str
    reason: str = ""


def _mended(found: str, instead: str) -> str:
    """Return the right wording in the case of the wrong one; an empty `instead` is worked out."""
    low = found.lower()
    if not instead:
        halves = low.split()
        if low in _WORDS:
            instead = _WORDS[low]
        elif len(halves) == 2 and halves[0] == halves[1]:
            instead = halves[0]
        elif low.startswith("am "):
            instead = f"am a {halves[1]}"
        elif low in ("impress", "excite", "inspire", "fascinate", "convince", "motivate", "delight"):
            instead = low.removesuffix("e") + "ed"
        elif low.endswith(" of"):
            instead = f"{halves[0]} have"
        elif low.endswith("full"):
            instead = low[:-1]
        elif low.startswith("discuss"):
            instead = halves[0]
        elif len(halves) == 3 and halves[1] == "to":
            instead = f"{halves[0]} {halves[2]}"
        elif len(halves) == 2 and halves[0] in ("to", "for"):
            instead = f"{halves[0]} {_gerund(halves[1])}"
        else:
            return ""
    return instead[0].upper() + instead[1:] if found[:1].isupper() and instead[:1].islower() else instead


def _gerund(verb: str) -> str:
    base = {"gave": "give", "took": "take", "met": "meet", "made": "make", "spoke": "speak"}.get(verb, verb)
    return gerund(base)


@lru_cache(maxsize=20_000)
def _holds(number: int, word: str) -> bool:
    """Tell whether an entry marks a word; most words come again and again."""
    return _COMPILED[number][0].search(word) is not None


def _own(text: str) -> Iterator[Typo]:
    """Yield what the table knows; only entries one of whose words occurs are tried."""
    words = set(_WORD.findall(text.lower()))
    alone = (number for number in _SINGLE if any(_holds(number, word) for word in words))
    for number in {*_AROUND, *alone, *(number for word in words & _KEYED.keys() for number in _KEYED[word])}:
        pattern, entry = _COMPILED[number]
        for match in pattern.finditer(text):
            group = next((name for name in match.re.groupindex if name.startswith("x") and match[name]), None)
            if group is None:
                continue
            start, end = match.span(group)
            yield Typo(start, end, _mended(match[group], entry.instead))
    for start, end, instead in look_up(text, _PHRASES):
        yield Typo(start, end, _mended(text[start:end], instead))


def _known(case: Case) -> frozenset[str]:
    facts = case.facts
    texts = (
        facts.candidate_name,
        facts.contact_name,
        facts.company,
        facts.role,
        facts.occasion,
        *facts.others_met,
    )
    texts = (*texts, *facts.other_companies, *(point.text for point in facts.points))
    known: set[str] = set()
    for text in texts:
        for token in tokens_of(text):
            known |= {fold(token.text), *(fold(part) for part in re.split(r"[-'./&]", token.text) if part)}
    return frozenset(known)


def _names(case: Case) -> frozenset[str]:
    texts = (
        case.facts.candidate_name,
        case.facts.contact_name,
        case.facts.company,
        *case.facts.others_met,
        *case.facts.other_companies,
    )
    return frozenset(fold(token.text) for text in texts for token in tokens_of(text))


def _prose(case: Case) -> str:
    """Return the paragraphs at their places, the rest blank: names and addresses are no prose."""
    pieces: list[str] = []
    at = 0
    for paragraph in case.letter.paragraphs:
        if paragraph.start > MOST:
            break
        pieces += ["\n" * min(2, paragraph.start - at), " " * (paragraph.start - at - 2), clean(paragraph.text)]
        at = paragraph.end
    return "".join(pieces)


def typos(case: Case) -> list[Typo]:
    """Return the mistakes in a note, in order, none of them on a name."""
    known, names = _known(case), _names(case)
    found: list[Typo] = []
    text = _prose(case)
    found += _own(text)
    found += (Typo(slip.start, slip.end, slip.instead, slip.reason) for slip in slips(text, known))
    kept: list[Typo] = []
    body = case.note.body
    chat = case.small_letters  # texting is told as such
    for typo in sorted(found, key=lambda t: (t.start, not t.instead, -t.end)):
        wording = fold(body[typo.start : typo.end])
        if chat and typo.instead.lower().replace("'", "") == wording:
            continue
        if (wording in names and wording not in ("collage",)) or (kept and typo.start < kept[-1].end):
            continue
        kept.append(typo)
    return kept
