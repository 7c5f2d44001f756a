"""One follow-up: its note, and what can be done with it.

All of the page is one form, so that whichever button is pressed, what was typed in the note is kept first.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from accounts.middleware import SignedInRequest
from contacts.services import keeping
from followups.domain import compose_links, snoozes
from followups.domain.notes import Missing, Note
from followups.forms.notes import AddressForm, AnswerForm, NoteForm, SentForm, SkipForm
from followups.models import FollowUp
from followups.services import closing, planning, writing
from followups.views import dashboard
from followups.views.ways_back import back

CLOSED_MEANWHILE = (
    "This thank-you was closed meanwhile, so the text below was not kept. Copy it if you need it."
)


def _mine(request: SignedInRequest, pk: int) -> FollowUp:
    """Return the candidate's own follow-up, ready to be shown, or answer 404."""
    return get_object_or_404(FollowUp.objects.owned_by(request.user).with_facts(), pk=pk)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def follow_up(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show the note; keep what was typed in it."""
    this = _mine(request, pk)
    if request.method != "POST":
        return _page(request, this)
    if lost := _keep_typed(request, this):
        return lost
    answered = [
        {"asks_for": missing.value, "text": request.POST[f"answer-{missing}"]}
        for missing in Missing
        if request.POST.get(f"answer-{missing}", "").strip()
    ]
    if refused := _answer(request, this, answered):
        return refused
    if request.htmx:
        return _page(request, _mine(request, pk), part="#kept")
    if request.POST.get("at"):  # typed, but its button was not the one pressed
        return _page(request, _mine(request, pk), at=request.POST["at"])
    messages.success(request, "Kept.")
    return redirect(this)


@login_required
@require_POST
def thank(request: SignedInRequest, pk: int) -> HttpResponse:
    """Close it: the note went out, just now or when the candidate says."""
    this, now = _mine(request, pk), timezone.now()
    if lost := _keep_typed(request, this):
        return lost
    form = SentForm(request.POST, follow_up=this, now=now)
    if not form.is_valid():
        sentences = [sentence for sentences in form.errors.values() for sentence in sentences]
        return _refused(request, this, sentences[0], at=request.POST.get("at", ""))
    try:
        changed = closing.mark_thanked(
            this, sent_at=form.cleaned_data["sent_at"], way=form.cleaned_data["way"], now=now
        )
    except ValidationError as problem:
        return _refused(request, this, problem.messages[0], at=request.POST.get("at", ""))
    if changed:
        return _closed(request, this, f"Thanked {this.contact}.")
    return _as_it_is(request, this, f"The note to {this.contact} was closed already. Nothing changed.")


@login_required
@require_POST
def snooze(request: SignedInRequest, pk: int) -> HttpResponse:
    """Stay silent about it for a while."""
    this, now = _mine(request, pk), timezone.now()
    if lost := _keep_typed(request, this):
        return lost
    offered = snoozes.choices(now, request.user.zone, address_missing=not this.contact.email)
    chosen = next((one for one in offered if one.name == request.POST.get("until")), None)
    if chosen is None:
        return _refused(request, this, "That time has passed. Choose another.")
    if not planning.snooze(this, until=chosen.until, now=now):
        return _as_it_is(request, this, f"The note to {this.contact} was closed already. Nothing changed.")
    return _as_it_is(request, this, "We stay silent until then.")


@login_required
@require_POST
def wake(request: SignedInRequest, pk: int) -> HttpResponse:
    """End a snooze."""
    this = _mine(request, pk)
    if lost := _keep_typed(request, this):
        return lost
    planning.wake(this, now=timezone.now())
    return _as_it_is(request, this, "The snooze has ended.")


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def skip(request: SignedInRequest, pk: int) -> HttpResponse:
    """Ask for a reason, and close it without a note."""
    this = _mine(request, pk)
    form = SkipForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        if closing.skip(this, reason=form.cleaned_data["reason"], now=timezone.now()):
            return _closed(request, this, f"Skipped {this.contact}.")
        return _as_it_is(request, this, f"The note to {this.contact} was closed already. Nothing changed.")
    if not this.is_open:
        return redirect(this)
    return render(request, "followups/skip.html", {"follow_up": this, "form": form, "now": timezone.now()})


@login_required
@require_POST
def undo(request: SignedInRequest, pk: int) -> HttpResponse:
    """Open it again."""
    this = _mine(request, pk)
    changed = closing.undo(this, now=timezone.now())
    return _as_it_is(
        request, this, f"{this.contact} is owed a note again." if changed else "It was open already."
    )


@login_required
@require_POST
def answer(request: SignedInRequest, pk: int) -> HttpResponse:
    """Log what the composer asked for, so that it becomes part of the note."""
    this = _mine(request, pk)
    if lost := _keep_typed(request, this):
        return lost
    asks_for = request.POST.get("asks_for", "")
    text = request.POST.get(f"answer-{asks_for}", request.POST.get("text", ""))
    if refused := _answer(request, this, [{"asks_for": asks_for, "text": text}]):
        return refused
    if _mine(request, pk).is_edited:
        messages.info(
            request, "Logged. Your own text stays as you wrote it; start over to have it composed anew."
        )
    else:
        messages.success(request, "Logged, and in the note.")
    return redirect(this)


@login_required
@require_POST
def start_over(request: SignedInRequest, pk: int) -> HttpResponse:
    """Drop the candidate's text for the composed one."""
    this = _mine(request, pk)
    if writing.start_over(this):
        messages.success(request, "The note is composed from what you logged again.")
    return redirect(this)


@login_required
@require_GET
def draft_eml(request: SignedInRequest, pk: int) -> HttpResponse:
    """Hand out the note as a file that Outlook on the desktop opens as a draft."""
    this = _mine(request, pk)
    message = compose_links.unsent_eml(to=this.contact.email, note=this.draft.note)
    return HttpResponse(
        message,
        content_type="message/rfc822",
        headers={"Content-Disposition": 'attachment; filename="thank-you.eml"'},
    )


def ask(request: SignedInRequest, pk: int) -> HttpResponse:
    """Stand-in until the page lands."""
    return redirect(_mine(request, pk))
