"""The page on which a candidate sees who coaches them, decides what is shared, and reads the trail."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from accounts.models import Coaching, Invitation, User
from followups.models import FollowUp, TrailEntry
from followups.services import trailing
from tests.followups.pages import Form
from tests.makers import (
    HOUR,
    NOON,
    make_coaching,
    make_follow_up,
    make_interaction,
    make_invitation,
    make_stand_in,
    make_user,
)

DAY = 24 * HOUR
PAGE = "/coaching"


@pytest.fixture
def now() -> Any:
    return timezone.now()


@pytest.fixture
def coaching(alice: User, dan: User, now: Any) -> Coaching:
    """Dan coaches Alice since ten days ago."""
    return make_coaching(dan, alice, starts_at=now - 10 * DAY)


@pytest.fixture
def alices(alice: User, client: Client) -> Client:
    client.force_login(alice)
    return client


def text(client: Client, path: str = PAGE) -> str:
    return client.get(path).content.decode()


def test_without_a_coach_the_page_says_how_to_get_one(alices):
    page = text(alices)
    assert "Nobody coaches you here." in page
    assert "alice@example.com" in page
    assert "Nothing so far." in page


def test_the_page_names_the_coach_and_what_they_can_see(alices, coaching):
    page = text(alices)
    assert "Dan Dahl" in page
    assert "The text of the notes that you submit for review, and of no others." in page
    assert "Never what you keep to yourself." in page


def test_whoever_stands_in_is_named_while_they_do(alices, coaching, dan, now):
    sam = make_user("Sam Stand", is_staff=True)
    make_stand_in(dan, sam, starts_at=now - HOUR, ends_at=now + DAY)
    make_stand_in(dan, make_user("Early Ek", is_staff=True), starts_at=now - 3 * DAY, ends_at=now - DAY)
    page = text(alices)
    assert "Sam Stand stands in" in page
    assert "Early Ek" not in page


@pytest.mark.parametrize("sharing", Coaching.Sharing.values)
def test_the_candidate_chooses_what_is_shared(alices, coaching, sharing):
    form = Form(alices.get(PAGE), holding="sharing")
    assert form.value("sharing") == "submitted"
    assert "Kept" in form.send(alices, {"sharing": sharing}).content.decode()
    assert Form(alices.get(PAGE), holding="sharing").value("sharing") == sharing


def test_an_unknown_choice_is_refused_with_a_sentence(alices, coaching):
    page = alices.post(f"/coaching/{coaching.pk}/share", {"sharing": "everything"}, follow=True)
    assert "Choose what Dan may read." in page.content.decode()


def test_ending_is_asked_once_and_shuts_everything_from_that_moment(alices, coaching, alice, dan, now):
    follow_up = make_follow_up(alice, ended_at=now - HOUR)
    assert "Go on without Dan Dahl?" in text(alices, f"/coaching/{coaching.pk}/end")
    assert FollowUp.objects.visible_to(dan, timezone.now()).get() == follow_up
    page = alices.post(f"/coaching/{coaching.pk}/end", follow=True).content.decode()
    assert "Dan Dahl sees nothing more." in page
    assert "Nobody coaches you here." in page
    assert not FollowUp.objects.visible_to(dan, timezone.now()).exists()
    assert not User.objects.visible_to(dan, timezone.now()).exists()


def test_asking_to_end_it_changes_nothing(alices, coaching):
    text(alices, f"/coaching/{coaching.pk}/end")
    assert Coaching.objects.active(timezone.now()).exists()


def test_one_that_has_yet_to_begin_goes_away(alices, alice, dan, now):
    coming = make_coaching(dan, alice, starts_at=now + DAY)
    assert "Coaches you from" in text(alices)
    alices.post(f"/coaching/{coming.pk}/end")
    assert not Coaching.objects.exists()


def test_ending_is_undone_within_a_day_as_if_it_had_not_been(alices, coaching, now):
    alices.post(f"/coaching/{coaching.pk}/end")
    page = alices.get(PAGE)
    assert "Undo" in page.content.decode()
    assert "coaches you again" in alices.post(f"/coaching/{coaching.pk}/again", follow=True).content.decode()
    coaching.refresh_from_db()
    assert (coaching.ends_at, coaching.ended_by_candidate) == (None, False)
    assert Coaching.objects.count() == 1


def test_later_a_coach_is_asked_back_and_begins_anew(alices, coaching, dan, now):
    Coaching.objects.update(ends_at=now - 2 * DAY, ended_by_candidate=True, sharing="earlier")
    assert "Ask back" in text(alices)
    alices.post(f"/coaching/{coaching.pk}/again")
    new = Coaching.objects.get(ends_at=None)
    assert new.coach == dan
    assert new.starts_at >= now
    assert new.sharing == "submitted"


@pytest.mark.parametrize("why_not", ["staff ended it", "coaches already", "no coach any more"])
def test_a_coach_is_not_asked_back_against_the_house(alices, coaching, alice, dan, now, why_not):
    Coaching.objects.update(ends_at=now - DAY, ended_by_candidate=why_not != "staff ended it")
    if why_not == "coaches already":
        make_coaching(dan, alice, starts_at=now - HOUR)
    if why_not == "no coach any more":
        User.objects.filter(pk=dan.pk).update(is_staff=False)
    page = text(alices)
    assert "Ask back" not in page
    before = Coaching.objects.count()
    assert "cannot be asked back" in alices.post(f"/coaching/{coaching.pk}/again", follow=True).content.decode()
    assert Coaching.objects.count() == before


def test_doing_things_twice_does_them_once(alices, coaching):
    for _ in range(2):
        alices.post(f"/coaching/{coaching.pk}/end")
    for _ in range(2):
        alices.post(f"/coaching/{coaching.pk}/again")
    assert Coaching.objects.count() == 1
    coaching.refresh_from_db()
    alices.post(f"/coaching/{coaching.pk}/end")
    page = alices.post(f"/coaching/{coaching.pk}/share", {"sharing": "all"}, follow=True).content.decode()
    assert "does not coach you any more" in page


class TestRequests:
    """A coach asks someone who has an account."""

    @pytest.fixture
    def invitation(self, dan: User, alice: User, now: Any) -> Invitation:
        return make_invitation("alice@example.com", by=dan, at=now - HOUR)

    def answer(self, client: Client, invitation: Invitation, do: str) -> str:
        answered = client.post(f"/invitations/{invitation.pk}/answer", {"do": do}, follow=True)
        return str(answered.content.decode())

    def test_the_page_asks(self, alices, invitation):
        assert "Dan Dahl asks to coach you." in text(alices)

    def test_yes_makes_the_coaching_from_that_moment(self, alices, invitation, alice, dan, now):
        page = self.answer(alices, invitation, "accept")
        assert "Dan Dahl coaches you from now on." in page
        assert "asks to coach you" not in page
        coaching = Coaching.objects.get()
        assert (coaching.coach, coaching.candidate) == (dan, alice)
        assert coaching.starts_at >= now

    def test_no_makes_none_and_is_not_asked_again(self, alices, invitation):
        assert "will not coach you" in self.answer(alices, invitation, "decline")
        assert not Coaching.objects.exists()
        assert "asks to coach you" not in text(alices)

    @pytest.mark.parametrize("change", ["expired", "revoked", "coach gone"])
    def test_what_is_no_longer_asked_is_not_answered(self, alices, invitation, dan, now, change):
        if change == "expired":
            Invitation.objects.update(invited_at=now - 2 * DAY, expires_at=now - DAY)
        elif change == "revoked":
            Invitation.objects.update(revoked_at=now)
        else:
            User.objects.filter(pk=dan.pk).update(is_active=False)
        assert "asks to coach you" not in text(alices)
        page = self.answer(alices, invitation, "accept")
        assert "does not ask any more" in page
        assert not Coaching.objects.exists()

    def test_a_stranger_answers_no_question_that_was_put_to_alice(self, invitation, carol, client):
        client.force_login(carol)
        answer = client.post(f"/invitations/{invitation.pk}/answer", {"do": "accept"})
        assert answer.status_code == 404
        assert "asks to coach you" not in text(client)


class TestTrail:
    def test_looks_and_changes_are_listed_newest_first_in_the_candidates_zone(self, alices, alice, dan):
        User.objects.filter(pk=alice.pk).update(time_zone="Asia/Tokyo")
        follow_up = make_follow_up(alice)
        trailing.record_look(follow_up, by=dan, now=NOON)
        trailing.record_change(alice, by=dan, what="paused your reminders", now=NOON + HOUR)
        page = text(alices)
        assert page.index("paused your reminders") < page.index("read your note to Jane Roe")
        assert "21:00" in page
        assert f'href="/follow-ups/{follow_up.pk}"' in page

    def test_it_is_shown_page_by_page(self, alices, alice, dan):
        for number in range(30):
            trailing.record_change(alice, by=dan, what=f"did thing {number:02}", now=NOON + number * HOUR)
        assert "did thing 29" in text(alices)
        assert "did thing 04" not in text(alices)
        assert "did thing 04" in text(alices, f"{PAGE}?page=2")
        for odd in ("0", "99", "x", "%00"):
            assert alices.get(f"{PAGE}?page={odd}").status_code == 200

    def test_nobody_reads_anothers_trail(self, alice, dan, carol, client):
        trailing.record_change(alice, by=dan, what="paused your reminders", now=NOON)
        client.force_login(carol)
        assert "paused your reminders" not in text(client)

    def test_a_name_is_no_markup(self, alices, alice, dan):
        User.objects.filter(pk=dan.pk).update(name="<b>Dan</b>")
        dan.refresh_from_db()
        trailing.record_change(alice, by=dan, what="<i>did</i>", now=NOON)
        assert "<b>Dan" not in text(alices)
        assert "<i>did" not in text(alices)


def test_the_page_costs_the_same_for_2_and_20_of_everything(alices, alice, now):
    counts = []
    for number in (2, 18):
        for _ in range(number):
            coach = make_user(is_staff=True)
            make_coaching(coach, alice, starts_at=now - DAY)
            make_stand_in(coach, make_user(is_staff=True), starts_at=now - HOUR, ends_at=now + DAY)
            make_coaching(
                make_user(is_staff=True),
                alice,
                starts_at=now - DAY,
                ends_at=now - HOUR,
                ended_by_candidate=True,
            )
            make_invitation("alice@example.com", by=make_user(is_staff=True), at=now - HOUR)
            follow_up = make_follow_up(alice, interaction=make_interaction(alice, ended_at=now - HOUR))
            trailing.record_look(follow_up, by=coach, now=now)
        with CaptureQueriesContext(connection) as queries:
            text(alices)
        counts.append(len(queries))
    assert counts[0] == counts[1]
    assert TrailEntry.objects.count() == 20


def test_ending_undoes_sharing_with_the_stand_in_too(alices, coaching, alice, dan, now):
    sam = make_user("Sam Stand", is_staff=True)
    make_stand_in(dan, sam, starts_at=now - timedelta(hours=1), ends_at=now + DAY)
    make_follow_up(alice, ended_at=now - HOUR)
    assert FollowUp.objects.visible_to(sam, timezone.now()).exists()
    alices.post(f"/coaching/{coaching.pk}/end")
    assert not FollowUp.objects.visible_to(sam, timezone.now()).exists()
