"""The values of a thank-you note: what was logged, what is written, what is still to ask."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum


class PointKind(StrEnum):
    """What a logged line is good for in a note (lesson M2, M3, O1-O4)."""

    DISCUSSED = "discussed"
    SKILL = "skill"
    CONTRIBUTION = "contribution"
    RAPPORT = "rapport"
    REDEEM = "redeem"
    POST = "post"


@dataclass(frozen=True)
class Point:
    """One thing worth remembering from a conversation (P3), as the candidate typed it."""

    text: str
    kind: PointKind = PointKind.DISCUSSED


@dataclass(frozen=True)
class Facts:
    """All that is known when one note to one person is written. Private points are not in here.

    `points` holds this person's own points first, then those meant for everyone.
    An unknown `interaction_kind` reads as a formal interview.
    """

    candidate_name: str
    candidate_phone: str
    contact_name: str
    company: str
    role: str = ""
    interaction_kind: str = "formal_interview"
    medium: str = ""
    occasion: str = ""
    arranged: bool = False
    met_before: bool = False
    points: tuple[Point, ...] = ()
    others_met: tuple[str, ...] = ()
    other_companies: tuple[str, ...] = ()
    sibling_bodies: tuple[str, ...] = ()
    phone_in_signature: bool = False
    was_there: bool = True  # False: arranged the conversation without taking part (W1)


@dataclass(frozen=True)
class Note:
    """The text of a thank-you."""

    subject: str
    body: str

    @property
    def is_blank(self) -> bool:
        """Say whether nothing is written."""
        return not (self.subject.strip() or self.body.strip())

    @property
    def fingerprint(self) -> str:
        """Return what tells this text from another, however its ends and line breaks are spaced."""
        body = self.body.replace("\r\n", "\n").replace("\r", "\n").strip()
        return hashlib.sha256(repr((" ".join(self.subject.split()), body)).encode()).hexdigest()[:16]


class Missing(StrEnum):
    """What a question asks for."""

    NAME = "name"
    COMPANY = "company"
    SPECIFICS = "specifics"
    CONTRIBUTION = "contribution"
    PHONE = "phone"


@dataclass(frozen=True)
class Question:
    """One fact that a note needs and nobody logged. Its answer becomes part of the note."""

    asks_for: Missing
    text: str


@dataclass(frozen=True)
class Draft:
    """A note composed from facts, and what would make it complete."""

    note: Note
    questions: tuple[Question, ...] = ()


class Level(StrEnum):
    """How much a finding weighs: what a note cannot go without, what spoils it, what would add to it."""

    MUST = "must"
    SHOULD = "should"
    COULD = "could"


@dataclass(frozen=True)
class Finding:
    """One thing the checker has to say about a note.

    `span` counts code points of the body; None stands for the subject or for what is missing. `fix` replaces
    the span, or is a sentence to insert when there is none; empty when only the writer can mend it.
    """

    code: str
    level: Level
    message: str
    span: tuple[int, int] | None
    fix: str
    lesson: str
