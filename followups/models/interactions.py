"""Conversations, and what was said in them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from accounts.models import Coaching
from contacts.models import Company, Contact
from followups.domain.notes import PointKind

if TYPE_CHECKING:
    from accounts.models import User


class InteractionQuerySet(models.QuerySet["Interaction"]):
    """Questions about conversations."""

    def owned_by(self, user: User) -> InteractionQuerySet:
        """Return this candidate's own: for every page and POST of the web app."""
        return self.filter(candidate=user)

    def visible_to(self, user: User, now: datetime) -> InteractionQuerySet:
        """Return what this person may read in the admin: a coach from the coaching's start on."""
        if user.is_superuser:
            return self
        return self.filter(coached(user, now, since="logged_at")) if user.is_staff else self.none()

    def planned(self, now: datetime) -> InteractionQuerySet:
        """Return those that have not ended yet."""
        return self.filter(ended_at__gt=now)


def coached(
    coach: User,
    now: datetime,
    *,
    since: str,
    path: str = "candidate",
    sharing: Sequence[str] = tuple(Coaching.Sharing),
) -> Q:
    """Return the condition that a coaching held by `coach` covers a row: begun before its `since`.

    One whose candidate shares what was before covers every row. `sharing` narrows it to coachings that share so.
    """
    covers = Q(starts_at__lte=models.OuterRef(since)) | Q(sharing=Coaching.Sharing.EARLIER)
    coachings = Coaching.objects.held_by(coach, now).filter(
        covers, candidate=models.OuterRef(path), sharing__in=sharing
    )
    return Q(models.Exists(coachings))


class Interaction(models.Model):
    """One conversation (W1). It may be planned: logged before it takes place."""

    class Kind(models.TextChoices):
        FORMAL_INTERVIEW = "formal_interview", "Formal interview"
        RECRUITER_SCREEN = "recruiter_screen", "Recruiter call"
        INFORMATIONAL_INTERVIEW = "informational_interview", "Informational talk"
        NETWORKING_COFFEE = "networking_coffee", "Coffee"
        EVENT = "event", "Event"
        OTHER = "other", "Other"

    class Medium(models.TextChoices):
        VIDEO = "video", "By video"
        IN_PERSON = "in_person", "In person"
        PHONE = "phone", "By phone"
        WRITTEN = "written", "In writing"

    candidate = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="interactions")
    kind = models.CharField(max_length=30, choices=Kind)
    medium = models.CharField(max_length=20, choices=Medium)
    ended_at = models.DateTimeField(help_text="The 24 hours start here (W3).")
    end_stated_at = models.DateTimeField(help_text="When the candidate last said when it ended.")
    logged_at = models.DateTimeField()
    debriefed_at = models.DateTimeField(
        null=True, blank=True, help_text="When it was written down after it took place; empty: still to do."
    )
    occasion = models.CharField(max_length=120, blank=True)
    company = models.ForeignKey(
        Company,
        null=True,
        blank=True,
        on_delete=models.RESTRICT,
        related_name="interactions",
        verbose_name="company talked about",
    )
    role = models.CharField(max_length=120, blank=True)
    arranged_by = models.ForeignKey(
        Contact, null=True, blank=True, on_delete=models.RESTRICT, related_name="interactions_arranged"
    )

    objects = InteractionQuerySet.as_manager()

    class Meta:
        verbose_name = "conversation"
        ordering = ["-ended_at", "-pk"]
        indexes = [models.Index(fields=["candidate", "-ended_at"], name="interaction_by_candidate")]
        constraints = [
            models.CheckConstraint(
                condition=Q(
                    kind__in=(
                        "formal_interview",
                        "recruiter_screen",
                        "informational_interview",
                        "networking_coffee",
                        "event",
                        "other",
                    )
                ),
                name="conversation_is_of_a_known_kind",
            ),
            models.CheckConstraint(
                condition=Q(medium__in=("video", "in_person", "phone", "written")),
                name="conversation_has_a_known_medium",
            ),
        ]

    def __str__(self) -> str:
        return self.what_for

    def get_absolute_url(self) -> str:
        """Return the conversation's page."""
        return reverse("followups:interaction", args=[self.pk])

    def is_planned(self, now: datetime) -> bool:
        """Say whether it has yet to end."""
        return self.ended_at > now

    @property
    def what_for(self) -> str:
        """Return the conversation in a few words: "Coffee, Acme", "Event: PyCon meetup"."""
        kind = self.Kind(self.kind).label  # get_kind_display() makes a dictionary at every call
        if self.kind == self.Kind.EVENT and self.occasion:
            return self.occasion
        if self.company is not None:
            joint = " at " if self.kind == self.Kind.FORMAL_INTERVIEW else ", "
            return f"{kind}{joint}{self.company.name}"
        return f"{kind}, {self.occasion}" if self.occasion else kind


class PointQuerySet(models.QuerySet["Point"]):
    """Questions about what was said."""

    def shareable(self) -> PointQuerySet:
        """Return what may stand in a draft, a nudge or a coach's view."""
        return self.filter(private=False)

    def visible_to(self, user: User, now: datetime) -> PointQuerySet:
        """Return what this person may read in the admin: a coach nothing that is kept to oneself."""
        if user.is_superuser:
            return self
        if not user.is_staff:
            return self.none()
        return self.shareable().filter(
            coached(user, now, since="interaction__logged_at", path="interaction__candidate")
        )


class Point(models.Model):
    """One thing worth remembering (P3), for one of the people or for all of them."""

    class Kind(models.TextChoices):
        """The domain's kinds, in words for people."""

        DISCUSSED = PointKind.DISCUSSED.value, "Discussed"
        SKILL = PointKind.SKILL.value, "A tool or skill"
        CONTRIBUTION = PointKind.CONTRIBUTION.value, "What I can bring"
        RAPPORT = PointKind.RAPPORT.value, "Personal"
        REDEEM = PointKind.REDEEM.value, "An answer to redeem"
        POST = PointKind.POST.value, "A post of mine"

    interaction = models.ForeignKey(Interaction, on_delete=models.CASCADE, related_name="points")
    contact = models.ForeignKey(
        Contact,
        null=True,
        blank=True,
        on_delete=models.RESTRICT,
        related_name="points",
        verbose_name="for whom",
    )
    kind = models.CharField(max_length=20, choices=Kind, default="discussed")
    text = models.CharField(max_length=500)
    private = models.BooleanField("keep to myself", default=False)

    objects = PointQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        constraints = [models.CheckConstraint(condition=~Q(text=""), name="point_says_something")]

    def __str__(self) -> str:
        return self.text
