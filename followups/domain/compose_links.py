"""Addresses that open a finished note in the candidate's own mail program.

The product never sends a thank-you itself: the note goes out from the candidate's mailbox, in one press.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import SMTP
from enum import StrEnum
from typing import Final
from urllib.parse import quote


class Way(StrEnum):
    """How a note gets into the candidate's mailbox. The values are those of `accounts.User.SendsFrom`."""

    MAIL_APP = "mail_app"
    GMAIL = "gmail"
    OUTLOOK_COM = "outlook_com"
    MICROSOFT_365 = "microsoft_365"
    DESKTOP_OUTLOOK = "desktop_outlook"
    COPY = "copy"


@dataclass(frozen=True)
class ComposeLink:
    """One way to send.

    `url` opens a finished mail, and is empty where no address can: a note that is too long (then `fits` is
    false), a file to download (desktop Outlook, see `unsent_eml`), text to copy. `fits` says that the whole
    note can go this way; nothing is ever cut off.
    """

    way: Way
    label: str
    url: str
    fits: bool


_LABELS: Final[Mapping[Way, str]] = {
    Way.MAIL_APP: "Open in the mail app",
    Way.GMAIL: "Open in Gmail",
    Way.OUTLOOK_COM: "Open in Outlook.com",
    Way.MICROSOFT_365: "Open in Microsoft 365",
    Way.DESKTOP_OUTLOOK: "Download for desktop Outlook",
    Way.COPY: "Copy the note",
}
# The longest address, in characters, that arrives whole.
_LONGEST: Final[Mapping[Way, int]] = {
    # Chrome on Windows hands over about 2,000 characters, Firefox 2,008; some programs count a few more
    # for quoting.
    Way.MAIL_APP: 1_900,
    # Undocumented; 413 and "Bad Request" were seen at 6,410 characters.
    Way.GMAIL: 4_000,
    # Signed in, 31,000 characters work. Someone signed out is first sent through a sign-in page that
    # carries the
    # address along, encoded once more, and for which about 2,048 is the only limit ever stated. Nobody
    # can know
    # beforehand who is signed in, and a cut note is worse than a copied one.
    Way.OUTLOOK_COM: 2_000,
    Way.MICROSOFT_365: 2_000,
}
_OUTLOOK: Final[Mapping[Way, str]] = {
    Way.OUTLOOK_COM: "https://outlook.live.com/mail/0/deeplink/compose",
    Way.MICROSOFT_365: "https://outlook.office.com/mail/deeplink/compose",
}


def link(way: Way, *, to: str, subject: str, body: str, bcc: str = "") -> ComposeLink:
    """Return one way to send this note.

    `to` may be empty when no address is known. `bcc` is left out where it is not supported, and a mail app
    may ignore it (RFC 6068 promises only subject and body).
    """
    url = _url(way, to=to.strip(), subject=" ".join(subject.split()), body=body, bcc=bcc.strip())
    fits = len(url) <= _LONGEST.get(way, 0) if url else way in {Way.DESKTOP_OUTLOOK, Way.COPY}
    return ComposeLink(way, _LABELS[way], url if fits else "", fits)


def links(
    *, to: str, subject: str, body: str, bcc: str = "", preferred: Way = Way.MAIL_APP
) -> tuple[ComposeLink, ...]:
    """Return every way to send this note, the preferred one first and copying, which always works, second."""
    order = dict.fromkeys((preferred, Way.COPY, *Way))
    return tuple(link(way, to=to, subject=subject, body=body, bcc=bcc) for way in order)


def unsent_eml(*, to: str, subject: str, body: str, sender: str) -> bytes:
    """Return the note as a message that classic Outlook opens for sending (`X-Unsent: 1`).

    Other programs show it read-only, so it is for desktop Outlook alone. `to` may be empty.
    """
    message = EmailMessage(policy=SMTP)
    message["X-Unsent"] = "1"
    for name, value in (("From", sender), ("To", to), ("Subject", subject)):
        one_line = " ".join(value.split())  # a line break would begin another header
        if one_line:
            message[name] = one_line
    message.set_content(body, cte="quoted-printable")
    return message.as_bytes()


def _url(way: Way, *, to: str, subject: str, body: str, bcc: str) -> str:
    if way is Way.MAIL_APP:
        query = _query(subject=subject, body=body, bcc=bcc)
        return f"mailto:{quote(to, safe='@')}?{query}"
    if way is Way.GMAIL:
        return f"https://mail.google.com/mail/?view=cm&fs=1&{_query(to=to, su=subject, body=body, bcc=bcc)}"
    if way in _OUTLOOK:
        return f"{_OUTLOOK[way]}?{_query(to=to, subject=subject, body=body)}"
    return ""


def _query(**fields: str) -> str:
    """Return the fields percent-encoded: Outlook and many mail apps show a "+" for a space as it is."""
    lines = {name: "\r\n".join(value.splitlines()) for name, value in fields.items() if value}
    return "&".join(f"{name}={quote(value, safe='')}" for name, value in lines.items())
