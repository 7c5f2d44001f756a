"""Every page, dark on a phone and light on a desk: it fits the screen, and axe objects to nothing."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from django.test import Client
from django.utils import timezone
from playwright.sync_api import Page

from accounts import links as invitations
from accounts.models import Coaching, Invitation, User
from followups import links
from followups.models import FollowUp
from followups.services import closing, trailing
from tests import makers
from tests.browser.conftest import Open

AXE = {
    # Without preloading: that puts imported stylesheets in a <style>, which our policy refuses, rightly.
    "preload": False,
    # Describing all that is well, element by element, takes longer than looking for what is not.
    "resultTypes": ["violations"],
}


@pytest.fixture
def owed(alice: User) -> FollowUp:
    """A late panel, a planned talk, someone without an address, something done."""
    now = timezone.now()
    first, *_ = makers.make_panel(alice, ended_at=now - 28 * makers.HOUR)
    makers.make_point(first.interaction, "three definitions of a customer")
    makers.make_point(first.interaction, "the pay felt low", private=True)
    nameless = makers.make_contact(alice, "the data engineer", email="")
    makers.make_follow_up(alice, contact=nameless, ended_at=now - 20 * makers.HOUR)
    makers.make_follow_up(alice, contact=makers.make_contact(alice, "Ingrid Solberg"), ended_at=now + makers.HOUR)
    done = makers.make_follow_up(
        alice, contact=makers.make_contact(alice, "Tom Weiss"), ended_at=now - 5 * makers.HOUR
    )
    closing.mark_thanked(done, sent_at=now, now=now)
    coached(alice, first)
    return first


def coached(alice: User, read: FollowUp) -> None:
    """A coach with a stand-in, one who was sent away, one who asks to, and a trail of two pages."""
    now = timezone.now()
    ines, sam = makers.make_user("Ines Duarte", is_staff=True), makers.make_user("Sam Okafor", is_staff=True)
    makers.make_coaching(ines, alice)
    makers.make_stand_in(ines, sam, starts_at=now - makers.HOUR, ends_at=now + 24 * makers.HOUR)
    makers.make_coaching(sam, alice, ends_at=now - makers.HOUR, ended_by_candidate=True)
    makers.make_invitation(alice.email, by=makers.make_user("Omar Ek", is_staff=True), at=now - makers.HOUR)
    trailing.record_look(read, by=ines, now=now)
    for hour in range(30):
        trailing.record_change(alice, by=ines, what="paused your reminders", now=now - hour * makers.HOUR)


def entrances() -> list[str]:
    """Return the pages of whoever has no account: with an invitation, and with one that is no longer good."""
    ines = User.objects.get(name="Ines Duarte")
    good, used = (
        makers.make_invitation(f"{name}@example.com", by=ines, at=timezone.now() - makers.HOUR)
        for name in ("anna", "ben")
    )
    Invitation.objects.filter(pk=used.pk).update(accepted_at=timezone.now())
    invited = [invitations.sign_up(one).removeprefix(settings.SITE_URL) for one in (good, used)]
    return ["/accounts/login/", "/accounts/signup/", *invited, "/accounts/password/reset/", "/check"]


def paths(owed: FollowUp) -> list[str]:
    """Return one address of every page."""
    nameless = FollowUp.objects.get(contact__name="the data engineer")
    done = FollowUp.objects.thanked().get()
    whole_account = {links.Purpose.PAUSE, links.Purpose.RESUME}
    mailed = [
        links.make(purpose, owed.candidate_id if purpose in whole_account else owed.pk, now=timezone.now())
        for purpose in links.Purpose
    ]
    coaching = Coaching.objects.get(ends_at=None)
    return [
        "/",
        "/log",
        f"/interactions/{owed.interaction_id}",
        f"/interactions/{owed.interaction_id}/edit",
        f"/interactions/{owed.interaction_id}/side-by-side",
        f"/interactions/{owed.interaction_id}/call-off",
        f"/interactions/{owed.interaction_id}/delete",
        f"/follow-ups/{owed.pk}",
        f"/follow-ups/{nameless.pk}",
        f"/follow-ups/{nameless.pk}/ask",
        f"/follow-ups/{done.pk}",
        f"/follow-ups/{done.pk}/sent-text",
        "/looking-back",
        "/check",
        "/contacts",
        f"/contacts/{owed.contact_id}",
        f"/contacts/{owed.contact_id}/delete",
        "/companies",
        f"/companies/{owed.interaction.company_id}",
        "/preferences",
        "/coaching",
        f"/coaching/{coaching.pk}/end",
        *(link.removeprefix(settings.SITE_URL) for link in mailed),
    ]


def sign_in(page: Page, user: User) -> None:
    """Give the browser a session."""
    client = Client()
    client.force_login(user)
    cookie = client.cookies[settings.SESSION_COOKIE_NAME].value
    page.context.add_cookies(
        [{"name": settings.SESSION_COOKIE_NAME, "value": cookie, "domain": "localhost", "path": "/"}]
    )


def troubles(page: Page, path: str, width: int) -> list[str]:
    """Return what is wrong with a page."""
    return arrive(page, path, width) + objections(page, path)


def look(page: Page, path: str, width: int) -> list[str]:
    """Return what is wrong with the page that is open."""
    return fit(page, path, width) + objections(page, path)


def arrive(page: Page, path: str, width: int) -> list[str]:
    """Return what is wrong with a page without asking axe."""
    response = page.goto(path)
    assert response is not None
    found = [] if response.status == 200 else [f"{path} answers {response.status}"]
    return found + fit(page, path, width)


def fit(page: Page, path: str, width: int) -> list[str]:
    wide = page.evaluate("document.documentElement.scrollWidth") > width
    return [f"{path} is wider than {width} px"] if wide else []


def objections(page: Page, path: str) -> list[str]:
    """Return what axe objects to."""
    violations = Axe().run(page, options=AXE).response["violations"]
    return [f"{path}: {each['id']} at {[node['target'] for node in each['nodes']][:3]}" for each in violations]


@pytest.mark.parametrize(("width", "scheme"), [(360, "dark"), (1440, "light")])
def test_every_page_fits_and_is_accessible(open_page: Open, owed: FollowUp, width: int, scheme: str) -> None:
    page = open_page(width=width, color_scheme=scheme, zone="UTC")
    found = []
    for path in entrances():
        found += troubles(page, path, width)
    sign_in(page, owed.candidate)
    for path in paths(owed):
        found += troubles(page, path, width)
    assert found == []


@pytest.mark.parametrize(("width", "scheme"), [(360, "dark"), (1440, "light")])
def test_inviting_fits_and_is_accessible(open_page: Open, owed: FollowUp, width: int, scheme: str) -> None:
    page = open_page(width=width, color_scheme=scheme, zone="UTC")
    sign_in(page, User.objects.get(name="Ines Duarte"))
    found = troubles(page, "/admin/accounts/invitation/add/", width)
    page.fill("#id_people", "anna@example.com, Anna Berg\nnonsense\nalice@example.com\n" + "b@example.com\n" * 30)
    page.get_by_role("button", name="Check the list").click()
    page.wait_for_selector("#plan")
    found += look(page, "the dry run", width)
    page.get_by_role("button", name="Invite").click()
    page.wait_for_selector("#result_list")
    found += look(page, "the list of invitations", width)
    assert found == []
