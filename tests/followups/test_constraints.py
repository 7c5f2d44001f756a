"""What the database itself refuses, whatever the code above it does."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.db import IntegrityError, models, transaction
from django.db.models.deletion import RestrictedError

from accounts.models import Coaching, Invitation, User
from contacts.models import Company, Contact
from followups.models import (
    DeskHours,
    Dismissal,
    Fault,
    FollowUp,
    Interaction,
    NudgeLine,
    Organisation,
    Point,
    Review,
    ReviewComment,
    TrailEntry,
)
from outbox.models import OutgoingMail
from tests.makers import (
    HOUR,
    NOON,
    make_coaching,
    make_company,
    make_contact,
    make_follow_up,
    make_interaction,
    make_invitation,
    make_panel,
    make_point,
    make_stand_in,
    make_user,
)

pytestmark = pytest.mark.django_db


def refused(name: str, break_it: Any) -> None:
    """Run what breaks the named constraint; nothing else may be what refuses it."""
    constraint = _constraints()[name]
    with pytest.raises(IntegrityError) as caught, transaction.atomic():
        break_it()
    message = str(caught.value)
    # SQLite names the columns of a plain unique constraint instead of the constraint.
    columns = ", ".join(f"{constraint[0]._meta.db_table}.{column}" for column in constraint[1])
    assert name in message or (columns and columns in message), message


def _constraints() -> dict[str, tuple[type[models.Model], tuple[str, ...]]]:
    """Every named constraint of the core, with the columns of a plain unique one."""
    found: dict[str, tuple[type[models.Model], tuple[str, ...]]] = {}
    for model in apps.get_models():
        if model._meta.app_label not in {"accounts", "contacts", "followups"}:
            continue
        for constraint in model._meta.constraints:
            columns = {field.name: str(field.column) for field in model._meta.concrete_fields}
            names = getattr(constraint, "fields", ())
            found[constraint.name] = (model, tuple(columns[name] for name in names))
    return found


# ---------- accounts ----------


def test_one_account_per_email_address(alice: User) -> None:
    refused("one_account_per_email_address", lambda: make_user("Impostor", email="ALICE@Example.com"))


def test_nobody_coaches_themselves(bob: User) -> None:
    refused("nobody_coaches_themselves", lambda: make_coaching(bob, bob))


@pytest.mark.parametrize("length", [timedelta(0), -HOUR])
def test_coaching_ends_after_it_starts(bob: User, carol: User, length: timedelta) -> None:
    refused(
        "coaching_ends_after_it_starts",
        lambda: make_coaching(bob, carol, starts_at=NOON, ends_at=NOON + length),
    )


def test_one_open_coaching_per_pair_but_a_new_one_after_an_ended_one(alice: User, bob: User) -> None:
    refused("one_open_coaching_per_pair", lambda: make_coaching(bob, alice, starts_at=NOON))
    Coaching.objects.filter(coach=bob, candidate=alice).update(ends_at=NOON)
    make_coaching(bob, alice, starts_at=NOON)


# ---------- contacts ----------


def test_one_company_of_a_name_per_candidate(alice: User, carol: User) -> None:
    make_company(alice, "Acme")
    refused("one_company_of_a_name_per_candidate", lambda: Company.objects.create(owner=alice, name="ACME"))
    Company.objects.create(owner=carol, name="Acme")


def test_a_company_has_a_name(alice: User) -> None:
    refused("company_has_a_name", lambda: Company.objects.create(owner=alice, name=""))


def test_a_contact_has_a_name_or_a_description(alice: User) -> None:
    refused("contact_has_a_name_or_description", lambda: Contact.objects.create(owner=alice, name=""))


# ---------- conversations ----------


def test_a_conversation_is_of_a_known_kind(alice: User) -> None:
    refused("conversation_is_of_a_known_kind", lambda: make_interaction(alice, kind="séance"))


def test_a_conversation_has_a_known_medium(alice: User) -> None:
    refused("conversation_has_a_known_medium", lambda: make_interaction(alice, medium="telepathy"))


def test_the_database_and_the_choices_know_the_same_kinds_and_media(alice: User) -> None:
    for kind in Interaction.Kind:
        make_interaction(alice, kind=kind)
    for medium in Interaction.Medium:
        make_interaction(alice, medium=medium)


def test_a_point_says_something(alice: User) -> None:
    interaction = make_interaction(alice)
    refused("point_says_something", lambda: make_point(interaction, ""))


# ---------- what is owed ----------


def test_one_thank_you_per_person_and_conversation_but_another_for_the_next(alice: User) -> None:
    owed = make_follow_up(alice)
    refused(
        "one_thank_you_per_person_and_conversation",
        lambda: make_follow_up(alice, interaction=owed.interaction, contact=owed.contact),
    )
    make_follow_up(alice, contact=owed.contact)  # W2


THANKED = {
    "state": "thanked",
    "closed_at": NOON,
    "thanked_at": NOON,
    "proof": "told",
    "way": "email",
    "next_nudge_at": None,
}
SKIPPED = {"state": "skipped", "closed_at": NOON, "skip_reason": "Wrong number", "next_nudge_at": None}


@pytest.mark.parametrize(
    ("name", "changes"),
    [
        ("follow_up_is_open_until_closed", {"closed_at": NOON}),
        ("follow_up_is_open_until_closed", {**THANKED, "closed_at": None}),
        ("follow_up_is_open_until_closed", {**SKIPPED, "closed_at": None}),
        ("thanked_says_when_and_how_we_know", {**THANKED, "thanked_at": None}),
        ("thanked_says_when_and_how_we_know", {**THANKED, "proof": ""}),
        ("thanked_says_when_and_how_we_know", {**THANKED, "way": ""}),
        ("thanked_says_when_and_how_we_know", {"thanked_at": NOON}),
        ("thanked_says_when_and_how_we_know", {"proof": "seen"}),
        ("thanked_says_when_and_how_we_know", {**SKIPPED, "way": "card"}),
        ("skipped_says_why", {**SKIPPED, "skip_reason": ""}),
        ("skipped_says_why", {**THANKED, "skip_reason": "Wrong number"}),
        ("skipped_says_why", {"skip_reason": "Wrong number"}),
        ("nobody_is_nudged_about_what_is_closed", {**THANKED, "next_nudge_at": NOON}),
        ("nobody_is_nudged_about_what_is_closed", {**SKIPPED, "snoozed_until": NOON}),
    ],
)
def test_a_follow_up_in_a_state_that_cannot_be(alice: User, name: str, changes: dict[str, Any]) -> None:
    owed = make_follow_up(alice)
    refused(name, lambda: FollowUp.objects.filter(pk=owed.pk).update(**changes))


@pytest.mark.parametrize("changes", [THANKED, SKIPPED, {"snoozed_until": NOON, "next_nudge_at": NOON}])
def test_a_follow_up_in_a_state_that_can_be(alice: User, changes: dict[str, Any]) -> None:
    owed = make_follow_up(alice)
    assert FollowUp.objects.filter(pk=owed.pk).update(**changes) == 1


def test_one_nudge_per_reason_and_instant(alice: User) -> None:
    owed = make_follow_up(alice)
    mails = [
        OutgoingMail.objects.create(purpose="nudge", owner=alice, queued_at=NOON, next_try_at=NOON, deadline=NOON)
        for _ in range(2)
    ]
    line = {"follow_up": owed, "stage": NudgeLine.Stage.OVERDUE, "about": owed.due_at}
    NudgeLine.objects.create(mail=mails[0], **line)
    refused("one_nudge_per_reason_and_instant", lambda: NudgeLine.objects.create(mail=mails[1], **line))
    NudgeLine.objects.create(mail=mails[1], **{**line, "about": owed.due_at + HOUR})
    NudgeLine.objects.create(mail=mails[1], **{**line, "stage": NudgeLine.Stage.LAST_CALL})


# ---------- what goes when something is deleted ----------


def test_a_contact_with_conversations_and_a_company_with_people_stay(alice: User) -> None:
    owed = make_follow_up(alice, contact=make_contact(alice, company="Tollbridge Bank"))
    with pytest.raises(RestrictedError):
        owed.contact.delete()
    companies = Company.objects.all()
    assert len(companies) == 2, "one talked about, one worked for"
    for company in companies:
        with pytest.raises(RestrictedError):
            company.delete()


def test_an_account_can_be_erased_with_everything_in_it(alice: User, bob: User, carol: User) -> None:
    kept = make_follow_up(carol)
    first, *_ = make_panel(alice)
    Interaction.objects.filter(pk=first.interaction_id).update(arranged_by=first.contact)
    make_point(first.interaction, "They move to Rust", contact=first.contact)
    make_contact(alice, "Ola Nordmann", company="Acme")
    mail = OutgoingMail.objects.create(
        purpose="nudge", owner=alice, queued_at=NOON, next_try_at=NOON, deadline=NOON
    )
    NudgeLine.objects.create(mail=mail, follow_up=first, stage="overdue", about=NOON)
    alice.delete()
    left = [Interaction, FollowUp, Contact, Company, Point, NudgeLine, OutgoingMail, Coaching]
    assert {model.__name__: model._base_manager.count() for model in left} == {
        "Interaction": 1,
        "FollowUp": 1,
        "Contact": 1,
        "Company": 1,
        "Point": 0,
        "NudgeLine": 0,
        "OutgoingMail": 0,
        "Coaching": 0,
    }
    assert FollowUp.objects.get() == kept


# ---------- coaching ----------


def test_a_coaching_shares_in_a_known_way(alice: User, bob: User) -> None:
    this = Coaching.objects.filter(coach=bob)
    refused("coaching_shares_in_a_known_way", lambda: this.update(sharing="everything"))


def test_nobody_stands_in_for_themselves(bob: User) -> None:
    refused("nobody_stands_in_for_themselves", lambda: make_stand_in(bob, bob))


def test_a_stand_in_ends_after_it_starts(bob: User, dan: User) -> None:
    refused("stand_in_ends_after_it_starts", lambda: make_stand_in(bob, dan, ends_at=NOON - HOUR))


def test_an_invitation_expires_after_it_is_given() -> None:
    refused(
        "invitation_expires_after_it_is_given",
        lambda: Invitation.objects.create(email="new@example.com", invited_at=NOON, expires_at=NOON),
    )


def test_an_invitation_is_accepted_at_a_time(alice: User) -> None:
    refused(
        "invitation_is_accepted_at_a_time",
        lambda: Invitation.objects.create(
            email="new@example.com", invited_at=NOON, expires_at=NOON + HOUR, accepted_by=alice
        ),
    )


def test_only_a_sent_note_is_judged(alice: User) -> None:
    owed = make_follow_up(alice)
    this = FollowUp.objects.filter(pk=owed.pk)
    refused("only_a_sent_note_is_judged", lambda: this.update(judged_at=NOON))


def test_a_finding_is_dismissed_once(alice: User) -> None:
    owed = make_follow_up(alice)
    once = {"follow_up": owed, "code": "text/typo", "context": "0" * 64}
    Dismissal.objects.create(**once)
    refused("a_finding_is_dismissed_once", lambda: Dismissal.objects.create(**once))


def test_a_fault_is_found_once(alice: User) -> None:
    owed = make_follow_up(alice)
    Fault.objects.create(follow_up=owed, code="must/phone")
    refused("a_fault_is_found_once", lambda: Fault.objects.create(follow_up=owed, code="must/phone"))


def test_one_installation_is_one_organisation() -> None:
    refused("one_installation_is_one_organisation", lambda: Organisation.objects.create(pk=2))


def test_word_limits_grow_from_sentence_to_note() -> None:
    for wrong in ({"sentence_words": 85}, {"paragraph_words": 120}, {"wall_words": 250}):
        refused(
            "word_limits_grow_from_sentence_to_note",
            lambda wrong=wrong: Organisation.objects.create(pk=1, **wrong),
        )


def test_a_rule_is_set_once_and_never_raised() -> None:
    house = Organisation.objects.create(pk=1)
    house.rule_settings.create(code="text/typo", level="off")
    refused("a_rule_is_set_once", lambda: house.rule_settings.create(code="text/typo", level="could"))
    refused("a_rule_can_only_be_lowered", lambda: house.rule_settings.create(code="tone/register", level="must"))


def test_a_note_waits_for_one_review_at_a_time(alice: User) -> None:
    owed = make_follow_up(alice)
    Review.objects.create(follow_up=owed, asked_at=NOON)
    refused("one_pending_review_per_note", lambda: Review.objects.create(follow_up=owed, asked_at=NOON))


def test_a_review_is_answered_at_a_time(alice: User) -> None:
    owed = make_follow_up(alice)
    refused(
        "review_is_answered_at_a_time",
        lambda: Review.objects.create(follow_up=owed, asked_at=NOON, state="looks_good"),
    )


def test_a_comment_says_something(alice: User) -> None:
    review = Review.objects.create(follow_up=make_follow_up(alice), asked_at=NOON)
    refused("comment_says_something", lambda: ReviewComment.objects.create(review=review, text=""))


def test_working_hours_end_after_they_start(bob: User) -> None:
    refused(
        "working_hours_end_after_they_start",
        lambda: DeskHours.objects.create(coach=bob, works_from="17:00", works_until="09:00"),
    )


def test_the_trail_says_what_was_done(alice: User, bob: User) -> None:
    refused(
        "trail_says_what_was_done",
        lambda: TrailEntry.objects.create(
            candidate=alice, by=bob, by_name="Bob", at=NOON, act="saw", what="your note"
        ),
    )


def test_a_coaching_that_someone_ended_has_ended(alice: User, dan: User) -> None:
    refused(
        "coaching_ended_by_someone_has_ended",
        lambda: Coaching.objects.create(coach=dan, candidate=alice, starts_at=NOON, ended_by_candidate=True),
    )


def test_an_invitation_is_answered_or_revoked_once(dan: User) -> None:
    for one, other in (
        ("accepted_at", "declined_at"),
        ("accepted_at", "revoked_at"),
        ("declined_at", "revoked_at"),
    ):
        refused(
            "invitation_is_answered_or_revoked_once",
            lambda one=one, other=other: make_invitation("a@example.com", by=dan, **{one: NOON, other: NOON}),
        )


def test_a_coach_has_one_open_invitation_for_an_address(dan: User, bob: User) -> None:
    make_invitation("anna@example.com", by=dan)
    make_invitation("anna@example.com", by=bob)
    make_invitation("anna@example.com", by=dan, revoked_at=NOON)
    refused("one_open_invitation_per_coach_and_address", lambda: make_invitation("Anna@Example.com", by=dan))


# ---------- and nothing was forgotten ----------


def test_every_named_constraint_is_broken_by_a_test_above() -> None:
    tests = Path(__file__).read_text(encoding="utf-8")
    assert [name for name in _constraints() if f'"{name}"' not in tests] == []
