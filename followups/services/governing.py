"""Change how this organisation judges notes and trains candidates."""

from __future__ import annotations

from collections.abc import Mapping

from django.core.exceptions import ValidationError
from django.db import transaction

from followups.domain.note_rules.rules import RULES
from followups.models import Organisation, RuleSetting
from followups.models.organisation import ONLY_ROW

AS_IT_IS = ""
_LOWER = {rule.code: {AS_IT_IS, *(level.value for level in rule.lower_levels), RuleSetting.OFF} for rule in RULES}


@transaction.atomic
def change_house_rules(*, choices: Mapping[str, object], levels: Mapping[str, str]) -> None:
    """Set fields of the organisation, and levels by the code of their rule; "" takes the rule's own level again.

    What is not named stays as it is. The first change makes the row. Notes are judged by it from the next
    check on; what was judged before stays. Raises ValidationError for a level that would raise a rule.
    """
    raised = [code for code, level in levels.items() if level not in _LOWER.get(code, ())]
    if raised:
        raise ValidationError(f"A rule can only be lowered, or be off: {', '.join(sorted(raised))}.")
    Organisation.objects.get_or_create(pk=ONLY_ROW)
    Organisation.objects.select_for_update(no_key=True).get(pk=ONLY_ROW)
    if choices:
        Organisation.objects.filter(pk=ONLY_ROW).update(**choices)
    for code, level in levels.items():
        if level == AS_IT_IS:
            RuleSetting.objects.filter(organisation=ONLY_ROW, code=code).delete()
        else:
            RuleSetting.objects.update_or_create(organisation_id=ONLY_ROW, code=code, defaults={"level": level})
