"""Doors to mail servers: how a message becomes MIME, where it goes, and what a server's answer means.

No error of a mail library leaves this module: it becomes one of `Refused`, `NotAccepted` and `Unknown`.
"""

from __future__ import annotations

import contextlib
import os
import smtplib
import tempfile
import uuid
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import anymail.exceptions
import requests
import urllib3.exceptions
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.mail import BadHeaderError, EmailMessage, EmailMultiAlternatives, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.core.mail.backends.smtp import EmailBackend
from django.utils.text import slugify

if TYPE_CHECKING:
    from outbox.registry import Message


class Refused(Exception):
    """This recipient or this message is refused for good."""


class NotAccepted(Exception):
    """The mail was certainly not taken; later it may be."""

    def __init__(self, reason: str, *, whole_connection: bool) -> None:
        """With `whole_connection`, no other mail would have been taken either."""
        super().__init__(reason)
        self.whole_connection = whole_connection


class ConnectionEnded(NotAccepted):
    """The server ended the connection before it was given the mail; a new connection may do."""


class Unknown(Exception):
    """The mail may or may not have been taken: the answer was lost."""


class Connection:
    """One kept connection to the mail server. It opens when first used, and anew after it was lost."""

    def __init__(self) -> None:
        self._backend: BaseEmailBackend | None = None
        self._proven = False

    def __enter__(self) -> Connection:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def send(self, message: Message, *, to: str, key: uuid.UUID) -> None:
        """Send one message. It has been taken when this returns; else Refused, NotAccepted or Unknown."""
        email = build(message, to=to, key=key)
        kept = self._proven
        try:
            self._hand_over(email)
        except ConnectionEnded:
            # Servers end a connection that was idle, or that has carried as many mails as they like.
            if not kept:
                raise
            self._hand_over(email)

    def close(self) -> None:
        """Close the connection, if it is open."""
        backend, self._backend, self._proven = self._backend, None, False
        if backend is not None:
            with contextlib.suppress(Exception):  # every mail on it has had its answer
                backend.close()

    def _hand_over(self, email: EmailMessage) -> None:
        try:
            backend = self._open()
        except Exception as error:
            self.close()
            raise NotAccepted(_unreachable(error), whole_connection=True) from error
        try:
            taken = backend.send_messages([email])
        except Exception as error:
            # A backend that does not tell may have handed it over before anything went wrong.
            handed_over = getattr(backend, "handed_over", True)
            if not _is_an_answer(error):
                self.close()
            raise translate(error, handed_over=handed_over) from error
        if taken == 0:
            raise Refused("The mail was not sent, and its mail library gives no reason.")
        self._proven = True

    def _open(self) -> BaseEmailBackend:
        if self._backend is None:
            self._backend = get_connection()
            self._backend.open()
        return self._backend


def build(message: Message, *, to: str, key: uuid.UUID) -> EmailMessage:
    """Return the e-mail of a message. Its Message-ID is the same however often it is sent."""
    email = EmailMultiAlternatives(
        message.subject,
        message.text,
        settings.DEFAULT_FROM_EMAIL,
        [message.to or to],
        bcc=message.bcc,
        reply_to=[message.reply_to] if message.reply_to else None,
        headers={**message.headers, "Message-ID": message_id(key)},
    )
    if message.html:
        email.attach_alternative(message.html, "text/html")
    return email


def message_id(key: uuid.UUID) -> str:
    """Return the Message-ID of the mail with that key (RFC 5322, 3.6.4)."""
    return f"<{key}@{urlsplit(settings.SITE_URL).hostname}>"


# ---------- what an error means ----------

_SIGN_IN = {530, 534, 535, 538}  # RFC 4954: says nothing about the mail, only about our account
_TOO_LARGE = 552  # RFC 1870, in answer to MAIL FROM
_TRY_LATER = {401, 403, 404, 405, 407, 408, 429}  # our account, our settings or too much at once
_GATEWAY_TIMEOUT = 504  # behind the gateway the provider may have taken it


