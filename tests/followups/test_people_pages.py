"""Contacts and companies."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from accounts.models import User
from contacts.models import Company, Contact
from tests import makers


@pytest.fixture
def alices(alice: User, client: Client) -> Client:
    """Alice's browser."""
    client.force_login(alice)
    return client


def queries(client: Client, path: str) -> int:
    """Count the queries of a page."""
    with CaptureQueriesContext(connection) as captured:
        assert client.get(path).status_code == 200
    return len(captured)


def test_an_empty_book_leads_to_logging(alices: Client) -> None:
    assert "Nobody yet." in alices.get("/contacts").content.decode()
    assert "None yet." in alices.get("/companies").content.decode()


def test_everyone_met_is_listed_by_name_with_what_is_owed(alice: User, alices: Client) -> None:
    makers.make_panel(alice, "Noor Haddad", "ali Baba", "Jane Roe")
    page = alices.get("/contacts").content.decode()
    assert page.index("ali Baba") < page.index("Jane Roe") < page.index("Noor Haddad")
    assert page.count("1 thank-you owed") == 3


def test_nobody_sees_the_contacts_of_another(alices: Client, carol: User) -> None:
    makers.make_contact(carol, "Somebody Else")
    assert "Somebody Else" not in alices.get("/contacts").content.decode()


def test_a_search_finds_by_name_title_and_company(alice: User, alices: Client) -> None:
    makers.make_contact(alice, "Jane Roe", title="Head of analytics")
    makers.make_contact(alice, "Tom Weiss", company="Energi")
    for sought, found, other in (
        ("roe", "Jane Roe", "Tom Weiss"),
        ("HEAD", "Jane Roe", "Tom Weiss"),
        ("energ", "Tom Weiss", "Jane Roe"),
    ):
        page = alices.get("/contacts", {"q": sought}).content.decode()
        assert found in page
        assert other not in page


def test_a_search_without_result_says_so_and_leads_back(alice: User, alices: Client) -> None:
    makers.make_contact(alice)
    assert "Nobody by “Zebra”." in alices.get("/contacts", {"q": "Zebra"}).content.decode()


@pytest.mark.parametrize("path", ["/contacts", "/companies"])
def test_the_lists_cost_the_same_for_2_and_20_rows(alice: User, alices: Client, path: str) -> None:
    def grow(upto: int) -> None:
        for number in range(Contact.objects.count(), upto):
            contact = makers.make_contact(alice, f"Person {number}", company=f"Company {number}")
            makers.make_follow_up(alice, contact=contact)

    grow(2)
    few = queries(alices, path)
    grow(20)
    assert queries(alices, path) == few


def test_a_contacts_page_costs_the_same_for_2_and_20_conversations(alice: User, alices: Client) -> None:
    jane = makers.make_contact(alice, company="Acme")

    def talk(times: int) -> None:
        for number in range(times):
            makers.make_follow_up(alice, contact=jane, ended_at=makers.NOON + number * makers.HOUR)

    talk(2)
    few = queries(alices, f"/contacts/{jane.pk}")
    talk(18)
    assert queries(alices, f"/contacts/{jane.pk}") == few


def test_a_companys_page_costs_the_same_for_2_and_20_people(alice: User, alices: Client) -> None:
    def grow(upto: int) -> None:
        for number in range(Contact.objects.count(), upto):
            contact = makers.make_contact(alice, f"Person {number}", company="Acme")
            makers.make_follow_up(alice, contact=contact)

    grow(2)
    acme = Company.objects.get(name="Acme")
    few = queries(alices, f"/companies/{acme.pk}")
    grow(20)
    assert queries(alices, f"/companies/{acme.pk}") == few


def test_what_is_known_of_someone_can_be_corrected(alice: User, alices: Client) -> None:
    contact = makers.make_contact(alice, "the data engineer", email="")
    typed = {
        "name": "Lena Okafor",
        "company": "Fjordlight",
        "title": "Data engineer",
        "email": "lena@example.com",
    }
    alices.post(f"/contacts/{contact.pk}", typed)
    contact.refresh_from_db()
    assert (contact.name, str(contact.company), contact.email) == (
        "Lena Okafor",
        "Fjordlight",
        "lena@example.com",
    )


def test_a_bad_address_is_refused_beside_the_field_and_nothing_typed_is_lost(alice: User, alices: Client) -> None:
    contact = makers.make_contact(alice)
    page = alices.post(f"/contacts/{contact.pk}", {"name": "Jane R.", "email": "jane at example"}).content.decode()
    assert "That is not an e-mail address." in page
    assert "jane at example" in page
    assert "Jane R." in page
    contact.refresh_from_db()
    assert contact.name == "Jane Roe"


def test_someone_in_a_conversation_stays_in_the_book(alice: User, alices: Client) -> None:
    contact = makers.make_follow_up(alice).contact
    page = alices.post(f"/contacts/{contact.pk}/delete", follow=True).content.decode()
    assert "stands in your conversations and stays" in page
    assert Contact.objects.filter(pk=contact.pk).exists()


def test_someone_never_talked_to_can_be_removed_after_one_question(alice: User, alices: Client) -> None:
    contact = makers.make_contact(alice)
    alices.get(f"/contacts/{contact.pk}/delete")
    assert Contact.objects.filter(pk=contact.pk).exists()
    alices.post(f"/contacts/{contact.pk}/delete")
    assert not Contact.objects.filter(pk=contact.pk).exists()


def test_a_company_is_renamed_but_not_to_the_name_of_another(alice: User, alices: Client) -> None:
    acme, other = makers.make_company(alice, "Acme"), makers.make_company(alice, "Umbrella")
    alices.post(f"/companies/{acme.pk}", {"name": "Acme Ltd"})
    page = alices.post(f"/companies/{other.pk}", {"name": "acme ltd"}).content.decode()
    assert "You already have a company called acme ltd." in page
    assert list(Company.objects.order_by("name").values_list("name", flat=True)) == ["Acme Ltd", "Umbrella"]


def test_a_company_in_use_stays_and_an_unused_one_goes(alice: User, alices: Client) -> None:
    makers.make_contact(alice, company="Acme")
    acme, unused = Company.objects.get(name="Acme"), makers.make_company(alice, "Unused")
    assert "and stays" in alices.post(f"/companies/{acme.pk}/delete", follow=True).content.decode()
    alices.post(f"/companies/{unused.pk}/delete")
    assert list(Company.objects.all()) == [acme]
