"""Phone numbers: is what someone typed one?"""

from __future__ import annotations

import re

import phonenumbers

_WRITTEN = re.compile(r"[+]?[\d\s()./-]+(?:\s*(?:ext\.?|x)\s*\d+)?", re.I)
_FEWEST_DIGITS = 6


def problem(text: str) -> str:
    """Return a sentence on why this is no phone number, or "" when it may be one.

    International numbers are checked by their country's plan; others need enough digits.
    """
    if not _WRITTEN.fullmatch(text.strip()):
        return "Write a phone number in digits, such as +46 70 174 06 12."
    if sum(character.isdigit() for character in text) < _FEWEST_DIGITS:
        return "That is too short for a phone number."
    if text.strip().startswith("+"):
        try:
            possible = phonenumbers.is_possible_number(phonenumbers.parse(text, None))
        except phonenumbers.NumberParseException:
            possible = False
        if not possible:
            return "No country has a number like that. Check the digits, above all those after the plus."
    return ""
