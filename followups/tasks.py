"""Celery's door: read the clock, call one service."""

from celery import shared_task
from django.utils import timezone

from followups.services import calling, sweeping
from outbox import tasks as outbox
from outbox.services import pulsing


@shared_task(ignore_result=True)
def sweep() -> None:
    """Queue every nudge that has come due, and wake the senders."""
    now = timezone.now()
    pulsing.pulse("sweep", now=now)
    sweeping.sweep(now=now, committed=outbox.wake)


@shared_task(ignore_result=True)
def call_coaches() -> None:
    """Queue the mails that tell coaches which notes wait for review, and wake the senders."""
    calling.call(now=timezone.now(), committed=outbox.wake)
