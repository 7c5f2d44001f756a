"""Who may sign up where that takes an invitation."""

from __future__ import annotations

from datetime import timedelta
from io import StringIO
from urllib.parse import urlsplit

import pytest
from allauth.account.models import EmailAddress
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django.fixtures import Settings

from accounts import links
from accounts.models import User
from accounts.services.inviting import invite
from tests import makers
from tests.followups.pages import Form

SIGN_UP = reverse("account_signup")


@pytest.fixture
def invited_only(settings: Settings, db: None) -> None:
    """An installation where sign-up takes an invitation."""
    settings.SIGNUP = "invited"


def page_of(email: str) -> str:
    """Return the path of a fresh invitation."""
    parts = urlsplit(invite(email, now=timezone.now()))
    return f"{parts.path}?{parts.query}"


# ---------- the token ----------


def test_an_invitation_is_for_one_address(db: None) -> None:
    token = links.invitation("Anna@Example.com", now=makers.NOON)
    assert links.invited_address(token, now=makers.NOON) == "anna@example.com"


@pytest.mark.parametrize(("age", "good"), [(timedelta(days=7, seconds=-1), True), (timedelta(days=7), False)])
def test_an_invitation_is_good_for_seven_days(db: None, age: timedelta, good: bool) -> None:
    token = links.invitation("anna@example.com", now=makers.NOON)
    assert bool(links.invited_address(token, now=makers.NOON + age)) is good


def test_an_invitation_is_used_up_when_the_address_has_an_account(db: None) -> None:
    token = links.invitation("anna@example.com", now=makers.NOON)
    makers.make_user("Anna Berg", email="Anna@example.com")
    assert links.invited_address(token, now=makers.NOON) == ""


@pytest.mark.parametrize("token", ["", "x", "x:y", "bm90LWpzb24:abc"])
def test_a_forged_invitation_is_none(db: None, token: str) -> None:
    assert links.invited_address(token, now=makers.NOON) == ""


def test_an_invitation_with_another_address_in_it_is_none(db: None) -> None:
    ours = links.invitation("anna@example.com", now=makers.NOON)
    theirs = links.invitation("eve@example.com", now=makers.NOON)
    forged = f"{theirs.split(':')[0]}:{ours.split(':')[1]}"
    assert links.invited_address(forged, now=makers.NOON) == ""


# ---------- the page ----------


def test_without_an_invitation_nobody_signs_up(invited_only: None, client: Client) -> None:
    assert "Signing up takes an invitation." in client.get(SIGN_UP).content.decode()
    sent = {
        "name": "Eve",
        "email": "eve@example.com",
        "password1": makers.PASSWORD,
        "time_zone": "Europe/Stockholm",
    }
    client.post(SIGN_UP, sent)
    assert not User.objects.exists()


def test_whoever_is_invited_signs_up_with_that_address(invited_only: None, client: Client) -> None:
    form = Form(client.get(page_of("anna@example.com")), holding="password1")
    assert form.value("email") == "anna@example.com"
    form.send(client, {"name": "Anna Berg", "password1": makers.PASSWORD, "time_zone": "Europe/Stockholm"})
    assert User.objects.get().email == "anna@example.com"


def test_an_error_does_not_lose_the_invitation(invited_only: None, client: Client) -> None:
    form = Form(client.get(page_of("anna@example.com")), holding="password1")
    typed = {"name": "Anna Berg", "password1": "short", "time_zone": "Europe/Stockholm"}
    form = Form(form.send(client, typed), holding="password1")
    form.send(client, {"password1": makers.PASSWORD})
    assert User.objects.get().email == "anna@example.com"


def test_an_invitation_cannot_be_used_for_another_address(invited_only: None, client: Client) -> None:
    form = Form(client.get(page_of("anna@example.com")), holding="password1")
    response = form.send(
        client,
        {
            "name": "Eve",
            "email": "eve@example.com",
            "password1": makers.PASSWORD,
            "time_zone": "Europe/Stockholm",
        },
    )
    assert "This invitation is for anna@example.com." in response.content.decode()
    assert not User.objects.exists()


def test_an_invitation_does_not_prove_the_address(invited_only: None, client: Client) -> None:
    form = Form(client.get(page_of("anna@example.com")), holding="password1")
    form.send(client, {"name": "Anna Berg", "password1": makers.PASSWORD, "time_zone": "Europe/Stockholm"})
    assert not EmailAddress.objects.get().verified


def test_the_sign_in_page_says_how_to_get_in(invited_only: None, client: Client) -> None:
    assert "You need an invitation" in client.get(reverse("account_login")).content.decode()


# ---------- the command ----------


def test_the_command_prints_a_link_under_the_sites_address(invited_only: None, settings: Settings) -> None:
    settings.SITE_URL = "https://within24.example.com"
    printed = StringIO()
    call_command("invite", "anna@example.com", stdout=printed)
    email, link = printed.getvalue().split()
    assert email == "anna@example.com"
    assert link.startswith("https://within24.example.com/accounts/signup/?invitation=")


@pytest.mark.parametrize("email", ["no address", "alice@example.com", "ALICE@example.com"])
def test_nobody_is_invited_in_vain(alice: User, email: str) -> None:
    with pytest.raises(ValidationError, match=r"is not an e-mail address|has an account already"):
        invite(email, now=makers.NOON)


def test_the_command_says_so_in_a_sentence(alice: User) -> None:
    with pytest.raises(CommandError, match="has an account already"):
        call_command("invite", alice.email)
