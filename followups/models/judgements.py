"""What was said of a note: findings the candidate waved aside, and faults of sent notes."""

from __future__ import annotations

from django.db import models

from followups.models.follow_ups import FollowUp


class Dismissal(models.Model):
    """A finding that the candidate does not want to see on this note again.

    `context` is `followups.domain.note_rules.context`: editing elsewhere in the note does not revive it.
    """

    follow_up = models.ForeignKey(FollowUp, on_delete=models.CASCADE, related_name="dismissals")
    code = models.CharField(max_length=30)
    context = models.CharField(max_length=64)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["follow_up", "code", "context"], name="a_finding_is_dismissed_once")
        ]

    def __str__(self) -> str:
        return f"{self.code} on {self.follow_up_id}"


class Fault(models.Model):
    """A must-level finding of a note that was sent (L2), as judged when it was kept."""

    follow_up = models.ForeignKey(FollowUp, on_delete=models.CASCADE, related_name="faults")
    code = models.CharField(max_length=30)

    class Meta:
        ordering = ["code"]
        constraints = [models.UniqueConstraint(fields=["follow_up", "code"], name="a_fault_is_found_once")]

    def __str__(self) -> str:
        return f"{self.code} in {self.follow_up_id}"


class EarlierText(models.Model):
    """What was kept of a sent note, until the candidate pasted what they really sent: so that it can come back."""

    follow_up = models.OneToOneField(
        FollowUp, on_delete=models.CASCADE, primary_key=True, related_name="earlier_text"
    )
    subject = models.CharField(max_length=200, blank=True)
    body = models.TextField(max_length=20_000, blank=True)
    was_pasted = models.BooleanField(default=False, help_text="Yes: what was kept first is back in the note.")

    def __str__(self) -> str:
        return f"Earlier text of {self.follow_up_id}"
