"""`manage.py invite EMAIL` prints a link with which that person can sign up."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from accounts.services.inviting import invite_by_hand


class Command(BaseCommand):
    help = "Print a sign-up link for one e-mail address, good for seven days. It is not mailed: pass it on."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the addresses."""
        parser.add_argument("email", nargs="+")

    def handle(self, *args: Any, **options: Any) -> None:
        """Print one line for each address: the address and its link."""
        for email in options["email"]:
            try:
                self.stdout.write(f"{email}  {invite_by_hand(email, now=timezone.now())}")
            except ValidationError as error:
                raise CommandError(" ".join(error.messages)) from None
        if settings.SIGNUP == "open":
            self.stderr.write("Sign-up is open: anyone can sign up without a link. SIGNUP=invited changes that.")
