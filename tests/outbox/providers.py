"""Mail libraries for tests, each with a behaviour that the real ones have too."""

from __future__ import annotations

from anymail.backends.test import EmailBackend
from anymail.message import AnymailRecipientStatus
from django.conf import settings
from django.core.mail.backends.base import BaseEmailBackend


class Postbox(EmailBackend):  # type: ignore[misc] # anymail ships no types
    """An anymail provider that answers with the status the settings name."""

    def parse_recipient_status(self, response, payload, message):
        status = AnymailRecipientStatus(message_id="1", status=getattr(settings, "POSTBOX_STATUS", None))
        return dict.fromkeys(message.to, status)


class Shrug(BaseEmailBackend):
    """Sends nothing, and raises nothing: as anymail does when a receiver cancels a mail."""

    def send_messages(self, email_messages):
        return 0
