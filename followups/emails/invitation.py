"""What a coach's invitation says: to someone new, or to someone who has an account."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.conf import settings
from django.db.models.functions import Lower
from django.template.loader import get_template
from django.urls import reverse

from accounts import links
from accounts.models import Invitation, User
from outbox import registry
from outbox.models import OutgoingMail
from outbox.registry import Message

INVITATION = "invitation"


def register() -> None:
    """Tell the outbox who writes invitations. They go to third parties: rather none than two."""
    registry.register(registry.Purpose(INVITATION, compose, settled, registry.IfUnknown.HOLD))


def compose(mails: Sequence[OutgoingMail], *, now: datetime) -> dict[OutgoingMail, Message | None]:
    """Return the words of each invitation in a constant number of queries.

    None: it was answered or revoked, has expired, or who invites is no coach any more. A coach has one open
    invitation for an address, so that the mail needs to name no row.
    """
    addresses = {mail.address for mail in mails}
    open_ones = Invitation.objects.usable(now).filter(email__in=addresses).select_related("invited_by")
    by_mail = {(one.invited_by_id, one.email): one for one in open_ones if one.coach is not None}
    known = set(
        User.objects.annotate(small=Lower("email")).filter(small__in=addresses).values_list("small", flat=True)
    )
    messages: dict[OutgoingMail, Message | None] = {}
    for mail in mails:
        invitation = by_mail.get((mail.owner_id, mail.address))
        messages[mail] = message(invitation, has_account=mail.address in known) if invitation else None
    return messages


def message(invitation: Invitation, *, has_account: bool) -> Message:
    """Return one invitation: a link to sign up with, or to the page on which one answers."""
    coach = invitation.coach
    assert coach is not None  # noqa: S101  # see compose
    contents = {
        "coach": coach,
        "name": invitation.name,
        "email": invitation.email,
        "has_account": has_account,
        "url": settings.SITE_URL + reverse("followups:coaching") if has_account else links.sign_up(invitation),
        "until": invitation.expires_at,
        "site_url": settings.SITE_URL,
    }
    asks = "asks to coach you" if has_account else "invites you"
    return Message(
        subject=f"{coach} {asks} on Within24",
        text=get_template("emails/invitation.txt").render(contents),
        html=get_template("emails/invitation.html").render(contents),
        reply_to=coach.email,
        headers={"Auto-Submitted": "auto-generated"},
    )


def settled(mails: Sequence[OutgoingMail], *, now: datetime) -> None:
    """Nothing follows: the list of invitations shows how far each mail has got."""
