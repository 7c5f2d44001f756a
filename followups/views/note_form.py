"""What every press on the page of a note has in common: whose it is, the text kept first, the page shown again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import wraps

from django.contrib import messages
from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone

from accounts.middleware import SignedInRequest
from followups.domain import judgement
from followups.domain.notes import Note
from followups.forms.notes import NoteForm
from followups.models import FollowUp
from followups.services import writing
from followups.views import dashboard, note_page
from followups.views.ways_back import back

CLOSED_MEANWHILE = "This thank-you was closed meanwhile, so the text below was not kept. Copy it if you need it."
WRITTEN_MEANWHILE = "This note was written in elsewhere meanwhile."


def mine(request: SignedInRequest, pk: int) -> FollowUp:
    """Return the candidate's own follow-up, ready to be shown, or answer 404."""
    return get_object_or_404(FollowUp.objects.owned_by(request.user).with_facts(), pk=pk)


_View = Callable[[SignedInRequest, int], HttpResponse]


def by_post(view: _View) -> _View:
    """Lead whoever comes without having pressed a button, as after signing in again, to the note itself."""

    @wraps(view)
    def pressed(request: SignedInRequest, pk: int) -> HttpResponse:
        if request.method != "POST":
            return redirect(mine(request, pk))
        return view(request, pk)

    return pressed


def page(
    request: SignedInRequest,
    this: FollowUp,
    *,
    typed: Note | None = None,
    trouble: str = "",
    wrong: Mapping[str, str] | None = None,
    other: Note | None = None,
) -> HttpResponse:
    """Return the page of the note, or for htmx what changes on it while one types.

    `typed` is a text that could not be kept, `other` the one that stands in its way.
    """
    shown = note_page.page(request, this, now=timezone.now(), typed=typed, trouble=trouble, wrong=wrong)
    if request.htmx:
        return render(request, "followups/follow_up.html#kept", shown | {"swapped": True, "other": other})
    if other is not None:
        return render(request, "followups/two_texts.html", shown | {"other": other})
    return render(request, "followups/follow_up.html", shown)


def written_from(request: SignedInRequest) -> str:
    """Return which opened page a press comes from."""
    return request.POST.get("written_from", "")[:16]


def sent_along(request: SignedInRequest) -> Note | None:
    """Return the text that came with a press, on plain line breaks; None when there was none."""
    if "body" not in request.POST:
        return None
    return judgement.plain(Note(request.POST.get("subject", ""), request.POST["body"]))


def keep_typed(request: SignedInRequest, this: FollowUp) -> HttpResponse | None:
    """Keep the text when it was sent along and typed in. Return the page with it where that is impossible."""
    typed = sent_along(request)
    if typed is None:
        return None
    shown = request.POST.get("shown", "")
    if typed.fingerprint == shown:
        return None  # as it was shown: a note not touched goes on following the facts
    form = NoteForm(request.POST)
    if not form.is_valid():
        return page(request, this, typed=typed, wrong=sentences(form))
    try:
        kept = writing.save_note(
            this,
            subject=form.cleaned_data["subject"],
            body=form.cleaned_data["body"],
            started_from=shown,
            written_from=written_from(request),
        )
    except writing.WrittenMeanwhile as meanwhile:
        return page(request, this, typed=typed, trouble=WRITTEN_MEANWHILE, other=meanwhile.other)
    if kept:
        return None
    closed = mine(request, this.pk)
    if typed.fingerprint == closed.draft.note.fingerprint:
        return None  # the same button pressed twice
    return page(request, closed, typed=typed, trouble=CLOSED_MEANWHILE)


def while_typing(request: SignedInRequest, pk: int) -> HttpResponse:
    """Answer htmx with what goes with the text as it was kept, never with what goes with another text."""
    kept, typed = mine(request, pk), sent_along(request)
    if typed is None or typed.fingerprint == kept.draft.note.fingerprint:
        return page(request, kept)
    if typed.is_blank:  # an empty note is composed when it is opened the next time
        return page(request, kept, typed=typed)
    return page(request, kept, typed=typed, trouble=WRITTEN_MEANWHILE, other=kept.draft.note)


def sentences(form: Form) -> dict[str, str]:
    """Return the first sentence about each field that was refused."""
    return {name: str(sentences[0]) for name, sentences in form.errors.items()}


def as_it_is(request: SignedInRequest, this: FollowUp, sentence: str, *, word: str = "") -> HttpResponse:
    """Say what happened, on the page where the button was pressed; `word` is a kind one about the note."""
    if "row" in request.POST and request.htmx:
        return dashboard.row(request, this, word=word)
    messages.info(request, f"{sentence} {word}".strip())
    return back(request, this.get_absolute_url())


def refused(request: SignedInRequest, this: FollowUp, sentence: str, *, field: str = "") -> HttpResponse:
    """Say what is wrong, beside its field where there is one."""
    if "row" in request.POST and request.htmx:
        return dashboard.row(request, this, trouble=sentence)
    if "back_to" in request.POST:
        messages.error(request, sentence)
        return back(request, this.get_absolute_url())
    fresh = mine(request, this.pk)
    return page(request, fresh, wrong={field: sentence}) if field else page(request, fresh, trouble=sentence)
