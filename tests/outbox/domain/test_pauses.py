from datetime import timedelta

import pytest

from outbox.domain import pauses
from tests.makers import HOUR, NOON


def minutes_after(deferrals: int) -> float:
    at = pauses.after_not_accepted(deferrals, queued_at=NOON, now=NOON)
    assert at is not None
    return (at - NOON) / timedelta(minutes=1)


def test_pauses_grow_to_an_hour_and_no_further():
    assert [minutes_after(deferrals) for deferrals in range(8)] == [1, 2, 4, 8, 16, 32, 60, 60]


def test_no_number_of_pauses_is_too_large():
    assert minutes_after(32_767) == 60


@pytest.mark.parametrize(("age", "goes_on"), [(48 * HOUR - timedelta(seconds=1), True), (48 * HOUR, False)])
def test_mail_is_given_up_when_it_is_48_hours_old(age, goes_on):
    at = pauses.after_not_accepted(3, queued_at=NOON - age, now=NOON)
    assert (at is not None) is goes_on


def test_there_are_four_tries_with_unknown_outcome_that_together_outlast_an_hour():
    waits = [pauses.after_unknown(attempts, now=NOON) for attempts in (1, 2, 3)]
    assert sum((at - NOON for at in waits if at), timedelta()) > HOUR
    assert pauses.after_unknown(4, now=NOON) is None
