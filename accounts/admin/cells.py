"""What stands in the cells of a table that leaves the house as CSV."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone
from django.utils.html import strip_tags
from django.utils.safestring import SafeData

# A spreadsheet takes text that begins so for a formula and computes it (CSV injection).
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")  # noqa: RUF001  # the wide ones as well


def cell(value: object) -> str | int | float:
    """Return a value as plain text or number, in the reader's time zone, that no spreadsheet computes."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float):
        return value
    if isinstance(value, datetime):
        return timezone.localtime(value).isoformat(sep=" ", timespec="minutes")
    text = strip_tags(str(value)) if isinstance(value, SafeData) else str(value)
    return f"'{text}" if text.lstrip(" ").startswith(_FORMULA) else text
