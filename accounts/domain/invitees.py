"""Reads a list of people to invite, as spreadsheets and people write them. Judges no address."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass

MOST_ROWS = 500
MOST_BYTES = 1_000_000
_SEPARATORS = ";,\t"
_EMAIL_HEADS = {"e-mail", "email", "e-mail address", "email address", "mail", "address", "e-post", "epost"}
_NAME_HEADS = {"name", "full name", "namn", "candidate"}


class Unreadable(ValueError):
    """The list cannot be read; the message is a sentence that says what to do."""


@dataclass(frozen=True)
class Invitee:
    """One row of the list, as it was written."""

    line: int
    email: str
    name: str = ""


def decode(raw: bytes) -> str:
    """Return the text of an uploaded list: UTF-8 or UTF-16 as their marks say, else as Windows saves it.

    Raises Unreadable for what is too large, or no text.
    """
    if len(raw) > MOST_BYTES:
        raise Unreadable("That file is larger than 1 MB. Split it into several.")
    if raw[:4] in {b"PK\x03\x04", b"\xd0\xcf\x11\xe0"}:
        raise Unreadable("That is a workbook. Save it as CSV in your spreadsheet program, and choose that file.")
    for encoding in ("utf-16",) if raw[:2] in {b"\xff\xfe", b"\xfe\xff"} else ("utf-8-sig", "cp1252"):
        try:
            text = raw.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise Unreadable("That file holds no text. Save the list as CSV, and choose that file.")


def read(text: str) -> list[Invitee]:
    """Return the rows of a list, without its heading and its empty lines.

    A row is an e-mail address and perhaps a name, parted by a comma, a semicolon or a tab. A heading may
    say which column is which. Raises Unreadable for too many rows, and for quotes that never end.
    """
    text = text.lstrip("\ufeff")
    if len(text.encode()) > MOST_BYTES:
        raise Unreadable("That list is larger than 1 MB. Split it into several.")
    if "\0" in text:
        raise Unreadable("That is no list of addresses. Write one address a line.")
    rows = _cells(text)
    heading = _heading(rows[0][1]) if rows else None
    if heading:
        rows = rows[1:]
    if len(rows) > MOST_ROWS:
        raise Unreadable(f"These are more than {MOST_ROWS} rows. Split the list into several.")
    email_at, name_at = heading or (None, None)
    return [_invitee(line, cells, email_at, name_at) for line, cells in rows]


def _cells(text: str) -> list[tuple[int, list[str]]]:
    """Return the cells of each line that has some, with its number. Stops after too many."""
    # Whoever writes "Anna Berg" <anna@example.com> closes quotes too, though not as CSV would have it.
    closed = text.count('"') % 2 == 0
    file, rows, end = io.StringIO(text, newline=""), [], 0
    lines = csv.reader(file, delimiter=_separator(text), skipinitialspace=True, strict=not closed)
    try:
        for cells in lines:
            begun, end = end + 1, lines.line_num
            if any(cell.strip() for cell in cells):
                rows.append((begun, [" ".join(cell.split()) for cell in cells]))
            if len(rows) > MOST_ROWS + 1:
                break
    except csv.Error:
        raise Unreadable(f"The quotes from line {end + 1} on are not closed as they should be.") from None
    return rows


def _separator(text: str) -> str:
    """Return what parts the cells of the first lines that hold an address, else a comma."""
    sample = "".join(line for line in text.splitlines() if "@" in line)[:2_000]
    return max(_SEPARATORS, key=lambda one: (sample.count(one), one == ","))


def _heading(cells: list[str]) -> tuple[int | None, int | None] | None:
    """Return in which columns addresses and names are, if this is a heading."""
    heads = [cell.casefold().strip(":*") for cell in cells]
    email_at = next((at for at, head in enumerate(heads) if head in _EMAIL_HEADS), None)
    name_at = next((at for at, head in enumerate(heads) if head in _NAME_HEADS), None)
    return None if email_at is None else (email_at, name_at)


def _invitee(line: int, cells: list[str], email_at: int | None, name_at: int | None) -> Invitee:
    """Return one row. Without a heading the address is the first cell that looks like one."""
    if email_at is None:
        email_at = next((at for at, cell in enumerate(cells) if "@" in cell), 0)
        name_at = next((at for at, cell in enumerate(cells) if at != email_at and cell), None)
    email = cells[email_at] if email_at < len(cells) else ""
    name = cells[name_at] if name_at is not None and name_at < len(cells) else ""
    if (
        not name and email.endswith(">") and "<" in email
    ):  # "Anna Berg <anna@example.com>", as mail programs copy it
        name, _, email = email.removesuffix(">").rpartition("<")
    return Invitee(line, email.strip(" '\"<>"), name.strip(" '\""))
