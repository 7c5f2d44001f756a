from dataclasses import dataclass

import pytest
from django.db import IntegrityError, models, transaction

from outbox.models import OutgoingMail
from tests.makers import NOON
from tests.outbox.letters import queue

LEASE = "0d7a4f5e-7f2c-4c4e-9a43-2f0d5f6f8a01"

BREAKING: dict[str, list[dict[str, object]]] = {
    "mail_is_tried_until_it_is_settled": [
        {"next_try_at": None},
        {"state": "sent", "settled_at": NOON},  # and still to be tried
    ],
    "mail_has_a_lease_while_it_is_sent": [
        {"state": "sending"},
        {"lease": LEASE},
    ],
    "mail_is_settled_at_a_time": [
        {"settled_at": NOON},
        {"state": "withdrawn", "next_try_at": None},
    ],
    "failed_mail_says_why": [
        {"state": "failed", "next_try_at": None, "settled_at": NOON},
    ],
}


@dataclass(frozen=True)
class Case:
    constraint: str
    change: dict[str, object]


CASES = [Case(name, change) for name, changes in BREAKING.items() for change in changes]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.constraint}: {sorted(case.change)}")
def test_the_database_refuses(alice, case):
    queue(alice)
    with pytest.raises(IntegrityError, match=case.constraint), transaction.atomic():
        OutgoingMail.objects.update(**case.change)


def test_the_database_refuses_a_state_that_there_is_not(alice):
    queue(alice)
    with pytest.raises(IntegrityError), transaction.atomic():
        OutgoingMail.objects.update(state="posted")


def test_two_mails_never_share_a_message_id(alice):
    mails = queue(alice, 2)
    with pytest.raises(IntegrityError), transaction.atomic():
        OutgoingMail.objects.filter(pk=mails[0].pk).update(key=mails[1].key)


def test_every_constraint_is_broken_by_some_case():
    checks = {c.name for c in OutgoingMail._meta.constraints if isinstance(c, models.CheckConstraint)}
    assert checks == set(BREAKING)


def test_a_persons_mail_goes_when_the_person_goes(alice, carol):
    queue(alice, 2)
    queue(carol)
    alice.delete()
    assert list(OutgoingMail.objects.values_list("owner", flat=True)) == [carol.pk]
