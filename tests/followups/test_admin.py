"""What each kind of person finds in the admin: every registered model, every page of a row."""

from __future__ import annotations

import itertools
import re
from datetime import timedelta
from typing import Any

import pytest
from allauth.account.models import EmailAddress
from django.contrib import admin
from django.db import connection, models
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from accounts.models import Coaching, StandIn, User
from contacts.models import Company, Contact
from followups.models import (
    DeskHours,
    FollowUp,
    Interaction,
    NudgeLine,
    Point,
    Review,
    ReviewComment,
    ReviewPlan,
)
from followups.services import planning, sweeping
from outbox.models import OutgoingMail
from tests.makers import (
    HOUR,
    make_coaching,
    make_contact,
    make_follow_up,
    make_interaction,
    make_point,
    make_review,
    make_stand_in,
    make_user,
)

DAY = 24 * HOUR
READ_BY_COACHES = (User, Coaching, Interaction, FollowUp, Point, NudgeLine, ReviewPlan)
KEPT_FROM_COACHES = (Company, Contact, EmailAddress, ReviewComment)
WHOLE: dict[type[models.Model], str] = {Review: "?state=all"}  # a list that leaves something out by itself
# All of them: tests/test_admin_leaks.py
MODELS = (*READ_BY_COACHES, *KEPT_FROM_COACHES, OutgoingMail, Review, DeskHours, StandIn)
PAGES = ("change", "history", "delete")
INLINE = re.compile(r"<style|\sstyle=|<script(?![^>]*\ssrc=)|\son\w+=\"")
STRANGERS = ("coach of nobody", "coach whose time is over", "another candidate", "the candidate", "nobody")

pytestmark = pytest.mark.django_db


@pytest.fixture
def now():
    return timezone.now()


@pytest.fixture
def rows(alice: User, now: Any) -> dict[type[models.Model], models.Model]:
    """One row of Alice's of every kind: an overdue note with a nudge on its way."""
    FollowUp.objects.all().delete()
    ended_at = now - 25 * HOUR
    jane = make_contact(alice, "Jane Roe", company="Harborlight Analytics")
    interaction = make_interaction(alice, ended_at=ended_at)
    point = make_point(interaction, "three ways to count a customer", contact=jane)
    make_point(interaction, "the salary band ends at 61,000", private=True)
    follow_up = make_follow_up(alice, interaction=interaction, contact=jane)
    FollowUp.objects.filter(pk=follow_up.pk).update(subject="A subject of Alice's", body="Words for Jane alone")
    sweeping.sweep(now=now)
    line = NudgeLine.objects.get()
    return {
        User: alice,
        Coaching: make_coaching(make_user("Yet another", is_staff=True), alice, starts_at=now - DAY),
        EmailAddress: EmailAddress.objects.get(user=alice),
        Company: interaction.company,
        Contact: jane,
        Interaction: interaction,
        Point: point,
        FollowUp: follow_up,
        NudgeLine: line,
        OutgoingMail: line.mail,
        **_reviewed(alice, follow_up, now),
    }


def _reviewed(alice: User, follow_up: FollowUp, now: Any) -> dict[type[models.Model], models.Model]:
    """A review that was taken back, so that nobody reads the note by it; and desks of coaches she has not."""
    away, present = (make_user(name, is_staff=True) for name in ("Someone Away", "Someone Present"))
    review = make_review(follow_up, asked_at=now - HOUR, state="withdrawn")
    return {
        Review: review,
        ReviewComment: ReviewComment.objects.create(review=review, text="Alice, say more about Jane"),
        ReviewPlan: ReviewPlan.objects.create(candidate=alice, graduated_at=now - 30 * DAY),
        DeskHours: DeskHours.objects.create(coach=away),
        StandIn: make_stand_in(away, present, starts_at=now - HOUR, ends_at=now + DAY),
    }


@pytest.fixture
def coach(alice: User, now: Any) -> User:
    """Whoever looks after Alice, since before the conversation."""
    coach = make_user("Bob Berg", is_staff=True)
    make_coaching(coach, alice, starts_at=now - 30 * DAY)
    return coach


