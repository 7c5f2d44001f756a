"""Who may do what in the admin, and its pages about people.

A superuser does everything there. A coach reads what `visible_to` lets through and changes nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from allauth.account.models import EmailAddress
from django import forms
from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.forms import AdminUserCreationForm, UserChangeForm
from django.contrib.auth.models import Group
from django.core.exceptions import PermissionDenied
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.text import capfirst

from accounts.admin.exports import Downloadable
from accounts.admin.widgets import LabelledDateTime
from accounts.models import Coaching, User

if TYPE_CHECKING:
    from django.contrib.admin.options import BaseModelAdmin

    Options = BaseModelAdmin[Any]
    NewPerson = AdminUserCreationForm[User]
    Person = UserChangeForm[User]
    PersonOptions = UserAdmin[User]
    CoachingOptions = admin.ModelAdmin[Coaching]
    CoachingRows = admin.TabularInline[Coaching, User]
else:  # Django's own classes take no brackets when they run
    Options = object
    NewPerson, Person, PersonOptions = AdminUserCreationForm, UserChangeForm, UserAdmin
    CoachingOptions, CoachingRows = admin.ModelAdmin, admin.TabularInline

admin.site.site_header = admin.site.site_title = "Within24"
admin.site.index_title = "Coaching"
admin.site.unregister(Group)  # rights follow from "coach" and "superuser" alone


class SuperusersOnly(Options):
    """Options of pages and inlines that nobody but a superuser sees, whatever permission rows there are."""

    view_on_site: Any = False  # the pages there are their owner's alone
    formfield_overrides = {models.DateTimeField: {"widget": LabelledDateTime}}

    def has_module_permission(self, request: HttpRequest) -> bool:
        """Show it in the menu to whoever may look at it."""
        return self.has_view_permission(request)

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Let superusers look."""
        return _superuser(request)

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Let superusers add."""
        return _superuser(request)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Let superusers change."""
        return _superuser(request)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Let superusers delete."""
        return _superuser(request)

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """Show the list under its own name."""
        context = {"title": capfirst(self.opts.verbose_name_plural), **(extra_context or {})}
        response: HttpResponse = super().changelist_view(request, context)  # type: ignore[misc]
        return response

    def save_model(self, request: HttpRequest, obj: Any, form: forms.ModelForm[Any], change: bool) -> None:
        """Write what was changed on the page and nothing else: the rest may have moved on meanwhile."""
        obj.save(update_fields=form.changed_data if change else None)


class CoachesRead(SuperusersOnly):
    """Options of pages and inlines on which coaches read what an active coaching allows.

    `coach_fields` are those of one row's page; other fields cannot be filtered by either, for that would
    tell what they hold.
    """

    coach_fields: tuple[str, ...] = ()

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Let coaches look at what the queryset lets through."""
        return request.user.is_authenticated and request.user.is_staff

    def get_queryset(self, request: HttpRequest) -> models.QuerySet[Any]:
        """Return what this person may read."""
        rows: Any = super().get_queryset(request)
        visible: models.QuerySet[Any] = rows.visible_to(request.user, timezone.now())
        return visible

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        """Return all fields to superusers, those meant for coaches to coaches."""
        if _superuser(request):
            return super().get_fieldsets(request, obj)
        return [(None, {"fields": self.coach_fields})]

    def lookup_allowed(self, lookup: str, value: str, request: HttpRequest) -> bool:
        """Keep coaches to the filters of the sidebar."""
        if not super().lookup_allowed(lookup, value, request):
            return False
        return _superuser(request) or any(
            lookup == name or lookup.startswith(f"{name}__") for name in self._filters()
        )

    def _filters(self) -> list[str]:
        """Return the parameters that the sidebar and the row of dates use; an inline has neither."""
        return [
            getattr(self, "date_hierarchy", None) or "",
            *(
                one if isinstance(one, str) else one[0] if isinstance(one, tuple) else one.parameter_name
                for one in getattr(self, "list_filter", ())
            ),
        ]

    def history_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show what was changed in the admin, and by whom, to superusers."""
        if not _superuser(request):
            raise PermissionDenied
        response: HttpResponse = super().history_view(request, *args, **kwargs)  # type: ignore[misc]
        return response


def _superuser(request: HttpRequest) -> bool:
    return request.user.is_authenticated and request.user.is_superuser


class NewPersonForm(NewPerson):
    """Someone new, with a password or without."""

    usable_password = AdminUserCreationForm.create_usable_password_field(
        "Disabled: they choose one themselves, by mail, where the sign-in page asks whether it was forgotten."
    )

    class Meta:
        model = User
        fields = ("email", "name")


class PersonForm(Person):
    """Someone known."""

    class Meta:
        model = User
        fields = "__all__"


class CoachesInline(SuperusersOnly, CoachingRows):
    """Who coaches this person, from when to when."""

    model = Coaching
    fk_name = "candidate"
    extra = 0
    readonly_fields = ("sharing",)  # the candidate's choice
    verbose_name_plural = "coached by"

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Offer coaches as coaches."""
        return super().formfield_for_foreignkey(db_field, request, **_coaches(db_field, kwargs))


