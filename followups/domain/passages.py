"""A note in passages that can be quoted: its sentences."""

from __future__ import annotations

import re

_END = re.compile(r"(?<=[.!?])\s+|\n+")


def passages(body: str, *, longest: int = 500) -> list[str]:
    """Return the sentences and lines of a note in order, each once, on one line, cut at `longest` characters."""
    found = (" ".join(part.split())[:longest].strip() for part in _END.split(body))
    return list(dict.fromkeys(part for part in found if part))
