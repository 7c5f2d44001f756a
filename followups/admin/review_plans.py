"""How many of a candidate's notes go past a coach: a box on the candidate's page and on that of a review."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from django import forms
from django.contrib import admin, messages
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone

from accounts.admin import SuperusersOnly
from accounts.admin.exports import Downloadable
from accounts.models import User
from followups.admin.follow_ups import Unwritten
from followups.admin.words import count, local_time
from followups.models import Organisation, ReviewPlan
from followups.services import graduating
from followups.views.ways_back import back

if TYPE_CHECKING:
    PersonOptions = admin.ModelAdmin[User]
    PlanOptions = admin.ModelAdmin[ReviewPlan]
else:  # Django's own classes take no brackets when they run; this one stands further on in the order of resolution
    PersonOptions, PlanOptions = object, admin.ModelAdmin


class FirstForm(forms.Form):
    """How many first conversations; empty: as many as the organisation says."""

    first = forms.IntegerField(min_value=0, max_value=100, required=False)


class ReviewPlans(PersonOptions):
    """The part of a candidate's page that says how their notes are reviewed."""

    def get_urls(self) -> list[URLPattern]:
        """Add where the box's buttons lead."""
        change = path(
            "<path:object_id>/reviews/", self.admin_site.admin_view(self.change_plan), name="accounts_user_reviews"
        )
        return [change, *super().get_urls()]

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """Show the box below the candidate's own fields."""
        candidate = self.get_object(request, object_id)
        shown = plan_box(candidate) if candidate is not None and not candidate.is_staff else {}
        return super().change_view(request, object_id, form_url, {**(extra_context or {}), **shown})

    def change_plan(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """Do what one of the buttons says, to a candidate whom this person looks after."""
        candidate = self.get_object(request, object_id)
        if candidate is None:
            gone: HttpResponse = self._get_obj_does_not_exist_redirect(  # type: ignore[attr-defined]
                request, self.opts, object_id
            )
            return gone
        page = reverse("admin:accounts_user_change", args=[candidate.pk])
        if request.method == "POST":
            say, sentence = _change(request, candidate)
            self.message_user(request, sentence, say)
        return back(request, page)


def _change(request: HttpRequest, candidate: User) -> tuple[int, str]:
    """Do it, and return what to say."""
    by, now, name = cast(User, request.user), timezone.now(), candidate.get_short_name()
    do = request.POST.get("do")
    if do == "graduate":
        graduating.graduate(candidate, by=by, now=now)
        return messages.SUCCESS, f"No note of {name} needs a review any more. You can undo that below."
    if do == "undo":
        graduating.undo_graduation(candidate, by=by, now=now)
        return messages.SUCCESS, f"Undone: {name} is where they were before."
    if do == "take-in":
        graduating.take_in_again(candidate, by=by, now=now)
        return messages.SUCCESS, f"Reviews are suggested to {name} again, for the next conversations."
    if do == "leave":
        graduating.leave_graduated(candidate, by=by, now=now)
        return messages.SUCCESS, f"{name} is left alone. What was late or lacked something until now is forgotten."
    form = FirstForm(request.POST)
    if do != "first" or not form.is_valid():
        return messages.ERROR, "Type a number of conversations from 0 to 100, or nothing for the usual number."
    graduating.review_first(candidate, conversations=form.cleaned_data["first"], by=by, now=now)
    number = form.cleaned_data["first"]
    many = f"as many as usual ({Organisation.current().first_conversations})" if number is None else number
    return messages.SUCCESS, f"First conversations of {name} to review: {many}."


def plan_box(candidate: User) -> dict[str, Any]:
    """Return what the box shows of one candidate."""
    plan = ReviewPlan.of(candidate)
    return {"plan": plan, "planned_for": candidate, "plan_reviewed": plan.reviewed(), "plan_wanted": plan.wanted()}


@admin.register(ReviewPlan)
class ReviewPlanAdmin(Downloadable, Unwritten, PlanOptions):
    """Who learns still, and who has graduated. It is changed on the candidate's page."""

    list_display = ("candidate", "first_conversations", "graduated", "late_since")
    list_select_related = ("candidate",)
    search_fields = ("candidate__name", "candidate__email")
    ordering = ("candidate__name",)
    fields = coach_fields = readonly_fields = ("candidate", "first_conversations", "graduated", "late_since")

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Leave that to the services: without a row the organisation's number holds."""
        return SuperusersOnly.has_delete_permission(self, request, obj)

    def get_queryset(self, request: HttpRequest) -> Any:
        """Count what happened since."""
        return super().get_queryset(request).with_lapses(timezone.now())  # type: ignore[attr-defined]

    @admin.display(description="graduated", ordering="graduated_at", empty_value="not yet")
    def graduated(self, plan: ReviewPlan) -> str | None:
        """Return since when no review is needed."""
        return local_time(plan.graduated_at, plan.candidate) or None

    @admin.display(description="late or lacking since", empty_value="none")
    def late_since(self, plan: ReviewPlan) -> str | None:
        """Return how many notes were late or lacked a must since then."""
        lapses: int | None = getattr(plan, "lapses", None)
        return count(lapses, "note", "notes") if lapses and plan.graduated_at else None
