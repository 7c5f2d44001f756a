"""A conversation corrected, called off, deleted."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.core.exceptions import ValidationError

from accounts.models import User
from contacts.models import Company, Contact
from followups.models import FollowUp, Interaction, NudgeLine, Point
from followups.services import closing, correcting, sweeping, writing
from followups.services.meeting import Person
from followups.services.opening import Conversation, Said, log_interaction
from tests.makers import HOUR, NOON, let_out

pytestmark = pytest.mark.django_db

PANEL = Conversation(
    kind=Interaction.Kind.FORMAL_INTERVIEW,
    medium=Interaction.Medium.VIDEO,
    ended_at=NOON,
    company="Harborlight Analytics",
    people=[Person("Jane Roe"), Person("Peter Adeyemi"), Person("Noor Haddad")],
)


def owed_for(interaction: Interaction) -> dict[str, FollowUp]:
    rows = FollowUp.objects.filter(interaction=interaction).select_related("contact", "interaction")
    return {follow_up.contact.name: follow_up for follow_up in rows}


def stages_of(follow_up: FollowUp) -> list[str]:
    return [line.stage for line in follow_up.nudge_lines.order_by("pk")]


# ---------- when it ended ----------


def test_a_corrected_end_moves_deadline_and_plan(alice: User) -> None:
    interaction = log_interaction(PANEL, candidate=alice, now=NOON)
    correcting.correct_interaction(interaction, replace(PANEL, ended_at=NOON - 3 * HOUR), now=NOON + HOUR)
    for follow_up in owed_for(interaction).values():
        assert follow_up.due_at == NOON + 21 * HOUR
        assert follow_up.next_nudge_at == NOON + 17 * HOUR
        assert follow_up.interaction.ended_at == NOON - 3 * HOUR
        assert follow_up.interaction.logged_at == NOON
        assert follow_up.interaction.end_stated_at == NOON + HOUR


def test_a_new_deadline_is_spoken_of_anew(alice: User) -> None:
    interaction = log_interaction(PANEL, candidate=alice, now=NOON)
    sweeping.sweep(now=NOON + 20 * HOUR)
    let_out(now=NOON + 20 * HOUR)
    correcting.correct_interaction(interaction, replace(PANEL, ended_at=NOON + 6 * HOUR), now=NOON + 21 * HOUR)
    assert sweeping.sweep(now=NOON + 25 * HOUR).lines == 0, "the old deadline is none"
    assert sweeping.sweep(now=NOON + 26 * HOUR) == sweeping.Swept(mails=1, lines=3)
    assert stages_of(owed_for(interaction)["Jane Roe"]) == ["heads-up", "heads-up"]


def test_an_end_corrected_into_lateness_is_nudged_about_once_two_hours_later(alice: User) -> None:
    interaction = log_interaction(PANEL, candidate=alice, now=NOON)
    now = NOON + 10 * HOUR
    correcting.correct_interaction(interaction, replace(PANEL, ended_at=NOON - 20 * HOUR), now=now)
    assert {row.next_nudge_at for row in owed_for(interaction).values()} == {now + 2 * HOUR}
    assert sweeping.sweep(now=now + 2 * HOUR).lines == 3
    assert {row.next_nudge_at for row in owed_for(interaction).values()} == {None}


def test_a_queued_nudge_of_the_old_deadline_is_taken_back(alice: User) -> None:
    interaction = log_interaction(PANEL, candidate=alice, now=NOON)
    sweeping.sweep(now=NOON + 25 * HOUR)
    correcting.correct_interaction(interaction, replace(PANEL, ended_at=NOON + 5 * HOUR), now=NOON + 25 * HOUR)
    assert not NudgeLine.objects.exists()


def test_a_correction_that_leaves_the_end_alone_leaves_the_plan_alone(alice: User) -> None:
    interaction = log_interaction(PANEL, candidate=alice, now=NOON)
    sweeping.sweep(now=NOON + 20 * HOUR)
    let_out(now=NOON + 20 * HOUR)
    correcting.correct_interaction(interaction, replace(PANEL, role="Data analyst"), now=NOON + 21 * HOUR)
    interaction.refresh_from_db()
    assert (interaction.role, interaction.end_stated_at) == ("Data analyst", NOON)
    assert {row.next_nudge_at for row in owed_for(interaction).values()} == {NOON + 24 * HOUR}
    assert sweeping.sweep(now=NOON + 21 * HOUR).lines == 0


def test_writing_it_down_after_it_took_place_ends_the_debrief(alice: User) -> None:
    interaction = log_interaction(PANEL, candidate=alice, now=NOON - 24 * HOUR)
    with_points = replace(PANEL, points=[Said("They move from Airflow to Dagster")])
    correcting.correct_interaction(interaction, with_points, now=NOON + HOUR / 6)
    interaction.refresh_from_db()
    assert interaction.debriefed_at == NOON + HOUR / 6
    assert {row.next_nudge_at for row in owed_for(interaction).values()} == {NOON + 20 * HOUR}


def test_a_correction_before_it_took_place_is_not_yet_a_debrief(alice: User) -> None:
    interaction = log_interaction(PANEL, candidate=alice, now=NOON - 24 * HOUR)
    correcting.correct_interaction(interaction, replace(PANEL, role="Analyst"), now=NOON - HOUR)
    interaction.refresh_from_db()
    assert interaction.debriefed_at is None


def test_a_conversation_that_moved_is_planned_again(alice: User) -> None:
    interaction = log_interaction(PANEL, candidate=alice, now=NOON - 24 * HOUR)
    sweeping.sweep(now=NOON + HOUR / 4)
    let_out(now=NOON + HOUR / 4)
    moved = replace(PANEL, ended_at=NOON + 48 * HOUR)
    correcting.correct_interaction(interaction, moved, now=NOON + HOUR)
    assert {row.next_nudge_at for row in owed_for(interaction).values()} == {NOON + 48.25 * HOUR}
    assert sweeping.sweep(now=NOON + 48.25 * HOUR).lines == 3
    assert stages_of(owed_for(interaction)["Jane Roe"]) == ["debrief", "debrief"]


# ---------- who was there, and what was said ----------


def test_someone_added_is_owed_a_note(alice: User) -> None:
    interaction = log_interaction(PANEL, candidate=alice, now=NOON)
    more = replace(PANEL, people=[*PANEL.people, Person("Ola Nordmann")])
    correcting.correct_interaction(interaction, more, now=NOON + HOUR)
    assert owed_for(interaction)["Ola Nordmann"].next_nudge_at == NOON + 20 * HOUR
    assert len(owed_for(interaction)) == 4


def test_someone_removed_is_owed_nothing_and_the_others_keep_their_notes(alice: User) -> None:
    interaction = log_interaction(PANEL, candidate=alice, now=NOON)
    writing.save_note(owed_for(interaction)["Jane Roe"], subject="My subject", body="My words")
    sweeping.sweep(now=NOON + 25 * HOUR)
    fewer = replace(PANEL, people=[PANEL.people[0], PANEL.people[2]])
    correcting.correct_interaction(interaction, fewer, now=NOON + 25 * HOUR)
    owed = owed_for(interaction)
    assert set(owed) == {"Jane Roe", "Noor Haddad"}
    assert owed["Jane Roe"].body == "My words"
    assert NudgeLine.objects.count() == 2
    assert Contact.objects.filter(name="Peter Adeyemi").exists(), "he stays in the book"


def test_someone_thanked_stays_and_nothing_of_the_correction_is_kept(alice: User) -> None:
    interaction = log_interaction(PANEL, candidate=alice, now=NOON)
    closing.mark_thanked(owed_for(interaction)["Jane Roe"], sent_at=NOON, now=NOON)
    wrong = replace(PANEL, role="Analyst", people=[PANEL.people[1], Person("Ola Nordmann")])
    with pytest.raises(ValidationError, match="Jane Roe has been thanked"):
        correcting.correct_interaction(interaction, wrong, now=NOON + HOUR)
    assert set(owed_for(interaction)) == {"Jane Roe", "Peter Adeyemi", "Noor Haddad"}
    assert Interaction.objects.get().role == ""
    assert not Contact.objects.filter(name="Ola Nordmann").exists()


def test_an_arranger_who_turns_out_to_have_been_there_was_there(alice: User) -> None:
    interaction = log_interaction(replace(PANEL, arranged_by=Person("Hana Sato")), candidate=alice, now=NOON)
    assert not owed_for(interaction)["Hana Sato"].was_there
    joined = replace(PANEL, people=[*PANEL.people, Person("Hana Sato")], arranged_by=3)
    correcting.correct_interaction(interaction, joined, now=NOON + HOUR)
    assert owed_for(interaction)["Hana Sato"].was_there
    left = replace(PANEL, arranged_by=Person("Hana Sato"))
    correcting.correct_interaction(interaction, left, now=NOON + 2 * HOUR)
    assert not owed_for(interaction)["Hana Sato"].was_there


def test_points_are_replaced_and_drafts_follow_them(alice: User) -> None:
    said = replace(PANEL, points=[Said("They move from Airflow to Dagster", person=0)])
    interaction = log_interaction(said, candidate=alice, now=NOON)
    corrected = replace(PANEL, points=[Said("They move from Airflow to Prefect", person=0)])
    correcting.correct_interaction(interaction, corrected, now=NOON + HOUR)
    assert [point.text for point in Point.objects.all()] == ["They move from Airflow to Prefect"]
    janes = FollowUp.objects.with_facts().get(contact__name="Jane Roe")
    assert "Prefect" in janes.draft.note.body
    assert "Dagster" not in janes.draft.note.body


def test_nobody_left_is_refused(alice: User) -> None:
    interaction = log_interaction(PANEL, candidate=alice, now=NOON)
    with pytest.raises(ValidationError, match="Say whom you talked to"):
        correcting.correct_interaction(interaction, replace(PANEL, people=[]), now=NOON + HOUR)
    assert len(owed_for(interaction)) == 3


# ---------- it did not take place; it should not be there ----------


def test_a_conversation_called_off_is_owed_nothing(alice: User) -> None:
    interaction = log_interaction(PANEL, candidate=alice, now=NOON - 24 * HOUR)
    sweeping.sweep(now=NOON + HOUR / 4)
    closing.mark_thanked(owed_for(interaction)["Jane Roe"], sent_at=NOON + HOUR, now=NOON + HOUR)
    assert correcting.call_off(interaction, now=NOON + HOUR) == 2
    owed = owed_for(interaction)
    assert owed["Jane Roe"].state == "thanked"
    for name in ("Peter Adeyemi", "Noor Haddad"):
        assert (owed[name].state, owed[name].skip_reason) == ("skipped", "It did not take place.")
    assert not NudgeLine.objects.exists()
    assert correcting.call_off(interaction, now=NOON + HOUR) == 0
    assert sweeping.sweep(now=NOON + 100 * HOUR).mails == 0


def test_a_deleted_conversation_takes_its_follow_ups_along_and_leaves_the_book(alice: User) -> None:
    said = replace(PANEL, points=[Said("They move to Rust", person=0)], arranged_by=0)
    interaction = log_interaction(said, candidate=alice, now=NOON)
    kept = log_interaction(PANEL, candidate=alice, now=NOON)
    sweeping.sweep(now=NOON + 25 * HOUR)
    correcting.delete_interaction(interaction)
    assert [row.interaction for row in FollowUp.objects.all()] == [kept] * 3
    assert NudgeLine.objects.count() == 3
    assert not Point.objects.exists()
    assert Contact.objects.count() == 3
    assert Company.objects.count() == 1
