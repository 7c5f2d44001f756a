"""What a hurried thumb leaves behind, put right before a line is read (lesson P3, B4, B8)."""

from __future__ import annotations

import re
from typing import Final

from followups.domain.drafts import words as w

_BULLET: Final = re.compile(r"^(?:[-*•–—>]+\s+|\d{1,2}[.)]\s+)")  # noqa: RUF001
_LONE_I: Final = re.compile(r"(?<![\w./'’-])i(?=(?:['’](?:m|ve|d|ll))?(?:\s|,|$))")  # noqa: RUF001
_DOUBLED: Final = re.compile(r",(?:\s*,)+|\.{2,}|[!?][!?]+|\s[,.](?=\s|$)|(?<=\d) %")
_INSTEAD: Final = {
    "dont": "don't",
    "cant": "can't",
    "wont": "won't",
    "didnt": "didn't",
    "doesnt": "doesn't",
    "isnt": "isn't",
    "arent": "aren't",
    "wasnt": "wasn't",
    "werent": "weren't",
    "havent": "haven't",
    "hasnt": "hasn't",
    "couldnt": "couldn't",
    "wouldnt": "wouldn't",
    "shouldnt": "shouldn't",
    "thats": "that's",
    "theyre": "they're",
    "youre": "you're",
    "im": "I'm",
    "ive": "I've",
    "mon": "Monday",
    "tue": "Tuesday",
    "tues": "Tuesday",
    "wed": "Wednesday",
    "thu": "Thursday",
    "thurs": "Thursday",
    "fri": "Friday",
    "abt": "about",
    "should've": "should have",
    "could've": "could have",
    "would've": "would have",
    "yr": "year",
    "yrs": "years",
    "hrs": "hours",
    "mins": "minutes",
    "esp.": "especially",
    "vs": "versus",
    "vs.": "versus",
    "w/": "with",
    "w/o": "without",
    "b/c": "because",
    "bc": "because",
    "ppl": "people",
    "thru": "through",
    "->": "to",
    "=>": "to",
    "→": "to",
} | {day: day.title() for day in w.CALENDAR}
_SLIP: Final = re.compile(
    rf"(?<![\w./'’-])(?:{'|'.join(sorted(map(re.escape, _INSTEAD), key=len, reverse=True))})(?![\w/'’-])",  # noqa: RUF001
)
_MARKS: Final = str.maketrans(',;:()!?"“”', "          ")
_SLIPS: Final = frozenset(_INSTEAD) | {f"{slip}." for slip in _INSTEAD}
_SHORT: Final = w.PREPOSITIONS | w.ARTICLES | w.SUBJECT_PRONOUNS | w.QUESTION_WORDS | w.AUXILIARIES


def mended(text: str) -> str:
    """Return the line on one row, without bullet, doubled marks, closing full stop or exclamation mark.

    What nobody would write in a letter is written out: "dont", "3 yrs", "on monday", "WHY SO LATE".
    """
    line = _BULLET.sub("", " ".join(text.split()))
    if _DOUBLED.search(line):
        line = _DOUBLED.sub(_once, line)
    if not line.endswith("/"):
        line = line.rstrip(" .,:;!-–—…")  # noqa: RUF001
    line = " ".join(line.lstrip(" .,:;…").split())
    if len(line) > 2 and line[0] in '"“' and line[-1] in '"”' and not any(mark in line[1:-1] for mark in '"“”'):
        line = line[1:-1].strip(" .,:;…")
    if line.isupper():
        line = _calm(line)
    if " i" in line or line[:1] == "i":
        line = _LONE_I.sub("I", line)
    # Much faster than to try the expression on every line.
    slips = not _SLIPS.isdisjoint(line.translate(_MARKS).split())
    return _SLIP.sub(_put_right, line) if slips else line


def _once(doubled: re.Match[str]) -> str:
    marks = doubled[0].strip()
    return "…" if marks.startswith("..") else "" if marks == "." else marks[0]


def _put_right(slip: re.Match[str]) -> str:
    return _INSTEAD[slip[0]]


def _calm(line: str) -> str:
    """Return a shouted line in small letters; a few capitals alone are an abbreviation ("SAP EWM")."""
    words = line.split()
    shouted = len(words) > 2 and any(word.lower() in _SHORT or len(word) > 6 for word in words)
    return line.lower() if shouted else line