class Reminders(admin.SimpleListFilter):
    """Narrow people to those who get nudges, or get none."""

    title = parameter_name = "reminders"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """Return the choices."""
        return [("on", "On"), ("paused", "Paused")]

    def queryset(self, request: HttpRequest, queryset: models.QuerySet[Any]) -> models.QuerySet[Any]:
        """Return the rows of the choice."""
        if self.value() is None:
            return queryset
        return queryset.filter(reminders_paused_at__isnull=self.value() == "on")


class PersonAdmin(Downloadable, CoachesRead, PersonOptions):
    """People. The app that plans reminders registers it, for they depend on zone and quiet hours."""

    form = PersonForm
    add_form = NewPersonForm
    inlines = (CoachesInline,)
    list_display = ("name", "email", "phone", "time_zone", "reminders", "is_staff")
    list_filter = (Reminders, "is_staff", "is_active")
    search_fields = ("name", "email")
    ordering = ("name", "pk")
    filter_horizontal = ()
    readonly_fields = ("reminders", "last_login", "date_joined")
    coach_fields = ("name", "email", "phone", "time_zone", "quiet_from", "quiet_until", "reminders")
    add_fieldsets = (
        (None, {"fields": ("email", "name", "is_staff", "usable_password", "password1", "password2")}),
    )
    fieldsets = (
        (None, {"fields": ("name", "email", "password", "phone", "signature_has_phone", "sends_from")}),
        ("Reminders", {"fields": ("time_zone", "quiet_from", "quiet_until", "reminders")}),
        ("Rights", {"fields": ("is_active", "is_staff", "is_superuser")}),
        ("Dates", {"fields": ("last_login", "date_joined")}),
    )

    def get_inlines(self, request: HttpRequest, obj: Any) -> tuple[Any, ...]:
        """Ask for coaches once the person is there."""
        return self.inlines if obj else ()

    @admin.display(description="reminders", ordering="reminders_paused_at")
    def reminders(self, person: User) -> str:
        """Say whether they get nudges."""
        return "on" if person.reminders_paused_at is None else "paused"

    def save_model(self, request: HttpRequest, obj: Any, form: forms.ModelForm[Any], change: bool) -> None:
        """Save the person. An old address no longer signs them in, nor gets their new password."""
        super().save_model(request, obj, form, change)
        if change and "email" in form.changed_data:
            EmailAddress.objects.filter(user=obj).exclude(email__iexact=obj.email).delete()
            EmailAddress.objects.update_or_create(user=obj, email=obj.email.lower(), defaults={"primary": True})


class CoachingAdmin(Downloadable, CoachesRead, CoachingOptions):
    """Who coaches whom, from when to when. The app that keeps the trail registers it."""

    list_display = ("candidate", "coach", "starts_at", "ends_at")
    list_filter = (("coach", admin.RelatedOnlyFieldListFilter),)
    list_select_related = ("candidate", "coach")
    search_fields = ("candidate__name", "candidate__email", "coach__name", "coach__email")
    date_hierarchy = "starts_at"
    autocomplete_fields = ("candidate",)
    readonly_fields = ("sharing",)  # the candidate's choice
    coach_fields = ("candidate", "starts_at", "ends_at", "sharing")

    class Media:
        js = ("admin-labels.js",)

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Offer coaches as coaches."""
        return super().formfield_for_foreignkey(db_field, request, **_coaches(db_field, kwargs))


def _coaches(db_field: models.Field[Any, Any], kwargs: dict[str, Any]) -> dict[str, Any]:
    """Narrow the choice of a coach."""
    if db_field.name != "coach":
        return kwargs
    return {**kwargs, "queryset": User.objects.filter(is_staff=True, is_active=True)}
