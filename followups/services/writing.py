"""Write in a note: the candidate's own words, and answers to what the composer asks."""

from __future__ import annotations

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction

from accounts.models import User
from contacts.models import Contact
from followups.domain.notes import Missing
from followups.models import FollowUp, Interaction, Point
from followups.services import planning
from followups.services.meeting import company_called

_POINT = {Missing.SPECIFICS: Point.Kind.DISCUSSED, Missing.CONTRIBUTION: Point.Kind.CONTRIBUTION}


@transaction.atomic
def save_note(follow_up: FollowUp, *, subject: str, body: str) -> bool:
    """Keep the candidate's text. One that equals the composed note is not kept: it still follows the facts.

    Returns False, and keeps nothing, when the follow-up is closed.
    """
    planning.lock(follow_up.candidate)
    composed = FollowUp.objects.with_facts().get(pk=follow_up.pk).composed.note
    body = body.replace("\r\n", "\n")
    if (subject, body.strip()) == (composed.subject, composed.body.strip()):
        subject = body = ""
    return bool(FollowUp.objects.open().filter(pk=follow_up.pk).update(subject=subject, body=body))


@transaction.atomic
def start_over(follow_up: FollowUp) -> bool:
    """Drop the candidate's text: the note is composed from what was logged again."""
    planning.lock(follow_up.candidate)
    return bool(FollowUp.objects.open().filter(pk=follow_up.pk).update(subject="", body=""))


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
