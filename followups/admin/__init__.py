"""Conversations, follow-ups and nudges in the admin, the people whose reminders are planned, and the organisation.

Rows change through services alone; coaches read what an active coaching allows.
"""

from followups.admin import (
    address_book,
    conversations,
    desks,
    follow_ups,
    invitations,
    nudges,
    organisation,
    people,
    review_plans,
    reviews,
    trail,
)

__all__ = [
    "address_book",
    "conversations",
    "desks",
    "follow_ups",
    "invitations",
    "nudges",
    "organisation",
    "people",
    "review_plans",
    "reviews",
    "trail",
]
