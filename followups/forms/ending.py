"""When a conversation ended, as people say it: just now, yesterday at ten, another day."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django import forms
from django.utils import timezone

from accounts.domain import zones
from accounts.models import User
from followups.domain import local_time

NOW, TODAY, YESTERDAY, LATER, DAY = "now", "today", "yesterday", "later", "day"
WHEN = (
    (NOW, "Just now"),
    (TODAY, "Earlier today"),
    (YESTERDAY, "Yesterday"),
    (LATER, "Later today"),
    (DAY, "Another day"),
)
FURTHEST = timedelta(days=60)


class EndingForm(forms.Form):
    """Turns words and local times into an instant: `cleaned_data["ended_at"]`, UTC."""

    ended = forms.ChoiceField(
        label="When did it end?",
        choices=WHEN,
        initial=NOW,
        widget=forms.RadioSelect,
        error_messages={
            "required": "Say when it ended.",
            "invalid_choice": "Say when it ended with one of the choices.",
        },
    )
    day = forms.DateField(
        required=False,
        label="Day",
        input_formats=["%Y-%m-%d", "%d.%m.%Y"],
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        error_messages={"invalid": "Write the day like 2026-11-24."},
    )
    time = forms.TimeField(
        required=False,
        input_formats=["%H:%M", "%H:%M:%S", "%H.%M", "%I:%M %p"],
        widget=forms.TimeInput(format="%H:%M", attrs={"type": "time"}),
        error_messages={"invalid": "Write the time like 14:30."},
    )

    def __init__(self, *args: Any, candidate: User, now: datetime, kept: datetime | None, **kwargs: Any) -> None:
        """`kept` is the end as it stands, when a conversation is corrected."""
        super().__init__(*args, **kwargs)
        self.zone, self.now, self.kept = candidate.zone, now, kept
        self.fields["time"].label = f"Time, in {zones.city(candidate.time_zone)}"
        # What one press of a button would make of a time that cannot be: (value of `ended`, words).
        self.offers: list[tuple[str, str]] = []

    def clean(self) -> dict[str, Any]:
        """Work out the instant. Errors stand beside the time or the day."""
        cleaned = super().clean() or {}
        choice = cleaned.get("ended")
        if choice == NOW:
            cleaned["ended_at"] = self.now
        elif choice and not {"day", "time"} & set(self.errors):
            cleaned["ended_at"] = self._instant(choice)
        return cleaned

    def _instant(self, choice: str) -> datetime | None:
        """Return the end for a day and a time, or None after saying what is wrong with them."""
        today = self.now.astimezone(self.zone).date()
        day = {YESTERDAY: today - timedelta(days=1), DAY: self.cleaned_data.get("day")}.get(choice, today)
        time = self.cleaned_data.get("time")
        if day is None:
            self.add_error("day", "Say on which day it ended.")
        if time is None:
            self.add_error("time", "Say at what time it ended.")
        if day is None or time is None:
            return None
        local = datetime.combine(day, time)  # local_time gives it its zone
        if self.kept and local == _minute(self.kept, self.zone):
            return self.kept  # to the second, and to the right one of two hours when clocks went back
        try:
            instant = local_time.to_utc(local, self.zone)
        except ValueError as error:
            self.add_error("time", str(error))
            return None
        self._refuse_the_impossible(choice, instant, local)
        return instant

    def _refuse_the_impossible(self, choice: str, instant: datetime, local: datetime) -> None:
        """Say so when "earlier" has not come yet, "later" has passed, or it is too far away."""
        clock, typed = timezone.localtime(self.now, self.zone), f"{local:%H:%M}"
        if choice == TODAY and instant > self.now:
            self.add_error(
                "time", f"It is {clock:%H:%M} now, so {typed} has not come yet. Did you mean yesterday?"
            )
            self.offers = [
                (YESTERDAY, f"Yes, yesterday at {typed}"),
                (LATER, f"No, it is still to come, at {typed}"),
            ]
        elif choice == LATER and instant <= self.now:
            self.add_error("time", f"It is {clock:%H:%M} now, so {typed} has passed.")
            self.offers = [(TODAY, f"It ended earlier today, at {typed}")]
        elif abs(instant - self.now) > FURTHEST:
            side = "ago" if instant < self.now else "ahead"
            self.add_error("day", f"That is more than 60 days {side}. Check the day and the year.")


def ending_of(ended_at: datetime, candidate: User) -> dict[str, Any]:
    """Return what to show in the form for an end that is known."""
    local = _minute(ended_at, candidate.zone)
    return {"ended": DAY, "day": local.date(), "time": local.time()}


def _minute(instant: datetime, zone: Any) -> datetime:
    """Return the local minute, as the form shows it."""
    return instant.astimezone(zone).replace(tzinfo=None, second=0, microsecond=0)
