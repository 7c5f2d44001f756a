"""The address books of all candidates, for superusers. Coaches see the people met within follow-ups.

The app that keeps the trail registers them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib import admin
from django.http import HttpRequest

from accounts.admin import SuperusersOnly
from accounts.admin.exports import Downloadable
from contacts.models import Company, Contact

if TYPE_CHECKING:
    CompanyOptions = admin.ModelAdmin[Company]
    ContactOptions = admin.ModelAdmin[Contact]
    CompanyFields = forms.ModelForm[Company]
else:  # Django's own classes take no brackets when they run
    CompanyOptions = ContactOptions = admin.ModelAdmin
    CompanyFields = forms.ModelForm


class MetByLogging(SuperusersOnly):
    """Options for rows that candidates make by logging a conversation: nobody adds them here."""

    readonly_fields = ("owner",)

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Leave that to the candidate."""
        return False


class CompanyForm(CompanyFields):
    """A company's name, which its owner has only once."""

    def clean_name(self) -> str:
        """Refuse the name of another one."""
        name = " ".join(self.cleaned_data["name"].split())
        others = Company.objects.owned_by(self.instance.owner).exclude(pk=self.instance.pk)
        if others.filter(name__iexact=name).exists():
            raise forms.ValidationError(f"{self.instance.owner} has a company of that name already.")
        return name


class CompanyAdmin(Downloadable, MetByLogging, CompanyOptions):
    """Companies."""

    form = CompanyForm
    fields = ("owner", "name")
    list_display = ("name", "owner")
    list_filter = (("owner", admin.RelatedOnlyFieldListFilter),)
    list_select_related = ("owner",)
    search_fields = ("name", "owner__name", "owner__email")


class ContactAdmin(Downloadable, MetByLogging, ContactOptions):
    """People met."""

    fields = ("owner", "name", "company", "title", "email")
    list_display = ("name", "title", "company", "email", "owner")
    list_filter = (("owner", admin.RelatedOnlyFieldListFilter),)
    list_select_related = ("company", "owner")
    search_fields = ("name", "email", "company__name", "owner__name", "owner__email")

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Offer the companies of the contact's owner, and take no others."""
        match = request.resolver_match
        if db_field.name == "company" and match is not None:
            kwargs["queryset"] = Company.objects.filter(owner__contacts=match.kwargs.get("object_id"))
        return super().formfield_for_foreignkey(db_field, request, **kwargs)
