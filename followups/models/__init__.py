"""What is owed: conversations, the thank-yous they open, the nudges sent and the reviews given about them."""

from followups.models.follow_ups import FollowUp, FollowUpQuerySet
from followups.models.interactions import Interaction, InteractionQuerySet, Point, PointQuerySet
from followups.models.judgements import Dismissal, Fault
from followups.models.nudges import NudgeLine
from followups.models.organisation import Organisation, RuleSetting
from followups.models.reviews import DeskHours, Review, ReviewComment, ReviewPlan, ReviewQuerySet
from followups.models.trail import TrailEntry

__all__ = [
    "DeskHours",
    "Dismissal",
    "Fault",
    "FollowUp",
    "FollowUpQuerySet",
    "Interaction",
    "InteractionQuerySet",
    "NudgeLine",
    "Organisation",
    "Point",
    "PointQuerySet",
    "Review",
    "ReviewComment",
    "ReviewPlan",
    "ReviewQuerySet",
    "RuleSetting",
    "TrailEntry",
]