@pytest.fixture
def root(db: None) -> User:
    return make_user("Root Ek", is_staff=True, is_superuser=True)


@pytest.fixture
def stranger(request: Any, alice: User, carol: User, dan: User, now: Any) -> User | None:
    """Someone who may not see Alice's rows in the admin."""
    if request.param == "coach whose time is over":
        former = make_user("Former Coach", is_staff=True)
        make_coaching(former, alice, starts_at=now - 30 * DAY, ends_at=now - HOUR)
        return former
    return {"coach of nobody": dan, "another candidate": carol, "the candidate": alice}.get(request.param)


def signed_in(user: User | None) -> Client:
    client = Client()
    if user is not None:
        client.force_login(user)
    return client


def page(model: type[models.Model], name: str, *args: Any) -> str:
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{name}", args=args)


def listed(client: Client, model: type[models.Model], query: str = "") -> list[Any]:
    response = client.get(page(model, "changelist") + (query or WHOLE.get(model, "")))
    return list(response.context["cl"].result_list) if response.status_code == 200 else []


def everything() -> dict[type[models.Model], list[Any]]:
    """Return every row there is, beside who signed in when."""
    rows: dict[type[models.Model], list[Any]] = {
        model: list(model._base_manager.order_by("pk").values()) for model in admin.site._registry
    }
    for user in rows[User]:
        del user["last_login"]
    return rows


def try_to_change(client: Client, model: type[models.Model], pk: Any) -> None:
    """Post to every page that could change this row."""
    field = next(field.name for field in model._meta.fields if not field.primary_key)
    guess = {field: "changed", "name": "changed", "text": "changed", "_save": "Save"}
    client.post(page(model, "add"), guess)
    client.post(page(model, "change", pk), guess)
    client.post(page(model, "delete", pk), {"post": "yes"})
    actions = ("delete_selected", "skip", "open_again", "pause", "resume", "send_again")
    for action in actions:
        chosen = {"action": action, "_selected_action": pk, "index": "0", "post": "yes", "reason": "why"}
        client.post(page(model, "changelist"), chosen)
    if model is User:
        password = {
            "password1": "another long password",
            "password2": "another long password",
            "usable_password": "true",
        }
        client.post(reverse("admin:auth_user_password_change", args=[pk]), password)


@pytest.mark.parametrize("stranger", STRANGERS, indirect=True)
class TestStrangers:
    def test_a_stranger_sees_no_row_of_alices_in_a_list(self, rows, stranger):
        client, seen = signed_in(stranger), []
        for model in MODELS:
            response = client.get(page(model, "changelist"))
            assert response.status_code in {200, 302, 403}, model
            text = response.content.decode().replace("Welcome,", "")
            seen += [(model, hers) for hers in ("Alice", "Jane", "Harborlight", "three ways") if hers in text]
            seen += listed(client, model)
        assert seen == []

    def test_a_stranger_reaches_no_page_of_alices_rows(self, rows, stranger):
        client, reached = signed_in(stranger), []
        for model, name in itertools.product(MODELS, PAGES):
            response = client.get(page(model, name, rows[model].pk))
            if response.status_code not in {302, 403, 404} or "Jane" in response.content.decode():
                reached.append((model, name, response.status_code))
        assert reached == []

    def test_a_stranger_changes_nothing(self, rows, stranger):
        client, before = signed_in(stranger), everything()
        for model in MODELS:
            try_to_change(client, model, rows[model].pk)
        assert everything() == before


@pytest.mark.parametrize("stranger", STRANGERS, indirect=True)
def test_a_stranger_finds_nobody_by_autocomplete(rows, stranger):
    query = {"app_label": "accounts", "model_name": "coaching", "field_name": "candidate", "term": "a"}
    response = signed_in(stranger).get(reverse("admin:autocomplete"), query)
    assert response.status_code in {200, 302, 403}
    if response.status_code == 200:
        assert response.json()["results"] == []


