"""Seeded facts of every kind, as candidates log them. Run it to see how the composer fares with them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import combinations
from random import Random

from followups.domain.drafts import compose
from followups.domain.note_rules import check
from followups.domain.notes import Facts, Point, PointKind
from followups.domain.siblings import overlap
from tests.followups.domain.points_typed import TRADES, Trade

KINDS = (
    "formal_interview",
    "recruiter_screen",
    "informational_interview",
    "networking_coffee",
    "event",
    "other",
    "panel_interview",
    "phone_call",
    "never heard of",
)
MEDIUMS = ("in_person", "video", "phone", "written", "")
OCCASIONS = ("PyCon meetup", "the autumn careers fair", "EuroPython 2026", "Women in Trades evening", "")
PEOPLE = (
    "Jane Roe",
    "Dr. Maria de la Vega, PhD",
    "Peter Adeyemi",
    "Noor Haddad",
    "Cher",
    "王小明",
    "Ólafur Þór Jónsson",
    "Anna-Lena Meyer-Schulze",
    "Prof. Chen",
    "William 'Bill' Gaines",
    "Συμεών Παππάς",
    "Tom Weiss",
    "Tom Berg",
    "Lena Okafor",
    "Ms. Fitzgerald",
)
DESCRIBED = ("the data engineer", "Hiring manager", "someone from HR")
CANDIDATES = (("Maya Lindqvist", "+46 70 174 06 12"), ("José Ó Briain", "(212) 555-0142"))


def _points(random: Random, trade: Trade, *, discussed: int, **most: int) -> tuple[Point, ...]:
    counts = {PointKind.DISCUSSED: discussed} | {PointKind(kind): count for kind, count in most.items()}
    return tuple(
        Point(text, kind)
        for kind, count in counts.items()
        for text in random.sample(trade.typed[kind], min(count, len(trade.typed[kind])))
    )


def _frame(random: Random, trade: Trade) -> Facts:
    """Return what is the same for everyone in one conversation."""
    name, phone = random.choice(CANDIDATES)
    kind = random.choice(KINDS)
    return Facts(
        candidate_name=name,
        candidate_phone=phone,
        contact_name="",
        company=random.choice(trade.companies),
        role=random.choice((*trade.roles, "")),
        interaction_kind=kind,
        medium=random.choice(MEDIUMS),
        occasion=random.choice(OCCASIONS) if kind in {"event", "other"} else "",
        phone_in_signature=random.random() < 0.1,
    )


def complete(seed: int) -> Facts:
    """Return facts that suffice for a note: somebody with a name, something said, something to bring."""
    random = Random(f"complete {seed}")
    trade = random.choice(TRADES)
    others = random.choice(((), (), ("Tom Weiss",), ("Jane Roe", "the CTO", "Samir Aziz")))
    contact = random.choice([name for name in PEOPLE if name not in others])
    was_there = random.random() > 0.08
    return replace(
        _frame(random, trade),
        contact_name=contact,
        arranged=not was_there or random.random() < 0.12,
        was_there=was_there,
        met_before=random.random() < 0.2,
        others_met=others,
        points=_points(
            random,
            trade,
            discussed=random.randint(1, 4),
            contribution=random.randint(1, 2),
            skill=random.randint(0, 2),
            rapport=random.randint(0, 1),
            redeem=int(random.random() < 0.25),
            post=int(random.random() < 0.25),
        ),
    )


def lacking(seed: int) -> Facts:
    """Return facts of which something is missing: a name, the company, points, the phone."""
    random = Random(f"lacking {seed}")
    facts = complete(seed)
    gaps: tuple[dict[str, object], ...] = (
        {"contact_name": random.choice(DESCRIBED)},
        {"company": ""},
        {"candidate_phone": "", "phone_in_signature": False},
        {"points": ()},
        {"points": tuple(point for point in facts.points if point.kind is PointKind.DISCUSSED)},
        {"points": tuple(point for point in facts.points if point.kind is PointKind.CONTRIBUTION)},
    )
    for gap in random.sample(gaps, random.randint(1, 2)):
        facts = replace(facts, **gap)  # type: ignore[arg-type]  # each gap names fields of Facts
    return facts


def panel(seed: int) -> list[Facts]:
    """Return the facts of three to five people met together: all share some points, each has one or two."""
    random = Random(f"panel {seed}")
    trade = random.choice(TRADES)
    frame = _frame(random, trade)
    people = random.sample(PEOPLE, random.randint(3, 5))
    shared = _points(random, trade, discussed=random.randint(1, 2), contribution=1, skill=random.randint(0, 1))
    said = {point.text for point in shared}
    left = [text for text in trade.typed[PointKind.DISCUSSED] if text not in said]
    random.shuffle(left)
    panel = []
    for person in people:
        own = [Point(left.pop()) for _ in range(min(len(left), random.randint(1, 2)))]
        if not own or random.random() < 0.3:
            own.append(Point(random.choice(trade.typed[PointKind.RAPPORT]), PointKind.RAPPORT))
        panel.append(
            replace(
                frame,
                contact_name=person,
                others_met=tuple(other for other in people if other != person),
                points=(*own, *shared),
            )
        )
    return panel


@dataclass(frozen=True)
class Figures:
    """How the composer fared."""

    findings: Counter[str]
    words: range
    overlaps: list[float]


def findings(facts: Facts) -> Iterator[str]:
    """Yield what the checker says about the composed note, as "level code"."""
    for finding in check(compose(facts).note, facts):
        yield f"{finding.level} {finding.code}"


def closest(panel: list[Facts]) -> float:
    """Return the highest overlap between two notes of a panel."""
    bodies = [compose(facts).note.body for facts in panel]
    return max(overlap(one, two) for one, two in combinations(bodies, 2))


def figures(sets: int = 200, panels: int = 60) -> Figures:
    """Return the figures for some complete fact sets and panels."""
    all_facts = [complete(seed) for seed in range(sets)]
    sizes = [len(compose(facts).note.body.split()) for facts in all_facts]
    return Figures(
        Counter(found for facts in all_facts for found in findings(facts)),
        range(min(sizes), max(sizes)),
        sorted(closest(panel(seed)) for seed in range(panels)),
    )


if __name__ == "__main__":
    found = figures()
    print(f"findings in 200 notes: {dict(found.findings)}")
    print(f"words: {found.words.start} to {found.words.stop}")
    print(f"overlap in 60 panels: highest {found.overlaps[-1]:.2f}, median {found.overlaps[30]:.2f}")
