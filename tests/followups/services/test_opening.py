"""Logging a conversation: whom it makes the candidate owe a note, and by when."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.core.exceptions import ValidationError

from accounts.models import User
from contacts.models import Company, Contact
from followups.models import FollowUp, Interaction, Point
from followups.services import closing, planning
from followups.services.meeting import Person
from followups.services.opening import Conversation, Said, log_interaction
from tests.makers import HOUR, NOON, make_contact

pytestmark = pytest.mark.django_db

PANEL = Conversation(
    kind=Interaction.Kind.FORMAL_INTERVIEW,
    medium=Interaction.Medium.VIDEO,
    ended_at=NOON,
    company="Harborlight Analytics",
    people=[Person("Jane Roe"), Person("Peter Adeyemi"), Person("the data engineer")],
)


def owed_for(interaction: Interaction) -> dict[str, FollowUp]:
    return {follow_up.contact.name: follow_up for follow_up in interaction.follow_ups.select_related("contact")}


def test_a_panel_of_three_is_owed_three_notes_within_24_hours(alice: User) -> None:
    owed = owed_for(log_interaction(PANEL, candidate=alice, now=NOON))
    assert set(owed) == {"Jane Roe", "Peter Adeyemi", "the data engineer"}
    for follow_up in owed.values():
        assert follow_up.candidate == alice
        assert follow_up.is_open
        assert follow_up.due_at == NOON + 24 * HOUR
        assert follow_up.next_nudge_at == NOON + 20 * HOUR
        assert follow_up.was_there


def test_a_meetup_takes_seven_people_of_seven_companies(alice: User) -> None:
    names = ["Ana Sousa", "Ben Ode", "Cleo Marsh", "Dina Aziz", "Eli Roth", "Fay Lund", "Gus Hall"]
    people = [Person(name, company=f"Company {name[0]}") for name in names]
    meetup = replace(PANEL, kind="event", company="", occasion="PyCon meetup", people=people)
    interaction = log_interaction(meetup, candidate=alice, now=NOON)
    companies = {
        name: follow_up.contact.company and follow_up.contact.company.name
        for name, follow_up in owed_for(interaction).items()
    }
    assert companies == {name: f"Company {name[0]}" for name in names}
    assert interaction.company is None


def test_meeting_the_same_person_again_opens_a_new_follow_up(alice: User) -> None:
    first = owed_for(log_interaction(PANEL, candidate=alice, now=NOON))["Jane Roe"]
    closing.mark_thanked(first, sent_at=NOON, now=NOON)
    later = NOON + 72 * HOUR
    coffee = replace(PANEL, kind="networking_coffee", ended_at=later, people=[Person("Jane Roe")])
    second = owed_for(log_interaction(coffee, candidate=alice, now=later))["Jane Roe"]
    assert second.contact == first.contact
    assert second.is_open, "an earlier note never settles a later conversation (W2)"
    assert second.due_at == later + 24 * HOUR


def test_the_arranger_who_was_not_there_is_owed_a_note_too(alice: User) -> None:
    interaction = log_interaction(
        replace(PANEL, arranged_by=Person("Hana Sato", email="hana@example.com")), candidate=alice, now=NOON
    )
    owed = owed_for(interaction)
    assert len(owed) == 4
    assert not owed["Hana Sato"].was_there
    assert owed["Hana Sato"].due_at == NOON + 24 * HOUR
    assert interaction.arranged_by is None, "the caller's row is older than the people"
    interaction.refresh_from_db()
    assert interaction.arranged_by == owed["Hana Sato"].contact


def test_the_arranger_who_was_there_is_owed_one_note(alice: User) -> None:
    for arranged_by in (1, Person("Peter ADEYEMI")):
        interaction = log_interaction(replace(PANEL, arranged_by=arranged_by), candidate=alice, now=NOON)
        interaction.refresh_from_db()
        owed = owed_for(interaction)
        assert len(owed) == 3
        assert owed["Peter Adeyemi"].was_there
        assert interaction.arranged_by is not None


def test_someone_already_thanked_is_closed_and_never_nudged_about(alice: User) -> None:
    jane, peter, engineer = PANEL.people
    thanked = replace(PANEL, people=[jane, replace(peter, thanked=True), engineer])
    owed = owed_for(log_interaction(thanked, candidate=alice, now=NOON + HOUR))
    peters = owed["Peter Adeyemi"]
    assert peters.state == FollowUp.State.THANKED
    assert (peters.proof, peters.closed_at) == (FollowUp.Proof.TOLD, NOON + HOUR)
    assert peters.was_on_time
    assert peters.next_nudge_at is None
    assert owed["Jane Roe"].is_open


def test_nobody_can_have_been_thanked_for_a_conversation_still_to_come(alice: User) -> None:
    ahead = replace(PANEL, people=[Person("Jane Roe", thanked=True)])
    with pytest.raises(ValidationError, match="still to come"):
        log_interaction(ahead, candidate=alice, now=NOON - HOUR)
    assert not Interaction.objects.exists()


@pytest.mark.parametrize(
    ("people", "sentence"),
    [
        ([], "Say whom you talked to"),
        ([Person("Jane Roe"), Person("Jane  ROE")], "named twice"),
    ],
)
def test_what_cannot_be_logged_is_refused_with_a_sentence_and_leaves_nothing(
    alice: User, people: list[Person], sentence: str
) -> None:
    with pytest.raises(ValidationError, match=sentence):
        log_interaction(replace(PANEL, people=people), candidate=alice, now=NOON)
    assert not Interaction.objects.exists()
    assert not Contact.objects.exists()
    assert not Company.objects.exists()


def test_two_people_of_the_same_description_are_two_people(alice: User) -> None:
    two = replace(PANEL, people=[Person("the data engineer"), Person("the data engineer")])
    assert log_interaction(two, candidate=alice, now=NOON).follow_ups.count() == 2


def test_a_planned_conversation_is_asked_about_after_its_end(alice: User) -> None:
    interaction = log_interaction(PANEL, candidate=alice, now=NOON - 24 * HOUR)
    assert interaction.debriefed_at is None
    assert interaction.is_planned(NOON - HOUR)
    assert {follow_up.next_nudge_at for follow_up in interaction.follow_ups.all()} == {NOON + HOUR / 4}


def test_who_has_paused_reminders_still_owes_but_is_not_nudged(alice: User) -> None:
    planning.pause(alice, now=NOON)
    interaction = log_interaction(PANEL, candidate=alice, now=NOON)
    assert [follow_up.next_nudge_at for follow_up in interaction.follow_ups.open()] == [None, None, None]


def test_points_are_for_all_or_for_one_and_private_ones_stay_out_of_every_note(alice: User) -> None:
    points = [
        Said("They move from Airflow to Dagster", person=0),
        Said("The office is by the harbour"),
        Said("Peter seemed bored", person=1, private=True),
        Said("Airflow", kind=Point.Kind.SKILL, person=1),
    ]
    log_interaction(replace(PANEL, points=points), candidate=alice, now=NOON)
    facts = {
        follow_up.contact.name: [point.text for point in follow_up.facts.points]
        for follow_up in FollowUp.objects.with_facts()
    }
    assert facts == {
        "Jane Roe": ["They move from Airflow to Dagster", "The office is by the harbour"],
        "Peter Adeyemi": ["Airflow", "The office is by the harbour"],
        "the data engineer": ["The office is by the harbour"],
    }
    assert Point.objects.filter(private=True).count() == 1


# ---------- who is it? ----------


def met(person: Person, candidate: User) -> Contact:
    interaction = log_interaction(replace(PANEL, people=[person]), candidate=candidate, now=NOON)
    return interaction.follow_ups.get().contact


def test_a_known_name_is_the_known_contact_and_what_was_unknown_is_filled_in(alice: User) -> None:
    known = make_contact(alice, "Jane Roe", email="")
    found = met(Person("JANE ROE", email="jane@example.com", company="Acme", title="CTO"), alice)
    assert found == known
    assert (found.email, found.title, str(found.company)) == ("jane@example.com", "CTO", "Acme")


def test_a_namesake_at_another_company_is_another_person(alice: User) -> None:
    known = make_contact(alice, "Jane Roe", company="Acme", email="")
    assert met(Person("Jane Roe", company="Tollbridge Bank"), alice) != known
    assert met(Person("Jane Roe", company="acme"), alice) == known


def test_a_namesake_with_another_address_is_another_person(alice: User) -> None:
    known = make_contact(alice, "Jane Roe", email="jane@acme.example.com")
    assert met(Person("Jane Roe", email="roe@bank.example.com"), alice) != known


def test_of_two_namesakes_neither_is_guessed(alice: User) -> None:
    known = {make_contact(alice, "Jane Roe", company=company).pk for company in ("Acme", "Tollbridge Bank")}
    assert met(Person("Jane Roe"), alice).pk not in known


def test_another_candidates_contact_is_never_found(alice: User, carol: User) -> None:
    carols = make_contact(carol, "Jane Roe", company="Acme")
    found = met(Person("Jane Roe", company="Acme"), alice)
    assert found != carols
    assert found.owner == alice
    assert found.company is not None
    assert found.company.owner == alice


def test_a_picked_description_gets_its_name_when_it_becomes_known(alice: User) -> None:
    described = make_contact(alice, "the data engineer", email="")
    named = met(Person("Noor Haddad", contact=described), alice)
    assert named == described
    assert named.name == "Noor Haddad"
