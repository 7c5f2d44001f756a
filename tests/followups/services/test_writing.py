"""The candidate's own words, and answers to what the composer asks."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError

from accounts.models import User
from contacts.models import Company
from followups.domain.notes import Missing
from followups.models import FollowUp, Point
from followups.services import closing, writing
from tests.makers import NOON, make_contact, make_follow_up, make_interaction, make_panel, make_point

pytestmark = pytest.mark.django_db


def again(follow_up: FollowUp) -> FollowUp:
    return FollowUp.objects.with_facts().get(pk=follow_up.pk)


def test_the_candidates_words_are_kept_as_written(alice: User) -> None:
    owed = make_follow_up(alice)
    assert writing.save_note(owed, subject="My subject", body="Dear Jane,\r\n\r\nMy words.\r\n")
    assert again(owed).draft.note.subject == "My subject"
    assert again(owed).draft.note.body == "Dear Jane,\n\nMy words.\n"
    assert again(owed).is_edited


@pytest.mark.parametrize("ending", ["", "\r\n", "  \n\n"])
def test_a_note_saved_as_it_was_composed_goes_on_following_the_facts(alice: User, ending: str) -> None:
    owed = make_follow_up(alice)
    note = again(owed).draft.note
    body = note.body.replace("\n", "\r\n") + ending  # as a browser sends it
    assert writing.save_note(owed, subject=note.subject, body=body)
    assert not again(owed).is_edited
    make_point(owed.interaction, "They move from Airflow to Dagster")
    assert "Dagster" in again(owed).draft.note.body


def test_one_changed_letter_is_the_candidates_own_text(alice: User) -> None:
    owed = make_follow_up(alice)
    note = again(owed).draft.note
    writing.save_note(owed, subject=note.subject + "!", body=note.body)
    assert again(owed).is_edited


def test_writing_it_back_to_what_was_composed_forgets_the_edit(alice: User) -> None:
    owed = make_follow_up(alice)
    note = again(owed).draft.note
    writing.save_note(owed, subject="My subject", body="My words")
    writing.save_note(owed, subject=note.subject, body=note.body)
    assert not again(owed).is_edited


def test_a_closed_note_is_not_written_in(alice: User) -> None:
    owed = make_follow_up(alice)
    closing.mark_thanked(owed, sent_at=NOON, now=NOON)
    before = again(owed).body
    assert not writing.save_note(owed, subject="Late", body="Too late")
    assert not writing.start_over(owed)
    assert again(owed).body == before


def test_starting_over_composes_again(alice: User) -> None:
    owed = make_follow_up(alice)
    composed = again(owed).draft.note
    writing.save_note(owed, subject="My subject", body="My words")
    assert writing.start_over(owed)
    assert again(owed).draft.note == composed


def test_an_answer_about_the_conversation_becomes_this_persons_point(alice: User) -> None:
    janes, peters = make_panel(alice, "Jane Roe", "Peter Adeyemi")
    writing.answer(janes, asks_for=Missing.SPECIFICS, text=" They move\nto Dagster ", now=NOON)
    writing.answer(janes, asks_for=Missing.CONTRIBUTION, text="five years of Airflow", now=NOON)
    assert [(point.kind, point.text, point.contact) for point in Point.objects.all()] == [
        ("discussed", "They move to Dagster", janes.contact),
        ("contribution", "five years of Airflow", janes.contact),
    ]
    assert "Dagster" in again(janes).draft.note.body
    assert "Dagster" not in again(peters).draft.note.body, "not the same text with the names exchanged (P1)"


def test_a_name_given_later_is_the_contacts_name(alice: User) -> None:
    owed = make_follow_up(alice, contact=make_contact(alice, "the data engineer"))
    writing.answer(owed, asks_for=Missing.NAME, text="Noor Haddad", now=NOON)
    assert again(owed).contact.name == "Noor Haddad"


def test_a_company_given_later_is_named_in_the_note(alice: User) -> None:
    interaction = make_interaction(alice, company="")
    owed = make_follow_up(alice, interaction=interaction)
    for name in ("Tollbridge Bank", "tollbridge bank"):
        writing.answer(owed, asks_for=Missing.COMPANY, text=name, now=NOON)
        assert again(owed).company_name == "Tollbridge Bank"
    assert Company.objects.get().owner == alice
    assert "Tollbridge Bank" in again(owed).draft.note.body


def test_a_phone_number_given_later_closes_every_note(alice: User) -> None:
    first, second = make_panel(alice, "Jane Roe", "Peter Adeyemi")
    User.objects.filter(pk=alice.pk).update(phone="")
    writing.answer(first, asks_for=Missing.PHONE, text="+46 70 174 06 05", now=NOON)
    assert "+46 70 174 06 05" in again(second).draft.note.body


@pytest.mark.parametrize("asks_for", list(Missing))
def test_an_empty_answer_is_refused_with_a_sentence(alice: User, asks_for: Missing) -> None:
    owed = make_follow_up(alice)
    with pytest.raises(ValidationError, match="A few words"):
        writing.answer(owed, asks_for=asks_for, text=" \n", now=NOON)
    assert not Point.objects.exists()
