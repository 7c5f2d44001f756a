"""Looking back and two notes side by side, in a real browser: found from the menu, read, changed."""

from __future__ import annotations

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.utils import timezone
from playwright.sync_api import Page, expect

from accounts.models import User
from followups.models import FollowUp
from followups.services import closing, writing
from tests import makers
from tests.browser.conftest import Open
from tests.browser.test_every_page import sign_in

WIDTHS = pytest.mark.parametrize(("width", "scheme"), [(360, "dark"), (1440, "light")])
DAY = 24 * makers.HOUR
TEXT = """Dear {},

Thank you for taking the time to talk about the forecast. You showed me how it breaks at every holiday.

I could teach it the school holidays, and I would be glad to talk again.

Kind regards,
Alice"""


def looks_well(page: Page, width: int) -> None:
    """It fits the screen, and axe objects to nothing."""
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    violations = Axe().run(page).response["violations"]
    assert [(each["id"], [node["target"] for node in each["nodes"]]) for each in violations] == []


@pytest.fixture
def sent(alice: User) -> User:
    """Five notes over three weeks, one of them late, none with a phone number."""
    now = timezone.now()
    for number, days in enumerate((20, 13, 12, 5, 2)):
        name = f"Person {number}"
        ended_at = now - days * DAY
        owed = makers.make_follow_up(alice, contact=makers.make_contact(alice, name), ended_at=ended_at)
        writing.save_note(owed, subject="The forecast", body=TEXT.format(name))
        took = 30 if number == 1 else 5
        closing.mark_thanked(owed, sent_at=ended_at + took * makers.HOUR, now=now)
    return alice


@WIDTHS
def test_looking_back_is_found_and_says_what_its_drawings_say(
    open_page: Open, sent: User, width: int, scheme: str
) -> None:
    page = open_page(width=width, color_scheme=scheme, zone="UTC")
    sign_in(page, sent)
    page.goto("/")
    if width < 768:
        page.get_by_text("Menu", exact=True).click()
    page.get_by_role("link", name="Looking back").locator("visible=true").click()
    expect(page.get_by_text("4 of 5 notes went out within 24 hours.")).to_be_visible()
    expect(page.get_by_role("listitem").filter(has_text="Phone in the closing")).to_contain_text("0 of 5")
    expect(page.get_by_role("heading", name="Your best note so far")).to_be_visible()
    assert page.locator("svg.chart").count() == 8
    assert page.locator("[style]").count() == 0
    looks_well(page, width)


@pytest.mark.parametrize("javascript", [True, False], ids=["with JavaScript", "without JavaScript"])
def test_what_was_really_sent_is_pasted_and_taken_back(open_page: Open, sent: User, javascript: bool) -> None:
    page = open_page(javascript=javascript, zone="UTC")
    sign_in(page, sent)
    page.goto("/looking-back")
    page.get_by_role("link", name="Paste what you really sent to Person 4").click()
    page.get_by_label("The note").fill("")
    page.get_by_role("button", name="Keep and judge it").click()
    expect(page.get_by_text("There is no text. Paste what you sent")).to_be_visible()
    page.get_by_label("The note").fill(TEXT.format("Person 4") + "\n+46 70 174 06 12")
    page.get_by_role("button", name="Keep and judge it").click()
    expect(page.get_by_text("Kept, and judged anew.")).to_be_visible()
    assert not FollowUp.objects.get(contact__name="Person 4").faults.filter(code="must/phone").exists()
    page.get_by_role("button", name="Back to what was kept").click()
    expect(page.get_by_text("Exchanged, and judged anew.")).to_be_visible()
    assert "+46" not in page.get_by_label("The note").input_value()


@WIDTHS
def test_two_copies_are_marked_and_lead_to_their_notes(
    open_page: Open, alice: User, width: int, scheme: str
) -> None:
    panel = makers.make_panel(alice, ended_at=timezone.now() - 3 * makers.HOUR)
    for one in panel[1:]:
        writing.save_note(one, subject="The forecast", body=TEXT.format(one.contact.called))
    page = open_page(width=width, color_scheme=scheme, zone="UTC")
    sign_in(page, alice)
    page.goto(panel[0].interaction.get_absolute_url())
    page.get_by_role("link", name="Two side by side").click()
    expect(page.get_by_role("heading", name="These two say the same in three sentences.")).to_be_visible()
    expect(page.locator("mark")).to_have_count(6)
    looks_well(page, width)
    left, right = (page.get_by_role("article").nth(number).bounding_box() for number in (0, 1))
    assert left is not None
    assert right is not None
    assert (left["y"] == right["y"]) == (width == 1440)
    page.get_by_label("The other").select_option("Jane Roe")
    page.get_by_role("button", name="Show these two").click()
    expect(page.get_by_role("heading", name="Each is a text of its own.")).to_be_visible()
    expect(page.locator("mark")).to_have_count(0)
    looks_well(page, width)
    page.get_by_role("link", name=re.compile("Edit this one.*Peter Adeyemi")).click()
    expect(page.get_by_role("heading", name="A note to Peter Adeyemi")).to_be_visible()
