"""Whatever staff change here leaves a trail that the candidate can read."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, cast

from allauth.account.models import EmailAddress
from django.contrib import admin
from django.db.models import Model
from django.http import HttpRequest
from django.utils import timezone

from accounts.admin.exports import Downloadable
from accounts.models import Coaching, User
from contacts.models import Company, Contact
from followups.models import FollowUp, Interaction, NudgeLine, Point, TrailEntry
from followups.services import trailing

if TYPE_CHECKING:
    Options = admin.ModelAdmin[Any]
else:  # Django's own class stands further on in the order of resolution
    Options = object


class LeavesTrail(Options):
    """Options of pages on which staff change what is a candidate's.

    It hangs on the admin's own log, which every page and every deletion writes in the same transaction.
    """

    def log_addition(self, request: HttpRequest, obj: Any, message: Any) -> Any:
        """Tell the candidate what was added."""
        self.leave_trail(request, obj, f"added {thing(obj)}")
        return super().log_addition(request, obj, message)

    def log_change(self, request: HttpRequest, obj: Any, message: Any) -> Any:
        """Tell the candidate what was changed, field by field, but not what it was or is."""
        done = changes(obj, message)
        if done:
            self.leave_trail(request, obj, done)
        return super().log_change(request, obj, message)

    def log_deletions(self, request: HttpRequest, queryset: Any) -> Any:
        """Tell the candidates what is about to be deleted."""
        for obj in queryset:
            self.leave_trail(request, obj, f"deleted {thing(obj)}")
        return super().log_deletions(request, queryset)

    def leave_trail(self, request: HttpRequest, obj: Model, what: str) -> None:
        """Write down what was done to a row, in words that go on from the name of who did it."""
        trailing.record_change(whose(obj), by=cast(User, request.user), what=what, now=timezone.now())


def whose(obj: Any) -> User:
    """Return the candidate to whom a row belongs."""
    if isinstance(obj, User):
        return obj
    if isinstance(obj, NudgeLine):
        obj = obj.follow_up
    if isinstance(obj, Point):
        obj = obj.interaction
    for name in ("candidate", "owner", "user"):
        if hasattr(obj, name):
            return cast(User, getattr(obj, name))
    raise TypeError(f"Say here whose {type(obj).__name__} is.")


def thing(obj: Any) -> str:
    """Return what a row is, to the candidate."""
    if isinstance(obj, FollowUp):
        return f"your thank-you to {obj.contact.name}"
    if isinstance(obj, NudgeLine):
        return f"a reminder of your thank-you to {obj.follow_up.contact.name}"
    if isinstance(obj, Interaction):
        return f"your conversation “{obj.what_for}”"
    if isinstance(obj, Point):
        return f"what was said in your conversation “{obj.interaction.what_for}”"
    if isinstance(obj, Contact | Company):
        return f"your {obj._meta.verbose_name} {obj.name}"
    if isinstance(obj, Coaching):
        return f"your coaching by {obj.coach}"
    if isinstance(obj, EmailAddress):
        return f"your address {obj.email}"
    if isinstance(obj, User):
        return "your account"
    return f"your {obj._meta.verbose_name}"


def changes(obj: Any, message: Iterable[dict[str, dict[str, Any]]]) -> str:
    """Return in words what Django's log says was changed, or "" when nothing was."""
    said = []
    for one in message:
        for deed, detail in one.items():
            what = f"the {detail['name']} “{detail['object']}”" if "object" in detail else thing(obj)
            fields = ", ".join(str(field).lower() for field in detail.get("fields", ()))
            said.append(f"{deed} {what}{': ' if fields else ''}{fields}")
    return "; ".join(said)


@admin.register(TrailEntry)
class TrailEntryAdmin(Downloadable, admin.ModelAdmin):  # type: ignore[type-arg]  # not generic when it runs
    """The trail, for superusers to look at. Nobody changes it: it would not be one."""

    list_display = ("at", "by_name", "deed", "candidate")
    list_select_related = ("candidate",)
    search_fields = ("by_name", "what", "candidate__name", "candidate__email")
    date_hierarchy = "at"
    fields = ("candidate", "at", "by_name", "deed")
    readonly_fields = ("deed",)

    def has_module_permission(self, request: HttpRequest) -> bool:
        """Show it to superusers."""
        return self.has_view_permission(request)

    def has_view_permission(self, request: HttpRequest, obj: TrailEntry | None = None) -> bool:
        """Let superusers look: what other staff read is no coach's business."""
        return request.user.is_active and request.user.is_superuser

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Nobody."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: TrailEntry | None = None) -> bool:
        """Nobody."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: TrailEntry | None = None) -> bool:
        """Allow it only as part of erasing an account."""
        place = request.resolver_match
        here = place is not None and (place.url_name or "").startswith("followups_trailentry")
        return self.has_view_permission(request) and not here
