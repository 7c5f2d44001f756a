"""Subject lines that say something (lesson B3), without what the company will do (B2)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from contacts.domain.names import first_name
from followups.domain.drafts.openings import at_occasion, is_job_talk, role_named
from followups.domain.drafts.phrases import Phrase, about_money
from followups.domain.drafts.shapes import BREAK, URL, Shape
from followups.domain.drafts.voices import Voice
from followups.domain.notes import Facts

SUBJECT = 20  # slot of a Voice
LONGEST: Final = 72  # characters; more is cut off in most lists of mails, on phones even earlier

_TOPIC: Final = (
    "Thank you, {first}: {mid}",
    "Our talk about {mid}: thank you, {first}",
    "Thank you for talking about {mid}, {first}",
    "{start}: thank you, {first}",
    "Thank you, {first}, for our talk about {mid}",
)
_TOPIC_UNNAMED: Final = (
    "Thank you: {mid}",
    "Our talk about {mid}: thank you",
    "Thank you for talking about {mid}",
    "{start}: thank you",
    "Thank you for our talk about {mid}",
)
_SAID: Final = (
    "Thank you, {first}: {mid}",
    "{start}: thank you, {first}",
    "With thanks, {first}: {mid}",
    "{start} (with thanks, {first})",
    "{first}, thank you: {mid}",
)
_SAID_UNNAMED: Final = (
    "Thank you: {mid}",
    "{start}: thank you",
    "With thanks: {mid}",
    "{start} (with thanks)",
)
_CLAUSE_END = re.compile(r"[,;:(–—]|\s-\s")  # noqa: RUF001
_CALLED: Final = frozenset({Shape.TOPIC, Shape.QUESTION})
_SAID_SO: Final = frozenset({Shape.SENTENCE, Shape.UNSURE})


def subject(facts: Facts, voice: Voice, company: str, points: Sequence[Phrase]) -> str:
    """Return a subject on the first point short enough to stand there, else on role, company or occasion."""
    first = first_name(facts.contact_name)
    sayable = [each for each in points if not URL.search(each.text) and not about_money(each)]
    topics = [each for each in sayable if each.shape in _CALLED]
    # A whole sentence after "Thank you:" is better than nothing, but a role says it better.
    said = [] if is_job_talk(facts) and role_named(facts) else [each for each in sayable if _says_itself(each)]
    for phrase in (*topics, *said):
        line = _on(phrase, facts, first, voice)
        if line:
            return line
    return _plain(facts, first, company, voice.worded("our talk"))


def _says_itself(phrase: Phrase) -> bool:
    return phrase.shape in _SAID_SO and not phrase.mid.startswith(("they", "their", "your"))


def _on(phrase: Phrase, facts: Facts, first: str, voice: Voice) -> str:
    """Return a subject on this point, on its first clause if the whole is too long, or ""."""
    frames: tuple[str, ...] = _SAID if first else _SAID_UNNAMED
    topic = phrase.shape is Shape.TOPIC and phrase.mid_sure and facts.was_there
    if topic and " about " not in phrase.mid and not phrase.mid.startswith("your "):
        frames = _TOPIC if first else _TOPIC_UNNAMED
    if phrase.shape is Shape.QUESTION:
        frames = tuple(frame for frame in frames if frame.endswith("{mid}"))
    if "(" in phrase.mid:
        frames = tuple(frame for frame in frames if "(" not in frame)
    if not phrase.start_sure:
        frames = tuple(frame for frame in frames if "{start}" not in frame)
    seat = voice.number(SUBJECT, len(frames))
    for shorten in (str, _head):
        mid, start = shorten(phrase.mid), shorten(phrase.start)
        if not BREAK.search(mid) and ":" not in mid:
            lines = [voice.worded(frame).format(first=first, mid=mid, start=start) for frame in frames]
            fitting = [line for line in (*lines[seat:], *lines[:seat]) if len(line) <= LONGEST]
            if fitting:
                return fitting[0]
    return ""


def _head(text: str) -> str:
    """Return the first clause, if it says anything by itself."""
    head = _CLAUSE_END.split(text, maxsplit=1)[0].strip()
    return head if len(head.split()) > 1 or head == text else text


def _plain(facts: Facts, first: str, company: str, talk: str) -> str:
    """Return a subject on what the conversation was, when nothing that was said can stand there."""
    thank = f"Thank you, {first}" if first else "Thank you"
    comma = "," if first else ""
    if not facts.was_there:
        return f"{thank}{comma} for arranging the conversation{f' about {company}' if company else ''}"
    at = f" at {company}" if company else ""
    if is_job_talk(facts):
        role = role_named(facts)
        candidates = [f"{thank}: {talk} about {role}{at}", f"{thank}: {talk} about {role}"] if role else []
        candidates.append(
            f"{thank}: {talk} about working{at}" if company else f"{thank}{comma} for our conversation"
        )
        return next((line for line in candidates if len(line) <= LONGEST), candidates[-1])
    if facts.interaction_kind == "networking_coffee" and facts.medium in {"", "in_person"}:
        return f"{thank}{comma} for our talk over coffee"
    return f"{thank}{comma} for {talk}{at_occasion(facts) or (f' about {company}' if company else '')}"
