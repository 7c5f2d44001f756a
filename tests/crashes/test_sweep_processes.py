"""Sweeps in several processes at once, and sweeps that are killed: nothing is lost, nothing queued twice."""

from __future__ import annotations

from collections import Counter

import pytest

from accounts.models import User
from contacts.models import Contact
from followups.models import FollowUp, Interaction, NudgeLine
from followups.services import sweeping
from followups.services.sweeping import Swept
from outbox.models import OutgoingMail
from tests.crashes import sweeper
from tests.crashes.nursery import Nursery, nursery
from tests.makers import HOUR, NOON, make_panel, make_user

__all__ = ["nursery"]

LATE = NOON + 25 * HOUR


def lines_of_each_mail() -> Counter[int]:
    return Counter(NudgeLine.objects.values_list("mail", flat=True))


def make_crowd(candidates: int, follow_ups: int) -> None:
    """Many candidates with so many overdue follow-ups each, in a few statements."""
    people = User.objects.bulk_create(
        User(
            email=f"candidate{number}@example.com",
            name=f"Candidate {number}",
            quiet_from="00:00",
            quiet_until="00:00",
        )
        for number in range(candidates)
    )
    talks = Interaction.objects.bulk_create(
        Interaction(
            candidate=person,
            kind="event",
            medium="in_person",
            ended_at=NOON,
            end_stated_at=NOON,
            logged_at=NOON,
            debriefed_at=NOON,
        )
        for person in people
    )
    met = Contact.objects.bulk_create(
        Contact(owner=person, name=f"Person {number}") for person in people for number in range(follow_ups)
    )
    talk_of = {talk.candidate_id: talk for talk in talks}
    FollowUp.objects.bulk_create(
        FollowUp(
            candidate=contact.owner,
            interaction=talk_of[contact.owner_id],
            contact=contact,
            due_at=NOON + 24 * HOUR,
            next_nudge_at=NOON + 24 * HOUR,
        )
        for contact in met
    )


def test_three_sweepers_at_once_queue_one_mail_for_each_of_500_candidates(nursery: Nursery) -> None:
    make_crowd(500, follow_ups=5)
    sweepers = [nursery.start(sweeper.sweep, LATE) for _ in range(3)]
    for one in sweepers:
        one.release()
    queued = [one.told().mails for one in sweepers]
    assert [one.ends() for one in sweepers] == [0, 0, 0]
    assert sum(queued) == 500, queued
    assert Counter(OutgoingMail.objects.values_list("owner", flat=True)).most_common(1)[0][1] == 1
    assert OutgoingMail.objects.count() == 500
    assert set(lines_of_each_mail().values()) == {5}
    assert len(lines_of_each_mail()) == 500
    assert sweeping.sweep(now=LATE) == Swept()


@pytest.mark.parametrize(
    "dies_after",
    [
        'INTO "outbox_outgoingmail"',
        'INTO "followups_nudgeline"',
        'UPDATE "followups_followup"',
    ],
)
def test_a_sweep_killed_before_its_commit_has_queued_nothing_and_the_next_queues_all(
    nursery: Nursery, dies_after: str
) -> None:
    for _ in range(3):
        make_panel(make_user())
    killed = nursery.start(sweeper.sweep, LATE, dies_after)
    killed.release()
    assert killed.ends() == -9
    assert not OutgoingMail.objects.exists()
    assert sweeping.sweep(now=LATE) == Swept(mails=3, lines=9)
    assert set(lines_of_each_mail().values()) == {3}


def test_a_sweep_killed_after_its_commit_has_queued_all_and_the_next_queues_nothing(
    nursery: Nursery,
) -> None:
    for _ in range(3):
        make_panel(make_user())
    killed = nursery.start(sweeper.sweep, LATE, "COMMIT")
    killed.release()
    assert killed.ends() == -9
    assert OutgoingMail.objects.count() == 3
    assert sweeping.sweep(now=LATE) == Swept()
    assert set(lines_of_each_mail().values()) == {3}
