"""People and coachings in the admin. Who sees what: tests/followups/test_admin.py."""

from __future__ import annotations

from typing import Any

import pytest
from allauth.account.models import EmailAddress
from django.contrib import admin
from django.test import Client, RequestFactory
from django.urls import reverse
from django.utils import timezone

from accounts.models import Coaching, User
from tests.makers import PASSWORD, make_coaching, make_user

PEOPLE_ADD = reverse("admin:accounts_user_add")
COACHING_ADD = reverse("admin:accounts_coaching_add")

pytestmark = pytest.mark.django_db


@pytest.fixture
def root_client(client: Client) -> Client:
    client.force_login(make_user("Root Ek", is_staff=True, is_superuser=True))
    return client


def change_page(person: User) -> str:
    return reverse("admin:accounts_user_change", args=[person.pk])


def saved(client: Client, person: User, **changes: Any) -> Any:
    """Post a person's page with some fields changed, and no coachings."""
    form = client.get(change_page(person)).context["adminform"].form
    values = {name: form.get_initial_for_field(field, name) for name, field in form.fields.items()} | changes
    posted = {name: value for name, value in values.items() if value not in (None, False)}
    posted |= {"coachings_received-TOTAL_FORMS": "0", "coachings_received-INITIAL_FORMS": "0"}
    return client.post(change_page(person), posted)


def test_a_superuser_adds_a_coach_who_can_sign_in(root_client):
    posted = {
        "email": "Ines@Example.com",
        "name": "Ines Duarte",
        "is_staff": "on",
        "usable_password": "true",
        "password1": PASSWORD,
        "password2": PASSWORD,
    }
    response = root_client.post(PEOPLE_ADD, posted)
    ines = User.objects.get(email__iexact="ines@example.com")
    assert response.url == change_page(ines)
    assert ines.is_staff
    posted = {"login": "ines@example.com", "password": PASSWORD}
    newcomer = Client()
    newcomer.post(reverse("account_login"), posted)
    assert newcomer.session["_auth_user_id"] == str(ines.pk)


def test_an_address_that_has_an_account_is_refused_however_it_is_written(root_client, alice):
    posted = {"email": "ALICE@example.com", "name": "Another", "usable_password": "false"}
    response = root_client.post(PEOPLE_ADD, posted)
    assert "There is an account with this address already." in response.content.decode()
    assert User.objects.filter(email__iexact="alice@example.com").count() == 1


def test_saving_a_person_keeps_the_password_and_the_rest(root_client, alice):
    before = User.objects.filter(pk=alice.pk).values().get()
    assert saved(root_client, alice, phone="+46 8 123").status_code == 302
    assert User.objects.filter(pk=alice.pk).values().get() == before | {"phone": "+46 8 123"}


def test_saving_writes_only_what_was_changed_on_the_page(alice):
    """What others changed while the page was open stays as they left it."""
    stale = User.objects.get(pk=alice.pk)
    User.objects.filter(pk=alice.pk).update(reminders_paused_at=timezone.now())
    stale.phone = "+46 8 123"

    class Form:
        changed_data = ("phone",)

    options = admin.site._registry[User]
    options.save_model(RequestFactory().post("/"), stale, Form(), change=True)
    alice.refresh_from_db()
    assert alice.phone == "+46 8 123"
    assert alice.reminders_paused_at is not None


def test_an_old_address_opens_nothing_once_a_superuser_has_changed_it(root_client, alice):
    assert saved(root_client, alice, email="alice.new@example.com").status_code == 302
    addresses = EmailAddress.objects.filter(user=alice).values_list("email", "primary", "verified")
    assert list(addresses) == [("alice.new@example.com", True, False)]


def test_a_password_can_be_set_for_someone(root_client, alice):
    address = reverse("admin:auth_user_password_change", args=[alice.pk])
    new = {
        "password1": "another long password",
        "password2": "another long password",
        "usable_password": "true",
    }
    assert root_client.post(address, new).status_code == 302
    alice.refresh_from_db()
    assert alice.check_password("another long password")


def test_an_unknown_time_zone_is_refused_with_a_sentence(root_client, alice):
    response = saved(root_client, alice, time_zone="Europe/Atlantis")
    assert "Europe/Atlantis is not a time zone such as Europe/Stockholm." in response.content.decode()


def test_only_coaches_are_offered_as_coaches(root_client, alice, carol, dan):
    choices = root_client.get(COACHING_ADD).context["adminform"].form.fields["coach"].queryset
    assert dan in choices
    assert alice not in choices
    posted = {"coach": carol.pk, "candidate": alice.pk, "starts_at_0": "2026-11-01", "starts_at_1": "09:00"}
    assert root_client.post(COACHING_ADD, posted).status_code == 200
    assert not Coaching.objects.exists()
    assert root_client.post(COACHING_ADD, posted | {"coach": dan.pk}).status_code == 302
    assert Coaching.objects.get().coach == dan


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"candidate": "dan"}, "Nobody coaches themselves."),
        ({"ends_at_0": "2026-10-01", "ends_at_1": "09:00"}, "It must end after it starts."),
        ({}, "This coach looks after this candidate already."),
    ],
)
def test_an_impossible_coaching_is_refused_with_a_sentence(root_client, alice, dan, wrong, sentence):
    make_coaching(dan, alice)
    posted = {
        "coach": dan.pk,
        "candidate": alice.pk,
        "starts_at_0": "2026-11-01",
        "starts_at_1": "09:00",
    } | wrong
    if posted["candidate"] == "dan":
        posted["candidate"] = dan.pk
    response = root_client.post(COACHING_ADD, posted)
    assert sentence in response.content.decode()
    assert Coaching.objects.count() == 1
