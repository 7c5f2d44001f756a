"""One conversation: looking at it, writing down how it was, correcting it, calling it off, deleting it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from contacts.models import Contact
from followups.forms.address_book import AddressBook
from followups.forms.conversations import ConversationForm
from followups.forms.debriefing import as_logged
from followups.forms.sheet import sheet_of
from followups.models import FollowUp, Interaction, Point
from followups.services import closing, correcting
from tests import makers
from tests.followups.pages import Form

PAGES = ("interaction", "edit_interaction", "call_off", "delete_interaction")


@pytest.fixture
def alices(client: Client, alice: User) -> Client:
    """A browser in which alice is signed in."""
    client.force_login(alice)
    return client


def address(name: str, interaction: Interaction) -> str:
    return reverse(f"followups:{name}", args=[interaction.pk])


def panel(alice: User, *, ended: timedelta = timedelta(hours=-2), **fields: Any) -> Interaction:
    """Three people met; `ended` from now, for pages read the real clock."""
    ended_at = timezone.now() + ended
    return makers.make_panel(alice, ended_at=ended_at, **fields)[0].interaction


def shown(browser: Client, interaction: Interaction) -> str:
    return browser.get(address("interaction", interaction)).content.decode()


# ---------- looking at it ----------


def test_everyone_met_is_there_with_the_way_to_their_draft(alices: Client, alice: User) -> None:
    interaction = panel(alice, role="Senior data analyst")
    page = shown(alices, interaction)
    for follow_up in interaction.follow_ups.all():
        assert str(follow_up.contact) in page
        assert follow_up.get_absolute_url() in page
    assert "21 h 59 min left" in page
    assert "Senior data analyst" in page


def test_late_is_said_and_done_is_said(alices: Client, alice: User) -> None:
    interaction = panel(alice, ended=timedelta(hours=-28))
    first, second, _ = interaction.follow_ups.order_by("pk")
    closing.mark_thanked(first, sent_at=interaction.ended_at + makers.HOUR, now=timezone.now())
    closing.skip(second, reason="We are friends", now=timezone.now())
    page = shown(alices, interaction)
    assert "Thanked in time" in page
    assert "We are friends" in page
    assert "4 h late" in page


def test_points_name_their_person_and_what_is_kept_to_oneself_is_marked(alices: Client, alice: User) -> None:
    interaction = panel(alice)
    makers.make_point(interaction, "ferries", contact=Contact.objects.get(name="Noor Haddad"))
    makers.make_point(interaction, "salary felt low", private=True)
    page = shown(alices, interaction)
    assert "for Noor" in page
    assert page.count("Kept to yourself") == 1


def test_what_is_kept_to_oneself_is_in_no_draft_on_the_page(alices: Client, alice: User) -> None:
    interaction = panel(alice)
    makers.make_point(interaction, "salary felt low", private=True)
    drafts = shown(alices, interaction).split("What was said")[0]
    assert "salary" not in drafts


def test_whoever_arranged_it_is_named(alices: Client, alice: User) -> None:
    priya = makers.make_contact(alice, "Priya Raman")
    interaction = panel(alice, arranged_by=priya)
    makers.make_follow_up(alice, interaction=interaction, contact=priya, was_there=False)
    page = shown(alices, interaction)
    assert "Arranged by Priya" in page
    assert "Arranged it" in page


def test_names_are_text_and_nothing_else(alices: Client, alice: User) -> None:
    interaction = makers.make_panel(alice, "<b>Jane</b>", ended_at=timezone.now())[0].interaction
    assert "<b>Jane</b>" not in shown(alices, interaction)


# ---------- planned, and how it was ----------


def test_a_planned_one_says_when_the_24_hours_start(alices: Client, alice: User) -> None:
    interaction = panel(alice, ended=timedelta(hours=3), logged_at=timezone.now())
    page = shown(alices, interaction)
    assert "The 24 hours start when it ends." in page
    assert "it moved" in page
    assert "How was it?" not in page


def awaited(alice: User) -> Interaction:
    """A conversation that was logged ahead and has ended, not written down yet."""
    return panel(alice, logged_at=timezone.now() - timedelta(days=1), ended=timedelta(minutes=-20))


def test_after_its_end_the_page_asks_how_it_was(alices: Client, alice: User) -> None:
    page = shown(alices, awaited(alice))
    assert "How was it?" in page
    assert "Three lines per person while you remember." in page
    for name in ("Jane", "Peter", "Noor"):
        assert f"With {name}" in page
    assert "It did not take place" in page
    assert "It moved" in page


def test_lines_go_to_their_people_and_old_points_stay(alices: Client, alice: User) -> None:
    interaction = awaited(alice)
    makers.make_point(interaction, "ask about dbt", private=True, kind=Point.Kind.SKILL)
    form = Form(alices.get(address("interaction", interaction)), holding="said-0")
    form.send(alices, {"said-0": "uses Dagster\nhates meetings", "said-all": "the office dog"})
    said = set(interaction.points.values_list("text", "contact__name", "private", "kind"))
    assert said == {
        ("ask about dbt", None, True, "skill"),
        ("uses Dagster", "Jane Roe", False, "discussed"),
        ("hates meetings", "Jane Roe", False, "discussed"),
        ("the office dog", None, False, "discussed"),
    }
    interaction.refresh_from_db()
    assert interaction.debriefed_at is not None
    assert "How was it?" not in shown(alices, interaction)


def test_writing_it_down_plans_the_reminders_anew(alices: Client, alice: User) -> None:
    interaction = awaited(alice)
    before = FollowUp.objects.values_list("next_nudge_at", flat=True).distinct().get()
    Form(alices.get(address("interaction", interaction)), holding="said-0").send(alices, {"said-0": "x"})
    after = FollowUp.objects.values_list("next_nudge_at", flat=True).distinct().get()
    assert before == interaction.ended_at + timedelta(minutes=15)
    assert after == interaction.ended_at + 20 * makers.HOUR


def test_saving_nothing_asks_for_a_line(alices: Client, alice: User) -> None:
    interaction = awaited(alice)
    response = Form(alices.get(address("interaction", interaction)), holding="said-0").send(alices)
    assert "Write at least one line." in response.content.decode()
    interaction.refresh_from_db()
    assert interaction.debriefed_at is None


def test_a_line_too_long_loses_nothing(alices: Client, alice: User) -> None:
    interaction = awaited(alice)
    response = Form(alices.get(address("interaction", interaction)), holding="said-0").send(
        alices, {"said-0": "z" * 501, "said-1": "kept"}
    )
    form = Form(response, holding="said-0")
    assert form.value("said-0") == "z" * 501
    assert form.value("said-1") == "kept"
    assert "A line takes 500 characters, this has 501." in form.html


# ---------- it did not take place ----------


def test_calling_off_asks_first(alices: Client, alice: User) -> None:
    interaction = awaited(alice)
    page = alices.get(address("call_off", interaction)).content.decode()
    assert "Opening this page has changed nothing." in page
    assert FollowUp.objects.open().count() == 3


def test_calling_off_leaves_nothing_owed(alices: Client, alice: User) -> None:
    interaction = awaited(alice)
    response = alices.post(address("call_off", interaction), follow=True)
    assert "it did not take place. Nothing is owed" in response.content.decode()
    assert not FollowUp.objects.open().exists()
    assert "How was it?" not in shown(alices, interaction)


# ---------- deleting ----------


def test_deleting_says_what_goes_along(alices: Client, alice: User) -> None:
    interaction = panel(alice)
    jane = interaction.follow_ups.get(contact__name="Jane Roe")
    closing.mark_thanked(jane, sent_at=timezone.now(), now=timezone.now())
    makers.make_point(interaction, "one")
    page = alices.get(address("delete_interaction", interaction)).content.decode()
    assert "2 thank-yous still owed, with their reminders" in page
    assert "1 thank-you already settled" in page
    assert "1 line on what was said" in page
    assert Interaction.objects.filter(pk=interaction.pk).exists()


def test_deleting_leaves_the_people(alices: Client, alice: User) -> None:
    interaction = panel(alice)
    alices.post(address("delete_interaction", interaction))
    assert not Interaction.objects.filter(pk=interaction.pk).exists()
    assert not FollowUp.objects.exists()
    assert Contact.objects.count() == 3


# ---------- correcting ----------


def opened(browser: Client, interaction: Interaction) -> Form:
    return Form(browser.get(address("edit_interaction", interaction)), holding="people")


def all_of(interaction: Interaction) -> dict[str, Any]:
    """Return every row of a conversation, for comparing."""
    return {
        "interaction": Interaction.objects.filter(pk=interaction.pk).values().get(),
        "follow_ups": list(FollowUp.objects.filter(interaction=interaction).order_by("pk").values()),
        "points": list(interaction.points.order_by("pk").values("text", "kind", "private", "contact__name")),
        "contacts": list(Contact.objects.order_by("pk").values()),
    }


def test_saving_without_a_change_changes_nothing(alices: Client, alice: User) -> None:
    priya = makers.make_contact(alice, "Priya Raman", company="Agency")
    interaction = panel(alice, occasion="Panel", role="Analyst", arranged_by=priya)
    makers.make_follow_up(alice, interaction=interaction, contact=priya, was_there=False)
    makers.make_point(interaction, "ferries", contact=Contact.objects.get(name="Noor Haddad"))
    makers.make_point(interaction, "sent the invitation late", contact=priya, kind=Point.Kind.RAPPORT)
    makers.make_point(interaction, "salary", private=True)
    before = all_of(interaction)
    opened(alices, interaction).send(alices)
    assert all_of(interaction) == before


def test_the_form_comes_filled_in(alices: Client, alice: User) -> None:
    interaction = panel(alice)
    makers.make_point(interaction, "ferries", contact=Contact.objects.get(name="Noor Haddad"))
    form = opened(alices, interaction)
    assert [form.value(f"people-{key}-name") for key in "012"] == ["Jane Roe", "Peter Adeyemi", "Noor Haddad"]
    assert form.value("company") == "Harborlight Analytics"
    assert form.value("ended") == "day"
    assert form.value("points-0-person") == "2"


def test_a_moved_end_moves_the_deadlines(alices: Client, alice: User) -> None:
    interaction = panel(alice)
    day = (timezone.now() - timedelta(days=2)).date()
    opened(alices, interaction).send(alices, {"ended": "day", "day": day.isoformat(), "time": "10:00"})
    ended_at = datetime(day.year, day.month, day.day, 10, tzinfo=UTC)
    assert {follow_up.due_at for follow_up in FollowUp.objects.all()} == {ended_at + 24 * makers.HOUR}


def test_an_old_conversation_can_be_corrected_as_long_as_its_end_stays(alices: Client, alice: User) -> None:
    interaction = panel(alice, ended=timedelta(days=-90))
    opened(alices, interaction).send(alices, {"role": "Analyst"})
    interaction.refresh_from_db()
    assert interaction.role == "Analyst"


def test_a_wrong_name_is_corrected_without_losing_the_note(alices: Client, alice: User) -> None:
    interaction = panel(alice)
    jane = interaction.follow_ups.get(contact__name="Jane Roe")
    FollowUp.objects.filter(pk=jane.pk).update(subject="Mine", body="My own words")
    opened(alices, interaction).send(alices, {"people-0-name": "Jayne Roe"})
    jane.refresh_from_db()
    assert (jane.contact.name, jane.body) == ("Jayne Roe", "My own words")


def test_someone_added_is_owed_a_note_and_someone_removed_is_not(alices: Client, alice: User) -> None:
    interaction = panel(alice)
    form = Form(opened(alices, interaction).send(alices, press="remove_person=1"), holding="people")
    form = Form(form.send(alices, press="add=person"), holding="people")
    form.send(alices, {f"people-{form.fields['people'][-1]}-name": "Ines Moreau"})
    assert set(interaction.follow_ups.values_list("contact__name", flat=True)) == {
        "Jane Roe",
        "Noor Haddad",
        "Ines Moreau",
    }


def test_someone_thanked_cannot_be_removed(alices: Client, alice: User) -> None:
    interaction = panel(alice)
    jane = interaction.follow_ups.get(contact__name="Jane Roe")
    closing.mark_thanked(jane, sent_at=timezone.now(), now=timezone.now())
    form = opened(alices, interaction)
    assert ("remove_person", "0") not in form.buttons
    assert "so Jane stays in it" in form.html
    sent = {**form.fields, "remove_person": ["0"]}
    page = Form(alices.post(form.action, sent), holding="people")
    response = page.send(alices)
    assert "Jane Roe has been thanked for this conversation and stays in it." in response.content.decode()
    assert interaction.follow_ups.count() == 3


def test_the_arranger_who_turns_out_to_have_been_there_becomes_one_of_the_people(
    alices: Client, alice: User
) -> None:
    priya = makers.make_contact(alice, "Priya Raman")
    interaction = panel(alice, arranged_by=priya)
    makers.make_follow_up(alice, interaction=interaction, contact=priya, was_there=False)
    makers.make_point(interaction, "knows the team", contact=priya)
    form = Form(opened(alices, interaction).send(alices, press=f"known={priya.pk}"), holding="people")
    form.send(alices, {"arranged_by": f"person-{form.fields['people'][-1]}"})
    assert interaction.follow_ups.get(contact=priya).was_there
    assert interaction.follow_ups.count() == 4
    assert interaction.points.get().contact == priya


def test_the_end_keeps_its_second_hour_when_clocks_went_back(alice: User) -> None:
    """02:30 came twice in Stockholm that night; a correction must not move the end by an hour."""
    User.objects.filter(pk=alice.pk).update(time_zone="Europe/Stockholm")
    alice.refresh_from_db()
    second = datetime(2026, 10, 25, 1, 30, 17, tzinfo=UTC)
    interaction = makers.make_follow_up(alice, ended_at=second).interaction
    now = second + 5 * makers.HOUR
    sheet = sheet_of(interaction)
    sheet.details["role"] = "Analyst"
    book = AddressBook(alice, now=now)
    form = ConversationForm(sheet, candidate=alice, book=book, now=now, checked=True, interaction=interaction)
    assert form.is_valid()
    assert form.conversation.ended_at == second


def test_what_is_known_of_a_conversation_survives_being_said_again(alice: User) -> None:
    priya = makers.make_contact(alice, "Priya Raman")
    interaction = panel(alice, arranged_by=priya)
    makers.make_follow_up(alice, interaction=interaction, contact=priya, was_there=False)
    makers.make_point(interaction, "sent it late", contact=priya)
    makers.make_point(interaction, "for all", private=True)
    before = all_of(interaction)
    correcting.correct_interaction(interaction, as_logged(interaction), now=timezone.now())
    assert all_of(interaction) == before


# ---------- whose page, at what cost ----------


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("method", ["get", "post"])
def test_a_stranger_gets_404_and_changes_nothing(
    client: Client, alice: User, carol: User, name: str, method: str
) -> None:
    interaction = panel(alice)
    client.force_login(carol)
    assert getattr(client, method)(address(name, interaction)).status_code == 404
    assert FollowUp.objects.open().count() == 3


@pytest.mark.parametrize("name", PAGES)
def test_looking_changes_nothing(alices: Client, alice: User, name: str) -> None:
    interaction = awaited(alice)
    before = all_of(interaction)
    alices.get(address(name, interaction))
    assert all_of(interaction) == before


@pytest.mark.parametrize("name", PAGES)
def test_a_page_costs_the_same_with_2_and_with_20_people(alices: Client, alice: User, name: str) -> None:
    def cost(people: int) -> int:
        names = [f"Person Number{number}" for number in range(people)]
        interaction = makers.make_panel(alice, *names, ended_at=timezone.now())[0].interaction
        for follow_up in interaction.follow_ups.all():
            makers.make_point(interaction, "said", contact=follow_up.contact)
            makers.make_point(interaction, "said to all")
        with CaptureQueriesContext(connection) as queries:
            alices.get(address(name, interaction))
        return len(queries)

    assert cost(2) == cost(20)
