"""The words of a text with their places, and what they have in common with their inflections."""

from __future__ import annotations

import re
from typing import NamedTuple

from followups.domain.note_rules.lexicon import stem

_TOKEN = re.compile(r"https?://[^\s<>\"]{1,300}|[^\W_]+(?:['.&@/-][^\W_]+)*(?:%|\+\+|#)?")
_INNER = re.compile(r"[-/'&.]")


class Token(NamedTuple):
    """One word with its place."""

    text: str
    start: int
    end: int

    @property
    def low(self) -> str:
        """The word in lower case, accents kept."""
        return self.text.casefold()

    @property
    def capital(self) -> bool:
        """Whether the word begins with a capital."""
        return self.text[:1].isupper()


def tokens_of(text: str, offset: int = 0) -> tuple[Token, ...]:
    """Return the words of a text, URLs and numbers included."""
    return tuple(Token(m[0], m.start() + offset, m.end() + offset) for m in _TOKEN.finditer(text))


def split_stems(text: str) -> list[str]:
    """Return the stems of a text, compounds both whole and in parts."""
    found: list[str] = []
    for token in tokens_of(text):
        word = token.text
        found.append(stem(word))
        if word.isalpha():
            if found[-1] in ("100", "1000") and len(found) > 1 and found[-2].isdigit():
                found.append(str(int(found[-2][:6]) * int(found[-1])))
        elif word.endswith("%"):
            found += [stem(word[:-1]), "percent"]
        elif not word.startswith("http"):
            parts = _INNER.split(word)
            found += [stem(part) for part in parts if part] if len(parts) > 1 else []
    return found
