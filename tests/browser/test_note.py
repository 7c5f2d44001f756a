"""The live editor of a note: nothing typed is lost, marks and findings follow, fixes go in and out again."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.utils import timezone
from playwright.sync_api import Locator, Page, Route, expect

from accounts.models import User
from followups.models import Dismissal, FollowUp, Point
from followups.services import writing
from tests import makers
from tests.browser.conftest import Open
from tests.browser.test_every_page import sign_in
from tests.makers import HOUR

SUBJECT = "Counting customers at Harborlight Analytics"
GREETED = "Dear Jane,\n\nThank you for your time. What you said about how three teams count a customer has stayed."
BROUGHT = "I could bring them to one definition at Harborlight Analytics."
KEEN = "I am excited about the role and would love to talk again."
CLOSED = "Warm regards,\nAlice Lindqvist\n+46 70 174 06 12"
COMPLETE = f"{GREETED}\n\n{BROUGHT}\n\n{KEEN}\n\n{CLOSED}"
SLIP = "🎻 The manger was kind."


@pytest.fixture
def owed(alice: User) -> FollowUp:
    """A note owed to Jane Roe, with what was said."""
    talk = makers.make_interaction(alice, ended_at=timezone.now() - 2 * HOUR)
    makers.make_point(talk, "how three teams count a customer")
    makers.make_point(talk, "bring them to one definition", kind=Point.Kind.CONTRIBUTION)
    return makers.make_follow_up(alice, interaction=talk)


Start = Callable[..., Page]


@pytest.fixture
def start(open_page: Open, owed: FollowUp) -> Start:
    """Open the page of the note, as alice, with this text in it."""

    def start_(body: str, *, subject: str = SUBJECT, **more: object) -> Page:
        writing.save_note(owed, subject=subject, body=body)
        page = open_page(width=1440, zone="UTC", **more)
        sign_in(page, owed.candidate)
        page.goto(owed.get_absolute_url())
        return page

    return start_


def field(page: Page) -> Locator:
    return page.get_by_role("textbox", name="Note", exact=True)


def type_at_end(page: Page, text: str) -> None:
    field(page).press("Control+End")
    page.keyboard.type(text)


def mirror(page: Page) -> str:
    return str(page.locator("#marks").evaluate("(mirror) => mirror.textContent"))


def caret(page: Page) -> int:
    return int(field(page).evaluate("(field) => field.selectionStart"))


def put_caret(page: Page, place: int) -> int:
    field(page).focus()
    field(page).evaluate("(field, place) => field.setSelectionRange(place, place)", place)
    return place


class Gate:
    """Holds what the page sends until it is let through."""

    def __init__(self, page: Page) -> None:
        self.page, self.held = page, list[Route]()
        page.route("**/follow-ups/**", self._take)

    def _take(self, route: Route) -> None:
        if route.request.method == "POST":
            self.held.append(route)
        else:
            route.continue_()

    def wait(self) -> None:
        while not self.held:
            self.page.wait_for_timeout(10)

    def release(self) -> None:
        with self.page.expect_response(lambda response: response.request.method == "POST"):
            self.held.pop(0).continue_()


def test_marks_appear_where_the_slip_is_and_clear_when_it_is_mended(start: Start) -> None:
    page = start(COMPLETE)
    expect(page.get_by_role("heading", name="Nothing to change")).to_be_visible()
    put_caret(page, 12)
    page.keyboard.type(f"{SLIP} ")
    mark = page.locator("#marks mark.passage--should")
    expect(mark).to_have_text("manger")
    expect(page.get_by_role("heading", name="Before you send: one thing to change")).to_be_visible()
    assert mirror(page) == field(page).input_value() + " "
    page.get_by_role("button", name=re.compile("Change to “manager”")).click()
    expect(mark).to_have_count(0)
    expect(page.get_by_role("heading", name="Nothing to change")).to_be_visible()
    assert field(page).input_value() == COMPLETE.replace("Thank you", "🎻 The manager was kind. Thank you")


def test_typing_goes_on_while_answers_are_slow(start: Start) -> None:
    page = start(COMPLETE)
    gate = Gate(page)
    type_at_end(page, "\n\nP.S. The fox is fine. 🦊")
    gate.wait()
    page.keyboard.type(" It ate my manger")
    page.keyboard.press("Home")
    page.keyboard.type("<b>First</b> ")
    before, place = field(page).input_value(), caret(page)
    gate.release()
    expect(page.locator("#kept")).to_contain_text("Kept.")
    assert (field(page).input_value(), caret(page)) == (before, place)
    assert mirror(page) == before + " "
    page.keyboard.type("and more ")
    gate.wait()
    gate.release()
    expect(page.locator("#kept")).to_contain_text("Kept.")
    assert "<b>First</b> and more P.S." in field(page).input_value()


def test_a_very_long_text_keeps_its_caret_its_marks_and_every_letter(start: Start) -> None:
    page = start(COMPLETE)
    long = COMPLETE.replace(BROUGHT, BROUGHT + " 🎻 I remember the tide, the pier and the old crane well. " * 330)
    field(page).fill(long[:19_900])
    place = put_caret(page, 60)
    typed = "The manger was kind. " * 2
    page.keyboard.type(typed)
    expect(page.locator("#marks mark.passage--should").first).to_have_text("manger")
    assert caret(page) == place + len(typed)
    assert field(page).input_value() == long[:60] + typed + long[60:19_900]
    assert mirror(page) == field(page).input_value() + " "
    marks = page.locator("#marks").evaluate(
        "(mirror) => [...mirror.querySelectorAll('mark')].map((m) => m.textContent)"
    )
    assert set(marks) >= {"manger"}
    expect(page.locator("#kept")).to_contain_text("Kept.")
    assert FollowUp.objects.get().body == field(page).input_value()


def test_a_missing_sentence_is_put_in_by_keyboard_and_taken_out_again(start: Start) -> None:
    body = f"{GREETED}\n\nHarborlight Analytics was new to me. 🎻\n\n{KEEN}\n\n{CLOSED}"
    page = start(body)
    button = page.get_by_role("button", name=re.compile("^Add this sentence.*It does not say what you can bring"))
    field(page).focus()
    for _ in range(20):
        page.keyboard.press("Tab")
        if button.evaluate("(button) => button === document.activeElement"):
            break
    page.keyboard.press("Enter")
    sentence = "I would be glad to bring them to one definition."
    expect(field(page)).to_have_value(body.replace("🎻", f"🎻\n\n{sentence}"))
    expect(field(page)).to_be_focused()
    assert caret(page) == body.index("🎻") + len("**\n\n") + len(sentence), (
        "right after it; the violin counts for two"
    )
    expect(page.get_by_role("status").filter(has_text=f"In the note: {sentence}")).to_be_attached()
    expect(page.get_by_role("heading", name="Nothing to change")).to_be_visible()
    page.keyboard.press("Control+z")
    expect(field(page)).to_have_value(body)
    expect(button).to_be_visible()
    expect(page.locator("#kept")).to_contain_text("Kept.")
    assert FollowUp.objects.get().body == body


def test_a_number_and_a_subject_go_where_they_belong(start: Start) -> None:
    page = start(COMPLETE.removesuffix("\n+46 70 174 06 12"), subject="Thanks")
    page.get_by_role("button", name=re.compile("^Add your number")).click()
    expect(field(page)).to_have_value(COMPLETE)
    page.get_by_role("button", name=re.compile("^Change the subject")).click()
    expect(page.get_by_label("Subject")).to_have_value("Thank you: how three teams count a customer")
    expect(page.get_by_role("heading", name="Nothing to change")).to_be_visible()


def test_a_fix_pressed_while_the_text_is_ahead_still_lands_on_its_words(start: Start) -> None:
    page = start(COMPLETE.replace("Thank you", f"{SLIP} Thank you"))
    gate = Gate(page)
    put_caret(page, 12)
    page.keyboard.type("Yes, 🎻! ")
    page.get_by_role("button", name=re.compile("Change to “manager”")).click()
    gate.wait()
    gate.release()
    expected = COMPLETE.replace("Thank you", "Yes, 🎻! 🎻 The manager was kind. Thank you")
    expect(field(page)).to_have_value(expected)


def test_leaving_a_finding_by_keyboard_keeps_the_place_and_it_can_come_back(start: Start) -> None:
    page = start(COMPLETE.replace("Thank you", f"{SLIP} Thank you"))
    page.get_by_role("button", name=re.compile("^Leave it")).press("Enter")
    found = page.get_by_role("heading", name="Nothing to change")
    expect(found).to_be_focused()
    expect(page.locator("#marks mark")).to_have_count(0)
    assert Dismissal.objects.count() == 1
    page.get_by_role("button", name="show it again").press("Enter")
    expect(page.locator("#marks mark")).to_have_text("manger")


def test_a_tag_in_the_text_is_text(start: Start) -> None:
    page = start(COMPLETE)
    type_at_end(page, '\n<img src=x onerror="document.title=1"> <mark>a manger</mark> was kind')
    expect(page.locator("#kept")).to_contain_text("Kept.")
    assert mirror(page) == field(page).input_value() + " "
    assert page.locator("main img").count() == 0


def test_a_question_that_the_text_answers_goes_and_comes_again(start: Start, owed: FollowUp) -> None:
    Point.objects.filter(kind=Point.Kind.CONTRIBUTION).delete()
    page = start(COMPLETE)
    question = page.locator('[data-asks="contribution"]')
    expect(question).to_be_hidden()
    field(page).fill(COMPLETE.replace(f"{BROUGHT}\n\n", ""))
    expect(question).to_be_visible()
    expect(page.get_by_role("heading", name="One question is open")).to_be_visible()
    field(page).fill(COMPLETE)
    expect(question).to_be_hidden()


def test_two_windows_show_both_texts_and_mine_can_be_kept(start: Start, owed: FollowUp) -> None:
    page = start(COMPLETE)
    writing.save_note(owed, subject=SUBJECT, body="From the other window")
    type_at_end(page, " and mine")
    expect(page.get_by_role("alert")).to_contain_text("Not kept. This note was written in elsewhere meanwhile.")
    page.get_by_role("button", name="See both texts").click()
    expect(page.get_by_text("From the other window")).to_be_visible()
    assert Axe().run(page).response["violations"] == []
    page.get_by_role("button", name="Keep mine").click()
    expect(field(page)).to_have_value(f"{COMPLETE} and mine")
    assert FollowUp.objects.get().body == f"{COMPLETE} and mine"


def test_without_javascript_a_press_puts_the_sentence_in_and_another_leaves_the_rest(start: Start) -> None:
    keen = KEEN.replace("the role", "the role at Harborlight Analytics")
    body = f"{GREETED}\n\n{SLIP}\n\n{keen}\n\n{CLOSED}"
    page = start(body, javascript=False)
    page.get_by_role("button", name=re.compile("^Add this sentence.*It does not say what you can bring")).click()
    expect(page.get_by_text("In the note: I would be glad to bring")).to_be_visible()
    page.get_by_role("button", name=re.compile("^Leave it")).click()
    expect(page.get_by_role("heading", name="Nothing to change")).to_be_visible()
    assert "I would be glad to bring" in FollowUp.objects.get().body


def test_the_dashboard_asks_in_the_row_and_obeys(start: Start) -> None:
    page = start("My own words")
    page.goto("/")
    page.get_by_text(re.compile("^More")).click()
    page.get_by_role("button", name=re.compile("I sent it.*Jane Roe")).click()
    expect(page.get_by_role("button", name="I sent it as it is")).to_be_focused()
    assert Axe().run(page).response["violations"] == []
    page.get_by_role("button", name="I sent it as it is").click()
    expect(page.get_by_role("button", name=re.compile("Undo.*Jane Roe"))).to_be_visible()
    assert FollowUp.objects.thanked().exists()


def test_the_page_asks_once_names_what_is_missing_and_leads_back(start: Start) -> None:
    page = start(COMPLETE.replace(f"{KEEN}\n\n", ""))
    page.get_by_role("button", name=re.compile("^I sent it")).locator("visible=true").first.click()
    expect(page.get_by_role("heading", name="Did your note to Jane go out as it is?")).to_be_visible()
    expect(page.get_by_text("Still missing: your interest, and the wish to talk again.")).to_be_visible()
    assert Axe().run(page).response["violations"] == []
    page.get_by_role("link", name="Back to the note").click()
    expect(field(page)).to_be_visible()
    assert FollowUp.objects.open().exists()


@pytest.mark.parametrize(("width", "scheme"), [(360, "dark"), (1440, "light")])
def test_a_note_with_all_kinds_of_findings_fits_and_is_accessible(
    start: Start, owed: FollowUp, width: int, scheme: str
) -> None:
    makers.make_point(owed.interaction, "Kubernetes", kind=Point.Kind.SKILL)
    page = start(
        f"{GREETED}\n\n{SLIP} Could you let me know what the next steps are?\n\n{CLOSED}", color_scheme=scheme
    )
    page.set_viewport_size({"width": width, "height": 800})
    page.get_by_role("button", name=re.compile("^Leave it.*It shows no interest")).click()
    expect(page.get_by_text("One set aside")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert Axe().run(page).response["violations"] == []
