"""System checks of the wiring, with ids of their own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.apps.config import AppConfig
from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, Warning, register

from outbox.services.claiming import LEASE


@register
def lease_outlasts_the_mail_server(app_configs: Sequence[AppConfig] | None, **kwargs: Any) -> list[CheckMessage]:
    """A live sender must never lose its lease while it waits for the mail server."""
    if LEASE.total_seconds() > 4 * settings.EMAIL_TIMEOUT:
        return []
    return [Error("EMAIL_TIMEOUT is too long for the lease of a mail.", id="within24.E001")]


@register(Tags.security, deploy=True)
def mail_goes_somewhere(app_configs: Sequence[AppConfig] | None, **kwargs: Any) -> list[CheckMessage]:
    """A server whose mail ends in a folder helps nobody."""
    if settings.MAIL_PROVIDER:
        return []
    hint = "Set EMAIL_URL or ANYMAIL_PROVIDER."
    return [
        Warning("No mail provider is set: outgoing mail is only written to files.", hint=hint, id="within24.W001")
    ]
