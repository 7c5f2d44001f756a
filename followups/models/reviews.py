"""A coach's verdicts on drafts, and how many of a candidate's notes should get one (L1)."""

from __future__ import annotations

from datetime import datetime, time
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models
from django.db.models import Q

from followups.domain.notes import Note
from followups.models.follow_ups import FollowUp
from followups.models.interactions import coached
from outbox.models import OutgoingMail

if TYPE_CHECKING:
    from accounts.models import User


class ReviewQuerySet(models.QuerySet["Review"]):
    """Questions about reviews."""

    def pending(self) -> ReviewQuerySet:
        """Return those that wait for a coach."""
        return self.filter(state=Review.State.PENDING)

    def answered(self) -> ReviewQuerySet:
        """Return those with a coach's verdict."""
        return self.filter(state__in=Review.ANSWERS)

    def visible_to(self, user: User, now: datetime) -> ReviewQuerySet:
        """Return what this person may read in the admin: submitted to a coach of the candidate, at any time."""
        if user.is_superuser:
            return self
        if not user.is_staff:
            return self.none()
        return self.filter(coached(user, now, since="asked_at", path="follow_up__candidate"))


class Review(models.Model):
    """The candidate lets a coach read one note before it is sent. It never blocks sending.

    While it is pending the coach reads the note as it stands; the answer keeps the note that was judged.
    """

    class State(models.TextChoices):
        PENDING = "pending", "Waiting for a coach"
        LOOKS_GOOD = "looks_good", "Looks good"
        CHANGE_SUGGESTED = "change_suggested", "Change suggested"
        CHANGE_NEEDED = "change_needed", "Change needed"
        WITHDRAWN = "withdrawn", "Taken back"

    ANSWERS = (State.LOOKS_GOOD, State.CHANGE_SUGGESTED, State.CHANGE_NEEDED)

    follow_up = models.ForeignKey(FollowUp, on_delete=models.CASCADE, related_name="reviews")
    state = models.CharField(max_length=20, choices=State, default=State.PENDING)
    asked_at = models.DateTimeField()
    answered_at = models.DateTimeField(null=True, blank=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="reviews_answered",
    )
    subject = models.CharField(max_length=200, blank=True, help_text="Of the note that was judged.")
    body = models.TextField(max_length=20_000, blank=True, help_text="Of the note that was judged.")
    answer_mail = models.OneToOneField(
        OutgoingMail, null=True, blank=True, on_delete=models.SET_NULL, related_name="review"
    )

    objects = ReviewQuerySet.as_manager()

    class Meta:
        ordering = ["-asked_at", "-pk"]
        indexes = [
            # For the queue and the coach's mails: what waits is little, whatever has been answered.
            models.Index(fields=["follow_up"], condition=Q(state="pending"), name="review_waiting"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["follow_up"], condition=Q(state="pending"), name="one_pending_review_per_note"
            ),
            models.CheckConstraint(
                condition=Q(
                    state__in=("looks_good", "change_suggested", "change_needed"), answered_at__isnull=False
                )
                | Q(state__in=("pending", "withdrawn"), answered_at=None, answered_by=None),
                name="review_is_answered_at_a_time",
            ),
        ]

    def __str__(self) -> str:
        return f"Review of {self.follow_up}"

    @property
    def is_pending(self) -> bool:
        """Say whether a coach has yet to answer."""
        return self.state == self.State.PENDING

    @property
    def note(self) -> Note:
        """Return the note to judge, or that was judged. Load its follow-up through `with_facts()`."""
        return self.follow_up.draft.note if self.is_pending else Note(self.subject, self.body)


class ReviewComment(models.Model):
    """One remark of a coach, about the note, a passage of it, or a rule."""

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="comments")
    text = models.TextField(max_length=2_000)
    quote = models.CharField(max_length=500, blank=True, help_text="The passage it is about.")
    code = models.CharField("rule", max_length=30, blank=True, help_text="The rule it is about.")

    class Meta:
        ordering = ["pk"]
        constraints = [models.CheckConstraint(condition=~Q(text=""), name="comment_says_something")]

    def __str__(self) -> str:
        return self.text


class ReviewPlan(models.Model):
    """Where one candidate stands between first notes and graduation, where that differs from the default."""

    candidate = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="review_plan", primary_key=True
    )
    first_conversations = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="Empty: as many as the organisation says."
    )
    graduated_at = models.DateTimeField(null=True, blank=True, help_text="No further review is needed since then.")
    relapse_counts_from = models.DateTimeField(
        null=True, blank=True, help_text="Notes before this are not held against the candidate."
    )

    def __str__(self) -> str:
        return f"Reviews of {self.candidate}"


class DeskHours(models.Model):
    """When a coach hears that notes wait for review, in the coach's own time zone."""

    coach = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="desk_hours", primary_key=True
    )
    first_mail_at = models.TimeField(default=time(9, 0))
    second_mail_at = models.TimeField(default=time(14, 0))
    works_from = models.TimeField(default=time(9, 0), help_text="Urgent notes are mailed at once from then on.")
    works_until = models.TimeField(default=time(17, 0))
    mailed_at = models.DateTimeField(null=True, blank=True, help_text="When the last regular mail was queued.")
    urgent_mailed_at = models.DateTimeField(
        null=True, blank=True, help_text="When the last mail about a near deadline was queued."
    )

    class Meta:
        verbose_name = "desk hours"
        verbose_name_plural = "desk hours"
        constraints = [
            models.CheckConstraint(
                condition=Q(works_from__lt=models.F("works_until")),
                name="working_hours_end_after_they_start",
                violation_error_message="Working hours must end after they start, on the same day.",
            )
        ]

    def __str__(self) -> str:
        return f"Hours of {self.coach}"
