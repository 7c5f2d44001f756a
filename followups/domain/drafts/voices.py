"""A stable way of putting things for each person, so that a panel's notes differ from each other (lesson P1)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import blake2b
from typing import TypeVar

T = TypeVar("T")


class Voice:
    """Chooses among wordings for one person.

    Every choice follows from names alone, so the same person always gets the same words. Those who were met
    together take seats in the order of their digests, each the next free one, so that no two of them get the same
    wording as long as there are enough; a person who joins later moves few of the others.
    """

    def __init__(self, name: str, company_of: Iterable[str], occasion: str) -> None:
        """Take the person, everyone met with them, and what sets this conversation apart from an earlier one (W2)."""
        names = {person.casefold() for person in company_of if person.strip()} | {name.casefold()}
        digests = {person: blake2b(f"{person}\n{occasion}".encode()).digest() for person in names}
        self._before = [digests[person] for person in sorted(names, key=digests.__getitem__)]
        self._mine = self._before.index(digests[name.casefold()])

    def number(self, slot: int, size: int) -> int:
        """Return this person's number below `size` in a slot (0 to 60); those met together have different ones."""
        taken: set[int] = set()
        seat = 0
        for digest in self._before[: self._mine + 1]:
            if len(taken) == size:
                taken.clear()
            seat = digest[slot] % size
            while seat in taken:
                seat = (seat + 1) % size
            taken.add(seat)
        return seat

    def pick(self, slot: int, options: Sequence[T], further: int = 0) -> T:
        """Return this person's wording; `further` gives the second, third … one, which are different again."""
        return options[(self.number(slot, len(options)) + further) % len(options)]
