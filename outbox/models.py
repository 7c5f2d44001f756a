"""Mail that must go out: one row a mail, a visible state machine, no body."""

from __future__ import annotations

import uuid
from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q

from accounts.models import Coaching, User


class OutgoingMailQuerySet(models.QuerySet["OutgoingMail"]):
    """Questions about mail."""

    def claimable(self, now: datetime) -> OutgoingMailQuerySet:
        """Return what may be claimed at `now`: queued and due, or claimed by a sender whose lease ran out."""
        return self.filter(next_try_at__lte=now)

    def queued(self) -> OutgoingMailQuerySet:
        """Return what nobody has claimed yet."""
        return self.filter(state=OutgoingMail.State.QUEUED)

    def failed(self) -> OutgoingMailQuerySet:
        """Return what was given up."""
        return self.filter(state=OutgoingMail.State.FAILED)

    def owned_by(self, user: User) -> OutgoingMailQuerySet:
        """Return this person's mail."""
        return self.filter(owner=user)

    def visible_to(self, user: User, now: datetime) -> OutgoingMailQuerySet:
        """Return what this person may read in the admin: a coach, what failed since they coach the candidate."""
        if user.is_superuser:
            return self
        if not user.is_staff:
            return self.none()
        coached = Coaching.objects.held_by(user, now).filter(candidate=OuterRef("owner"))
        return self.failed().filter(Exists(coached.filter(starts_at__lte=OuterRef("queued_at"))))


class OutgoingMail(models.Model):
    """One e-mail on its way out. Its words are composed when it is sent."""

    class State(models.TextChoices):
        QUEUED = "queued"
        SENDING = "sending"
        SENT = "sent"
        FAILED = "failed"
        WITHDRAWN = "withdrawn"

    UNSETTLED = (State.QUEUED, State.SENDING)
    SETTLED = (State.SENT, State.FAILED, State.WITHDRAWN)

    purpose = models.CharField(max_length=40)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="outgoing_mail")
    address = models.EmailField(
        max_length=254, blank=True, help_text="Empty: the owner's address at the time of sending."
    )
    key = models.UUIDField(default=uuid.uuid4, unique=True, help_text="Stands in the Message-ID.")
    state = models.CharField(max_length=10, choices=State, default=State.QUEUED)
    queued_at = models.DateTimeField()
    deadline = models.DateTimeField(help_text="The nearest one is sent first.")
    next_try_at = models.DateTimeField(null=True, help_text="When it may be claimed; empty once settled.")
    attempts = models.PositiveSmallIntegerField(default=0, help_text="Tries whose outcome is unknown.")
    deferrals = models.PositiveSmallIntegerField(default=0, help_text="Times it was not accepted for certain.")
    lease = models.UUIDField(null=True)
    settled_at = models.DateTimeField(null=True)
    error = models.CharField(max_length=500, blank=True)

    objects = OutgoingMailQuerySet.as_manager()

    class Meta:
        verbose_name = "outgoing mail"
        verbose_name_plural = "outgoing mail"
        ordering = ["-queued_at", "-pk"]
        indexes = [
            # For the claim: one nullable column stays small however many settled rows there are.
            models.Index(fields=["next_try_at"], condition=Q(next_try_at__isnull=False), name="outbox_to_try"),
            # So that a claim reads fifty of a long queue, in order, instead of sorting all of it.
            models.Index(
                fields=["deadline", "id"], condition=Q(next_try_at__isnull=False), name="outbox_urgent_first"
            ),
            # For the dashboard and /healthz.
            models.Index(fields=["owner"], condition=Q(state="failed"), name="outbox_failed"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=("queued", "sending"), next_try_at__isnull=False)
                | Q(state__in=("sent", "failed", "withdrawn"), next_try_at__isnull=True),
                name="mail_is_tried_until_it_is_settled",
            ),
            models.CheckConstraint(
                condition=Q(state="sending", lease__isnull=False) | ~Q(state="sending") & Q(lease__isnull=True),
                name="mail_has_a_lease_while_it_is_sent",
            ),
            models.CheckConstraint(
                condition=Q(state__in=("queued", "sending"), settled_at__isnull=True)
                | Q(state__in=("sent", "failed", "withdrawn"), settled_at__isnull=False),
                name="mail_is_settled_at_a_time",
            ),
            models.CheckConstraint(condition=~Q(state="failed") | ~Q(error=""), name="failed_mail_says_why"),
        ]

    def __str__(self) -> str:
        return f"{self.purpose} to {self.address or self.owner_id}"


class Pulse(models.Model):
    """When a periodic task last ran. Says whether worker and beat are alive."""

    name = models.CharField(max_length=20, primary_key=True)
    beat_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.name} at {self.beat_at}"
