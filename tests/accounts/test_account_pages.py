"""Signing up, in and out, confirming an address, resetting a password."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

import pytest
from allauth.account.models import EmailAddress
from django.core import mail
from django.core.cache import cache
from django.core.mail.backends.base import BaseEmailBackend
from django.test import Client
from django.urls import reverse
from pytest_django.fixtures import Settings

from accounts.forms import SignupForm
from accounts.models import User
from tests import makers
from tests.followups.pages import Form

SIGN_UP, SIGN_IN = reverse("account_signup"), reverse("account_login")
ANNA = {
    "name": "Anna Berg",
    "email": "Anna@Example.com",
    "password1": makers.PASSWORD,
    "phone": "+46 8 123 45",
    "time_zone": "Europe/Stockholm",
}


@pytest.fixture(autouse=True)
def forget_tries() -> None:
    """Rate limits live in the cache, which outlives a test."""
    cache.clear()


@pytest.fixture
def with_mail(settings: Settings) -> None:
    """An installation that sends mail: addresses must be confirmed."""
    settings.MAIL_PROVIDER = True
    settings.ACCOUNT_EMAIL_VERIFICATION = "mandatory"
    settings.SITE_URL = "https://within24.example.com"


class Broken(BaseEmailBackend):
    """A mail server that is down."""

    def send_messages(self, email_messages: Any) -> int:
        """Refuse."""
        raise ConnectionRefusedError("nobody there")


def sign_up(browser: Client, **changed: str) -> Any:
    return Form(browser.get(SIGN_UP), holding="password1").send(browser, {**ANNA, **changed})


def sign_in(browser: Client, email: str, password: str = makers.PASSWORD, **more: str) -> Any:
    return Form(browser.get(SIGN_IN), holding="login").send(
        browser, {"login": email, "password": password, **more}
    )


def is_signed_in(browser: Client) -> bool:
    return "_auth_user_id" in browser.session


def mailed_link(message: Any) -> str:
    """Return the path of the first link in the mail that is not the site's own."""
    found = re.search(r"https?://\S+/accounts/\S+", message.body)
    assert found, message.body
    return urlsplit(found[0]).path


# ---------- signing up ----------


def test_signing_up_keeps_everything_asked(client: Client, db: None) -> None:
    sign_up(client)
    anna = User.objects.get()
    assert (anna.name, anna.email, anna.phone, anna.time_zone) == (
        "Anna Berg",
        "anna@example.com",
        "+46 8 123 45",
        "Europe/Stockholm",
    )
    assert is_signed_in(client), "without a mail provider nothing is waited for"


def test_phone_can_be_left_out(client: Client, db: None) -> None:
    sign_up(client, phone="")
    assert User.objects.get().phone == ""


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"name": ""}, "Say what your notes should be signed with."),
        ({"time_zone": ""}, "Choose the place whose clocks you live by."),
        ({"time_zone": "Mars/Olympus"}, "Mars/Olympus is not a place we know."),
        ({"password1": "short"}, "This password is too short."),
        ({"email": "no address"}, "Enter a valid email address."),
    ],
)
def test_what_is_wrong_is_said_and_the_rest_is_kept(
    client: Client, db: None, changed: dict[str, str], sentence: str
) -> None:
    response = sign_up(client, **changed)
    form = Form(response, holding="password1")
    assert sentence in form.html
    kept = {name: value for name, value in ANNA.items() if name not in changed and name != "password1"}
    assert {name: form.value(name) for name in kept} == kept
    assert not User.objects.exists()


def test_an_address_is_taken_however_it_is_capitalised(client: Client, alice: User) -> None:
    response = sign_up(client, email="ALICE@example.com")
    assert "Someone has signed up with this address already." in response.content.decode()
    assert User.objects.count() == 1


def test_pressing_sign_up_twice_is_no_error(client: Client, db: None) -> None:
    """The second press is under way when the first has passed its checks."""
    form = Form(client.get(SIGN_UP), holding="password1")

    checked = SignupForm.clean

    def clean_late(self: SignupForm) -> dict[str, Any]:
        cleaned = checked(self)
        if not User.objects.exists():
            User.objects.create_user("anna@example.com", makers.PASSWORD, name="Anna Berg")
        return cleaned

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(SignupForm, "clean", clean_late)
        response = form.send(client, ANNA)
    assert response.status_code == 200
    assert User.objects.count() == 1


