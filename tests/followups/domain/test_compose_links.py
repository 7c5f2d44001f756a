"""Addresses that open the finished note in a mail program."""

from email import message_from_bytes
from email.policy import SMTP
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followups.domain.compose_links import Way, link, links, unsent_eml

NOTE = {
    "to": "jane.roe@example.com",
    "subject": "Thank you, Jane: 100% & more",
    "body": "Dear Jane,\n\nÅ + B = ?\n",
}
WITH_ADDRESS = [Way.MAIL_APP, Way.GMAIL, Way.OUTLOOK_COM, Way.MICROSOFT_365]


@pytest.mark.parametrize("way", WITH_ADDRESS)
def test_the_note_arrives_as_it_was_written(way):
    fields = parse_qs(urlsplit(link(way, **NOTE).url).query)
    assert fields["body"] == ["Dear Jane,\r\n\r\nÅ + B = ?"]
    assert fields.get("subject", fields.get("su")) == ["Thank you, Jane: 100% & more"]


@pytest.mark.parametrize("way", WITH_ADDRESS)
def test_a_space_is_never_a_plus(way):
    assert "+" not in link(way, **NOTE).url


@pytest.mark.parametrize("way", WITH_ADDRESS)
def test_a_note_without_an_address_can_still_be_opened(way):
    opened = link(way, to="", subject="Thank you", body="Hello,")
    assert opened.fits
    assert "to=" not in opened.url


def test_the_address_is_in_a_mailto():
    assert link(Way.MAIL_APP, **NOTE).url.startswith("mailto:jane.roe@example.com?subject=")


def test_an_address_cannot_smuggle_in_a_header():
    url = link(Way.MAIL_APP, to="a@example.com?cc=b@example.com", subject="s", body="b").url
    assert "cc" not in parse_qs(urlsplit(url).query)


@pytest.mark.parametrize(
    ("way", "longest"),
    [(Way.MAIL_APP, 1900), (Way.GMAIL, 4000), (Way.OUTLOOK_COM, 2000), (Way.MICROSOFT_365, 2000)],
)
def test_a_note_fits_up_to_the_limit_and_not_beyond(way, longest):
    frame = len(link(way, to="", subject="s", body="b").url) - 1
    at_limit = link(way, to="", subject="s", body="b" * (longest - frame))
    beyond = link(way, to="", subject="s", body="b" * (longest - frame + 1))
    assert (at_limit.fits, len(at_limit.url)) == (True, longest)
    assert (beyond.fits, beyond.url) == (False, "")


def test_letters_count_as_long_as_they_become():
    assert not link(Way.MAIL_APP, to="", subject="s", body="å" * 400).fits


def test_a_usual_note_fits_every_way():
    body = "Thank you for taking the time to talk with me. " * 20
    assert all(each.fits for each in links(to="jane.roe@example.com", subject="Thank you, Jane", body=body))


def test_a_blind_copy_goes_along_where_it_is_supported():
    assert "bcc=log%40example.com" in link(Way.MAIL_APP, **NOTE, bcc="log@example.com").url
    assert "bcc=log%40example.com" in link(Way.GMAIL, **NOTE, bcc="log@example.com").url
    assert "bcc" not in link(Way.OUTLOOK_COM, **NOTE, bcc="log@example.com").url


@pytest.mark.parametrize("preferred", list(Way))
def test_the_preferred_way_comes_first_and_all_are_there_once(preferred):
    ways = [each.way for each in links(**NOTE, preferred=preferred)]
    assert ways[0] is preferred
    assert sorted(ways) == sorted(Way)


@pytest.mark.parametrize("way", [Way.COPY, Way.DESKTOP_OUTLOOK])
def test_copy_and_download_have_no_address_and_no_limit(way):
    endless = link(way, to="", subject="s", body="b" * 50_000)
    assert (endless.url, endless.fits) == ("", True)


def test_desktop_outlook_gets_an_unsent_message():
    raw = unsent_eml(**NOTE, sender="maya@example.com")
    message = message_from_bytes(raw, policy=SMTP)
    assert message["X-Unsent"] == "1"
    assert (message["To"], message["From"]) == ("jane.roe@example.com", "maya@example.com")
    assert message["Subject"] == "Thank you, Jane: 100% & more"
    assert message.get_content().replace("\r\n", "\n") == NOTE["body"]


def test_an_unsent_message_may_lack_the_recipient():
    message = message_from_bytes(unsent_eml(to="", subject="s", body="b", sender="maya@example.com"), policy=SMTP)
    assert message["To"] is None


def test_a_line_break_in_a_subject_begins_no_header():
    raw = unsent_eml(to="", subject="Thanks\r\nBcc: x@example.com", body="b", sender="maya@example.com")
    assert message_from_bytes(raw, policy=SMTP)["Bcc"] is None


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=200))
def test_any_body_survives_the_way_through_a_mailto(body):
    url = link(Way.MAIL_APP, to="", subject="s", body=body).url
    kept = "\n".join(body.splitlines())
    assert not url or unquote(url.partition("body=")[2]).replace("\r\n", "\n") == kept