class TestEveryModel:
    def test_a_superuser_sees_every_row_and_its_page(self, rows, root):
        client, unseen = signed_in(root), []
        for model in MODELS:
            pages = [page(model, name, rows[model].pk) for name in ("change", "history")]
            unseen += [address for address in pages if client.get(address).status_code != 200]
            if rows[model].pk not in {row.pk for row in listed(client, model)}:
                unseen.append(rows[model])
        assert unseen == []

    def test_a_coach_changes_nothing(self, rows, coach):
        client, before = signed_in(coach), everything()
        for model in MODELS:
            try_to_change(client, model, rows[model].pk)
        assert everything() == before

    def test_a_list_costs_the_same_for_2_and_20_rows(self, coach, root, alice, now):
        costs: list[dict[tuple[str, str], int]] = []
        _costs_of_lists(root, coach)
        for number in (2, 18):
            for _ in range(number):
                _another_of_everything(alice, coach, now)
            costs.append(_costs_of_lists(root, coach))
        assert costs[0] == costs[1]

    def test_pages_run_under_a_policy_that_allows_nothing_inline(self, rows, root):
        client, inline = signed_in(root), []
        for model in MODELS:
            for address in (page(model, "changelist"), *(page(model, name, rows[model].pk) for name in PAGES)):
                response = client.get(address)
                assert "default-src 'self'" in response.headers["Content-Security-Policy"], address
                inline += [(address, found) for found in INLINE.findall(response.content.decode())]
        assert inline == []


def _costs_of_lists(*readers: User) -> dict[tuple[str, str], int]:
    """Return how many queries each list takes, by who reads it."""
    costs = {}
    for reader, model in itertools.product(readers, MODELS):
        client = signed_in(reader)
        with CaptureQueriesContext(connection) as queries:
            client.get(page(model, "changelist"))
        costs[reader.name, model.__name__] = len(queries)
    return costs


def _another_of_everything(alice: User, coach: User, now: Any) -> None:
    """Add a candidate for the coach with a row of every kind, some of them failed mail."""
    candidate = make_user()
    make_coaching(coach, candidate, starts_at=now - 30 * DAY)
    contact = make_contact(candidate, company="Acme")
    interaction = make_interaction(candidate, ended_at=now - 25 * HOUR)
    make_point(interaction, "a point", contact=contact)
    owed = make_follow_up(candidate, interaction=interaction, contact=contact)
    make_review(owed, asked_at=now)
    ReviewComment.objects.create(review=make_review(owed, asked_at=now, state="looks_good"), text="Fine.")
    ReviewPlan.objects.create(candidate=candidate, graduated_at=now - 30 * DAY)
    make_stand_in(coach, make_user(is_staff=True), starts_at=now - DAY, ends_at=now - HOUR)
    DeskHours.objects.create(coach=make_user(is_staff=True))
    sweeping.sweep(now=now)
    OutgoingMail.objects.update(state="failed", next_try_at=None, settled_at=now, error="No such address.")


