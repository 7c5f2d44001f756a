"""People's names: is it one, and what does one call them?"""

from __future__ import annotations

import re
from functools import lru_cache

from nameparser import HumanName


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_DETERMINED = re.compile(
    r"(?:the|a|an|my|our|his|her|their|some|someone|somebody|one of|that|this|another)\b", re.I
)
_INDEFINITE = re.compile(r"(?:a|an|some|another|one of the|one of their)\s+", re.I)
_SOMEONE = re.compile(r"(?:someone|somebody)\b\s*", re.I)

# "Data engineer" typed on a phone comes with a capital, and "Dear Data" must never be written.
_JOBS = _set(
    """
    accountant admin analyst architect assistant boss ceo cfo chief chro coach colleague consultant coo
    coordinator cpo cto designer dev developer director employee engineer engineers executive expert
    facilitator founder generalist guy head headhunter host intern interviewer lady lead manager
    marketer marketeer mentor organiser organizer owner panelist partner person pm programmer
    receptionist recruiter representative researcher salesperson scientist secretary someone specialist
    speaker sourcer student supervisor tester trainee trainer vp woman writer co-founder cofounder sre
    """
)
_FIELDS = _set(
    """
    ai analytics backend bi business chief cloud customer cyber data dev devops external finance
    financial frontend front-end back-end full-stack fullstack group hiring hr human infrastructure
    internal it junior lead legal machine marketing ml new office old other people platform principal
    product project qa recruiting recruitment sales second security senior software staff support talent
    team tech technical third ux vice young
    """
)
_TITLES = _set(
    """
    dr prof professor mr mrs ms mx miss sir dame rev
    """
)
# nameparser takes these for given names.
_FOREIGN_TITLES = _set(
    """
    herr frau fräulein monsieur madame mademoiselle mme mlle señor señora señorita sr sra srta signor
    signora senhor senhora dhr mevrouw mw pan pani hr fru
    """
)
# Two capitalised words and nothing else: nameparser would say the same, and takes 0.3 ms to do so.
_PLAIN = re.compile(r"([^\W\d_]+(?:['’-][^\W\d_]+)*)(?: [^\W\d_]+(?:['’-][^\W\d_]+)*)+")  # noqa: RUF001
_GIVEN_ASIDE = re.compile(r"[\"'“‘(]([^\"'”’)]+)[\"'”’)]")  # noqa: RUF001
_ROLE_ASIDE = re.compile(r"\s*\([^)]*\)|\s+(?:from|at|of|the|in)\s.*$|\s*,\s+(?:the\b.*|[a-z].*)$")


def is_description(name: str) -> bool:
    """Say whether this describes someone ("the data engineer", "Hiring manager") instead of naming them."""
    text = name.strip()
    if _DETERMINED.match(text) or not any(_is_capital(letter) for letter in text):
        return True
    words = [word.strip(".,()") for word in text.split()]
    first, rest = words[0].lower(), words[1:]
    if first in _JOBS:
        return first != "guy" or all(word.islower() for word in rest)  # Guy is also a given name
    if first in _FIELDS:
        return not rest or any(word.lower() in _JOBS | _FIELDS or word.islower() for word in rest)
    # "Friendly recruiter" is a description; "Tom (recruiter)" and "Tom, recruiter" are not.
    plain = not any(mark in text for mark in "(),")
    return plain and len(words) > 1 and all(word.islower() for word in rest) and rest[-1] in _JOBS


def first_name(name: str) -> str:
    """Return the name to greet with, or "" when only a description is known.

    Titles and degrees are left out: "Dr. Maria de la Vega, PhD" is Maria. A nickname in quotes wins
    ("William 'Bill' Gates" is Bill), what follows in brackets or after "from" is left out. Where only title
    and family name are known both stay ("Dr. Chen"). A single name stands as it is.
    """
    return _first_name(" ".join(name.split()))


@lru_cache(maxsize=4096)
def _first_name(text: str) -> str:
    if not text or is_description(text):
        return ""
    if not text.isascii() and not any(letter.isupper() or letter.islower() for letter in text):
        return text  # scripts without capitals: family name first, and nobody is greeted by half of it
    plain = _PLAIN.fullmatch(text)
    if plain and text.split()[0].lower() not in _TITLES | _FOREIGN_TITLES and text.split()[1][0].isupper():
        return _calm(plain[1], text)
    head, _, rest = text.partition(" ")
    if head.lower().strip(".") in _FOREIGN_TITLES and rest:
        return text if " " not in rest else _first_name(rest)
    goes_by = _goes_by(text)
    if goes_by:
        return goes_by
    bare = _ROLE_ASIDE.sub("", text).strip() or text
    parsed = HumanName(bare)
    first = str(parsed.first)
    if parsed.title and not first and parsed.last:
        return f"{parsed.title} {parsed.last}"
    if first.endswith(".") or len(first) == 1:
        return f"{first} {parsed.middle} {parsed.last}".replace("  ", " ").strip()  # nobody goes by "J."
    return _calm(first or bare, text)


def _goes_by(text: str) -> str:
    """Return the one capitalised word in quotes or brackets: a nickname, not a job."""
    aside = _GIVEN_ASIDE.search(text)
    if not aside or not text[: aside.start()].strip() or not text[: aside.start()].endswith(" "):
        return ""
    word = aside[1].strip()
    known_job = word.lower() in _JOBS | _FIELDS
    pronouns = word.lower() in {"she", "he", "they", "him", "her"}
    fits = word.isalpha() and len(word) > 1 and word[0].isupper() and not word.isupper()
    return word if fits and not known_job and not pronouns else ""


def _calm(first: str, whole: str) -> str:
    """Undo capital letters throughout ("ANA RIVERA"), but keep "JP Morales" and "AJ"."""
    if whole.isupper() and len(first) > 2 and " " in whole:
        return first.title()
    return first


def _is_capital(letter: str) -> bool:
    """Also for scripts without capitals, whose letters are neither upper nor lower case."""
    return letter.isupper() or (letter.isalpha() and not letter.islower())


def called(name: str) -> str:
    """Return what a sentence calls them: the first name, or the description with an article.

    "the data engineer" stays, "Hiring manager" is "the hiring manager", "a recruiter" is "the recruiter",
    "someone from HR" is "the person from HR". Only words that surely describe are changed.
    """
    text = " ".join(name.split())
    first = first_name(text)
    if first or not text:
        return first
    if _SOMEONE.match(text):
        return f"the person {_SOMEONE.sub('', text)}".strip()
    if _INDEFINITE.match(text):
        return f"the {_INDEFINITE.sub('', text, count=1)}"
    head, _, tail = text.partition(" ")
    if _DETERMINED.match(text):
        return f"{head.lower()} {tail}".strip()
    words = {word.strip(".,()").lower() for word in text.split()}
    if not words & (_JOBS | _FIELDS):
        return text
    if not tail and head.lower() in _FIELDS:
        return f"the person from {text}"
    # "HR" and "CTO" keep their capitals, "Hiring" in "Hiring manager" does not.
    return f"the {text if head[1:] != head[1:].lower() else text[0].lower() + text[1:]}"
