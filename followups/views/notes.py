"""One follow-up: its note, and what can be done with it.

All of the page is one form, so that whichever button is pressed, what was typed in the note is kept first.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import wraps

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods

from accounts.middleware import SignedInRequest
from contacts.services import keeping
from followups.domain import asking, compose_links, snoozes
from followups.domain.notes import Missing, Note
from followups.forms.notes import AddressForm, AnswerForm, NoteForm, SentForm, SkipForm
from followups.models import FollowUp
from followups.services import closing, planning, writing
from followups.views import dashboard, note_page
from followups.views.ways_back import back

CLOSED_MEANWHILE = "This thank-you was closed meanwhile, so the text below was not kept. Copy it if you need it."
CLOSED_ALREADY = "The note to {} was closed already. Nothing changed."


def _mine(request: SignedInRequest, pk: int) -> FollowUp:
    """Return the candidate's own follow-up, ready to be shown, or answer 404."""
    return get_object_or_404(FollowUp.objects.owned_by(request.user).with_facts(), pk=pk)


_View = Callable[[SignedInRequest, int], HttpResponse]


def _by_post(view: _View) -> _View:
    """Lead whoever comes without having pressed a button, as after signing in again, to the note itself."""

    @wraps(view)
    def pressed(request: SignedInRequest, pk: int) -> HttpResponse:
        if request.method != "POST":
            return redirect(_mine(request, pk))
        return view(request, pk)

    return pressed


