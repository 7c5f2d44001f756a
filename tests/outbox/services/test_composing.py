import pytest
from django.db import OperationalError

from outbox.models import OutgoingMail
from outbox.services.composing import compose
from tests.makers import NOON
from tests.outbox.letters import queue

State = OutgoingMail.State


def test_a_batch_is_written_in_one_call_per_purpose(alice, letters, held_letters):
    mails = [*queue(alice, 3), *queue(alice, 2, purpose="held letter")]
    messages, outcomes = compose(mails, now=NOON)
    assert set(messages) == set(mails)
    assert outcomes == {}
    assert (letters.batches, held_letters.batches) == ([3], [2])


def test_mail_that_is_no_longer_wanted_is_withdrawn(alice, letters):
    mails = queue(alice, 3)
    letters.unwanted = {mails[1]}
    messages, outcomes = compose(mails, now=NOON)
    assert set(messages) == {mails[0], mails[2]}
    assert {mail: outcome.state for mail, outcome in outcomes.items()} == {mails[1]: State.WITHDRAWN}


def test_mail_that_cannot_be_written_fails_alone_and_says_why(alice, letters):
    mails = queue(alice, 3)
    letters.broken = {mails[1]}
    messages, outcomes = compose(mails, now=NOON)
    assert set(messages) == {mails[0], mails[2]}
    [(mail, outcome)] = outcomes.items()
    assert (mail, outcome.state) == (mails[1], State.FAILED)
    assert outcome.error == "It could not be written: ValueError: no words for 1"
    assert letters.batches == [3, 1, 1, 1]


def test_mail_that_its_purpose_forgets_fails_instead_of_vanishing(alice, letters):
    mails = queue(alice, 2)
    letters.forgotten = {mails[0]}
    messages, outcomes = compose(mails, now=NOON)
    assert set(messages) == {mails[1]}
    assert outcomes[mails[0]].state == State.FAILED


def test_mail_of_an_unknown_purpose_fails_and_names_it(alice, letters):
    mails = [*queue(alice), *queue(alice, purpose="nobody's")]
    messages, outcomes = compose(mails, now=NOON)
    assert set(messages) == {mails[0]}
    assert outcomes[mails[1]].error == 'No part of this installation writes mail for the purpose "nobody\'s".'


def test_a_database_out_of_reach_blames_no_mail(alice, letters):
    mails = queue(alice, 2)

    class Gone(set[OutgoingMail]):
        def intersection(self, *others):
            raise OperationalError("server closed the connection")

    letters.broken = Gone()
    with pytest.raises(OperationalError):
        compose(mails, now=NOON)
