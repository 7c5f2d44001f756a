"""A row of the cohort in words, the order of rows, and who is shown."""

from __future__ import annotations

from datetime import timedelta

import pytest

from followups.domain import cohort
from followups.domain.cohort import Lack, Member, Week
from followups.domain.note_rules.rules import RULES

QUIET = (Week(),) * 4


def member(name: str = "Maya", **known: object) -> Member:
    known.setdefault("silent_days", 0)
    return Member(pk=sum(map(ord, name)), name=name, email=f"{name}@example.com", **known)  # type: ignore[arg-type]


def names(members: list[Member]) -> list[str]:
    return [each.name for each in members]


def test_on_time_counts_the_last_four_weeks_of_eight() -> None:
    weeks = (Week(5, 0), *QUIET[1:], Week(3, 2), Week(), Week(2, 2), Week(4, 3))
    row = member(weeks=weeks)
    assert row.on_time_words == "7 of 9"
    assert row.weeks_words == "0 of 5, none due, none due, none due, 2 of 3, none due, 2 of 2, 3 of 4"
    assert member().on_time_words == "none due"


@pytest.mark.parametrize(
    ("days", "words", "silent"),
    [
        (None, "nothing logged yet", True),
        (0, "logged today", False),
        (1, "logged yesterday", False),
        (6, "silent for 6 days", False),
        (7, "silent for 7 days", True),
    ],
)
def test_silence_in_words(days: int | None, words: str, silent: bool) -> None:
    row = member(silent_days=days)
    assert (row.silent_words, row.is_silent) == (words, silent)


def test_the_rest_in_words() -> None:
    row = member(
        median=timedelta(hours=5, minutes=20), overdue=2, lack=Lack("must/phone", 3, 7), paused=True, to_nudge=1
    )
    assert (row.median_words, row.median_hours) == ("5 h 20 min", 5.3)
    assert (row.overdue_words, row.reminder_words) == ("2 late", "paused")
    assert row.lack_words == "the phone number, in 3 of 7 notes"
    nothing = member()
    assert (nothing.median_words, nothing.median_hours) == ("no note yet", None)
    assert (nothing.overdue_words, nothing.lack_words, nothing.reminder_words) == ("none", "nothing", "on")


def test_every_must_has_words() -> None:
    assert {rule.code for rule in RULES if rule.code.startswith("must/")} == set(cohort.LACKS)


def test_those_who_need_a_look_come_first() -> None:
    rows = [
        member("Elif", weeks=(*QUIET, *QUIET[1:], Week(4, 4)), median=timedelta(hours=2), silent_days=1),
        member(
            "Samuel",
            weeks=(*QUIET, *QUIET[1:], Week(4, 1)),
            median=timedelta(hours=30),
            overdue=3,
            silent_days=9,
            lack=Lack("must/phone", 2, 4),
        ),
        member("Aiko", silent_days=None, paused=True),
    ]
    assert names(cohort.ordered(rows)) == ["Samuel", "Aiko", "Elif"]
    assert names(cohort.ordered(rows, "name")) == ["Aiko", "Elif", "Samuel"]
    assert names(cohort.ordered(rows, "on-time")) == ["Samuel", "Elif", "Aiko"]
    assert names(cohort.ordered(rows, "median")) == ["Samuel", "Elif", "Aiko"]
    assert names(cohort.ordered(rows, "silent")) == ["Aiko", "Samuel", "Elif"]
    assert names(cohort.ordered(rows, "lack")) == ["Samuel", "Aiko", "Elif"]
    assert names(cohort.ordered(rows, "reminders")) == ["Aiko", "Elif", "Samuel"]


@pytest.mark.parametrize("column", [column.name for column in cohort.COLUMNS])
def test_every_column_orders_both_ways_and_keeps_the_unknown_last(column: str) -> None:
    rows = [
        member("Elif", weeks=(*QUIET, *QUIET[1:], Week(4, 4)), median=timedelta(hours=2), overdue=1),
        member("Samuel", weeks=(*QUIET, *QUIET[1:], Week(4, 1)), median=timedelta(hours=30), paused=True),
        member("Aiko"),
    ]
    there, back = cohort.ordered(rows, column), cohort.ordered(rows, f"-{column}")
    assert sorted(names(there)) == sorted(names(back)) == ["Aiko", "Elif", "Samuel"]
    if column in {"on-time", "median"}:
        assert there[-1].name == back[-1].name == "Aiko"


def test_an_order_that_does_not_exist_is_the_usual_one() -> None:
    rows = [member("Aiko"), member("Samuel", overdue=1)]
    assert names(cohort.ordered(rows, "password")) == ["Samuel", "Aiko"]


def test_filters_show_those_they_name_and_an_unknown_one_everybody() -> None:
    rows = [member("Late", overdue=1), member("Silent", silent_days=30), member("Paused", paused=True)]
    assert names(cohort.shown(rows, "overdue")) == ["Late"]
    assert names(cohort.shown(rows, "silent")) == ["Silent"]
    assert names(cohort.shown(rows, "paused")) == ["Paused"]
    assert len(cohort.shown(rows, "no such filter")) == 3


def test_all_of_them_in_a_sentence_or_two() -> None:
    assert cohort.summary([]) == ""
    rows = [member("Elif", weeks=(*QUIET, *QUIET[1:], Week(4, 3)), overdue=1), member("Aiko", silent_days=None)]
    assert cohort.summary(rows) == (
        "3 of 4 notes went out on time in the last four weeks. One candidate has notes overdue. "
        "One has logged nothing for a week or more."
    )
    assert cohort.summary([member()]) == "No note fell due lately."
