"""A typed line as it can stand in a sentence (lesson P3: notes are typed in a hurry, on a phone)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from followups.domain.drafts import joining
from followups.domain.drafts import words as w
from followups.domain.drafts.capitals import lowered, raised
from followups.domain.drafts.mending import mended
from followups.domain.drafts.readers import Reader, addressed
from followups.domain.drafts.shapes import (
    BREAK,
    URL,
    Shape,
    bare_words,
    is_plural,
    lacks_article,
    noun_phrase,
    shape_of,
)

# Somebody's own words, whoever said them.
_SAID: Final = re.compile(r"""(?:she|he|they) (?:said|says|called it|put it as)[:,]? ["“]([^"“”]+)["”]""", re.I)
# Who said that something is so does not matter where it is told again.
_THAT: Final = re.compile(
    r"(?:(?:she|he|they|you) )?(?:told me|said|mentioned|learned|learnt|heard|found out|explained) that (?=\w)"
    r"|(?:(?:she|he|they) )?(?:told me|mentioned) (?=(?:the|their|they|there|it|everyone|nobody)\b)",
    re.I,
)
_CLAUSAL: Final = (
    w.SUBJECT_PRONOUNS
    | w.OBJECT_PRONOUNS
    | w.AUXILIARIES
    | w.RELATIVES
    | w.NOT_FIRST_IN_A_TOPIC - w.FINITE - w.PREPOSITIONS - {"and", "or", "not"}
)
_THANKS: Final = re.compile(r"thank(?:s|ful)?(?: you| her| him| them)?(?: so much| a lot| again)? (for )", re.I)
# What cannot stand behind a colon.
_BROKEN: Final = re.compile(BREAK.pattern.replace("[.:;!?]", "[.:!?]", 1))

NOBODY: Final = Reader()


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


def read(text: str, reader: Reader = NOBODY) -> Phrase:
    """Return the line with its shape, put right and said to whoever will read the note."""
    line = mended(text)
    own_words = _SAID.fullmatch(line)
    if own_words or (text.lstrip(" -*•").startswith(('"', "“")) and '"' not in line):
        return _phrase(own_words[1] if own_words else line, Shape.ADVICE)
    if reader.told:
        line = _THAT.sub("", line, count=1)
    line = addressed(line, reader)
    grateful = _THANKS.match(line)
    if grateful:
        return _phrase(line, Shape.THANKS, mid=line[grateful.start(1) :])
    if BREAK.search(line) and not URL.search(line):
        regret = joining.regret(line)
        if regret:
            return _phrase(regret, Shape.MINE)
        line = joining.joined(line)
    words = bare_words(line)
    if not words:
        return _phrase(line, Shape.UNSURE)
    topic = _reported(line, words)
    if topic:
        return _topic(topic, bare_words(topic), reported=True)
    shared = joining.shared(line, words)
    if shared:
        return _phrase(shared, Shape.OURS)
    if _names_an_agent(words):
        certain = len(words) > 2 and "that" not in words
        return _phrase(f"the {lowered(line)[0]}", Shape.SENTENCE if certain else Shape.UNSURE)
    shape = shape_of(line, words, reader.name.lower())
    if shape is not Shape.TOPIC:
        return _phrase(_theirs(joining.unspliced(line, words, shape), words, reader), shape)
    if _lists_telegrams(line):
        return _phrase(line, Shape.UNSURE)
    return _topic(line, words)


def _lists_telegrams(line: str) -> bool:
    """Say whether articles are left out in several places: "small team, big backlog"."""
    if "," not in line or "(" in line:
        return False
    parts = [(part, bare_words(part)) for part in line.split(",")]
    return any(words and lacks_article(part, words) for part, words in parts)


def _theirs(line: str, words: list[str], reader: Reader) -> str:
    """Say "you" for a "they" in a second sentence that can only be the reader's company."""
    if (
        not reader.insider
        or "; they " not in line
        or any(is_plural(word) for word in words[: words.index("they")] if word not in w.PLAIN_THIRD)
    ):
        return line
    return line.replace("; they ", "; you ", 1)


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


def _topic(line: str, words: list[str], *, reported: bool = False) -> Phrase:
    """Return the phrase with its article; a capital that was typed inside a line is meant."""
    line = f"the {lowered(line)[0]}" if lacks_article(line, words) else line
    return _phrase(line, Shape.TOPIC, mid=line if reported else "")


def _phrase(line: str, shape: Shape, mid: str = "") -> Phrase:
    """Return the phrase; `mid` where it is not the line itself."""
    mid, mid_sure = (mid, True) if mid else lowered(line)
    start, start_sure = raised(line)
    body = URL.sub("", line) if "/" in line or "www." in line else line
    return Phrase(
        text=line,
        shape=shape,
        mid=mid,
        start=start,
        mid_sure=mid_sure,
        start_sure=start_sure,
        broken=bool(_BROKEN.search(body)),
        comma=", " in line,
        size=line.count(" ") + 1,
    )


def _names_an_agent(words: list[str]) -> bool:
    """Say whether "the" was left out before a subject: "team grows", "hiring manager wants"."""
    at = 1 if words[0] not in w.NOUN_SUBJECTS else 0
    if len(words) < at + 2 or words[at] not in w.NOUN_SUBJECTS or words[0] in w.STANDS_FOR_ARTICLE:
        return False
    return words[at + 1] in w.VERBS_AFTER_SINGULAR and words[0] not in w.PREPOSITIONS and "'" not in words[0]


def _reported(line: str, words: list[str]) -> str:
    """Return what a report is about: "she asked about late events" gives "late events", anything else ""."""
    tokens = line.split()
    if len(tokens) != len(words) or len(words) < 2 or line.endswith("?"):
        return ""
    if words[0] == "about" or (words[0] in w.CONVERSATION and words[1] in {"about", "of", "on"}):
        return _if_topic(tokens[1 if words[0] == "about" else 2 :])
    if words[0] in w.PLEASANT and len(words) > 3 and words[1] in w.CONVERSATION and words[2] in {"about", "on"}:
        return _if_topic(tokens[3:])
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
    if words[0] in w.QUESTION_WORDS:
        return line if shape_of(line, words, "") is Shape.TOPIC else ""
    # After "about" even "costs" and "hires" are nouns, unless a whole clause follows.
    clause = not _CLAUSAL.isdisjoint(words) or BREAK.search(line) or line[-1] == "?"
    return line if noun_phrase(line, words) is Shape.TOPIC or not clause else ""
