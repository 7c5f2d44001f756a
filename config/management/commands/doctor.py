"""Say whether database, broker, worker, beat and mail work."""

from __future__ import annotations

import sys
from argparse import ArgumentParser

from django.conf import settings
from django.core.mail import EmailMessage
from django.core.management.base import BaseCommand
from django.utils import timezone

from config import health


class Command(BaseCommand):
    help = "Say whether database, broker, worker, beat and mail work. Exit code 1 if one does not."
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take --send-test."""
        parser.add_argument("--send-test", metavar="ADDRESS", help="send a mail to this address, now")

    def handle(self, *args: object, **options: object) -> None:
        """Print one line per part."""
        findings = health.report(timezone.now(), (*health.PARTS, health.mail_server))
        if address := options["send_test"]:
            findings.append(send_test(str(address)))
        for finding in findings:
            mark = self.style.SUCCESS("works") if finding.works else self.style.ERROR("FAILS")
            self.stdout.write(f"{mark}  {finding.part:<12} {finding.says}")
        if not all(finding.works for finding in findings):
            sys.exit(1)


def send_test(address: str) -> health.Finding:
    """Send a mail past the outbox, so that the answer is the mail server's own."""
    words = f"This is a test from {settings.SITE_URL}. Reminders will reach you the same way."
    try:
        EmailMessage("Within24 can send mail", words, to=[address]).send()
    except Exception as error:  # every provider has errors of its own
        return health.Finding("test mail", False, f"It was not sent: {error}")
    where = "the mail provider took it" if settings.MAIL_PROVIDER else f"it lies in {settings.MAIL_DIR}"
    return health.Finding("test mail", True, f"To {address}: {where}.")
