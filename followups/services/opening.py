"""Log a conversation: one thank-you opens for everyone met (W1, W2, P1)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction

from accounts.models import User
from contacts.models import Contact
from followups.domain import schedule
from followups.models import FollowUp, Interaction, Point
from followups.services import planning
from followups.services.meeting import Person, company_called, meet


@dataclass(frozen=True)
class Said:
    """One point, as typed. `person` is a place in the list of people; None means all of them.

    The place after the last is whoever arranged the conversation without being there.
    """

    text: str
    kind: str = Point.Kind.DISCUSSED
    person: int | None = None
    private: bool = False


@dataclass(frozen=True)
class Conversation:
    """What the candidate says about a conversation.

    `arranged_by` is a place in the list of people, or someone who was not there.
    """

    kind: str
    medium: str
    ended_at: datetime
    people: Sequence[Person]
    points: Sequence[Said] = ()
    company: str = ""
    role: str = ""
    occasion: str = ""
    arranged_by: int | Person | None = None


@transaction.atomic
def log_interaction(conversation: Conversation, *, candidate: User, now: datetime) -> Interaction:
    """Write down a conversation and open one follow-up for each person (P1), also for one met before (W2).

    Whoever arranged it without being there is owed a note too (W1). Raises ValidationError, with a
    sentence, when nobody is named or one person is named twice.
    """
    planning.lock(candidate)
    interaction = Interaction.objects.create(
        candidate=candidate,
        kind=conversation.kind,
        medium=conversation.medium,
        ended_at=conversation.ended_at,
        end_stated_at=now,
        logged_at=now,
        debriefed_at=now if conversation.ended_at <= now else None,
        occasion=conversation.occasion,
        company=company_called(conversation.company, owner=candidate),
        role=conversation.role,
    )
    attend(interaction, conversation, now=now)
    return interaction


def attend(interaction: Interaction, conversation: Conversation, *, now: datetime) -> list[FollowUp]:
    """Bring people, points and follow-ups in line with what the candidate says. Return the follow-ups.

    Call it inside a transaction that has locked the candidate.
    """
    candidate = interaction.candidate
    if not conversation.people:
        raise ValidationError("Say whom you talked to. A name or a description is enough.")
    met = [meet(person, owner=candidate) for person in conversation.people]
    if len({contact.pk for contact in met}) < len(met):
        raise ValidationError("One person is named twice. Remove one of the two.")
    arranger = _arranger(conversation, met, candidate)
    Interaction.objects.filter(pk=interaction.pk).update(arranged_by=arranger)
    whom = [*met, arranger]
    interaction.points.all().delete()
    Point.objects.bulk_create(
        Point(
            interaction=interaction,
            contact=None if said.person is None else whom[said.person],
            kind=said.kind,
            text=said.text,
            private=said.private,
        )
        for said in conversation.points
    )
    known = {follow_up.contact_id: follow_up for follow_up in interaction.follow_ups.all()}
    owed = [(contact, person.thanked, True) for contact, person in zip(met, conversation.people, strict=True)]
    if arranger is not None and arranger not in met:
        owed.append((arranger, False, False))
    follow_ups = [
        known.get(contact.pk) or _open(interaction, contact, thanked=thanked, was_there=was_there, now=now)
        for contact, thanked, was_there in owed
    ]
    for follow_up, (_, _, was_there) in zip(follow_ups, owed, strict=True):
        if follow_up.was_there != was_there:
            FollowUp.objects.filter(pk=follow_up.pk).update(was_there=was_there)
    planning.replan(FollowUp.objects.filter(interaction=interaction), now=now)
    return follow_ups


def _arranger(conversation: Conversation, met: list[Contact], candidate: User) -> Contact | None:
    """Return who set it up."""
    if isinstance(conversation.arranged_by, Person):
        return meet(conversation.arranged_by, owner=candidate)
    return None if conversation.arranged_by is None else met[conversation.arranged_by]


def _open(
    interaction: Interaction, contact: Contact, *, thanked: bool, was_there: bool, now: datetime
) -> FollowUp:
    """Open a follow-up, closed at once for someone whom the candidate says they have thanked already."""
    due_at = schedule.deadline(interaction.ended_at)
    closed: dict[str, object] = {}
    if thanked:
        if interaction.is_planned(now):
            raise ValidationError(f"{contact} cannot have been thanked yet: the conversation is still to come.")
        closed = {
            "state": FollowUp.State.THANKED,
            "closed_at": now,
            "thanked_at": min(now, due_at),
            "proof": FollowUp.Proof.TOLD,
            "way": FollowUp.Way.EMAIL,
        }
    return FollowUp.objects.create(
        candidate=interaction.candidate,
        interaction=interaction,
        contact=contact,
        was_there=was_there,
        due_at=due_at,
        **closed,
    )
