"""The cohort: one row for each candidate whom the reader looks after, to order, narrow, take along, and nudge."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import cast

import tablib
from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.db.models import Q
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from accounts.admin.cells import cell
from accounts.admin.exports import file_name
from accounts.models import User, UserQuerySet
from followups.admin.words import count, local_time
from followups.domain import cohort
from followups.domain.cohort import Column, Member
from followups.models.cohort import looked_after, members
from followups.services import asking

ROWS = 50


@dataclass(frozen=True)
class Choice:
    """What the reader asked to see: all of it comes from the address."""

    search: str
    which: str
    by: str
    coach: User | None

    @property
    def narrows(self) -> bool:
        """Say whether anyone may be left out."""
        return bool(self.search or self.which or self.coach)


@dataclass(frozen=True)
class Heading:
    """One column's heading: where its link leads, and how the rows are ordered by it now."""

    column: Column
    leads_to: str
    sort: str


@require_safe
def page(request: HttpRequest) -> HttpResponse:
    """Show the rows."""
    user, now = reader(request), timezone.localtime()
    coaches = list(_coaches(now)) if user.is_superuser else []
    choice = _choice(request, coaches)
    everyone = members(_candidates(user, choice, now), reader=user, now=now)
    rows = cohort.ordered(cohort.shown(everyone, choice.which), choice.by)
    context = {
        **admin.site.each_context(request),
        "title": "Cohort",
        "now": now,
        "choice": choice,
        "coaches": coaches,
        "summary": cohort.summary(everyone),
        "headings": [_heading(column, choice.by) for column in cohort.COLUMNS],
        "filters": [
            (name, words, len(cohort.shown(everyone, name))) for name, (words, _) in cohort.FILTERS.items()
        ],
        "everyone": everyone,
        "page": Paginator(rows, ROWS).get_page(request.GET.get("p")),
    }
    return TemplateResponse(request, "admin/cohort.html", context)


@require_safe
def table(request: HttpRequest) -> HttpResponse:
    """Send the same rows as CSV, all pages of them."""
    user, now = reader(request), timezone.localtime()
    choice = _choice(request, list(_coaches(now)) if user.is_superuser else [])
    everyone = members(_candidates(user, choice, now), reader=user, now=now)
    rows = cohort.ordered(cohort.shown(everyone, choice.which), choice.by)
    data = tablib.Dataset(*([cell(value) for value in _cells(member)] for member in rows), headers=_HEADERS)
    response = HttpResponse(data.export("csv").encode("utf-8-sig"), content_type="text/csv")
    response["Content-Disposition"] = f'attachment; filename="{file_name("cohort")}"'
    return response


@require_POST
def nudge(request: HttpRequest, pk: int) -> HttpResponse:
    """Nudge one candidate now, and say when the mail goes out, or why none does."""
    user, now = reader(request), timezone.now()
    candidate = get_object_or_404(looked_after(user, now), pk=pk)
    try:
        asked = asking.nudge_now(candidate, by=user, now=now)
    except ValidationError as refused:
        messages.warning(request, " ".join(refused.messages))
    else:
        about = count(asked.follow_ups, "thank-you", "thank-yous")
        when = (
            "within a minute"
            if asked.at <= now
            else f"{local_time(asked.at, candidate)}, when their quiet hours end"
        )
        messages.success(request, f"{candidate.get_short_name()} gets one e-mail about {about} {when}.")
    back = request.POST.get("back", "")
    return HttpResponseRedirect(
        reverse("admin:index") if back == "desk" else f"{reverse('coaching:cohort')}?{back}".rstrip("?")
    )


_HEADERS = (
    "Candidate",
    "E-mail",
    "On time, last 4 weeks",
    "Due, last 4 weeks",
    "Median hours to the note",
    "Overdue now",
    "Notes lack most often",
    "Days since anything was logged",
    "Reminders",
    *(f"On time, week {each + 1} of {cohort.WEEKS}" for each in range(cohort.WEEKS)),
)


def _cells(member: Member) -> tuple[object, ...]:
    return (
        member.name,
        member.email,
        member.on_time,
        member.due,
        member.median_hours,
        member.overdue,
        member.lack.words if member.lack else "",
        member.silent_days,
        member.reminder_words,
        *(week.on_time for week in member.weeks),
    )


def reader(request: HttpRequest) -> User:
    """Return who is signed in; the admin lets in nobody else."""
    return cast(User, request.user)


def _candidates(user: User, choice: Choice, now: datetime) -> UserQuerySet:
    candidates = looked_after(user, now)
    if choice.coach is not None:
        candidates = candidates.coached_by(choice.coach, now)
    for word in choice.search.split():
        candidates = candidates.filter(Q(name__icontains=word) | Q(email__icontains=word))
    return candidates


def _coaches(now: datetime) -> UserQuerySet:
    return User.objects.filter(is_staff=True, is_active=True, coachings_given__isnull=False).distinct()


def _choice(request: HttpRequest, coaches: list[User]) -> Choice:
    """Read the address. What it asks for that does not exist is left aside."""
    wanted = request.GET.get("coach")
    return Choice(
        search=request.GET.get("q", "").replace("\x00", "").strip(),
        which=request.GET.get("show", "") if request.GET.get("show") in cohort.FILTERS else "",
        by=request.GET.get("o", cohort.DEFAULT),
        coach=next((coach for coach in coaches if str(coach.pk) == wanted), None),
    )


def _heading(column: Column, by: str) -> Heading:
    if by.removeprefix("-") != column.name:
        return Heading(column, column.name, "")
    forwards = not by.startswith("-")
    return Heading(column, f"-{column.name}" if forwards else column.name, "first" if forwards else "last")
