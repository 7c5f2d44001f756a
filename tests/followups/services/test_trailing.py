"""The trail of what staff read and changed."""

from __future__ import annotations

import pytest

from accounts.models import User
from followups.models import TrailEntry
from followups.services import trailing
from tests.makers import HOUR, NOON, make_contact, make_follow_up, make_interaction, make_user


def trail(candidate: User) -> list[str]:
    return [str(entry) for entry in candidate.trail.all()]


def test_a_look_says_who_read_what(alice, bob):
    follow_up = make_follow_up(alice)
    assert trailing.record_look(follow_up, by=bob, now=NOON)
    assert trail(alice) == ["Bob Berg read your note to Jane Roe"]
    assert TrailEntry.objects.get().follow_up == follow_up


def test_a_change_goes_on_from_the_name(alice, bob):
    assert trailing.record_change(alice, by=bob, what="skipped your thank-you to Jane Roe", now=NOON)
    assert trail(alice) == ["Bob Berg skipped your thank-you to Jane Roe"]


def test_looking_at_ones_own_note_leaves_no_trail(alice):
    assert not trailing.record_look(make_follow_up(alice), by=alice, now=NOON)
    assert not trailing.record_change(alice, by=alice, what="did something", now=NOON)
    assert trail(alice) == []


@pytest.mark.parametrize(("seconds", "entries"), [(0, 1), (59, 1), (60, 2)])
def test_a_reload_within_a_minute_is_the_same_look(alice, bob, seconds, entries):
    follow_up = make_follow_up(alice)
    trailing.record_look(follow_up, by=bob, now=NOON)
    trailing.record_look(follow_up, by=bob, now=NOON + seconds * HOUR / 3600)
    assert len(trail(alice)) == entries


def test_another_reader_and_another_note_to_the_same_person_are_looks_of_their_own(alice, bob, dan):
    jane = make_contact(alice)
    first = make_follow_up(alice, contact=jane)
    second = make_follow_up(alice, contact=jane, interaction=make_interaction(alice, ended_at=NOON - HOUR))
    for follow_up, by in ((first, bob), (first, dan), (second, bob)):
        assert trailing.record_look(follow_up, by=by, now=NOON)
    assert len(trail(alice)) == 3


def test_the_name_stays_when_the_account_goes(alice, bob):
    trailing.record_look(make_follow_up(alice), by=bob, now=NOON)
    bob.delete()
    assert trail(alice) == ["Bob Berg read your note to Jane Roe"]


def test_the_longest_names_fit(alice):
    nameless = make_user("", is_staff=True, email=f"{'a' * 60}@{'b' * 60}.{'c' * 60}.example.com")
    User.objects.filter(pk=nameless.pk).update(name="")
    nameless.refresh_from_db()
    follow_up = make_follow_up(alice, contact=make_contact(alice, "J" * 120, email=""))
    trailing.record_look(follow_up, by=nameless, now=NOON)
    trailing.record_change(alice, by=nameless, what="x" * 300, now=NOON)
    assert {entry.what[-2:] for entry in alice.trail.all()} == {"JJ", "x…"}


def test_the_trail_survives_the_note_and_goes_with_the_candidate(alice, bob):
    follow_up = make_follow_up(alice)
    trailing.record_look(follow_up, by=bob, now=NOON)
    follow_up.delete()
    assert trail(alice) == ["Bob Berg read your note to Jane Roe"]
    alice.delete()
    assert not TrailEntry.objects.exists()