def translate(error: Exception, *, handed_over: bool) -> Refused | NotAccepted | Unknown:
    """Return what an error while sending means. `handed_over`: the server may have had the whole mail."""
    match error:
        case ImproperlyConfigured():
            return NotAccepted(f"The mail settings are wrong: {_said(error)}.", whole_connection=True)
        case anymail.exceptions.AnymailRecipientsRefused():
            return Refused("The mail provider refuses this recipient.")
        case (
            BadHeaderError()
            | anymail.exceptions.AnymailInvalidAddress()
            | anymail.exceptions.AnymailUnsupportedFeature()
            | anymail.exceptions.AnymailSerializationError()
        ):
            return Refused(f"The mail cannot be sent as it is: {_said(error)}.")
        case anymail.exceptions.AnymailAPIError() | requests.RequestException():
            return _translate_http(error)
        case smtplib.SMTPException():
            return _translate_smtp(error, handed_over=handed_over)
    if handed_over:
        return Unknown(f"We do not know whether it was sent: {_said(error)}.")
    if isinstance(error, OSError):
        return NotAccepted(_unreachable(error), whole_connection=True)
    return Refused(f"The mail cannot be sent as it is: {_said(error)}.")


def _translate_smtp(error: smtplib.SMTPException, *, handed_over: bool) -> Refused | NotAccepted | Unknown:
    """Read a reply by its code (RFC 5321, 4.2.1), and the lack of one by how far we had come."""
    code, said = _reply(error)[0], _said(error)
    if code == 421:
        return ConnectionEnded(f"The mail server is closing the connection: {said}.", whole_connection=True)
    if _is_an_answer(error):
        if code in _SIGN_IN:
            return NotAccepted(f"The mail server refuses our sign-in: {said}.", whole_connection=True)
        if isinstance(error, smtplib.SMTPSenderRefused) and code != _TOO_LARGE:
            # The sender is the same for all mails, so the answer will be.
            return NotAccepted(f"The mail server refuses our sender address: {said}.", whole_connection=True)
        if code < 500:
            return NotAccepted(f"The mail server does not take it yet: {said}.", whole_connection=False)
        return Refused(f"The mail server refuses it: {said}.")
    if handed_over:
        return Unknown(f"The mail server's answer was lost, so we do not know whether it was sent: {said}.")
    lost = f"The connection to the mail server was lost before it had the mail: {said}."
    if isinstance(error, smtplib.SMTPServerDisconnected) and not isinstance(error.__context__, TimeoutError):
        return ConnectionEnded(lost, whole_connection=True)
    return NotAccepted(lost, whole_connection=True)


def _translate_http(error: Exception) -> Refused | NotAccepted | Unknown:
    """Read a provider's answer by its status, and the lack of one by whether a connection ever stood."""
    status = _status(error)
    if status is None:
        if _never_connected(error):
            return NotAccepted(_unreachable(error), whole_connection=True)
        return Unknown(f"The provider's answer was lost, so we do not know whether it was sent: {_said(error)}.")
    if status < 300 or status == _GATEWAY_TIMEOUT:
        return Unknown(f"The provider's answer ({status}) leaves open whether it was sent.")
    if 400 <= status < 500 and status not in _TRY_LATER:
        return Refused(f"The mail provider refuses it: {_said(error)}.")
    return NotAccepted(f"The mail provider does not take it now: {_said(error)}.", whole_connection=True)


def _status(error: Exception) -> int | None:
    """Return the HTTP status of a provider's answer, or None when there was no answer."""
    status = getattr(error, "status_code", None)
    if status is None:
        response: Any = getattr(error, "response", None)
        if isinstance(response, dict):  # Amazon SES, by way of boto
            status = response.get("ResponseMetadata", {}).get("HTTPStatusCode")
        else:
            status = getattr(response, "status_code", None)
    return status if isinstance(status, int) else None


