"""Whatever staff change in the admin, the candidate can read who did it."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib import admin
from django.db import models
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.models import Coaching, User
from contacts.models import Contact
from followups.admin.trail import LeavesTrail, thing, whose
from followups.models import FollowUp, Interaction, Review, TrailEntry
from followups.services import reviewing
from tests.makers import HOUR, NOON, PASSWORD, make_coaching, make_contact, make_follow_up, make_point, make_user
from tests.world import World

pytestmark = pytest.mark.django_db

# Registered models whose rows are not a candidate's, or that nobody changes by hand.
NOT_TRAILED = {
    "accounts.Invitation": "the coach's own",
    "accounts.StandIn": "between two coaches; the candidate's page names who stands in",
    "followups.DeskHours": "the coach's own",
    "followups.Organisation": "everybody's",
    "followups.Review": "answered through followups.services.reviewing, which leaves its own",
    "followups.ReviewComment": "part of the answer",
    "followups.ReviewPlan": "changed through followups.services.graduating, which leaves its own",
    "followups.TrailEntry": "is the trail",
    "outbox.OutgoingMail": "senders alone change it",
    "outbox.Pulse": "nobody's",
}


@pytest.fixture
def roots(client: Client) -> Client:
    client.force_login(make_user("Root Ek", is_staff=True, is_superuser=True))
    return client


def page(model: type[models.Model], name: str, *args: Any) -> str:
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{name}", args=args)


def act(client: Client, row: models.Model, action: str, **more: str) -> None:
    posted = {"action": action, "_selected_action": row.pk, "index": "0", **more}
    client.post(page(type(row), "changelist"), posted)


def trail(candidate: User) -> list[str]:
    return [str(entry) for entry in candidate.trail.order_by("pk")]


def filled_in(client: Client, address: str, **changes: str) -> dict[str, Any]:
    """Return what a browser would post from an admin page, with some fields changed."""
    response = client.get(address)
    posted: dict[str, Any] = {}
    formsets = [one.formset for one in response.context["inline_admin_formsets"]]
    forms = [response.context["adminform"].form]
    for formset in formsets:
        forms += [formset.management_form, *formset.forms]
    for form in forms:
        for name, field in form.fields.items():
            value = form.get_initial_for_field(field, name)
            if value is not None and value is not False:
                prefixed = form.add_prefix(name)
                posted[prefixed] = getattr(value, "pk", value)
    return posted | changes


def test_every_model_of_a_candidates_leaves_a_trail_or_says_why_not():
    silent = {
        model._meta.label
        for model, options in admin.site._registry.items()
        if not isinstance(options, LeavesTrail) and model._meta.label not in NOT_TRAILED
    }
    assert silent == set(), "let its ModelAdmin inherit LeavesTrail, or say in NOT_TRAILED why not"


def test_every_row_of_a_trailed_model_has_an_owner_and_words(world: World):
    for model, options in admin.site._registry.items():
        if isinstance(options, LeavesTrail):
            row = world.rows[f"{model._meta.app_label}/{model._meta.model_name}"]
            assert whose(row).email == "alice@example.com", model
            assert thing(row), model


def test_closing_and_opening_leave_a_trail_once(roots, alice):
    follow_up = make_follow_up(alice)
    for _ in range(2):
        act(roots, follow_up, "skip", reason="Moved away")
    for _ in range(2):
        act(roots, follow_up, "open_again")
    assert trail(alice) == [
        "Root Ek skipped your thank-you to Jane Roe",
        "Root Ek opened your thank-you to Jane Roe again",
    ]


def test_pausing_and_resuming_reminders_leave_a_trail(roots, alice):
    for action in ("pause", "pause", "resume"):
        act(roots, alice, action)
    assert trail(alice) == ["Root Ek paused your reminders", "Root Ek resumed your reminders"]


def test_what_is_deleted_is_named_one_by_one_and_in_bulk(roots, alice):
    first, second = make_follow_up(alice), make_follow_up(alice, contact=make_contact(alice, "Tom Weiss"))
    roots.post(page(FollowUp, "delete", first.pk), {"post": "yes"})
    act(roots, second, "delete_selected", post="yes")
    assert not FollowUp.objects.exists()
    assert trail(alice) == [
        "Root Ek deleted your thank-you to Jane Roe",
        "Root Ek deleted your thank-you to Tom Weiss",
    ]


def test_a_changed_person_conversation_and_contact_say_which_fields(roots, alice):
    interaction = make_follow_up(alice).interaction
    make_point(interaction, "they move in spring")
    contact = Contact.objects.get()
    for row, change in (
        (alice, {"phone": "+46 8 123 45 67"}),
        (interaction, {"role": "Analyst", "points-0-text": "they move in May"}),
        (contact, {"title": "Head of data"}),
    ):
        address = page(type(row), "change", row.pk)
        assert roots.post(address, filled_in(roots, address, **change)).status_code == 302
    assert trail(alice) == [
        "Root Ek changed your account: phone",
        "Root Ek changed your conversation “Formal interview at Harborlight Analytics”: role; "
        "changed the point “they move in May”: text",
        "Root Ek changed your contact Jane Roe: title",
    ]


def test_saving_without_a_change_leaves_none(roots, alice):
    address = page(User, "change", alice.pk)
    assert roots.post(address, filled_in(roots, address)).status_code == 302
    assert trail(alice) == []


def test_a_password_set_for_someone_leaves_a_trail(roots, alice):
    posted = {"password1": f"new {PASSWORD}", "password2": f"new {PASSWORD}", "usable_password": "true"}
    assert roots.post(reverse("admin:auth_user_password_change", args=[alice.pk]), posted).status_code == 302
    assert trail(alice) == ["Root Ek changed your account: password"]


def test_a_coaching_added_ended_and_deleted_leaves_a_trail(roots, alice, dan):
    posted = {"coach": dan.pk, "candidate": alice.pk, "starts_at_0": "2026-11-01", "starts_at_1": "09:00"}
    assert roots.post(page(Coaching, "add"), posted).status_code == 302
    coaching = Coaching.objects.get()
    address = page(Coaching, "change", coaching.pk)
    ended = posted | {"ends_at_0": "2026-11-20", "ends_at_1": "09:00"}
    assert roots.post(address, ended).status_code == 302
    roots.post(page(Coaching, "delete", coaching.pk), {"post": "yes"})
    assert trail(alice) == [
        "Root Ek added your coaching by Dan Dahl",
        "Root Ek changed your coaching by Dan Dahl: ends at",
        "Root Ek deleted your coaching by Dan Dahl",
    ]


def test_an_answered_review_leaves_a_trail_and_the_same_answer_none(alice, bob):
    owed = make_follow_up(alice)
    reviewing.ask_for_review(owed, now=NOON)
    for verdict in ("looks_good", "looks_good", "change_suggested"):
        review = Review.objects.get()
        review.follow_up = FollowUp.objects.with_facts().get()
        reviewing.answer_review(review, by=bob, verdict=verdict, seen=review.stamp, now=NOON + HOUR)
    assert trail(alice) == [
        "Bob Berg answered your note to Jane Roe",
        "Bob Berg changed their answer on your note to Jane Roe",
    ]


def test_who_deletes_an_account_takes_its_trail_along(roots, alice, dan):
    make_coaching(dan, alice, starts_at=timezone.now() - HOUR)
    make_follow_up(alice)
    roots.post(page(User, "delete", alice.pk), {"post": "yes"})
    assert not User.objects.filter(pk=alice.pk).exists()
    assert not TrailEntry.objects.exists()
    assert not Interaction.objects.exists()
