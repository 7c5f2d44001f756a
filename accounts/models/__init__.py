"""Users, who coaches whom, and who was invited."""

from accounts.models.invitations import Invitation, InvitationQuerySet
from accounts.models.people import (
    Coaching,
    CoachingQuerySet,
    StandIn,
    StandInQuerySet,
    User,
    UserManager,
    UserQuerySet,
    known_time_zone,
)

__all__ = [
    "Coaching",
    "CoachingQuerySet",
    "Invitation",
    "InvitationQuerySet",
    "StandIn",
    "StandInQuerySet",
    "User",
    "UserManager",
    "UserQuerySet",
    "known_time_zone",
]
