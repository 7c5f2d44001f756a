"""Where the fix of a finding goes."""

import pytest

from followups.domain.notes import Finding, Level, Note
from followups.domain.placing import edit, insert

LETTER = (
    "Dear Jane,\n\nYour account of the swamp has stayed with me.\n\n"
    "I look forward to hearing from you.\n\nWarm regards,\nMaya Lindqvist"
)


def missing(code: str, fix: str) -> Finding:
    return Finding(code, Level.MUST, "It is missing.", None, fix, "M1")


def paragraphs(note: Note) -> list[str]:
    return note.body.split("\n\n")


def test_thanks_open_the_note():
    note = insert(Note("", LETTER), missing("must/thanks", "Thank you for your time."))
    assert paragraphs(note)[1] == "Thank you for your time. Your account of the swamp has stayed with me."


def test_thanks_do_not_cut_into_a_line_that_begins_with_the_greeting():
    note = insert(Note("", "Hi Jane, it was fun.\n\nBest,\nMaya"), missing("must/thanks", "Thank you."))
    assert paragraphs(note) == ["Hi Jane, it was fun.", "Thank you.", "Best,\nMaya"]


def test_thanks_before_a_sentence_that_begins_small_are_a_paragraph():
    note = insert(Note("", "Dear Jane,\n\nit was fun.\n\nBest,\nMaya"), missing("must/thanks", "Thank you."))
    assert paragraphs(note) == ["Dear Jane,", "Thank you.", "it was fun.", "Best,\nMaya"]


def test_what_is_added_goes_before_a_paragraph_that_says_good_bye():
    note = insert(Note("", LETTER), missing("must/contribution", "I could drain it."))
    assert paragraphs(note)[2:4] == ["I could drain it.", "I look forward to hearing from you."]


def test_interest_comes_last_right_before_the_closing():
    note = insert(Note("", LETTER), missing("must/interest", "I would love to talk again."))
    assert paragraphs(note)[-2:] == ["I would love to talk again.", "Warm regards,\nMaya Lindqvist"]


def test_the_number_stands_in_the_closing():
    note = insert(Note("", LETTER), missing("must/phone", "+46 70 174 06 12"))
    assert note.body.endswith("Warm regards,\nMaya Lindqvist\n+46 70 174 06 12")


def test_the_number_stands_before_a_postscript():
    note = insert(Note("", LETTER + "\n\nP.S. The fox is fine."), missing("must/phone", "+46 70 174 06 12"))
    assert note.body.endswith("Maya Lindqvist\n+46 70 174 06 12\n\nP.S. The fox is fine.")


def test_a_name_alone_is_a_closing():
    note = insert(
        Note("", "Hi\n\nIt was fun. 😀\n\nMaya Lindqvist"), missing("must/phone", "1234567"), signed="Maya Li"
    )
    assert note.body.endswith("Maya Lindqvist\n1234567")


def test_without_a_closing_the_number_ends_the_note():
    assert insert(
        Note("", "It was a lot of fun to talk about this.\n"), missing("must/phone", "1234567")
    ).body == ("It was a lot of fun to talk about this.\n\n1234567\n")


@pytest.mark.parametrize(
    ("body", "after"),
    [
        ("", "I could drain it."),
        ("Dear Jane,", "Dear Jane,\n\nI could drain it."),
        ("Maya Lindqvist", "I could drain it.\n\nMaya Lindqvist"),
        ("It was fun to hear of the swamp.", "It was fun to hear of the swamp.\n\nI could drain it."),
    ],
)
def test_a_note_that_lacks_nearly_everything_still_has_a_place(body: str, after: str):
    assert insert(Note("", body), missing("must/contribution", "I could drain it.")).body == after


def test_a_subject_takes_the_place_of_the_old_one():
    assert insert(Note("Thanks", LETTER), missing("subject/generic", "The swamp")) == Note("The swamp", LETTER)


def test_wrong_words_are_replaced_where_they_stand_also_after_an_emoji():
    body = "Dear Jane 😀,\n\nThe manger was kind."
    start = body.index("manger")
    finding = Finding("text/typo", Level.SHOULD, "A slip.", (start, start + 6), "manager", "B4")
    assert insert(Note("", body), finding).body == "Dear Jane 😀,\n\nThe manager was kind."


def test_windows_line_breaks_are_kept():
    body = LETTER.replace("\n", "\r\n")
    note = insert(Note("", body), missing("must/contribution", "I could drain it."))
    assert "with me.\r\n\r\nI could drain it.\r\n\r\nI look" in note.body
    assert "\n" not in note.body.replace("\r\n", "")


def test_what_only_the_writer_can_mend_has_no_place():
    finding = missing("must/contribution", "")
    assert edit(Note("", LETTER), finding) is None
    assert insert(Note("", LETTER), finding) == Note("", LETTER)


def test_the_closing_of_an_endless_note_is_found():
    body = "Dear Jane,\n\n" + "One more thing that I remember well. " * 540 + "\n\nWarm regards,\nMaya"
    assert len(body) > 19_000
    assert insert(Note("", body), missing("must/phone", "1234567")).body.endswith("Warm regards,\nMaya\n1234567")
