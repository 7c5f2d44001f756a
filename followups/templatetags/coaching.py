"""What the coaches' pages draw."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from django import template
from django.utils.safestring import SafeString

from followups.domain import time_words
from followups.domain.cohort import Member, Week

register = template.Library()

WIDE, HIGH, GAP = 9, 24, 3  # of a bar, in the chart's own units


@register.simple_tag
def sparkline(weeks: Sequence[Week]) -> SafeString:
    """Return a bar a week: its height says how many notes fell due, the filled part how many went out on time.

    Made of numbers alone, so nothing has to be escaped. Screen readers get `Member.weeks_words` instead.
    """
    most = max((week.due for week in weeks), default=0) or 1
    bars = []
    for place, week in enumerate(weeks):
        left = place * (WIDE + GAP)
        if not week.due:
            bars.append(f'<path class="weeks__none" d="M{left} {HIGH - 0.5}h{WIDE}" />')
            continue
        tall, filled = (round(HIGH * each / most, 1) for each in (week.due, week.on_time))
        bars.append(
            f'<rect class="weeks__due" x="{left + 0.5}" y="{HIGH - tall + 0.5:g}" width="{WIDE - 1}"'
            f' height="{max(tall - 1, 0.5):g}" />'
        )
        if filled:
            bars.append(
                f'<rect class="weeks__on-time" x="{left}" y="{HIGH - filled:g}" width="{WIDE}"'
                f' height="{filled:g}" />'
            )
    wide = len(weeks) * (WIDE + GAP) - GAP
    return SafeString(
        f'<svg class="weeks" viewBox="0 0 {wide} {HIGH}" width="{wide}" height="{HIGH}" aria-hidden="true"'
        f' focusable="false">{"".join(bars)}</svg>'
    )


@register.filter
def can_be_nudged(member: Member, now: datetime) -> bool:
    """Say whether a button to nudge is of use."""
    return member.can_be_nudged(now)


@register.filter
def nudged_ago(member: Member, now: datetime) -> str:
    """Return how long ago a coach asked for a nudge, of the last day; else ""."""
    if member.asked_at is None or not member.was_asked_within(timedelta(days=1), now):
        return ""
    return time_words.span(now - member.asked_at)
