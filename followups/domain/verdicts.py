"""A coach's verdict in words, for whoever wrote the note."""

from __future__ import annotations

from dataclasses import dataclass

LOOKS_GOOD = "looks_good"
CHANGE_SUGGESTED = "change_suggested"
CHANGE_NEEDED = "change_needed"

# The verdict, while the note can still change and when it has gone out already; and what follows from it.
_SHORT = {
    LOOKS_GOOD: ("looks good", "looked good"),
    CHANGE_SUGGESTED: ("a change suggested", "a suggestion for the next one"),
    CHANGE_NEEDED: ("a change needed", "something to do differently next time"),
}
_ADVICE = {
    LOOKS_GOOD: "Send it.",
    CHANGE_SUGGESTED: "It can go as it is, and would be better with a change.",
    CHANGE_NEEDED: "Change it before it goes.",
}
AFTERWARDS = "You have sent it already, so this is for your next notes."


@dataclass(frozen=True)
class Verdict:
    """One verdict in words: `short` after a colon, `sentence` alone, and `advice`."""

    short: str
    advice: str

    @property
    def sentence(self) -> str:
        """Return the verdict as a heading."""
        return f"{self.short[:1].upper()}{self.short[1:]}"


def verdict(state: str, *, after_the_fact: bool) -> Verdict:
    """Return the words for a review's answer. Raises KeyError for a review that has none."""
    if after_the_fact:
        return Verdict(_SHORT[state][1], AFTERWARDS)
    return Verdict(_SHORT[state][0], _ADVICE[state])
