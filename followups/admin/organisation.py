"""The organisation in the admin: what rules weigh, how long a note may be, how candidates are trained."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib import admin, messages
from django.forms.boundfield import BoundField
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from accounts.admin import SuperusersOnly
from followups.domain.note_rules.rule import Rule
from followups.domain.note_rules.rules import RULES
from followups.models import Organisation, RuleSetting
from followups.models.organisation import ONLY_ROW
from followups.services import governing

if TYPE_CHECKING:
    OrganisationOptions = admin.ModelAdmin[Organisation]
    OrganisationFields = forms.ModelForm[Organisation]
else:  # Django's own classes take no brackets when they run
    OrganisationOptions, OrganisationFields = admin.ModelAdmin, forms.ModelForm

RULE = "rule:"  # before the code: the name of a rule's field
# From the shortest to the longest, each with what it is called in a sentence.
LIMITS = {
    "sentence_words": "a sentence",
    "paragraph_words": "a paragraph",
    "wall_words": "a wall",
    "note_words": "a whole note",
}


@dataclass(frozen=True)
class RuleRow:
    """One line of the table of rules."""

    rule: Rule
    field: BoundField

    @property
    def by_itself(self) -> str:
        """Return how much it weighs when nothing was chosen."""
        level = self.rule.level.capitalize()
        return f"{level}, at worst {self.rule.at_worst}" if self.rule.at_worst else level


class OrganisationForm(OrganisationFields):
    """The organisation's fields, and one choice for each rule."""

    class Meta:
        model = Organisation
        fields = ("first_conversations", "relapse_after", "public_checker", *LIMITS)
        help_texts = {
            "sentence_words": "From more words on, a sentence goes on and on (B5). Sensible: 30 to 60.",
            "paragraph_words": "From more words on, a paragraph is a block (B6). Sensible: 60 to 100.",
            "wall_words": "From more words on, a paragraph is a wall, which no note may have (B6). "
            "Sensible: 100 to 160.",
            "note_words": "From more words on, the whole note goes on and on (B5). Sensible: 180 to 300.",
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        settings = () if self.instance._state.adding else self.instance.rule_settings.all()
        chosen = {one.code: one.level for one in settings}
        for rule in RULES:
            self.fields[RULE + rule.code] = forms.ChoiceField(
                label=rule.code,
                required=False,
                initial=chosen.get(rule.code, governing.AS_IT_IS),
                choices=[
                    (governing.AS_IT_IS, "As it is"),
                    *((level.value, level.value.capitalize()) for level in rule.lower_levels),
                    (RuleSetting.OFF, "Off"),
                ],
                error_messages={"invalid_choice": "A rule can only be lowered, or be off. Choose again."},
            )

    @property
    def rule_rows(self) -> list[RuleRow]:
        """Return the table of rules."""
        return [RuleRow(rule, self[RULE + rule.code]) for rule in RULES]

    @property
    def levels(self) -> dict[str, str]:
        """Return the levels that were changed, by code."""
        changed = [name for name in self.changed_data if name.startswith(RULE)]
        return {name.removeprefix(RULE): self.cleaned_data[name] for name in changed}

    @property
    def choices(self) -> dict[str, object]:
        """Return the fields that were changed. The limits lean on each other and go together."""
        changed = {name for name in self.changed_data if not name.startswith(RULE)}
        if changed & LIMITS.keys():
            changed |= LIMITS.keys()
        return {name: self.cleaned_data[name] for name in changed}

    def clean(self) -> dict[str, Any]:
        """Refuse a shorter limit for something longer, with a sentence beside it."""
        typed = super().clean() or self.cleaned_data
        pairs = list(LIMITS.items())
        for (shorter, short_words), (longer, long_words) in itertools.pairwise(pairs):
            least, most = typed.get(shorter), typed.get(longer)
            if least is not None and most is not None and least >= most:
                self.add_error(
                    longer,
                    f"{long_words.capitalize()} is longer than {short_words}: "
                    f"make this more than {least}, or that less than {most}.",
                )
        return typed


@admin.register(Organisation)
class OrganisationAdmin(SuperusersOnly, OrganisationOptions):
    """One page for the one row, which the first change makes."""

    form = OrganisationForm
    fieldsets = (
        (
            "Training",
            {"fields": ("first_conversations", "relapse_after")},
        ),
        (
            "Check my note",
            {"fields": ("public_checker",)},
        ),
        (
            "How long things may be, in words",
            {"fields": tuple(LIMITS)},
        ),
    )

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """There is one organisation."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """There is one organisation."""
        return False

    def get_object(
        self, request: HttpRequest, object_id: str, from_field: str | None = None
    ) -> Organisation | None:
        """Return the organisation, of defaults where nobody has changed any yet."""
        return Organisation.current() if object_id == str(ONLY_ROW) else None

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """Lead to the one page."""
        if not self.has_view_permission(request):
            return super().changelist_view(request, extra_context)  # which refuses
        return HttpResponseRedirect(reverse("admin:followups_organisation_change", args=[ONLY_ROW]))

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """Show the page under a name of its own."""
        context = {
            "title": "Organisation",
            "subtitle": None,
            "show_save_and_continue": False,
            **(extra_context or {}),
        }
        return super().change_view(request, object_id, form_url, context)

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        """Write what was changed."""
        governing.change_house_rules(choices=form.choices, levels=form.levels)

    def response_change(self, request: HttpRequest, obj: Any) -> HttpResponse:
        """Stay on the page."""
        self.message_user(request, "Kept. It holds from the next note that is checked.", messages.SUCCESS)
        return HttpResponseRedirect(request.path)
