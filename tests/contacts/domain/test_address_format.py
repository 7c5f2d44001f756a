"""A company's address format, learnt from the candidate's own contacts there (P2)."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contacts.domain.address_format import KnownAddress, guess

JANE = KnownAddress("Jane Roe", "jane.roe@example.com")
TOM = KnownAddress("Tom Weiss", "tom.weiss@example.com")
LENA = KnownAddress("Lena Okafor", "lena.okafor@example.com")


def address(name, *known):
    found = guess(name, [KnownAddress(*each) for each in known])
    return found.email if found else None


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        ("jane.roe", "peter.adeyemi"),
        ("jroe", "padeyemi"),
        ("jane", "peter"),
        ("j.roe", "p.adeyemi"),
        ("jane_roe", "peter_adeyemi"),
        ("janer", "petera"),
        ("roe", "adeyemi"),
        ("roe.jane", "adeyemi.peter"),
        ("JANE.ROE", "peter.adeyemi"),
    ],
)
def test_one_known_address_shows_the_format(known, expected):
    assert address("Peter Adeyemi", ("Jane Roe", f"{known}@example.com")) == f"{expected}@example.com"


def test_a_guess_says_how_many_agree_and_which():
    found = guess("Peter Adeyemi", [JANE, TOM])
    assert found is not None
    assert (found.pattern, found.support, found.examples) == ("{first}.{last}@example.com", 2, (JANE, TOM))


def test_two_formats_are_no_format():
    assert address("Peter Adeyemi", ("Jane Roe", "jane@example.com"), ("Tom Weiss", "tweiss@example.com")) is None


def test_one_stray_address_among_four_does_not_count():
    stray = KnownAddress("Di Fox", "dfox@example.com")
    found = guess("Peter Adeyemi", [JANE, TOM, LENA, stray])
    assert found is not None
    assert found.support == 3


def test_one_stray_address_among_three_leaves_it_open():
    assert guess("Peter Adeyemi", [JANE, TOM, KnownAddress("Di Fox", "dfox@example.com")]) is None


def test_an_address_that_follows_nothing_known_counts_against():
    assert guess("Peter Adeyemi", [JANE, KnownAddress("Di Fox", "x1234@example.com")]) is None


@pytest.mark.parametrize("email", ["tom.weiss@gmail.com", "tom.weiss@proton.me", "tom.weiss@GMX.de"])
def test_freemail_says_nothing_about_a_company(email):
    assert address("Peter Adeyemi", ("Tom Weiss", email)) is None


@pytest.mark.parametrize("local", ["info", "hr", "jobs", "careers", "hr-berlin", "jobs.nordic", "no-reply"])
def test_shared_mailboxes_say_nothing(local):
    assert address("Peter Adeyemi", ("Tom Weiss", f"{local}@example.com")) is None


def test_a_shared_mailbox_does_not_spoil_what_is_known():
    found = guess("Peter Adeyemi", [JANE, KnownAddress("the recruiter", "jobs@example.com")])
    assert found is not None
    assert found.support == 1


def test_titles_and_degrees_are_left_out():
    assert address("Dr. Peter Adeyemi, PhD", ("Jane Roe", "jane.roe@example.com")) == "peter.adeyemi@example.com"


def test_an_accent_falls_away_unless_shown_otherwise():
    assert address("Åsa Öberg", ("Jane Roe", "jane.roe@example.com")) == "asa.oberg@example.com"


def test_an_umlaut_is_spelt_out_where_the_company_does_so():
    assert address("Jörg Öberg", ("Uwe Müller", "uwe.mueller@example.com")) == "joerg.oeberg@example.com"


def test_letters_without_a_plain_part_are_spelt():
    assert address("Łukasz Groß", ("Jane Roe", "jane.roe@example.com")) == "lukasz.gross@example.com"


def test_a_hyphen_goes_where_the_company_drops_it():
    known = ("Jean-Luc Picard", "jeanluc.picard@example.com")
    assert address("Anna-Lena Berg", known) == "annalena.berg@example.com"


def test_a_hyphen_stays_without_evidence():
    assert address("Anna-Lena Berg", ("Jane Roe", "jane.roe@example.com")) == "anna-lena.berg@example.com"


def test_parts_of_a_family_name_are_joined():
    known = ("Jane Roe", "jane.roe@example.com")
    assert address("Maria de la Vega", known) == "maria.delavega@example.com"


def test_double_surnames_follow_the_companys_way():
    known = ("María José Pérez Ruiz", "maria.perez@example.com")
    assert address("Ana García López", known) == "ana.garcia@example.com"


def test_an_apostrophe_has_no_place_in_an_address():
    assert address("Jane O'Neill", ("Tom Weiss", "tom.weiss@example.com")) == "jane.oneill@example.com"


def test_a_nickname_in_an_address_still_shows_the_format():
    known = ("William 'Bill' Gates", "bill.gates@example.com")
    assert address("Jane Roe", known) == "jane.roe@example.com"


def test_the_number_of_a_namesake_is_no_part_of_the_format():
    assert address("Peter Adeyemi", ("Jane Roe", "jane.roe2@example.com")) == "peter.adeyemi@example.com"


def test_somebody_elses_address_is_never_guessed():
    known = (("John Roe", "jroe@example.com"), ("Tom Weiss", "tweiss@example.com"))
    assert address("Jane Roe", *known) is None


@pytest.mark.parametrize("name", ["the recruiter", "Hiring manager", "Cher", "Dr. Chen", "王小明", ""])
def test_without_a_full_name_there_is_no_guess(name):
    assert guess(name, [JANE, TOM]) is None


def test_a_first_name_is_enough_where_addresses_have_no_more():
    assert address("Cher", ("Tom", "tom@example.com")) == "cher@example.com"


def test_two_domains_leave_it_open():
    known = (("Jane Roe", "jane.roe@example.com"), ("Tom Weiss", "tom.weiss@example.org"))
    assert address("Peter Adeyemi", *known) is None


def test_nothing_known_means_no_guess():
    assert guess("Peter Adeyemi", []) is None


NAMES = st.from_regex(r"[A-Z][a-z]{2,8} [A-Z][a-z]{2,8}", fullmatch=True)


@settings(deadline=None)
@given(NAMES, st.lists(NAMES, min_size=1, max_size=6, unique=True))
def test_what_one_format_made_is_found_again(name, others):
    made = {each: f"{each.replace(' ', '.').lower()}@example.com" for each in [name, *others]}
    found = guess(name, [KnownAddress(each, made[each]) for each in others if each != name])
    assert found is None or found.email == made[name]


@settings(deadline=None)
@given(st.text(max_size=40), st.lists(st.tuples(st.text(max_size=30), st.text(max_size=30)), max_size=4))
def test_no_text_upsets_it(name, known):
    found = guess(name, [KnownAddress(*each) for each in known])
    assert found is None or found.support >= 1
