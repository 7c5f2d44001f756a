"""Conversations, follow-ups and nudges in the admin, the people whose reminders are planned, and the organisation.

Rows change through services alone; coaches read what an active coaching allows.
"""

from followups.admin import conversations, follow_ups, nudges, organisation, people

__all__ = ["conversations", "follow_ups", "nudges", "organisation", "people"]
