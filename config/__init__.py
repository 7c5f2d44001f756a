"""Wiring: settings, processes and doors. No app imports from here."""

from config.celery import app as celery_app

__all__ = ["celery_app"]
