"""What is owed: conversations, the thank-yous they open, the nudges sent and the reviews given about them."""

from followups.models.desks import DeskHours, DeskHoursQuerySet, Holder
from followups.models.follow_ups import FollowUp, FollowUpQuerySet
from followups.models.interactions import Interaction, InteractionQuerySet, Point, PointQuerySet
from followups.models.judgements import Dismissal, EarlierText, Fault
from followups.models.nudges import NudgeLine
from followups.models.organisation import Organisation, RuleSetting
from followups.models.review_plans import ReviewPlan, ReviewPlanQuerySet
from followups.models.reviews import Review, ReviewComment, ReviewQuerySet
from followups.models.trail import TrailEntry

__all__ = [
    "DeskHours",
    "DeskHoursQuerySet",
    "Dismissal",
    "EarlierText",
    "Fault",
    "FollowUp",
    "FollowUpQuerySet",
    "Holder",
    "Interaction",
    "InteractionQuerySet",
    "NudgeLine",
    "Organisation",
    "Point",
    "PointQuerySet",
    "Review",
    "ReviewComment",
    "ReviewPlan",
    "ReviewPlanQuerySet",
    "ReviewQuerySet",
    "RuleSetting",
    "TrailEntry",
]
