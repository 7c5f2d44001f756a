from __future__ import annotations

import email
import email.policy
import smtplib
import socket
import stat
import threading
import uuid
from collections.abc import Sequence
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
import requests
import urllib3.exceptions as wire
from anymail import exceptions as anymail
from django.core import mail as django_mail
from django.core.exceptions import ImproperlyConfigured
from django.core.mail import BadHeaderError

from outbox import backends
from outbox.backends import Connection, ConnectionEnded, NotAccepted, Refused, Unknown
from outbox.registry import Message
from tests import smtp
from tests.smtp import At, Do

KEY = uuid.UUID("0d7a4f5e-7f2c-4c4e-9a43-2f0d5f6f8a01")
HELLO = Message("Thank Jane Roe (Acme) by Sat 17:40", "Hello.", html="<p>Hello.</p>")
TO = "alice@example.com"


def send(connection: Connection, to: str = TO, message: Message = HELLO) -> None:
    connection.send(message, to=to, key=uuid.uuid4())


# ---------- the words become MIME ----------


def test_a_message_becomes_an_email_with_text_html_and_its_own_headers(settings):
    settings.SITE_URL, settings.DEFAULT_FROM_EMAIL = "https://w.example.com:8443", "W <w@example.com>"
    message = Message(
        "Subject",
        "Text",
        html="<p>Html</p>",
        bcc=("copy@example.com",),
        reply_to="reply@example.com",
        headers={"Auto-Submitted": "auto-generated", "Message-ID": "<mine@example.com>"},
    )
    built = backends.build(message, to=TO, key=KEY)
    mime = built.message()
    assert [part.get_content_type() for part in mime.walk()] == [
        "multipart/alternative",
        "text/plain",
        "text/html",
    ]
    assert mime["Auto-Submitted"] == "auto-generated"
    assert mime.get_all("Message-ID") == [f"<{KEY}@w.example.com>"]
    assert (mime["From"], mime["To"], mime["Reply-To"]) == ("W <w@example.com>", TO, "reply@example.com")
    assert built.recipients() == [TO, "copy@example.com"]


def test_a_message_may_name_another_recipient():
    assert backends.build(Message("a", "b", to="jane@example.com"), to=TO, key=KEY).to == ["jane@example.com"]


def test_a_message_without_html_is_plain_text():
    assert backends.build(Message("a", "b"), to=TO, key=KEY).message().get_content_type() == "text/plain"


# ---------- what errors mean ----------


def recipients(*replies: tuple[int, bytes]) -> smtplib.SMTPRecipientsRefused:
    return smtplib.SMTPRecipientsRefused({f"{n}@example.com": reply for n, reply in enumerate(replies)})


def timed_out() -> Exception:
    try:
        try:
            raise TimeoutError("timed out")
        except TimeoutError:
            raise smtplib.SMTPServerDisconnected("Connection unexpectedly closed: timed out")  # noqa: B904
    except smtplib.SMTPServerDisconnected as error:
        return error


MAIL, ALL = False, True  # which mails are concerned
GONE = smtplib.SMTPServerDisconnected("Connection unexpectedly closed")

