"""The organisation's rules in the admin: superusers lower them, switch them off and set word limits."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from followups.domain import note_rules
from followups.domain.note_rules.rules import RULES
from followups.domain.notes import Facts, Finding, Level, Note
from followups.models import Organisation, RuleSetting
from tests.followups.pages import Form
from tests.makers import make_user

pytestmark = pytest.mark.django_db

PAGE = "/admin/followups/organisation/1/change/"
FACTS = Facts("Alice Lindqvist", "+46 70 174 06 12", "Jane Roe", "Harborlight Analytics")
HURRIED = Note("Customers", "Hey Jane,\n\nThanks for your time.\n\nAlice")


@pytest.fixture
def admin(client: Client) -> Client:
    client.force_login(make_user("Ada Nyström", is_staff=True, is_superuser=True))
    return client


def page(admin: Client) -> Form:
    return Form(admin.get(PAGE), holding="note_words")


def save(admin: Client, typed: dict[str, str], *, opened: Form | None = None) -> Any:
    """Type into the page and press Save."""
    fields = (opened or page(admin)).fields
    return admin.post(PAGE, {**fields, **{name: [value] for name, value in typed.items()}}, follow=True)


def found(note: Note = HURRIED) -> dict[str, Level]:
    """What the house says of a note, as any page would."""
    house = Organisation.current().house_rules
    findings: list[Finding] = house.weigh(note_rules.check(note, FACTS, house.limits))
    return {finding.code: finding.level for finding in findings}


def test_looking_at_the_page_makes_no_row(admin: Client) -> None:
    response = admin.get(reverse("admin:followups_organisation_changelist"), follow=True)
    assert response.redirect_chain == [(PAGE, 302)]
    assert not Organisation.objects.exists()


def test_it_lists_every_rule_with_what_it_says_and_its_lesson(admin: Client) -> None:
    html = admin.get(PAGE).content.decode()
    for rule in RULES:
        assert rule.code in html
    assert "Your phone number is not in the closing." in html
    assert "<td>M6</td>" in html


def test_a_rule_can_be_lowered_and_the_next_check_says_so(admin: Client) -> None:
    assert found()["must/phone"] is Level.MUST
    save(admin, {"rule:must/phone": "should"})
    assert found()["must/phone"] is Level.SHOULD


def test_a_rule_can_be_off_and_be_taken_up_again(admin: Client) -> None:
    save(admin, {"rule:tone/register": "off"})
    assert "tone/register" not in found()
    assert page(admin).value("rule:tone/register") == "off"
    save(admin, {"rule:tone/register": ""})
    assert "tone/register" in found()
    assert not RuleSetting.objects.exists()


def test_no_choice_raises_a_rule(admin: Client) -> None:
    response = save(admin, {"rule:tone/register": "must"})
    assert "A rule can only be lowered, or be off. Choose again." in response.content.decode()
    assert not RuleSetting.objects.exists()


def test_a_wall_is_a_must_at_worst_so_it_can_be_lowered_to_a_should(admin: Client) -> None:
    wall = Note("Customers", "Dear Jane,\n\n" + "We spoke of three ways to count a customer. " * 20 + "\n\nAlice")
    assert found(wall)["length/wall"] is Level.MUST
    save(admin, {"rule:length/wall": "should"})
    assert found(wall)["length/wall"] is Level.SHOULD


def test_word_limits_hold_from_the_next_check_on(admin: Client) -> None:
    long = Note(
        "Customers", "Dear Jane,\n\n" + "We spoke of customers. " * 3 + "\n\n" + "And of counting them. " * 9
    )
    assert "length/wordy" not in found(long)
    typed = {"sentence_words": "10", "paragraph_words": "20", "wall_words": "30", "note_words": "40"}
    save(admin, typed)
    assert "length/wordy" in found(long)


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("sentence_words", "90", "A paragraph is longer than a sentence: make this more than 90"),
        ("wall_words", "80", "A wall is longer than a paragraph: make this more than 85"),
        ("note_words", "110", "A whole note is longer than a wall: make this more than 120"),
    ],
)
def test_limits_that_cannot_be_are_refused_with_a_sentence_and_nothing_is_lost(
    admin: Client, field: str, value: str, sentence: str
) -> None:
    response = save(admin, {field: value, "rule:text/typo": "off"})
    assert sentence in response.content.decode()
    again = Form(response, holding="note_words")
    assert (again.value(field), again.value("rule:text/typo")) == (value, "off")
    assert not Organisation.objects.exists()


def test_the_checking_page_can_be_switched_off(admin: Client) -> None:
    opened = page(admin)
    del opened.fields["public_checker"]
    save(admin, {}, opened=opened)
    assert not Organisation.current().public_checker


def test_the_page_says_that_the_change_holds_from_the_next_check(admin: Client) -> None:
    response = save(admin, {"relapse_after": "4"})
    assert "It holds from the next note that is checked." in response.content.decode()


@pytest.mark.parametrize("method", ["get", "post"])
def test_a_coach_is_refused(bob: User, client: Client, method: str) -> None:
    client.force_login(bob)
    for address in (PAGE, reverse("admin:followups_organisation_changelist")):
        answer: Any = getattr(client, method)(address)
        assert answer.status_code == 403
    assert not Organisation.objects.exists()


def test_there_is_one_and_it_is_neither_added_nor_deleted(admin: Client) -> None:
    assert admin.get("/admin/followups/organisation/add/").status_code == 403
    assert admin.post("/admin/followups/organisation/1/delete/", {"post": "yes"}).status_code == 403
    assert admin.get("/admin/followups/organisation/2/change/", follow=True).request["PATH_INFO"] == "/admin/"