class TestCoaches:
    @pytest.mark.parametrize("model", READ_BY_COACHES, ids=lambda model: model.__name__)
    def test_a_coach_reads_the_rows_of_their_candidate(self, rows, coach, model):
        row = Coaching.objects.get(coach=coach) if model is Coaching else rows[model]
        client = signed_in(coach)
        assert row.pk in {seen.pk for seen in listed(client, model)}
        assert client.get(page(model, "change", row.pk)).status_code == 200

    @pytest.mark.parametrize("model", READ_BY_COACHES, ids=lambda model: model.__name__)
    def test_a_coach_sees_neither_history_nor_a_page_to_delete(self, rows, coach, model):
        client = signed_in(coach)
        row = Coaching.objects.get(coach=coach) if model is Coaching else rows[model]
        assert client.get(page(model, "history", row.pk)).status_code == 403
        assert client.get(page(model, "delete", row.pk)).status_code == 403
        assert client.get(page(model, "add")).status_code == 403

    @pytest.mark.parametrize("model", KEPT_FROM_COACHES, ids=lambda model: model.__name__)
    def test_address_books_are_kept_from_coaches(self, rows, coach, model):
        client = signed_in(coach)
        assert client.get(page(model, "changelist")).status_code == 403
        assert client.get(page(model, "change", rows[model].pk)).status_code in {302, 403}

    def test_a_coach_never_sees_what_is_kept_to_oneself_nor_the_text_of_a_note(self, rows, coach):
        client = signed_in(coach)
        pages = [page(model, "changelist") for model in READ_BY_COACHES]
        pages += [page(model, "change", rows[model].pk) for model in READ_BY_COACHES]
        text = "".join(client.get(address).content.decode() for address in pages)
        assert "three ways to count a customer" in text
        for secret in ("salary band", "A subject of Alice", "Words for Jane alone", rows[User].password[:20]):
            assert secret not in text
        private = Point.objects.get(private=True)
        assert client.get(page(Point, "change", private.pk)).status_code == 302

    @pytest.mark.parametrize(
        ("model", "probe"),
        [
            (FollowUp, "?body__startswith=Words"),
            (FollowUp, "?subject__contains=Alice"),
            (FollowUp, "?interaction__points__text__contains=salary"),
            (User, "?password__startswith=p"),
            (Interaction, "?points__text__contains=salary"),
            (Point, "?interaction__candidate__password__startswith=p"),
        ],
    )
    def test_a_coach_cannot_ask_for_what_is_hidden_by_filtering(self, rows, coach, model, probe):
        assert signed_in(coach).get(page(model, "changelist") + probe).status_code == 400

    def test_the_filters_of_the_sidebar_work_for_coaches(self, rows, coach, alice):
        client = signed_in(coach)
        assert len(listed(client, FollowUp, "?stands=late")) == 1
        assert len(listed(client, FollowUp, "?stands=soon")) == 0
        assert len(listed(client, FollowUp, f"?state__exact=open&candidate__id__exact={alice.pk}")) == 1
        due = rows[FollowUp].due_at
        assert len(listed(client, FollowUp, f"?due_at__year={due.year}")) == 1
        assert len(listed(client, User, "?reminders=paused")) == 0
        assert len(listed(client, FollowUp, "?q=Harborlight")) == 1

    @pytest.mark.parametrize("model", READ_BY_COACHES, ids=lambda model: model.__name__)
    def test_nobody_elses_rows_show_in_a_sidebar(self, rows, coach, carol, now, model):
        make_follow_up(carol, ended_at=now - 25 * HOUR)
        sweeping.sweep(now=now)
        assert "Carol" not in signed_in(coach).get(page(model, "changelist")).content.decode()

    def test_a_coach_sees_no_conversation_from_before_their_time(self, rows, alice, now):
        late = make_user("Late Coach", is_staff=True)
        make_coaching(late, alice, starts_at=now - HOUR)
        client = signed_in(late)
        assert [row.pk for row in listed(client, User)] == [alice.pk]
        for model in (Interaction, FollowUp, Point, NudgeLine):
            assert listed(client, model) == []

    def test_permission_rows_give_a_coach_no_more(self, rows, coach):
        from django.contrib.auth.models import Permission

        coach.user_permissions.set(
            Permission.objects.filter(content_type__app_label__in=("contacts", "followups"))
        )
        before = everything()
        for model in (Company, Contact, Interaction, FollowUp, Point, NudgeLine):
            try_to_change(signed_in(coach), model, rows[model].pk)
        assert everything() == before


