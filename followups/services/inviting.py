"""Mail what a coach's invitations say. The invitations themselves are the accounts app's."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from accounts.domain.invitees import Invitee
from accounts.models import Invitation, InvitationQuerySet, User
from accounts.services import inviting
from followups.emails.invitation import INVITATION
from outbox.models import OutgoingMail
from outbox.services.queueing import Wanted, queue


@transaction.atomic
def invite(invitees: Sequence[Invitee], *, by: User, now: datetime) -> int:
    """Invite every row that can be, and queue their mails. Return how many there are."""
    invitations = inviting.invite(invitees, by=by, now=now)
    _mail(invitations, now=now)
    return len(invitations)


@transaction.atomic
def send_again(invitations: InvitationQuerySet, *, now: datetime) -> int:
    """Let what waits or has expired be accepted for another seven days, and mail it. Return how many."""
    waiting = invitations.open().filter(invited_by__isnull=False)
    chosen = list(waiting.select_related("invited_by").select_for_update(of=("self",)))
    inviting.renew(Invitation.objects.filter(pk__in=[one.pk for one in chosen]), now=now)
    _mail(chosen, now=now)
    return len(chosen)


def _mail(invitations: Sequence[Invitation], *, now: datetime) -> None:
    """Queue a mail for each that has none on its way: such a one will say what is true when it is sent."""
    unsettled = OutgoingMail.objects.filter(purpose=INVITATION, state__in=OutgoingMail.UNSETTLED)
    addresses = [one.email for one in invitations]
    on_its_way = set(unsettled.filter(address__in=addresses).values_list("owner_id", "address"))
    queue(
        INVITATION,
        [
            Wanted(owner=one.invited_by, address=one.email, deadline=now + inviting.VALID_FOR)
            for one in invitations
            if one.invited_by is not None and (one.invited_by_id, one.email) not in on_its_way
        ],
        now=now,
    )
