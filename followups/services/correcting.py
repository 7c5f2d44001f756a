"""Correct a conversation: what was said, who was there, when it ended."""

from __future__ import annotations

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction

from followups.domain import schedule
from followups.models import FollowUp, Interaction
from followups.services import closing, planning
from followups.services.meeting import company_called
from followups.services.opening import Conversation, attend


@transaction.atomic
def correct_interaction(interaction: Interaction, conversation: Conversation, *, now: datetime) -> None:
    """Replace what is known of a conversation. Deadlines follow a changed end; drafts follow the facts.

    Someone no longer named is owed nothing; raises ValidationError when they have been thanked already.
    """
    candidate = planning.lock(interaction.candidate)
    moved = conversation.ended_at != interaction.ended_at
    written_down = conversation.ended_at <= now
    changes: dict[str, object] = {
        "kind": conversation.kind,
        "medium": conversation.medium,
        "occasion": conversation.occasion,
        "role": conversation.role,
        "company": company_called(conversation.company, owner=candidate),
        "debriefed_at": (interaction.debriefed_at or now) if written_down else None,
    }
    if moved:
        changes |= {"ended_at": conversation.ended_at, "end_stated_at": now}
    Interaction.objects.filter(pk=interaction.pk).update(**changes)
    interaction.refresh_from_db()
    if moved:
        interaction.follow_ups.update(due_at=schedule.deadline(conversation.ended_at))
        planning.take_back_queued(FollowUp.objects.filter(interaction=interaction))
    named = {follow_up.pk for follow_up in attend(interaction, conversation, now=now)}
    for gone in interaction.follow_ups.exclude(pk__in=named).select_related("contact"):
        if gone.state == FollowUp.State.THANKED:
            raise ValidationError(f"{gone.contact} has been thanked for this conversation and stays in it.")
        gone.delete()


@transaction.atomic
def delete_interaction(interaction: Interaction) -> None:
    """Forget a conversation with its points and follow-ups. Contacts and companies stay."""
    planning.lock(interaction.candidate)
    Interaction.objects.filter(pk=interaction.pk).delete()


@transaction.atomic
def call_off(interaction: Interaction, *, now: datetime) -> int:
    """Note that it did not take place: nothing is owed. Return how many follow-ups that closed."""
    planning.lock(interaction.candidate)
    open_ones = list(FollowUp.objects.open().filter(interaction=interaction).select_related("candidate"))
    for follow_up in open_ones:
        closing.skip(follow_up, reason="It did not take place.", now=now)
    return len(open_ones)
