"""The coach's queue of notes to review, and the page on which one is read and answered (L1)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, cast

from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html

from accounts.admin import SuperusersOnly
from accounts.admin.exports import Downloadable
from accounts.models import User
from followups.admin.follow_ups import FollowUpColumns, Unwritten
from followups.admin.review_page import Answering
from followups.admin.words import local_time
from followups.models import Organisation, Review, ReviewComment, ReviewPlan, ReviewQuerySet
from followups.models.reviews import queue_order

if TYPE_CHECKING:
    from django.contrib.admin.views.main import ChangeList

    ReviewOptions = admin.ModelAdmin[Review]
    CommentOptions = admin.ModelAdmin[ReviewComment]
else:  # Django's own classes take no brackets when they run
    ReviewOptions = CommentOptions = admin.ModelAdmin

SUGGESTIONS = 5  # who might need reviews again: the others come up when these are dealt with
_LOOKS = {
    Review.State.LOOKS_GOOD: "good",
    Review.State.CHANGE_SUGGESTED: "suggested",
    Review.State.CHANGE_NEEDED: "needed",
}
_columns = FollowUpColumns()


class Answered(admin.SimpleListFilter):
    """Narrow reviews to those that wait, as the list does by itself, or to one answer."""

    title = "answer"
    parameter_name = "state"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """Return the choices beside the first."""
        return [*((str(state), state.label) for state in Review.ANSWERS), ("all", "All")]

    def choices(self, changelist: ChangeList) -> Iterator[Any]:
        """Call the first choice what it is: what waits."""
        for number, choice in enumerate(super().choices(changelist)):
            yield choice if number else {**choice, "display": "Waiting"}

    def queryset(self, request: HttpRequest, queryset: ReviewQuerySet) -> ReviewQuerySet:  # type: ignore[override]
        """Return the rows of the choice."""
        if self.value() is None:
            return queryset.waiting()
        return queryset if self.value() == "all" else queryset.filter(state=self.value())


@admin.register(Review)
class ReviewAdmin(Answering, Downloadable, Unwritten, ReviewOptions):
    """The queue: what can still be in time first, then what is overdue, then what was sent without waiting."""

    list_display = ("note", "stands", "candidate", "conversation", "asked", "verdict")
    sortable_by = ()  # its own order is what it is for
    list_filter = (Answered, ("follow_up__candidate", admin.RelatedOnlyFieldListFilter))
    search_fields = (
        "follow_up__contact__name",
        "follow_up__candidate__name",
        "follow_up__candidate__email",
        "follow_up__interaction__company__name",
    )
    fields = coach_fields = readonly_fields = ("follow_up", "state", "asked_at")  # of one taken back: no text
    import_export_change_list_template = "admin/followups/review/change_list.html"
    list_per_page = 50
    show_full_result_count = False
    actions = None

    def get_queryset(self, request: HttpRequest) -> Any:
        """Return what was submitted to this coach, with what the columns show."""
        rows: ReviewQuerySet = super().get_queryset(request)  # type: ignore[assignment]
        return rows.with_note().defer("follow_up__subject", "follow_up__body")

    def get_ordering(self, request: HttpRequest) -> Any:
        """Return the order of the queue."""
        return queue_order(timezone.now())

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """Show the queue, and who might need reviews again."""
        if not self.has_view_permission(request):
            return super().changelist_view(request, extra_context)  # which refuses
        user, now = cast(User, request.user), timezone.now()
        after = Organisation.current().relapse_after
        relapsed = ReviewPlan.objects.visible_to(user, now).relapsed(now, after=after)
        shown = {"title": "Notes to review", "relapsed": relapsed[:SUGGESTIONS], **(extra_context or {})}
        return super().changelist_view(request, shown)

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """Show the note beside its facts, and keep an answer."""
        review = self.get_object(request, unquote(object_id)) if self.has_view_permission(request) else None
        if review is not None and review.state != Review.State.WITHDRAWN:
            return self.answer(request, review)
        if review is None and self._was_taken_back(request, object_id):
            messages.info(request, "This note was taken back: nobody is asked to read it any more.")
            return HttpResponseRedirect(reverse("admin:followups_review_changelist"))
        if review is None and self.has_view_permission(request):
            gone: HttpResponse = self._get_obj_does_not_exist_redirect(request, self.opts, object_id)
            return gone
        return super().change_view(request, object_id, form_url, extra_context)

    def _was_taken_back(self, request: HttpRequest, object_id: str) -> bool:
        mine = Review.objects.once_visible_to(cast(User, request.user), timezone.now())
        return object_id.isdecimal() and mine.filter(pk=object_id[:18], state=Review.State.WITHDRAWN).exists()

    @admin.display(description="note to", ordering="follow_up__contact__name")
    def note(self, review: Review) -> str:
        """Return whom the note is for."""
        return review.follow_up.contact.name

    @admin.display(description="time left", ordering="follow_up__due_at")
    def stands(self, review: Review) -> str:
        """Return how much time is left, or that it went out."""
        return _columns.stands(review.follow_up)

    @admin.display(description="answer", ordering="state")
    def verdict(self, review: Review) -> str:
        """Return the state in words."""
        look = _LOOKS.get(Review.State(review.state), "pending")
        return format_html('<span class="verdict verdict--{}">{}</span>', look, review.get_state_display())

    @admin.display(ordering="follow_up__candidate__name")
    def candidate(self, review: Review) -> str:
        """Return whose note it is."""
        return str(review.follow_up.candidate)

    @admin.display(description="conversation")
    def conversation(self, review: Review) -> str:
        """Return what the thank-you is for."""
        return review.follow_up.interaction.what_for

    @admin.display(description="asked", ordering="asked_at")
    def asked(self, review: Review) -> str:
        """Return since when it waits, in the reader's time."""
        return local_time(review.asked_at, review.follow_up.candidate)


@admin.register(ReviewComment)
class ReviewCommentAdmin(Downloadable, SuperusersOnly, CommentOptions):
    """What coaches said, all together. It is written on the page of its review."""

    list_display = fields = readonly_fields = ("text", "quote", "code", "review")
    list_select_related = ("review__follow_up__contact",)
    search_fields = ("text", "quote")

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Leave that to the page of the review."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Leave that to the page of the review."""
        return False
