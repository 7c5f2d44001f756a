"""Foreign keys point down the same stairs as imports; import-linter cannot see those written as text."""

from __future__ import annotations

from django.apps import apps

# Two apps on one step know nothing of each other.
STEP = {"accounts": 0, "contacts": 1, "outbox": 1, "followups": 2}


def test_foreign_keys_point_downwards() -> None:
    upward = []
    seen = 0
    for model in apps.get_models():
        here = model._meta.app_label
        if here not in STEP:
            continue
        for field in model._meta.get_fields():
            if not field.concrete or not field.is_relation or field.related_model is None:
                continue
            there = field.related_model._meta.app_label
            seen += 1
            if there in STEP and there != here and STEP[there] >= STEP[here]:
                upward.append(f"{model._meta.label}.{field.name} points to {there}")
    assert upward == []
    assert seen > 10, "no relations found: the test looks in the wrong place"


def test_every_app_of_ours_has_its_step() -> None:
    ours = {config.label for config in apps.get_app_configs() if "site-packages" not in config.path}
    assert ours - {"config"} == set(STEP)
