"""A coach's verdicts on drafts (L1), and the queue of those that wait for one."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models
from django.db.models import Case, F, IntegerField, Q, Value, When
from django.db.models.expressions import OrderBy

from followups.domain.notes import Note
from followups.models.follow_ups import SUBMITTED, FollowUp
from followups.models.interactions import coached
from outbox.models import OutgoingMail

if TYPE_CHECKING:
    from accounts.models import User


def queue_order(now: datetime) -> tuple[OrderBy | str, ...]:
    """Order reviews: first what can still be in time, then overdue and unsent, then sent; each by its deadline.

    Answered ones follow, the latest first.
    """
    standing = Case(
        When(~Q(state=Review.State.PENDING), then=Value(3)),
        When(~Q(follow_up__state=FollowUp.State.OPEN), then=Value(2)),
        When(follow_up__due_at__lte=now, then=Value(1)),
        default=Value(0),
        output_field=IntegerField(),
    )
    return standing.asc(), F("answered_at").desc(), "follow_up__due_at", "pk"


class ReviewQuerySet(models.QuerySet["Review"]):
    """Questions about reviews."""

    def pending(self) -> ReviewQuerySet:
        """Return those that wait for a coach."""
        return self.filter(state=Review.State.PENDING)

    def waiting(self) -> ReviewQuerySet:
        """Return the queue: those that wait for a coach, unless the note was skipped meanwhile."""
        return self.pending().exclude(follow_up__state=FollowUp.State.SKIPPED)

    def answered(self) -> ReviewQuerySet:
        """Return those with a coach's verdict."""
        return self.filter(state__in=Review.ANSWERS)

    def in_queue_order(self, now: datetime) -> ReviewQuerySet:
        """Return what is most pressing first."""
        return self.order_by(*queue_order(now))

    def with_note(self) -> ReviewQuerySet:
        """Load whose note it is, to whom, and what for."""
        return self.select_related(
            "follow_up__candidate", "follow_up__contact__company", "follow_up__interaction__company"
        )

    def visible_to(self, user: User, now: datetime) -> ReviewQuerySet:
        """Return what this person may read in the admin: submitted to a coach, and not taken back."""
        if user.is_superuser:
            return self
        return self.once_visible_to(user, now).filter(state__in=SUBMITTED)

    def once_visible_to(self, user: User, now: datetime) -> ReviewQuerySet:
        """Return what was submitted to this coach, also if it was taken back; its text is not for them then."""
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

    @property
    def is_answered(self) -> bool:
        """Say whether a coach has given a verdict."""
        return self.state in self.ANSWERS

    @property
    def is_after_the_fact(self) -> bool:
        """Say whether the note went out before the answer came: then it is feedback for the next one."""
        sent_at = self.follow_up.thanked_at
        return sent_at is not None and (self.answered_at is None or sent_at <= self.answered_at)

    @property
    def stamp(self) -> str:
        """Return what changes whenever somebody else changes the note to judge, or the answer."""
        answered = self.answered_at.isoformat() if self.answered_at else ""
        return f"{self.note.fingerprint}{answered}"


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
