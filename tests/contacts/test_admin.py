"""The address books in the admin. Who sees them: tests/followups/test_admin.py."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from contacts.models import Contact
from tests.makers import make_company, make_contact, make_follow_up, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def root_client(client: Client) -> Client:
    client.force_login(make_user("Root Ek", is_staff=True, is_superuser=True))
    return client


def test_nobody_is_added_by_hand(root_client):
    assert root_client.get(reverse("admin:contacts_contact_add")).status_code == 403
    assert root_client.get(reverse("admin:contacts_company_add")).status_code == 403


def test_a_company_gets_no_name_that_another_of_its_owner_has(root_client, alice, carol):
    make_company(alice, "Acme")
    make_company(carol, "Öresund Energi")
    theirs = make_company(alice, "Harborlight")
    page = reverse("admin:contacts_company_change", args=[theirs.pk])
    response = root_client.post(page, {"name": "  acme "})
    assert "Alice Lindqvist has a company of that name already." in response.content.decode()
    assert root_client.post(page, {"name": "Öresund  Energi"}).status_code == 302
    theirs.refresh_from_db()
    assert theirs.name == "Öresund Energi"
    assert theirs.owner == alice


def test_a_contact_takes_no_company_of_another_candidate(root_client, alice, carol):
    jane = make_contact(alice, company="Acme")
    foreign = make_company(carol, "Carols Company")
    page = reverse("admin:contacts_contact_change", args=[jane.pk])
    assert list(root_client.get(page).context["adminform"].form.fields["company"].queryset) == [jane.company]
    response = root_client.post(page, {"name": "Jane Roe", "company": foreign.pk})
    assert "company" in response.context["adminform"].form.errors
    own = make_company(alice, "Harborlight")
    assert root_client.post(page, {"name": "Jane Roe", "company": own.pk}).status_code == 302
    assert Contact.objects.get().company == own


def test_a_contact_who_was_met_is_not_deleted_but_named_as_why(root_client, alice):
    jane = make_contact(alice)
    make_follow_up(alice, contact=jane)
    response = root_client.post(reverse("admin:contacts_contact_delete", args=[jane.pk]), {"post": "yes"})
    assert response.status_code == 200
    assert "Thank Jane Roe" in response.content.decode()
    assert Contact.objects.filter(pk=jane.pk).exists()
