"""The thank-you owed to one contact for one conversation."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Prefetch, Q
from django.urls import reverse

from accounts.models import Coaching
from contacts.models import Contact
from followups.domain import drafts, judgement, notes, schedule
from followups.domain.judgement import Judgement
from followups.domain.note_rules import HouseRules
from followups.models.interactions import Interaction, Point, coached

if TYPE_CHECKING:
    from accounts.models import User


# States of a review that let a coach read the note; one that was taken back does not.
SUBMITTED = ("pending", "looks_good", "change_suggested", "change_needed")


class FollowUpQuerySet(models.QuerySet["FollowUp"]):
    """Questions about what is owed. They chain into sentences."""

    def owned_by(self, user: User) -> FollowUpQuerySet:
        """Return this candidate's own: for every page and POST of the web app."""
        return self.filter(candidate=user)

    def visible_to(self, user: User, now: datetime) -> FollowUpQuerySet:
        """Return what this person may read in the admin: a coach from the coaching's start on."""
        if user.is_superuser:
            return self
        if not user.is_staff:
            return self.none()
        return self.filter(coached(user, now, since="interaction__logged_at"))

    def readable_by(self, user: User, now: datetime) -> FollowUpQuerySet:
        """Return those whose note's text this person may read in the admin: submitted for review, or shared."""
        visible = self.visible_to(user, now)
        if user.is_superuser:
            return visible
        # The coaching that shares must be one that covers the row: a coach may hold two, as a stand-in.
        shared = coached(user, now, since="interaction__logged_at", sharing=Coaching.SHARES_NOTES)
        submitted = FollowUp.objects.filter(pk=OuterRef("pk"), reviews__state__in=SUBMITTED)
        return visible.filter(shared | Q(Exists(submitted)))

    def open(self) -> FollowUpQuerySet:
        """Return those still owed."""
        return self.filter(state=FollowUp.State.OPEN)

    def closed(self) -> FollowUpQuerySet:
        """Return those thanked or skipped."""
        return self.exclude(state=FollowUp.State.OPEN)

    def thanked(self) -> FollowUpQuerySet:
        """Return those whose note was sent."""
        return self.filter(state=FollowUp.State.THANKED)

    def not_judged(self) -> FollowUpQuerySet:
        """Return sent notes whose text was kept and has not been judged."""
        return self.thanked().filter(judged_at=None).exclude(body="").exclude(way=FollowUp.Way.IN_PERSON)

    def with_text_told(self) -> FollowUpQuerySet:
        """Say of each as `told` whether a text was sent, without loading it."""
        told = ~Q(body="") & ~Q(way=FollowUp.Way.IN_PERSON)
        return self.annotate(told=models.ExpressionWrapper(told, models.BooleanField()))

    def closed_since(self, instant: datetime) -> FollowUpQuerySet:
        """Return those closed at `instant` or after it, the latest first."""
        return self.closed().filter(closed_at__gte=instant).order_by("-closed_at", "-pk")

    def due_before(self, instant: datetime) -> FollowUpQuerySet:
        """Return those whose 24 hours end before `instant`."""
        return self.filter(due_at__lt=instant)

    def begun(self, now: datetime) -> FollowUpQuerySet:
        """Return those whose conversation has ended."""
        return self.filter(interaction__ended_at__lte=now)

    def awake(self, now: datetime) -> FollowUpQuerySet:
        """Return those that are not put off at `now`."""
        return self.filter(Q(snoozed_until=None) | Q(snoozed_until__lte=now))

    def nudge_due(self, now: datetime) -> FollowUpQuerySet:
        """Return those whose planned nudge has come due."""
        return self.filter(next_nudge_at__lte=now)

    def with_schedule(self) -> FollowUpQuerySet:
        """Load what the schedule asks, in one query and one more for what was said."""
        return self.select_related("interaction", "candidate").prefetch_related("nudge_lines")

    def with_facts(self) -> FollowUpQuerySet:
        """Load all that a note is composed from, in a constant number of queries."""
        earlier = FollowUp.objects.filter(
            contact=OuterRef("contact"),
            was_there=True,
            interaction__ended_at__lt=OuterRef("interaction__ended_at"),
        )
        siblings = (
            FollowUp.objects.select_related("contact__company")
            .order_by("pk")
            .only("interaction_id", "body", "was_there", "contact__name", "contact__company__name")
        )
        return (
            self.select_related(
                "candidate", "contact__company", "interaction__company", "interaction__arranged_by", "asked_by"
            )
            .prefetch_related(
                Prefetch("interaction__points", Point.objects.shareable(), to_attr="shareable_points"),
                Prefetch("interaction__follow_ups", siblings, to_attr="everyone"),
            )
            .annotate(met_before=Exists(earlier))
        )


