"""Conversations in the admin: who took part, and what was said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html

from accounts.admin import CoachesRead
from accounts.admin.exports import Downloadable
from contacts.models import Company, Contact
from followups.admin.follow_ups import FollowUpColumns, Unwritten
from followups.admin.trail import LeavesTrail
from followups.admin.words import local_time
from followups.models import FollowUp, Interaction, Point

if TYPE_CHECKING:
    InteractionOptions = admin.ModelAdmin[Interaction]
    PointOptions = admin.ModelAdmin[Point]
    FollowUpRows = admin.TabularInline[FollowUp, Interaction]
    PointRows = admin.TabularInline[Point, Interaction]
else:  # Django's own classes take no brackets when they run
    InteractionOptions = PointOptions = admin.ModelAdmin
    FollowUpRows = PointRows = admin.TabularInline


class FollowUpInline(FollowUpColumns, FollowUpRows):
    """Who is owed a note for this conversation."""

    model = FollowUp
    fields = coach_fields = readonly_fields = ("note", "stands", "deadline", "next_nudge")
    can_delete = False

    @admin.display(description="thank-you to")
    def note(self, follow_up: FollowUp) -> str:
        """Return who is owed the note, leading to it."""
        page = reverse("admin:followups_followup_change", args=[follow_up.pk])
        return format_html('<a href="{}">{}</a>', page, follow_up.contact.name)

    def get_queryset(self, request: HttpRequest) -> QuerySet[FollowUp]:
        """Load what the columns show."""
        return super().get_queryset(request).select_related("candidate", "contact", "interaction")


class PointInline(CoachesRead, PointRows):
    """What was said. Coaches see what the candidate does not keep to themselves."""

    model = Point
    extra = 0
    fields = ("text", "kind", "contact", "private")
    readonly_fields = ("person",)
    coach_fields = ("text", "kind", "person")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Point]:
        """Load what the columns show."""
        return super().get_queryset(request).select_related("contact")

    @admin.display(description="for whom")
    def person(self, point: Point) -> str:
        """Return whom the point is for."""
        return point.contact.name if point.contact else "everyone"

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Offer the people of this conversation, and take no others."""
        if db_field.name == "contact" and request.resolver_match is not None:
            interaction = request.resolver_match.kwargs.get("object_id")
            kwargs["queryset"] = Contact.objects.filter(follow_ups__interaction=interaction)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)


@admin.register(Interaction)
class InteractionAdmin(LeavesTrail, Downloadable, CoachesRead, InteractionOptions):
    """Conversations. The candidate logs them and corrects their end, which moves deadlines."""

    inlines = (FollowUpInline, PointInline)
    list_display = ("what_for", "with_whom", "ended", "candidate", "role")
    export_columns = ("candidate", "what_for", "with_whom", "ended_at", "role", "kind", "medium")
    list_filter = (("candidate", admin.RelatedOnlyFieldListFilter), "kind", "medium")
    list_select_related = ("candidate", "company")
    search_fields = (
        "follow_ups__contact__name",
        "company__name",
        "occasion",
        "role",
        "candidate__name",
        "candidate__email",
    )
    date_hierarchy = "ended_at"
    coach_fields = ("candidate", "kind", "medium", "talked_about", "role", "occasion", "ended", "arranged")
    fields = ("candidate", "kind", "medium", "company", "role", "occasion", "ended", "arranged", "logged")
    readonly_fields = ("candidate", "talked_about", "ended", "arranged", "logged")

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Leave that to the candidate's page, which opens the follow-ups."""
        return False

    def get_queryset(self, request: HttpRequest) -> QuerySet[Interaction]:
        """Load the people for the list."""
        return super().get_queryset(request).prefetch_related("follow_ups__contact")

    @admin.display(description="conversation")
    def what_for(self, interaction: Interaction) -> str:
        """Return the conversation in a few words."""
        return interaction.what_for

    @admin.display(description="with")
    def with_whom(self, interaction: Interaction) -> str:
        """Return who took part."""
        return ", ".join(
            follow_up.contact.name for follow_up in interaction.follow_ups.all() if follow_up.was_there
        )

    @admin.display(description="ended", ordering="ended_at")
    def ended(self, interaction: Interaction) -> str:
        """Return when it ended, in the candidate's time."""
        return local_time(interaction.ended_at, interaction.candidate)

    @admin.display(description="logged", ordering="logged_at")
    def logged(self, interaction: Interaction) -> str:
        """Return when it was logged, in the candidate's time."""
        return local_time(interaction.logged_at, interaction.candidate)

    @admin.display(description="company talked about")
    def talked_about(self, interaction: Interaction) -> str:
        """Return the company's name."""
        return interaction.company.name if interaction.company else ""

    @admin.display(description="arranged by")
    def arranged(self, interaction: Interaction) -> str:
        """Return who set it up."""
        return interaction.arranged_by.name if interaction.arranged_by else ""

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Offer the candidate's companies, and take no others."""
        if db_field.name == "company" and request.resolver_match is not None:
            interaction = request.resolver_match.kwargs.get("object_id")
            kwargs["queryset"] = Company.objects.filter(owner__interactions=interaction)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)


@admin.register(Point)
class PointAdmin(LeavesTrail, Downloadable, Unwritten, PointOptions):
    """What was said, all together. It is changed on the page of its conversation."""

    list_display = ("text", "kind", "person", "candidate", "conversation")
    list_filter = (("interaction__candidate", admin.RelatedOnlyFieldListFilter), "kind")
    list_select_related = ("contact", "interaction__candidate", "interaction__company")
    search_fields = ("text", "contact__name", "interaction__candidate__name", "interaction__candidate__email")
    fields = ("text", "kind", "person", "candidate", "conversation", "private")
    readonly_fields = ("person", "candidate", "conversation")
    coach_fields = ("text", "kind", "person", "candidate", "conversation")

    @admin.display(description="for whom", ordering="contact__name")
    def person(self, point: Point) -> str:
        """Return whom the point is for."""
        return point.contact.name if point.contact else "everyone"

    @admin.display(ordering="interaction__candidate__name")
    def candidate(self, point: Point) -> str:
        """Return whose point it is."""
        return str(point.interaction.candidate)

    @admin.display(description="conversation")
    def conversation(self, point: Point) -> str:
        """Return where it was said."""
        return point.interaction.what_for
