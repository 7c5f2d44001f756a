"""Thank-yous in the admin: lists, filters, and closing them for someone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.helpers import ActionForm
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.html import format_html

from accounts.admin import CoachesRead
from accounts.admin.exports import Downloadable
from accounts.models import User
from followups.admin.trail import LeavesTrail, thing
from followups.admin.words import count, local_time
from followups.domain import time_words
from followups.domain.notes import Note
from followups.models import FollowUp, FollowUpQuerySet
from followups.services import closing, trailing
from followups.templatetags.within24 import SOON, dial

if TYPE_CHECKING:
    FollowUpOptions = admin.ModelAdmin[FollowUp]
else:  # Django's own classes take no brackets when they run
    FollowUpOptions = admin.ModelAdmin


class Unwritten(CoachesRead):
    """Options for rows that services write: read here, never added or changed by hand."""

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Leave that to the services."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Leave that to the services."""
        return False


class FollowUpColumns(Unwritten):
    """How a follow-up shows itself in lists."""

    @admin.display(description="thank-you to", ordering="contact__name")
    def person(self, follow_up: FollowUp) -> str:
        """Return who is owed the note."""
        return follow_up.contact.name

    @admin.display(description="company")
    def company(self, follow_up: FollowUp) -> str:
        """Return the company that the note must name."""
        return follow_up.company_name

    @admin.display(description="stands", ordering="state")
    def stands(self, follow_up: FollowUp) -> str:
        """Return the state in words, beside a dial while it is owed."""
        now = timezone.now()
        if not follow_up.is_open or follow_up.interaction.is_planned(now):
            return self.in_words(follow_up)
        pressing = " left--soon" if follow_up.due_at <= now + SOON else ""
        return format_html(
            '<span class="left{}">{}{}</span>',
            " left--late" if follow_up.is_late(now) else pressing,
            render_to_string("followups/dial.html", dial(follow_up, now)),
            time_words.left(follow_up.due_at, now),
        )

    @admin.display(description="how it stands", ordering="state")
    def in_words(self, follow_up: FollowUp) -> str:
        """Return how much time is left, how long it took, why it was skipped."""
        now = timezone.now()
        if follow_up.took is not None:
            late = "" if follow_up.was_on_time else ", late"
            return f"Thanked after {time_words.span(follow_up.took)}{late}"
        if not follow_up.is_open:
            return f"Skipped: {follow_up.skip_reason}"
        return "Planned" if follow_up.interaction.is_planned(now) else time_words.left(follow_up.due_at, now)

    @admin.display(description="deadline", ordering="due_at")
    def deadline(self, follow_up: FollowUp) -> str:
        """Return the end of the 24 hours in the candidate's time."""
        return local_time(follow_up.due_at, follow_up.candidate)

    @admin.display(description="next nudge", ordering="next_nudge_at")
    def next_nudge(self, follow_up: FollowUp) -> str:
        """Return when the candidate will be nudged, or why not."""
        if follow_up.is_open and follow_up.candidate.reminders_paused_at is not None:
            return "Reminders are paused"
        return local_time(follow_up.next_nudge_at, follow_up.candidate)


class Standing(admin.SimpleListFilter):
    """Narrow follow-ups to what is pressing."""

    title = "how it stands"
    parameter_name = "stands"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """Return the choices."""
        return [("late", "Late"), ("soon", "Due within 6 hours"), ("later", "Due later")]

    def queryset(self, request: HttpRequest, queryset: FollowUpQuerySet) -> FollowUpQuerySet:  # type: ignore[override]
        """Return the rows of the choice."""
        now = timezone.now()
        if self.value() == "late":
            return queryset.open().due_before(now)
        if self.value() == "soon":
            return queryset.open().due_before(now + SOON).exclude(due_at__lt=now)
        return queryset.open().exclude(due_at__lt=now + SOON) if self.value() == "later" else queryset


class Text(admin.SimpleListFilter):
    """Narrow follow-ups to those whose note this person may read."""

    title = "text"
    parameter_name = "text"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """Return the one choice, to whom it makes a difference."""
        return [] if request.user.is_superuser else [("yes", "You may read it")]

    def queryset(self, request: HttpRequest, queryset: FollowUpQuerySet) -> FollowUpQuerySet:  # type: ignore[override]
        """Return the rows of the choice."""
        readable = queryset.readable_by(cast(User, request.user), timezone.now())
        return readable if self.value() == "yes" else queryset


class ReasonForm(ActionForm):
    """Room for what skipping asks for."""

    reason = forms.CharField(required=False, max_length=200, label="Reason, to skip:")


