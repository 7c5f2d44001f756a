"""A stable way of putting things for each person, so that the notes to a panel differ (lesson P1)."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache
from hashlib import blake2b
from typing import Final

# What a reader notices when it comes twice on half a page.
_STRIKING: Final = re.compile(
    r"(?:: \{|“|\u2013)"  # the joints
    r"|\b(?:glad|gladly|stayed|think|remember|enjoy|note|happy|pleasure|excit|com\w+ back|use|contribut"
    r"|discussed|bring"
    r"|curious|learn|particular|hope|mind|love|in return|telling|made me|what I know|after our talk|touch"
    r"|going by|give something back|add|interest|i also|as well|too\b|wrote down|my notes|keen|gave me"
    r"|not forget|the part|is what)",
    re.I,
)
# For messages nobody talked. These touch wordings only, never what was typed.
_WRITTEN: Final = (
    ("our talk", "our exchange"),
    ("Our talk", "Our exchange"),
    ("got to talk about", "came to"),
    ("even time to talk about", "even room for"),
    ("to talk about", "to write about"),
    ("talking about", "writing about"),
    ("Talking about", "Writing about"),
    ("we talked about", "we wrote about"),
    ("Talking with you", "Our exchange"),
    ("after we had finished", "afterwards"),
)
# Whoever only arranged the conversation did not hear it (W1).
_ABSENT: Final = (
    ("Our talk", "The talk"),
    ("our talk", "the talk"),
    ("Our exchange", "The exchange"),
    ("our exchange", "the exchange"),
    ("Talking with you", "The conversation"),
    ("our conversation", "the conversation"),
    ("You have made me", "The conversation has made me"),
    ("You gave me", "The conversation gave me"),
    ("what you told me", "what I heard"),
    ("work that we talked about", "work in question"),
    ("hat we said about", "hat was said about"),
    ("that we got to talk about", "that the talk came to"),
    ("that we came to", "that the talk came to"),
    ("When we came to", "When it came to"),
    ("when we came to", "when it came to"),
    ("if we came back to", "if I were asked again about"),
    ("We touched on", "The talk touched on"),
    ("we touched on", "that came up"),
    ("thing we talked about", "thing from the talk"),
    ("help your team", "help the team"),
    ("of use to you", "of use"),
    ("helps you there", "helps there"),
    ("that we discussed", "in question"),
    ("what we discussed", "what was discussed"),
    ("talk with you again", "continue the conversation"),
    (" with you another time", " another time"),
)


class Voice:
    """Chooses among wordings for one person.

    Every choice follows from names alone, so the same person always gets the same words. Those who were met
    together take seats in the order of their digests, each the next free one, so that no two of them get the
    same wording as long as there are enough; a person who joins later moves few of the others. A word that
    strikes the reader is not used twice in one note if another wording will do.
    """

    def __init__(
        self,
        name: str,
        met_together: Iterable[str],
        occasion: str,
        *,
        medium: str = "",
        was_there: bool = True,
    ) -> None:
        """Take the person, those met with them, and what tells this talk from earlier ones (W2)."""
        names = {person.casefold() for person in met_together if person.strip()} | {name.casefold()}
        digests = {person: blake2b(f"{person}\n{occasion}".encode()).digest() for person in names}
        order = sorted(names, key=digests.__getitem__)
        self._digests = [digests[person] for person in order]
        self._me = order.index(name.casefold())
        self._turned = (_WRITTEN if medium == "written" else ()) + (() if was_there else _ABSENT)
        self._said: set[str] = set()
        self.people = len(names)
        self.alone = self.people == 1

    def number(self, slot: int, size: int) -> int:
        """Return this person's number below `size` in a slot (0 to 60); those met together differ."""
        return self._seats(slot, size, self._me + 1)[-1]

    def _seats(self, slot: int, size: int, people: int) -> list[int]:
        """Return the seats of so many people."""
        taken: set[int] = set()
        seats = []
        for digest in self._digests[:people]:
            if len(taken) == size:
                taken.clear()
            seat = digest[slot] % size
            while seat in taken:
                seat = (seat + 1) % size
            taken.add(seat)
            seats.append(seat)
        return seats

    def pick(self, slot: int, options: Sequence[str], fitting: Collection[str] = ()) -> str:
        """Return this person's wording, or another one whose words have not been used in this note.

        Of those that are nobody's, everyone of those met together has some to fall back on. `fitting` leaves
        only some to choose from; seats are those of all options, lest two people meet on one wording.
        """
        chosen = options[self.number(slot, len(options))]
        if (fitting and chosen not in fitting) or self._clashes(chosen):
            others = self._others(slot, options)
            chosen = min((each for each in others if each in fitting or not fitting), key=self._clashes)
        self._said |= _striking(chosen)
        return self.worded(chosen)

    def _clashes(self, wording: str) -> int:
        """Return how many striking words would come again; the whole wording again is worst.

        In a panel a single one does no harm: somebody else's wording strikes more.
        """
        again = len(_striking(wording) & self._said)
        return 10 if wording in self._said else again if self.alone else max(0, again - 1)

    def _others(self, slot: int, options: Sequence[str]) -> list[str]:
        """Return the wordings in the order in which this person falls back on them, the own one first."""
        size = len(options)
        seats = self._seats(slot, size, self.people)
        mine = seats[self._me]
        free = [at for at in range(size) if at not in seats]
        spare = free[self._me :: len(seats)]
        after = [at % size for at in range(mine + 1, mine + size) if at % size not in spare]
        return [options[at] for at in (mine, *spare, *after)]

    def worded(self, wording: str) -> str:
        """Return the wording as it suits medium and reader; it must not hold anything typed yet."""
        for usual, turned in self._turned:
            wording = wording.replace(usual, turned)
        return wording


@lru_cache(maxsize=1024)  # of wordings, which are constants; no note passes through here
def _striking(wording: str) -> frozenset[str]:
    return frozenset(word.lower() for word in _STRIKING.findall(wording)) | {wording}
