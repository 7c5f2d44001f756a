"""Who may sign up where that takes an invitation."""

from __future__ import annotations

from datetime import timedelta
from io import StringIO
from typing import Any
from urllib.parse import urlsplit

import pytest
from allauth.account.models import EmailAddress
from django.conf import settings as site_settings
from django.core import signing
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django.fixtures import Settings

from accounts import links
from accounts.models import Coaching, Invitation, User
from accounts.services.inviting import invite_by_hand
from tests import makers
from tests.followups.pages import Form

SIGN_UP = reverse("account_signup")


@pytest.fixture(autouse=True)
def fresh_limits() -> None:
    """So many sign-ups a minute from one address are too many; each test is a visitor of its own."""
    cache.clear()


@pytest.fixture
def invited_only(settings: Settings, db: None) -> None:
    """An installation where sign-up takes an invitation."""
    settings.SIGNUP = "invited"


def page_of(email: str) -> str:
    """Return the path of a fresh invitation."""
    parts = urlsplit(invite_by_hand(email, now=timezone.now()))
    return f"{parts.path}?{parts.query}"


# ---------- the link ----------


def standing_of(token: str) -> str:
    invitation = links.find(token)
    return invitation.standing(timezone.now()) if invitation else "none"


@pytest.mark.parametrize("token", ["", "x", "x:y", "bm90LWpzb24:abc", "\0", "MQ:é", "." * 5_000])
def test_a_forged_invitation_is_none(db: None, token: str) -> None:
    assert links.find(token) is None


def test_an_invitation_with_the_key_of_another_in_it_is_none(db: None) -> None:
    ours = links.token(makers.make_invitation("anna@example.com"))
    theirs = links.token(makers.make_invitation("eve@example.com"))
    assert links.find(f"{theirs.split(':')[0]}:{ours.split(':')[1]}") is None


def test_a_link_from_before_invitations_were_rows_is_none(db: None) -> None:
    old = signing.Signer(salt="accounts.invitation").sign_object({"email": "anna@example.com", "at": 1})
    assert links.find(old) is None


@pytest.mark.parametrize(("age", "good"), [(timedelta(days=7, seconds=-1), True), (timedelta(days=7), False)])
def test_an_invitation_is_good_for_seven_days(db: None, age: timedelta, good: bool) -> None:
    invitation = makers.make_invitation("anna@example.com")
    assert Invitation.objects.usable(makers.NOON + age).filter(pk=invitation.pk).exists() is good


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


# ---------- a coach's invitation ----------


@pytest.fixture
def invited(dan: User) -> Invitation:
    """Anna, invited by Dan a day ago."""
    return makers.make_invitation(
        "anna@example.com", by=dan, at=timezone.now() - timedelta(days=1), name="Anna Berg"
    )


def link(invitation: Invitation) -> str:
    return links.sign_up(invitation).removeprefix(site_settings.SITE_URL)


def sign_up(client: Client, path: str, **typed: str) -> Any:
    form = Form(client.get(path), holding="password1")
    return form.send(client, {"password1": makers.PASSWORD, "time_zone": "Europe/Stockholm", **typed})


@pytest.mark.parametrize("signup", ["open", "invited"])
def test_the_page_says_who_invites_and_what_they_will_see(
    settings: Settings, client: Client, invited: Invitation, signup: str
) -> None:
    settings.SIGNUP = signup
    page = client.get(link(invited))
    assert "Dan Dahl invites you" in page.content.decode()
    form = Form(page, holding="password1")
    assert (form.value("email"), form.value("name")) == ("anna@example.com", "Anna Berg")


@pytest.mark.parametrize("signup", ["open", "invited"])
@pytest.mark.parametrize("verification", ["mandatory", "optional"])
def test_signing_up_makes_the_coaching_from_that_moment(
    settings: Settings, client: Client, invited: Invitation, dan: User, signup: str, verification: str
) -> None:
    settings.SIGNUP, settings.ACCOUNT_EMAIL_VERIFICATION = signup, verification
    before = timezone.now()
    assert sign_up(client, link(invited)).status_code == 200
    anna = User.objects.get(email="anna@example.com")
    coaching = Coaching.objects.get()
    assert (coaching.coach, coaching.candidate, coaching.ends_at) == (dan, anna, None)
    assert before <= coaching.starts_at <= timezone.now()
    assert coaching.sharing == Coaching.Sharing.SUBMITTED
    invited.refresh_from_db()
    assert invited.accepted_by == anna


