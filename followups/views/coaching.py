"""Who coaches the candidate, what they may read, and what they did."""

from __future__ import annotations

from collections import defaultdict

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.middleware import SignedInRequest
from accounts.models import Coaching, Invitation, StandIn, User
from accounts.services import coaching as coachings
from accounts.services import inviting

ENTRIES = 25  # of the trail on a page


@login_required
@require_safe
def coaching(request: SignedInRequest) -> HttpResponse:
    """Show who coaches, who asks to, and the trail that staff left."""
    now = timezone.now()
    own = Coaching.objects.owned_by(request.user).select_related("coach")
    going_on = list(own.not_over(now).order_by("starts_at"))
    stand_ins: dict[int, list[StandIn]] = defaultdict(list)
    away = StandIn.objects.active(now).filter(coach__in=[each.coach_id for each in going_on])
    for stand_in in away.select_related("stand_in").order_by("ends_at"):
        stand_ins[stand_in.coach_id].append(stand_in)
    shown = {
        "coachings": [(each, stand_ins[each.coach_id]) for each in going_on],
        "requests": Invitation.objects.to_coach(request.user, now).select_related("invited_by"),
        "sent_away": own.sent_away(now).order_by("-ends_at"),
        "can_undo_since": now - coachings.UNDO_FOR,
        "sharings": Coaching.Sharing.choices,
        "trail": Paginator(request.user.trail.all(), ENTRIES).get_page(request.GET.get("page")),
        "now": now,
    }
    return render(request, "followups/coaching.html", shown)


@login_required
@require_POST
def share(request: SignedInRequest, pk: int) -> HttpResponse:
    """Let a coach read more, or less."""
    row = _own(request.user, pk)
    sharing = request.POST.get("sharing", "")
    if sharing not in Coaching.Sharing.values:
        messages.error(request, f"Choose what {row.coach.get_short_name()} may read.")
    elif coachings.share(row, sharing=sharing, now=timezone.now()):
        messages.success(request, f"Kept: “{Coaching.Sharing(sharing).label}”, from now on.")
    else:
        messages.error(request, f"{row.coach} does not coach you any more.")
    return redirect("followups:coaching")


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def end(request: SignedInRequest, pk: int) -> HttpResponse:
    """Ask once, then end it."""
    row = _own(request.user, pk)
    if request.method == "POST":
        if coachings.end(row, now=timezone.now()):
            messages.success(request, f"Ended. {row.coach} sees nothing more.")
        return redirect("followups:coaching")
    return render(request, "followups/end_coaching.html", {"coaching": row})


@login_required
@require_POST
def again(request: SignedInRequest, pk: int) -> HttpResponse:
    """Take a coach back: undo within a day, later a new beginning."""
    row = _own(request.user, pk)
    if coachings.take_up_again(row, now=timezone.now()):
        messages.success(request, f"{row.coach} coaches you again.")
    else:
        messages.error(request, f"{row.coach} cannot be asked back. Ask them for an invitation.")
    return redirect("followups:coaching")


@login_required
@require_POST
def answer(request: SignedInRequest, pk: int) -> HttpResponse:
    """Say yes or no to someone who asks to coach."""
    now = timezone.now()
    asked = Invitation.objects.filter(email__iexact=request.user.email, invited_by__isnull=False)
    invitation = get_object_or_404(asked.select_related("invited_by"), pk=pk)
    yes = request.POST.get("do") == "accept"
    if yes:
        done = invitation.coach is not None and inviting.accept(invitation, by=request.user, now=now)
    else:
        done = inviting.decline(invitation, now=now)
    if not done:
        messages.error(request, f"{invitation.invited_by} does not ask any more. Nothing was changed.")
    elif yes:
        messages.success(request, f"{invitation.invited_by} coaches you from now on.")
    else:
        messages.success(request, f"{invitation.invited_by} will not coach you.")
    return redirect("followups:coaching")


def _own(candidate: User, pk: int) -> Coaching:
    """Return one of the candidate's own; a stranger's is not there."""
    return get_object_or_404(Coaching.objects.owned_by(candidate).select_related("coach", "candidate"), pk=pk)
