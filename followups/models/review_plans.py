"""How many of a candidate's notes should go past a coach, and from when on none need to (L1)."""

from __future__ import annotations

from datetime import datetime
from operator import attrgetter
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models
from django.db.models import Count, Exists, F, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce, Greatest

from accounts.models import Coaching
from followups.models.follow_ups import FollowUp
from followups.models.interactions import Interaction
from followups.models.judgements import Fault
from followups.models.organisation import Organisation
from followups.models.reviews import Review

if TYPE_CHECKING:
    from accounts.models import User


class ReviewPlanQuerySet(models.QuerySet["ReviewPlan"]):
    """Questions about who still learns."""

    def visible_to(self, user: User, now: datetime) -> ReviewPlanQuerySet:
        """Return what this person may read in the admin: a coach those of the candidates they look after."""
        if user.is_superuser:
            return self
        coached = Coaching.objects.visible_to(user, now).values("candidate")
        return self.filter(candidate__in=coached)

    def graduated(self) -> ReviewPlanQuerySet:
        """Return those who need no further review."""
        return self.exclude(graduated_at=None)

    def with_lapses(self, now: datetime) -> ReviewPlanQuerySet:
        """Count the notes since graduation that were late or lack a must; `lapses` is empty for none.

        What is owed and late by `now` counts as well (W4). Those before `relapse_counts_from` do not.
        """
        since = OuterRef("since")
        faulty = Exists(Fault.objects.filter(follow_up=OuterRef("pk")))
        sent = Q(thanked_at__gte=since) & (Q(thanked_at__gt=F("due_at")) | faulty)
        missed = Q(state=FollowUp.State.OPEN, due_at__gte=since, due_at__lt=now)
        lapses = FollowUp.objects.filter(sent | missed, candidate=OuterRef("candidate")).order_by()
        counted = lapses.values("candidate").annotate(number=Count("pk")).values("number")
        since_when = Greatest("graduated_at", Coalesce("relapse_counts_from", "graduated_at"))
        return self.annotate(since=since_when).annotate(lapses=Subquery(counted))

    def relapsed(self, now: datetime, *, after: int) -> list[ReviewPlan]:
        """Return graduates with at least so many lapses, most first: a suggestion to a coach, never a change.

        Filtered here, not in SQL, which would count twice.
        """
        graduates = self.graduated().with_lapses(now).select_related("candidate").order_by("candidate__name")
        lapses = attrgetter("lapses")  # by `with_lapses`; empty for none
        return sorted((plan for plan in graduates if (lapses(plan) or 0) >= after), key=lapses, reverse=True)


class ReviewPlan(models.Model):
    """Where one candidate stands between first notes and graduation, where that differs from the default."""

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
    taken_in_at = models.DateTimeField(
        null=True,
        blank=True,
        help_text="The first conversations are counted anew from then on: answers before it do not count.",
    )

    objects = ReviewPlanQuerySet.as_manager()

    def __str__(self) -> str:
        return f"Reviews of {self.candidate}"

    @classmethod
    def of(cls, candidate: User) -> ReviewPlan:
        """Return the candidate's row, or one of defaults that is not saved."""
        return cls.objects.filter(pk=candidate.pk).first() or cls(candidate=candidate)

    def reviewed(self) -> int:
        """Return how many conversations have an answered review, among those that count."""
        answered = Review.objects.answered().filter(follow_up__interaction=OuterRef("pk"))
        if self.taken_in_at is not None:
            answered = answered.filter(answered_at__gte=self.taken_in_at)
        return Interaction.objects.filter(Exists(answered), candidate=self.candidate_id).count()

    def wanted(self) -> int:
        """Return the notes of how many conversations should go past a coach."""
        if self.first_conversations is not None:
            return self.first_conversations
        return Organisation.current().first_conversations

    def suggests(self, now: datetime) -> bool:
        """Say whether a review is suggested for the notes this candidate writes now (L1)."""
        if self.graduated_at is not None:
            return False
        if not Coaching.objects.active(now).filter(candidate=self.candidate_id).exists():
            return False
        return self.reviewed() < self.wanted()
