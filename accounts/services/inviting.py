"""Invite people, and take their answers. Queues no mail: that is for the apps above."""

from __future__ import annotations

import enum
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.db.models.functions import Lower

from accounts import links
from accounts.domain.invitees import Invitee
from accounts.models import Coaching, Invitation, InvitationQuerySet, User
from accounts.services import coaching

VALID_FOR = timedelta(days=7)
_NAME_ROOM = 120


class Verdict(enum.Enum):
    """What will become of one row."""

    INVITE = "invite"  # gets a link to sign up with
    ASK = "ask"  # has an account: is asked on their own page
    LEAVE_OUT = "leave out"


@dataclass(frozen=True)
class Planned:
    """One row of the list with what will become of it, in words."""

    line: int
    email: str
    name: str
    verdict: Verdict
    words: str

    @property
    def is_good(self) -> bool:
        """Say whether this row will be invited."""
        return self.verdict is not Verdict.LEAVE_OUT


def plan(invitees: Sequence[Invitee], *, by: User, now: datetime) -> list[Planned]:
    """Say what inviting these would do, row by row, and change nothing. A constant number of queries."""
    emails = {invitee.email.lower() for invitee in invitees}
    people = {
        person.email.lower(): person
        for person in User.objects.annotate(small=Lower("email")).filter(small__in=emails)
    }
    coached = set(
        Coaching.objects.not_over(now)
        .filter(coach=by, candidate__in=people.values())
        .values_list("candidate_id", flat=True)
    )
    given = {one.email: one for one in Invitation.objects.open().filter(invited_by=by, email__in=emails)}
    seen: dict[str, int] = {}
    rows = []
    for invitee in invitees:
        email = invitee.email.lower()
        name = invitee.name[:_NAME_ROOM]
        wrong = _wrong(invitee, by=by, person=people.get(email), coached=coached, given=given.get(email), now=now)
        if not wrong and email in seen:
            wrong = f"The same address as on line {seen[email]}."
        seen.setdefault(email, invitee.line)
        if wrong:
            rows.append(Planned(invitee.line, invitee.email, name, Verdict.LEAVE_OUT, wrong))
        elif email in people:
            words = f"{people[email]} has an account, and will be asked whether you may coach them."
            rows.append(Planned(invitee.line, email, name, Verdict.ASK, words))
        else:
            again = " The earlier invitation has expired." if email in given else ""
            words = f"Will get a link to sign up with, good for seven days.{again}"
            rows.append(Planned(invitee.line, email, name, Verdict.INVITE, words))
    return rows


def _wrong(
    invitee: Invitee,
    *,
    by: User,
    person: User | None,
    coached: set[int],
    given: Invitation | None,
    now: datetime,
) -> str:
    """Return why this row is left out, or ""."""
    if not invitee.email:
        return "There is no e-mail address in this row."
    if not _is_address(invitee.email):
        return "This is no e-mail address. Check it for a slip."
    if person is not None and person.pk == by.pk:
        return "This is your own address."
    if person is not None and person.pk in coached:
        return f"You coach {person} already."
    if person is not None and not person.is_active:
        return "The account with this address has been closed. Ask whoever runs this server."
    if person is not None and person.is_staff:
        return f"{person} is a coach here."
    if given is not None and given.standing(now) is Invitation.Standing.WAITING:
        return "Invited already, and still to answer. The list of invitations has “Send again”."
    return ""


def _is_address(email: str) -> bool:
    try:
        validate_email(email)
    except ValidationError:
        return False
    return len(email) <= 254


@transaction.atomic
def invite(invitees: Sequence[Invitee], *, by: User, now: datetime) -> list[Invitation]:
    """Invite every row that can be, and return their invitations. Twice in a row invites nobody twice."""
    User.objects.select_for_update(no_key=True).get(pk=by.pk)  # two presses of one button, one after the other
    good = [row for row in plan(invitees, by=by, now=now) if row.is_good]
    mine = Invitation.objects.open().filter(invited_by=by)
    given = {one.email: one for one in mine.select_related("invited_by")}
    renewed = [given[row.email] for row in good if row.email in given]
    renew(Invitation.objects.filter(pk__in=[one.pk for one in renewed]), now=now)
    new = Invitation.objects.bulk_create(
        Invitation(email=row.email, name=row.name, invited_by=by, invited_at=now, expires_at=now + VALID_FOR)
        for row in good
        if row.email not in given
    )
    return [*renewed, *new]


def renew(invitations: InvitationQuerySet, *, now: datetime) -> int:
    """Let those that wait or have expired be accepted for another seven days. Their link stays the same."""
    return invitations.open().update(invited_at=now, expires_at=now + VALID_FOR)


def revoke(invitations: InvitationQuerySet, *, now: datetime) -> int:
    """Make the links of those that nobody has answered useless. Return how many there were."""
    return invitations.open().update(revoked_at=now)


@transaction.atomic
def accept(invitation: Invitation, *, by: User, now: datetime) -> bool:
    """Use the invitation up: from this moment its coach looks after whoever accepts.

    Returns False when it has been answered, revoked or expired meanwhile.
    """
    if not Invitation.objects.usable(now).filter(pk=invitation.pk).update(accepted_at=now, accepted_by=by):
        return False
    if invitation.coach is not None and invitation.coach != by:
        coaching.begin(invitation.coach, by, now=now)
    return True


def decline(invitation: Invitation, *, now: datetime) -> bool:
    """Say no to a coach. Returns False when there is nothing left to decline."""
    return bool(Invitation.objects.usable(now).filter(pk=invitation.pk).update(declined_at=now))


@transaction.atomic
def invite_by_hand(email: str, *, now: datetime) -> str:
    """Return a link to sign up with, from no coach in particular. Sends nothing: pass it on.

    Raises ValidationError, with a sentence, for what is no address and for someone who has an account.
    """
    email = email.strip().lower()
    if not _is_address(email):
        raise ValidationError(f"{email!r} is not an e-mail address.")
    if User.objects.filter(email__iexact=email).exists():
        raise ValidationError(f"{email} has an account already.")
    known = Invitation.objects.open().filter(invited_by=None, email=email)
    if not renew(known, now=now):
        Invitation.objects.create(email=email, invited_at=now, expires_at=now + VALID_FOR)
    return links.sign_up(known[0])
