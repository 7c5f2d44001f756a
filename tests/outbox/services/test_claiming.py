from datetime import timedelta

import pytest

from outbox.models import OutgoingMail
from outbox.services.claiming import BATCH, LEASE, claim
from tests.makers import HOUR, NOON
from tests.outbox.letters import queue

State = OutgoingMail.State
SECOND = timedelta(seconds=1)


def claimed(now):
    found = claim(now=now)
    assert found is not None
    return found.mails


def test_nothing_is_claimed_when_there_is_nothing(db, django_assert_num_queries):
    with django_assert_num_queries(1):  # a look, without a transaction
        assert claim(now=NOON) is None


def test_a_claimed_mail_is_out_of_reach_until_its_lease_ends(alice, letters):
    [mail] = queue(alice)
    first = claim(now=NOON)
    assert first is not None
    assert [m.pk for m in first.mails] == [mail.pk]
    row = OutgoingMail.objects.get()
    assert (row.state, row.lease, row.next_try_at) == (State.SENDING, first.lease, first.ends_at)
    assert first.ends_at == NOON + LEASE
    assert claim(now=NOON + LEASE - SECOND) is None
    assert claimed(NOON + LEASE) == [mail]


def test_mail_that_is_to_be_tried_later_is_left_alone(alice, letters):
    queue(alice)
    OutgoingMail.objects.update(next_try_at=NOON + SECOND)
    assert claim(now=NOON) is None


def test_the_nearest_deadline_goes_first_and_a_batch_is_limited(alice, letters):
    mails = queue(alice, BATCH + 5)
    OutgoingMail.objects.filter(pk=mails[-1].pk).update(deadline=NOON - HOUR)
    assert claimed(NOON) == [mails[-1], *mails[: BATCH - 1]]
    assert claimed(NOON) == mails[BATCH - 1 : -1]


def test_claiming_costs_the_same_for_2_and_for_20_mails(alice, letters, django_assert_num_queries):
    queue(alice, 2)
    with django_assert_num_queries(6) as two:
        emails = [mail.owner.email for mail in claimed(NOON)]
    queue(alice, 20)
    with django_assert_num_queries(len(two)):
        emails += [mail.owner.email for mail in claimed(NOON)]
    assert emails == [alice.email] * 22


def test_a_lease_that_ran_out_is_an_attempt(alice, letters):
    queue(alice)
    for attempts in range(4):
        [mail] = claimed(NOON + attempts * LEASE)
        assert mail.attempts == attempts


def test_after_four_leases_that_ran_out_mail_fails_and_says_that_nobody_knows(alice, letters):
    [mail] = queue(alice)
    for attempts in range(4):
        claimed(NOON + attempts * LEASE)
    assert claimed(NOON + 4 * LEASE) == []
    row = OutgoingMail.objects.get()
    assert (row.state, row.attempts, row.settled_at) == (State.FAILED, 4, NOON + 4 * LEASE)
    assert "we do not know whether it was sent" in row.error
    assert letters.settled == [(mail, "failed")]
    assert claim(now=NOON + 9 * LEASE) is None


def test_held_mail_fails_as_soon_as_its_lease_runs_out(alice, held_letters):
    [mail] = queue(alice, purpose="held letter")
    claimed(NOON)
    assert claimed(NOON + LEASE) == []
    row = OutgoingMail.objects.get()
    assert row.state == State.FAILED
    assert "we do not know whether it was sent" in row.error
    assert held_letters.settled == [(mail, "failed")]


def test_mail_whose_lease_ran_out_is_claimed_alone(alice, letters):
    died = queue(alice, 2)
    claimed(NOON)
    fresh = queue(alice, 3)
    later = NOON + LEASE
    assert claimed(later) == died[:1]  # the most urgent of all
    assert claimed(later) == fresh
    assert claimed(later) == died[1:]


def test_mail_that_was_put_back_after_an_attempt_is_claimed_alone_too(alice, letters):
    mails = queue(alice, 3)
    OutgoingMail.objects.filter(pk=mails[0].pk).update(attempts=1)
    assert claimed(NOON) == mails[:1]
    assert claimed(NOON) == mails[1:]


def test_mail_of_an_unknown_purpose_is_claimed_like_any_other(alice):
    [mail] = queue(alice, purpose="nobody's")
    assert claimed(NOON) == [mail]
    assert claimed(NOON + LEASE) == [mail]


@pytest.mark.parametrize("state", [State.SENT, State.FAILED, State.WITHDRAWN])
def test_settled_mail_is_never_claimed(alice, state):
    queue(alice)
    OutgoingMail.objects.update(state=state, next_try_at=None, settled_at=NOON, error="Once.")
    assert claim(now=NOON + 1000 * HOUR) is None
