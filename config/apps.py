"""The project's own checks and commands."""

from django.apps import AppConfig


class ConfigConfig(AppConfig):
    name = "config"

    def ready(self) -> None:
        """Register the system checks."""
        from config import checks  # noqa: F401