def test_with_mail_the_address_is_confirmed_first(client: Client, db: None, with_mail: None) -> None:
    response = sign_up(client)
    assert "Look into your mailbox." in response.content.decode()
    assert not is_signed_in(client)
    link = mailed_link(mail.outbox[0])
    page = client.get(link)
    assert not EmailAddress.objects.get().verified, "opening a link changes nothing"
    Form(page, holding="confirm").send(client, press="confirm=1")
    assert EmailAddress.objects.get().verified
    assert not is_signed_in(client), "a mailed link signs nobody in"
    sign_in(client, "anna@example.com")
    assert is_signed_in(client)


def test_with_mail_a_taken_address_is_not_given_away(client: Client, alice: User, with_mail: None) -> None:
    response = sign_up(client, email=alice.email)
    assert "Look into your mailbox." in response.content.decode()
    assert mail.outbox[0].subject == "You have a Within24 account already"
    assert mail.outbox[0].to == [alice.email]


def test_without_mail_the_page_says_where_the_mail_lies(client: Client, db: None) -> None:
    response = sign_up(client)
    assert "is a file in the mail folder of this server" in response.content.decode()


# ---------- the mail ----------


def test_account_mail_is_text_and_html_under_the_sites_address(client: Client, db: None, with_mail: None) -> None:
    sign_up(client)
    message: Any = mail.outbox[0].message()
    assert message["Auto-Submitted"] == "auto-generated"
    text, html = (part.get_payload(decode=True).decode() for part in message.get_payload())
    for body in (text, html):
        assert "https://within24.example.com/accounts/confirm-email/" in body
        assert "testserver" not in body
    assert "<script" not in html
    assert "http://" not in html


def test_a_mail_server_that_is_down_gives_a_sentence(
    client: Client, db: None, with_mail: None, settings: Settings
) -> None:
    settings.EMAIL_BACKEND = f"{__name__}.Broken"
    response = sign_up(client)
    assert response.status_code == 503
    assert "The e-mail did not go out." in response.content.decode()
    assert "anna@example.com" in response.content.decode()
    assert User.objects.exists(), "the account is made: signing in sends the mail again"


def test_a_reset_that_cannot_be_mailed_gives_a_sentence(client: Client, alice: User, settings: Settings) -> None:
    settings.EMAIL_BACKEND = f"{__name__}.Broken"
    form = Form(client.get(reverse("account_reset_password")), holding="email")
    response = form.send(client, {"email": alice.email})
    assert response.status_code == 503
    assert "The e-mail did not go out." in response.content.decode()


# ---------- signing in and out ----------


@pytest.mark.parametrize("email", ["alice@example.com", "Alice@Example.COM"])
def test_signing_in_does_not_mind_capitals(client: Client, alice: User, email: str) -> None:
    sign_in(client, email)
    assert is_signed_in(client)


def test_staying_signed_in_is_asked(client: Client, alice: User) -> None:
    sign_in(client, alice.email)
    assert client.session.get_expire_at_browser_close()
    client.logout()
    sign_in(client, alice.email, remember="on")
    assert not client.session.get_expire_at_browser_close()


def test_a_wrong_password_gets_a_sentence_and_keeps_the_address(client: Client, alice: User) -> None:
    response = sign_in(client, alice.email, "wrong password")
    assert "do not belong together" in response.content.decode()
    assert Form(response, holding="login").value("login") == alice.email


def test_guessing_is_stopped(client: Client, alice: User) -> None:
    for _ in range(5):
        sign_in(client, alice.email, "wrong password")
    response = sign_in(client, alice.email)
    assert "too many tries" in response.content.decode()
    assert not is_signed_in(client)


def test_the_admin_has_the_same_door(client: Client, bob: User) -> None:
    response = client.get(reverse("admin:index"), follow=True)
    assert response.redirect_chain[-1][0].startswith(SIGN_IN)
    Form(response, holding="login").send(client, {"login": bob.email, "password": makers.PASSWORD})
    assert client.get(reverse("admin:index")).status_code == 200


def test_a_candidate_in_the_admin_gets_a_page_not_a_trace(client: Client, alice: User) -> None:
    client.force_login(alice)
    response = client.get(reverse("admin:login"))
    assert response.status_code == 403
    assert "This page is not for you." in response.content.decode()