def test_an_invitation_also_holds_its_address_where_anyone_may_sign_up(
    client: Client, invited: Invitation
) -> None:
    response = sign_up(client, link(invited), email="eve@example.com")
    assert "This invitation is for anna@example.com." in response.content.decode()
    assert not Coaching.objects.exists()


def test_a_link_is_good_once(client: Client, invited: Invitation) -> None:
    sign_up(client, link(invited))
    User.objects.filter(email="anna@example.com").delete()
    assert "This invitation has been used." in Client().get(link(invited)).content.decode()


def test_the_second_press_of_the_same_button_makes_no_second_coaching(client: Client, invited: Invitation) -> None:
    form, other = Form(client.get(link(invited)), holding="password1"), Client()
    again = Form(other.get(link(invited)), holding="password1")
    typed = {"password1": makers.PASSWORD, "time_zone": "Europe/Stockholm"}
    form.send(client, typed)
    assert "This invitation has been used." in again.send(other, typed).content.decode()
    assert Coaching.objects.count() == 1


@pytest.mark.parametrize("signup", ["open", "invited"])
@pytest.mark.parametrize(
    ("change", "says", "what_to_do"),
    [
        ({"expires_at": makers.NOON - timedelta(days=300)}, "has expired", "Ask Dan Dahl to send it again."),
        ({"revoked_at": makers.NOON}, "was taken back", "ask Dan Dahl for another one"),
        ({"declined_at": makers.NOON}, "was taken back", "ask Dan Dahl for another one"),
        ({"accepted_at": makers.NOON}, "has been used", "sign in"),
    ],
)
def test_a_link_that_is_no_longer_good_says_so_and_what_to_do(
    settings: Settings,
    client: Client,
    invited: Invitation,
    signup: str,
    change: dict[str, Any],
    says: str,
    what_to_do: str,
) -> None:
    settings.SIGNUP = signup
    Invitation.objects.filter(pk=invited.pk).update(invited_at=makers.NOON - timedelta(days=400), **change)
    response = client.get(link(invited))
    assert response.status_code == 200
    page = response.content.decode()
    assert says in page
    assert what_to_do in page
    assert "password1" not in page
    posted = {"invitation": links.token(invited), "email": invited.email, "password1": makers.PASSWORD}
    assert says in client.post(SIGN_UP, posted | {"name": "A", "time_zone": "UTC"}).content.decode()
    assert not User.objects.filter(email="anna@example.com").exists()


@pytest.mark.parametrize("signup", ["open", "invited"])
@pytest.mark.parametrize("token", ["x", "%00", "MQ:abc", "%F0%9F%92%A9"])
def test_a_forged_link_says_so(settings: Settings, client: Client, db: None, signup: str, token: str) -> None:
    settings.SIGNUP = signup
    page = client.get(f"{SIGN_UP}?invitation={token}")
    assert page.status_code == 200
    assert "This is no invitation of ours." in page.content.decode()


def test_who_has_an_account_by_now_is_led_to_the_page_on_which_to_answer(
    client: Client, invited: Invitation
) -> None:
    makers.make_user("Anna Berg", email="anna@example.com")
    page = client.get(link(invited)).content.decode()
    assert "You have an account already." in page
    assert "/accounts/login/?next=/coaching" in page


def test_the_link_of_a_coach_who_is_gone_signs_up_without_a_coach(client: Client, invited: Invitation) -> None:
    User.objects.update(is_active=False)
    assert "invites you" not in client.get(link(invited)).content.decode()
    sign_up(client, link(invited))
    assert User.objects.filter(email="anna@example.com").exists()
    assert not Coaching.objects.exists()


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
        invite_by_hand(email, now=makers.NOON)


def test_the_command_says_so_in_a_sentence(alice: User) -> None:
    with pytest.raises(CommandError, match="has an account already"):
        call_command("invite", alice.email)


def test_asking_twice_by_hand_gives_the_same_link(db: None) -> None:
    first = invite_by_hand("Anna@example.com", now=makers.NOON)
    assert invite_by_hand("anna@example.com", now=makers.NOON + makers.HOUR) == first
    assert Invitation.objects.count() == 1


def test_an_invitation_by_hand_makes_nobody_a_coach(client: Client, db: None) -> None:
    sign_up(client, page_of("anna@example.com"), name="Anna")
    assert User.objects.get().email == "anna@example.com"
    assert not Coaching.objects.exists()
