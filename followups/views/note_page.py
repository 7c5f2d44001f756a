"""What the page of a note shows: the text as it stands, the ways to send it, what is asked, what was logged."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from accounts.models import User
from contacts.domain.address_format import Guess, KnownAddress, guess
from contacts.models import Contact
from followups.domain import asking, compose_links
from followups.domain.compose_links import ComposeLink, Way
from followups.domain.notes import Note, Question
from followups.models import FollowUp, Point


@dataclass(frozen=True)
class Ways:
    """How a text gets into the candidate's mailbox.

    `first` is the one filled button: the preferred way, or copying where that cannot carry the whole text;
    `sentence` then says so.
    """

    first: ComposeLink
    others: tuple[ComposeLink, ...]
    sentence: str = ""

    @property
    def copies_first(self) -> bool:
        """Say whether the filled button copies."""
        return self.first.way is Way.COPY


def ways(note: Note, *, to: str, sender: User, file_url: str = "") -> Ways:
    """Return the ways to send this. `file_url` is where desktop Outlook finds it; empty: that way is left out."""
    preferred = Way(sender.sends_from)
    offered = [
        replace(way, url=file_url) if way.way is Way.DESKTOP_OUTLOOK else way
        for way in compose_links.links(to=to, subject=note.subject, body=note.body, preferred=preferred)
        if way.way is not Way.DESKTOP_OUTLOOK or file_url
    ]
    copy = next(way for way in offered if way.way is Way.COPY)
    first = offered[0] if offered[0].fits else copy
    others = tuple(way for way in offered if way not in {first, copy})
    if offered[0].fits:
        return Ways(first, others)
    too_long = f"This is too long to {_in_a_sentence(offered[0])} in one press. Copy it instead."
    return Ways(first, others, too_long)


def _in_a_sentence(way: ComposeLink) -> str:
    return way.label[:1].lower() + way.label[1:]


@dataclass(frozen=True)
class Asked:
    """One question of the composer, with what was typed as an answer and what is wrong with it."""

    question: Question
    typed: str
    wrong: str


@dataclass(frozen=True)
class Guessed:
    """An address nobody gave, with the evidence for it (P2)."""

    guess: Guess

    @property
    def evidence(self) -> str:
        """Return whose addresses it goes by: "Peter Adeyemi is peter.adeyemi@example.com"."""
        shown = [f"{known.name} is {known.email}" for known in self.guess.examples[:2]]
        more = self.guess.support - len(shown)
        return ", ".join(shown) + (f", and {more} more like it" if more > 0 else "")


def guessed_address(follow_up: FollowUp) -> Guessed | None:
    """Work out a missing address from the candidate's other contacts at the same company."""
    contact = follow_up.contact
    company = contact.company or follow_up.interaction.company
    if contact.email or company is None:
        return None
    colleagues = Contact.objects.owned_by(follow_up.candidate).filter(company=company).exclude(email="")
    found = guess(contact.name, [KnownAddress(one.name, one.email) for one in colleagues])
    return Guessed(found) if found else None


def request_for_addresses(follow_up: FollowUp, arranger: Contact) -> asking.Request:
    """Return what to ask whoever arranged it: the addresses of all who are owed a note and have none (P2)."""
    everyone: list[FollowUp] = follow_up.interaction.everyone  # type: ignore[attr-defined]  # by with_facts
    others = [
        other.contact.name
        for other in everyone
        if other.pk != follow_up.pk and other.is_open and not other.contact.email
    ]
    return asking.Request(
        candidate_name=follow_up.candidate.name,
        candidate_phone=follow_up.candidate.phone,
        arranger_name=arranger.name,
        others=[follow_up.contact.name, *others],
        interaction_kind=follow_up.interaction.kind,
        company=follow_up.interaction.company.name if follow_up.interaction.company else "",
    )


def fingerprint(note: Note) -> str:
    """Return what tells a text as it was shown from one that was typed in since."""
    return hashlib.sha256(repr((" ".join(note.subject.split()), note.body.strip())).encode()).hexdigest()[:16]


def page(
    request: HttpRequest,
    follow_up: FollowUp,
    *,
    now: datetime,
    typed: Note | None = None,
    trouble: str = "",
    wrong: Mapping[str, str] | None = None,
) -> dict[str, Any]:
    """Return all that the page shows.

    `typed` is a text that could not be kept: it is shown again. `wrong` has a sentence for each field that
    was refused; every other field shows again what was posted.
    """
    wrong = wrong or {}
    draft = follow_up.draft
    note = typed or draft.note
    planned = follow_up.is_open and follow_up.interaction.is_planned(now)
    about = [None, follow_up.contact_id]
    points = Point.objects.filter(interaction=follow_up.interaction_id)
    return {
        "follow_up": follow_up,
        "now": now,
        "planned": planned,
        "is_late": follow_up.is_late(now),
        "writable": follow_up.is_open and (not planned or follow_up.is_edited),
        "note": note,
        "unkept": typed is not None,
        "shown": fingerprint(draft.note),
        "words": len(note.body.split()),
        "questions": [
            Asked(
                question,
                request.POST.get(f"answer-{question.asks_for}", ""),
                wrong.get(f"answer-{question.asks_for}", ""),
            )
            for question in draft.questions
        ],
        "ways": ways(
            draft.note,
            to=follow_up.contact.email,
            sender=follow_up.candidate,
            file_url=reverse("followups:draft_eml", args=[follow_up.pk]),
        ),
        "guessed": guessed_address(follow_up) if follow_up.is_open else None,
        "points": [point for point in points if point.contact_id in about],
        "sent_ways": FollowUp.Way.choices,
        "way": request.POST.get("way", ""),
        "at": request.POST.get("at", ""),
        "email": request.POST.get("email", ""),
        "trouble": trouble,
        "wrong": wrong,
        "swapped": False,
    }