def _never_connected(error: Exception) -> bool:
    """Return whether no request can have reached the provider."""
    if isinstance(error, requests.ConnectTimeout):
        return True
    if isinstance(error, requests.RequestException) and isinstance(error, ValueError):
        return True  # an address or a header that cannot be used at all
    inner = error.__cause__.args[0] if error.__cause__ and error.__cause__.args else None
    return isinstance(inner, urllib3.exceptions.MaxRetryError) and isinstance(
        inner.reason,
        urllib3.exceptions.NewConnectionError
        | urllib3.exceptions.ConnectTimeoutError
        | urllib3.exceptions.SSLError
        | urllib3.exceptions.ProxyError,
    )


def _is_an_answer(error: Exception) -> bool:
    """Return whether the server answered for this mail and waits for the next one on the same connection."""
    answers = (smtplib.SMTPSenderRefused, smtplib.SMTPRecipientsRefused, smtplib.SMTPDataError)
    code = _reply(error)[0]
    return isinstance(error, answers) and 400 <= code < 600 and code != 421


def _reply(error: Exception) -> tuple[int, str]:
    """Return code and words of an SMTP reply, of several the most lenient one; without a reply code 0."""
    code: int = 0
    words: bytes | str = str(error)
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        code, words = min(error.recipients.values())
    elif isinstance(error, smtplib.SMTPResponseException):
        code, words = error.smtp_code, error.smtp_error
    text = words.decode("utf-8", "replace") if isinstance(words, bytes) else words
    return code, " ".join(text.split()).rstrip(".") or type(error).__name__


def _unreachable(error: Exception) -> str:
    """Return a sentence about a connection that does not come about."""
    if isinstance(error, smtplib.SMTPAuthenticationError):
        return f"The mail server refuses our sign-in: {_said(error)}."
    if isinstance(error, ImproperlyConfigured):
        return f"The mail settings are wrong: {_said(error)}."
    return f"The mail server cannot be reached: {_said(error)}."


def _said(error: Exception) -> str:
    """Return an error on one line."""
    code, words = _reply(error)
    return f"{code} {words}" if code else words


# ---------- where mail goes ----------


class _Smtp(smtplib.SMTP):
    """An SMTP connection that knows whether the server may have had the whole mail."""

    handed_over = False

    def sendmail(self, *args: Any, **kwargs: Any) -> dict[str, tuple[int, bytes]]:
        self.handed_over = False
        return super().sendmail(*args, **kwargs)

    def data(self, msg: Any) -> tuple[int, bytes]:
        self.handed_over = True
        return super().data(msg)


class _SmtpOverTls(_Smtp, smtplib.SMTP_SSL):
    """The same, encrypted from the first byte."""


class SmtpBackend(EmailBackend):
    """Django's SMTP backend, telling a mail that was never handed over from one whose answer was lost."""

    @property
    def connection_class(self) -> type[smtplib.SMTP]:
        return _SmtpOverTls if self.use_ssl else _Smtp

    @property
    def handed_over(self) -> bool:
        """Return whether the server may have had the whole of the last mail."""
        return isinstance(self.connection, _Smtp) and self.connection.handed_over


class EmlFileBackend(BaseEmailBackend):
    """Writes each mail to a file of its own in MAIL_DIR, for installations without a mail server."""

    handed_over = False  # a mail appears in the folder as a whole, or not at all

    def open(self) -> None:
        """Make the folder when it is missing. OSError when that is not possible."""
        Path(settings.MAIL_DIR).mkdir(parents=True, exist_ok=True, mode=0o700)

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """Write the mails and return their number. OSError when the folder cannot be written to."""
        self.open()
        folder = Path(settings.MAIL_DIR)
        for email in email_messages:
            content = email.message().as_bytes()
            # The temporary file is made with mode 0600; under its final name it is complete.
            descriptor, name = tempfile.mkstemp(prefix=".writing-", dir=folder)
            with os.fdopen(descriptor, "wb") as file:
                file.write(content)
            Path(name).rename(folder / _file_name(email))
        return len(email_messages)


def _file_name(email: EmailMessage) -> str:
    """Return a name that sorts by time, says what it is about, and is never used twice."""
    written = datetime.now(UTC).strftime("%Y%m%dT%H%M%S.%f")
    return f"{written}-{slugify(email.subject)[:60] or 'mail'}-{uuid.uuid4().hex[:8]}.eml"
