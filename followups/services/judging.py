"""Judge notes that were sent, and keep what they lack (L2)."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from accounts.models import User
from followups.domain import note_rules
from followups.domain.note_rules import HouseRules
from followups.domain.notes import Level
from followups.models import Fault, FollowUp, Organisation
from followups.services import planning

AT_ONCE = 100  # notes judged by one press: about two seconds


def judge(follow_up: FollowUp, *, now: datetime, house: HouseRules | None = None) -> bool:
    """Keep the must-level findings of a thanked follow-up's note, by the rules of the house, as of `now`.

    What was found in an earlier text goes. Returns False where there is nothing to judge: no text, thanks said
    in person, another language than English. Only an e-mail has to have a subject. Load the row through
    `with_facts()`; call it inside a transaction that has locked the candidate.
    """
    Fault.objects.filter(follow_up=follow_up).delete()
    this = FollowUp.objects.thanked().filter(pk=follow_up.pk)
    house = house or Organisation.current().house_rules
    found = (
        note_rules.check(follow_up.draft.note, follow_up.facts, house.limits, least=Level.MUST)
        if follow_up.has_text
        else []
    )
    if not follow_up.has_text or any(finding.code == "language/other" for finding in found):
        this.update(judged_at=None)
        return False
    codes = {finding.code for finding in house.weigh(found) if finding.level is Level.MUST}
    if follow_up.way != FollowUp.Way.EMAIL:
        codes.discard("subject/missing")
    Fault.objects.bulk_create(Fault(follow_up=follow_up, code=code) for code in sorted(codes))
    this.update(judged_at=now)
    return True


@transaction.atomic
def judge_kept(candidate: User, *, now: datetime) -> int:
    """Judge the candidate's sent notes that nobody has judged, the latest first. Return how many that were."""
    planning.lock(candidate)
    house = Organisation.current().house_rules
    rows = FollowUp.objects.owned_by(candidate).not_judged().with_facts().order_by("-thanked_at", "-pk")
    return sum(judge(follow_up, now=now, house=house) for follow_up in rows[:AT_ONCE])
