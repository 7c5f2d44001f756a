"""Logging conversations, looking at them, correcting them."""

from __future__ import annotations

import hashlib
import secrets
from datetime import datetime
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.contrib.humanize.templatetags.humanize import apnumber
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from accounts.middleware import SignedInRequest
from accounts.models import User
from followups.domain import time_words
from followups.forms.address_book import AddressBook
from followups.forms.conversations import ConversationForm
from followups.forms.debriefing import DebriefForm
from followups.forms.sheet import Sheet, blank_sheet, sheet_of, typed_sheet
from followups.models import FollowUp, Interaction, Point
from followups.services import correcting, opening, planning
from followups.services.opening import Conversation
from followups.views.side_by_side import has_note

PAGE = "followups/log.html"
LOGGED = "logged"  # in the session: which conversation came of which filled-in page
REMEMBERED = 20


def _known(candidate: User, pk: int) -> Interaction:
    """Return the candidate's own conversation with all that its pages show, or raise 404."""
    follow_ups = FollowUp.objects.with_facts().order_by("-was_there", "pk")
    points = Point.objects.select_related("contact")
    known = (
        Interaction.objects.owned_by(candidate)
        .select_related("candidate", "company", "arranged_by")
        .prefetch_related(Prefetch("follow_ups", follow_ups), Prefetch("points", points))
    )
    return get_object_or_404(known, pk=pk)


# ---------- write one down ----------


@login_required
@require_http_methods(["GET", "POST"])
def log(request: SignedInRequest) -> HttpResponse:
    """Write down a conversation. One page; rows come and go by buttons that keep everything typed."""
    now = timezone.now()
    book = AddressBook(request.user, now=now)
    if request.method != "POST":
        sheet = blank_sheet(book.get(request.GET.get("contact")))
        form = ConversationForm(sheet, candidate=request.user, book=book, now=now)
        return render(request, PAGE, _page(form, key=secrets.token_urlsafe(12)))
    key = request.POST.get("key", "")
    form = _sent(request, book, now=now)
    if form.checked and form.is_valid():
        try:
            return _log_once(request, form.conversation, key=key, now=now)
        except ValidationError as error:
            form.refuse(error)
            key = secrets.token_urlsafe(12) if error.code == LOGGED else key
    return _shown(request, form, key=key)


def _sent(
    request: SignedInRequest, book: AddressBook, *, now: datetime, interaction: Interaction | None = None
) -> ConversationForm:
    """Return the page as it was sent: as typed when a row comes or goes, checked when it is to be saved."""
    sheet = typed_sheet(request.POST)
    focus = _change_rows(sheet, request, book)
    return ConversationForm(
        sheet,
        candidate=request.user,
        book=book,
        now=now,
        checked=not focus,
        interaction=interaction,
        focus=focus,
    )


def _change_rows(sheet: Sheet, request: HttpRequest, book: AddressBook) -> str:
    """Add or remove the row that was asked for. Return where the cursor goes, or "" when nothing was."""
    asked = request.POST.get
    if asked("add") == "person":
        return f"people-{sheet.add_person()}"
    if asked("add") == "point":
        return f"points-{sheet.add_point()}"
    if "known" in request.POST:
        contact = book.get(asked("known"))
        if contact is not None:
            sheet.add_person(contact)
        return "add-person"
    if "remove_person" in request.POST:
        sheet.remove_person(asked("remove_person", ""))
        return "add-person"
    if "remove_point" in request.POST:
        sheet.remove_point(asked("remove_point", ""))
        return "add-point"
    return "met" if "met" in request.POST else ""


def _shown(request: SignedInRequest, form: ConversationForm, **more: Any) -> HttpResponse:
    """Return the page again, or the part of it that htmx asked for."""
    page = _page(form, **more)
    if not request.htmx:
        return render(request, PAGE, page)
    if form.focus == "met":
        person = next((row for row in form.people if row.key == request.POST["met"]), None)
        return render(request, f"{PAGE}#met", {"person": person})
    return render(request, f"{PAGE}#form", page)


def _page(form: ConversationForm, **more: Any) -> dict[str, Any]:
    return {"form": form, "is_edit": False, "key": "", **more}


@transaction.atomic
def _log_once(request: SignedInRequest, conversation: Conversation, *, key: str, now: datetime) -> HttpResponse:
    """Log it, unless this very page was saved already: a second press leads to what the first one made.

    Raises ValidationError when the page was saved and then changed: nobody but the candidate knows whether
    that is another conversation.
    """
    planning.lock(request.user)  # a double press waits here, and then finds what the first one left
    logged: dict[str, tuple[int, str]] = type(request.session)(request.session.session_key).get(LOGGED, {})
    typed = sorted((name, values) for name, values in request.POST.lists() if name != "csrfmiddlewaretoken")
    content = hashlib.sha256(repr(typed).encode()).hexdigest()
    pk, before = logged.get(key, (0, ""))
    if Interaction.objects.owned_by(request.user).filter(pk=pk).exists():
        if before == content:
            return redirect("followups:interaction", pk)
        raise ValidationError(
            "You have saved this page already, and changed it since. To correct the conversation, open it "
            "from Thank-yous. To log another one, save again.",
            code=LOGGED,
        )
    interaction = opening.log_interaction(conversation, candidate=request.user, now=now)
    if key:
        request.session[LOGGED] = dict([*logged.items(), (key, (interaction.pk, content))][-REMEMBERED:])
        request.session.save()  # in this transaction: the other press reads it once the lock is free
    messages.success(request, _opened(interaction, now=now))
    return redirect(interaction)


