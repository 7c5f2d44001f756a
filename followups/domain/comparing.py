"""Two notes to people of one panel beside each other: what stands in both, and what to do about it (P1)."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from followups.domain import siblings
from followups.domain.note_rules.rules import COPY
from followups.domain.standing import number

MOST: Final = 8  # notes that are compared each with each: 28 pairs


@dataclass(frozen=True)
class Stretch:
    """A stretch of a note; `shared` when the other says it as well."""

    text: str
    shared: bool = False


@dataclass(frozen=True)
class Comparison:
    """Two notes, the bodies of each."""

    left: str
    right: str

    @cached_property
    def is_copy(self) -> bool:
        """Say whether one is too much of the other: both readers would notice."""
        return siblings.overlap(self.left, self.right) >= COPY

    @property
    def left_stretches(self) -> list[Stretch]:
        """Return the left note, cut where what is shared begins and ends."""
        return self._cut(self.left, self.right)

    @property
    def right_stretches(self) -> list[Stretch]:
        """Return the right note, cut likewise."""
        return self._cut(self.right, self.left)

    def _cut(self, body: str, other: str) -> list[Stretch]:
        stretches, at = [], 0
        for start, end in siblings.matched(body, other) if self.is_copy else ():
            stretches += [Stretch(body[at:start]), Stretch(body[start:end], shared=True)]
            at = end
        stretches.append(Stretch(body[at:]))
        return [stretch for stretch in stretches if stretch.text]

    @cached_property
    def shared(self) -> list[str]:
        """Return the sentences that stand in both, as the left note has them."""
        return [" ".join(stretch.text.split()) for stretch in self.left_stretches if stretch.shared]

    @property
    def sentence(self) -> str:
        """Return what they share, in a sentence."""
        if not self.is_copy:
            return "Each is a text of its own."
        count = len(self.shared)
        if not count:
            return "These two are much alike, though no sentence is quite the same."
        return f"These two say the same in {number(count)} sentence{'' if count == 1 else 's'}."


def most_alike(bodies: Sequence[str], with_one: int | None = None) -> tuple[int, int]:
    """Return the places of the two notes that are most alike, or of the one most like the note at `with_one`.

    Of many notes the first few are compared. Needs at least two.
    """
    few = range(min(len(bodies), MOST))
    pairs = (
        [(with_one, other) for other in range(len(bodies)) if other != with_one][: 2 * MOST]
        if with_one is not None
        else list(itertools.combinations(few, 2))
    )
    return max(pairs, key=lambda pair: siblings.overlap(bodies[pair[0]], bodies[pair[1]]))
