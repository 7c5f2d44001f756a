"""Judge a note that was sent, and keep what it lacks (L2)."""

from __future__ import annotations

from datetime import datetime

from followups.domain import note_rules
from followups.domain.notes import Level
from followups.models import Fault, FollowUp, Organisation


def judge(follow_up: FollowUp, *, now: datetime) -> None:
    """Keep the must-level findings of a thanked follow-up's note, by the rules of the house, as of `now`.

    What was kept of an earlier text goes. Without a text there is nothing to judge. Load the row through
    `with_facts()`; call it inside a transaction that has locked the candidate.
    """
    Fault.objects.filter(follow_up=follow_up).delete()
    if not follow_up.body.strip():
        FollowUp.objects.filter(pk=follow_up.pk).update(judged_at=None)
        return
    house = Organisation.current().house_rules
    findings = house.weigh(note_rules.check(follow_up.draft.note, follow_up.facts, house.limits))
    codes = {finding.code for finding in findings if finding.level is Level.MUST}
    Fault.objects.bulk_create(Fault(follow_up=follow_up, code=code) for code in sorted(codes))
    FollowUp.objects.thanked().filter(pk=follow_up.pk).update(judged_at=now)
