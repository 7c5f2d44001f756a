"""Fields of forms, with the names that Django's leave out."""

from __future__ import annotations

from typing import Any

from django.contrib.admin.widgets import AdminSplitDateTime


class LabelledDateTime(AdminSplitDateTime):
    """A date and a time: two boxes, each of which says which of the two it is, and of what."""

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """Return what the template shows."""
        context = super().get_context(name, value, attrs)
        words = name.rsplit("-", 1)[-1].replace("_", " ")
        for part, box in zip(("date", "time"), context["widget"]["subwidgets"], strict=True):
            box["attrs"]["aria-label"] = f"{words}, {part}"
        return dict(context)
