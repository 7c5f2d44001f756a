"""Conversations, follow-ups and nudges in the admin, the people whose reminders are planned, and the organisation.

Rows change through services alone; coaches read what an active coaching allows.
"""

from followups.admin import conversations, desks, follow_ups, nudges, organisation, people, review_plans, reviews

__all__ = [
    "conversations",
    "desks",
    "follow_ups",
    "nudges",
    "organisation",
    "people",
    "review_plans",
    "reviews",
]
