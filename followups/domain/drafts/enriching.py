"""Sentences that enrich a note: skills, answers put right, posts, the personal side (lesson O1-O4)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from followups.domain.drafts import extras, frames, offers
from followups.domain.drafts import words as w
from followups.domain.drafts.capitals import lowered, raised
from followups.domain.drafts.phrases import Phrase, read
from followups.domain.drafts.shapes import URL, Shape
from followups.domain.drafts.voices import Voice
from followups.domain.drafts.weaving import SCRAPS, SHORT, bringable, is_held, owned, put, with_article

SKILL, REDEEM, POST, PERSONAL, HELD = range(15, 20)  # slots of a Voice

_OWN_POST = re.compile(
    r"^(?:(?:my|a|the|this)\s+)?(?:blog\s?|new\s)?(?:post|article|write-?up|essay|blog|notes)(?:\s+of\s+mine)?"
    r"(?:\s+(?:called|titled|named))?(?:\s*[:,–—-]\s*|\s+|$)",  # noqa: RUF001
    re.I,
)
_TITLED = re.compile(r"\b(?:called|titled|named)\b|:\s", re.I)
_ABOUT_SOMEONE = re.compile(r"[,;]\s+(?:she|he|they|which|as)\s.*$", re.I)
_LEADS_TO_ADDRESS: Final = frozenset(("at", "here", "on", "see", "in", "under", "via", "is"))
# "My answer on joins (a left join keeps all rows)": a question, and what should have been said.
_ANSWERED: Final = re.compile(
    r"(?:(?:my|the)\s+)?(?:(?:answer|question)\s+(?:on|about|to|regarding)\s+)?([^:()]+?)(?:\s\(([^()]+)\)|:\s([^:()]+))",
    re.I,
)
_CALLED: Final = frozenset({Shape.TOPIC, Shape.UNSURE, Shape.SENTENCE})
_ABOUT: Final = re.compile(r"^(?:on|about)\s+", re.I)


def skilled(voice: Voice, phrases: Sequence[Phrase], place: dict[str, str], *, applying: bool) -> list[str]:
    """Return a sentence on the tools and skills that came up (O1), and one for each typed as a sentence."""
    named = [each for phrase in phrases if _is_skill_name(phrase) for each in _each(phrase)]
    held = [skill for skill in named if is_held(skill)]
    known = [skill for skill in named if not is_held(skill)]
    sentences = []
    if known:
        listed = _listed(known)
        options = extras.KNOWN if applying else extras.KNOWN_BETWEEN_PEERS
        if bringable(listed):
            options = offers.BRINGABLE if applying else offers.BRINGABLE_BETWEEN_PEERS
        sentences.append(voice.pick(SKILL, options).format(mid=listed, start=raised(listed)[0], **place))
    if held:
        papers = _listed([with_article(skill) for skill in held])
        sentences.append(voice.pick(HELD, offers.HELD).format(mid=papers))
    return sentences + [_skilled(voice, owned(phrase)) for phrase in phrases if not _is_skill_name(phrase)]


def _each(phrase: Phrase) -> list[str]:
    """Return the skills that were typed in one line: "GA4, Looker Studio"."""
    return [name for name in (each.strip() for each in phrase.mid.split(",")) if name]


def _listed(names: list[str]) -> str:
    *others, last = names
    if not others:
        return last
    comma = "," if any(" and " in name for name in names) else ""  # "Python and pandas, and Basel III"
    return f"{', '.join(others)}{comma} and {last}"


def _skilled(voice: Voice, phrase: Phrase) -> str:
    if phrase.shape in {Shape.MINE, Shape.OFFER, Shape.OURS}:
        return f"{phrase.start}."
    options = frames.QUOTED_FURTHER if phrase.shape is Shape.SOMEONE or phrase.broken else extras.KNOWN_AS_TYPED
    return put(voice, SKILL, options, phrase, options)


def _is_skill_name(phrase: Phrase) -> bool:
    named = phrase.shape is Shape.TOPIC or (phrase.shape is Shape.UNSURE and phrase.size <= 4)
    return named and phrase.size <= SHORT and not phrase.broken and "(" not in phrase.mid.partition(",")[0][:1]


def redeemed(voice: Voice, phrases: Sequence[Phrase]) -> list[str]:
    """Return the answers that the candidate puts right (O3)."""
    sentences = []
    for typed in phrases:
        aside = _ANSWERED.fullmatch(typed.text)
        if aside and typed.shape in _CALLED and read(aside[1]).shape is Shape.TOPIC:
            sentences.append(
                voice.pick(REDEEM, extras.REDEEMED_ON).format(mid=lowered(aside[1])[0], more=aside[2] or aside[3])
            )
            continue
        phrase = owned(typed)
        anything = extras.REDEEMED_APART if phrase.broken else extras.REDEEMED
        options: Sequence[str] = anything
        if phrase.shape is Shape.TOPIC and not phrase.broken:
            options = extras.REDEEMED_TOPIC
        elif "answer" in phrase.key:
            options = extras.REDEEMED_ANSWER_APART if phrase.broken else extras.REDEEMED_ANSWER
        sentences.append(put(voice, REDEEM, options, phrase, anything))
    return sentences


def posted(voice: Voice, phrases: Sequence[Phrase]) -> list[str]:
    """Return sentences that point to the candidate's posts (O2), each with its address as typed."""
    return [_posted(voice, phrase) for phrase in phrases]


def _posted(voice: Voice, phrase: Phrase) -> str:
    found = URL.search(phrase.text)
    url = found[0].rstrip(".,;)") if found else ""
    if phrase.shape in {Shape.MINE, Shape.DID, Shape.OURS, Shape.OFFER}:
        return f"{_colon_before(url, owned(phrase).start)}."
    about = " ".join(_ABOUT_SOMEONE.sub("", URL.sub(" ", phrase.text)).split()).strip(" :;,-–—()")  # noqa: RUF001
    titled = bool(_TITLED.search(about[:24]))
    rest = _OWN_POST.sub("", about, count=1)
    subject = read(_ABOUT.sub("", rest, count=1))
    if not subject.text:
        options = extras.POSTED_ADDRESS if url else extras.POSTED_SOMEWHERE
    elif _ABOUT.match(rest) and _is_subject(subject) and not titled:
        options = extras.POSTED if url else extras.POSTED_WITHOUT
    else:
        options = extras.POSTED_TITLE if url else extras.POSTED_TITLE_WITHOUT
    title = raised(subject.text)[0].strip('"“”')
    return voice.pick(POST, options).format(mid=subject.mid, start=title, url=url)


def _is_subject(phrase: Phrase) -> bool:
    """Say whether one can write "on" it."""
    return phrase.shape is Shape.TOPIC and phrase.mid_sure and not phrase.comma


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
        options, anything = extras.PERSONAL, extras.PERSONAL
        if phrase.shape in SCRAPS or phrase.broken:
            options = anything = extras.PERSONAL_QUOTED
        elif phrase.shape is Shape.TOPIC:
            told = not w.SPOKEN.isdisjoint(phrase.mid.lower().split()[:3])
            options = extras.PERSONAL_TOLD if told else extras.PERSONAL_TOPIC
        elif phrase.shape is Shape.OURS:
            options = extras.PERSONAL_OURS
        elif phrase.shape in {Shape.YOURS, Shape.SENTENCE}:
            options = extras.PERSONAL_SAID
        elif phrase.shape is Shape.THANKS:
            options = frames.FURTHER[Shape.THANKS]
        sentences.append(put(voice, PERSONAL, options, phrase, anything))
    return sentences
