"""From typed points to sentences (lesson M2, M3, O1-O4)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from followups.domain.drafts import frames, offers
from followups.domain.drafts import words as w
from followups.domain.drafts.phrases import Phrase, raised, read, with_subject
from followups.domain.drafts.shapes import URL, Shape
from followups.domain.drafts.voices import Voice

LEAD, FURTHER, BRING, BRING_TOO, SKILL, REDEEM, POST, PERSONAL, PAIR = range(10, 19)  # slots of a Voice

_SHORT: Final = 8  # words; two topics up to this length go into one sentence
_LONG: Final = 18  # words; a sentence from here on stands alone
_SCRAPS: Final = frozenset({Shape.SOMEONE, Shape.DID, Shape.CAN})  # nobody says who did it, so they are quoted
_OWN_POST = re.compile(
    r"^(?:(?:my|a|the|this)\s+)?(?:blog\s?|new\s)?(?:post|article|write-?up|essay|blog|notes)(?:\s+of\s+mine)?"
    r"(?:\s+(?:on|about|called|titled|named))?(?:\s*[:,–—-]\s*|\s+|$)",  # noqa: RUF001
    re.I,
)
_TITLED = re.compile(r"\b(?:called|titled|named)\b|:\s", re.I)
_ABOUT_SOMEONE = re.compile(r"[,;]\s+(?:she|he|they|which|as)\s.*$", re.I)
_LEADS_TO_ADDRESS: Final = frozenset(("at", "here", "on", "see", "in", "under", "via", "is"))


def _put(
    voice: Voice, slot: int, options: Sequence[str], phrase: Phrase, otherwise: Sequence[str], **place: str
) -> str:
    """Return the phrase in one of the wordings that it fits grammatically; `otherwise` fits anything."""
    fitting = [option for option in options if _fits(option, phrase)] or otherwise
    return voice.pick(slot, fitting).format(mid=phrase.mid, start=phrase.start, **place)


def _fits(wording: str, phrase: Phrase) -> bool:
    if ": {mid}" in wording or "“{mid}" in wording or phrase.shape is Shape.THANKS:
        return True
    topic = phrase.shape is Shape.TOPIC
    clause = topic and phrase.mid.split(" ", 1)[0] in w.QUESTION_WORDS
    if "{start}" in wording:
        enclosed = "“" in wording or "{start}." in wording
        return phrase.start_sure and (enclosed or not (phrase.comma or clause))
    if topic and phrase.mid.startswith("your ") and ("alk" in wording or "said" in wording):
        return False  # "our talk about your point"
    if " about " in phrase.mid and "about {mid}" in wording:
        return False  # "talking about the story about the swamp"
    return phrase.mid_sure and (not phrase.comma or wording.endswith("{mid}."))


def discussed(voice: Voice, phrases: Sequence[Phrase]) -> list[str]:
    """Return a sentence for each thing discussed, or one for two short ones; the first leads (M2)."""
    rest = list(phrases)
    if not rest:
        return []
    if len(rest) > 1 and all(map(_pairs, rest[:2])) and voice.number(PAIR, 2):
        first, second, *rest = rest
        sentences = [voice.pick(LEAD, frames.PAIRED).format(mid=first.mid, start=first.start, more=second.mid)]
    else:
        sentences = [_discussed(voice, rest.pop(0), leads=True)]
    return sentences + [_discussed(voice, phrase, leads=False) for phrase in rest]


def _pairs(phrase: Phrase) -> bool:
    plain = phrase.shape is Shape.TOPIC and phrase.mid_sure and phrase.start_sure and not phrase.comma
    clause = phrase.mid.split(" ", 1)[0] in w.QUESTION_WORDS | {"your"}
    return plain and phrase.size <= _SHORT and " about " not in phrase.mid and not clause


def _discussed(voice: Voice, phrase: Phrase, *, leads: bool) -> str:
    slot, anything = (LEAD, frames.ANYTHING_FIRST) if leads else (FURTHER, frames.ANYTHING_FURTHER)
    if phrase.shape in _SCRAPS or (phrase.broken and phrase.shape is not Shape.QUESTION):
        options = frames.QUOTED_FIRST if leads else frames.QUOTED_FURTHER
    else:
        options = (frames.FIRST if leads else frames.FURTHER).get(phrase.shape, anything)
    return _put(voice, slot, options, phrase, anything)


def owned(phrase: Phrase) -> Phrase:
    """Return what the candidate did or could do as a whole sentence: "led the move" is "I led the move"."""
    if phrase.shape is Shape.DID:
        return with_subject(phrase, "I", Shape.MINE)
    if phrase.shape is Shape.DO:
        return with_subject(phrase, "I could", Shape.OFFER)
    if phrase.shape is Shape.CAN:
        modal = phrase.mid.split(" ", 1)[0].lower() in w.MODALS
        regret = " have " in phrase.mid
        return with_subject(phrase, "I" if modal else "I would be", Shape.MINE if regret else Shape.OFFER)
    return phrase


def brought(voice: Voice, phrases: Sequence[Phrase], place: dict[str, str], *, applying: bool) -> list[str]:
    """Return what the candidate can contribute, tied to the conversation (M3)."""
    return [
        _brought(voice, owned(phrase), place, applying=applying, first=at == 0)
        for at, phrase in enumerate(phrases)
    ]


def _brought(voice: Voice, phrase: Phrase, place: dict[str, str], *, applying: bool, first: bool) -> str:
    wordings = (offers.BROUGHT if applying else offers.OFFERED) if first else offers.BROUGHT_TOO
    whole = phrase.shape in {Shape.MINE, Shape.OFFER, Shape.OURS}
    slot = BRING if first else BRING_TOO
    anything = wordings[Shape.TOPIC]
    if phrase.broken:
        return (
            f"{phrase.start}."
            if whole
            else _put(voice, slot, offers.BROUGHT_QUOTED, phrase, offers.BROUGHT_QUOTED)
        )
    if phrase.shape is Shape.SOMEONE:
        return _put(voice, slot, offers.BROUGHT_QUOTED, phrase, offers.BROUGHT_QUOTED)
    options: Sequence[str] = wordings[phrase.shape] if whole else anything
    if phrase.shape is Shape.TOPIC and applying and first and _bringable(phrase.mid):
        options = offers.BRINGABLE
    if whole and phrase.size > _LONG:
        options = [option for option in options if option.endswith((": {mid}.", "{start}."))] or options
    return _put(voice, slot, options, phrase, anything, **place)


def _bringable(text: str) -> bool:
    """Say whether one can "bring" it: five years of Python, experience with dbt."""
    words = text.lower().split()
    return not w.BRINGABLE.isdisjoint(words) or not w.LICENCES.isdisjoint(words)


def skilled(voice: Voice, phrases: Sequence[Phrase], place: dict[str, str], *, applying: bool) -> list[str]:
    """Return a sentence on the tools and skills that came up (O1), and one for each typed as a sentence."""
    names = [phrase for phrase in phrases if _is_skill_name(phrase)]
    sentences = []
    if names:
        *others, last = [_held(phrase) for phrase in names]
        listed = f"{', '.join(others)} and {last}" if others else last
        options = offers.KNOWN if applying else offers.KNOWN_BETWEEN_PEERS
        if _bringable(listed):
            options = offers.BRINGABLE if applying else offers.OFFERED[Shape.TOPIC]
        sentences.append(voice.pick(SKILL, options).format(mid=listed, **place))
    return sentences + [_skilled(voice, owned(phrase)) for phrase in phrases if not _is_skill_name(phrase)]


def _held(phrase: Phrase) -> str:
    """Return "my forklift licence" for "forklift licence", a skill's name as it is."""
    words = phrase.mid.split()
    held = words[-1].lower() in w.LICENCES and words[0].lower() not in w.DETERMINERS
    return f"my {phrase.mid}" if held else phrase.mid


