"""Thanked, skipped, and opened again."""

from __future__ import annotations

from datetime import datetime

import pytest
from django.core.exceptions import ValidationError

from accounts.models import User
from followups.models import FollowUp, NudgeLine
from followups.services import closing, planning, sweeping, writing
from tests.makers import HOUR, NOON, let_out, make_follow_up, make_panel, make_point

pytestmark = pytest.mark.django_db


def again(follow_up: FollowUp) -> FollowUp:
    """The row as it is now, with all that a note is composed from."""
    return FollowUp.objects.with_facts().get(pk=follow_up.pk)


def stages(follow_up: FollowUp) -> list[str]:
    return [line.stage for line in follow_up.nudge_lines.order_by("pk")]


def test_thanking_closes_and_keeps_the_note_as_it_was_shown(alice: User) -> None:
    owed = make_follow_up(alice)
    make_point(owed.interaction, "They move from Airflow to Dagster")
    shown = again(owed).draft.note
    assert closing.mark_thanked(owed, sent_at=NOON + 2 * HOUR, now=NOON + 3 * HOUR)
    closed = again(owed)
    assert closed.state == FollowUp.State.THANKED
    assert (closed.thanked_at, closed.closed_at) == (NOON + 2 * HOUR, NOON + 3 * HOUR)
    assert (closed.proof, closed.way) == (FollowUp.Proof.TOLD, FollowUp.Way.EMAIL)
    assert (closed.subject, closed.body) == (shown.subject, shown.body)
    assert "Dagster" in closed.body
    assert closed.next_nudge_at is None


def test_a_note_sent_on_time_and_told_of_late_counts_as_on_time(alice: User) -> None:
    in_time, late = make_panel(alice, "Jane Roe", "Peter Adeyemi")
    closing.mark_thanked(in_time, sent_at=NOON + 24 * HOUR, now=NOON + 72 * HOUR)
    closing.mark_thanked(late, sent_at=NOON + 25 * HOUR, now=NOON + 72 * HOUR)
    assert again(in_time).was_on_time
    assert not again(late).was_on_time
    assert again(in_time).took == 24 * HOUR


def test_the_candidates_own_text_is_what_is_kept(alice: User) -> None:
    owed = make_follow_up(alice)
    writing.save_note(owed, subject="My subject", body="My words")
    closing.mark_thanked(owed, sent_at=NOON, now=NOON, way=FollowUp.Way.CARD, proof=FollowUp.Proof.SEEN)
    closed = again(owed)
    assert (closed.subject, closed.body) == ("My subject", "My words")
    assert (closed.way, closed.proof) == ("card", "seen")


def test_a_second_press_changes_nothing(alice: User) -> None:
    owed = make_follow_up(alice)
    assert closing.mark_thanked(owed, sent_at=NOON + HOUR, now=NOON + HOUR)
    assert not closing.mark_thanked(owed, sent_at=NOON + 5 * HOUR, now=NOON + 5 * HOUR)
    assert not closing.skip(owed, reason="Wrong number", now=NOON + 5 * HOUR)
    closed = again(owed)
    assert (closed.state, closed.thanked_at, closed.closed_at) == ("thanked", NOON + HOUR, NOON + HOUR)
    assert closed.skip_reason == ""


@pytest.mark.parametrize(
    ("sent_at", "sentence"),
    [(NOON + 5 * HOUR, "still to come"), (NOON - HOUR, "before the conversation ended")],
)
def test_a_time_that_cannot_be_is_refused_with_a_sentence(alice: User, sent_at: datetime, sentence: str) -> None:
    owed = make_follow_up(alice)
    with pytest.raises(ValidationError, match=sentence):
        closing.mark_thanked(owed, sent_at=sent_at, now=NOON + 4 * HOUR)
    assert again(owed).is_open


def test_skipping_says_why(alice: User) -> None:
    owed = make_follow_up(alice)
    assert closing.skip(owed, reason="  They never\n showed up ", now=NOON + HOUR)
    skipped = again(owed)
    assert (skipped.state, skipped.skip_reason) == ("skipped", "They never showed up")
    assert (skipped.closed_at, skipped.next_nudge_at) == (NOON + HOUR, None)


@pytest.mark.parametrize("reason", ["", "   ", "\n"])
def test_skipping_without_a_reason_is_refused(alice: User, reason: str) -> None:
    owed = make_follow_up(alice)
    with pytest.raises(ValidationError, match="why no note"):
        closing.skip(owed, reason=reason, now=NOON)
    assert again(owed).is_open


