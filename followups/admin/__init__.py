"""Conversations, follow-ups and nudges in the admin, and the people whose reminders are planned.

Rows change through services alone; coaches read what an active coaching allows.
"""

from followups.admin import conversations, follow_ups, nudges, people

__all__ = ["conversations", "follow_ups", "nudges", "people"]