SMTP_ERRORS = [
    (recipients((550, b"5.1.1 no such user")), False, Refused, None),
    (recipients((450, b"4.2.0 greylisted")), False, NotAccepted, MAIL),
    (recipients((452, b"mailbox full"), (550, b"no such user")), False, NotAccepted, MAIL),
    (recipients((421, b"closing")), False, ConnectionEnded, ALL),
    (recipients((530, b"authentication required")), False, NotAccepted, ALL),
    (smtplib.SMTPSenderRefused(553, b"not yours", "w@example.com"), False, NotAccepted, ALL),
    (smtplib.SMTPSenderRefused(451, b"try later", "w@example.com"), False, NotAccepted, ALL),
    (smtplib.SMTPSenderRefused(552, b"too large", "w@example.com"), False, Refused, None),
    (smtplib.SMTPSenderRefused(421, b"too many", "w@example.com"), False, ConnectionEnded, ALL),
    (smtplib.SMTPSenderRefused(-1, b"?", "w@example.com"), False, NotAccepted, ALL),
    (smtplib.SMTPDataError(554, b"5.7.1 spam"), True, Refused, None),
    (smtplib.SMTPDataError(451, b"local error"), True, NotAccepted, MAIL),
    (smtplib.SMTPDataError(421, b"closing"), True, ConnectionEnded, ALL),
    (smtplib.SMTPDataError(299, b"what?"), True, Unknown, None),
    (smtplib.SMTPAuthenticationError(535, b"wrong password"), False, NotAccepted, ALL),
    (smtplib.SMTPHeloError(504, b"who?"), False, NotAccepted, ALL),
    (smtplib.SMTPConnectError(554, b"go away"), False, NotAccepted, ALL),
    (smtplib.SMTPNotSupportedError("no STARTTLS"), False, NotAccepted, ALL),
    (smtplib.SMTPResponseException(500, b"Line too long."), False, NotAccepted, ALL),
    (smtplib.SMTPResponseException(500, b"Line too long."), True, Unknown, None),
    (GONE, False, ConnectionEnded, ALL),
    (GONE, True, Unknown, None),
    (timed_out(), False, NotAccepted, ALL),
    (timed_out(), True, Unknown, None),
    (ConnectionRefusedError(111, "Connection refused"), False, NotAccepted, ALL),
    (OSError(28, "No space left on device"), False, NotAccepted, ALL),
    (OSError(5, "Input/output error"), True, Unknown, None),
    (UnicodeEncodeError("ascii", "ö", 0, 1, "no"), False, Refused, None),
    (BadHeaderError("Header values can't contain newlines"), True, Refused, None),
    (KeyError("a bug in the library"), True, Unknown, None),
    (ImproperlyConfigured("no such backend"), True, NotAccepted, ALL),
]


def answer(status: int) -> requests.Response:
    response = requests.Response()
    response.status_code, response.reason, response._content = status, "as it is", b'{"why": "because"}'
    return response


def api(status: int) -> Any:
    return anymail.AnymailRequestsAPIError("API", response=answer(status))


def amazon(status: int) -> Any:
    return anymail.AnymailAPIError("API", response={"ResponseMetadata": {"HTTPStatusCode": status}})


def unanswered(cause: Exception) -> Any:
    """Wrap what `requests` raised as anymail does."""
    kind = type("AnymailRequestsAPIError", (anymail.AnymailRequestsAPIError, type(cause)), {})
    try:
        raise kind("Error posting to https://api.example.com:") from cause
    except anymail.AnymailRequestsAPIError as error:
        return error


def no_route(reason: Exception) -> Exception:
    return requests.ConnectionError(wire.MaxRetryError(None, "/", reason))  # type: ignore[arg-type]


HTTP_ERRORS = [
    (api(401), NotAccepted, ALL),
    (api(403), NotAccepted, ALL),
    (api(404), NotAccepted, ALL),
    (api(408), NotAccepted, ALL),
    (api(429), NotAccepted, ALL),
    (api(500), NotAccepted, ALL),
    (api(503), NotAccepted, ALL),
    (api(504), Unknown, None),
    (api(200), Unknown, None),  # an answer that cannot be read
    (api(400), Refused, None),
    (api(422), Refused, None),
    (amazon(400), Refused, None),
    (amazon(429), NotAccepted, ALL),
    (anymail.AnymailAPIError("no answer"), Unknown, None),
    (anymail.AnymailRecipientsRefused(), Refused, None),
    (anymail.AnymailInvalidAddress("a@@b"), Refused, None),
    (anymail.AnymailUnsupportedFeature("cc"), Refused, None),
    (anymail.AnymailSerializationError("a date"), Refused, None),
    (anymail.AnymailConfigurationError("no API key"), NotAccepted, ALL),
    (unanswered(requests.ConnectTimeout("too slow")), NotAccepted, ALL),
    (unanswered(no_route(wire.NewConnectionError(None, "refused"))), NotAccepted, ALL),  # type: ignore[arg-type]
    (unanswered(no_route(wire.SSLError("expired"))), NotAccepted, ALL),
    (unanswered(requests.exceptions.InvalidURL("what?")), NotAccepted, ALL),
    (unanswered(no_route(wire.ProtocolError("aborted"))), Unknown, None),
    (unanswered(requests.ConnectionError(wire.ProtocolError("aborted"))), Unknown, None),
    (unanswered(requests.ReadTimeout("too slow")), Unknown, None),
    (unanswered(requests.exceptions.ChunkedEncodingError("cut")), Unknown, None),
]


