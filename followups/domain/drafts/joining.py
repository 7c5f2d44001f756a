"""Lines of several parts, made into one: an aside, sentences, what two people share (lesson P3)."""

from __future__ import annotations

import re
from typing import Final

from followups.domain.drafts import words as w
from followups.domain.drafts.capitals import lowered
from followups.domain.drafts.shapes import BREAK, Shape, bare_words, lacks_article, noun_phrase, shape_of

# "Class sizes - 31 in year 4", "alerts: 95% false": a subject and what there is to say about it.
_ASIDE: Final = re.compile(r"([^:;.!?()“”\"]{2,60}?)(?::|\s[-–—]+)\s([^:;.!?()–—]{2,70})")  # noqa: RUF001
# "I got it wrong, it's two": two sentences, and a comma between them.
_SPLICE: Final = re.compile(
    r", (?=(?:it|they|we|you|that)(?:'s|’s|'re|’re| (?!\w+ing\b)\w+)"  # noqa: RUF001
    r"|[\w-]+s (?:went|came|fell|rose|grew|go|come)\b)"
)
_SENTENCES: Final = re.compile(r"(?<=[^\s.][^\s.])\.\s+(?=\S)")
_LONGEST: Final = 130  # characters of sentences that are joined
_WHOLE: Final = frozenset({Shape.SENTENCE, Shape.MINE, Shape.DID, Shape.OURS, Shape.YOURS})


def joined(line: str) -> str:
    """Return a line of several parts as one: an aside in brackets, sentences with a semicolon."""
    aside = _ASIDE.fullmatch(line)
    if aside:
        head, rest = bare_words(aside[1]), bare_words(aside[2])
        if head and rest and noun_phrase(aside[1], head) is Shape.TOPIC and rest[0] not in w.AUXILIARIES:
            return f"{aside[1]} ({aside[2].strip()})"
        if ": " not in line and shape_of(aside[1], head, "") in _WHOLE | {Shape.CAN}:
            return f"{aside[1]}; {aside[2].strip()}"
        return line
    sentences = _SENTENCES.split(line)
    if len(sentences) < 2 or len(line) > _LONGEST or any(BREAK.search(each) for each in sentences):
        return line
    words = [bare_words(each) for each in sentences]
    deeds = all(shape_of(each, said, "") is Shape.DID for each, said in zip(sentences, words, strict=True) if said)
    short = len(words[-1]) < 5 and len(sentences) == 2 and not w.FINITE.intersection(words[-1])
    return (" and " if deeds else ", " if short else "; ").join(
        (sentences[0], *(lowered(each)[0] for each in sentences[1:]))
    )


def regret(line: str) -> str:
    """Return "on the CAP question I should have said" for "CAP question - should have said", else ""."""
    aside = _ASIDE.fullmatch(line)
    if not aside:
        return ""
    head, rest = bare_words(aside[1]), bare_words(aside[2])
    if len(rest) < 2 or rest[0] not in w.MODALS or "have" not in rest[1:3] or not head:
        return ""
    if noun_phrase(aside[1], head) is not Shape.TOPIC:
        return ""
    article = "the " if lacks_article(aside[1], head) else ""
    return f"on {article}{lowered(aside[1])[0]} I {aside[2]}"


def unspliced(line: str, words: list[str], shape: Shape) -> str:
    """Return the line with a semicolon where a comma alone joins two sentences."""
    whole = shape in _WHOLE and words[0] not in w.RELATIVES and words[0] not in w.PREPOSITIONS
    return _SPLICE.sub("; ", line) if whole and "," in line else line


def shared(line: str, words: list[str]) -> str:
    """Return what two people share as a sentence: "both trained in Leeds", "same taste in novels"; else ""."""
    if len(words) < 2 or words[0] not in {"both", "same", "fan", "fans", "from"}:
        return ""
    said = f"{line[0].lower()}{line[1:]}"
    if words[0] == "same":
        return f"we share the {said}" if words[1] not in w.PREPOSITIONS and len(words) > 2 else ""
    if (words[0] == "both" and words[1] in w.AFTER_BOTH) or (words[1].endswith("ed") and words[1] not in w.READY):
        return f"we {said}"
    if words[0] == "from":
        return f"we are {said}" if "same" in words[1:3] else ""
    if words[0] in {"fan", "fans"}:
        return f"we are fans{said[len(words[0]) :]}" if words[1:4] == ["of", "the", "same"] else ""
    if words[1] in {"of", "our"}:
        return said if words[2:3] == ["us"] or words[1] == "our" else ""
    return f"we are {said}" if words[1] in w.ALIKE else ""
