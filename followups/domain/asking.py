"""Ask whoever arranged a conversation for the others' addresses: politely, checking that this is fine (P2)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from contacts.domain import names
from followups.domain.notes import Note

_ARRANGED = {
    "recruiter_screen": "the call",
    "formal_interview": "the interview",
    "informational_interview": "the conversation",
    "networking_coffee": "the coffee",
    "event": "the introduction",
}


@dataclass(frozen=True)
class Request:
    """What is asked of whom: everyone in `others` was met, and their address is missing."""

    candidate_name: str
    candidate_phone: str
    arranger_name: str
    others: Sequence[str]
    interaction_kind: str
    company: str = ""


def compose(request: Request) -> Note:
    """Return the text that asks for the addresses of all of them at once."""
    people = _listed([_in_a_sentence(name) for name in request.others])
    one = len(request.others) == 1
    conversation = _ARRANGED.get(request.interaction_kind, "the conversation")
    if request.company:
        conversation += f" {'at' if request.interaction_kind == 'formal_interview' else 'about'} {request.company}"
    address = "e-mail address" if one else "e-mail addresses"
    greeting = names.first_name(request.arranger_name)
    paragraphs = [
        f"Dear {greeting}," if greeting else "Hello,",
        f"Thank you for arranging {conversation}. I would like to write a few words of thanks to {people}"
        f"{'' if one else ', to each of them separately'}.",
        f"Would it be all right to share their {address} with me? If you would rather not, I understand; "
        f"I would then be glad if you passed on my thanks.",
        "\n".join(line for line in ("Kind regards,", request.candidate_name, request.candidate_phone) if line),
    ]
    subject = f"Could I thank {people} by e-mail?"
    if len(subject) > 90:
        subject = f"Could I thank everyone from {conversation} by e-mail?"
    return Note(subject, "\n\n".join(paragraphs))


def _in_a_sentence(name: str) -> str:
    """Return "Jane Roe" as it is, a description with its article."""
    return names.called(name) if names.is_description(name) else name


def _listed(words: Sequence[str]) -> str:
    *front, last = words
    return f"{', '.join(front)} and {last}" if front else last
