"""People in the admin, with what concerns their reminders."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone

from accounts.admin import PersonAdmin
from accounts.models import User
from followups.admin.review_plans import ReviewPlans
from followups.admin.words import count
from followups.services import planning


@admin.register(User)
class CandidateAdmin(ReviewPlans, PersonAdmin):
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
        changed = sum(planning.pause(person, now=timezone.now()) for person in people)
        self.message_user(request, f"Reminders paused for {count(changed, 'person', 'people')}.")

    @admin.action(description="Resume reminders", permissions=["change"])
    def resume(self, request: HttpRequest, people: QuerySet[User]) -> None:
        """Send nudges again."""
        changed = sum(planning.resume(person, now=timezone.now()) for person in people)
        self.message_user(request, f"Reminders resumed for {count(changed, 'person', 'people')}.")
