"""A coach's desk in the admin: when we write to them, and who stands in while they are away."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from django import forms
from django.contrib import admin
from django.db import models
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from accounts.admin import CoachesRead
from accounts.admin.exports import Downloadable
from accounts.models import StandIn, User
from followups.models import DeskHours

if TYPE_CHECKING:
    HoursOptions = admin.ModelAdmin[DeskHours]
    StandInOptions = admin.ModelAdmin[StandIn]
else:  # Django's own classes take no brackets when they run
    HoursOptions = StandInOptions = admin.ModelAdmin


class LocalDateTime(forms.DateTimeInput):
    """The browser's own field: Django's two, with their calendar, need inline styles and have one label."""

    input_type = "datetime-local"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%dT%H:%M")


class LocalTime(forms.TimeInput):
    """The browser's own field for a time of day."""

    input_type = "time"

    def __init__(self) -> None:
        super().__init__(format="%H:%M")


class Own(CoachesRead):
    """Options of rows that a coach writes for themselves: `coach` is whoever is signed in, whatever is posted."""

    formfield_overrides = {
        models.DateTimeField: {"form_class": forms.DateTimeField, "widget": LocalDateTime},
        models.TimeField: {"widget": LocalTime},
    }

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Let coaches add their own."""
        return self.has_view_permission(request)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Let coaches change their own."""
        return self._is_own(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Let coaches delete their own."""
        return self._is_own(request, obj)

    def _is_own(self, request: HttpRequest, obj: Any) -> bool:
        if not self.has_view_permission(request):
            return False
        return obj is None or cast(User, request.user).is_superuser or obj.coach_id == request.user.pk

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        """Start with nothing that stands in the address."""
        return {}

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Lead to no page of a colleague's: coaches see those of their candidates."""
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field is not None and not cast(User, request.user).is_superuser:
            field.widget.can_view_related = False  # of a choice of rows; no other widget asks
        return field

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        """Say whose row it is before it is checked, so that the database's own rules apply to it."""
        form = super().get_form(request, obj, change, **kwargs)  # type: ignore[misc]
        if cast(User, request.user).is_superuser:
            return form

        class OwnForm(form):  # type: ignore[misc, valid-type]
            def __init__(self, *args: Any, **more: Any) -> None:
                super().__init__(*args, **more)
                if not change:
                    self.instance.coach = request.user

            def _get_validation_exclusions(self) -> set[str]:
                """Check what a coach does not type as well: nobody stands in for themselves."""
                return super()._get_validation_exclusions() - {"coach"}  # type: ignore[no-any-return]

        return OwnForm

    def save_model(self, request: HttpRequest, obj: Any, form: forms.ModelForm[Any], change: bool) -> None:
        """Write a new row whole, of a known one what was changed."""
        if change:
            super().save_model(request, obj, form, change)
        else:
            obj.save(force_insert=True)


@admin.register(DeskHours)
class DeskHoursAdmin(Downloadable, Own, HoursOptions):
    """When a coach hears that notes wait for review."""

    list_display = ("coach", "first_mail_at", "second_mail_at", "works_from", "works_until", "weekends")
    list_select_related = ("coach",)
    coach_fields = ("first_mail_at", "second_mail_at", "works_from", "works_until", "weekends")
    fields = ("coach", *coach_fields, "mailed_at", "urgent_mailed_at")
    readonly_fields = ("mailed_at", "urgent_mailed_at")

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        """Say what the times are for."""
        (_, shown), *_ = super().get_fieldsets(request, obj)
        said = (
            "If notes wait for your review, we write to you at the two times. If a deadline is less than three "
            "hours away, we write at once within your working hours, at most once an hour. "
            "All times are in your time zone."
        )
        return [(None, {**shown, "description": said})]

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Let coaches have one row each."""
        if not super().has_add_permission(request):
            return False
        user = cast(User, request.user)
        return user.is_superuser or not DeskHours.objects.filter(coach=user.pk).exists()

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Keep it: it also says when we wrote last."""
        return cast(User, request.user).is_superuser

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """Lead a coach to their own hours, which hold by default until they say otherwise."""
        user = cast(User, request.user)
        if user.is_superuser or not self.has_view_permission(request):
            return super().changelist_view(request, extra_context)
        if DeskHours.objects.filter(coach=user).exists():
            return HttpResponseRedirect(reverse("admin:followups_deskhours_change", args=[user.pk]))
        return HttpResponseRedirect(reverse("admin:followups_deskhours_add"))

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Offer coaches as coaches."""
        kwargs["queryset"] = coaches()
        return super().formfield_for_foreignkey(db_field, request, **kwargs)


@admin.register(StandIn)
class StandInAdmin(Downloadable, Own, StandInOptions):
    """Who answers a coach's queue while they are away."""

    list_display = ("coach", "stand_in", "starts_at", "ends_at")
    list_select_related = ("coach", "stand_in")
    date_hierarchy = "starts_at"
    fields = ("coach", "stand_in", "starts_at", "ends_at")
    coach_fields = ("stand_in", "starts_at", "ends_at")

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        """Say what it does; show whose queue it is to whoever stands in."""
        if obj is not None and not self.has_change_permission(request, obj):
            return [(None, {"fields": self.fields})]
        (_, shown), *_ = super().get_fieldsets(request, obj)
        said = (
            "From the start to the end, they read and answer what waits for you, and get the mails about it. "
            "You get none meanwhile. They see of your candidates what you see."
        )
        return [(None, {**shown, "description": said})]

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Offer coaches, and to a coach all but themselves."""
        offered = coaches()
        if db_field.name == "stand_in" and not cast(User, request.user).is_superuser:
            offered = offered.exclude(pk=request.user.pk)
        return super().formfield_for_foreignkey(db_field, request, queryset=offered, **kwargs)


def coaches() -> Any:
    """Return the colleagues: coaches who can sign in."""
    return User.objects.filter(is_staff=True, is_active=True)
