"""Celery's door to the sweep: read the clock, call one service."""

from celery import shared_task
from django.utils import timezone

from followups.services import sweeping
from outbox import tasks as outbox


@shared_task(ignore_result=True)
def sweep() -> None:
    """Queue every nudge that has come due, and wake the senders."""
    swept = sweeping.sweep(now=timezone.now())
    outbox.wake(swept.mails)
