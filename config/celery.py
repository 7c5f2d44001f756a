"""Celery: an alarm clock. The queue is the database (docs/delivery.md)."""

import gc
import os

from celery import Celery
from celery.signals import worker_process_init

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

app = Celery("within24")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()


@worker_process_init.connect
def spare_the_collector(**kwargs: object) -> None:
    """Take what is loaded for good out of garbage collection: each full pass over Django costs 0.1 s."""
    gc.collect()
    gc.freeze()