class TestSuperusers:
    def act(self, root: User, model: type[models.Model], pk: Any, action: str, **more: Any) -> str:
        chosen = {"action": action, "_selected_action": pk, "index": "0", **more}
        return signed_in(root).post(page(model, "changelist"), chosen, follow=True).content.decode()

    def test_skipping_asks_for_a_reason(self, rows, root):
        said = self.act(root, FollowUp, rows[FollowUp].pk, "skip")
        assert "Say in a word why no note is needed." in said
        assert FollowUp.objects.get().is_open

    def test_skipping_closes_with_the_reason_and_opening_again_plans_reminders(self, rows, root):
        said = self.act(root, FollowUp, rows[FollowUp].pk, "skip", reason="Moved away")
        assert "Skipped 1 thank-you." in said
        assert "Skipped: Moved away" in said
        assert FollowUp.objects.get().next_nudge_at is None
        assert "Opened 1 thank-you again." in self.act(root, FollowUp, rows[FollowUp].pk, "open_again")
        assert FollowUp.objects.get().is_open
        assert FollowUp.objects.get().next_nudge_at is not None

    def test_pausing_and_resuming_reminders_plans_them_anew(self, rows, root, alice):
        assert "Reminders paused for 1 person." in self.act(root, User, alice.pk, "pause")
        assert FollowUp.objects.get().next_nudge_at is None
        assert "Reminders are paused" in signed_in(root).get(page(FollowUp, "changelist")).content.decode()
        assert "Reminders resumed for 1 person." in self.act(root, User, alice.pk, "resume")
        assert FollowUp.objects.get().next_nudge_at is not None

    def test_a_changed_zone_or_quiet_hours_plan_reminders_anew(self, alice, root, now):
        follow_up = make_follow_up(alice, ended_at=now - 2 * HOUR)
        before = follow_up.next_nudge_at
        assert before is not None
        start, end = (before - HOUR).strftime("%H:%M"), (before + HOUR).strftime("%H:%M")
        self._save_person(root, alice, quiet_from=start, quiet_until=end)
        follow_up.refresh_from_db()
        assert follow_up.next_nudge_at is not None
        assert follow_up.next_nudge_at < before

    def _save_person(self, root: User, person: User, **changes: Any) -> None:
        client = signed_in(root)
        form = client.get(page(User, "change", person.pk)).context["adminform"].form
        values = {name: form.get_initial_for_field(field, name) for name, field in form.fields.items()}
        posted = {name: value for name, value in {**values, **changes}.items() if value not in (None, False)}
        posted |= {f"coachings_received-{key}_FORMS": "0" for key in ("TOTAL", "INITIAL", "MIN_NUM", "MAX_NUM")}
        response = client.post(page(User, "change", person.pk), posted)
        assert response.status_code == 302, response.context["errors"]

    def test_nothing_that_services_write_can_be_edited(self, rows, root):
        client = signed_in(root)
        form = client.get(page(FollowUp, "change", rows[FollowUp].pk)).context["adminform"].form
        assert list(form.fields) == []
        edited = set(
            client.get(page(Interaction, "change", rows[Interaction].pk)).context["adminform"].form.fields
        )
        assert edited == {"kind", "medium", "company", "role", "occasion"}

    def test_a_conversation_takes_no_company_and_no_person_of_another_candidate(self, rows, root, carol):
        theirs = make_contact(carol, "Carols Contact", company="Carols Company")
        interaction, point = rows[Interaction], rows[Point]
        posted = {
            "kind": "other",
            "medium": "phone",
            "company": theirs.company_id,
            "points-TOTAL_FORMS": "1",
            "points-INITIAL_FORMS": "1",
            "points-0-id": point.pk,
            "points-0-interaction": interaction.pk,
            "points-0-text": "a changed text",
            "points-0-kind": "discussed",
            "points-0-contact": theirs.pk,
            "follow_ups-TOTAL_FORMS": "0",
            "follow_ups-INITIAL_FORMS": "0",
        }
        before = everything()
        response = signed_in(root).post(page(Interaction, "change", interaction.pk), posted)
        assert "Carols" not in response.content.decode()
        assert len(response.context["errors"]) == 2
        assert everything() == before

    def test_a_superuser_can_erase_an_account_with_all_that_is_in_it(self, rows, root, alice):
        response = signed_in(root).post(page(User, "delete", alice.pk), {"post": "yes"})
        assert response.status_code == 302
        assert not User.objects.filter(pk=alice.pk).exists()
        assert not FollowUp.objects.exists()

    def test_times_are_the_candidates_own_and_say_so(self, rows, root, alice):
        planning.change_preferences(alice, time_zone="Pacific/Kiritimati", now=timezone.now())
        local = FollowUp.objects.get().due_at + timedelta(hours=14)
        assert (
            f", {local:%H:%M} (Kiritimati)" in signed_in(root).get(page(FollowUp, "changelist")).content.decode()
        )

    def test_the_list_says_how_long_a_note_took(self, alice, root, now):
        from followups.services import closing

        follow_up = make_follow_up(alice, ended_at=now - 30 * HOUR)
        closing.mark_thanked(follow_up, sent_at=now - 3 * HOUR, now=now)
        assert "Thanked after 27 h, late" in signed_in(root).get(page(FollowUp, "changelist")).content.decode()


