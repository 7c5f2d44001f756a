"""The admin in a real browser: every page a coach sees, those of superusers, and the coach's morning round."""

from __future__ import annotations

from datetime import datetime

import pytest
from django.contrib import admin
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import expect

from accounts.models import User
from followups.models import FollowUp, Review
from followups.services import closing, sweeping
from tests import makers
from tests.browser.conftest import Open
from tests.browser.test_every_page import arrive, objections, sign_in

# The same page for every model but for the names on it, or the form that is changed later: axe sees each once.
ALIKE = {"add", "delete", "history"}


@pytest.fixture
def now() -> datetime:
    return timezone.now()


@pytest.fixture
def coach(alice: User, now: datetime) -> User:
    """Looks after Alice, who is late with a panel, has thanked somebody, and asks for a review; and after Aiko."""
    coach = makers.make_user("Ines Duarte", is_staff=True)
    for candidate in (alice, makers.make_user("Aiko Mori")):
        makers.make_coaching(coach, candidate, starts_at=now - 700 * makers.HOUR)
    first, *_ = makers.make_panel(alice, ended_at=now - 28 * makers.HOUR)
    makers.make_point(first.interaction, "three definitions of a customer")
    sweeping.sweep(now=now)
    done = makers.make_follow_up(
        alice, contact=makers.make_contact(alice, "Tom Weiss"), ended_at=now - 50 * makers.HOUR
    )
    closing.mark_thanked(done, sent_at=now - 40 * makers.HOUR, now=now)
    Review.objects.create(follow_up=first, asked_at=now - makers.HOUR)
    return coach


def addresses(reader: User) -> list[str]:
    """Return every list of the admin, and one row's pages of each."""
    found = ["/admin/", "/admin/cohort/", "/admin/cohort/?show=silent&o=-name", "/admin/password_change/"]
    for model in admin.site._registry:
        place = f"admin:{model._meta.app_label}_{model._meta.model_name}"
        row = model._default_manager.order_by("pk").last()
        found.append(reverse(f"{place}_changelist"))
        if row is not None:
            found.append(reverse(f"{place}_change", args=[row.pk]))
        if row is not None and reader.is_superuser:
            found += [reverse(f"{place}_{name}", args=[row.pk]) for name in ("delete", "history")]
        if reader.is_superuser:
            found.append(reverse(f"{place}_add"))
    return found


@pytest.mark.parametrize(
    ("who", "width", "scheme"),
    [("coach", 360, "dark"), ("coach", 1440, "light"), ("superuser", 1440, "light")],
)
def test_every_page_of_the_admin_fits_and_is_accessible(
    open_page: Open, coach: User, width: int, scheme: str, who: str
) -> None:
    reader = coach if who == "coach" else makers.make_user("Root Ek", is_staff=True, is_superuser=True)
    page = open_page(width=width, color_scheme=scheme, zone="UTC")
    sign_in(page, reader)
    allowed = page.context.request
    found: list[str] = []
    seen = 0
    seen_by_axe: set[str] = set()
    for path in addresses(reader):
        if allowed.get(path).status == 403:  # address books, adding rows: not theirs
            continue
        seen += 1
        found += arrive(page, path, width)
        kind = path.split("/")[-2]
        if kind not in seen_by_axe:
            found += objections(page, path)
        seen_by_axe |= {kind} & ALIKE
    assert not found, "\n".join(found)
    assert seen > 12


def test_a_coach_makes_the_round(open_page: Open, coach: User, alice: User) -> None:
    page = open_page(width=1440, zone="UTC")
    sign_in(page, coach)
    page.goto("/admin/")
    expect(page.get_by_text("1 note waits for your answer.")).to_be_visible()
    page.get_by_role("link", name="Cohort", exact=True).first.click()
    expect(page.get_by_role("heading", name="Cohort")).to_be_visible()

    def shown() -> list[str]:
        return [name.split(",")[0].strip() for name in page.locator(".cohort__name").all_inner_texts()]

    assert shown() == ["Alice Lindqvist", "Aiko Mori"]
    page.get_by_role("columnheader").get_by_role("link", name="Candidate").click()
    page.wait_for_url("**o=name**")
    assert shown() == ["Aiko Mori", "Alice Lindqvist"]
    page.get_by_role("button", name="Nudge now Alice Lindqvist").click()
    expect(page.get_by_text("Alice gets one e-mail about 3 thank-yous within a minute.")).to_be_visible()
    assert page.url.endswith("?o=name")
    assert FollowUp.objects.filter(asked_by=coach).count() == 3
    page.get_by_role("link", name="3 late").click()
    expect(page.get_by_role("heading", name="Follow-ups")).to_be_visible()
    assert page.locator("#result_list tbody tr").count() == 3


def test_without_javascript_the_round_is_the_same(open_page: Open, coach: User) -> None:
    page = open_page(width=360, javascript=False)
    sign_in(page, coach)
    page.goto("/admin/cohort/")
    page.get_by_label("Name or e-mail").fill("alice")
    page.get_by_role("button", name="Find").click()
    assert page.locator(".cohort__name").count() == 1
    page.get_by_role("button", name="Nudge now Alice Lindqvist").click()
    expect(page.get_by_text("Alice gets one e-mail")).to_be_visible()


def test_a_list_is_downloaded_with_one_press(open_page: Open, coach: User) -> None:
    page = open_page(width=1440)
    sign_in(page, coach)
    for path in ("/admin/cohort/", "/admin/followups/followup/"):
        page.goto(path)
        with page.expect_download() as download:
            page.get_by_role("link", name="Download as CSV").click()
        assert download.value.suggested_filename.startswith("within24-")