def _opened(interaction: Interaction, *, now: datetime) -> str:
    """Say what logging has done: "Three thank-yous opened, due Tue 24 Nov, 23:55."."""
    owed = list(FollowUp.objects.open().filter(interaction=interaction))
    if not owed:
        return "Logged. You have thanked everyone already."
    today = timezone.localtime(now)
    number = str(apnumber(len(owed))).capitalize()
    thank_yous = f"{number} thank-you{'' if len(owed) == 1 else 's'}"
    if interaction.is_planned(now):
        ends = time_words.exact(timezone.localtime(interaction.ended_at), today)
        verb = "opens" if len(owed) == 1 else "open"
        return f"Planned. {thank_yous} {verb} when it ends, {ends}. We will ask you then how it was."
    return f"{thank_yous} opened, due {time_words.exact(timezone.localtime(owed[0].due_at), today)}."


# ---------- look at one, correct it ----------


@login_required
@require_http_methods(["GET", "POST"])
def interaction(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show a conversation: who is owed what, and what was said. A POST adds what was said (P3)."""
    now = timezone.now()
    known = _known(request.user, pk)
    debrief = None
    if known.debriefed_at is None and not known.is_planned(now):
        debrief = DebriefForm(request.POST if request.method == "POST" else None, interaction=known)
        if debrief.is_bound and debrief.is_valid():
            correcting.correct_interaction(known, debrief.conversation, now=now)
            messages.success(request, "Written down. The drafts use it.")
            return redirect(known)
    elif request.method == "POST":
        return redirect(known)  # written down meanwhile, in another tab
    follow_ups = list(known.follow_ups.all())
    page = {
        "interaction": known,
        "follow_ups": follow_ups,
        "points": list(known.points.all()),
        "debrief": debrief,
        "planned": known.is_planned(now),
        "comparable": sum(has_note(one, planned=known.is_planned(now)) for one in follow_ups) > 1,
        "first_owed": next((follow_up.pk for follow_up in follow_ups if follow_up.is_open), None),
        "now": now,
    }
    return render(request, "followups/interaction.html", page)


@login_required
@require_http_methods(["GET", "POST"])
def edit(request: SignedInRequest, pk: int) -> HttpResponse:
    """Correct a conversation, on the page on which it was logged."""
    now = timezone.now()
    known = _known(request.user, pk)
    book = AddressBook(request.user, now=now, besides=known)
    if request.method != "POST":
        form = ConversationForm(sheet_of(known), candidate=request.user, book=book, now=now, interaction=known)
    else:
        form = _sent(request, book, now=now, interaction=known)
        if form.checked and form.is_valid():
            try:
                correcting.correct_interaction(known, form.conversation, now=now)
            except ValidationError as error:
                form.refuse(error)
            else:
                messages.success(request, "Saved.")
                return redirect(known)
    return _shown(request, form, is_edit=True, interaction=known)


@login_required
@require_http_methods(["GET", "POST"])
def call_off(request: SignedInRequest, pk: int) -> HttpResponse:
    """Ask, then note that it did not take place."""
    now = timezone.now()
    known = _known(request.user, pk)
    if request.method == "POST":
        if correcting.call_off(known, now=now):
            messages.success(request, "Noted: it did not take place. Nothing is owed for it.")
        return redirect(known)
    return render(request, "followups/call_off.html", {"interaction": known, "now": now})


@login_required
@require_http_methods(["GET", "POST"])
def delete(request: SignedInRequest, pk: int) -> HttpResponse:
    """Say what goes along, then forget the conversation."""
    known = _known(request.user, pk)
    if request.method == "POST":
        correcting.delete_interaction(known)
        messages.success(request, "The conversation is deleted. The people stay among your contacts.")
        return redirect("followups:dashboard")
    follow_ups = list(known.follow_ups.all())
    page = {
        "interaction": known,
        "open": sum(follow_up.is_open for follow_up in follow_ups),
        "written": sum(follow_up.is_edited for follow_up in follow_ups),
        "closed": sum(not follow_up.is_open for follow_up in follow_ups),
        "points": len(known.points.all()),
        "now": timezone.now(),
    }
    return render(request, "followups/delete_interaction.html", page)
