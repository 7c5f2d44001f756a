"""Small drawings of Looking back: ink lines on paper. The words beside each carry its numbers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import template

from followups.domain.looking_back import Must, Sent, Week

register = template.Library()

HOURS, LEFT, WIDTH = 48, 6, 308  # of the line of hours
STROKE = 8  # from one stroke to the next
COLUMN, TALL, BASE = 26, 60, 68  # of the weeks


@register.inclusion_tag("followups/charts.html#hours")
def hours_taken(sent: Sequence[Sent]) -> dict[str, Any]:
    """Draw a line of 48 hours with a stroke for each note; one that was late is a ring."""
    marks = [
        {"x": f"{LEFT + WIDTH * min(one.took.total_seconds() / 3600, HOURS) / HOURS:.1f}", "on_time": one.on_time}
        for one in sent
    ]
    return {"marks": marks}


@register.inclusion_tag("followups/charts.html#strokes")
def strokes(must: Must) -> dict[str, Any]:
    """Draw a stroke for each note that met a must, and a ring for each that did not; the oldest first."""
    marks = [{"x": STROKE * number + STROKE // 2, "met": met} for number, met in enumerate(must.strokes)]
    return {"marks": marks, "width": STROKE * len(marks)}


@register.inclusion_tag("followups/charts.html#weeks")
def weeks(shown: Sequence[Week]) -> dict[str, Any]:
    """Draw a column for each week: its height the notes sent, what is filled those with nothing missing."""
    most = max((week.sent for week in shown), default=0) or 1
    every = 1 if len(shown) <= 4 else 2 if len(shown) <= 8 else 3
    columns = [
        {
            "x": COLUMN * number + 4,
            "middle": COLUMN * number + 13,
            "sent": _from_base(week.sent, most),
            "complete": _from_base(week.complete, most),
            "words": f"{week.monday.day} {week.monday:%b}" if number % every == 0 else "",
        }
        for number, week in enumerate(shown)
    ]
    return {"columns": columns, "width": max(COLUMN * len(shown) + 8, 44)}


def _from_base(count: int, most: int) -> dict[str, str]:
    height = TALL * count / most
    return {"y": f"{BASE - height:.1f}", "height": f"{height:.1f}"}
