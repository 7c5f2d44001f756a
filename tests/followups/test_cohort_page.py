"""The cohort page, its table as CSV, the button beside each name, and the front page."""

from __future__ import annotations

import csv
import io
from datetime import datetime

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from followups.models import FollowUp, Review
from followups.services import planning, sweeping
from tests.makers import HOUR, make_coaching, make_contact, make_follow_up, make_user

pytestmark = pytest.mark.django_db

DAY = 24 * HOUR
COHORT = "/admin/cohort/"


@pytest.fixture
def now() -> datetime:
    return timezone.now()


@pytest.fixture
def coach(alice: User, now: datetime) -> User:
    """Looks after Alice, who owes a note since yesterday, and Aiko, who has logged nothing."""
    coach = make_user("Bob Berg", is_staff=True)
    make_coaching(coach, alice, starts_at=now - 30 * DAY)
    make_coaching(coach, make_user("Aiko Mori"), starts_at=now - 30 * DAY)
    make_follow_up(alice, ended_at=now - 2 * DAY, contact=make_contact(alice, "Jane Roe"))
    return coach


@pytest.fixture
def root() -> User:
    return make_user("Root Ek", is_staff=True, is_superuser=True)


def client_of(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def shown(client: Client, query: str = "") -> list[str]:
    response = client.get(COHORT + query)
    assert response.status_code == 200
    return [member.name for member in response.context["page"].object_list]


def text(client: Client, address: str) -> str:
    return " ".join(client.get(address).content.decode().split())


def press(client: Client, candidate: User, back: str = "") -> str:
    address = reverse("coaching:nudge", args=[candidate.pk])
    return client.post(address, {"back": back}, follow=True).content.decode()


class TestRows:
    def test_each_candidate_has_a_row_that_leads_to_their_thank_yous(self, coach: User, alice: User) -> None:
        client = client_of(coach)
        assert shown(client) == ["Alice Lindqvist", "Aiko Mori"]
        page = text(client, COHORT)
        for words in ("0 of 1", "1 late", "nothing logged yet", "no note yet"):
            assert words in page
        link = f"{reverse('admin:followups_followup_changelist')}?candidate__id__exact={alice.pk}"
        assert f'href="{link}"' in page
        assert client.get(link).context["cl"].result_count == 1

    def test_the_little_chart_is_said_in_words_too(self, coach: User) -> None:
        page = text(client_of(coach), COHORT)
        assert "On time by week, the oldest first: none due, none due, none due" in page
        assert page.count('<svg class="weeks"') == 2

    def test_rows_are_ordered_by_any_column_either_way(self, coach: User) -> None:
        client = client_of(coach)
        assert shown(client, "?o=name") == ["Aiko Mori", "Alice Lindqvist"]
        assert shown(client, "?o=-name") == ["Alice Lindqvist", "Aiko Mori"]
        assert shown(client, "?o=silent") == ["Aiko Mori", "Alice Lindqvist"]
        assert 'aria-sort="descending"' in text(client, f"{COHORT}?o=-name")

    def test_filters_and_search_narrow_them(self, coach: User, alice: User, now: datetime) -> None:
        client = client_of(coach)
        assert shown(client, "?show=overdue") == ["Alice Lindqvist"]
        assert shown(client, "?show=silent") == ["Aiko Mori"]
        assert shown(client, "?show=paused") == []
        assert "Nobody here at the moment." in text(client, f"{COHORT}?show=paused")
        assert shown(client, "?q=mor+aik") == ["Aiko Mori"]
        assert "Nobody found." in text(client, f"{COHORT}?q=nobody")
        planning.pause(alice, now=now)
        assert shown(client, "?show=paused") == ["Alice Lindqvist"]

    @pytest.mark.parametrize("query", ["?o=password&show=secrets&p=99&coach=x", "?q=%00", "?p=-1", "?o="])
    def test_an_address_that_makes_no_sense_shows_everyone(self, coach: User, query: str) -> None:
        assert len(shown(client_of(coach), query)) == 2

    def test_a_name_is_text_whatever_it_holds(self, coach: User, alice: User) -> None:
        User.objects.filter(pk=alice.pk).update(name="<script>alert(1)</script>")
        assert "<script>alert" not in text(client_of(coach), COHORT)

    def test_a_superuser_narrows_by_coach_and_a_coach_cannot(self, coach: User, root: User, carol: User) -> None:
        assert set(shown(client_of(root))) == {"Alice Lindqvist", "Aiko Mori", "Carol Ek"}
        assert set(shown(client_of(root), f"?coach={coach.pk}")) == {"Alice Lindqvist", "Aiko Mori"}
        assert "All coaches" in text(client_of(root), COHORT)
        assert "All coaches" not in text(client_of(coach), COHORT)

    def test_many_candidates_fill_pages(self, coach: User, now: datetime) -> None:
        for number in range(50):
            make_coaching(coach, make_user(f"Candidate {number:02}"), starts_at=now - DAY)
        client = client_of(coach)
        assert (len(shown(client)), len(shown(client, "?p=2"))) == (50, 2)
        page = text(client, f"{COHORT}?o=name&p=2")
        assert "Page 2 of 2, 52 candidates" in page
        assert 'href="?o=name&amp;p=1"' in page

    def test_a_coach_of_nobody_reads_what_to_do(self, dan: User) -> None:
        assert "Nobody is in your care yet." in text(client_of(dan), COHORT)

    def test_candidates_and_visitors_are_sent_away(self, alice: User, coach: User) -> None:
        for client in (client_of(alice), Client()):
            for address in (COHORT, f"{COHORT}table.csv"):
                assert client.get(address).status_code == 302

    def test_the_page_and_the_front_page_cost_the_same_for_2_and_20_candidates(self, now: datetime) -> None:
        coach = make_user("Busy Coach", is_staff=True)
        counts: dict[str, list[int]] = {COHORT: [], "/admin/": [], f"{COHORT}table.csv": []}
        for number in (2, 18):
            for _ in range(number):
                candidate = make_user()
                make_coaching(coach, candidate, starts_at=now - 30 * DAY)
                make_follow_up(candidate, ended_at=now - 3 * DAY)
            for address, counted in counts.items():
                client = client_of(coach)
                client.get(address)
                with CaptureQueriesContext(connection) as queries:
                    client.get(address)
                counted.append(len(queries))
        assert [len(set(counted)) for counted in counts.values()] == [1, 1, 1]


class TestTable:
    def test_the_file_has_the_rows_of_the_page_in_its_order(self, coach: User) -> None:
        response = client_of(coach).get(f"{COHORT}table.csv?o=name")
        rows = list(csv.DictReader(io.StringIO(response.content.decode("utf-8-sig"))))
        assert [row["Candidate"] for row in rows] == ["Aiko Mori", "Alice Lindqvist"]
        assert (rows[1]["On time, last 4 weeks"], rows[1]["Due, last 4 weeks"]) == ("0", "1")
        assert (rows[1]["Overdue now"], rows[1]["Days since anything was logged"]) == ("1", "2")
        assert rows[0]["Days since anything was logged"] == ""
        assert f"within24-cohort-{timezone.localdate()}.csv" in response.headers["Content-Disposition"]

    def test_filters_hold_for_the_file(self, coach: User) -> None:
        body = client_of(coach).get(f"{COHORT}table.csv?show=silent").content.decode()
        assert "Aiko" in body
        assert "Alice" not in body

    def test_nobody_elses_candidate_is_in_it(self, coach: User, carol: User, dan: User) -> None:
        assert "Carol" not in client_of(coach).get(f"{COHORT}table.csv").content.decode()
        assert len(client_of(dan).get(f"{COHORT}table.csv").content.decode().splitlines()) == 1

    def test_a_name_that_is_a_formula_is_text(self, coach: User, alice: User) -> None:
        User.objects.filter(pk=alice.pk).update(name="=1+1")
        assert "\n'=1+1," in client_of(coach).get(f"{COHORT}table.csv?o=overdue").content.decode()


class TestNudge:
    def test_one_press_is_one_mail_and_the_coach_hears_of_it(
        self, coach: User, alice: User, now: datetime
    ) -> None:
        client = client_of(coach)
        assert "Nudge now" in text(client, COHORT)
        said = press(client, alice, "o=name")
        assert "Alice gets one e-mail about 1 thank-you within a minute." in said
        assert "Nudge now" not in said
        assert "Asked less than a minute ago" in said
        assert sweeping.sweep(now=timezone.now()) == sweeping.Swept(mails=1, lines=1)

    def test_a_second_press_is_refused_with_a_sentence(self, coach: User, alice: User) -> None:
        client = client_of(coach)
        press(client, alice)
        assert "A nudge for Alice was asked for less than a minute ago." in press(client, alice)

    def test_it_says_when_quiet_hours_end(self, coach: User, alice: User, now: datetime) -> None:
        start, end = now - HOUR, now + HOUR
        planning.change_preferences(alice, quiet_from=start.time(), quiet_until=end.time(), now=now)
        assert f"{end:%H:%M}, when their quiet hours end." in press(client_of(coach), alice)

    def test_a_paused_candidate_has_no_button_and_a_press_says_why(
        self, coach: User, alice: User, now: datetime
    ) -> None:
        planning.pause(alice, now=now)
        client = client_of(coach)
        assert "Nudge now" not in text(client, COHORT)
        assert "Alice has paused reminders, so no nudge is sent." in press(client, alice)

    def test_one_returns_to_the_rows_one_looked_at_and_nowhere_else(self, coach: User, alice: User) -> None:
        address = reverse("coaching:nudge", args=[alice.pk])
        client = client_of(coach)
        assert client.post(address, {"back": "o=name&q=ali"}).headers["Location"] == f"{COHORT}?o=name&q=ali"
        assert client.post(address, {"back": "desk"}).headers["Location"] == "/admin/"
        for hostile in ("https://example.com", "//example.com"):
            assert client.post(address, {"back": hostile}).headers["Location"] == f"{COHORT}?{hostile}"

    def test_nobody_elses_candidate_can_be_nudged(self, coach: User, carol: User, dan: User, alice: User) -> None:
        make_follow_up(carol, ended_at=timezone.now() - 2 * DAY)
        assert client_of(coach).post(reverse("coaching:nudge", args=[carol.pk])).status_code == 404
        assert client_of(dan).post(reverse("coaching:nudge", args=[alice.pk])).status_code == 404
        assert client_of(alice).post(reverse("coaching:nudge", args=[alice.pk])).status_code == 302
        assert not FollowUp.objects.exclude(asked_at=None).exists()

    def test_looking_at_the_address_nudges_nobody(self, coach: User, alice: User) -> None:
        assert client_of(coach).get(reverse("coaching:nudge", args=[alice.pk])).status_code == 405


class TestFrontPage:
    def test_a_coach_finds_what_waits_who_is_late_and_whom_to_nudge(self, coach: User, now: datetime) -> None:
        follow_up = FollowUp.objects.get()
        Review.objects.create(follow_up=follow_up, asked_at=now - HOUR)
        page = text(client_of(coach), "/admin/")
        assert "1 note waits for your answer." in page
        assert "2 candidates. 0 of 1 notes went out on time" in page
        assert "Alice Lindqvist owes Jane Roe a note" in page
        assert "<strong>Alice Lindqvist</strong>: 1 late, silent for 2 days" in page
        assert "Nudge now" in page

    def test_whoever_was_nudged_today_is_not_suggested_again(self, coach: User, alice: User) -> None:
        client = client_of(coach)
        said = press(client, alice, "desk")
        assert "Alice gets one e-mail" in said
        assert "Nobody needs a nudge from you." in said

    def test_a_coach_of_nobody_finds_it_calm(self, dan: User, alice: User) -> None:
        page = text(client_of(dan), "/admin/")
        for words in ("No note waits for your answer.", "Nobody is in your care yet.", "No note is late."):
            assert words in page
        assert "Alice" not in page

    def test_superusers_find_the_lists_below(self, root: User, coach: User) -> None:
        page = text(client_of(root), "/admin/")
        assert "Alice Lindqvist owes Jane Roe a note" in page
        assert "All lists" in page
        assert "Companies" in page
        assert "Companies" not in text(client_of(coach), "/admin/")
