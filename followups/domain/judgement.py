"""A note and all that is said of it, ready to be shown: marks in the text, findings, what is already good."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise
from typing import Final

from followups.domain import note_rules, placing
from followups.domain.note_rules import HouseRules
from followups.domain.note_rules.house import WEIGHT
from followups.domain.notes import Facts, Finding, Level, Missing, Note, Question
from followups.domain.placing import Edit
from followups.domain.requirements import good_of, needs_of

MOST: Final = 12  # findings shown at once: who reads more mends none

# Which findings say the same as an open question of the composer.
ASKED_BY: Final = {
    "must/specifics": Missing.SPECIFICS,
    "tone/generic": Missing.SPECIFICS,
    "must/contribution": Missing.CONTRIBUTION,
    "must/company": Missing.COMPANY,
    "must/phone": Missing.PHONE,
}
# After the first sentence, which is the finding; the rest says why. Titles and initials end none.
_TITLE = re.compile(r"(?<!\bDr)(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bProf)(?<!\b[A-Z])([.?!]) (?=[A-Z\"“])")
_FOREIGN = "language/other"
_TELLING = 48  # characters of a repair that fit on a button


@dataclass(frozen=True)
class Passage:
    """A stretch of the body; `level` is "" for one that nothing is said of."""

    text: str
    level: str = ""


@dataclass(frozen=True)
class Remark:
    """One finding as it is shown. `key` names it in a form: the same as long as its words stay."""

    key: str
    context: str
    finding: Finding
    found: str
    edit: Edit | None
    text: str  # of the field that is edited

    @property
    def title(self) -> str:
        """Return what is wrong, without the full stop of a heading."""
        return self._said[0]

    @property
    def why(self) -> str:
        """Return why it matters, or ""."""
        return self._said[1]

    @cached_property
    def _said(self) -> tuple[str, str]:
        head, *rest = _TITLE.split(self.finding.message, maxsplit=1)
        if not rest:
            return head.removesuffix("."), ""
        end, why = rest
        return head + (end if end != "." else ""), why

    @property
    def act(self) -> str:
        """Return what the button says that puts the fix in; "" where only the writer can mend it."""
        if self.edit is None:
            return ""
        if self.finding.span is not None:
            return f"Change to “{self.finding.fix}”" if len(self.finding.fix) <= _TELLING else "Change it"
        if self.edit.field == placing.SUBJECT:
            return "Change the subject" if self.text.strip() else "Use this subject"
        return "Add your number" if self.finding.code == "must/phone" else "Add this sentence"

    @property
    def says_both(self) -> bool:
        """Say whether title and button already show the wrong words and the right ones."""
        return self.finding.code in {"text/typo", "must/phone"}

    @property
    def at(self) -> tuple[int, int]:
        """Return where the edit starts and ends in UTF-16 units, as a browser counts."""
        if self.edit is None:
            return 0, 0
        return _units(self.text[: self.edit.start]), _units(self.text[: self.edit.end])


def _units(text: str) -> int:
    return len(text) + sum(1 for sign in text if ord(sign) > 0xFFFF)


@dataclass(frozen=True)
class Judgement:
    """What is said of one note. Built by `judge`."""

    note: Note
    remarks: tuple[Remark, ...] = ()
    set_aside: tuple[Remark, ...] = ()
    good: tuple[str, ...] = ()
    asked: frozenset[Missing] = frozenset()

    @property
    def to_change(self) -> list[Remark]:
        """Return the musts and the shoulds, except what an open question beside the note asks for."""
        return [one for one in self._said if one.finding.level is not Level.COULD][:MOST]

    @property
    def to_add(self) -> list[Remark]:
        """Return what the note could also say."""
        coulds = [one for one in self._said if one.finding.level is Level.COULD]
        return [one for one in coulds if one.finding.code != _FOREIGN][:MOST]

    @property
    def unshown(self) -> int:
        """Return how many things to change are not shown, further down in the note."""
        return max(0, sum(one.finding.level is not Level.COULD for one in self._said) - MOST)

    @property
    def waits(self) -> bool:
        """Say whether an open question beside the note stands for something it needs."""
        return any(one not in self._said for one in self.remarks)

    @cached_property
    def _said(self) -> list[Remark]:
        return [one for one in self.remarks if one.edit or ASKED_BY.get(one.finding.code) not in self.asked]

    @property
    def is_blank(self) -> bool:
        """Say whether there is no text to judge."""
        return not self.note.body.strip()

    @property
    def is_foreign(self) -> bool:
        """Say whether the note is in a language nobody here can judge."""
        return any(one.finding.code == _FOREIGN for one in self.remarks)

    @property
    def musts(self) -> list[Finding]:
        """Return the open must-level findings, those asked for by a question among them."""
        return [one.finding for one in self.remarks if one.finding.level is Level.MUST]

    @property
    def lacks_only_the_number(self) -> bool:
        """Say whether the phone number is all that the note cannot go without."""
        return {finding.code for finding in self.musts} == {"must/phone"}

    @property
    def musts_set_aside(self) -> list[Remark]:
        """Return the musts that the writer waved aside: the reason stays in sight."""
        return [one for one in self.set_aside if one.finding.level is Level.MUST]

    @property
    def needs(self) -> list[str]:
        """Return in sentences what the note still needs: "Still missing: your phone number."."""
        return needs_of(self.musts)

    @property
    def passages(self) -> list[Passage]:
        """Return the body cut at the ends of the marks; the shortest mark over a place is the one shown."""
        marked = [one.finding for one in self.remarks if one.finding.span and one.finding.level is not Level.COULD]
        marked.sort(key=_inmost)
        ends = sorted({0, len(self.note.body), *(end for one in marked for end in one.span or ())})
        return [
            Passage(self.note.body[start:end], next((m.level.value for m in marked if _covers(m, start, end)), ""))
            for start, end in pairwise(ends)
        ]

    @property
    def open_to_ask(self) -> frozenset[Missing]:
        """Return which facts, if someone gave them, would settle a finding."""
        return frozenset(ASKED_BY[one.finding.code] for one in self.remarks if one.finding.code in ASKED_BY)

    def beside(self, questions: Iterable[Question]) -> Judgement:
        """Return the same beside open questions: what they ask for is not said a second time."""
        return replace(self, asked=frozenset(question.asks_for for question in questions))

    def find(self, key: str) -> Remark | None:
        """Return the finding that a button names, if it still stands."""
        return next((one for one in self.remarks if one.key == key), None)


def _inmost(finding: Finding) -> tuple[int, int]:
    start, end = finding.span or (0, 0)
    return end - start, WEIGHT[finding.level]


def _covers(finding: Finding, start: int, end: int) -> bool:
    span = finding.span or (0, 0)
    return span[0] <= start and end <= span[1]


def judge(
    note: Note,
    facts: Facts,
    house: HouseRules | None = None,
    *,
    dismissed: Collection[tuple[str, str]] = (),
) -> Judgement:
    """Return all that is said of a note, by the rules of the house.

    `dismissed` holds codes and contexts of findings the writer waved aside. Line breaks are made plain, as in a
    browser's text field: places count in `.note`.
    """
    house = house or HouseRules()
    note = plain(note)
    raw = note_rules.check(note, facts, house.limits)
    weighed = house.weigh(raw)
    standing = note_rules.standing(weighed, note, dismissed)
    aside = [one for one in weighed if one not in standing]
    return Judgement(
        note=note,
        remarks=_remarks(standing, note, facts),
        set_aside=_remarks(aside, note, facts),
        good=() if not note.body.strip() else good_of(raw, facts),
    )


def needs(
    note: Note, facts: Facts, house: HouseRules, *, dismissed: Collection[tuple[str, str]] = ()
) -> list[str]:
    """Return in sentences what the note still needs, as `Judgement.needs`, looking for nothing else."""
    note = plain(note)
    musts = house.weigh(note_rules.check(note, facts, house.limits, least=Level.MUST))
    standing = note_rules.standing(musts, note, dismissed)
    return needs_of(one for one in standing if one.level is Level.MUST)


def plain(note: Note) -> Note:
    """Return the note with line breaks as a browser's text field has them."""
    return Note(note.subject, note.body.replace("\r\n", "\n").replace("\r", "\n"))


def _remarks(findings: Sequence[Finding], note: Note, facts: Facts) -> tuple[Remark, ...]:
    seen: Counter[str] = Counter()
    offered: set[str] = set()
    remarks = []
    for finding in findings:
        context = note_rules.context(finding, note)
        seen[context] += 1
        made = placing.edit(note, finding, signed=facts.candidate_name)
        if made is not None and finding.span is None:
            # Two findings may want the same sentence: offered twice, it would be added twice.
            made = made if finding.fix not in offered else None
            offered.add(finding.fix)
        start, end = finding.span or (0, 0)
        remarks.append(
            Remark(
                key=f"{context[:16]}-{seen[context]}",
                context=context,
                finding=finding,
                found=note.body[start:end],
                edit=made,
                text=note.subject if made and made.field == placing.SUBJECT else note.body,
            )
        )
    return tuple(remarks)
