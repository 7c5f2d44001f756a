"""One follow-up: its note, and what can be done with it.

All of the page is one form, so that whichever button is pressed, what was typed in the note is kept first.
"""

from __future__ import annotations

from collections.abc import Mapping

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods

from accounts.middleware import SignedInRequest
from contacts.services import keeping
from followups.domain import asking, compose_links, judgement, snoozes
from followups.domain.notes import Missing
from followups.forms.notes import AddressForm, AnswerForm, SentForm, SkipForm
from followups.models import FollowUp, Organisation
from followups.services import closing, planning, writing
from followups.views import dashboard, note_form, note_page
from followups.views.note_form import by_post
from followups.views.sent_as_it_is import asks_about, word_about_the_number

CLOSED_ALREADY = "The note to {} was closed already. Nothing changed."


# ---------- the note ----------


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def follow_up(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show the note; keep what was typed, in it and beside it."""
    this = note_form.mine(request, pk)
    if request.method != "POST":
        return note_form.page(request, this)
    if unkept := note_form.keep_typed(request, this):
        return unkept
    if request.htmx:  # while typing: an answer beside the note may be half a word yet
        return note_form.while_typing(request, pk)
    answers = {
        missing.value: request.POST[f"answer-{missing}"]
        for missing in Missing
        if request.POST.get(f"answer-{missing}", "").strip()
    }
    if refused := _answer(request, this, answers):
        return refused
    if request.POST.get("email", "").strip() and (refused := _note_address(request, this)):
        return refused
    if request.POST.get("at"):  # typed, but its button was not the one pressed
        sentence = "The note is kept. To say that it went out then, press the button below the time."
        return note_form.page(request, note_form.mine(request, pk), wrong={"at": sentence})
    messages.success(request, "Kept.")
    return redirect(this)


@login_required
@by_post
def answer(request: SignedInRequest, pk: int) -> HttpResponse:
    """Log what the composer asked for, so that it becomes part of the note."""
    this = note_form.mine(request, pk)
    if unkept := note_form.keep_typed(request, this):
        return unkept
    asks_for = request.POST.get("asks_for", "")
    if refused := _answer(request, this, {asks_for: request.POST.get(f"answer-{asks_for}", "")}):
        return refused
    fresh = note_form.mine(request, pk)
    if fresh.is_edited:
        messages.info(request, _logged_beside(fresh, asks_for))
    else:
        messages.success(request, "Logged, and in the note.")
    return redirect(this)


def _logged_beside(this: FollowUp, asks_for: str) -> str:
    """Return what to say where the answer does not get into the candidate's own text by itself."""
    remarks = this.judged(Organisation.current().house_rules).remarks
    if any(one.edit and judgement.ASKED_BY.get(one.finding.code) == asks_for for one in remarks):
        return "Logged. Beside your note is a sentence with it: one press adds it."
    return "Logged. Your own text stays as you wrote it."


def _answer(request: SignedInRequest, this: FollowUp, answers: Mapping[str, str]) -> HttpResponse | None:
    """Log each answer. Return the page where one is refused."""
    for asks_for, text in answers.items():
        form = AnswerForm({"asks_for": asks_for, "text": text})
        if not form.is_valid():
            wrong = note_form.sentences(form)
            return note_form.refused(
                request, this, wrong.get("text", "That question is closed."), field=f"answer-{asks_for}"
            )
        writing.answer(
            this, asks_for=form.cleaned_data["asks_for"], text=form.cleaned_data["text"], now=timezone.now()
        )
    return None


@login_required
@by_post
def start_over(request: SignedInRequest, pk: int) -> HttpResponse:
    """Drop the candidate's text for the composed one."""
    this = note_form.mine(request, pk)
    if writing.start_over(this):
        messages.success(request, "The note is composed from what you logged again.")
    return redirect(this)


@login_required
@require_GET
def draft_eml(request: SignedInRequest, pk: int) -> HttpResponse:
    """Hand out the note as a file that Outlook on the desktop opens as a draft."""
    this = note_form.mine(request, pk)
    note = this.draft.note
    message = compose_links.unsent_eml(
        to=this.contact.email, subject=note.subject, body=note.body, sender=request.user.email
    )
    return HttpResponse(
        message,
        content_type="message/rfc822",
        headers={"Content-Disposition": 'attachment; filename="thank-you.eml"'},
    )


# ---------- done, or not now ----------


@login_required
@by_post
def thank(request: SignedInRequest, pk: int) -> HttpResponse:
    """Close it: the note went out, just now or when the candidate says."""
    this, now = note_form.mine(request, pk), timezone.now()
    if unkept := note_form.keep_typed(request, this):
        return unkept
    form = SentForm(request.POST, follow_up=this, now=now)
    field = "at" if request.POST.get("when") == "at" else ""
    if not form.is_valid():
        return note_form.refused(request, this, next(iter(note_form.sentences(form).values())), field=field)
    if needs := asks_about(this := note_form.mine(request, pk), request.POST):
        return _ask_first(request, this, needs)
    typed, word = form.cleaned_data, word_about_the_number(this, request.POST)
    try:
        changed = closing.mark_thanked(this, sent_at=typed["sent_at"], way=typed["way"], now=now)
    except ValidationError as problem:
        return note_form.refused(request, this, problem.messages[0], field=field)
    sentence = f"Thanked {this.contact}." if changed else CLOSED_ALREADY.format(this.contact)
    return note_form.as_it_is(request, this, sentence, word=word)


def _ask_first(request: SignedInRequest, this: FollowUp, needs: list[str]) -> HttpResponse:
    """Ask once, in the row that was pressed or on a page of its own."""
    if "row" in request.POST and request.htmx:
        return dashboard.row(request, this, needs=needs)
    back_to = request.POST.get("back_to", "")
    asked = {"follow_up": this, "needs": needs, "back_to": back_to, "now": timezone.now()}
    return render(request, "followups/sent_as_it_is.html", asked)


@login_required
@by_post
def snooze(request: SignedInRequest, pk: int) -> HttpResponse:
    """Stay silent about it for a while."""
    this, now = note_form.mine(request, pk), timezone.now()
    if unkept := note_form.keep_typed(request, this):
        return unkept
    offered = snoozes.choices(now, request.user.zone, address_missing=not this.contact.email)
    chosen = next((one for one in offered if one.name == request.POST.get("until")), None)
    if chosen is None:
        return note_form.refused(request, this, "That time has passed. Choose another.")
    if planning.snooze(this, until=chosen.until, now=now):
        return note_form.as_it_is(request, this, f"We stay silent about {this.contact} until then.")
    return note_form.as_it_is(request, this, CLOSED_ALREADY.format(this.contact))


@login_required
@by_post
def wake(request: SignedInRequest, pk: int) -> HttpResponse:
    """End a snooze."""
    this = note_form.mine(request, pk)
    if unkept := note_form.keep_typed(request, this):
        return unkept
    if planning.wake(this, now=timezone.now()):
        return note_form.as_it_is(request, this, "The snooze has ended.")
    return note_form.as_it_is(request, this, CLOSED_ALREADY.format(this.contact))


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def skip(request: SignedInRequest, pk: int) -> HttpResponse:
    """Ask for a reason, and close it without a note."""
    this = note_form.mine(request, pk)
    if unkept := note_form.keep_typed(request, this):
        return unkept
    form = SkipForm(request.POST if "reason" in request.POST else None)
    if form.is_valid():
        skipped = closing.skip(this, reason=form.cleaned_data["reason"], now=timezone.now())
        sentence = f"Skipped {this.contact}." if skipped else CLOSED_ALREADY.format(this.contact)
        return note_form.as_it_is(request, this, sentence)
    if not this.is_open:
        return redirect(this)
    return render(request, "followups/skip.html", {"follow_up": this, "form": form, "now": timezone.now()})


@login_required
@by_post
def undo(request: SignedInRequest, pk: int) -> HttpResponse:
    """Open it again."""
    this = note_form.mine(request, pk)
    changed = closing.undo(this, now=timezone.now())
    return note_form.as_it_is(
        request, this, f"{this.contact} is owed a note again." if changed else "It was open already."
    )


# ---------- no address ----------


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def ask(request: SignedInRequest, pk: int) -> HttpResponse:
    """Help to find a missing address: a text that asks for it, a guess, other ways (P2). A POST keeps it."""
    this = note_form.mine(request, pk)
    if unkept := note_form.keep_typed(request, this):
        return unkept
    wrong: dict[str, str] = {}
    if request.method == "POST":
        form = AddressForm({"email": request.POST.get("guess") or request.POST.get("email", "")})
        if form.is_valid():
            keeping.note_address(this.contact, email=form.cleaned_data["email"])
            messages.success(request, f"Kept. The note goes to {form.cleaned_data['email']}.")
            return redirect(this)
        wrong = note_form.sentences(form)
    elif this.contact.email or not this.is_open:
        return redirect(this)
    if "body" in request.POST and wrong:
        return note_form.page(request, note_form.mine(request, pk), wrong=wrong)
    return render(request, "followups/ask.html", _asking(request, this) | {"wrong": wrong})


def _asking(request: SignedInRequest, this: FollowUp) -> dict[str, object]:
    """Return what the page for a missing address shows."""
    page: dict[str, object] = {
        "follow_up": this,
        "now": timezone.now(),
        "email": request.POST.get("email", ""),
        "guessed": note_page.guessed_address(this),
        "arranger": this.whom_to_ask,
    }
    if this.whom_to_ask is not None:
        note = asking.compose(note_page.request_for_addresses(this, this.whom_to_ask))
        page |= {"note": note, "ways": note_page.ways(note, to=this.whom_to_ask.email, sender=request.user)}
    return page


def _note_address(request: SignedInRequest, this: FollowUp) -> HttpResponse | None:
    """Keep the address that was typed. Return the page where it is refused."""
    form = AddressForm(request.POST)
    if not form.is_valid():
        return note_form.refused(request, this, note_form.sentences(form)["email"], field="email")
    keeping.note_address(this.contact, email=form.cleaned_data["email"])
    return None
