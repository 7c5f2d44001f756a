"""Every list of the admin as CSV: the same rows as the list, no text of notes, nothing a spreadsheet computes."""

from __future__ import annotations

import csv
import io
from typing import Any

import pytest
from django.contrib import admin
from django.db import connection, models
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from accounts.admin.exports import Downloadable
from accounts.models import User
from contacts.models import Contact
from followups.models import FollowUp, Interaction, NudgeLine, Organisation, Point
from followups.services import sweeping
from tests.makers import (
    HOUR,
    make_coaching,
    make_contact,
    make_follow_up,
    make_interaction,
    make_point,
    make_user,
)

pytestmark = pytest.mark.django_db

OURS = ("accounts", "contacts", "followups", "outbox")
ONE_ROW = {Organisation}  # has a page, and no list
LISTS = [model for model in admin.site._registry if model._meta.app_label in OURS and model not in ONE_ROW]
OF_COACHES = (User, Interaction, FollowUp, Point, NudgeLine)


def address(model: type[models.Model], name: str = "export") -> str:
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{name}")


def client_of(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def table(response: Any) -> list[dict[str, str]]:
    assert response.status_code == 200
    return list(csv.DictReader(io.StringIO(response.content.decode("utf-8-sig"))))


def fill(candidate: User, *, number: int = 1) -> None:
    """A row of every kind that coaches read."""
    ended_at = timezone.now() - 25 * HOUR
    for _ in range(number):
        interaction = make_interaction(candidate, ended_at=ended_at)
        contact = make_contact(candidate, f"Friend of {candidate.name}", company="Öresund Energi")
        make_point(interaction, f"said to {candidate.name}", contact=contact)
        owed = make_follow_up(candidate, interaction=interaction, contact=contact)
        FollowUp.objects.filter(pk=owed.pk).update(subject="A secret subject", body="Secret words")
    sweeping.sweep(now=timezone.now())


@pytest.fixture
def coach(alice: User) -> User:
    coach = make_user("Bob Berg", is_staff=True)
    make_coaching(coach, alice, starts_at=timezone.now() - 100 * HOUR)
    return coach


@pytest.fixture
def root() -> User:
    return make_user("Root Ek", is_staff=True, is_superuser=True)


def test_every_list_of_ours_can_be_taken_along(root: User) -> None:
    client = client_of(root)
    for model in LISTS:
        assert isinstance(admin.site._registry[model], Downloadable), model
        response = client.get(address(model))
        assert response.status_code == 200, model
        assert response.headers["Content-Type"] == "text/csv", model
        assert f"-{timezone.localdate():%Y-%m-%d}.csv" in response.headers["Content-Disposition"], model


def test_the_file_holds_the_rows_of_the_list_and_no_others(alice: User, carol: User, coach: User) -> None:
    fill(alice)
    fill(carol)
    client = client_of(coach)
    for model in OF_COACHES:
        listed = client.get(address(model, "changelist")).context["cl"].result_list
        rows = table(client.get(address(model)))
        assert len(rows) == len(listed) == 1, model
        assert "Alice" in str(rows), model
        assert "Carol" not in str(rows), model


def test_a_coach_of_nobody_takes_nothing_along(alice: User, dan: User) -> None:
    fill(alice)
    client = client_of(dan)
    for model in LISTS:
        response = client.get(address(model))
        assert response.status_code in {200, 403}, model
        assert "Alice" not in response.content.decode(), model
        assert len(response.content.decode().splitlines()) == 1 or response.status_code == 403, model


def test_a_candidate_is_turned_away(alice: User) -> None:
    fill(alice)
    client = client_of(alice)
    for model in LISTS:
        assert client.get(address(model)).status_code == 302, model


def test_the_text_of_a_note_is_in_no_file(alice: User, root: User) -> None:
    fill(alice)
    client = client_of(root)
    assert [model for model in LISTS if b"ecret" in client.get(address(model)).content] == []


def test_filters_and_search_hold_for_the_file(alice: User, coach: User) -> None:
    fill(alice)
    make_follow_up(alice, ended_at=timezone.now() - HOUR)
    client = client_of(coach)
    assert len(table(client.get(address(FollowUp)))) == 2
    assert len(table(client.get(address(FollowUp) + "?stands=late"))) == 1
    assert len(table(client.get(address(FollowUp) + "?q=resund"))) == 1


@pytest.mark.parametrize("probe", ["?body__startswith=S", "?interaction__points__text__contains=said"])
def test_a_file_tells_no_more_by_filtering_than_the_list(alice: User, coach: User, probe: str) -> None:
    fill(alice)
    assert client_of(coach).get(address(FollowUp) + probe).status_code == 400


def test_an_address_that_makes_no_sense_leads_back_to_the_list(root: User) -> None:
    response = client_of(root).get(address(FollowUp) + "?state__exact=open&due_at__year=never")
    assert response.status_code == 302
    assert response.headers["Location"] == address(FollowUp, "changelist")


def test_a_name_that_is_a_formula_is_text(alice: User, root: User) -> None:
    make_contact(alice, '=HYPERLINK("https://example.com","Jane")')
    (row,) = table(client_of(root).get(address(Contact)))
    assert next(iter(row.values())) == '\'=HYPERLINK("https://example.com","Jane")'


def test_letters_beyond_ascii_arrive(alice: User, root: User) -> None:
    fill(alice)
    response = client_of(root).get(address(FollowUp))
    assert response.content.startswith(b"\xef\xbb\xbf")
    assert table(response)[0]["Company"] == "Harborlight Analytics"
    assert table(client_of(root).get(address(Contact)))[0]["Company"] == "Öresund Energi"


def test_a_file_costs_the_same_for_2_and_20_rows(coach: User) -> None:
    costs: list[dict[str, int]] = []
    costs_of_files(coach)
    for number in (2, 18):
        for _ in range(number):
            candidate = make_user()
            make_coaching(coach, candidate, starts_at=timezone.now() - 100 * HOUR)
            fill(candidate, number=8)
        costs.append(costs_of_files(coach))
    assert costs[0] == costs[1]


def costs_of_files(reader: User) -> dict[str, int]:
    costs = {}
    for model in OF_COACHES:
        client = client_of(reader)
        with CaptureQueriesContext(connection) as queries:
            client.get(address(model))
        costs[model.__name__] = len(queries)
    return costs
