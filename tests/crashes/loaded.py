"""What the process that others are forked from has loaded: all they need, and no connection yet."""

import django
from django.conf import settings

settings.LOGGING_CONFIG = None
django.setup()

import outbox.backends  # noqa: E402, F401
import tests.crashes.every_line  # noqa: E402
import tests.crashes.sweeper  # noqa: E402, F401
