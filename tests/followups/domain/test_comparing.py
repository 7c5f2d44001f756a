"""Two notes beside each other: what stands in both, in marks and in words (P1)."""

from __future__ import annotations

from followups.domain import siblings
from followups.domain.comparing import Comparison, most_alike

JANE = """Dear Jane,

Thank you for taking the time to talk about the forecast. You showed me how it breaks at every holiday.

I could teach it the school holidays.

Kind regards,
Alice"""
COPIED = JANE.replace("Jane", "Peter")
OWN = """Dear Noor,

It was good to hear about the ferries that report twice. My two years with late events would help there.

Kind regards,
Alice"""


def test_a_copy_is_marked_in_both_and_counted_in_words() -> None:
    both = Comparison(JANE, COPIED)
    assert both.is_copy
    assert both.sentence == "These two say the same in three sentences."
    assert both.shared == [
        "Thank you for taking the time to talk about the forecast.",
        "You showed me how it breaks at every holiday.",
        "I could teach it the school holidays.",
    ]
    for body, stretches in ((JANE, both.left_stretches), (COPIED, both.right_stretches)):
        assert "".join(stretch.text for stretch in stretches) == body
        assert sum(stretch.shared for stretch in stretches) == 3


def test_notes_of_their_own_carry_no_marks() -> None:
    both = Comparison(JANE, OWN)
    assert not both.is_copy
    assert both.sentence == "Each is a text of its own."
    assert [stretch.text for stretch in both.left_stretches] == [JANE]
    assert both.shared == []


def test_a_sentence_that_stands_in_both_is_not_marked_while_the_rest_differs() -> None:
    own = OWN.replace(
        "\n\nKind regards", " Thank you for taking the time to talk about the forecast.\n\nKind regards"
    )
    both = Comparison(JANE, own)
    assert siblings.matched(JANE, own)
    assert not both.is_copy
    assert not any(stretch.shared for stretch in both.left_stretches + both.right_stretches)


def test_one_shared_sentence_is_told_of_as_one() -> None:
    short = "Dear Jane,\n\nYou showed me how the forecast breaks at every holiday.\n\nAlice"
    assert Comparison(short, short.replace("Jane", "Tom")).sentence == "These two say the same in one sentence."


def test_empty_notes_are_alike_in_nothing() -> None:
    assert Comparison("", "").left_stretches == []
    assert not Comparison(JANE, "").is_copy


def test_the_two_most_alike_are_found() -> None:
    assert most_alike([JANE, OWN, COPIED]) == (0, 2)


def test_the_one_most_like_a_given_one_is_found() -> None:
    assert most_alike([OWN, JANE, COPIED], with_one=2) == (2, 1)
    assert set(most_alike([OWN, JANE], with_one=0)) == {0, 1}
