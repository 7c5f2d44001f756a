"""What an entry of the tables of confusions is."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Confusion:
    """One mistake: the pattern marks it in the group `x`; `good` and `bad` are tested."""

    pattern: str
    instead: str
    good: str
    bad: str
    alone: bool = False  # a word that is wrong wherever it stands