def _skilled(voice: Voice, phrase: Phrase) -> str:
    if phrase.shape in {Shape.MINE, Shape.OFFER, Shape.OURS}:
        return f"{phrase.start}."
    options = frames.QUOTED_FURTHER if phrase.shape is Shape.SOMEONE or phrase.broken else offers.KNOWN_AS_TYPED
    return _put(voice, SKILL, options, phrase, options)


def _is_skill_name(phrase: Phrase) -> bool:
    return phrase.shape is Shape.TOPIC and phrase.size <= _SHORT and not phrase.comma


def redeemed(voice: Voice, phrases: Sequence[Phrase]) -> list[str]:
    """Return the answers that the candidate puts right (O3)."""
    sentences = []
    for phrase in map(owned, phrases):
        options: Sequence[str] = offers.REDEEMED
        if phrase.broken:
            options = offers.REDEEMED_APART
        elif phrase.shape is Shape.TOPIC:
            options = offers.REDEEMED_TOPIC
        sentences.append(
            _put(voice, REDEEM, options, phrase, offers.REDEEMED_APART if phrase.broken else offers.REDEEMED)
        )
    return sentences


def posted(voice: Voice, phrases: Sequence[Phrase]) -> list[str]:
    """Return sentences that point to the candidate's posts (O2), each with its address as typed."""
    return [_posted(voice, phrase) for phrase in phrases]