@admin.register(FollowUp)
class FollowUpAdmin(LeavesTrail, Downloadable, FollowUpColumns, FollowUpOptions):
    """Thank-yous owed and written. A coach reads the text of a note only where the candidate lets them."""

    list_display = ("person", "company", "stands", "deadline", "next_nudge", "candidate")
    export_columns = (
        "candidate",
        "person",
        "company",
        "conversation",
        "in_words",
        "due_at",
        "thanked_at",
        "way",
        "next_nudge_at",
    )
    list_filter = (Standing, "state", Text, ("candidate", admin.RelatedOnlyFieldListFilter))
    list_select_related = ("candidate", "contact__company", "interaction__company")
    search_fields = (
        "contact__name",
        "contact__company__name",
        "interaction__company__name",
        "interaction__occasion",
        "candidate__name",
        "candidate__email",
    )
    date_hierarchy = "due_at"
    ordering = (F("closed_at").desc(nulls_first=True), "due_at")
    actions = ("skip", "open_again")
    action_form = ReasonForm
    coach_fields = (
        "candidate",
        "person",
        "company",
        "conversation",
        "stands",
        "deadline",
        "next_nudge",
        "way",
    )
    fieldsets = (
        (None, {"fields": ("candidate", "contact", "company", "interaction", "was_there")}),
        (
            "State",
            {"fields": ("stands", "deadline", "next_nudge", "snoozed_until", "closed_at", "proof", "way")},
        ),
    )
    readonly_fields = (
        "person",
        "company",
        "conversation",
        "stands",
        "deadline",
        "next_nudge",
        "note_subject",
        "note_text",
        "why_no_text",
    )

    def get_fieldsets(self, request: HttpRequest, obj: FollowUp | None = None) -> Any:
        """Return what this person may read of one row: its text, or why they do not see it."""
        text = ("note_subject", "note_text") if self._may_read(request, obj) else ("why_no_text",)
        return [*super().get_fieldsets(request, obj), ("Note", {"fields": text})]

    def render_change_form(
        self,
        request: HttpRequest,
        context: Any,
        add: bool = False,
        change: bool = False,
        form_url: str = "",
        obj: FollowUp | None = None,
    ) -> HttpResponse:
        """Show one row, and leave a trail if that shows its text.

        The one GET that writes, and on purpose (decision 12): the candidate learns of every look. What it
        writes changes nothing for whoever looks, and is written before they see a word.
        """
        if obj is not None and self._may_read(request, obj):
            trailing.record_look(obj, by=cast(User, request.user), now=timezone.now())
        return super().render_change_form(request, context, add, change, form_url, obj)

    @staticmethod
    def _may_read(request: HttpRequest, follow_up: FollowUp | None) -> bool:
        if follow_up is None or not request.user.is_authenticated:
            return False
        readable = FollowUp.objects.readable_by(request.user, timezone.now())
        return readable.filter(pk=follow_up.pk).exists()

    @admin.display(description="subject")
    def note_subject(self, follow_up: FollowUp) -> str:
        """Return the subject as it stands, edited or composed."""
        return _note(follow_up).subject

    @admin.display(description="text")
    def note_text(self, follow_up: FollowUp) -> str:
        """Return the text as it stands, edited or composed."""
        return _note(follow_up).body

    @admin.display(description="text")
    def why_no_text(self, follow_up: FollowUp) -> str:
        """Say why a coach sees none."""
        name = follow_up.candidate.get_short_name()
        return f"{name} has not submitted this note for review, and lets you read only those that are."

    @admin.display(description="conversation")
    def conversation(self, follow_up: FollowUp) -> str:
        """Return what the thank-you is for."""
        return follow_up.interaction.what_for

    def has_close_permission(self, request: HttpRequest) -> bool:
        """Let superusers close follow-ups and open them again."""
        return self.has_delete_permission(request)

    @admin.action(description="Skip (with a reason)", permissions=["close"])
    def skip(self, request: HttpRequest, follow_ups: FollowUpQuerySet) -> None:
        """Close those still owed without a note."""
        reason = request.POST.get("reason", "")
        changed = 0
        try:
            for follow_up in follow_ups.select_related("candidate", "contact"):
                with transaction.atomic():
                    if closing.skip(follow_up, reason=reason, now=timezone.now()):
                        self.leave_trail(request, follow_up, f"skipped {thing(follow_up)}")
                        changed += 1
        except ValidationError as error:
            self.message_user(request, " ".join(error.messages), messages.ERROR)
        else:
            self.message_user(request, f"Skipped {count(changed, 'thank-you', 'thank-yous')}.")

    @admin.action(description="Open again", permissions=["close"])
    def open_again(self, request: HttpRequest, follow_ups: FollowUpQuerySet) -> None:
        """Owe the note again, with its reminders."""
        changed = 0
        for follow_up in follow_ups.select_related("candidate", "contact"):
            with transaction.atomic():
                if closing.undo(follow_up, now=timezone.now()):
                    self.leave_trail(request, follow_up, f"opened {thing(follow_up)} again")
                    changed += 1
        self.message_user(request, f"Opened {count(changed, 'thank-you', 'thank-yous')} again.")


def _note(follow_up: FollowUp) -> Note:
    return FollowUp.objects.with_facts().get(pk=follow_up.pk).draft.note
