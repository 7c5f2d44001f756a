"""From typed points to sentences on what was discussed and what the candidate brings (lesson M2, M3)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from enum import Enum, auto
from functools import lru_cache
from typing import Final

from followups.domain.drafts import frames, offers
from followups.domain.drafts import words as w
from followups.domain.drafts.phrases import Phrase, read, with_subject
from followups.domain.drafts.readers import in_second_person
from followups.domain.drafts.shapes import Shape
from followups.domain.drafts.voices import Voice

LEAD, FURTHER, BRING, BRING_TOO, PAIR = range(10, 15)  # slots of a Voice

SHORT: Final = 8  # words; two topics up to this length go into one sentence
_LONG: Final = 18  # words; a sentence from here on stands alone
# Nobody says who did it, so they are quoted.
SCRAPS: Final = frozenset({Shape.SOMEONE, Shape.DID, Shape.CAN, Shape.ABLE})
_UNCERTAIN: Final = frozenset({Shape.TOPIC, Shape.UNSURE, Shape.ADVICE})
_MINE_ALONE: Final = frozenset(("have", "am", "don't", "didn't", "can't", "never", "always", "often", "currently"))
_LONGER: Final = 6  # words of a wording that is not lost beside what was typed
_BARE: Final = ("{start}. ", "{start} That", "{start} I")
_APART: Final = ("“", "{start} –", *_BARE)  # noqa: RUF001
# What one can, has or is: no deed, and no offer either.
_STATES: Final = ("I can ", "I have a", "I am ", "I'm ", "I don't ", "I know ")
_HINGES: Final = ("With our", "With that", "Going by")  # these need a "could" behind them
_OF_DEEDS: Final = ("carry over", "work of that kind", "share what I learned", "piece of my own work")


def put(
    voice: Voice, slot: int, options: Sequence[str], phrase: Phrase, otherwise: Sequence[str], **place: str
) -> str:
    """Return the phrase in one of the wordings that it fits grammatically; `otherwise` fits anything."""
    if not voice.alone:
        options = _for_several(tuple(options), voice.people)
    fitting = [option for option in options if _fits(option, phrase)]
    wording = voice.pick(slot, options, fitting) if fitting else voice.pick(slot, otherwise)
    return wording.format(mid=phrase.mid, start=phrase.start, **place)


@lru_cache(maxsize=1024)
def _for_several(options: tuple[str, ...], people: int) -> tuple[str, ...]:
    """Return the wordings in which a point that all of them share is not found again word by word."""
    woven = tuple(option for option in options if not option.startswith(_BARE)) or options
    longer = tuple(option for option in woven if option.count(" ") >= _LONGER)
    return longer if len(longer) >= people else woven


def _fits(wording: str, phrase: Phrase) -> bool:
    place = _place(wording)
    if place is _Place.QUOTED or phrase.shape is Shape.THANKS:
        return True
    if phrase.mid.startswith(_STATES) and (wording.startswith(_HINGES) or any(map(wording.count, _OF_DEEDS))):
        return False
    if place is _Place.COLON:
        return phrase.mid_sure or not phrase.start_sure
    topic = phrase.shape is Shape.TOPIC
    if place is _Place.APART or place is _Place.START:
        clause = topic and phrase.mid.split(" ", 1)[0] in w.QUESTION_WORDS
        return phrase.start_sure and (place is _Place.APART or not (phrase.comma or clause))
    if not phrase.mid_sure or (phrase.comma and place is not _Place.END):
        return False
    if topic and phrase.mid.startswith("your ") and ("alk" in wording or "said" in wording):
        return False  # "our talk about your point"
    return " about " not in phrase.mid or "about {mid}" not in wording  # "talking about the story about the swamp"


class _Place(Enum):
    """Where a wording puts the point."""

    QUOTED = auto()
    COLON = auto()  # behind one
    APART = auto()  # at the beginning, by itself
    START = auto()  # at the beginning, in the sentence
    END = auto()
    MIDDLE = auto()


@lru_cache(maxsize=1024)  # of wordings, which are constants; no note passes through here
def _place(wording: str) -> _Place:
    if "“{mid}" in wording:
        return _Place.QUOTED
    if ": {mid}" in wording:
        return _Place.COLON
    if "{start}" in wording:
        return _Place.APART if any(joint in wording for joint in _APART) else _Place.START
    return _Place.END if wording.endswith("{mid}.") else _Place.MIDDLE


def discussed(voice: Voice, phrases: Sequence[Phrase], *, apart: bool) -> list[str]:
    """Return sentences on what was discussed (M2), the first leading; two short ones share one unless `apart`."""
    rest = list(phrases)
    if not rest:
        return []
    if not apart and len(rest) > 1 and all(map(_pairs, rest[:2])) and voice.number(PAIR, 2):
        first, second, *rest = rest
        sentences = [voice.pick(LEAD, frames.PAIRED).format(mid=first.mid, start=first.start, more=second.mid)]
    else:
        sentences = [_discussed(voice, rest.pop(0), leads=True)]
    return sentences + [_discussed(voice, phrase, leads=False) for phrase in rest]


def _pairs(phrase: Phrase) -> bool:
    plain = phrase.shape is Shape.TOPIC and phrase.mid_sure and phrase.start_sure and not phrase.comma
    clause = phrase.mid.split(" ", 1)[0] in w.QUESTION_WORDS | {"your"}
    return plain and phrase.size <= SHORT and not clause and not any(map(phrase.mid.count, (" about ", " and ")))


def _discussed(voice: Voice, phrase: Phrase, *, leads: bool) -> str:
    slot, anything = (LEAD, frames.ANYTHING_FIRST) if leads else (FURTHER, frames.ANYTHING_FURTHER)
    if phrase.shape in SCRAPS or (phrase.broken and phrase.shape is not Shape.QUESTION):
        options = frames.QUOTED_FIRST if leads else frames.QUOTED_FURTHER
    else:
        options = (frames.FIRST if leads else frames.FURTHER).get(phrase.shape, anything)
    return put(voice, slot, options, phrase, anything)


def owned(phrase: Phrase) -> Phrase:
    """Return what the candidate did or could do as a whole sentence: "led the move" is "I led the move"."""
    if phrase.shape is Shape.DID:
        return with_subject(phrase, "I", Shape.MINE)
    if phrase.shape is Shape.ABLE:
        return with_subject(phrase, "I am", Shape.MINE)
    first, _, rest = phrase.mid.partition(" ")
    deed = first.endswith("ed") and first not in w.MAYBE_PAST | w.READY and phrase.shape in _UNCERTAIN
    if deed or (first in _MINE_ALONE and phrase.shape in _UNCERTAIN):
        return with_subject(phrase, "I", Shape.MINE)
    if first == "my" and phrase.shape is Shape.SENTENCE:
        return replace(phrase, shape=Shape.MINE)
    if first in w.THIRD_PERSON and phrase.shape is Shape.SOMEONE:
        return read(f"I {in_second_person(first)} {rest}")  # "knows SAP inside out"
    if phrase.shape is Shape.DO:
        if " since " in rest and rest.split()[-1].isdigit():
            return read(f"I have been {gerund(first)} {rest}")
        return with_subject(phrase, "I could", Shape.OFFER)
    if phrase.shape is Shape.CAN:
        modal = first.lower() in w.MODALS
        regret = " have " in phrase.mid or first.lower() == "couldn't"
        if not modal and first.lower() not in {"happy", "glad"}:
            return with_subject(phrase, "I am", Shape.MINE)
        return with_subject(phrase, "I" if modal else "I would be", Shape.MINE if regret else Shape.OFFER)
    if phrase.shape is Shape.UNSURE and phrase.mid.endswith((" well", " fast")) and not phrase.comma:
        return with_subject(phrase, "I", Shape.MINE)
    if phrase.shape is Shape.UNSURE and first in w.EITHER_TENSE and rest and not phrase.broken:
        return read(f"{gerund(first)} {rest}")  # "set up alerts": done, or to be done?
    return phrase


def gerund(verb: str) -> str:
    """Return "running" for "run", "making" for "make"."""
    if verb.endswith("e") and not verb.endswith("ee"):
        return f"{verb[:-1]}ing"
    doubled = verb in {"run", "set", "cut", "put", "let", "hit", "get", "split", "plan", "quit", "shut"}
    return f"{verb}{verb[-1]}ing" if doubled else f"{verb}ing"


def brought(
    voice: Voice, phrases: Sequence[Phrase], place: dict[str, str], *, applying: bool, tied: bool
) -> list[str]:
    """Return what the candidate can contribute; `tied`: the first has to do with the sentence before (M3)."""
    sentences = []
    for at, phrase in enumerate(map(owned, phrases)):
        wordings = offers.BROUGHT_TOO if at else offers.TIED if tied else None
        if wordings is None:
            wordings = offers.BROUGHT if applying else offers.OFFERED
        sentences.append(_brought(voice, phrase, place, wordings, applying=applying, first=at == 0))
    return sentences


def _brought(
    voice: Voice,
    phrase: Phrase,
    place: dict[str, str],
    wordings: dict[Shape, tuple[str, ...]],
    *,
    applying: bool,
    first: bool,
) -> str:
    slot = BRING if first else BRING_TOO
    whole = phrase.shape in {Shape.MINE, Shape.OFFER, Shape.OURS}
    if phrase.broken and whole:
        return f"{phrase.start}."
    if phrase.broken or phrase.shape is Shape.SOMEONE:
        return put(voice, slot, offers.BROUGHT_QUOTED, phrase, offers.BROUGHT_QUOTED)
    if phrase.shape in _UNCERTAIN and is_held(phrase.mid):
        return voice.pick(slot, offers.HELD).format(mid=with_article(phrase.mid))
    anything = offers.BROUGHT_AS_TYPED if applying else offers.OFFERED_AS_TYPED
    if not first:
        anything = offers.BROUGHT_TOO_AS_TYPED
    options: Sequence[str] = anything
    if whole or phrase.shape is Shape.TOPIC:
        options = wordings.get(phrase.shape, wordings[Shape.MINE])
    if phrase.shape is Shape.TOPIC and bringable(phrase.mid):
        options = offers.BRINGABLE if applying else offers.BRINGABLE_BETWEEN_PEERS
        options = options if first else offers.BRINGABLE_TOO
    if whole and phrase.size > _LONG:
        options = [option for option in options if option.endswith((": {mid}.", "{start}."))] or options
    return put(voice, slot, options, phrase, anything, **place)


def bringable(text: str) -> bool:
    """Say whether one can "bring" it: five years of Python, experience with dbt."""
    words = text.lower().split()
    return words[0] in w.STRONG or not w.BRINGABLE.isdisjoint(words)


def is_held(skill: str) -> bool:
    """Say whether one has it on paper: "forklift licence"."""
    words = skill.lower().split()
    return words[-1] in w.LICENCES and words[0] not in w.DETERMINERS


def with_article(thing: str) -> str:
    """Return "a forklift licence", "an MBA certificate"."""
    return f"{'an' if thing[0].lower() in 'aeiou' else 'a'} {thing}"
