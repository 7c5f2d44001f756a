"""When a coach hears of reviews that wait, and whose desk they lie on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, time

from django.conf import settings
from django.db import models
from django.db.models import Q

from accounts.models import Coaching, StandIn, User
from followups.domain.desk_hours import Desk
from followups.models.reviews import Review, ReviewQuerySet


class DeskHoursQuerySet(models.QuerySet["DeskHours"]):
    """Questions about desk hours."""

    def visible_to(self, user: User, now: datetime) -> DeskHoursQuerySet:
        """Return what this person may read in the admin: a coach their own."""
        if user.is_superuser:
            return self
        return self.filter(coach=user) if user.is_staff else self.none()


class DeskHours(models.Model):
    """When a coach hears that notes wait for review, in the coach's own time zone."""

    coach = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="desk_hours", primary_key=True
    )
    first_mail_at = models.TimeField(default=time(9, 0))
    second_mail_at = models.TimeField(default=time(14, 0))
    works_from = models.TimeField(default=time(9, 0), help_text="Urgent notes are mailed at once from then on.")
    works_until = models.TimeField(default=time(17, 0))
    weekends = models.BooleanField(
        "also at weekends", default=False, help_text="No: nothing is mailed on Saturdays and Sundays."
    )
    mailed_at = models.DateTimeField(null=True, blank=True, help_text="When the last regular mail was queued.")
    urgent_mailed_at = models.DateTimeField(
        null=True, blank=True, help_text="When the last mail about a near deadline was queued."
    )

    objects = DeskHoursQuerySet.as_manager()

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

    @classmethod
    def of(cls, coach: User) -> DeskHours:
        """Return the coach's row, or one of defaults that is not saved."""
        known = getattr(coach, "desk_hours", None)
        return known if isinstance(known, cls) else cls(coach=coach)

    @property
    def desk(self) -> Desk:
        """Return the hours in the coach's zone."""
        return Desk(
            zone=self.coach.zone,
            first_mail_at=self.first_mail_at,
            second_mail_at=self.second_mail_at,
            works_from=self.works_from,
            works_until=self.works_until,
            weekends=self.weekends,
        )


@dataclass(frozen=True)
class Holder:
    """Who answers a candidate's reviews at present: the coach, or while they are away whoever stands in."""

    coach: User
    coaching: Coaching
    away: User | None = None

    def holds(self, review: Review) -> bool:
        """Say whether the coaching lets them read this review."""
        everything = self.coaching.sharing == Coaching.Sharing.EARLIER
        return everything or self.coaching.starts_at <= review.asked_at


def holders(candidate_ids: Collection[int], now: datetime) -> dict[int, list[Holder]]:
    """Return who answers the reviews of each of these candidates, in two queries."""
    coachings = list(
        Coaching.objects.active(now).filter(candidate__in=candidate_ids).select_related("coach__desk_hours")
    )
    coaches = {coaching.coach_id for coaching in coachings}
    stand_ins: dict[int, list[StandIn]] = defaultdict(list)
    absences = StandIn.objects.active(now).filter(coach__in=coaches)
    for absence in absences.select_related("stand_in__desk_hours").order_by("pk"):
        if _signs_in(absence.stand_in):
            stand_ins[absence.coach_id].append(absence)
    held: dict[int, list[Holder]] = defaultdict(list)
    for coaching in coachings:
        away = [Holder(one.stand_in, coaching, coaching.coach) for one in stand_ins[coaching.coach_id]]
        present = [Holder(coaching.coach, coaching)] if _signs_in(coaching.coach) else []
        held[coaching.candidate_id] += away or present
    return held


def by_desk(reviews: ReviewQuerySet, now: datetime) -> dict[User, list[Review]]:
    """Return these reviews by who is to answer them at present, each in its order; in three queries."""
    rows = list(reviews.select_related("follow_up"))
    held = holders({review.follow_up.candidate_id for review in rows}, now)
    desks: dict[User, list[Review]] = defaultdict(list)
    for review in rows:
        whose = {one.coach for one in held[review.follow_up.candidate_id] if one.holds(review)}
        for coach in whose:
            desks[coach].append(review)
    return desks


def _signs_in(coach: User) -> bool:
    return coach.is_active and coach.is_staff
