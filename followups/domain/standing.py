"""How the candidate stands: whom they owe a note, said in a sentence (W3, W4)."""

from __future__ import annotations

from dataclasses import dataclass

_NUMBERS = (
    *("no", "one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
)


@dataclass(frozen=True)
class Standing:
    """How many notes are owed: late, due within six hours, due later; and how many conversations are planned."""

    late: int = 0
    soon: int = 0
    later: int = 0
    planned: int = 0

    @property
    def sentence(self) -> str:
        """Return what matters most. Late is stated, never blamed."""
        if self.late:
            return f"{_notes(self.late)} {_are(self.late)} late, and still worth sending."
        if self.soon:
            return f"{_notes(self.soon)} {_are(self.soon)} due soon."
        if self.later:
            return f"You owe {_notes(self.later).lower()}, and there is time."
        return "You owe nobody a note."

    @property
    def more(self) -> str:
        """Return what else there is, or ""."""
        said = []
        if self.late and self.soon:
            said.append(f"{number(self.soon).capitalize()} more {_are(self.soon)} due within six hours.")
        if (self.late or self.soon) and self.later:
            said.append(f"{number(self.later).capitalize()} more can wait until later.")
        if self.planned:
            conversations = "conversation is" if self.planned == 1 else "conversations are"
            said.append(f"{number(self.planned).capitalize()} {conversations} planned.")
        return " ".join(said)

    @property
    def title(self) -> str:
        """Return the same in a few words, for the title of the page."""
        counted = ((self.late, "late"), (self.soon, "due soon"), (self.later, "due later"))
        return ", ".join(f"{count} {words}" for count, words in counted if count) or "Nobody is waiting"


def number(count: int) -> str:
    """Return a number in words up to twelve, in figures from there on."""
    return _NUMBERS[count] if count < len(_NUMBERS) else str(count)


def _notes(count: int) -> str:
    return f"{number(count).capitalize()} {'note' if count == 1 else 'notes'}"


def _are(count: int) -> str:
    return "is" if count == 1 else "are"
