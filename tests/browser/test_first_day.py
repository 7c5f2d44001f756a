"""A new candidate's first day, in a real browser on a phone: with JavaScript and without."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from accounts.models import User
from followups.models import FollowUp
from tests.browser.conftest import Open
from tests.makers import PASSWORD

PANEL = ("Jane Roe", "Peter Adeyemi", "Noor Haddad")


def sign_up(page: Page, zone: str = "") -> None:
    """Sign up as a new candidate. Without JavaScript the time zone has to be chosen."""
    page.goto("/accounts/signup/")
    page.get_by_label("Name").fill("Ada Nilsson")
    page.get_by_label("E-mail").fill("ada@example.com")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_label(re.compile("^Phone")).fill("+46 70 174 06 34")
    if zone:
        page.get_by_label("Where do you live?").select_option(zone)
    page.get_by_role("button", name="Sign up").click()
    expect(page.get_by_role("heading", name="You owe nobody a note.")).to_be_visible()


def log_a_panel(page: Page) -> None:
    """Log an interview with three people, with a line for each of them."""
    page.get_by_role("link", name="Log a conversation").first.click()
    for number, name in enumerate(PANEL, start=1):
        if number > 1:
            page.get_by_role("button", name="Add another person").click()
        page.get_by_role("group", name=f"Person {number}").get_by_label("Name or description").fill(name)
    page.get_by_label("Company you talked about").fill("Harborlight Analytics")
    page.get_by_text("Formal interview", exact=True).click()
    page.get_by_text("By video", exact=True).click()
    for number, text in enumerate(("three definitions of a customer", "late events", "the ferry pilot"), start=1):
        page.get_by_label(f"What was said, point {number}", exact=True).fill(text)
    page.get_by_role("button", name="Save, see the drafts").click()
    expect(page.get_by_role("heading", name="Formal interview at Harborlight Analytics")).to_be_visible()
    for name in PANEL:
        expect(page.get_by_role("heading", name=name)).to_be_visible()


@pytest.mark.parametrize("javascript", [True, False], ids=["with JavaScript", "without JavaScript"])
def test_sign_up_log_a_panel_open_a_draft_mark_it_sent_and_undo(open_page: Open, javascript: bool) -> None:
    page = open_page(width=360, javascript=javascript)
    sign_up(page, "" if javascript else "Europe/Stockholm")
    log_a_panel(page)
    assert FollowUp.objects.open().count() == 3

    page.get_by_role("heading", name="Jane Roe").get_by_role("link").click()
    expect(page.get_by_role("heading", name="A note to Jane Roe")).to_be_visible()
    assert "Harborlight Analytics" in page.get_by_role("textbox", name="Note").input_value()

    page.get_by_role("link", name="Within24").click()
    page.get_by_role("button", name="I sent it to Jane Roe").locator("visible=true").first.click()
    page.get_by_role("button", name="I sent it as it is").click()  # what she could bring is not in it yet
    undo = page.get_by_role("button", name=re.compile("Undo.*Jane Roe")).locator("visible=true").first
    expect(undo).to_be_visible()
    assert FollowUp.objects.thanked().get().contact.name == "Jane Roe"

    undo.click()
    expect(page.get_by_role("button", name="I sent it to Jane Roe").first).to_be_attached()
    page.goto("/")
    expect(page.get_by_role("heading", name="Jane Roe")).to_be_visible()
    assert FollowUp.objects.open().count() == 3


def test_the_time_zone_is_taken_from_the_browser_at_sign_up(open_page: Open) -> None:
    page = open_page(zone="Asia/Tokyo")
    sign_up(page)
    assert User.objects.get(email="ada@example.com").time_zone == "Asia/Tokyo"


def test_a_browser_elsewhere_offers_its_zone_once(open_page: Open) -> None:
    page = open_page(zone="Asia/Tokyo")
    sign_up(page)
    User.objects.filter(email="ada@example.com").update(time_zone="Europe/Stockholm")
    page.goto("/")
    expect(page.get_by_text("You seem to be in Tokyo.")).to_be_visible()
    page.get_by_role("button", name="Keep Stockholm").click()
    page.wait_for_load_state()
    expect(page.get_by_text("You seem to be in")).to_be_hidden()
    assert User.objects.get(email="ada@example.com").time_zone == "Europe/Stockholm"


def test_the_menu_of_a_phone_opens_and_leads_on(open_page: Open) -> None:
    page = open_page(width=360)
    sign_up(page)
    page.get_by_text("Menu", exact=True).click()
    page.get_by_label("Menu").get_by_role("link", name="Contacts").click()
    expect(page.get_by_role("heading", name="Everyone you met")).to_be_visible()
