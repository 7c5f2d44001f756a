"""Write in a note: the candidate's own words, and answers to what the composer asks."""

from __future__ import annotations

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction

from accounts.models import User
from contacts.models import Contact
from followups.domain.notes import Missing, Note
from followups.models import FollowUp, Interaction, Point
from followups.services import planning
from followups.services.meeting import company_called

_POINT = {Missing.SPECIFICS: Point.Kind.DISCUSSED, Missing.CONTRIBUTION: Point.Kind.CONTRIBUTION}


class WrittenMeanwhile(Exception):
    """Somebody else's window, or another one of the candidate's, wrote in the note; `other` is that text."""

    def __init__(self, other: Note) -> None:
        super().__init__("The note was written in meanwhile.")
        self.other = other


@transaction.atomic
def save_note(
    follow_up: FollowUp, *, subject: str, body: str, started_from: str = "", written_from: str = ""
) -> bool:
    """Keep the candidate's text. One that equals the composed note is not kept: it still follows the facts.

    `started_from` is the fingerprint of the text that was typed on, `written_from` names the opened page. Raises
    WrittenMeanwhile, and keeps nothing, when what is stored is neither that text nor this one nor that page's own.
    Returns False, and keeps nothing, when the follow-up is closed.
    """
    planning.lock(follow_up.candidate)
    stored = FollowUp.objects.with_facts().get(pk=follow_up.pk)
    body = body.replace("\r\n", "\n").replace("\r", "\n")
    # An answer may have been lost on its way to the page: it then knows less than it has kept.
    own = bool(written_from) and stored.written_from == written_from
    known = {started_from, Note(subject, body).fingerprint}
    if started_from and not own and stored.is_open and stored.is_edited:
        other = stored.draft.note
        if other.fingerprint not in known:
            raise WrittenMeanwhile(other)
    composed = stored.composed.note
    if (subject, body.strip()) == (composed.subject, composed.body.strip()):
        subject = body = ""
    this = FollowUp.objects.open().filter(pk=follow_up.pk)
    return bool(this.update(subject=subject, body=body, written_from=written_from))


@transaction.atomic
def start_over(follow_up: FollowUp) -> bool:
    """Drop the candidate's text: the note is composed from what was logged again."""
    planning.lock(follow_up.candidate)
    return bool(FollowUp.objects.open().filter(pk=follow_up.pk).update(subject="", body="", written_from=""))


@transaction.atomic
def answer(follow_up: FollowUp, *, asks_for: Missing, text: str, now: datetime) -> None:
    """Log the fact that the note was missing, where it belongs, so that it becomes part of the note."""
    text = " ".join(text.split())
    if not text:
        raise ValidationError("A few words will do.")
    candidate = planning.lock(follow_up.candidate)
    if asks_for is Missing.NAME:
        Contact.objects.filter(pk=follow_up.contact_id).update(name=text[:120])
    elif asks_for is Missing.COMPANY:
        company = company_called(text[:120], owner=candidate)
        Interaction.objects.filter(pk=follow_up.interaction_id).update(company=company)
    elif asks_for is Missing.PHONE:
        User.objects.filter(pk=candidate.pk).update(phone=text[:40])
    else:
        Point.objects.create(
            interaction_id=follow_up.interaction_id,
            contact_id=follow_up.contact_id,
            kind=_POINT[asks_for],
            text=text[:500],
        )