# ---------- the note ----------


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def follow_up(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show the note; keep what was typed, in it and beside it."""
    this = _mine(request, pk)
    if request.method != "POST":
        return _page(request, this)
    if unkept := _keep_typed(request, this):
        return unkept
    if request.htmx:  # while typing: an answer beside the note may be half a word yet
        return _page(request, _mine(request, pk))
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
        return _page(request, _mine(request, pk), wrong={"at": sentence})
    messages.success(request, "Kept.")
    return redirect(this)


def _page(
    request: SignedInRequest,
    this: FollowUp,
    *,
    typed: Note | None = None,
    trouble: str = "",
    wrong: Mapping[str, str] | None = None,
) -> HttpResponse:
    """Return the page of the note, or for htmx what changes on it while one types."""
    shown = note_page.page(request, this, now=timezone.now(), typed=typed, trouble=trouble, wrong=wrong)
    if request.htmx:
        return render(request, "followups/follow_up.html#kept", shown | {"swapped": True})
    return render(request, "followups/follow_up.html", shown)


def _keep_typed(request: SignedInRequest, this: FollowUp) -> HttpResponse | None:
    """Keep the text when it was sent along and typed in. Return the page with it where that is impossible."""
    if "body" not in request.POST:
        return None
    typed = Note(request.POST.get("subject", ""), request.POST["body"].replace("\r\n", "\n"))
    if note_page.fingerprint(typed) == request.POST.get("shown"):
        return None  # as it was shown: a note not touched goes on following the facts
    form = NoteForm(request.POST)
    if not form.is_valid():
        return _page(request, this, typed=typed, wrong=_sentences(form))
    if writing.save_note(this, subject=form.cleaned_data["subject"], body=form.cleaned_data["body"]):
        return None
    closed = _mine(request, this.pk)
    if note_page.fingerprint(typed) == note_page.fingerprint(closed.draft.note):
        return None  # the same button pressed twice
    return _page(request, closed, typed=typed, trouble=CLOSED_MEANWHILE)


def _sentences(form: NoteForm | SentForm | AnswerForm | AddressForm) -> dict[str, str]:
    return {name: str(sentences[0]) for name, sentences in form.errors.items()}


def _as_it_is(request: SignedInRequest, this: FollowUp, sentence: str) -> HttpResponse:
    """Say what happened, on the page where the button was pressed."""
    if "row" in request.POST and request.htmx:
        return dashboard.row(request, this)
    messages.info(request, sentence)
    return back(request, this.get_absolute_url())


def _refused(request: SignedInRequest, this: FollowUp, sentence: str, *, field: str = "") -> HttpResponse:
    """Say what is wrong, beside its field where there is one."""
    if "row" in request.POST and request.htmx:
        return dashboard.row(request, this, trouble=sentence)
    if "back_to" in request.POST:
        messages.error(request, sentence)
        return back(request, this.get_absolute_url())
    fresh = _mine(request, this.pk)
    return _page(request, fresh, wrong={field: sentence}) if field else _page(request, fresh, trouble=sentence)


@login_required
@_by_post
def answer(request: SignedInRequest, pk: int) -> HttpResponse:
    """Log what the composer asked for, so that it becomes part of the note."""
    this = _mine(request, pk)
    if unkept := _keep_typed(request, this):
        return unkept
    asks_for = request.POST.get("asks_for", "")
    if refused := _answer(request, this, {asks_for: request.POST.get(f"answer-{asks_for}", "")}):
        return refused
    if _mine(request, pk).is_edited:
        messages.info(request, "Logged. Your own text stays as you wrote it; start over to have it composed anew.")
    else:
        messages.success(request, "Logged, and in the note.")
    return redirect(this)


def _answer(request: SignedInRequest, this: FollowUp, answers: Mapping[str, str]) -> HttpResponse | None:
    """Log each answer. Return the page where one is refused."""
    for asks_for, text in answers.items():
        form = AnswerForm({"asks_for": asks_for, "text": text})
        if not form.is_valid():
            wrong = _sentences(form)
            return _refused(
                request, this, wrong.get("text", "That question is closed."), field=f"answer-{asks_for}"
            )
        writing.answer(
            this, asks_for=form.cleaned_data["asks_for"], text=form.cleaned_data["text"], now=timezone.now()
        )
    return None


@login_required
@_by_post
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
@_by_post
def thank(request: SignedInRequest, pk: int) -> HttpResponse:
    """Close it: the note went out, just now or when the candidate says."""
    this, now = _mine(request, pk), timezone.now()
    if unkept := _keep_typed(request, this):
        return unkept
    form = SentForm(request.POST, follow_up=this, now=now)
    field = "at" if request.POST.get("when") == "at" else ""
    if not form.is_valid():
        return _refused(request, this, next(iter(_sentences(form).values())), field=field)
    typed = form.cleaned_data
    try:
        changed = closing.mark_thanked(this, sent_at=typed["sent_at"], way=typed["way"], now=now)
    except ValidationError as problem:
        return _refused(request, this, problem.messages[0], field=field)
    sentence = f"Thanked {this.contact}." if changed else CLOSED_ALREADY.format(this.contact)
    return _as_it_is(request, this, sentence)


@login_required
@_by_post
def snooze(request: SignedInRequest, pk: int) -> HttpResponse:
    """Stay silent about it for a while."""
    this, now = _mine(request, pk), timezone.now()
    if unkept := _keep_typed(request, this):
        return unkept
    offered = snoozes.choices(now, request.user.zone, address_missing=not this.contact.email)
    chosen = next((one for one in offered if one.name == request.POST.get("until")), None)
    if chosen is None:
        return _refused(request, this, "That time has passed. Choose another.")
    if planning.snooze(this, until=chosen.until, now=now):
        return _as_it_is(request, this, f"We stay silent about {this.contact} until then.")
    return _as_it_is(request, this, CLOSED_ALREADY.format(this.contact))


@login_required
@_by_post
def wake(request: SignedInRequest, pk: int) -> HttpResponse:
    """End a snooze."""
    this = _mine(request, pk)
    if unkept := _keep_typed(request, this):
        return unkept
    if planning.wake(this, now=timezone.now()):
        return _as_it_is(request, this, "The snooze has ended.")
    return _as_it_is(request, this, CLOSED_ALREADY.format(this.contact))


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def skip(request: SignedInRequest, pk: int) -> HttpResponse:
    """Ask for a reason, and close it without a note."""
    this = _mine(request, pk)
    if unkept := _keep_typed(request, this):
        return unkept
    form = SkipForm(request.POST if "reason" in request.POST else None)
    if form.is_valid():
        skipped = closing.skip(this, reason=form.cleaned_data["reason"], now=timezone.now())
        sentence = f"Skipped {this.contact}." if skipped else CLOSED_ALREADY.format(this.contact)
        return _as_it_is(request, this, sentence)
    if not this.is_open:
        return redirect(this)
    return render(request, "followups/skip.html", {"follow_up": this, "form": form, "now": timezone.now()})


@login_required
@_by_post
def undo(request: SignedInRequest, pk: int) -> HttpResponse:
    """Open it again."""
    this = _mine(request, pk)
    changed = closing.undo(this, now=timezone.now())
    return _as_it_is(request, this, f"{this.contact} is owed a note again." if changed else "It was open already.")


# ---------- no address ----------


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def ask(request: SignedInRequest, pk: int) -> HttpResponse:
    """Help to find a missing address: a text that asks for it, a guess, other ways (P2). A POST keeps it."""
    this = _mine(request, pk)
    if unkept := _keep_typed(request, this):
        return unkept
    wrong: dict[str, str] = {}
    if request.method == "POST":
        form = AddressForm({"email": request.POST.get("guess") or request.POST.get("email", "")})
        if form.is_valid():
            keeping.note_address(this.contact, email=form.cleaned_data["email"])
            messages.success(request, f"Kept. The note goes to {form.cleaned_data['email']}.")
            return redirect(this)
        wrong = _sentences(form)
    elif this.contact.email or not this.is_open:
        return redirect(this)
    if "body" in request.POST and wrong:
        return _page(request, _mine(request, pk), wrong=wrong)
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
        return _refused(request, this, _sentences(form)["email"], field="email")
    keeping.note_address(this.contact, email=form.cleaned_data["email"])
    return None
