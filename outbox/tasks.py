"""Celery's door to delivery: it says when, the database says what."""

from __future__ import annotations

import logging
import math
from datetime import timedelta

from celery import shared_task
from django.utils import timezone
from kombu.exceptions import OperationalError

from outbox.services import claiming, delivering, pulsing

logger = logging.getLogger(__name__)

BUDGET = timedelta(seconds=50)
MOST_ALARMS = 4  # more senders at once than most mail servers like


@shared_task(name="outbox.tasks.deliver", ignore_result=True)
def deliver() -> None:
    """Send all mail that is due, within the budget."""
    pulsing.pulse("deliver", now=timezone.now())
    delivering.deliver(clock=timezone.now, budget=BUDGET)


def wake(queued: int) -> None:
    """Ring for one sender per batch queued, up to a few. Call it after the commit.

    Without a broker nobody wakes; the beat rings again within seconds, so that is no error.
    """
    try:
        for _ in range(min(MOST_ALARMS, math.ceil(queued / claiming.BATCH))):
            deliver.apply_async(expires=BUDGET.total_seconds(), retry=False)
    except OperationalError:
        logger.warning("The broker cannot be reached; %d mails wait for the beat.", queued)
