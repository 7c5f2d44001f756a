"""Two notes of one conversation beside each other (P1)."""

from __future__ import annotations

from collections.abc import Sequence

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from accounts.middleware import SignedInRequest
from followups.domain.comparing import Comparison, most_alike
from followups.models import FollowUp, Interaction


@login_required
@require_safe
def side_by_side(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show two notes and what stands in both; those most alike unless others are chosen."""
    now = timezone.now()
    interaction = get_object_or_404(Interaction.objects.owned_by(request.user).select_related("company"), pk=pk)
    everyone = FollowUp.objects.with_facts().filter(interaction=interaction).order_by("pk")
    planned = interaction.is_planned(now)
    notes = [one for one in everyone if has_note(one, planned=planned)]
    if len(notes) < 2:
        messages.info(request, "It takes two notes to lay them side by side, and here are none or one yet.")
        return redirect(interaction)
    left, right = _chosen(request, sorted(notes, key=lambda one: not one.is_edited))
    shown = {
        "interaction": interaction,
        "notes": notes,
        "left": left,
        "right": right,
        "to_change": next((one for one in (right, left) if one.is_open), None),
        "compared": Comparison(left.draft.note.body, right.draft.note.body),
        "now": now,
    }
    return render(request, "followups/side_by_side.html", shown)


def has_note(follow_up: FollowUp, *, planned: bool) -> bool:
    """Say whether there is a text: one is composed for whoever is owed a note once the conversation is over."""
    if follow_up.is_open:
        return follow_up.is_edited or not planned
    return follow_up.state == FollowUp.State.THANKED and follow_up.has_text


def _chosen(request: SignedInRequest, notes: Sequence[FollowUp]) -> tuple[FollowUp, FollowUp]:
    """Return the two that were asked for. One alone gets the one most like it; else it is the two most alike."""
    places = {str(one.pk): place for place, one in enumerate(notes)}
    asked = [places[pk] for name in ("left", "right") if (pk := request.GET.get(name, "")) in places]
    if len(set(asked)) == 2:
        return notes[asked[0]], notes[asked[1]]
    bodies = [one.draft.note.body for one in notes]
    one, other = most_alike(bodies, with_one=asked[0] if asked else None)
    return notes[one], notes[other]
