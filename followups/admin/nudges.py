"""Nudges in the admin: what candidates were reminded of."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.contrib import admin

from accounts.admin.exports import Downloadable
from followups.admin.follow_ups import Unwritten
from followups.admin.trail import LeavesTrail
from followups.admin.words import local_time
from followups.models import NudgeLine

if TYPE_CHECKING:
    NudgeLineOptions = admin.ModelAdmin[NudgeLine]
else:  # Django's own classes take no brackets when they run
    NudgeLineOptions = admin.ModelAdmin


@admin.register(NudgeLine)
class NudgeLineAdmin(LeavesTrail, Downloadable, Unwritten, NudgeLineOptions):
    """What candidates were reminded of, and whether the mail went."""

    list_display = ("person", "stage", "counts_from", "candidate", "mail_state", "settled")
    list_filter = (("follow_up__candidate", admin.RelatedOnlyFieldListFilter), "stage", "mail__state")
    list_select_related = ("follow_up__candidate", "follow_up__contact", "mail")
    search_fields = ("follow_up__contact__name", "follow_up__candidate__name", "follow_up__candidate__email")
    date_hierarchy = "about"
    ordering = ("-pk",)
    export_columns = ("candidate", "person", "stage", "about", "mail_state", "settled_at")
    fields = coach_fields = readonly_fields = list_display

    @admin.display(description="thank-you to", ordering="follow_up__contact__name")
    def person(self, line: NudgeLine) -> str:
        """Return who is owed the note."""
        return line.follow_up.contact.name

    @admin.display(ordering="follow_up__candidate__name")
    def candidate(self, line: NudgeLine) -> str:
        """Return who was reminded."""
        return str(line.follow_up.candidate)

    @admin.display(description="counts from", ordering="about")
    def counts_from(self, line: NudgeLine) -> str:
        """Return the instant that the reason counts from."""
        return local_time(line.about, line.follow_up.candidate)

    @admin.display(description="e-mail", ordering="mail__state")
    def mail_state(self, line: NudgeLine) -> str:
        """Return how far the mail has got."""
        return line.mail.get_state_display()

    @admin.display(description="since", ordering="mail__settled_at")
    def settled(self, line: NudgeLine) -> str:
        """Return when the mail went out or was given up."""
        return local_time(line.mail.settled_at, line.follow_up.candidate)

    @admin.display(description="since")
    def settled_at(self, line: NudgeLine) -> datetime | None:
        """Return the same as a time, for a table."""
        return line.mail.settled_at
