"""A typed line as it can stand in a sentence (lesson P3: notes are typed in a hurry, on a phone)."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from followups.domain.drafts import capitals
from followups.domain.drafts import words as w
from followups.domain.drafts.shapes import (
    BREAK,
    EDGES,
    URL,
    Shape,
    bare_words,
    lacks_article,
    noun_phrase,
    shape_of,
)

_BULLET: Final = re.compile(r"^(?:[-*•–—>]+\s+|\d{1,2}[.)]\s+)")  # noqa: RUF001
_LONE_I: Final = re.compile(r"(?<![\w./'’-])i(?=(?:['’](?:m|ve|d|ll))?(?:\s|,|$))")  # noqa: RUF001
_THANKS: Final = re.compile(r"thank(?:s|ful)?(?: you| her| him| them)?(?: so much| a lot| again)? (for )", re.I)
_DOUBLED: Final = re.compile(r",(?:\s*,)+|\.{2,}|[!?][!?]+|\s[,.](?=\s|$)")
_PROPER_IF_NAME_FOLLOWS: Final = capitals.ORDINARY - w.DETERMINERS - w.PREPOSITIONS - w.PAST - w.QUESTION_WORDS


@dataclass(frozen=True, slots=True)
class Phrase:
    """A typed line, ready to be woven in.

    `mid` fits inside a sentence and `start` at the beginning of one; when `mid_sure` is false the first word
    may be a name and keeps its capital, when `start_sure` is false it must not get one ("dbt"). `broken`
    lines hold a colon or several sentences, so they must not come after a colon. `size` counts words.
    """

    text: str
    shape: Shape
    mid: str
    start: str
    mid_sure: bool
    start_sure: bool
    broken: bool
    comma: bool
    size: int

    @property
    def key(self) -> str:
        """What tells two lines apart."""
        return self.text.casefold()


def cleaned(text: str) -> str:
    """Return the line on one row, without bullet, doubled marks, closing full stop or exclamation mark."""
    line = _BULLET.sub("", " ".join(text.split()))
    if _DOUBLED.search(line):
        line = _DOUBLED.sub(_once, line)
    if not line.endswith("/"):
        line = line.rstrip(" .,:;!-–—…")  # noqa: RUF001
    line = " ".join(line.lstrip(" .,:;…").split())
    if len(line) > 2 and line[0] in '"“' and line[-1] in '"”' and not any(mark in line[1:-1] for mark in '"“”'):
        line = line[1:-1].strip(" .,:;…")
    return _LONE_I.sub("I", line)


def _once(doubled: re.Match[str]) -> str:
    marks = doubled[0].strip()
    return "…" if marks.startswith("..") else "" if marks == "." else marks[0]


def read(text: str, contact: str = "") -> Phrase:
    """Return the line with its shape. `contact` is the first name of whoever will read the note."""
    line = _addressed(cleaned(text), contact)
    words = bare_words(line)
    if not words:
        return _phrase(line, Shape.UNSURE)
    grateful = _THANKS.match(line)
    if grateful:
        return replace(_phrase(line, Shape.THANKS), mid=line[grateful.start(1) :], mid_sure=True)
    topic = _reported(line, words)
    if topic:
        return _topic(topic, bare_words(topic))
    if words[0] == "both" and len(words) > 1 and words[1] in w.AFTER_BOTH:
        return _phrase(f"we {line[0].lower()}{line[1:]}", Shape.OURS)
    if _names_an_agent(words):
        certain = len(words) > 2 and "that" not in words
        return _phrase(f"the {_lowered(line)[0]}", Shape.SENTENCE if certain else Shape.UNSURE)
    shape = shape_of(line, words, contact.lower())
    if shape is not Shape.TOPIC:
        return _phrase(line, shape)
    if "," in line and any(lacks_article(each, bare_words(each)) for each in line.split(",") if bare_words(each)):
        return _phrase(line, Shape.UNSURE)  # "small team, big backlog"
    return _topic(line, words)


def to_the_reader(text: str) -> str:
    """Say "your" for a "their" that can only mean the reader's company: "help with their migration"."""
    before, found, after = text.partition(" their ")
    if not found:
        before, found, after = text.partition(" them ")
    several = any(
        word.endswith("s") or word in {"and", "people", "who", "everyone"} for word in before.lower().split()
    )
    if not found or several:
        return text
    return f"{before} {'your' if found == ' their ' else 'you'} {after}"


def about_money(phrase: Phrase) -> bool:
    """Say whether it is about pay, with which no thank-you begins."""
    return not w.MONEY.isdisjoint(phrase.key.split())


def with_subject(phrase: Phrase, subject: str, shape: Shape) -> Phrase:
    """Return the fragment as a sentence: "led the move" with "I" is "I led the move"."""
    return _phrase(f"{subject} {phrase.mid}", shape)


def _topic(line: str, words: list[str]) -> Phrase:
    return _phrase(f"the {_lowered(line)[0]}" if lacks_article(line, words) else line, Shape.TOPIC)