def test_a_reason_too_long_for_its_place_is_cut_not_refused(alice: User) -> None:
    owed = make_follow_up(alice)
    assert closing.skip(owed, reason="x" * 500, now=NOON)
    assert len(again(owed).skip_reason) == 200


def test_closing_takes_it_out_of_nudges_that_have_not_left(alice: User) -> None:
    thanked, skipped, still_owed = make_panel(alice)
    sweeping.sweep(now=NOON + 25 * HOUR)
    closing.mark_thanked(thanked, sent_at=NOON + 25 * HOUR, now=NOON + 25 * HOUR)
    closing.skip(skipped, reason="Not needed", now=NOON + 25 * HOUR)
    assert [line.follow_up for line in NudgeLine.objects.all()] == [still_owed]


def test_a_nudge_that_has_left_stays_known(alice: User) -> None:
    owed = make_follow_up(alice)
    sweeping.sweep(now=NOON + 25 * HOUR)
    let_out(now=NOON + 25 * HOUR)
    closing.mark_thanked(owed, sent_at=NOON + 26 * HOUR, now=NOON + 26 * HOUR)
    assert stages(owed) == ["overdue"]


# ---------- undo ----------


def test_undo_opens_it_again_with_its_reminders(alice: User) -> None:
    owed = make_follow_up(alice)
    closing.mark_thanked(owed, sent_at=NOON + HOUR, now=NOON + HOUR)
    assert closing.undo(owed, now=NOON + 2 * HOUR)
    opened = again(owed)
    assert opened.is_open
    assert (opened.closed_at, opened.thanked_at, opened.proof, opened.way) == (None, None, "", "")
    assert opened.next_nudge_at == NOON + 20 * HOUR


def test_undo_of_a_skip_forgets_the_reason(alice: User) -> None:
    owed = make_follow_up(alice)
    closing.skip(owed, reason="Not needed", now=NOON)
    assert closing.undo(owed, now=NOON)
    assert (again(owed).is_open, again(owed).skip_reason) == (True, "")


def test_a_composed_note_goes_back_to_following_the_facts(alice: User) -> None:
    owed = make_follow_up(alice)
    closing.mark_thanked(owed, sent_at=NOON, now=NOON)
    closing.undo(owed, now=NOON)
    assert not again(owed).is_edited
    make_point(owed.interaction, "They move from Airflow to Dagster")
    assert "Dagster" in again(owed).draft.note.body


def test_the_candidates_own_text_survives_an_undo(alice: User) -> None:
    owed = make_follow_up(alice)
    writing.save_note(owed, subject="My subject", body="My words")
    closing.mark_thanked(owed, sent_at=NOON, now=NOON)
    closing.undo(owed, now=NOON)
    assert (again(owed).subject, again(owed).body) == ("My subject", "My words")


def test_what_was_taken_out_of_a_queued_nudge_is_said_after_an_undo(alice: User) -> None:
    owed = make_follow_up(alice)
    sweeping.sweep(now=NOON + 25 * HOUR)
    closing.mark_thanked(owed, sent_at=NOON + 25 * HOUR, now=NOON + 25 * HOUR)
    closing.undo(owed, now=NOON + 26 * HOUR)
    assert sweeping.sweep(now=NOON + 26 * HOUR).lines == 1
    assert stages(owed) == ["overdue"]


def test_what_was_said_is_not_said_again_after_an_undo(alice: User) -> None:
    owed = make_follow_up(alice)
    sweeping.sweep(now=NOON + 25 * HOUR)
    let_out(now=NOON + 25 * HOUR)
    closing.mark_thanked(owed, sent_at=NOON + 25 * HOUR, now=NOON + 25 * HOUR)
    closing.undo(owed, now=NOON + 26 * HOUR)
    assert again(owed).next_nudge_at == NOON + 48 * HOUR
    assert sweeping.sweep(now=NOON + 26 * HOUR).lines == 0
    assert sweeping.sweep(now=NOON + 48 * HOUR).lines == 1
    assert stages(owed) == ["overdue", "last-call"]


def test_undo_while_reminders_are_paused_plans_none(alice: User) -> None:
    owed = make_follow_up(alice)
    closing.mark_thanked(owed, sent_at=NOON, now=NOON)
    planning.pause(alice, now=NOON)
    closing.undo(owed, now=NOON)
    assert (again(owed).is_open, again(owed).next_nudge_at) == (True, None)


def test_undo_of_what_is_open_changes_nothing(alice: User) -> None:
    owed = make_follow_up(alice)
    writing.save_note(owed, subject="My subject", body="My words")
    assert not closing.undo(owed, now=NOON + HOUR)
    assert again(owed).body == "My words"
    assert again(owed).next_nudge_at == NOON + 20 * HOUR
