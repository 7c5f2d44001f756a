"""Run one sweep now."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from followups.services import sweeping


class Command(BaseCommand):
    """Queue every nudge that has come due; the senders take it from there."""

    help = "Queue every nudge that has come due, and say how many."

    def handle(self, *args: Any, **options: Any) -> None:
        """Print what was queued."""
        swept = sweeping.sweep(now=timezone.now())
        if not swept.mails:
            self.stdout.write("Queued nothing: no nudge has come due.")
            return
        nudges = "1 nudge" if swept.mails == 1 else f"{swept.mails} nudges"
        notes = "1 thank-you" if swept.lines == 1 else f"{swept.lines} thank-yous"
        self.stdout.write(f"Queued {nudges} about {notes}.")