def test_signing_out_takes_a_press(client: Client, alice: User) -> None:
    client.force_login(alice)
    page = client.get(reverse("account_logout"))
    assert is_signed_in(client)
    assert "Sign out?" in page.content.decode()
    Form(page, holding="logout").send(client, press="logout=1")
    assert not is_signed_in(client)


def test_a_closed_account_gets_a_sentence(client: Client, alice: User) -> None:
    User.objects.filter(pk=alice.pk).update(is_active=False)
    response = sign_in(client, alice.email)
    assert "This account is closed." in response.content.decode()


# ---------- passwords and addresses ----------


def test_a_forgotten_password_is_replaced_by_a_mailed_link(client: Client, alice: User) -> None:
    form = Form(client.get(reverse("account_reset_password")), holding="email")
    assert "Look into your mailbox." in form.send(client, {"email": "ALICE@example.com"}).content.decode()
    page = client.get(mailed_link(mail.outbox[0]), follow=True)
    alice.refresh_from_db()
    assert alice.check_password(makers.PASSWORD), "opening the link changes nothing"
    new = "another long enough password"
    response = Form(page, holding="password1").send(client, {"password1": new, "password2": new})
    assert "Your password is changed." in response.content.decode()
    alice.refresh_from_db()
    assert alice.check_password(new)
    assert not is_signed_in(client)


def test_a_reset_link_works_once(client: Client, alice: User) -> None:
    Form(client.get(reverse("account_reset_password")), holding="email").send(client, {"email": alice.email})
    link = mailed_link(mail.outbox[0])
    new = "another long enough password"
    Form(client.get(link, follow=True), holding="password1").send(client, {"password1": new, "password2": new})
    assert "This link no longer works." in client.get(link, follow=True).content.decode()


def test_a_reset_for_a_stranger_gives_nothing_away(client: Client, db: None) -> None:
    form = Form(client.get(reverse("account_reset_password")), holding="email")
    response = form.send(client, {"email": "nobody@example.com"})
    assert "Look into your mailbox." in response.content.decode()
    assert mail.outbox[0].subject == "No Within24 account with this address"


def test_a_password_is_changed_by_who_knows_the_present_one(client: Client, alice: User) -> None:
    client.force_login(alice)
    new = "another long enough password"
    form = Form(client.get(reverse("account_change_password")), holding="oldpassword")
    wrong = form.send(client, {"oldpassword": "wrong", "password1": new, "password2": new})
    assert "That is not your present password." in wrong.content.decode()
    form.send(client, {"oldpassword": makers.PASSWORD, "password1": new, "password2": new})
    alice.refresh_from_db()
    assert alice.check_password(new)


def test_the_old_address_stays_until_the_new_one_is_confirmed(client: Client, alice: User) -> None:
    client.force_login(alice)
    form = Form(client.get(reverse("account_email")), holding="action_add")
    response = form.send(client, {"email": "alice@new.example.com"}, press="action_add=1")
    assert "That stays so until you confirm alice@new.example.com" in response.content.decode()
    alice.refresh_from_db()
    assert alice.email == "alice@example.com"
    Form(client.get(mailed_link(mail.outbox[0])), holding="confirm").send(client, press="confirm=1")
    alice.refresh_from_db()
    assert alice.email == "alice@new.example.com"


def test_a_confirmation_that_no_longer_works_says_so(client: Client, db: None) -> None:
    response = client.get(reverse("account_confirm_email", args=["made-up"]))
    assert "This link no longer works." in response.content.decode()


@pytest.mark.parametrize(
    "name",
    [
        "account_login",
        "account_signup",
        "account_reset_password",
        "account_reset_password_done",
        "account_reset_password_from_key_done",
        "account_email_verification_sent",
        "account_inactive",
    ],
)
def test_pages_before_signing_in_need_no_one(client: Client, db: None, name: str) -> None:
    response = client.get(reverse(name))
    assert response.status_code == 200
    assert "style=" not in response.content.decode(), "the content security policy would refuse it"


@pytest.mark.parametrize(
    "name", ["account_logout", "account_email", "account_change_password", "account_reauthenticate"]
)
def test_pages_of_ones_own_account(client: Client, alice: User, name: str) -> None:
    client.force_login(alice)
    response = client.get(reverse(name))
    assert response.status_code == 200
    assert "style=" not in response.content.decode()