def _phrase(line: str, shape: Shape) -> Phrase:
    mid, mid_sure = _lowered(line)
    start, start_sure = raised(line)
    body = URL.sub("", line) if "/" in line or "www." in line else line
    return Phrase(
        text=line,
        shape=shape,
        mid=mid,
        start=start,
        mid_sure=mid_sure,
        start_sure=start_sure,
        broken=":" in body or bool(BREAK.search(body)),
        comma="," in line,
        size=line.count(" ") + 1,
    )


def raised(line: str) -> tuple[str, bool]:
    """Return the line as it begins a sentence, and whether it may begin one."""
    first = line.split(" ", 1)[0].strip(EDGES) if line else ""
    if not first or first.lower() in capitals.LOWERCASE_NAMES or URL.match(line):
        return line, not first
    if first[0].islower() and first[1:] != first[1:].lower():
        return line, True  # "iPhone", "macOS"
    return line[0].upper() + line[1:], True


def _lowered(line: str) -> tuple[str, bool]:
    """Return the line as it continues a sentence, and whether its first letter is surely right."""
    first, _, rest = line.partition(" ")
    bare = first.strip(EDGES)
    if not bare or not bare[0].isupper():
        return line, True
    lower = bare.lower().replace("’", "'")  # noqa: RUF001
    if lower == "a":
        return line[0].lower() + line[1:], True
    if lower.startswith("i'") or bare[1:] != bare[1:].lower() or len(bare) == 1:
        return line, True  # "I", "SQL", "PyCon", "A/B"
    named = rest[:1].isupper() and not rest.startswith(("I ", "I'"))
    ordinary = lower in capitals.ORDINARY
    if not ordinary and "'" not in lower and lower not in capitals.NAMES_WITH_SUCH_ENDINGS:
        ordinary = lower.endswith(capitals.ORDINARY_ENDINGS) or lower.partition("-")[0] in capitals.ORDINARY
    if not ordinary or (named and (lower in _PROPER_IF_NAME_FOLLOWS or lower not in capitals.ORDINARY)):
        return line, False
    return line.replace(first, first.lower(), 1), True


def _addressed(line: str, contact: str) -> str:
    """Say "you" where the reader's own name is surely the subject: "Jane called it the swamp"."""
    if not contact or not line.startswith(contact):
        return line
    rest = line[len(contact) :]
    if rest.startswith(("'s ", "’s ")):  # noqa: RUF001
        after = rest[3:].split(" ", 1)[0].lower()
        return f"your {rest[3:]}" if after not in w.DETERMINERS and not after.endswith("ing") else line
    tokens = rest.lower().split()
    if not rest.startswith(" ") or not tokens or not w.PERSONS.isdisjoint(tokens):
        return line
    verb = {"was": "were", "is": "are", "has": "have"}.get(tokens[0], "")
    if verb:
        return f"you {verb}{rest[1 + len(tokens[0]) :]}"
    known = tokens[0] in w.PAST or tokens[0] in w.MODALS or tokens[0] in {"had", "did"}
    return f"you{rest}" if known else line


def _names_an_agent(words: list[str]) -> bool:
    """Say whether "the" was left out before a subject: "team grows", "hiring manager wants"."""
    if len(words) > 2 and words[1] in w.AGENTS and words[2] in w.VERBS_AFTER_SINGULAR:
        return words[0] not in w.DETERMINERS
    return len(words) > 1 and words[0] in w.NOUN_SUBJECTS and words[1] in w.VERBS_AFTER_SINGULAR


def _reported(line: str, words: list[str]) -> str:
    """Return what a report is about: "she asked about late events" gives "late events", anything else ""."""
    tokens = line.split()
    if len(tokens) != len(words) or len(words) < 2 or line.endswith("?"):
        return ""
    if words[0] == "about" or (words[0] in w.CONVERSATION and words[1] in {"about", "of", "on"}):
        return _if_topic(tokens[1 if words[0] == "about" else 2 :])
    at = 1 if words[0] in {"she", "he", "they", "we"} else 0  # "you asked about" is better as it stands
    verb, after = words[at], words[at + 1 :]
    if verb in w.FEELINGS and len(after) > 1 and after[0] in {"about", "in", "by"}:
        return _if_topic(tokens[at + 2 :])
    if not after or (verb not in w.REPORTING and verb not in w.REPORTING_DIRECTLY):
        return ""
    if verb in w.REPORTING_DIRECTLY and after[0] != "about":
        return _if_topic(tokens[at + 1 :])
    told = 1 if after[0] in {"me", "us", "you"} else 0
    if len(after) > told + 1 and after[told] in {"about", "over"}:
        return _if_topic(tokens[at + 2 + told :])
    if len(after) > told + 2 and verb in {"asked", "told", "explained"} and after[told] in {"how", "why"}:
        return _if_topic(tokens[at + 1 + told :])
    return ""


def _if_topic(tokens: list[str]) -> str:
    """Return the words if they are a topic by themselves, without "she" and "they"."""
    line = " ".join(tokens)
    words = bare_words(line)
    if len(words) != len(tokens) or not words or words[0] in w.PERSONS or not w.NOT_THE_READER.isdisjoint(words):
        return ""
    shape = shape_of(line, words, "") if words[0] in w.QUESTION_WORDS else noun_phrase(line, words)
    return line if shape is Shape.TOPIC else ""
