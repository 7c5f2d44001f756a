import uuid

import pytest

from outbox.models import OutgoingMail
from outbox.services import settling
from outbox.services.claiming import LEASE, claim
from tests.makers import HOUR, NOON
from tests.outbox.letters import queue, states

State = OutgoingMail.State


@pytest.fixture
def claimed(alice, letters):
    queue(alice, 3)
    found = claim(now=NOON)
    assert found is not None
    return found


def test_settled_mail_leaves_the_lease_and_its_app_is_told(claimed, letters):
    mails = claimed.mails
    outcomes = {mails[0]: settling.sent(mails[0]), mails[1]: settling.withdrawn(mails[1])}
    settling.settle(outcomes, lease=claimed.lease, now=NOON + HOUR)
    assert states(mails) == [State.SENT, State.WITHDRAWN, State.SENDING]
    row = OutgoingMail.objects.get(pk=mails[0].pk)
    assert (row.lease, row.next_try_at, row.settled_at, row.error) == (None, None, NOON + HOUR, "")
    assert letters.settled == [(mails[0], "sent"), (mails[1], "withdrawn")]


def test_a_sender_whose_lease_was_taken_over_changes_nothing(claimed, letters):
    stalled = claimed.mails[0]
    successor = claim(now=NOON + LEASE)
    assert successor is not None
    assert successor.mails == [stalled]
    settling.settle({stalled: settling.failed(stalled, "No.")}, lease=claimed.lease, now=NOON + LEASE)
    row = OutgoingMail.objects.get(pk=stalled.pk)
    assert (row.state, row.lease, row.error) == (State.SENDING, successor.lease, "")
    assert letters.settled == []


def test_a_stranger_with_another_lease_changes_nothing(claimed):
    mail = claimed.mails[0]
    settling.settle({mail: settling.sent(mail)}, lease=uuid.uuid4(), now=NOON)
    assert states([mail]) == [State.SENDING]


def test_mail_that_was_not_accepted_waits_and_has_no_attempt(claimed, letters):
    mail = claimed.mails[0]
    settling.settle({mail: settling.not_accepted(mail, "Busy.", now=NOON)}, lease=claimed.lease, now=NOON)
    row = OutgoingMail.objects.get(pk=mail.pk)
    assert (row.state, row.attempts, row.deferrals, row.error) == (State.QUEUED, 0, 1, "Busy.")
    assert row.next_try_at is not None
    assert row.next_try_at > NOON
    assert letters.settled == []


def test_mail_that_was_not_accepted_for_48_hours_fails(claimed, letters):
    mail = claimed.mails[0]
    later = NOON + 48 * HOUR
    settling.settle({mail: settling.not_accepted(mail, "Busy.", now=later)}, lease=claimed.lease, now=later)
    row = OutgoingMail.objects.get(pk=mail.pk)
    assert (row.state, row.error) == (State.FAILED, "It was given up after 48 hours. Busy.")
    assert letters.settled == [(mail, "failed")]


def test_mail_of_unknown_fate_is_tried_four_times(claimed):
    mail = claimed.mails[0]
    found = []
    for mail.attempts in range(4):
        found.append(settling.unknown(mail, "Lost.", now=NOON).state)
    assert found == [State.QUEUED, State.QUEUED, State.QUEUED, State.FAILED]


def test_held_mail_of_unknown_fate_is_tried_once(alice, held_letters):
    [mail] = queue(alice, purpose="held letter")
    outcome = settling.unknown(mail, "Lost.", now=NOON)
    assert (outcome.state, outcome.attempts) == (State.FAILED, 1)
    assert outcome.error == "Lost. Before you send it again, see whether it has arrived."


def test_mail_given_back_is_there_at_once(claimed):
    mail = claimed.mails[0]
    settling.settle({mail: settling.given_back(mail, now=NOON)}, lease=claimed.lease, now=NOON)
    row = OutgoingMail.objects.get(pk=mail.pk)
    assert (row.state, row.attempts, row.deferrals, row.next_try_at) == (State.QUEUED, 0, 0, NOON)


def test_an_app_that_cannot_take_note_does_not_undo_what_became_of_the_mail(claimed, letters):
    letters.deaf = True
    mail = claimed.mails[0]
    settling.settle({mail: settling.sent(mail)}, lease=claimed.lease, now=NOON)
    row = OutgoingMail.objects.get(pk=mail.pk)
    assert letters.settled == [(mail, "sent")]
    assert (row.state, row.address) == (State.SENT, "")  # and half of what the app did is undone


def test_settling_costs_the_same_for_2_and_for_20_mails(alice, letters, django_assert_num_queries):
    def settle(number):
        queue(alice, number)
        found = claim(now=NOON)
        assert found is not None
        outcomes = {mail: settling.sent(mail) for mail in found.mails}
        with django_assert_num_queries(6):  # two savepoints around a lock and an update
            settling.settle(outcomes, lease=found.lease, now=NOON)

    settle(2)
    settle(20)


def test_a_long_complaint_is_cut_to_what_the_row_holds(claimed):
    mail = claimed.mails[0]
    settling.settle({mail: settling.failed(mail, "x" * 900)}, lease=claimed.lease, now=NOON)
    assert OutgoingMail.objects.get(pk=mail.pk).error == "x" * 500
