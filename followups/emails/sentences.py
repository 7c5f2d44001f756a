"""The subject of a nudge and the sentences on top of it: who, and by when, absolutely. Late is never blamed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from followups.domain.schedule import Stage
from followups.domain.standing import number

LONGEST = 78  # characters of a subject; mail programs cut what is longer
LONGEST_NAME = 36
REMEMBER = "Three lines per person while you remember"
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")


@dataclass(frozen=True)
class Spoken:
    """One thank-you in a nudge. `due` is local to the candidate; `company` may be ""."""

    stage: Stage
    person: str
    company: str
    due: datetime
    late: bool


def subject(notes: Sequence[Spoken], places: Sequence[str]) -> str:
    """Return one line of at most 78 characters about the notes owed, or else about how it was at `places`."""
    forms = [one_line(form) for form in (_about_notes(notes) if notes else _about_places(places))]
    fitting = (form for form in forms if len(form) <= LONGEST)
    chosen = next(fitting, None) or f"{forms[-1][: LONGEST - 1].rstrip()}…"
    return capital(chosen)


def headline(notes: Sequence[Spoken], places: Sequence[str]) -> str:
    """Return the first sentence of the mail."""
    late = [note for note in notes if note.late]
    if not notes:
        return f"{_how_was(places)}?"
    if len(notes) == 1:
        return capital(f"{_alone(notes[0])}.")
    if late:
        many = f"{number(len(late))} notes are" if len(late) > 1 else f"{late[0].person}'s note is"
        return capital(f"{many} late, and still worth sending.")
    return capital(f"{number(len(notes))} thank-yous{_by(notes)}.")


def one_line(text: str) -> str:
    """Return text that can stand in a header: without line breaks or other control characters."""
    return " ".join(_CONTROLS.sub(" ", text).split())


def capital(text: str) -> str:
    """Return text that begins like a sentence."""
    return text[:1].upper() + text[1:]


def listed(words: Sequence[str]) -> str:
    """Return "Jane, Peter and Noor"."""
    *front, last = words
    return f"{', '.join(front)} and {last}" if front else last


def weekday(local: datetime) -> str:
    """Return a time that lies within a day: "Sat 17:40"."""
    return f"{local:%a %H:%M}"


def _about_notes(notes: Sequence[Spoken]) -> list[str]:
    """Return forms of the subject, the best first, the shortest last."""
    late = [note for note in notes if note.late]
    due = [note for note in notes if not note.late]
    if late and due:
        more = f"{len(due)} more by {weekday(min(note.due for note in due))}"
        return [f"{form} and still worth sending; {more}" for form in _are_late(late)]
    bases = [f"{form}, and still worth sending" for form in _are_late(late)] if late else _are_due(due)
    opening = ""
    if all(note.stage is Stage.SNOOZED for note in notes):
        opening = "Back as you asked: "
    elif all(note.stage is Stage.LAST_CALL for note in notes):
        opening = "Last reminder: "
    elif all(note.stage is Stage.ASKED for note in notes):
        opening = "A word from your coach: "
    return [f"{opening}{base}" for base in bases] + bases


def _are_late(late: Sequence[Spoken]) -> list[str]:
    if len(late) == 1:
        return [f"{name}'s note is late" for name in (late[0].person, _brief(late[0].person))]
    return [f"{whom} are late" for whom in _count(late)]


def _are_due(due: Sequence[Spoken]) -> list[str]:
    if len(due) > 1:
        return [f"{whom}{_by(due)}" for whom in _count(due)]
    only = due[0]
    names = [only.person, _brief(only.person)]
    if only.company:
        names.insert(0, f"{only.person} ({only.company})")
    return [f"thank {name}{_by(due)}" for name in names]


def _alone(note: Spoken) -> str:
    if note.late:
        return f"{note.person}'s note is late, and still worth sending"
    return f"thank {note.person} by {weekday(note.due)}"


def _count(notes: Sequence[Spoken]) -> list[str]:
    """Return "3 thank-yous at Acme" where all are at one company, and the form without it."""
    companies = {note.company for note in notes}
    many = f"{len(notes)} thank-yous"
    company = companies.pop() if len(companies) == 1 else ""
    return [f"{many} at {company}", many] if company else [many]


def _by(notes: Sequence[Spoken]) -> str:
    """Return the deadline; the nearest where there are several."""
    deadlines = {note.due for note in notes}
    return f"{' by' if len(deadlines) == 1 else ', the first by'} {weekday(min(deadlines))}"


def _about_places(places: Sequence[str]) -> list[str]:
    asked = f"{_how_was(places)}? {REMEMBER}"
    if len(places) > 1:
        return [asked, f"How were your {len(places)} conversations? {REMEMBER}"]
    if not places[0]:
        return [asked]
    return [f"{_how_was(places)}? Write it down while you remember", f"How was it? {REMEMBER}"]


def _how_was(places: Sequence[str]) -> str:
    if len(places) == 1:
        return f"How was {places[0] or 'it'}"
    if all(places):
        return f"How were {listed(places)}"
    return f"How were your {number(len(places))} conversations"


def _brief(name: str) -> str:
    return name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1].rstrip()}…"
