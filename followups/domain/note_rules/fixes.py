"""Sentences to insert, made from what was logged."""

from __future__ import annotations

from followups.domain.drafts.phrases import Phrase, read
from followups.domain.drafts.readers import Reader
from followups.domain.drafts.shapes import Shape
from followups.domain.note_rules.case import Case
from followups.domain.notes import PointKind

_OCCASIONS = {
    "networking_coffee": "for the coffee and your time",
    "coffee": "for the coffee and your time",
    "informational_interview": "for your time and advice",
    "event": "for your time",
    "recruiter_screen": "for your time on the call",
    "phone_call": "for your time on the call",
}


def _line(text: str) -> str:
    """Return a logged line fit to stand inside a sentence."""
    text = " ".join(text.split()).rstrip(".!;, ")
    first = text.split(" ", 1)[0]
    keep = (
        first in ("I", "I'm", "I'd", "I've")
        or any(sign.isupper() for sign in first[1:])
        or not first[:1].isalpha()
    )
    return text if keep or not text else text[0].lower() + text[1:]


def _quoted(text: str) -> str:
    return " ".join(text.split()).rstrip(".!;, ")


def thanks(case: Case) -> str:
    """Return thanks for this kind of conversation."""
    return f"Thank you {_OCCASIONS.get(case.facts.interaction_kind, 'for your time and for the conversation')}."


def _phrase(case: Case, text: str, *, told: bool) -> Phrase:
    """Return a logged line as it can stand in a sentence to this reader; `told`: it is what they said."""
    return read(text, Reader(name=case.facts.contact_name.split(" ", 1)[0], told=told))


def specifics(case: Case) -> str:
    """Return a sentence with the first thing logged."""
    for point in case.points(PointKind.DISCUSSED, PointKind.RAPPORT):
        phrase = _phrase(case, point.text, told=True)
        if phrase.shape is Shape.TOPIC and not phrase.broken:
            return f"What stayed with me most from our conversation is {phrase.mid}."
        if phrase.shape is Shape.YOURS and not phrase.broken:
            return f"You told me that {phrase.mid}, and it stayed with me."
        if phrase.shape is Shape.QUESTION:
            return f"One question stayed with me: {phrase.start}"
        return f"What stayed with me from our conversation: {phrase.mid}."
    return ""


def contribution(case: Case) -> str:
    """Return what the candidate logged to bring."""
    company = case.facts.company.strip()
    there, to = (f" at {company}", f" to {company}") if company else ("", " to you")
    for point in case.points(PointKind.CONTRIBUTION):
        return _brought(_phrase(case, point.text, told=False), there, to)
    for point in case.points(PointKind.SKILL):
        return f"I would be glad to put my experience with {_quoted(point.text)} to work{there or ' for you'}."
    return ""


def _brought(phrase: Phrase, there: str, to: str) -> str:
    mid = phrase.mid
    if phrase.broken:
        return f"What I could bring{to} is this. {phrase.start}."
    match phrase.shape:
        case Shape.DID:
            return f"I {mid}, and would be glad to do as much{there}."
        case Shape.MINE:
            return f"{phrase.start}, and I would be glad to put that to use{there}."
        case Shape.DO:
            return f"I would be glad to {mid}."
        case Shape.CAN if mid.split(" ", 1)[0] in ("can", "could", "will", "would", "may", "might"):
            return f"I {mid}."
        case Shape.CAN:
            return f"I would be {mid}."
        case Shape.OFFER:
            return f"{phrase.start}."
    return f"What I could bring{to}: {mid}."


def interest(case: Case) -> str:
    """Return the wish to talk again, fit for the kind of conversation."""
    if case.informal:
        return "I would love to learn more about this and to keep in touch."
    role = f"the {case.facts.role.strip()} position" if case.facts.role.strip() else "working with you"
    return f"I am excited about {role} and would be glad to talk with you again."


def company(case: Case) -> str:
    """Return a sentence that names the company."""
    name = case.facts.company.strip()
    if not name:
        return ""
    return (
        f"I enjoyed learning about the work at {name}."
        if case.informal
        else f"I would be glad to be part of {name}."
    )


def subject(case: Case) -> str:
    """Return a subject that says something."""
    for point in case.points(PointKind.DISCUSSED):
        text = _quoted(point.text)
        if len(text) <= 60:
            return f"Thank you: {text}"
    return f"Thank you for the {case.facts.role.strip()} conversation" if case.facts.role.strip() else ""


def skill(text: str) -> str:
    """Return a sentence with a skill."""
    return f"I have also worked with {_quoted(text)}."


def post(text: str) -> str:
    """Return a sentence that points to a blog post."""
    return f"I wrote something that ties in with our conversation: {_quoted(text)}."


def redeem(text: str) -> str:
    """Return a sentence that mends an answer."""
    return f"One answer I would like to improve: {_line(text)}."


def rapport(text: str) -> str:
    """Return a sentence with something personal that came up."""
    return f"It was a pleasure to touch on something personal, too: {_line(text)}."


def greeting(case: Case) -> str:
    """Return a greeting for one person by the name they go by."""
    words = case.facts.contact_name.split()
    titles = ("mr", "mrs", "ms", "dr", "prof", "professor", "captain", "father", "sister")
    if words and words[0].strip(".").lower() in titles and len(words) > 1:
        return f"Dear {words[0]} {words[-1]},"
    return f"Dear {words[0]}," if words else ""