def test_the_admin_is_entered_by_the_one_door(client, carol):
    """Signed out one is sent to the product's own page, which limits guessing; a candidate is turned away."""
    response = client.get(reverse("admin:index"), follow=True)
    assert response.redirect_chain[-1][0].startswith(reverse("account_login"))
    client.force_login(carol)
    assert client.get(reverse("admin:index"), follow=True).status_code == 403


class TestConsent:
    """What of a note's text a coach reads, and the trail that leaves."""

    def note_page(self, reader: User, follow_up: FollowUp) -> str:
        return signed_in(reader).get(page(FollowUp, "change", follow_up.pk)).content.decode()

    def test_a_note_that_was_not_submitted_is_withheld_and_the_page_says_why(self, rows, coach, alice):
        text = self.note_page(coach, rows[FollowUp])
        assert "Words for Jane alone" not in text
        assert "Alice has not submitted this note for review" in text
        assert not alice.trail.exists()

    @pytest.mark.parametrize("state", ["pending", "looks_good", "change_suggested", "change_needed"])
    def test_a_submitted_note_is_read_and_the_candidate_learns_of_it(self, rows, coach, alice, now, state):
        answered = {} if state == "pending" else {"answered_at": now}
        Review.objects.create(follow_up=rows[FollowUp], state=state, asked_at=now, **answered)
        for _ in range(2):
            text = self.note_page(coach, rows[FollowUp])
            assert "Words for Jane alone" in text
            assert "A subject of Alice" in text
        assert [str(entry) for entry in alice.trail.all()] == ["Bob Berg read your note to Jane Roe"]

    def test_a_note_that_was_taken_back_is_withheld_again(self, rows, coach, now):
        Review.objects.create(follow_up=rows[FollowUp], state="withdrawn", asked_at=now)
        assert "Words for Jane alone" not in self.note_page(coach, rows[FollowUp])

    @pytest.mark.parametrize("sharing", ["all", "earlier"])
    def test_a_coach_reads_every_note_where_the_candidate_shares_all(self, rows, coach, alice, sharing):
        Coaching.objects.filter(coach=coach).update(sharing=sharing)
        assert "Words for Jane alone" in self.note_page(coach, rows[FollowUp])
        assert alice.trail.count() == 1

    def test_a_composed_note_is_read_as_it_stands_but_for_what_is_kept_to_oneself(self, rows, coach):
        Coaching.objects.filter(coach=coach).update(sharing="all")
        FollowUp.objects.update(subject="", body="")
        text = self.note_page(coach, rows[FollowUp])
        assert "three ways to count a customer" in text.lower()
        assert "Dear Jane" in text or "Hi Jane" in text
        assert "salary band" not in text

    def test_a_stand_in_reads_by_the_consent_to_the_coach_who_is_away_and_no_more(self, rows, alice, coach, now):
        """A coaching of the stand-in's own, begun later and sharing all, opens nothing from before it."""
        stand_in = make_user("Sam Stand", is_staff=True)
        make_coaching(stand_in, alice, starts_at=now - HOUR, sharing="all")
        make_stand_in(coach, stand_in, starts_at=now - HOUR, ends_at=now + DAY)
        assert "has not submitted this note" in self.note_page(stand_in, rows[FollowUp])

    def test_a_superuser_reads_every_note_and_leaves_a_trail(self, rows, root, alice):
        assert "Words for Jane alone" in self.note_page(root, rows[FollowUp])
        assert [str(entry) for entry in alice.trail.all()] == ["Root Ek read your note to Jane Roe"]
