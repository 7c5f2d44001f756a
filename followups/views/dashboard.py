"""Whom the candidate owes a note, and by when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from accounts.middleware import SignedInRequest
from accounts.models import User
from followups.domain.standing import Standing
from followups.models import FollowUp, Interaction
from followups.services import planning
from followups.views.ways_back import back
from outbox.models import OutgoingMail
from outbox.services import queueing

SOON = timedelta(hours=6)
RECENTLY = timedelta(days=7)


@dataclass(frozen=True)
class Sheet:
    """The follow-ups of one conversation, which lie on each other: each is owed on its own (P1)."""

    interaction: Interaction
    follow_ups: list[FollowUp]

    @property
    def is_pile(self) -> bool:
        """Say whether there are several."""
        return len(self.follow_ups) > 1

    @property
    def is_to_debrief(self) -> bool:
        """Say whether it took place without having been written down (P3)."""
        return self.interaction.debriefed_at is None


@dataclass(frozen=True)
class Desk:
    """All that is owed at one moment, by urgency."""

    overdue: list[Sheet]
    soon: list[Sheet]
    later: list[Sheet]
    planned: list[Sheet]

    @classmethod
    def of(cls, user: User, now: datetime) -> Desk:
        """Lay out what this candidate owes at `now`, in a constant number of queries."""
        owed = list(FollowUp.objects.owned_by(user).open().with_facts().order_by("due_at", "interaction", "pk"))
        return cls(
            overdue=_sheets([one for one in owed if one.due_at <= now]),
            soon=_sheets([one for one in owed if _is_soon(one, now)]),
            later=_sheets([one for one in owed if _is_later(one, now)]),
            planned=_sheets([one for one in owed if one.interaction.is_planned(now)]),
        )

    @property
    def standing(self) -> Standing:
        """Return the same, counted."""
        return Standing(
            late=_count(self.overdue),
            soon=_count(self.soon),
            later=_count(self.later),
            planned=len(self.planned),
        )

    @property
    def first(self) -> FollowUp | None:
        """Return the most urgent one: its button is the filled one."""
        sheets = [*self.overdue, *self.soon, *self.later]
        return sheets[0].follow_ups[0] if sheets else None


def _is_soon(follow_up: FollowUp, now: datetime) -> bool:
    """Say whether it is due within six hours."""
    return now < follow_up.due_at <= now + SOON


def _is_later(follow_up: FollowUp, now: datetime) -> bool:
    """Say whether there is more time than that, the conversation being over."""
    return follow_up.due_at > now + SOON and not follow_up.interaction.is_planned(now)


def _sheets(follow_ups: list[FollowUp]) -> list[Sheet]:
    return [
        Sheet(group[0].interaction, group)
        for _, rows in groupby(follow_ups, key=lambda one: one.interaction_id)
        for group in [list(rows)]
    ]


def _count(sheets: list[Sheet]) -> int:
    return sum(len(sheet.follow_ups) for sheet in sheets)


@login_required
@require_GET
def dashboard(request: SignedInRequest) -> HttpResponse:
    """Show whom the candidate owes a note."""
    now = timezone.now()
    closed = FollowUp.objects.owned_by(request.user).closed_since(now - RECENTLY)
    page = on_desk(request.user, now) | {
        "recently": list(closed.select_related("contact", "interaction__company")),
        "failed": list(OutgoingMail.objects.owned_by(request.user).failed()),
    }
    if not settings.MAIL_PROVIDER and settings.DATA_DIR.name != "demo":
        page["mail_folder"] = settings.MAIL_DIR
    return render(request, "followups/dashboard.html", page)


def on_desk(user: User, now: datetime) -> dict[str, Any]:
    """Return what the dashboard and its rows show of what is owed."""
    desk = Desk.of(user, now)
    return {"desk": desk, "standing": desk.standing, "first": desk.first, "now": now}


def row(
    request: SignedInRequest, follow_up: FollowUp, *, trouble: str = "", needs: Sequence[str] = (), word: str = ""
) -> HttpResponse:
    """Answer htmx with this one row as it is now, and the opening sentence that goes with it.

    With `needs` the row asks whether the note went out although it lacks them; `word` is a kind one about it.
    """
    now = timezone.now()
    fresh = FollowUp.objects.owned_by(request.user).with_facts().get(pk=follow_up.pk)
    kind = request.POST.get("row", "sheet")
    swapped = {
        "follow_up": fresh,
        "trouble": trouble,
        "needs": needs,
        "word": word,
        "swapped": kind,
        "in_pile": kind == "pile",
    }
    return render(request, "followups/dashboard.html#swapped", on_desk(request.user, now) | swapped)


@login_required
@require_POST
def pause(request: SignedInRequest) -> HttpResponse:
    """Stop all reminders until they are resumed."""
    planning.pause(request.user, now=timezone.now())
    return back(request, "followups:dashboard")


@login_required
@require_POST
def resume(request: SignedInRequest) -> HttpResponse:
    """Start the reminders again."""
    if planning.resume(request.user, now=timezone.now()):
        messages.success(request, "Reminders are on again.")
    return back(request, "followups:dashboard")


@login_required
@require_POST
def send_again(request: SignedInRequest) -> HttpResponse:
    """Queue the candidate's failed mail once more."""
    failed = OutgoingMail.objects.owned_by(request.user).failed()
    count = queueing.send_again(failed, now=timezone.now())
    if count:
        messages.success(request, "It is on its way again." if count == 1 else "They are on their way again.")
    else:
        messages.info(request, "No mail is waiting to be sent again.")
    return redirect("followups:dashboard")
