"""Which nudge spoke of which follow-up, and why."""

from __future__ import annotations

from django.db import models

from followups.models.follow_ups import FollowUp
from outbox.models import OutgoingMail


class NudgeLine(models.Model):
    """One follow-up in one nudge. The database itself refuses a second nudge for the same reason."""

    class Stage(models.TextChoices):
        DEBRIEF = "debrief"
        HEADS_UP = "heads-up"
        OVERDUE = "overdue"
        LAST_CALL = "last-call"
        SNOOZED = "snoozed"

    mail = models.ForeignKey(OutgoingMail, on_delete=models.CASCADE, related_name="nudge_lines")
    follow_up = models.ForeignKey(FollowUp, on_delete=models.CASCADE, related_name="nudge_lines")
    stage = models.CharField(max_length=10, choices=Stage)
    about = models.DateTimeField(help_text="The instant the nudge counts from.")

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["follow_up", "stage", "about"], name="one_nudge_per_reason_and_instant"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.stage} for {self.follow_up_id}"
