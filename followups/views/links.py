"""The pages behind the links of a nudge.

A GET shows a page with one button and changes nothing, since mail scanners open every link. The button's POST
acts once, and shows what is true now. Nobody is signed in, and whoever is signed in does not matter here.
"""

from __future__ import annotations

from datetime import datetime
from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import get_object_or_404
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from accounts.models import User
from followups import links
from followups.domain import snoozes
from followups.forms.notes import SentForm, SkipForm
from followups.links import Purpose
from followups.models import FollowUp
from followups.services import closing, planning
from followups.views import note_page
from followups.views.sent_as_it_is import asks_about, word_about_the_number

_REMINDERS = {Purpose.PAUSE, Purpose.RESUME}
REASONS = ("We only said hello.", "There is no way to reach them.", "They asked for no mail.")


# Safe without a CSRF token: the token in the address is the whole authority, no cookie is read, and a mail
# program that unsubscribes in one click has none to send (RFC 8058).
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def link(request: HttpRequest, purpose: str, token: str) -> HttpResponse:
    """Show what a link is for; do it when its button is pressed. 404 for a forged link, 410 for an old one."""
    now = timezone.now()
    try:
        pk = links.open(purpose, token, now=now)
    except links.Forged:
        raise Http404 from None
    except links.Expired:
        return _page("expired", {}, status=410)
    if Purpose(purpose) in _REMINDERS:
        return _reminders(request, Purpose(purpose), token, pk, now)
    return _follow_up(request, Purpose(purpose), token, pk, now)


def _reminders(request: HttpRequest, purpose: Purpose, token: str, pk: int, now: datetime) -> HttpResponse:
    """Pause all reminders, or resume them."""
    candidate = get_object_or_404(User, pk=pk)
    if request.method == "POST":
        (planning.pause if purpose is Purpose.PAUSE else planning.resume)(candidate, now=now)
        candidate.refresh_from_db()
    shown = {
        "paused": candidate.reminders_paused_at is not None,
        "pressed": request.method == "POST",
        "pause": _onward(Purpose.PAUSE, token),
        # Made anew: onward from a pause link it would never end.
        "resume": urlsplit(links.make(Purpose.RESUME, pk, now=now)).path,
    }
    return _page("pause", shown, candidate=candidate)


def _follow_up(request: HttpRequest, purpose: Purpose, token: str, pk: int, now: datetime) -> HttpResponse:
    """Close a follow-up, put it off, undo that, or show its draft."""
    wanted = FollowUp.objects.filter(candidate__is_active=True).with_facts()
    this = get_object_or_404(wanted, pk=pk)
    trouble = word = ""
    needs: list[str] = []
    if request.method == "POST":
        if purpose is Purpose.READ:
            return HttpResponseNotAllowed(["GET", "HEAD"])
        if purpose is Purpose.SENT:
            needs = asks_about(this, request.POST)
            word = word_about_the_number(this, request.POST)
        if not needs:
            trouble = _act(request, purpose, this, now)
        this = get_object_or_404(wanted, pk=pk)
    asleep = this.snoozed_until is not None and this.snoozed_until > now
    done = not this.is_open or purpose is Purpose.UNDO or (purpose is Purpose.SNOOZE and asleep)
    shown = {
        "follow_up": this,
        "now": now,
        "asleep": asleep,
        "trouble": trouble,
        "needs": needs,
        "word": word,
        "typed": request.POST,
        "away": {way.value: _onward(way, token) for way in (*_ACTS, Purpose.READ)},
    }
    if done:
        return _page("done", shown, candidate=this.candidate)
    return _page(purpose.value, shown | _offered(purpose, this, now), candidate=this.candidate)


def _act(request: HttpRequest, purpose: Purpose, this: FollowUp, now: datetime) -> str:
    """Do what the button says. Return a sentence about what stands in the way, or ""."""
    try:
        return _ACTS[purpose](request, this, now)
    except ValidationError as problem:
        return str(problem.messages[0])


def _thank(request: HttpRequest, this: FollowUp, now: datetime) -> str:
    form = SentForm(request.POST, follow_up=this, now=now)
    if not form.is_valid():
        return _refusal(form)
    closing.mark_thanked(this, sent_at=form.cleaned_data["sent_at"], way=form.cleaned_data["way"], now=now)
    return ""


def _skip(request: HttpRequest, this: FollowUp, now: datetime) -> str:
    own = request.POST.get("own", "").strip()
    form = SkipForm({"reason": own or request.POST.get("reason", "")})
    if not form.is_valid():
        return _refusal(form)
    closing.skip(this, reason=form.cleaned_data["reason"], now=now)
    return ""


def _snooze(request: HttpRequest, this: FollowUp, now: datetime) -> str:
    if this.snoozed_until is not None and this.snoozed_until > now:
        return ""  # pressed twice: "in an hour" stays an hour from the first time
    name = request.POST.get("until", "")
    chosen = next((one for one in _snoozes(this, now) if one.name == name), None)
    if chosen is None:
        return "That time has passed. Choose another."
    planning.snooze(this, until=chosen.until, now=now)
    return ""


def _undo(request: HttpRequest, this: FollowUp, now: datetime) -> str:
    if this.is_open:
        planning.wake(this, now=now)
    else:
        closing.undo(this, now=now)
    return ""


_ACTS = {Purpose.SENT: _thank, Purpose.SKIP: _skip, Purpose.SNOOZE: _snooze, Purpose.UNDO: _undo}


def _offered(purpose: Purpose, this: FollowUp, now: datetime) -> dict[str, object]:
    """Return what can be chosen on the page."""
    if purpose is Purpose.SNOOZE:
        return {"snoozes": _snoozes(this, now)}
    if purpose is Purpose.SKIP:
        return {"reasons": REASONS}
    if purpose is Purpose.READ:
        draft = this.draft
        file_url = reverse("followups:draft_eml", args=[this.pk])
        ways = note_page.ways(draft.note, to=this.contact.email, sender=this.candidate, file_url=file_url)
        return {"draft": draft, "ways": ways}
    return {}


def _snoozes(this: FollowUp, now: datetime) -> tuple[snoozes.Snooze, ...]:
    return snoozes.choices(now, this.candidate.zone, address_missing=not this.contact.email)


def _refusal(form: Form) -> str:
    return str(next(iter(form.errors.values()))[0])


def _onward(purpose: Purpose, token: str) -> str:
    """Return the path of a page that ends with this link, whatever name the site was reached by."""
    return urlsplit(links.onward(purpose, token)).path


def _page(
    name: str, shown: dict[str, object], *, candidate: User | None = None, status: int = 200
) -> HttpResponse:
    """Return a page in the candidate's time zone that no cache keeps and no search engine finds."""
    # Without the request: no cookie is set, and it looks the same to whoever is signed in.
    with timezone.override(candidate.zone if candidate else None):
        page = render_to_string(f"followups/link_{name}.html", shown)
    return HttpResponse(
        page, status=status, headers={"Cache-Control": "no-store", "X-Robots-Tag": "noindex, nofollow"}
    )
