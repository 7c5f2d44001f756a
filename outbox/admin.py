"""Outgoing mail in the admin: to look at, and to send again what failed."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone

from accounts.admin.exports import Downloadable
from outbox.models import OutgoingMail, OutgoingMailQuerySet, Pulse
from outbox.services import queueing


@admin.register(OutgoingMail)
class OutgoingMailAdmin(Downloadable, admin.ModelAdmin):  # type: ignore[type-arg] # not generic when it runs
    """A superuser sees all mail, a coach what failed for their candidates. Senders alone change it."""

    list_display = ["purpose", "state", "owner", "queued_at", "deadline", "next_try_at", "error"]
    list_select_related = ["owner"]
    search_fields = ["owner__name", "owner__email", "address", "error"]
    ordering = ["-pk"]  # as good as the time of queueing, and indexed
    show_full_result_count = False  # counting every row is what makes long lists slow
    actions = ["send_again"]
    fields = [
        "purpose",
        "state",
        "owner",
        "address",
        "error",
        "queued_at",
        "deadline",
        "next_try_at",
        "settled_at",
        "attempts",
        "deferrals",
        "key",
    ]

    def get_queryset(self, request: HttpRequest) -> QuerySet[OutgoingMail]:
        """Return what this person may see."""
        if not request.user.is_authenticated:
            return OutgoingMail.objects.none()
        return OutgoingMail.objects.visible_to(request.user, timezone.now())

    def get_list_filter(self, request: HttpRequest) -> list[Any]:
        """Offer filters to those who see more than failed mail."""
        return ["state", "purpose"] if _runs_the_place(request) else []

    def has_module_permission(self, request: HttpRequest) -> bool:
        """Let coaches in too; the queryset says to what."""
        return _works_here(request)

    def has_view_permission(self, request: HttpRequest, obj: OutgoingMail | None = None) -> bool:
        """Let coaches read; the queryset says what."""
        return _works_here(request)

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Nobody: mail is queued by what it is about."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: OutgoingMail | None = None) -> bool:
        """Nobody: a row changed by hand under a sender would be sent twice, or never."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: OutgoingMail | None = None) -> bool:
        """Allow it only as part of erasing its owner's account."""
        place = request.resolver_match
        here = place is not None and (place.url_name or "").startswith("outbox_")
        return _runs_the_place(request) and not here

    def has_send_again_permission(self, request: HttpRequest) -> bool:
        """Superusers only."""
        return _runs_the_place(request)

    @admin.action(description="Send again what failed", permissions=["send_again"])
    def send_again(self, request: HttpRequest, chosen: OutgoingMailQuerySet) -> None:
        """Queue the failed ones of the chosen mails once more."""
        count = queueing.send_again(chosen, now=timezone.now())
        if count:
            told = f"{count} will be sent within seconds." if count > 1 else "It will be sent within seconds."
            self.message_user(request, told, messages.SUCCESS)
        else:
            self.message_user(request, "None of these has failed; nothing was changed.", messages.WARNING)


@admin.register(Pulse)
class PulseAdmin(Downloadable, admin.ModelAdmin):  # type: ignore[type-arg] # not generic when it runs
    """When the periodic tasks last ran. For superusers, and only to look at."""

    list_display = ["name", "beat_at"]

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Nobody."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Pulse | None = None) -> bool:
        """Nobody."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Pulse | None = None) -> bool:
        """Nobody."""
        return False


def _works_here(request: HttpRequest) -> bool:
    return request.user.is_active and request.user.is_staff


def _runs_the_place(request: HttpRequest) -> bool:
    return request.user.is_active and request.user.is_superuser
