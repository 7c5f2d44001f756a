"""Which nudge spoke of which follow-up, and why."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.db import models

from followups.models.follow_ups import FollowUp
from followups.models.interactions import coached
from outbox.models import OutgoingMail

if TYPE_CHECKING:
    from accounts.models import User


class NudgeLineQuerySet(models.QuerySet["NudgeLine"]):
    """Questions about what nudges spoke of."""

    def visible_to(self, user: User, now: datetime) -> NudgeLineQuerySet:
        """Return what this person may read in the admin: a coach what an active coaching allows."""
        if user.is_superuser:
            return self
        if not user.is_staff:
            return self.none()
        since = "follow_up__interaction__logged_at"
        return self.filter(coached(user, now, since=since, path="follow_up__candidate"))


class NudgeLine(models.Model):
    """One follow-up in one nudge. The database itself refuses a second nudge for the same reason."""

    class Stage(models.TextChoices):
        DEBRIEF = "debrief"
        HEADS_UP = "heads-up"
        OVERDUE = "overdue"
        LAST_CALL = "last-call"
        SNOOZED = "snoozed"
        ASKED = "asked"

    mail = models.ForeignKey(OutgoingMail, on_delete=models.CASCADE, related_name="nudge_lines")
    follow_up = models.ForeignKey(FollowUp, on_delete=models.CASCADE, related_name="nudge_lines")
    stage = models.CharField(max_length=10, choices=Stage)
    about = models.DateTimeField(help_text="The instant the nudge counts from.")

    objects = NudgeLineQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["follow_up", "stage", "about"], name="one_nudge_per_reason_and_instant"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.stage} for {self.follow_up_id}"
