"""Act on a finding: put its fix into the note, set it aside, bring back what was set aside."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import transaction

from followups.domain import judgement, placing
from followups.domain.judgement import Remark
from followups.models import Dismissal, FollowUp, Organisation
from followups.services import planning, writing


@transaction.atomic
def put_in(follow_up: FollowUp, *, key: str, written_from: str = "") -> Remark | None:
    """Put the fix of one finding into the note, where it belongs. Returns the finding.

    None, and nothing is changed, when that finding does not stand any more or has no fix, or when the
    follow-up is closed.
    """
    planning.lock(follow_up.candidate)
    stored = FollowUp.objects.with_facts().get(pk=follow_up.pk)
    remark = stored.judged(Organisation.current().house_rules).find(key)
    if remark is None or remark.edit is None or not stored.is_open:
        return None
    note = placing.apply(judgement.plain(stored.draft.note), remark.edit)
    limit = FollowUp._meta.get_field("subject").max_length
    if len(note.subject) > (limit or 0) or len(note.body) > (FollowUp._meta.get_field("body").max_length or 0):
        raise ValidationError("The note is too long for one more sentence. Make it shorter first.")
    writing.save_note(follow_up, subject=note.subject, body=note.body, written_from=written_from)
    return remark


@transaction.atomic
def set_aside(follow_up: FollowUp, *, key: str) -> bool:
    """Remember that the candidate leaves one finding as it is. Returns False when it does not stand any more."""
    planning.lock(follow_up.candidate)
    stored = FollowUp.objects.with_facts().get(pk=follow_up.pk)
    remark = stored.judged(Organisation.current().house_rules).find(key)
    if remark is None or not stored.is_open:
        return False
    Dismissal.objects.get_or_create(follow_up=stored, code=remark.finding.code, context=remark.context)
    return True


@transaction.atomic
def bring_back(follow_up: FollowUp) -> int:
    """Show all findings of a note again. Returns how many had been set aside."""
    planning.lock(follow_up.candidate)
    return Dismissal.objects.filter(follow_up=follow_up, follow_up__state=FollowUp.State.OPEN).delete()[0]
