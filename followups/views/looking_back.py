"""Looking back at the notes that were sent: what went well, what was missing, whether it gets better (L2)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.middleware import SignedInRequest
from accounts.models import User
from followups.domain.looking_back import LookingBack, Sent, brought_up
from followups.domain.notes import Level
from followups.domain.requirements import lacked, next_time
from followups.forms.notes import PastedForm
from followups.models import EarlierText, Fault, FollowUp, Organisation
from followups.services import judging, pasting

AT_ONCE = 20  # notes on one page of the list
LIKELY_BEST = 5  # read again to find the most specific of the best


@dataclass(frozen=True)
class Row:
    """One note of the list, with what is said of it."""

    follow_up: FollowUp
    sent: Sent


@login_required
@require_safe
def looking_back(request: SignedInRequest) -> HttpResponse:
    """Show what the candidate's sent notes had and lacked, as judged when they were kept."""
    organisation = Organisation.current()
    lowered = [code for code, level in organisation.house_rules.levels.items() if level is not Level.MUST]
    over_all = LookingBack(tuple(_sent(request.user)), leaves_out=lowered)
    mine = FollowUp.objects.owned_by(request.user).thanked()
    listed = mine.select_related("contact", "interaction__company").defer("body").order_by("-thanked_at", "-pk")
    page = Paginator(listed, AT_ONCE).get_page(request.GET.get("page"))
    said = {one.pk: one for one in over_all.sent}
    best = _best(over_all)
    shown = {
        "over_all": over_all,
        "best": best,
        "best_lacks": said[best.pk].lacks if best else [],
        "page": page,
        "checks": organisation.public_checker,
        "rows": [Row(follow_up, said[follow_up.pk]) for follow_up in page if follow_up.pk in said],
        "now": timezone.now(),
    }
    return render(request, "followups/looking_back.html", shown)


def _sent(candidate: User) -> Iterator[Sent]:
    """Tell of each sent note, in the order in which they went out, without loading a text."""
    faults: dict[int, set[str]] = defaultdict(set)
    for pk, code in Fault.objects.filter(follow_up__candidate=candidate).values_list("follow_up", "code"):
        faults[pk].add(code)
    notes = FollowUp.objects.owned_by(candidate).thanked().with_text_told().order_by("thanked_at", "pk")
    fields = ("pk", "thanked_at", "due_at", "interaction__ended_at", "judged_at", "told")
    for pk, thanked_at, due_at, ended_at, judged_at, told in notes.values_list(*fields):
        yield Sent(
            pk,
            sent_at=thanked_at.astimezone(candidate.zone),
            took=thanked_at - ended_at,
            on_time=thanked_at <= due_at,
            kept=told,
            judged=judged_at is not None,
            faults=frozenset(faults[pk]),
        )


def _best(over_all: LookingBack) -> FollowUp | None:
    """Return the best note so far: of those that are as good the most specific. One alone is no best."""
    if len(over_all.judged) < 2:
        return None
    likely = FollowUp.objects.with_facts().filter(pk__in=over_all.best(LIKELY_BEST))
    return max(likely, key=lambda one: (brought_up(one.draft.note, one.facts), one.thanked_at), default=None)


@login_required
@require_POST
def judge(request: SignedInRequest) -> HttpResponse:
    """Judge those that went out before notes were judged."""
    judged = judging.judge_kept(request.user, now=timezone.now())
    left = FollowUp.objects.owned_by(request.user).not_judged().count()
    if judged:
        messages.success(request, f"{judged} {'note was' if judged == 1 else 'notes were'} judged.")
    if left:
        why = "Only notes in English can be judged here." if judged < judging.AT_ONCE else "Press again for those."
        messages.info(request, f"{left} {'is' if left == 1 else 'are'} still not judged. {why}")
    return redirect("followups:looking_back")


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def sent_text(request: SignedInRequest, pk: int) -> HttpResponse:
    """Take what was really sent in the place of what was kept, and bring that back."""
    this = get_object_or_404(
        FollowUp.objects.owned_by(request.user).select_related("candidate", "contact", "interaction__company"),
        pk=pk,
    )
    if this.state != FollowUp.State.THANKED:
        return redirect(this)
    kept = {"subject": this.subject, "body": this.body}
    if "bring_back" in request.POST:
        if pasting.bring_back(this, now=timezone.now()):
            messages.success(request, "Exchanged, and judged anew.")
        return redirect("followups:sent_text", pk)
    form = PastedForm(request.POST if request.method == "POST" else None, initial=kept)
    if form.is_bound and form.is_valid():
        typed = form.cleaned_data
        pasting.keep_what_was_sent(this, subject=typed["subject"], body=typed["body"], now=timezone.now())
        messages.success(request, "Kept, and judged anew. What was kept first can come back.")
        return redirect("followups:sent_text", pk)
    codes = set(this.faults.values_list("code", flat=True))
    shown = {
        "follow_up": this,
        "form": form,
        "earlier": EarlierText.objects.filter(follow_up=this).first(),
        "lacks": lacked(codes),
        "next_time": next_time(codes),
        "now": timezone.now(),
    }
    return render(request, "followups/sent_text.html", shown)
