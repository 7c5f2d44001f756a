"""Any list of the admin as CSV: the rows and columns that this person sees there, as filtered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import tablib
from django.contrib.admin.options import IncorrectLookupParameters
from django.contrib.admin.utils import label_for_field, lookup_field
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.text import capfirst, slugify
from import_export.admin import ExportMixin
from import_export.formats.base_formats import CSV

from accounts.admin.cells import cell

if TYPE_CHECKING:
    from django.contrib.admin import ModelAdmin

    Options = ModelAdmin[Any]
else:  # Django's own class stands further on in the order of resolution
    Options = object


class Downloadable(ExportMixin, Options):  # type: ignore[misc]  # the library ships no types
    """Options of a list that can be downloaded.

    `export_columns` are its columns in the file, where those of the list say things in a way made for reading.
    The text of a note is in none of them: each look at one leaves a trail (decision 12).
    """

    export_columns: tuple[str, ...] = ()
    skip_export_form = True
    formats = (CSV,)
    to_encoding = "utf-8-sig"  # with the mark by which Excel knows the encoding

    def has_export_permission(self, request: HttpRequest) -> bool:
        """Let whoever may look at the list take it along."""
        return self.has_view_permission(request)

    def export_action(self, request: HttpRequest) -> HttpResponse:
        """Send the file, or go back to the list when its address asks for what does not exist."""
        try:
            response: HttpResponse = super().export_action(request)
        except IncorrectLookupParameters:
            info = (self.opts.app_label, self.opts.model_name)
            return HttpResponseRedirect(reverse("admin:{}_{}_changelist".format(*info)))
        return response

    def get_data_for_export(self, request: HttpRequest, queryset: QuerySet[Any], **kwargs: Any) -> tablib.Dataset:
        """Return the cells: all that the list's own queryset lets this person see."""
        names = self.export_columns or tuple(str(name) for name in self.get_list_display(request))
        headings = [capfirst(str(label_for_field(name, self.model, self))) for name in names]
        return tablib.Dataset(
            *([cell(self._value(name, row)) for name in names] for row in queryset), headers=headings
        )

    def get_export_filename(self, request: HttpRequest, queryset: QuerySet[Any], file_format: CSV) -> str:
        """Return a name that says what it is, and of which day."""
        return file_name(str(self.opts.verbose_name_plural))

    def _value(self, name: str, row: Any) -> object:
        field, _, value = lookup_field(name, row, self)
        if field is not None and getattr(field, "choices", None):
            return getattr(row, f"get_{name}_display")()
        return value


def file_name(what: str) -> str:
    """Return the name of a downloaded file: "within24-follow-ups-2026-11-24.csv"."""
    return f"within24-{slugify(what)}-{timezone.localdate():%Y-%m-%d}.csv"