def numbered(rows: Sequence[tuple[object, ...]]) -> list[str]:
    return [f"{number} {' '.join(repr(row[0]).split())[:50]}" for number, row in enumerate(rows)]


@pytest.mark.parametrize(("error", "handed_over", "meaning", "concerns"), SMTP_ERRORS, ids=numbered(SMTP_ERRORS))
def test_an_smtp_error_becomes_one_of_three(error, handed_over, meaning, concerns):
    meant = backends.translate(error, handed_over=handed_over)
    assert type(meant) is meaning
    assert getattr(meant, "whole_connection", None) is concerns
    assert str(meant).endswith(".")
    assert "\n" not in str(meant)


@pytest.mark.parametrize(("error", "meaning", "concerns"), HTTP_ERRORS, ids=numbered(HTTP_ERRORS))
def test_a_providers_error_becomes_one_of_three(error, meaning, concerns):
    meant = backends.translate(error, handed_over=True)
    assert type(meant) is meaning
    assert getattr(meant, "whole_connection", None) is concerns
    assert "\n" not in str(meant)


def test_unknown_outcomes_say_so():
    for error in (GONE, KeyError("x"), unanswered(requests.ReadTimeout("slow"))):
        assert "not know whether it was sent" in str(backends.translate(error, handed_over=True))


# ---------- a real SMTP server ----------


def test_one_connection_is_kept_for_all_mails(mail_server):
    with Connection() as connection:
        for _ in range(5):
            send(connection)
    assert [taken.connection for taken in mail_server.taken] == [1] * 5
    assert mail_server.taken[0].content["Subject"] == HELLO.subject


def test_no_connection_is_made_for_no_mail(mail_server):
    with Connection():
        pass
    assert mail_server.connections == 0


@pytest.mark.parametrize("reply", ["550 5.1.1 no such user", "554 5.7.1 no"])
def test_a_refused_recipient_leaves_the_connection_to_the_others(mail_server, reply):
    mail_server.order(At.RCPT, reply, to="nobody@example.com")
    with Connection() as connection:
        send(connection)
        with pytest.raises(Refused, match=reply):
            send(connection, "nobody@example.com")
        send(connection)
    assert [taken.connection for taken in mail_server.taken] == [1, 1]


def test_greylisting_concerns_one_mail(mail_server):
    mail_server.order(At.RCPT, "450 4.2.0 greylisted", to="new@example.com")
    with Connection() as connection:
        with pytest.raises(NotAccepted, match="450") as told:
            send(connection, "new@example.com")
        assert not told.value.whole_connection
        send(connection)


def test_a_server_that_is_not_there_has_accepted_nothing(settings, mail_server):
    settings.EMAIL_PORT = smtp.free_port()
    with Connection() as connection, pytest.raises(NotAccepted, match="cannot be reached") as told:
        send(connection)
    assert told.value.whole_connection


