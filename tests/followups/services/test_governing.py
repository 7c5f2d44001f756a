"""Change how this organisation judges notes: no rule is ever raised, nor half a change made."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError

from followups.models import Organisation, RuleSetting
from followups.services.governing import change_house_rules

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("code", "level"),
    [("tone/register", "must"), ("tone/register", "should"), ("could/skill", "could"), ("no/such-rule", "off")],
)
def test_a_level_that_lowers_nothing_is_refused_and_nothing_is_changed(code: str, level: str) -> None:
    with pytest.raises(ValidationError, match="can only be lowered"):
        change_house_rules(choices={"first_conversations": 5}, levels={"must/phone": "off", code: level})
    assert not Organisation.objects.exists()
    assert not RuleSetting.objects.exists()


def test_what_is_not_named_stays_as_it_is() -> None:
    change_house_rules(choices={"first_conversations": 5}, levels={"must/phone": "off"})
    change_house_rules(choices={"relapse_after": 7}, levels={"text/typo": "could"})
    house = Organisation.current()
    assert (house.first_conversations, house.relapse_after) == (5, 7)
    assert dict(house.rule_settings.values_list("code", "level")) == {"must/phone": "off", "text/typo": "could"}


def test_a_rule_set_twice_has_the_latter_level_and_its_own_again_when_asked() -> None:
    change_house_rules(choices={}, levels={"must/phone": "off"})
    change_house_rules(choices={}, levels={"must/phone": "could"})
    assert RuleSetting.objects.get().level == "could"
    change_house_rules(choices={}, levels={"must/phone": ""})
    assert not RuleSetting.objects.exists()
