"""What staff did with a candidate's notes, for the candidate to read."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from followups.models.follow_ups import FollowUp


class TrailEntry(models.Model):
    """One look at a candidate's note, or one change to their rows, by a coach or a superuser."""

    class Act(models.TextChoices):
        READ = "read", "read"
        CHANGED = "changed", "changed"

    candidate = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="trail")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="trail_left"
    )
    by_name = models.CharField(max_length=120, help_text="Stays when the account goes.")
    at = models.DateTimeField()
    follow_up = models.ForeignKey(FollowUp, null=True, blank=True, on_delete=models.SET_NULL, related_name="looks")
    act = models.CharField(max_length=10, choices=Act)
    what = models.CharField(
        max_length=200,
        help_text='Read: "your note to Jane Roe". Changed: "skipped your thank-you to Jane Roe".',
    )

    class Meta:
        verbose_name_plural = "trail"
        ordering = ["-at", "-pk"]
        indexes = [models.Index(fields=["candidate", "-at"], name="trail_by_candidate")]
        constraints = [
            models.CheckConstraint(condition=Q(act__in=("read", "changed")), name="trail_says_what_was_done")
        ]

    def __str__(self) -> str:
        return f"{self.by_name} {self.deed}"

    @property
    def deed(self) -> str:
        """Return what they did, in words that go on from their name."""
        return f"read {self.what}" if self.act == self.Act.READ else self.what
