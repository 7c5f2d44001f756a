"""How well the checker judges the labelled notes: figures per code, for those seen and those held out.

The held-out notes are never shown, only counted: who reads them tunes to them.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from followups.domain.note_rules import check
from followups.domain.note_rules.rules import COPY
from followups.domain.notes import Facts, Level, Note, Point, PointKind
from followups.domain.siblings import overlap

HERE = Path(__file__).parent
PARTS = ("seen", "held_out")
MUSTS = ("must/thanks", "must/specifics", "must/contribution", "must/company", "must/interest", "must/phone")
NO_VERDICT = {"must/phone", "language/other"}
VERDICT = {
    *MUSTS,
    *("subject/missing", "ask/next-steps", "tone/generic", "company/unnamed", "text/placeholder", "name/wrong"),
    *("panel/mass-mail", "panel/copy"),
} - NO_VERDICT


def facts_of(raw: dict[str, Any]) -> Facts:
    points = tuple(Point(point["text"], PointKind(point["kind"])) for point in raw["points"])
    lists = {name: tuple(raw.get(name, ())) for name in ("others_met", "other_companies", "sibling_bodies")}
    return Facts(**{**raw, **lists, "points": points})


def notes_of(part: str) -> list[dict[str, Any]]:
    notes: list[dict[str, Any]] = json.loads((HERE / f"{part}.json").read_text(encoding="utf-8"))
    return notes


@dataclass
class Score:
    part: str
    hit: Counter[str] = field(default_factory=Counter)
    false: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)
    verdicts: int = 0
    notes: int = 0
    typos: Counter[str] = field(default_factory=Counter)

    def precision(self, codes: Iterable[str]) -> float:
        hits = sum(self.hit[code] for code in codes)
        return hits / max(1, hits + sum(self.false[code] for code in codes))

    def recall(self, codes: Iterable[str]) -> float:
        hits = sum(self.hit[code] for code in codes)
        return hits / max(1, hits + sum(self.missed[code] for code in codes))

    def f1(self, code: str) -> float:
        return 2 * self.hit[code] / max(1, 2 * self.hit[code] + self.false[code] + self.missed[code])

    @property
    def codes(self) -> list[str]:
        return sorted({*self.hit, *self.false, *self.missed})

    @property
    def others(self) -> list[str]:
        return [code for code in self.codes if code not in MUSTS]


def score(part: str) -> Score:
    result = Score(part)
    for note in notes_of(part):
        facts = facts_of(note["facts"])
        findings = check(Note(note["subject"], note["body"]), facts)
        got, wanted = {finding.code for finding in findings}, set(note["codes"])
        result.hit.update(got & wanted)
        result.false.update(got - wanted)
        result.missed.update(wanted - got)
        result.notes += 1
        spoilt = any(f.level is Level.MUST and f.code in VERDICT for f in findings)
        result.verdicts += spoilt == bool(wanted & VERDICT)
        count_typos(result.typos, note, [f.span for f in findings if f.code == "text/typo" and f.span], facts)
    return result


def count_typos(counts: Counter[str], note: dict[str, Any], spans: list[tuple[int, int]], facts: Facts) -> None:
    body, open_spans = note["body"], list(spans)
    for wrong, _right in note["typos"]:
        fitting = [s for s in open_spans if body[slice(*s)] in wrong or wrong in body[slice(*s)]]
        counts["found" if fitting else "missed"] += 1
        if fitting:
            open_spans.remove(fitting[0])
    counts["false"] += len(open_spans)
    names = f"{facts.candidate_name} {facts.contact_name} {facts.company} {' '.join(facts.others_met)}".split()
    counts["on a name"] += sum(body[slice(*span)] in names for span in open_spans)


@pytest.fixture(scope="module", params=PARTS)
def scored(request: pytest.FixtureRequest) -> Score:
    return score(request.param)


def test_the_figures_are_told(scored: Score, record_property: Callable[[str, object], None]) -> None:
    others, typos = scored.others, scored.typos
    lines = [f"{scored.part}: {scored.notes} notes"]
    lines += [
        f"  {code:20} precision {scored.precision([code]):.2f} recall {scored.recall([code]):.2f} "
        f"({scored.hit[code]} right, {scored.false[code]} false, {scored.missed[code]} missed)"
        for code in scored.codes
    ]
    lines += [
        f"  all but the musts: precision {scored.precision(others):.3f} recall {scored.recall(others):.3f}",
        f"  verdict agrees on {scored.verdicts} of {scored.notes}; typos {dict(typos)}",
    ]
    record_property("figures", "\n".join(lines))
    assert scored.notes > 200


@pytest.mark.parametrize("code", MUSTS)
def test_a_missing_must_is_told(scored: Score, code: str) -> None:
    assert scored.f1(code) >= 0.92


def test_all_other_codes_together(scored: Score) -> None:
    assert scored.precision(scored.others) >= 0.90
    assert scored.recall(scored.others) >= 0.85


def test_the_verdict_agrees(scored: Score) -> None:
    assert scored.verdicts / scored.notes >= 0.95


def test_typos_are_found_without_crying_wolf(scored: Score) -> None:
    found, missed = scored.typos["found"], scored.typos["missed"]
    assert found / (found + missed) >= 0.80
    assert scored.typos["false"] <= scored.notes / 30
    assert scored.typos["on a name"] == 0


@pytest.mark.parametrize("part", PARTS)
def test_copies_are_told_from_own_texts(part: str) -> None:
    wrong = 0
    for panel in notes_of("panels"):
        for pair in panel["pairs"] if panel["held_out"] == (part == "held_out") else ():
            first, second = (panel["notes"][pair[side]]["body"] for side in ("first", "second"))
            wrong += (overlap(first, second) >= COPY) != pair["copy"]
    assert wrong == 0