def test_a_refused_sign_in_has_accepted_nothing(settings):
    with smtp.running(sign_in=("within24", "right")) as server:
        smtp.use(settings, server)
        with Connection() as connection:
            send(connection)
        settings.EMAIL_HOST_PASSWORD = "wrong"
        with Connection() as connection, pytest.raises(NotAccepted, match="refuses our sign-in") as told:
            send(connection)
        assert told.value.whole_connection
        assert len(server.taken) == 1


def test_a_server_that_hangs_up_at_once_has_accepted_nothing(mail_server):
    mail_server.order(At.CONNECT, Do.HANG_UP)
    with Connection() as connection, pytest.raises(NotAccepted):
        send(connection)


@pytest.mark.parametrize("place", [At.MAIL, At.RCPT])
@pytest.mark.parametrize("what", [Do.HANG_UP, "421 4.3.2 too many mails on this connection"])
def test_a_kept_connection_that_ended_between_mails_is_replaced_unseen(mail_server, place, what):
    with Connection() as connection:
        send(connection)
        mail_server.order(place, what, times=1)
        send(connection)
        send(connection)
    assert [taken.connection for taken in mail_server.taken] == [1, 2, 2]
    assert set(mail_server.copies().values()) == {1}


def test_a_new_connection_that_ends_before_the_first_mail_is_no_connection(mail_server):
    mail_server.order(At.MAIL, Do.HANG_UP)
    with Connection() as connection, pytest.raises(NotAccepted) as told:
        send(connection)
    assert told.value.whole_connection
    assert mail_server.connections == 1


@pytest.mark.parametrize("place", [At.CONTENT, At.TAKEN])
@pytest.mark.parametrize("what", [Do.HANG_UP, Do.STAY_SILENT])
def test_an_answer_that_is_lost_leaves_the_outcome_open_and_the_next_mail_reconnects(
    settings, mail_server, place, what
):
    settings.EMAIL_TIMEOUT = 0.3
    mail_server.order(place, what, times=1)
    with Connection() as connection:
        with pytest.raises(Unknown, match="not know whether it was sent"):
            send(connection)
        send(connection)
    assert mail_server.taken[-1].connection == 2


def test_a_silent_server_is_left_after_the_timeout_and_has_accepted_nothing(settings, mail_server):
    settings.EMAIL_TIMEOUT = 0.3
    mail_server.order(At.MAIL, Do.STAY_SILENT)
    with Connection() as connection, pytest.raises(NotAccepted, match="timed out") as told:
        send(connection)
    assert told.value.whole_connection


def test_a_mail_that_cannot_be_sent_as_it_is_is_refused_and_the_next_one_goes(mail_server):
    with Connection() as connection:
        with pytest.raises(Refused, match="cannot be sent as it is"):
            send(connection, "a@example.com\nBcc: b@example.com")
        send(connection)
    assert [taken.to for taken in mail_server.taken] == [[TO]]


# ---------- a real HTTP provider ----------


class Answers(BaseHTTPRequestHandler):
    """Answers as the server's `status` says; 0 hangs up."""

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        status = self.server.status  # type: ignore[attr-defined]
        if not status:
            self.connection.shutdown(socket.SHUT_RDWR)
            return
        body = b'{"ErrorCode": 0, "MessageID": "1", "To": "alice@example.com", "Message": "OK"}'
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def postmark(settings):
    """A stand-in for Postmark's server; anymail and HTTP are real."""
    with ThreadingHTTPServer(("127.0.0.1", 0), Answers) as server:
        settings.EMAIL_BACKEND = "anymail.backends.postmark.EmailBackend"
        address = f"http://127.0.0.1:{server.server_address[1]}/"
        settings.ANYMAIL = {"POSTMARK_SERVER_TOKEN": "x", "POSTMARK_API_URL": address, "REQUESTS_TIMEOUT": 1}
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield server
        server.shutdown()
        thread.join()


