"""The address books of all candidates, for superusers: what they change there leaves a trail."""

from __future__ import annotations

from django.contrib import admin

from contacts.admin import CompanyAdmin, ContactAdmin
from contacts.models import Company, Contact
from followups.admin.trail import LeavesTrail


@admin.register(Company)
class TrailedCompanyAdmin(LeavesTrail, CompanyAdmin):
    """Companies."""


@admin.register(Contact)
class TrailedContactAdmin(LeavesTrail, ContactAdmin):
    """People met."""
