"""What the page of a note shows: the text as it stands, the ways to send it, what is asked, what was logged."""

from __future__ import annotations

import secrets
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
from followups.domain.judgement import Judgement
from followups.domain.notes import Note, Question
from followups.models import FollowUp, Organisation, Point


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
    is_open: bool = True


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
    writable = follow_up.is_open and (not planned or follow_up.is_edited)
    about = [None, follow_up.contact_id]
    points = Point.objects.filter(interaction=follow_up.interaction_id)
    judged = _judged(follow_up, note) if writable else None
    asked = _asked(request, follow_up, judged, wrong) if writable and not planned else []
    return {
        "follow_up": follow_up,
        "now": now,
        "planned": planned,
        "is_late": follow_up.is_late(now),
        "writable": writable,
        "note": note,
        "unkept": typed is not None,
        "shown": draft.note.fingerprint,
        "written_from": request.POST.get("written_from", "") or secrets.token_urlsafe(9),
        "words": len(note.body.split()),
        "asked": asked,
        "questions": [one for one in asked if one.is_open],
        "judgement": judged and judged.beside(one.question for one in asked if one.is_open),
        "mend_url": reverse("followups:mend", args=[follow_up.pk]),
        "dismiss_url": reverse("followups:set_aside", args=[follow_up.pk]),
        "restore_url": reverse("followups:bring_back", args=[follow_up.pk]),
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
        "live": True,
    }


def _judged(follow_up: FollowUp, note: Note) -> Judgement:
    """Return what is said of this text as the follow-up's note: the stored one, or one that could not be kept."""
    return follow_up.judged(Organisation.current().house_rules, of=note)


def _asked(
    request: HttpRequest, follow_up: FollowUp, judged: Judgement | None, wrong: Mapping[str, str]
) -> list[Asked]:
    """Return what the composer asks. Beside the candidate's own text only what would settle a finding is open."""
    wanted = judged.open_to_ask if judged and follow_up.is_edited else None
    return [
        Asked(
            question,
            request.POST.get(f"answer-{question.asks_for}", ""),
            wrong.get(f"answer-{question.asks_for}", ""),
            is_open=wanted is None or question.asks_for in wanted,
        )
        for question in follow_up.composed.questions
    ]
