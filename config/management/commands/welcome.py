"""What to read when the product starts on one's own machine."""

from __future__ import annotations

from django.conf import settings
from django.core.management.base import BaseCommand

from accounts.models import User


class Command(BaseCommand):
    help = "Print the address, where mail goes, and how to make the first superuser."

    def handle(self, *args: object, **options: object) -> None:
        """Print a few lines."""
        self.stdout.write(f"\nWithin24 {settings.VERSION} starts at {settings.SITE_URL}")
        if not settings.MAIL_PROVIDER:
            self.stdout.write(f"Mail is written to files in {settings.MAIL_DIR}. Set EMAIL_URL to send it.")
        if not User.objects.filter(is_superuser=True).exists():
            self.stdout.write("There is no superuser yet. In another terminal: make superuser")
        self.stdout.write("Ctrl-C stops everything.\n\n")
