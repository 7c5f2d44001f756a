"""What a person is called, and when a name is not one."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contacts.domain.names import called, first_name, is_description


@pytest.mark.parametrize(
    ("name", "greeted"),
    [
        ("Jane Roe", "Jane"),
        ("Dr. Maria de la Vega, PhD", "Maria"),
        ("Tom O'Neill", "Tom"),
        ("Jean-Luc Picard", "Jean-Luc"),
        ("Ludwig van Beethoven", "Ludwig"),
        ("Rivera, Ana", "Ana"),
        ("Prof. Åsa Öberg", "Åsa"),
        ("DeShawn McCoy Jr.", "DeShawn"),
        ("Noor", "Noor"),
        ("  Jane   Roe ", "Jane"),
    ],
)
def test_a_note_greets_by_the_first_name_without_title_or_degree(name, greeted):
    assert first_name(name) == greeted


@pytest.mark.parametrize(
    ("name", "greeted"),
    [("William 'Bill' Gates", "Bill"), ("Elisabeth (Lisa) Berg", "Lisa"), ('Robert "Bob" Stone', "Bob")],
)
def test_a_nickname_wins_because_people_go_by_it(name, greeted):
    assert first_name(name) == greeted


@pytest.mark.parametrize(
    "name",
    ["Tom (hiring manager)", "Tom from HR", "Tom, the recruiter", "Tom (he/him)", "Tom at Harborlight"],
)
def test_what_is_noted_beside_a_name_is_not_part_of_it(name):
    assert first_name(name) == "Tom"


@pytest.mark.parametrize("name", ["Dr. Chen", "Mr Smith", "Ms. Tanaka", "Herr Maier", "Señora Ruiz"])
def test_a_title_stays_where_no_first_name_is_known(name):
    assert first_name(name) == name


def test_a_title_of_another_language_goes_when_a_first_name_is_known():
    assert first_name("Frau Karin Maier") == "Karin"


def test_nobody_is_greeted_by_an_initial():
    assert first_name("J. K. Rowling") == "J. K. Rowling"


def test_capitals_throughout_become_a_name():
    assert first_name("ANA RIVERA") == "Ana"


def test_initials_that_are_a_name_stay():
    assert first_name("JP Morales") == "JP"


def test_a_name_in_a_script_without_capitals_stays_whole():
    assert first_name("王小明") == "王小明"


@pytest.mark.parametrize(
    "text",
    [
        "the data engineer",
        "a recruiter",
        "someone from HR",
        "recruiter",
        "Data engineer",
        "Hiring manager",
        "Hiring Manager",
        "Head of Data",
        "Tall recruiter",
        "HR",
        "CTO",
        "",
    ],
)
def test_a_description_is_no_name(text):
    assert is_description(text)
    assert first_name(text) == ""


@pytest.mark.parametrize("name", ["Guy Martin", "Peter Staff", "Sara Lead", "Young Kim", "Van Nguyen"])
def test_a_name_that_looks_like_a_job_is_still_a_name(name):
    assert not is_description(name)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Jane Roe", "Jane"),
        ("the data engineer", "the data engineer"),
        ("The data engineer", "the data engineer"),
        ("a recruiter", "the recruiter"),
        ("Hiring manager", "the hiring manager"),
        ("recruiter", "the recruiter"),
        ("CTO", "the CTO"),
        ("HR", "the person from HR"),
        ("someone from HR", "the person from HR"),
        ("sam", "sam"),
        ("", ""),
    ],
)
def test_a_sentence_can_speak_of_them(name, text):
    assert called(name) == text


@settings(deadline=None)
@given(st.text(max_size=60))
def test_any_text_at_all_has_an_answer(text):
    assert isinstance(first_name(text), str)
    assert (first_name(text) == "") == is_description(text) or not text.strip()
    assert called(text) == called(text).strip()
