"""Where a finding's fix belongs in a note: one edit, the same on the server and in a browser's text field."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from followups.domain.note_rules.letter import Letter, Span, read
from followups.domain.notes import Finding, Note

SUBJECT: Final = "subject"
BODY: Final = "body"

# A last paragraph that says good-bye stays the last: what is added goes before it.
_FAREWELL = re.compile(
    r"\b(?:forward to|talk(?:ing)?(?: \w+){0,3} again|speak(?:ing)?(?: \w+){0,3} again|hear(?:ing)? from you|"
    r"in touch|thank(?:s| you)(?: \w+)? again|once again|stay connected|excited)\b",
    re.I,
)
_POSTSCRIPT = re.compile(r"p\.?\s?s\b", re.I)
_COMES_LAST = frozenset({"must/interest"})


@dataclass(frozen=True)
class Edit:
    """Text to put in the place of a stretch of one field. `start` and `end` count code points."""

    field: str
    start: int
    end: int
    text: str


def edit(note: Note, finding: Finding, *, signed: str = "") -> Edit | None:
    """Return how a finding's fix gets into the note; None: only the writer can mend it.

    `signed` is the candidate's name, by which the closing is known where no "Kind regards" announces it. Thanks
    open the note, a number stands in the closing, any other missing sentence becomes a paragraph near the end.
    """
    if not finding.fix:
        return None
    if finding.span is not None:
        return Edit(BODY, *finding.span, finding.fix)
    if finding.code.startswith("subject/"):
        return Edit(SUBJECT, 0, len(note.subject), finding.fix)
    letter = read(note.body, signed)
    if finding.code == "must/phone":
        return _into_closing(note.body, letter, finding.fix)
    paragraphs = _paragraphs(letter)
    if (
        finding.code == "must/thanks"
        and paragraphs
        and (opening := _at_front(note.body, paragraphs[0], finding.fix))
    ):
        return opening
    return _as_paragraph(note.body, letter, paragraphs, finding)


def insert(note: Note, finding: Finding, *, signed: str = "") -> Note:
    """Return the note with the finding's fix in its place; the same note where there is none."""
    made = edit(note, finding, signed=signed)
    return note if made is None else apply(note, made)


def apply(note: Note, made: Edit) -> Note:
    """Return the note after an edit."""
    old = note.subject if made.field == SUBJECT else note.body
    new = old[: made.start] + made.text + old[made.end :]
    return replace(note, subject=new) if made.field == SUBJECT else replace(note, body=new)


def _paragraphs(letter: Letter) -> list[Span]:
    """Return the paragraphs before the closing; a postscript comes after it."""
    limit = letter.closing[0].start if letter.closing else None
    return [
        paragraph
        for paragraph in letter.paragraphs
        if (limit is None or paragraph.start < limit) and not _POSTSCRIPT.match(paragraph.text)
    ]


def _into_closing(body: str, letter: Letter, number: str) -> Edit:
    if letter.closing:
        end = letter.closing[-1].end
        return Edit(BODY, end, end, f"{_line_break(body)}{number}")
    return _after(body, len(body.rstrip()), number)


def _at_front(body: str, first: Span, sentence: str) -> Edit | None:
    """Put thanks before the first sentence, or nowhere where that goes on from the greeting's line."""
    if body[: first.start].rpartition("\n")[2].strip():
        return None
    gap = " " if first.text[:1].isupper() else _line_break(body) * 2
    return Edit(BODY, first.start, first.start, f"{sentence}{gap}")


def _as_paragraph(body: str, letter: Letter, paragraphs: list[Span], finding: Finding) -> Edit:
    if paragraphs:
        before_farewell = (
            len(paragraphs) > 1
            and finding.code not in _COMES_LAST
            and _FAREWELL.search(paragraphs[-1].text) is not None
        )
        return _after(body, paragraphs[-2 if before_farewell else -1].end, finding.fix)
    if letter.greeting is not None:
        return _after(body, letter.greeting.end, finding.fix)
    first = letter.closing[0].start if letter.closing else 0
    return Edit(BODY, first, first, finding.fix + (_line_break(body) * 2 if body[first:].strip() else ""))


def _after(body: str, end: int, text: str) -> Edit:
    gap = _line_break(body) * 2 if body[:end].strip() else ""
    return Edit(BODY, end, end, f"{gap}{text}")


def _line_break(body: str) -> str:
    return "\r\n" if "\r\n" in body else "\n"
