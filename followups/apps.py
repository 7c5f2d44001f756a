"""What is owed, and the reminders."""

from django.apps import AppConfig


class FollowupsConfig(AppConfig):
    name = "followups"
    verbose_name = "Follow-ups"

    def ready(self) -> None:
        """Tell the outbox which mail comes from here."""
        from followups import emails
        from followups.emails import invitation

        emails.register()
        invitation.register()
