"""Celery: an alarm clock. The queue is the database (docs/delivery.md)."""

import os

from celery import Celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

app = Celery("within24")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
