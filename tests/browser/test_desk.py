"""The coach's desk in a real browser: with the keyboard alone, on a phone, and as axe sees it."""

from __future__ import annotations

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from accounts.models import User
from followups.models import Organisation, Review, ReviewComment, ReviewPlan
from followups.services import closing
from tests import makers
from tests.browser.conftest import Open
from tests.browser.test_every_page import sign_in, troubles
from tests.makers import HOUR

QUEUE = "/admin/followups/review/"


@pytest.fixture
def ines(alice: User) -> User:
    """Alice's coach."""
    ines = makers.make_user("Ines Duarte", is_staff=True)
    makers.make_coaching(ines, alice, starts_at=timezone.now() - 100 * HOUR)
    return ines


@pytest.fixture
def waiting(alice: User, ines: User) -> list[Review]:
    """A panel of three whose notes wait for Ines, due in the order of their names."""
    now = timezone.now()
    reviews = []
    for number, name in enumerate(("Ada Ek", "Bo Ek", "Cy Ek")):
        talk = makers.make_interaction(alice, ended_at=now - (10 - number) * HOUR)
        makers.make_point(talk, "They move from Airflow to Dagster")
        contact = makers.make_contact(alice, name)
        owed = makers.make_follow_up(alice, interaction=talk, contact=contact)
        reviews.append(makers.make_review(owed, asked_at=now))
    return reviews


def tab_to(page: Page, selector: str, *, presses: int = 60) -> None:
    """Press Tab until the focus is there."""
    for _ in range(presses):
        if page.evaluate("selector => document.activeElement?.matches(selector)", selector):
            return
        page.keyboard.press("Tab")
    pytest.fail(f"{selector} was not reached with Tab on {page.url}")


def press_and_wait(page: Page, key: str) -> None:
    with page.expect_navigation():
        page.keyboard.press(key)


def test_three_reviews_are_answered_with_the_keyboard_alone(
    open_page: Open, waiting: list[Review], ines: User
) -> None:
    page = open_page(width=1440, zone="UTC")
    sign_in(page, ines)
    page.goto(QUEUE)
    tab_to(page, "#result_list th a")
    press_and_wait(page, "Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Alice’s note to Ada Ek")  # noqa: RUF001

    tab_to(page, "button[value=looks_good]")
    press_and_wait(page, "Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Alice’s note to Bo Ek")  # noqa: RUF001

    # With a comment about a passage: picked from the list of sentences, no mouse needed.
    tab_to(page, "a.desk__jump")
    page.keyboard.press("Enter")
    tab_to(page, "#id_remarks-0-text")
    page.keyboard.type("Which part?")
    page.keyboard.press("Tab")
    page.keyboard.type("Dagster")
    page.keyboard.press("Escape")
    tab_to(page, "#id_remarks-0-code")
    page.keyboard.type("must/specifics")
    page.keyboard.press("Shift+Tab")
    for _ in range(10):
        if page.evaluate("document.activeElement.value") == "change_needed":
            break
        page.keyboard.press("Shift+Tab")
    press_and_wait(page, " ")
    expect(page.get_by_role("heading", level=1)).to_have_text("Alice’s note to Cy Ek")  # noqa: RUF001

    tab_to(page, "button[value=change_suggested]")
    press_and_wait(page, "Enter")
    expect(page.get_by_text("Nothing waits for you.")).to_be_visible()
    states = [Review.objects.get(pk=review.pk).state for review in waiting]
    assert states == ["looks_good", "change_needed", "change_suggested"]
    (said,) = ReviewComment.objects.values_list("text", "quote", "code")
    assert said == ("Which part?", "Dagster", "must/specifics")


def test_enter_in_the_passage_answers_nothing(open_page: Open, waiting: list[Review], ines: User) -> None:
    page = open_page(width=360, zone="UTC")
    sign_in(page, ines)
    page.goto(f"{QUEUE}{waiting[0].pk}/change/")
    page.fill("#id_remarks-0-text", "Which part?")
    page.fill("#id_remarks-0-quote", "Dagster")
    press_and_wait(page, "Enter")
    expect(page.locator("#id_remarks-0-text")).to_have_value("Which part?")
    assert Review.objects.get(pk=waiting[0].pk).is_pending


def test_what_is_selected_in_the_note_becomes_the_passage(
    open_page: Open, waiting: list[Review], ines: User
) -> None:
    page = open_page(width=1440, zone="UTC")
    sign_in(page, ines)
    page.goto(f"{QUEUE}{waiting[0].pk}/change/")
    page.locator("#letter").dblclick(position={"x": 20, "y": 12})
    page.get_by_role("button", name="Quote what is selected").click()
    quoted = page.locator("#id_remarks-0-quote").input_value()
    assert quoted
    assert quoted in page.locator("#letter").inner_text()


@pytest.mark.parametrize(("width", "scheme"), [(360, "dark"), (1440, "light")])
def test_the_desk_fits_and_is_accessible(
    open_page: Open, waiting: list[Review], alice: User, ines: User, width: int, scheme: str
) -> None:
    now = timezone.now()
    first, second, third = waiting
    closing.mark_thanked(first.follow_up, sent_at=now, now=now)
    ReviewComment.objects.create(review=second, text="Which part?", quote="Dagster", code="must/phone")
    Review.objects.filter(pk=second.pk).update(state="change_needed", answered_at=now, answered_by=ines)
    ReviewPlan.objects.create(candidate=alice, graduated_at=now - 100 * HOUR)
    Organisation.objects.create(pk=1, relapse_after=1)
    makers.make_follow_up(alice, ended_at=now - 30 * HOUR)
    page = open_page(width=width, color_scheme=scheme, zone="UTC")
    sign_in(page, ines)
    found = []
    for path in (
        QUEUE,
        f"{QUEUE}?state=all",
        *(f"{QUEUE}{review.pk}/change/" for review in waiting),
        f"/admin/accounts/user/{alice.pk}/change/",
        "/admin/followups/deskhours/",
        "/admin/accounts/standin/add/",
        "/admin/followups/reviewplan/",
    ):
        found += troubles(page, path, width)
    page.goto(f"{QUEUE}{third.pk}/change/")
    page.fill("#id_remarks-0-quote", "words that are not there")
    with page.expect_navigation():
        page.click("button[value=looks_good]")
    expect(page.get_by_role("alert")).to_contain_text("Not answered yet")
    assert found == []


@pytest.mark.parametrize(("width", "scheme"), [(360, "dark"), (1440, "light")])
def test_what_a_candidate_sees_of_reviews_fits_and_is_accessible(
    open_page: Open, waiting: list[Review], alice: User, ines: User, width: int, scheme: str
) -> None:
    now = timezone.now()
    _, answered, unasked = waiting
    ReviewComment.objects.create(review=answered, text="Which part?", quote="Dagster", code="must/phone")
    Review.objects.filter(pk=answered.pk).update(state="change_needed", answered_at=now, answered_by=ines)
    unasked.delete()
    page = open_page(width=width, color_scheme=scheme, zone="UTC")
    sign_in(page, alice)
    found = []
    for review in waiting:
        found += troubles(page, review.follow_up.get_absolute_url(), width)
        found += troubles(page, review.follow_up.interaction.get_absolute_url(), width)
    assert found == []
