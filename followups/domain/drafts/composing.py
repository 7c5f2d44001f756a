"""A note from facts: which points go in, in which order, in how many paragraphs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from contacts.domain.names import first_name
from followups.domain.drafts import closings, enriching, openings, weaving
from followups.domain.drafts.phrases import Phrase, about_money, read, to_the_reader
from followups.domain.drafts.questions import questions
from followups.domain.drafts.readers import Reader
from followups.domain.drafts.shapes import URL, Shape
from followups.domain.drafts.subjects import subject
from followups.domain.drafts.voices import Voice
from followups.domain.drafts.words import TELLS_NOTHING
from followups.domain.notes import Draft, Facts, Note, PointKind

LAYOUT, ORDER = 30, 31  # slots of a Voice
LONGEST: Final = 148  # words of a body without greeting and sign-off; what is least missed goes first (B5)
_MOST: Final = {
    PointKind.DISCUSSED: 3,
    PointKind.CONTRIBUTION: 2,
    PointKind.SKILL: 3,
    PointKind.RAPPORT: 1,
    PointKind.REDEEM: 1,
    PointKind.POST: 1,
}
# What the company will do is for them to say (B2), also when it was discussed.
_NEXT_STEPS: Final = re.compile(
    r"\bnext (?:step|round|stage|interview|conversation|call|phase)s?\b|\b(?:second|third|final|last) round\b"
    r"|\bhear(?:ing)? back\b|\bget(?:ting)? back to me\b|\bwill let me know\b"
    r"|\b(?:decide|decision) (?:by|in|until|next)\b",
    re.I,
)
_NO_MARKS: Final = str.maketrans(",.:;()", "      ")
_DOUBLED_STOP = re.compile(r"\.\.(?=\s)")
_SENTENCE_END = re.compile(r"(?<=[.!?”])\s+|\n+")

Parts = dict[str, list[str]]
Layout = tuple[tuple[str, ...], ...]

# Each line is a paragraph. What leads always comes before what ties in with it.
_LAYOUTS: Final = (
    (("thanks", "lead"), ("further", "bring", "skill"), ("redeem", "post"), ("personal", "others", "interest")),
    (("thanks", "others"), ("lead", "further"), ("bring", "skill"), ("redeem", "post"), ("personal", "interest")),
    (("thanks",), ("lead", "further"), ("bring", "skill"), ("redeem", "personal", "post"), ("others", "interest")),
    (
        ("thanks", "lead"),
        ("further",),
        ("bring", "skill", "post"),
        ("redeem",),
        ("personal", "others", "interest"),
    ),
    (("thanks",), ("lead", "bring", "skill"), ("further", "redeem", "post"), ("others", "personal", "interest")),
)
# Where what the candidate brings has to do with the first point, or with the last.
_LEAD_TIED: Final = (
    (("thanks",), ("lead", "bring", "skill"), ("further", "redeem", "post"), ("others", "personal", "interest")),
    (("thanks", "others"), ("lead", "bring"), ("further", "skill"), ("redeem", "post"), ("personal", "interest")),
    (
        ("thanks",),
        ("lead", "bring"),
        ("skill", "further", "redeem"),
        ("post",),
        ("personal", "others", "interest"),
    ),
)
_LAST_TIED: Final = (
    (("thanks", "lead"), ("further", "bring"), ("skill", "redeem", "post"), ("personal", "others", "interest")),
    (("thanks", "lead"), ("further", "bring", "skill"), ("redeem", "post"), ("personal", "others", "interest")),
    (("thanks",), ("lead", "further", "bring"), ("skill", "redeem", "post"), ("others", "personal", "interest")),
)
_SCRAP: Final = 13  # words; a paragraph up to this length joins its neighbour
# From what is missed least to what is missed most; what leads, the first contribution and the interest stay.
_DISPENSABLE: Final = ("others", "further", "bring", "skill", "personal", "redeem", "post")


def compose(facts: Facts) -> Draft:
    """Return a note made of nothing but the facts, and questions for what is missing (lesson M1-M6, P1,
    B1-B6).

    The same facts always give the same note. Those met together get different wordings, also for points that
    all of them share; a sibling's note that is nearly the same nevertheless makes this one choose again.
    """
    company = openings.with_article(" ".join(facts.company.split()))
    points = _usable(facts)
    best = _note(facts, company, points, "")
    if facts.sibling_bodies:
        alike = _alike(best.body, facts.sibling_bodies)
        for salt in "12":
            if alike <= 1:
                break
            other = _note(facts, company, points, salt)
            fewer = _alike(other.body, facts.sibling_bodies)
            if fewer < alike:
                best, alike = other, fewer
    return Draft(best, questions(facts, [kind for kind, phrases in points.items() if phrases]))


def _usable(facts: Facts) -> dict[PointKind, list[Phrase]]:
    """Return the points by kind in their order, without blanks and repetitions."""
    reader = Reader(
        name=first_name(facts.contact_name),
        alone=facts.was_there and not facts.others_met,
        insider=facts.was_there and facts.interaction_kind != "recruiter_screen" and not facts.arranged,
    )
    own = replace(reader, told=False)
    points: dict[PointKind, list[Phrase]] = {kind: [] for kind in PointKind}
    seen: set[str] = set()
    for point in facts.points:
        text = to_the_reader(point.text) if reader.insider and point.kind is PointKind.CONTRIBUTION else point.text
        told = point.kind in {PointKind.DISCUSSED, PointKind.RAPPORT}
        phrase = read(text, reader if told else own)
        if any(map(str.isalnum, phrase.text)) and phrase.key not in seen and not _NEXT_STEPS.search(phrase.text):
            seen.add(phrase.key)
            points[point.kind].append(phrase)
    return points


def _note(facts: Facts, company: str, points: dict[PointKind, list[Phrase]], salt: str) -> Note:
    occasion = "\n".join((facts.interaction_kind, facts.medium, facts.occasion, salt))
    voice = Voice(facts.contact_name, facts.others_met, occasion, medium=facts.medium, was_there=facts.was_there)
    some = {kind: phrases[: _MOST[kind]] for kind, phrases in points.items()}
    discussed = _chosen(facts, voice, points[PointKind.DISCUSSED])
    discussed, some[PointKind.CONTRIBUTION], layouts = _tied(discussed, some[PointKind.CONTRIBUTION])
    parts = _parts(facts, voice, company, some, discussed, tied=layouts is not _LAYOUTS)
    _shorten(parts)
    layout = layouts[voice.number(LAYOUT, len(layouts))]
    paragraphs = [
        openings.greeting(facts, voice),
        *_paragraphs(layout, parts),
        closings.signature(facts, voice),
    ]
    return Note(subject(facts, voice, company, discussed), "\n\n".join(paragraphs))


def _tied(discussed: list[Phrase], brought: list[Phrase]) -> tuple[list[Phrase], list[Phrase], tuple[Layout, ...]]:
    """Return the points so ordered that a contribution follows the point that it shares a word with, if any."""
    for contribution in brought:
        telling = _telling(contribution)
        for at, phrase in enumerate(discussed):
            if not telling.isdisjoint(_telling(phrase)):
                rest = [each for each in brought if each is not contribution]
                others = discussed if at == 0 else [*discussed[:at], *discussed[at + 1 :], phrase]
                return others, [contribution, *rest], _LEAD_TIED if at == 0 else _LAST_TIED
    return discussed, brought, _LAYOUTS


def _telling(phrase: Phrase) -> frozenset[str]:
    """Return the beginnings of the words that say what a line is about."""
    words = phrase.key.translate(_NO_MARKS).split()
    return frozenset(word[:5] for word in words if len(word) > 3 and word not in TELLS_NOTHING)


def _chosen(facts: Facts, voice: Voice, phrases: list[Phrase]) -> list[Phrase]:
    """Return up to three things discussed: their own first, then those that siblings mention too (P1)."""
    used = "\n".join(facts.sibling_bodies).casefold()
    own = [phrase for phrase in phrases if phrase.key not in used]
    shared = [phrase for phrase in phrases if phrase.key in used]
    turn = voice.number(ORDER, len(shared)) if shared else 0
    ordered = [*own, *shared[turn:], *shared[:turn]]
    most = _MOST[PointKind.DISCUSSED]
    if facts.others_met and len(ordered) > 2:
        # What all of them heard is not told to all of them: each gets another part of it.
        sure = 1 if len(ordered) == 3 else 2
        turn = voice.number(ORDER, len(ordered) - sure)
        ordered, most = [*ordered[:sure], ordered[sure + turn]], sure + 1
    # A scrap of notes reads worse than a sentence, and pay is no way to begin: neither leads if
    # anything else can.
    chosen = sorted(ordered[:most], key=_not_to_lead)
    while len(chosen) > 2 and chosen[-1].shape is Shape.SOMEONE:
        chosen.pop()
    return chosen


def _not_to_lead(phrase: Phrase) -> bool:
    scrap = phrase.shape in {Shape.SOMEONE, Shape.DID, Shape.CAN}
    return scrap or about_money(phrase)


def _parts(
    facts: Facts,
    voice: Voice,
    company: str,
    some: dict[PointKind, list[Phrase]],
    discussed: list[Phrase],
    *,
    tied: bool,
) -> Parts:
    applying = openings.is_job_talk(facts)
    role = applying and openings.role_named(facts)
    place = {"to": " to the role" if role else "", "there": " in the role" if role else ""}
    thanks = openings.thanks(facts, voice, company)
    lead, *further = weaving.discussed(voice, discussed, apart=tied) or [""]
    return {
        "thanks": thanks,
        "lead": [lead] if lead else [],
        "further": further,
        "bring": weaving.brought(voice, some[PointKind.CONTRIBUTION], place, applying=applying, tied=tied),
        "skill": enriching.skilled(voice, _unsaid(some), place, applying=applying),
        "redeem": enriching.redeemed(voice, some[PointKind.REDEEM]),
        "post": enriching.posted(voice, some[PointKind.POST]),
        "personal": enriching.personal(voice, some[PointKind.RAPPORT]),
        "others": closings.others_met(facts, voice),
        "interest": closings.interest(facts, voice, company),
    }


def _unsaid(points: dict[PointKind, list[Phrase]]) -> list[Phrase]:
    """Return the skills that no contribution names already."""
    brought = f" {' '.join(phrase.key for phrase in points[PointKind.CONTRIBUTION])} ".translate(_NO_MARKS)
    return [phrase for phrase in points[PointKind.SKILL] if f" {phrase.key} " not in brought]


def _shorten(parts: Parts) -> None:
    """Drop what is missed least until the note is short enough (B5)."""
    size = sum(len(sentence.split()) for sentences in parts.values() for sentence in sentences)
    for name in _DISPENSABLE:
        kept = 1 if name == "bring" or (name == "skill" and not parts["bring"]) else 0
        while size > LONGEST and len(parts[name]) > kept:
            size -= len(parts[name].pop().split())


def _paragraphs(layout: Sequence[Sequence[str]], parts: Parts) -> list[str]:
    """Return the paragraphs; an address as typed ends one, so that no full stop sticks to it."""
    paragraphs = []
    for names in layout:
        sentences = [finished(sentence) for name in names for sentence in parts[name]]
        paragraph = ""
        for sentence in sentences:
            paragraph = f"{paragraph} {sentence}".strip()
            if sentence[-1] not in ".!?":
                paragraphs.append(paragraph)
                paragraph = ""
        if paragraph and paragraphs and len(paragraph.split()) <= _SCRAP and paragraphs[-1][-1] in ".!?":
            paragraphs[-1] += f" {paragraph}"
        elif paragraph:
            paragraphs.append(paragraph)
    return paragraphs


def finished(sentence: str) -> str:
    """Return the sentence with exactly one closing mark, or none after an address."""
    bare = _DOUBLED_STOP.sub(".", sentence).rstrip(".")  # "at Acme Inc." may end a sentence
    tail = bare.rsplit(" ", 1)[-1]
    if URL.fullmatch(tail):
        return bare
    if bare.endswith(("!", "?")):
        return bare
    return f"{bare}."


def _alike(body: str, siblings: Sequence[str]) -> int:
    """Return how many sentences the closest sibling shares, the sign-off left out."""
    mine = {sentence for sentence in _SENTENCE_END.split(body) if len(sentence.split()) > 3}
    return max(len(mine.intersection(_SENTENCE_END.split(other))) for other in siblings)
