"""Who was invited to sign up, or asked whether they want a coach."""

from __future__ import annotations

from datetime import datetime

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower

from accounts.models.people import User


class InvitationQuerySet(models.QuerySet["Invitation"]):
    """Questions about invitations."""

    def open(self) -> InvitationQuerySet:
        """Return those that nobody has answered or revoked, expired ones included."""
        return self.filter(accepted_at=None, declined_at=None, revoked_at=None)

    def usable(self, now: datetime) -> InvitationQuerySet:
        """Return those that can still be accepted."""
        return self.open().filter(expires_at__gt=now)

    def standing_as(self, standing: str, now: datetime) -> InvitationQuerySet:
        """Return those of which this has become; all of them for anything else."""
        of = Invitation.Standing
        return {
            of.WAITING.value: self.usable(now),
            of.ACCEPTED.value: self.exclude(accepted_at=None),
            of.DECLINED.value: self.exclude(declined_at=None),
            of.REVOKED.value: self.exclude(revoked_at=None),
            of.EXPIRED.value: self.open().filter(expires_at__lte=now),
        }.get(standing, self)

    def to_coach(self, candidate: User, now: datetime) -> InvitationQuerySet:
        """Return by which coaches someone with an account is asked whether they may coach them."""
        asked = self.usable(now).filter(email__iexact=candidate.email)
        return asked.filter(invited_by__is_staff=True, invited_by__is_active=True).exclude(invited_by=candidate)

    def visible_to(self, user: User, now: datetime) -> InvitationQuerySet:
        """Return what this person may read in the admin: a coach their own."""
        if user.is_superuser:
            return self
        return self.filter(invited_by=user) if user.is_staff else self.none()


class Invitation(models.Model):
    """Lets one e-mail address sign up, once, until it expires. Whoever accepts a coach's is coached by them.

    Someone who has an account is asked on their own page instead.
    """

    class Standing(models.TextChoices):
        WAITING = "waiting", "Waiting"
        ACCEPTED = "accepted", "Accepted"
        DECLINED = "declined", "Declined"
        REVOKED = "revoked", "Revoked"
        EXPIRED = "expired", "Expired"

    email = models.EmailField("e-mail", max_length=254, help_text="In small letters.")
    name = models.CharField(max_length=120, blank=True)
    invited_by = models.ForeignKey(
        User, null=True, blank=True, on_delete=models.CASCADE, related_name="invitations_given"
    )
    invited_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True, blank=True)
    accepted_by = models.ForeignKey(
        User, null=True, blank=True, on_delete=models.SET_NULL, related_name="invitations_accepted"
    )
    declined_at = models.DateTimeField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)

    objects = InvitationQuerySet.as_manager()

    class Meta:
        ordering = ["-invited_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(expires_at__gt=F("invited_at")), name="invitation_expires_after_it_is_given"
            ),
            models.CheckConstraint(
                condition=Q(accepted_by=None) | Q(accepted_at__isnull=False),
                name="invitation_is_accepted_at_a_time",
            ),
            models.CheckConstraint(
                condition=Q(accepted_at=None, declined_at=None)
                | Q(accepted_at=None, revoked_at=None)
                | Q(declined_at=None, revoked_at=None),
                name="invitation_is_answered_or_revoked_once",
            ),
            models.UniqueConstraint(
                "invited_by",
                Lower("email"),
                condition=Q(accepted_at=None, declined_at=None, revoked_at=None),
                name="one_open_invitation_per_coach_and_address",
            ),
        ]

    def __str__(self) -> str:
        return f"Invitation of {self.email}"

    def standing(self, now: datetime) -> Invitation.Standing:
        """Return what has become of it."""
        if self.accepted_at is not None:
            return self.Standing.ACCEPTED
        if self.declined_at is not None:
            return self.Standing.DECLINED
        if self.revoked_at is not None:
            return self.Standing.REVOKED
        return self.Standing.WAITING if now < self.expires_at else self.Standing.EXPIRED

    @property
    def coach(self) -> User | None:
        """Return who will coach whoever accepts; nobody when it came from the command line."""
        inviter = self.invited_by
        return inviter if inviter is not None and inviter.is_staff and inviter.is_active else None
