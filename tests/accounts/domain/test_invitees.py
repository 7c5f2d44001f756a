"""Lists of people to invite, as spreadsheets and people write them."""

from __future__ import annotations

import pytest

from accounts.domain.invitees import MOST_ROWS, Invitee, Unreadable, decode, read

ANNA = Invitee(1, "anna@example.com", "Anna Berg")


def plain(text: str) -> list[tuple[str, str]]:
    return [(one.email, one.name) for one in read(text)]


@pytest.mark.parametrize(
    "text",
    [
        "anna@example.com,Anna Berg",
        "anna@example.com;Anna Berg",
        "anna@example.com\tAnna Berg",
        "anna@example.com, Anna Berg",
        '"anna@example.com","Anna Berg"',
        "Anna Berg,anna@example.com",
        "Anna Berg <anna@example.com>",
        '"Anna Berg" <anna@example.com>',
        "\ufeffanna@example.com,Anna Berg\r\n",
        "  anna@example.com ,  Anna   Berg  ",
        "anna@example.com,Anna Berg,,,",
    ],
)
def test_one_person_however_written(text):
    assert read(text) == [ANNA]


@pytest.mark.parametrize(
    "text",
    [
        "e-mail,name\nanna@example.com,Anna Berg",
        "Name;E-Mail\nAnna Berg;anna@example.com",
        "Email\tName\nanna@example.com\tAnna Berg",
        "no,Name,E-mail address,Phone\n7,Anna Berg,anna@example.com,123",
        "\ufeff\n\nEmail,Name\r\n\r\nanna@example.com,Anna Berg\r\n\r\n",
    ],
)
def test_a_heading_says_which_column_is_which(text):
    assert plain(text) == [("anna@example.com", "Anna Berg")]


def test_the_name_may_be_missing():
    assert plain("anna@example.com\nben@example.com;\n") == [("anna@example.com", ""), ("ben@example.com", "")]


def test_a_name_may_hold_the_separator_in_quotes():
    assert plain('anna@example.com,"Berg, Anna"') == [("anna@example.com", "Berg, Anna")]


def test_each_row_knows_its_line_also_after_empty_lines_and_ones_that_go_on():
    rows = read('e-mail,name\n\nanna@example.com,"Anna\nBerg"\nben@example.com\n')
    assert [(row.line, row.name) for row in rows] == [(3, "Anna Berg"), (5, "")]


def test_what_is_no_address_is_kept_for_the_reader_to_see():
    assert plain("anna.example.com\nBen,\n,Carl\n") == [("anna.example.com", ""), ("Ben", ""), ("", "Carl")]


def test_nothing_is_no_row():
    assert read("") == read(" \n ,, \n") == read("e-mail,name\n") == []


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("a@example.com\n" * (MOST_ROWS + 1), "more than 500 rows"),
        ("x" * 1_000_001, "larger than 1 MB"),
        ('anna@example.com,"Anna\nben@example.com', "quotes from line 1"),
        ("anna@example.com\0", "no list"),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_sentence(text, sentence):
    with pytest.raises(Unreadable, match=sentence):
        read(text)


def test_a_heading_does_not_count_as_a_row():
    assert len(read("e-mail\n" + "a@example.com\n" * MOST_ROWS)) == MOST_ROWS


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_files_come_in_the_encodings_that_spreadsheets_save(encoding):
    assert read(decode("e-mail;name\njörg@example.com;Jörg".encode(encoding))) == [
        Invitee(2, "jörg@example.com", "Jörg")
    ]


@pytest.mark.parametrize(
    ("raw", "sentence"),
    [
        (b"PK\x03\x04...", "workbook"),
        (b"\xd0\xcf\x11\xe0...", "workbook"),
        (b"\x00\x01\x02", "holds no text"),
        (b"\xff\xfea", "holds no text"),
        (b"x" * 1_000_001, "larger than 1 MB"),
    ],
)
def test_what_is_no_text_is_refused_with_a_sentence(raw, sentence):
    with pytest.raises(Unreadable, match=sentence):
        decode(raw)