PROVIDER_ANSWERS = [
    (200, None),
    (401, NotAccepted),
    (400, Refused),
    (429, NotAccepted),
    (503, NotAccepted),
    (504, Unknown),
    (0, Unknown),
]


@pytest.mark.parametrize(("status", "meaning"), PROVIDER_ANSWERS)
def test_a_providers_answer_over_http(postmark, status, meaning):
    postmark.status = status
    with Connection() as connection:
        if meaning is None:
            send(connection)
        else:
            with pytest.raises(meaning):
                send(connection)


def test_a_provider_that_cannot_be_reached_has_accepted_nothing(settings):
    settings.EMAIL_BACKEND = "anymail.backends.postmark.EmailBackend"
    address = f"http://127.0.0.1:{smtp.free_port()}/"
    settings.ANYMAIL = {"POSTMARK_SERVER_TOKEN": "x", "POSTMARK_API_URL": address}
    with Connection() as connection, pytest.raises(NotAccepted, match="cannot be reached") as told:
        send(connection)
    assert told.value.whole_connection


def test_a_provider_without_its_settings_has_accepted_nothing(settings):
    settings.EMAIL_BACKEND = "anymail.backends.postmark.EmailBackend"
    with Connection() as connection, pytest.raises(NotAccepted, match="settings are wrong") as told:
        send(connection)
    assert told.value.whole_connection


@pytest.mark.parametrize(
    ("status", "meaning"), [("sent", None), ("queued", None), ("rejected", Refused), ("invalid", Refused)]
)
def test_a_providers_word_on_the_recipient_counts(settings, status, meaning):
    settings.EMAIL_BACKEND = "tests.outbox.providers.Postbox"
    settings.POSTBOX_STATUS = status
    with Connection() as connection:
        if meaning is None:
            send(connection)
        else:
            with pytest.raises(meaning):
                send(connection)


def test_mail_that_a_library_leaves_out_without_a_word_is_not_taken_for_sent(settings):
    settings.EMAIL_BACKEND = "tests.outbox.providers.Shrug"
    with Connection() as connection, pytest.raises(Refused, match="gives no reason"):
        send(connection)


# ---------- files ----------


@pytest.fixture
def folder(settings, tmp_path) -> Path:
    settings.EMAIL_BACKEND = "outbox.backends.EmlFileBackend"
    settings.MAIL_DIR = tmp_path / "data" / "mail"
    return Path(settings.MAIL_DIR)


def test_without_a_mail_server_each_mail_is_a_readable_file(folder, capfd):
    with Connection() as connection:
        send(connection)
        send(connection, message=Message("Grüße", "Hej, då?"))
    first, second = sorted(folder.iterdir())
    assert "thank-jane-roe-acme-by-sat-1740" in first.name
    assert "grue" in second.name
    parsed = email.message_from_bytes(second.read_bytes(), policy=email.policy.default)
    assert (parsed["Subject"], parsed["To"]) == ("Grüße", TO)
    assert parsed.get_content().strip() == "Hej, då?"
    assert capfd.readouterr() == ("", "")


def test_mail_files_are_for_their_owner_alone(folder):
    with Connection() as connection:
        send(connection)
    [file] = folder.iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_many_mails_with_one_subject_are_as_many_files_in_order(folder):
    with Connection() as connection:
        for number in range(30):
            send(connection, message=Message("Same", f"Number {number}"))
    texts = [file.read_text().split("Number ")[1].strip() for file in sorted(folder.iterdir())]
    assert texts == [str(number) for number in range(30)]


def test_account_mail_becomes_a_file_too(folder):
    django_mail.send_mail("Confirm your address", "Here.", None, [TO])
    [file] = folder.iterdir()
    assert "confirm-your-address" in file.name


def test_a_folder_that_cannot_be_written_to_has_accepted_nothing(folder):
    folder.parent.write_text("in the way")
    with Connection() as connection, pytest.raises(NotAccepted) as told:
        send(connection)
    assert told.value.whole_connection
