"""What is owed: conversations, the thank-yous they open, and the nudges sent about them."""

from followups.models.follow_ups import FollowUp, FollowUpQuerySet
from followups.models.interactions import Interaction, InteractionQuerySet, Point, PointQuerySet
from followups.models.nudges import NudgeLine

__all__ = [
    "FollowUp",
    "FollowUpQuerySet",
    "Interaction",
    "InteractionQuerySet",
    "NudgeLine",
    "Point",
    "PointQuerySet",
]
