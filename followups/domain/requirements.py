"""The musts in words: as what a note still needs, and as what is already good about it (M1-M6, B3)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from followups.domain.notes import Facts, Finding

_MISSING: Final = {
    "must/thanks": "a word of thanks",
    "must/specifics": "something from your conversation",
    "must/contribution": "what you can contribute",
    "must/company": "the name of the company",
    "must/interest": "your interest, and the wish to talk again",
    "must/phone": "your phone number",
    "subject/missing": "a subject",
}
_WRONG: Final = {
    "ask/next-steps": "It asks about the next steps.",
    "tone/generic": "It could have gone to anyone.",
    "company/unnamed": "It does not call the company by its name.",
    "text/placeholder": "A blank of a template is not filled in.",
    "name/wrong": "A name in it is wrong.",
    "panel/mass-mail": "It addresses several people.",
    "panel/copy": "It is nearly the text that somebody else of the panel gets.",
    "length/wall": "It is one big block of text.",
}
_SAID_WITH: Final = {"tone/generic": "must/specifics", "company/unnamed": "must/company"}


def needs_of(musts: Iterable[Finding]) -> list[str]:
    """Return in sentences what must-level findings ask for: first what is missing, then what is wrong."""
    found = {finding.code: finding for finding in musts}
    missing = [words for code, words in _MISSING.items() if code in found]
    sentences = [f"Still missing: {_listed(missing)}."] if missing else []
    for code, finding in found.items():
        if code not in _MISSING and _SAID_WITH.get(code) not in found:
            sentences.append(_WRONG.get(code, finding.message))
    return sentences


def _listed(words: Sequence[str]) -> str:
    """Return "a subject, your phone number and what you can contribute"; parts with commas need stronger ones."""
    if len(words) == 1:
        return words[0]
    comma = "; " if any("," in each for each in words) else ", "
    return f"{comma.join(words[:-1])} and {words[-1]}"


def good_of(findings: Iterable[Finding], facts: Facts) -> tuple[str, ...]:
    """Return which musts a note meets, given all that was found; nothing of a note in another language."""
    found = {finding.code for finding in findings}
    if "language/other" in found:
        return ()
    company = facts.company.strip()
    phone = (
        "Your signature has your phone number"
        if facts.phone_in_signature
        else "Your phone number is in the closing"
    )
    good = {
        "Says thank you": {"must/thanks"},
        "Brings up what you talked about": {"must/specifics", "tone/generic"},
        "Says what you can contribute": {"must/contribution"},
        **({f"Names {company}": {"must/company", "company/unnamed"}} if company else {}),
        "Shows interest, and the wish to talk again": {"must/interest"},
        phone: {"must/phone"},
        "The subject says what it is about": {"subject/missing", "subject/generic"},
    }
    return tuple(words for words, against in good.items() if not against & found)
