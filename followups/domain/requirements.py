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
MUSTS: Final = {
    "must/thanks": "Thanks for their time",
    "must/specifics": "Something you talked about",
    "must/contribution": "What you can bring",
    "must/company": "The company by its name",
    "must/interest": "Interest, and the wish to talk again",
    "must/phone": "Phone in the closing",
}
# What to do the next time, and why: for notes that were sent, when nothing can be changed any more (L2).
NEXT_TIME: Final = {
    "must/thanks": "Open with thanks for their time: they notice when nobody says so.",
    "must/specifics": "Bring up one thing they said or showed you: it proves that you listened.",
    "must/contribution": "Add a sentence on what you would do about it: it lets them picture you at work.",
    "must/company": "Name the company once: it shows that the note was written for them alone.",
    "must/interest": "Close with what drew you in, and that you would gladly talk again: it shows that you care.",
    "must/phone": "Put your number below your name: who wants to call should not have to search for it.",
    "subject/missing": "Give it a subject with a word of what you talked about: that gets it opened.",
    "ask/next-steps": "Hope to talk again and leave the next steps to them: then it stays a thank-you.",
    "tone/generic": "Bring up one thing they said or showed you: it proves that you listened.",
    "company/unnamed": "Name the company once: it shows that the note was written for them alone.",
    "text/placeholder": "Read it aloud once before it goes: an open blank shows at once.",
    "name/wrong": "Look at the names last, right before it goes: they are what is read first.",
    "panel/mass-mail": "Write to each of them alone: everyone you met is owed a note of their own.",
    "panel/copy": "Begin each note of a panel with what only this person said: they compare.",
    "length/wall": "Break it where the subject changes: people read mail on a phone.",
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


def said_once(faults: Iterable[str]) -> frozenset[str]:
    """Return the faults without those that say of a note what another of them says."""
    found = frozenset(faults)
    return frozenset(code for code in found if _SAID_WITH.get(code) not in found)


def lacked(faults: Iterable[str]) -> list[str]:
    """Return in sentences what a sent note lacked, given the codes of its faults."""
    found = said_once(faults)
    missing = [words for code, words in _MISSING.items() if code in found]
    sentences = [f"Missing: {_listed(missing)}."] if missing else []
    return sentences + [words for code, words in _WRONG.items() if code in found]


def next_time(faults: Iterable[str]) -> list[str]:
    """Return what to do the next time, a sentence for each fault, each said once."""
    found = said_once(faults)
    return list(dict.fromkeys(words for code, words in NEXT_TIME.items() if code in found))


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
