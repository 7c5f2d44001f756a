"""What a coach finds on the front page: what waits for them, who is late, and who could do with a nudge."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from followups.admin.cohort import reader
from followups.domain import cohort
from followups.models import FollowUp, Review
from followups.models.cohort import looked_after, members

DAY = timedelta(days=1)
FEW = 5
SUGGESTED = 3


def page(request: HttpRequest) -> HttpResponse:
    """Show it above the lists."""
    user, now = reader(request), timezone.localtime()
    candidates = members(looked_after(user, now), reader=user, now=now)
    late = FollowUp.objects.visible_to(user, now).open().due_before(now)
    waiting = Review.objects.visible_to(user, now).waiting().in_queue_order(now)
    deadlines = list(waiting.values_list("follow_up__due_at", "follow_up__state"))
    context: dict[str, Any] = {
        "now": now,
        "candidates": candidates,
        "summary": cohort.summary(candidates),
        "waiting": len(deadlines),
        "first_due": next((due for due, state in deadlines if due > now and state == FollowUp.State.OPEN), None),
        "late": late.select_related("candidate", "contact").order_by("-due_at")[:FEW],
        "late_count": sum(member.overdue for member in candidates),
        "suggested": [
            member
            for member in cohort.ordered(candidates)
            if member.overdue and member.can_be_nudged(now) and not member.was_asked_within(DAY, now)
        ][:SUGGESTED],
    }
    return admin.site.index(request, context)
