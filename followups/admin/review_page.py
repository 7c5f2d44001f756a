"""One review: the note as a letter beside what is known of it, and three ways to answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from django.contrib import admin, messages
from django.db.models import Q
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from followups.admin.review_plans import plan_box
from followups.domain import note_rules
from followups.domain.notes import Finding, Level
from followups.domain.passages import passages
from followups.forms.reviews import MOST, Remarks
from followups.models import FollowUp, Organisation, Review
from followups.services import reviewing, trailing
from followups.services.reviewing import Outcome

if TYPE_CHECKING:
    Options = admin.ModelAdmin[Review]
else:  # Django's own class stands further on in the order of resolution
    Options = object

EARLIER = 5  # notes and answers to look back at
PREFIX = "remarks"
TOTAL = f"{PREFIX}-TOTAL_FORMS"


@dataclass(frozen=True)
class Shown:
    """A finding, with the words of the note that it is about."""

    finding: Finding
    words: str

    @property
    def level(self) -> str:
        """Return "Must", "Should" or "Could"."""
        return Level(self.finding.level).value.capitalize()


class Answering(Options):
    """The page on which a review is answered, and its answer changed."""

    def answer(self, request: HttpRequest, review: Review) -> HttpResponse:
        """Show the page; keep an answer and go on to the next note. `review` is one that this person may read."""
        by, now = cast(User, request.user), timezone.now()
        review.follow_up = FollowUp.objects.with_facts().get(pk=review.follow_up_id)
        if request.method != "POST":
            return self._page(request, review, self._remarks(review))
        if "add" in request.POST:
            return self._page(request, review, _one_more(request, review))
        remarks = Remarks(request.POST, prefix=PREFIX, form_kwargs={"note": review.note})
        if "keep" in request.POST:  # Enter in a field: it must not answer
            return self._page(request, review, remarks)
        if request.POST.get("verdict") not in Review.ANSWERS:
            return HttpResponseRedirect(request.get_full_path())
        seen, verdict = request.POST.get("seen", ""), request.POST["verdict"]
        if seen == review.stamp and not remarks.is_valid():
            return self._page(
                request, review, remarks, trouble="Not answered yet: see below what is to be put right."
            )
        said = [form.remark for form in remarks if form.is_valid() and form.remark]
        outcome = reviewing.answer_review(review, by=by, verdict=verdict, remarks=said, seen=seen, now=now)
        if outcome is Outcome.CHANGED_MEANWHILE:
            return self._page(request, review, remarks, trouble=_what_changed(review))
        return self._go_on(request, review, outcome)

    def _remarks(self, review: Review) -> Any:
        """Return the comments to write in: those of the answer, and an empty one."""
        said = [{"text": one.text, "quote": one.quote, "code": one.code} for one in review.comments.all()]
        return Remarks(initial=said, prefix=PREFIX, form_kwargs={"note": review.note})

    def _go_on(self, request: HttpRequest, review: Review, outcome: Outcome) -> HttpResponse:
        """Say what became of the answer, and open the next note of the queue."""
        name = review.follow_up.candidate.get_short_name()
        whom = review.follow_up.contact
        if outcome is Outcome.TAKEN_BACK:
            messages.warning(
                request, f"{name} took the note to {whom} back meanwhile, so your answer was not kept."
            )
        elif outcome is Outcome.UNCHANGED:
            messages.info(request, "That is what your answer said already, so nothing was sent.")
        elif outcome is Outcome.AMENDED:
            messages.success(request, f"Your answer on the note to {whom} is changed, and {name} hears of it.")
        else:
            messages.success(request, f"Answered: the note to {whom}. {name} gets it by e-mail.")
        if outcome in {Outcome.UNCHANGED, Outcome.AMENDED}:
            return HttpResponseRedirect(request.get_full_path())
        now = timezone.now()
        waiting = Review.objects.visible_to(cast(User, request.user), now).waiting().in_queue_order(now)
        following = waiting.exclude(pk=review.pk).first()
        if following is None:
            return HttpResponseRedirect(reverse("admin:followups_review_changelist"))
        return HttpResponseRedirect(reverse("admin:followups_review_change", args=[following.pk]))

    def _page(self, request: HttpRequest, review: Review, remarks: Any, *, trouble: str = "") -> HttpResponse:
        """Show everything. Whoever sees it has read the note, and the candidate learns of that (decision 12)."""
        user, now = cast(User, request.user), timezone.now()
        follow_up = review.follow_up
        trailing.record_look(follow_up, by=user, now=now)
        note = review.note
        theirs = Q(follow_up__candidate=follow_up.candidate_id)
        answers = Review.objects.visible_to(user, now).answered().filter(theirs).exclude(pk=review.pk)
        notes = FollowUp.objects.readable_by(user, now).owned_by(follow_up.candidate).thanked()
        logged: list[Any] = follow_up.interaction.shareable_points  # type: ignore[attr-defined]  # by with_facts
        context = {
            **self.admin_site.each_context(request),
            "title": f"{follow_up.candidate.get_short_name()}’s note to {follow_up.contact}",  # noqa: RUF001
            "opts": self.opts,
            "review": review,
            "follow_up": follow_up,
            "candidate": follow_up.candidate,
            "now": now,
            "planned": follow_up.interaction.is_planned(now),
            "note": note,
            "stamp": review.stamp,
            "remarks": remarks,
            "most": MOST,
            "trouble": trouble,
            "passages": passages(note.body),
            "verdicts": [(state.value, state.label) for state in Review.ANSWERS],
            "points": [one for one in logged if one.contact_id in {None, follow_up.contact_id}],
            "findings": _findings(review),
            "earlier_notes": notes.exclude(pk=follow_up.pk)
            .select_related("contact", "interaction__company", "candidate")
            .order_by("-thanked_at")[:EARLIER],
            "earlier_answers": answers.with_note()
            .select_related("answered_by")
            .prefetch_related("comments")
            .order_by("-answered_at")[:EARLIER],
            **plan_box(follow_up.candidate),
        }
        return TemplateResponse(request, "admin/followups/review/answer.html", context)


def _one_more(request: HttpRequest, review: Review) -> Any:
    """Return the comments as typed, with room for another."""
    typed = request.POST.copy()
    total = typed.get(TOTAL, "")
    rows = int(total) if total.isdecimal() and len(total) < 4 else 0
    typed[TOTAL] = str(min(rows + 1, MOST))
    remarks = Remarks(typed, prefix=PREFIX, form_kwargs={"note": review.note})
    remarks.forms[-1].fields["text"].widget.attrs["autofocus"] = True
    return remarks


def _what_changed(review: Review) -> str:
    """Return why an answer was not kept, for a coach who has just typed it."""
    name = review.follow_up.candidate.get_short_name()
    if review.is_pending:
        return (
            f"{name} has changed the note since you opened it. Your comments are still here: read it, then answer."
        )
    by = review.answered_by.get_short_name() if review.answered_by else "Somebody"
    answered = f"{by} has answered meanwhile: {review.get_state_display().lower()}."
    return f"{answered} Your comments are still here, should you want to change that answer."


def _findings(review: Review) -> list[Shown]:
    """Return what the checker says of the note, by the rules of the house."""
    house = Organisation.current().house_rules
    note = review.note
    found = house.weigh(note_rules.check(note, review.follow_up.facts, house.limits))
    return [Shown(one, note.body[one.span[0] : one.span[1]] if one.span else "") for one in found]