class FollowUp(models.Model):
    """A thank-you owed to ONE contact for ONE conversation (P1), within 24 hours of its end (W3)."""

    class State(models.TextChoices):
        OPEN = "open", "Owed"
        THANKED = "thanked", "Thanked"
        SKIPPED = "skipped", "Skipped"

    class Proof(models.TextChoices):
        """How we know that a note was sent."""

        SEEN = "seen", "We saw it go"
        TOLD = "told", "The candidate said so"

    class Way(models.TextChoices):
        """How the note reached them."""

        EMAIL = "email", "By e-mail"
        LINKEDIN = "linkedin", "On LinkedIn"
        CARD = "card", "By card"
        IN_PERSON = "in_person", "In person"
        OTHER = "other", "Another way"

    candidate = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="follow_ups")
    interaction = models.ForeignKey(Interaction, on_delete=models.CASCADE, related_name="follow_ups")
    contact = models.ForeignKey(Contact, on_delete=models.RESTRICT, related_name="follow_ups")
    was_there = models.BooleanField(
        default=True, help_text="No: arranged the conversation without taking part (W1)."
    )
    due_at = models.DateTimeField()
    state = models.CharField(max_length=10, choices=State, default=State.OPEN)
    closed_at = models.DateTimeField(null=True, blank=True)
    thanked_at = models.DateTimeField(null=True, blank=True, help_text="When the note went out.")
    proof = models.CharField(max_length=10, choices=Proof, blank=True)
    way = models.CharField(max_length=10, choices=Way, blank=True)
    skip_reason = models.CharField(max_length=200, blank=True)
    subject = models.CharField(max_length=200, blank=True, help_text="Empty: composed from what was logged.")
    body = models.TextField(max_length=20_000, blank=True, help_text="Empty: composed from what was logged.")
    written_from = models.CharField(
        max_length=16, blank=True, help_text="Which opened page wrote the text last: its own saves never clash."
    )
    snoozed_until = models.DateTimeField(null=True, blank=True)
    asked_at = models.DateTimeField(
        null=True, blank=True, help_text="When a coach last asked for a nudge at once."
    )
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="nudges_asked_for",
        help_text="The coach who asked.",
    )
    judged_at = models.DateTimeField(
        null=True, blank=True, help_text="When the sent note was judged; its faults are rows of their own."
    )
    next_nudge_at = models.DateTimeField(
        null=True, blank=True, help_text="Set by followups.services.planning alone; empty: none is planned."
    )

    objects = FollowUpQuerySet.as_manager()

    class Meta:
        verbose_name = "follow-up"
        ordering = ["due_at", "pk"]
        indexes = [
            # For the sweep: idle, it must cost the same at any number of rows.
            models.Index(
                fields=["next_nudge_at"], condition=Q(next_nudge_at__isnull=False), name="follow_up_to_nudge"
            ),
            models.Index(fields=["candidate", "state", "due_at"], name="follow_up_by_candidate"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["interaction", "contact"], name="one_thank_you_per_person_and_conversation"
            ),
            models.CheckConstraint(
                condition=Q(state="open", closed_at=None) | ~Q(state="open") & Q(closed_at__isnull=False),
                name="follow_up_is_open_until_closed",
            ),
            models.CheckConstraint(
                condition=(Q(state="thanked", thanked_at__isnull=False) & ~Q(proof="") & ~Q(way=""))
                | (~Q(state="thanked") & Q(thanked_at=None, proof="", way="")),
                name="thanked_says_when_and_how_we_know",
            ),
            models.CheckConstraint(
                condition=(Q(state="skipped") & ~Q(skip_reason="")) | (~Q(state="skipped") & Q(skip_reason="")),
                name="skipped_says_why",
            ),
            models.CheckConstraint(
                condition=Q(judged_at=None) | Q(state="thanked"), name="only_a_sent_note_is_judged"
            ),
            models.CheckConstraint(
                condition=Q(state="open") | Q(next_nudge_at=None, snoozed_until=None),
                name="nobody_is_nudged_about_what_is_closed",
            ),
        ]

    def __str__(self) -> str:
        return f"Thank {self.contact}"

    def get_absolute_url(self) -> str:
        """Return the page of the note."""
        return reverse("followups:follow_up", args=[self.pk])

    @property
    def is_open(self) -> bool:
        """Say whether it is still owed."""
        return self.state == self.State.OPEN

    def is_late(self, now: datetime) -> bool:
        """Say whether it is owed and the 24 hours are over (W4)."""
        return self.is_open and self.due_at <= now

    @property
    def was_on_time(self) -> bool:
        """Say whether the note went out within 24 hours of the conversation's end (W3)."""
        return self.thanked_at is not None and self.thanked_at <= self.due_at

    @property
    def has_text(self) -> bool:
        """Say whether there is a text that was sent: what was said in person has none."""
        return bool(self.body.strip()) and self.way != self.Way.IN_PERSON

    @property
    def took(self) -> timedelta | None:
        """Return the time from the conversation's end to the note."""
        return None if self.thanked_at is None else self.thanked_at - self.interaction.ended_at

    @property
    def whom_to_ask(self) -> Contact | None:
        """Return who can be asked for a missing address: whoever arranged it, if they can be reached (P2)."""
        arranger = self.interaction.arranged_by
        if self.contact.email or arranger is None or arranger.pk == self.contact_id or not arranger.email:
            return None
        return arranger

    @property
    def company_name(self) -> str:
        """Return the company a note must name (M4): the one talked about, else the contact's, else ""."""
        company = self.interaction.company or self.contact.company
        return company.name if company else ""

    @property
    def is_edited(self) -> bool:
        """Say whether the candidate has written in the note."""
        return bool(self.body or self.subject)

    @property
    def owed(self) -> schedule.Owed:
        """Return what the schedule needs to know of this follow-up."""
        return schedule.Owed(
            ended_at=self.interaction.ended_at,
            due_at=self.due_at,
            stated_at=self.interaction.end_stated_at,
            debriefed=self.interaction.debriefed_at is not None,
            snoozed_until=self.snoozed_until,
            asked_at=self.asked_at,
        )

    @property
    def facts(self) -> notes.Facts:
        """Return what the note is composed from. Load the row through `with_facts()`."""
        interaction = self.interaction
        points: list[Point] = interaction.shareable_points  # type: ignore[attr-defined]  # set by with_facts
        everyone: list[FollowUp] = interaction.everyone  # type: ignore[attr-defined]
        own = [point for point in points if point.contact_id == self.contact_id]
        for_all = [point for point in points if point.contact_id is None]
        others = [other for other in everyone if other.pk != self.pk]
        company = self.company_name
        return notes.Facts(
            candidate_name=self.candidate.name,
            candidate_phone=self.candidate.phone,
            contact_name=self.contact.name,
            company=company,
            role=interaction.role,
            interaction_kind=interaction.kind,
            medium=interaction.medium,
            occasion=interaction.occasion,
            arranged=interaction.arranged_by_id == self.contact_id,
            met_before=self.met_before,  # type: ignore[attr-defined]
            points=tuple(
                notes.Point(text=point.text, kind=notes.PointKind(point.kind)) for point in (*own, *for_all)
            ),
            others_met=tuple(other.contact.name for other in others if other.was_there),
            other_companies=tuple(
                sorted(
                    {
                        other.contact.company.name
                        for other in others
                        if other.contact.company is not None and other.contact.company.name != company
                    }
                )
            ),
            sibling_bodies=tuple(other.body for other in others if other.body),
            phone_in_signature=self.candidate.signature_has_phone,
            was_there=self.was_there,
        )

    @property
    def composed(self) -> notes.Draft:
        """Return the note composed from what was logged. Load the row through `with_facts()`."""
        return drafts.compose(self.facts)

    @property
    def draft(self) -> notes.Draft:
        """Return the note as it stands: what the candidate wrote, else what was composed."""
        if not self.is_edited:
            return self.composed
        return notes.Draft(notes.Note(self.subject, self.body), ())

    def judged(self, house: HouseRules, *, of: notes.Note | None = None) -> Judgement:
        """Return all that is said of the note as it stands, or `of` another text, less what was set aside."""
        return judgement.judge(of or self.draft.note, self.facts, house, dismissed=self._dismissed)

    def needs(self, house: HouseRules) -> list[str]:
        """Return in sentences what the note as it stands still needs, musts set aside left out."""
        return judgement.needs(self.draft.note, self.facts, house, dismissed=self._dismissed)

    @property
    def _dismissed(self) -> set[tuple[str, str]]:
        return {(one.code, one.context) for one in self.dismissals.all()}
