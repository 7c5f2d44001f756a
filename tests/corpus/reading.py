"""The labelled notes and panels, as the values the checker works on. The README has the format."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from followups.domain.notes import Facts, Note, Point, PointKind

HERE = Path(__file__).parent
MUSTS = frozenset(
    f"must/{name}" for name in ("thanks", "specifics", "contribution", "company", "interest", "phone")
)
MUST_LEVEL = MUSTS | {
    "subject/missing",
    "ask/next-steps",
    "tone/generic",
    "company/unnamed",
    "text/placeholder",
    "name/wrong",
    "panel/mass-mail",
    "panel/copy",
}
SHOULD_LEVEL = frozenset({"length/wall", "subject/generic", "length/wordy", "tone/register", "text/typo"})
COULD_LEVEL = frozenset({"could/skill", "could/post", "could/redeem", "could/rapport"})
NOT_ENGLISH = "language/other"
CODES = MUST_LEVEL | SHOULD_LEVEL | COULD_LEVEL | {NOT_ENGLISH}
WALL_IS_A_MUST_OVER = 120  # words a paragraph; a smaller block is a should


@dataclass(frozen=True)
class Labelled:
    """One note, and what a careful coach would say about it.

    `codes` are all the findings that should be reported, `near_miss` those it nearly has and must not get.
    `typos` pairs each mistake, as it stands once in the body, with what was meant.
    """

    id: str
    facts: Facts
    note: Note
    codes: frozenset[str]
    typos: tuple[tuple[str, str], ...]
    near_miss: frozenset[str]
    why: str

    @property
    def may_go(self) -> bool:
        """The verdict: no must-level finding other than the phone."""
        walled = "length/wall" in self.codes and longest_paragraph(self.note.body) > WALL_IS_A_MUST_OVER
        return not walled and not self.codes & (MUST_LEVEL - {"must/phone"})


@dataclass(frozen=True)
class PanelNote:
    """One of the notes sent after the same round."""

    contact_name: str
    body: str


@dataclass(frozen=True)
class Pair:
    """Two notes of a panel by their places, and whether one is a copy of the other."""

    first: int
    second: int
    copy: bool


@dataclass(frozen=True)
class Panel:
    """The notes to all who took part in one round, every two of them judged."""

    id: str
    held_out: bool
    notes: tuple[PanelNote, ...]
    pairs: tuple[Pair, ...]
    why: str


def seen() -> tuple[Labelled, ...]:
    """Return the two thirds that rules may be written against."""
    return _notes("seen.json")


def held_out() -> tuple[Labelled, ...]:
    """Return the third that nobody looks at while writing rules."""
    return _notes("held_out.json")


def panels() -> tuple[Panel, ...]:
    """Return all panels; each says whether it is held out."""
    rows: list[dict[str, Any]] = _load("panels.json")
    return tuple(
        Panel(
            id=row["id"],
            held_out=row["held_out"],
            notes=tuple(PanelNote(**note) for note in row["notes"]),
            pairs=tuple(Pair(**pair) for pair in row["pairs"]),
            why=row["why"],
        )
        for row in rows
    )


def longest_paragraph(body: str) -> int:
    """Return the number of words in the longest paragraph."""
    return max(len(paragraph.split()) for paragraph in re.split(r"\n\s*\n", body))


def _notes(name: str) -> tuple[Labelled, ...]:
    return tuple(
        Labelled(
            id=row["id"],
            facts=_facts(row["facts"]),
            note=Note(subject=row["subject"], body=row["body"]),
            codes=frozenset(row["codes"]),
            typos=tuple((wrong, right) for wrong, right in row["typos"]),
            near_miss=frozenset(row["near_miss"]),
            why=row["why"],
        )
        for row in _load(name)
    )


def _facts(row: dict[str, Any]) -> Facts:
    lists = ("others_met", "other_companies", "sibling_bodies")
    points = tuple(Point(point["text"], PointKind(point["kind"])) for point in row["points"])
    return Facts(**{**row, "points": points, **{key: tuple(row.get(key, ())) for key in lists}})


def _load(name: str) -> Any:
    return json.loads((HERE / name).read_text(encoding="utf-8"))
