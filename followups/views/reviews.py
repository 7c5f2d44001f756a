"""Asking a coach to read a note, and taking that back."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone

from accounts.middleware import SignedInRequest
from followups.domain.standing import number
from followups.models import Interaction
from followups.services import reviewing
from followups.views.note_form import by_post, keep_typed, mine


@login_required
@by_post
def ask_for_review(request: SignedInRequest, pk: int) -> HttpResponse:
    """Let the coach read this note, as it was just typed."""
    this = mine(request, pk)
    if unkept := keep_typed(request, this):
        return unkept
    try:
        asked = reviewing.ask_for_review(this, now=timezone.now())
    except ValidationError as refused:
        messages.error(request, refused.messages[0])
    else:
        if asked:
            messages.success(request, "Asked. You will get a mail with the answer; you need not wait for it.")
        else:
            messages.info(request, "Nothing changed: it was asked for already, or the note is closed.")
    return redirect(this)


@login_required
@by_post
def take_back_review(request: SignedInRequest, pk: int) -> HttpResponse:
    """Let no coach read it after all."""
    this = mine(request, pk)
    if unkept := keep_typed(request, this):
        return unkept
    if reviewing.take_back(this):
        messages.success(request, "Taken back. Nobody is asked to read it any more.")
    else:
        messages.info(request, "It was answered or taken back already.")
    return redirect(this)


@login_required
def ask_for_reviews(request: SignedInRequest, pk: int) -> HttpResponse:
    """Let the coach read every open note of a conversation."""
    interaction = get_object_or_404(Interaction.objects.owned_by(request.user).select_related("candidate"), pk=pk)
    if request.method != "POST":
        return redirect(interaction)
    try:
        asked = reviewing.ask_for_all(interaction, now=timezone.now())
    except ValidationError as refused:
        messages.error(request, refused.messages[0])
    else:
        notes = "one note" if asked == 1 else f"{number(asked)} notes"
        messages.success(request, f"Asked for a review of {notes}. You need not wait for it to send.")
    return redirect(interaction)
