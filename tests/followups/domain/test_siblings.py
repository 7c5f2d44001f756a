"""Own texts and copies among notes to one panel."""

import time

from followups.domain.siblings import matched, overlap

ONE = (
    "Dear Anna,\n\nThank you for the tour on Monday. The kiln that cracks every third plate would not let me"
    " sleep.\n\n"
    "I glazed plates in Delft for two years and could show you how we cooled ours.\n\nBest,\nTom Hill"
)
OTHER = (
    "Dear Ben,\n\nThank you for the tour on Monday. Your sums about the price of clay were a lesson to me.\n\n"
    "I kept the books of a pottery and would enjoy doing yours.\n\nBest,\nTom Hill"
)


def test_names_exchanged_is_a_copy() -> None:
    assert overlap(ONE, ONE.replace("Anna", "Ben").replace("Best", "Kind regards")) > 0.9


def test_other_order_is_a_copy() -> None:
    first, second, third, last = ONE.split("\n\n")
    assert overlap(ONE, "\n\n".join((first, third, second, last))) > 0.9


def test_a_shared_opening_is_no_copy() -> None:
    assert overlap(ONE, OTHER) < 0.5
    assert overlap(OTHER, ONE) == overlap(ONE, OTHER)


def test_greeting_and_sign_off_do_not_count() -> None:
    assert overlap("Dear Anna,\n\nKind regards,\nTom Hill", "Dear Anna,\n\nKind regards,\nTom Hill") == 0


def test_shared_passages_are_marked() -> None:
    assert [ONE[start:end] for start, end in matched(ONE, OTHER)] == ["Thank you for the tour on Monday."]


def test_endless_notes_are_compared_in_time() -> None:
    started = time.process_time()
    overlap("One more word of this. " * 5_000, "Another sentence of that. " * 5_000)
    assert time.process_time() - started < 2
