"""A verdict in words."""

from __future__ import annotations

import pytest

from followups.domain.verdicts import AFTERWARDS, verdict


@pytest.mark.parametrize("state", ["looks_good", "change_suggested", "change_needed"])
def test_after_the_note_went_out_nothing_is_asked_of_it_any_more(state: str) -> None:
    before, after = verdict(state, after_the_fact=False), verdict(state, after_the_fact=True)
    assert after.advice == AFTERWARDS
    assert "send" not in after.short
    assert before.sentence != after.sentence


def test_no_verdict_forbids_sending() -> None:
    assert verdict("looks_good", after_the_fact=False).sentence == "Looks good"
    assert "can go as it is" in verdict("change_suggested", after_the_fact=False).advice
