"""Sweeps in several processes at once, and sweeps that are killed: nothing is lost, nothing queued twice."""

from __future__ import annotations

from collections import Counter
from datetime import datetime

import pytest

from accounts.models import User
from contacts.models import Contact
from followups.models import FollowUp, Interaction, NudgeLine
from followups.services import sweeping
from followups.services.sweeping import Swept
from outbox.models import OutgoingMail
from tests.makers import HOUR, NOON, make_panel, make_user
from tests.processes import Process, Processes, processes

__all__ = ["processes"]

LATE = NOON + 25 * HOUR


def sweeper(processes: Processes, *, now: datetime = LATE, dies_after: str = "") -> Process:
    process = processes.start("sweeper", "-m", "tests.crashes.sweeper", now.isoformat(), dies_after)
    process.wait_for("ready")
    return process


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


def test_three_sweepers_at_once_queue_one_mail_for_each_of_500_candidates(processes: Processes) -> None:
    make_crowd(500, follow_ups=5)
    sweepers = [sweeper(processes) for _ in range(3)]
    for process in sweepers:
        process.tell("go")
    assert [process.ends() for process in sweepers] == [0, 0, 0]
    queued = [int(process.said.split("queued ")[1].split()[0]) for process in sweepers]
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
    processes: Processes, dies_after: str
) -> None:
    for _ in range(3):
        make_panel(make_user())
    process = sweeper(processes, dies_after=dies_after)
    process.tell("go")
    assert process.ends() == -9, process.said
    assert not OutgoingMail.objects.exists()
    assert sweeping.sweep(now=LATE) == Swept(mails=3, lines=9)
    assert set(lines_of_each_mail().values()) == {3}


def test_a_sweep_killed_after_its_commit_has_queued_all_and_the_next_queues_nothing(
    processes: Processes,
) -> None:
    for _ in range(3):
        make_panel(make_user())
    process = sweeper(processes, dies_after="COMMIT")
    process.tell("go")
    assert process.ends() == -9, process.said
    assert OutgoingMail.objects.count() == 3
    assert sweeping.sweep(now=LATE) == Swept()
    assert set(lines_of_each_mail().values()) == {3}
