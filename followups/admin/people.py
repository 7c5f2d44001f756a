"""People in the admin, with what concerns their reminders."""

from __future__ import annotations

from typing import Any

from allauth.account.admin import EmailAddressAdmin
from allauth.account.models import EmailAddress
from django import forms
from django.contrib import admin
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone

from accounts.admin import CoachingAdmin, PersonAdmin, SuperusersOnly
from accounts.models import Coaching, User
from followups.admin.review_plans import ReviewPlans
from followups.admin.trail import LeavesTrail
from followups.admin.words import count
from followups.services import planning


@admin.register(User)
class CandidateAdmin(LeavesTrail, ReviewPlans, PersonAdmin):
    """Whoever signs in."""

    actions = ("pause", "resume")

    def save_model(self, request: HttpRequest, obj: Any, form: forms.ModelForm[Any], change: bool) -> None:
        """Save the person, and plan their reminders by the zone and quiet hours they have now."""
        super().save_model(request, obj, form, change)
        if change:
            planning.change_preferences(obj, now=timezone.now())

    @admin.action(description="Pause reminders", permissions=["change"])
    def pause(self, request: HttpRequest, people: QuerySet[User]) -> None:
        """Send no nudges until they are resumed."""
        changed = 0
        for person in people:
            with transaction.atomic():
                if planning.pause(person, now=timezone.now()):
                    self.leave_trail(request, person, "paused your reminders")
                    changed += 1
        self.message_user(request, f"Reminders paused for {count(changed, 'person', 'people')}.")

    @admin.action(description="Resume reminders", permissions=["change"])
    def resume(self, request: HttpRequest, people: QuerySet[User]) -> None:
        """Send nudges again."""
        changed = 0
        for person in people:
            with transaction.atomic():
                if planning.resume(person, now=timezone.now()):
                    self.leave_trail(request, person, "resumed your reminders")
                    changed += 1
        self.message_user(request, f"Reminders resumed for {count(changed, 'person', 'people')}.")


@admin.register(Coaching)
class TrailedCoachingAdmin(LeavesTrail, CoachingAdmin):
    """Who coaches whom."""


admin.site.unregister(EmailAddress)


@admin.register(EmailAddress)
class AddressAdmin(SuperusersOnly, LeavesTrail, EmailAddressAdmin):  # type: ignore[misc]  # allauth ships no types
    """Who has proved that which address is theirs. Whatever permission rows there are, no coach comes here."""
