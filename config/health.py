"""Do database, broker, worker, beat and mail work? The same answers for /healthz and `manage.py doctor`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.core.mail import get_connection
from django.db import Error, connection
from django.http import HttpRequest, JsonResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from config.celery import app
from outbox.models import OutgoingMail, Pulse

STALE = timedelta(seconds=120)  # four missed sweeps


@dataclass(frozen=True)
class Finding:
    """What is true of one part, in a sentence."""

    part: str
    works: bool
    says: str


def database(now: datetime) -> Finding:
    """Ask the database the smallest question."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except Error as error:
        return Finding("database", False, f"The database does not answer: {error}".strip())
    return Finding("database", True, f"{connection.vendor} answers.")


def broker(now: datetime) -> Finding:
    """Open a connection to the broker."""
    try:
        with app.connection_for_write(connect_timeout=2) as wire:
            wire.ensure_connection(max_retries=0, timeout=2)
    except Exception as error:  # whatever the transport raises, the answer is the same
        return Finding("broker", False, f"The broker does not answer: {error}")
    return Finding("broker", True, "The broker answers.")


def worker(now: datetime) -> Finding:
    """Ask whether any worker is there; waits a second at most."""
    try:
        answers = app.control.ping(timeout=1.0, limit=1)
    except Exception as error:  # without a broker nobody can be asked
        return Finding("worker", False, f"No worker can be asked: {error}")
    if not answers:
        return Finding("worker", False, "No worker answers. Start one: celery --app config worker.")
    return Finding("worker", True, "A worker answers.")


def beat(now: datetime) -> Finding:
    """Look when the sweep, which beat asks for, ran last."""
    try:
        pulse = Pulse.objects.filter(name="sweep").first()
    except Error as error:
        return Finding("beat", False, f"Nobody can tell: {error}".strip())
    if pulse is None:
        return Finding("beat", False, "No sweep has run yet. Start beat: celery --app config beat.")
    ago = max(0, int((now - pulse.beat_at).total_seconds()))
    return Finding("beat", now - pulse.beat_at < STALE, f"The last sweep ran {ago} s ago.")


def mail(now: datetime) -> Finding:
    """Say where mail goes, and whether any was given up."""
    try:
        failed = OutgoingMail.objects.failed().count()
        late = OutgoingMail.objects.claimable(now - timedelta(minutes=10)).count()
    except Error as error:
        return Finding("mail", False, f"Nobody can tell: {error}".strip())
    if not settings.MAIL_PROVIDER:
        where = f"No mail provider is set: mail is written to files in {settings.MAIL_DIR}."
    else:
        where = "A mail provider is set."
    if failed:
        return Finding("mail", False, f"{where} {failed} could not be sent: see Outgoing mail in the admin.")
    if late:
        return Finding("mail", False, f"{where} {late} have waited for over ten minutes.")
    return Finding("mail", True, where)


def mail_server(now: datetime) -> Finding:
    """Open a connection to the mail server, and sign in there."""
    try:
        door = get_connection()
        door.open()
        door.close()
    except Exception as error:  # every provider has errors of its own
        return Finding("mail server", False, f"The mail server cannot be reached: {error}")
    return Finding(
        "mail server",
        True,
        "The mail server lets us in." if settings.MAIL_PROVIDER else "Files can be written.",
    )


PARTS: tuple[Callable[[datetime], Finding], ...] = (database, broker, worker, beat, mail)


def report(now: datetime, parts: tuple[Callable[[datetime], Finding], ...] = PARTS) -> list[Finding]:
    """Return one finding per part, in the order in which one would mend them.

    Without a broker no worker is asked: that takes seconds, and the answer is known.
    """
    findings = {part: part(now) for part in parts if part is not worker}
    if worker in parts:
        reachable = findings[broker].works
        findings[worker] = (
            worker(now) if reachable else Finding("worker", False, "No broker, so none can be asked.")
        )
    return [findings[part] for part in parts]


@never_cache
@require_safe
def healthz(request: HttpRequest) -> JsonResponse:
    """Answer 200 when everything works, else 503. Errors' details are for staff: others see the parts only."""
    findings = report(timezone.now())
    works = all(finding.works for finding in findings)
    if request.user.is_authenticated and request.user.is_staff:
        parts: dict[str, object] = {finding.part: asdict(finding) for finding in findings}
    else:
        parts = {finding.part: "works" if finding.works else "fails" for finding in findings}
    body = {"status": "works" if works else "fails", "version": settings.VERSION, "parts": parts}
    return JsonResponse(body, status=200 if works else 503)
