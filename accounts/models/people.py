"""Users, and which coach looks after which candidate from when to when."""

from __future__ import annotations

import zoneinfo
from datetime import datetime, time
from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.db.models.functions import Lower, Now

from accounts.domain import zones


def known_time_zone(name: str) -> None:
    """Refuse a time zone that nobody has heard of."""
    if not zones.is_known(name):
        raise ValidationError("%(name)s is not a time zone such as Europe/Stockholm.", params={"name": name})


class UserQuerySet(models.QuerySet["User"]):
    """Questions about people."""

    def coached_by(self, coach: User, now: datetime) -> UserQuerySet:
        """Return the candidates whom this coach looks after at `now`."""
        return self.filter(pk__in=Coaching.objects.held_by(coach, now).values("candidate"))

    def visible_to(self, user: User, now: datetime) -> UserQuerySet:
        """Return whom this person may read about in the admin."""
        if user.is_superuser:
            return self
        return self.coached_by(user, now) if user.is_staff else self.none()


class UserManager(BaseUserManager["User"]):
    """Makes users whose e-mail address is their login."""

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> User:
        """Create a candidate. Without a password nobody can sign in until one is set."""
        user = self.model(email=self.model.normalize_username(email), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def get_by_natural_key(self, username: str | None) -> User:
        """Find by e-mail address, however it is capitalised."""
        return self.get(email__iexact=username)

    def create_superuser(self, email: str, password: str | None = None, **fields: Any) -> User:
        """Create someone who may do everything in the admin, also while no mail arrives to verify them."""
        user = self.create_user(email, password, is_staff=True, is_superuser=True, **fields)
        user.emailaddress_set.create(  # type: ignore[attr-defined]  # allauth's
            email=user.email, primary=True, verified=True
        )
        return user


class User(AbstractBaseUser, PermissionsMixin):
    """A candidate; one with `is_staff` is a coach, who signs in to the admin."""

    class SendsFrom(models.TextChoices):
        MAIL_APP = "mail_app", "My phone's or computer's mail app"
        GMAIL = "gmail", "Gmail"
        OUTLOOK_COM = "outlook_com", "Outlook.com"
        MICROSOFT_365 = "microsoft_365", "Microsoft 365"
        DESKTOP_OUTLOOK = "desktop_outlook", "Outlook on the desktop"
        COPY = "copy", "I copy the text myself"

    email = models.EmailField("e-mail", max_length=254)
    name = models.CharField(max_length=120)
    phone = models.CharField(max_length=40, blank=True, help_text="Stands in the closing of every note (M6).")
    time_zone = models.CharField(max_length=64, default="UTC", validators=[known_time_zone])
    kept_time_zone_from = models.CharField(
        max_length=64, blank=True, help_text="The browser's zone that was offered last and declined."
    )
    quiet_from = models.TimeField(default=time(21, 0))
    quiet_until = models.TimeField(default=time(8, 0), help_text="The same as the start: no quiet hours.")
    sends_from = models.CharField(max_length=20, choices=SendsFrom, default=SendsFrom.MAIL_APP)
    signature_has_phone = models.BooleanField(default=False)
    reminders_paused_at = models.DateTimeField(null=True, blank=True)
    is_staff = models.BooleanField("coach", default=False)
    is_active = models.BooleanField("active", default=True)
    date_joined = models.DateTimeField(db_default=Now())

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS = ["name"]

    objects = UserManager.from_queryset(UserQuerySet)()

    class Meta:
        verbose_name = "person"
        verbose_name_plural = "people"
        ordering = ["name", "pk"]
        constraints = [
            models.UniqueConstraint(
                Lower("email"),
                name="one_account_per_email_address",
                violation_error_message="There is an account with this address already.",
            ),
        ]

    def __str__(self) -> str:
        return self.name or self.email

    @classmethod
    def normalize_username(cls, username: str) -> str:
        """Return the address in small letters: allauth finds nobody by any other."""
        return super().normalize_username(username).lower()

    def get_full_name(self) -> str:
        """Return the name, as Django's admin asks for it."""
        return self.name

    def get_short_name(self) -> str:
        """Return the first word of the name, as Django's admin asks for it."""
        return self.name.split(" ")[0] if self.name else self.email

    @property
    def zone(self) -> zoneinfo.ZoneInfo:
        """Return the time zone in which this person lives."""
        return zoneinfo.ZoneInfo(self.time_zone)


class CoachingQuerySet(models.QuerySet["Coaching"]):
    """Questions about who coaches whom."""

    def owned_by(self, user: User) -> CoachingQuerySet:
        """Return by whom this candidate is or was coached: for every page and POST of the web app."""
        return self.filter(candidate=user)

    def not_over(self, now: datetime) -> CoachingQuerySet:
        """Return those that have not ended at `now`, also if they have yet to begin."""
        return self.filter(Q(ends_at=None) | Q(ends_at__gt=now))

    def active(self, now: datetime) -> CoachingQuerySet:
        """Return those that have begun and not ended at `now`."""
        return self.not_over(now).filter(starts_at__lte=now)

    def sent_away(self, now: datetime) -> CoachingQuerySet:
        """Return those that the candidate ended and may take up again: no other by that coach goes on."""
        again = Coaching.objects.not_over(now).filter(coach=OuterRef("coach"), candidate=OuterRef("candidate"))
        over = self.filter(ended_by_candidate=True, ends_at__lte=now)
        return over.filter(~Exists(again), coach__is_staff=True, coach__is_active=True)

    def held_by(self, coach: User, now: datetime) -> CoachingQuerySet:
        """Return the active ones this coach looks after at `now`: their own, and those they stand in for."""
        absent = StandIn.objects.active(now).filter(stand_in=coach).values("coach")
        return self.active(now).filter(Q(coach=coach) | Q(coach__in=absent))

    def visible_to(self, user: User, now: datetime) -> CoachingQuerySet:
        """Return what this person may read in the admin: a coach those they look after."""
        if user.is_superuser:
            return self
        return self.held_by(user, now) if user.is_staff else self.none()


class Coaching(models.Model):
    """A coach looks after a candidate from one instant to another, and reads what the candidate shares."""

    class Sharing(models.TextChoices):
        """What the candidate lets the coach read. The state of every follow-up is always told."""

        SUBMITTED = "submitted", "Only the notes I ask you to review"
        ALL = "all", "Every note since the coaching began"
        EARLIER = "earlier", "Every note, also from before"

    SHARES_NOTES = (Sharing.ALL, Sharing.EARLIER)  # also those that were not submitted for review

    coach = models.ForeignKey(User, on_delete=models.CASCADE, related_name="coachings_given")
    candidate = models.ForeignKey(User, on_delete=models.CASCADE, related_name="coachings_received")
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField(null=True, blank=True)
    sharing = models.CharField(max_length=10, choices=Sharing, default=Sharing.SUBMITTED)
    ended_by_candidate = models.BooleanField(default=False, help_text="Who ended it can ask the coach back.")

    objects = CoachingQuerySet.as_manager()

    class Meta:
        ordering = ["-starts_at"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(coach=F("candidate")),
                name="nobody_coaches_themselves",
                violation_error_message="Nobody coaches themselves.",
            ),
            models.CheckConstraint(
                condition=Q(ends_at=None) | Q(ends_at__gt=F("starts_at")),
                name="coaching_ends_after_it_starts",
                violation_error_message="It must end after it starts.",
            ),
            models.UniqueConstraint(
                fields=["coach", "candidate"],
                condition=Q(ends_at=None),
                name="one_open_coaching_per_pair",
                violation_error_message="This coach looks after this candidate already.",
            ),
            models.CheckConstraint(
                condition=Q(sharing__in=("submitted", "all", "earlier")),
                name="coaching_shares_in_a_known_way",
            ),
            models.CheckConstraint(
                condition=Q(ended_by_candidate=False) | Q(ends_at__isnull=False),
                name="coaching_ended_by_someone_has_ended",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.coach} coaches {self.candidate}"


class StandInQuerySet(models.QuerySet["StandIn"]):
    """Questions about who stands in for whom."""

    def active(self, now: datetime) -> StandInQuerySet:
        """Return those that have begun and not ended at `now`."""
        return self.filter(starts_at__lte=now, ends_at__gt=now)

    def visible_to(self, user: User, now: datetime) -> StandInQuerySet:
        """Return what this person may read in the admin: a coach what concerns them, past ones included."""
        if user.is_superuser:
            return self
        return self.filter(Q(coach=user) | Q(stand_in=user)) if user.is_staff else self.none()


class StandIn(models.Model):
    """While a coach is away, another one looks after their candidates and answers their queue."""

    coach = models.ForeignKey(
        User, on_delete=models.CASCADE, related_name="absences", verbose_name="coach who is away"
    )
    stand_in = models.ForeignKey(User, on_delete=models.CASCADE, related_name="stands_in")
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()

    objects = StandInQuerySet.as_manager()

    class Meta:
        verbose_name = "stand-in"
        ordering = ["-starts_at"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(coach=F("stand_in")),
                name="nobody_stands_in_for_themselves",
                violation_error_message="Choose another coach: nobody stands in for themselves.",
            ),
            models.CheckConstraint(
                condition=Q(ends_at__gt=F("starts_at")),
                name="stand_in_ends_after_it_starts",
                violation_error_message="It must end after it starts.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.stand_in} stands in for {self.coach}"
