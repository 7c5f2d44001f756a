"""What was logged but stays unused: skills, posts, a better answer, rapport (O1-O4)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from followups.domain.note_rules.case import Case, share
from followups.domain.note_rules.letter import clean
from followups.domain.note_rules.lexicon import fold, stem
from followups.domain.note_rules.tokens import split_stems, tokens_of
from followups.domain.notes import Point, PointKind

_LINK = re.compile(r"(?<![\w-])(?:https?://)?(?:www\.)?([\w-]+(?:\.[\w-]+)+(?:/[\w./%#?=&~-]*)?)")
_WRITTEN = re.compile(
    r"\b(?:blog|post|article|wrote (?:about|it|up|down|on)|written (?:about|up|down)|"
    r"published|essay|piece|https?:|link|read here|described (?:at|how|in)|argued)\b"
)
_LINKED = re.compile(r"(?:https?://|www\.|(?<![@\w.-])[a-z][\w-]{0,60}\.(?=[\w.-]{1,60}/\w))[^\s<>]+")
_PROFILE = re.compile(r"linkedin|calendly|github\.com/[\w-]+/?$|zoom\.us|facebook|instagram|maps\.")
_BETTER = re.compile(
    r"\b(?:answer(?:ed)?|should have (?:said|told|mentioned|asked|added|answered|named)|"
    r"ought to have|meant to (?:say|add|mention)|asked (?:me )?(?:about|how|whether|what|"
    r"why|which|for)|when you asked|you asked|i (?:said|proposed|named|told|replied|"
    r"claimed|forgot|mixed|blanked|could not|couldn't|stumbled|was wrong|wished i had|got "
    r"wrong|called)|"
    r"correct(?:ion)?|wrong|mistake|better|instead|poorly|on reflection|second thought|"
    r"second thoughts|looked it up|look(?:ed)? up|since (?:then|checked)|afterwards|"
    r"second attempt|tongue|blush(?:ed)?|confused|mixed up|wish i had|would have (?:said|"
    r"done)|in hindsight|thinking it over|rethought)\b"
)


def _place(case: Case) -> list[frozenset[str]]:
    opening = [frozenset(split_stems(paragraph.text)) for paragraph in case.letter.paragraphs[:1]]
    return case.body_stems + opening


def _skill_used(case: Case, point: Point) -> bool:
    body = fold(clean(case.note.body[:20000]) + "\n" + case.note.subject)
    plain = fold(point.text)
    if plain in body:
        return True
    names = [t.text for t in tokens_of(point.text) if t.text[0].isupper() or any(s.isdigit() for s in t.text)]
    if names and any(re.search(rf"(?<!\w){re.escape(fold(name))}(?!\w)", body) for name in names):
        return True
    return any(share(case, point.text, place) >= 0.5 for place in _place(case))


def _post_used(case: Case, point: Point) -> bool:
    body = fold(case.note.body[:20000])
    for match in _LINK.finditer(point.text):
        if fold(match[1]).rstrip("/") in body or fold(match[1]).split("/")[0] in body:
            return True
    links = [link for link in _LINKED.findall(body) if not _PROFILE.search(link)]
    return bool(links) or (bool(_WRITTEN.search(body)) and case.uses(point.text) >= 0.3)


def _redeem_used(case: Case, point: Point) -> bool:
    part = case.uses(point.text)
    low = case.letter.low
    return part >= 0.55 or (
        bool(_BETTER.search(low))
        and (
            part >= 0.22
            or bool(re.search(r"\b(?:answer|you asked|should have|ought to have|meant to say)\b", low))
        )
    )


# What an allusion is made of: a word of the same family stands for the one that was logged.
_FAMILIES = tuple(
    frozenset(map(stem, line.split()))
    for line in (
        "bike bicycle bicycles cycle cycling cyclist pedal saddle",
        "train station platform railway carriage",
        "choir sing singing song bach alto altos tenor soprano rehearsal concert",
        "dog puppy hound walkies paw",
        "cat kitten whiskers paw",
        "child children kid kids son daughter toddler baby",
        "football soccer derby",
        "marathon jog jogging",
        "hike hiking mountain trail summit",
        "garden gardening tomato seedlings roses weeds",
        "cake bread sourdough",
        "burn burnt burned scorched",
        "coffee espresso mug",
        "rain umbrella storm weather soaked",
        "holiday vacation beach",
        "ski skiing snow slopes snowboard",
        "guitar piano violin",
        "sail sailing boat regatta",
        "fish fishing trout angling",
    )
)


def _alluded(text: str, stems: frozenset[str]) -> bool:
    """Tell whether some stems hold a word of the family of one that was logged."""
    logged = frozenset(split_stems(text))
    return any(family & logged and family & stems for family in _FAMILIES)


def _rapport_used(case: Case, point: Point) -> bool:
    return any(
        share(case, point.text, place) >= 0.34 or _alluded(point.text, place)
        for place in [*case.body_stems, *([frozenset(split_stems(line.text))][0] for line in case.letter.closing)]
    )


_USED = {
    PointKind.SKILL: _skill_used,
    PointKind.POST: _post_used,
    PointKind.REDEEM: _redeem_used,
    PointKind.RAPPORT: _rapport_used,
}


def unused(case: Case, kind: PointKind) -> Iterator[Point]:
    """Yield the first logged point of a kind when the note uses none of that kind."""
    points = case.points(kind)
    if points and not any(_USED[kind](case, point) for point in points):
        yield points[0]
