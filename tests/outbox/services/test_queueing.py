import pytest

from outbox.models import OutgoingMail
from outbox.services import queueing
from outbox.services.queueing import Wanted
from tests.makers import HOUR, NOON
from tests.outbox.letters import queue

State = OutgoingMail.State


def test_mail_is_queued_in_order_under_keys_of_its_own(alice, carol):
    wanted = [Wanted(carol, NOON + HOUR, "someone@example.com"), Wanted(alice, NOON)]
    mails = queueing.queue("letter", wanted, now=NOON)
    rows = [OutgoingMail.objects.get(pk=mail.pk) for mail in mails]
    assert [(row.owner, row.deadline, row.address) for row in rows] == [
        (carol, NOON + HOUR, "someone@example.com"),
        (alice, NOON, ""),
    ]
    assert {row.state for row in rows} == {State.QUEUED}
    assert rows[0].key != rows[1].key


def test_queueing_costs_the_same_for_2_and_for_20_mails(alice, django_assert_num_queries):
    with django_assert_num_queries(3):  # a savepoint around one statement
        queue(alice, 2)
    with django_assert_num_queries(3):
        queue(alice, 20)


def test_failed_mail_is_sent_again_as_if_new_but_under_its_old_key(alice):
    [mail] = queue(alice)
    OutgoingMail.objects.update(
        state=State.FAILED, next_try_at=None, settled_at=NOON, attempts=4, deferrals=9, error="No."
    )
    later = NOON + 60 * HOUR
    assert queueing.send_again(OutgoingMail.objects.all(), now=later) == 1
    again = OutgoingMail.objects.get()
    assert (again.state, again.attempts, again.deferrals, again.error) == (State.QUEUED, 0, 0, "")
    assert (again.queued_at, again.next_try_at, again.settled_at) == (later, later, None)
    assert again.key == mail.key


@pytest.mark.parametrize("state", [State.SENT, State.WITHDRAWN])
def test_mail_that_has_not_failed_is_not_sent_again(alice, state):
    queue(alice)
    OutgoingMail.objects.update(state=state, next_try_at=None, settled_at=NOON)
    assert queueing.send_again(OutgoingMail.objects.all(), now=NOON) == 0
    assert OutgoingMail.objects.get().state == state
