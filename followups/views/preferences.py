"""How the candidate wants things."""

from __future__ import annotations

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from accounts.domain import zones
from accounts.middleware import SignedInRequest
from followups.forms.preferences import PreferencesForm
from followups.services import planning
from followups.views.ways_back import back


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def preferences(request: SignedInRequest) -> HttpResponse:
    """Show and change name, phone, time zone, quiet hours and the way notes are sent."""
    user, now = request.user, timezone.now()
    known = {
        name: getattr(user, name) for name in ("name", "phone", "time_zone", "sends_from", "signature_has_phone")
    } | {"quiet_from": f"{user.quiet_from:%H:%M}", "quiet_until": f"{user.quiet_until:%H:%M}"}
    form = PreferencesForm(request.POST if request.method == "POST" else None, initial=known, user=user)
    if form.is_bound and form.is_valid():
        planning.change_preferences(user, now=now, **form.cleaned_data)
        messages.success(request, "Kept. Reminders are planned anew.")
        return redirect("followups:preferences")
    coachings = user.coachings_received.active(now).select_related("coach")
    shown = {"form": form, "coachings": coachings, "mail_provider": settings.MAIL_PROVIDER, "now": now}
    return render(request, "followups/preferences.html", shown)


@login_required
@require_POST
def time_zone(request: SignedInRequest) -> HttpResponse:
    """Move to the zone that the browser is in, or keep the old one and not be asked about this one again."""
    zone = request.POST.get("zone", "")
    if not zones.is_known(zone):
        messages.error(
            request, "Your browser names a time zone that we do not know. Choose one in the preferences."
        )
    elif request.POST.get("do") == "keep":
        planning.change_preferences(request.user, now=timezone.now(), kept_time_zone_from=zone)
    else:
        planning.change_preferences(request.user, now=timezone.now(), time_zone=zone, kept_time_zone_from="")
        messages.success(request, f"Times are shown for {zones.city(zone)} now. Reminders are planned anew.")
    return back(request, "followups:dashboard")
