"""What a coach says of a note: comments, each with a passage or a rule if need be."""

from __future__ import annotations

from typing import Any

from django import forms
from django.forms import formset_factory

from followups.domain.note_rules.rules import RULES
from followups.domain.notes import Note
from followups.services.reviewing import Remark

MOST = 20
_GROUPS = {"must": "A note must", "could": "A note could", "": "Otherwise"}


def _rules() -> list[Any]:
    """Return the rules as choices, in groups."""
    groups: dict[str, list[tuple[str, str]]] = {name: [] for name in _GROUPS}
    for rule in RULES:
        group = rule.code.split("/")[0]
        groups[group if group in groups else ""].append((rule.code, f"{rule.code}: {rule.message}"))
    return [("", "No rule"), *((_GROUPS[name], choices) for name, choices in groups.items())]


class RemarkForm(forms.Form):
    """One comment. An empty one is left out."""

    text = forms.CharField(
        max_length=2_000,
        required=False,
        label="Comment",
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"max_length": "That is too long: 2,000 characters at most."},
    )
    quote = forms.CharField(
        max_length=500,
        required=False,
        label="About this passage",
        widget=forms.TextInput(attrs={"list": "passages", "autocomplete": "off"}),
        error_messages={"max_length": "That is too long to quote: 500 characters at most."},
    )
    code = forms.ChoiceField(
        choices=_rules,
        required=False,
        label="About this rule",
        error_messages={"invalid_choice": "Choose a rule."},
    )

    def __init__(self, *args: Any, note: Note, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._note = note

    def clean_quote(self) -> str:
        """Refuse a passage that does not stand in the note, or no longer does."""
        quote = " ".join(str(self.cleaned_data["quote"]).split())
        if quote and quote not in " ".join(f"{self._note.subject} {self._note.body}".split()):
            raise forms.ValidationError("This does not stand in the note. Copy it from there, or leave it empty.")
        return quote

    def clean(self) -> dict[str, Any]:
        """Ask for words where there is a passage or a rule alone."""
        typed = super().clean() or self.cleaned_data
        if (typed.get("quote") or typed.get("code")) and not typed.get("text", "").strip():
            self.add_error("text", "Say in a few words what you mean.")
        return typed

    @property
    def remark(self) -> Remark | None:
        """Return the comment, None where nothing was written."""
        text = self.cleaned_data.get("text", "").replace("\r\n", "\n").strip()
        return Remark(text, self.cleaned_data["quote"], self.cleaned_data["code"]) if text else None


Remarks = formset_factory(RemarkForm, extra=1, max_num=MOST, absolute_max=MOST)