def _posted(voice: Voice, phrase: Phrase) -> str:
    found = URL.search(phrase.text)
    url = found[0].rstrip(".,;)") if found else ""
    if phrase.shape in {Shape.MINE, Shape.DID, Shape.OURS, Shape.OFFER}:
        return f"{_colon_before(url, owned(phrase).start)}."
    about = _ABOUT_SOMEONE.sub("", URL.sub(" ", phrase.text))
    titled = bool(_TITLED.search(about[:24]))
    subject = read(_OWN_POST.sub("", " ".join(about.split()).strip(" :;,-–—()"), count=1))  # noqa: RUF001
    if not subject.text:
        options = offers.POSTED_ADDRESS if url else offers.POSTED_SOMEWHERE
    elif subject.shape is Shape.TOPIC and subject.mid_sure and not subject.comma and not titled:
        options = offers.POSTED if url else offers.POSTED_WITHOUT
    else:
        options = offers.POSTED_TITLE if url else offers.POSTED_TITLE_WITHOUT
    title = raised(subject.text)[0].strip('"“”')
    return voice.pick(POST, options).format(mid=subject.mid, start=title, url=url)


def _colon_before(url: str, sentence: str) -> str:
    """Return "I wrote about watermarks: example.com/x" for the same without the colon."""
    before, found, after = sentence.partition(f" {url}") if url else ("", "", "")
    word = before.rsplit(" ", 1)[-1].lower()
    bare = found and not after and word.isalpha() and word not in _LEADS_TO_ADDRESS
    return f"{before}: {url}" if bare else sentence


def personal(voice: Voice, phrases: Sequence[Phrase]) -> list[str]:
    """Return what builds rapport (O4)."""
    sentences = []
    for phrase in phrases:
        options, anything = offers.PERSONAL, offers.PERSONAL
        if phrase.shape in _SCRAPS or phrase.broken:
            options = anything = offers.PERSONAL_QUOTED
        elif phrase.shape is Shape.TOPIC:
            told = not w.SPOKEN.isdisjoint(phrase.mid.lower().split()[:3])
            options = offers.PERSONAL_TOLD if told else offers.PERSONAL_TOPIC
        elif phrase.shape in {Shape.OURS, Shape.YOURS}:
            options = offers.PERSONAL_OURS
        elif phrase.shape is Shape.THANKS:
            options = frames.FURTHER[Shape.THANKS]
        sentences.append(_put(voice, PERSONAL, options, phrase, anything))
    return sentences
