"""The list of people to invite, typed, pasted or uploaded."""

from __future__ import annotations

import hashlib
from typing import Any

from django import forms

from accounts.domain import invitees
from accounts.domain.invitees import Invitee
from accounts.services.inviting import Planned


class InviteForm(forms.Form):
    """Whom to invite. What a file holds is put into the text, where it can be corrected."""

    people = forms.CharField(
        label="Addresses",
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 8, "cols": 60, "spellcheck": "false"}),
        help_text="One a line. A name may follow: anna@example.com, Anna Berg",
    )
    file = forms.FileField(
        label="Or a CSV file",
        required=False,
        allow_empty_file=True,
        widget=forms.ClearableFileInput(attrs={"accept": ".csv,.tsv,.txt,text/csv"}),
        help_text=f"At most {invitees.MOST_ROWS} rows, 1 MB. Columns: e-mail, and name if you like.",
    )
    # What the coach has been shown; anything else is shown first.
    checked = forms.CharField(required=False, widget=forms.HiddenInput)

    def clean(self) -> dict[str, Any]:
        """Read the list. Its rows are in `rows`, its text as it should stand in the field in `text`."""
        cleaned = super().clean() or {}
        text, file = cleaned.get("people") or "", cleaned.get("file")
        cleaned["rows"] = []
        if file and text.strip():
            self.add_error("file", "The field above holds a list already. Empty it, or leave the file out.")
            return cleaned
        where = "file" if file else "people"
        try:
            if file and file.size > invitees.MOST_BYTES:
                raise invitees.Unreadable("That file is larger than 1 MB. Split it into several.")
            text = invitees.decode(file.read()) if file else text
            rows = invitees.read(text)
        except invitees.Unreadable as error:
            self.add_error(where, str(error))
            return cleaned
        if not rows:
            nothing = "There is no row in that file." if file else "Write an address, or choose a file."
            self.add_error(where, nothing)
        return cleaned | {"rows": rows, "text": text}

    @property
    def rows(self) -> list[Invitee]:
        """Return the rows of a list that could be read."""
        rows: list[Invitee] = self.cleaned_data["rows"]
        return rows

    def shown_again(self, planned: list[Planned]) -> InviteForm:
        """Return the form with the list in its field, marked as shown with this plan."""
        text = self.cleaned_data["text"].lstrip("\ufeff")
        return InviteForm(initial={"people": text, "checked": mark(planned)})

    def was_shown(self, planned: list[Planned]) -> bool:
        """Say whether the coach has seen exactly this plan."""
        return bool(self.cleaned_data["checked"] == mark(planned))


def mark(planned: list[Planned]) -> str:
    """Return what tells one plan from another."""
    seen = repr([(row.line, row.email, row.name, row.verdict) for row in planned])
    return hashlib.sha256(seen.encode()).hexdigest()
