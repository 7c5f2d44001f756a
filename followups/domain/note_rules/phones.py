"""Whether a note closes with a phone number, in any national format (M6)."""

from __future__ import annotations

import re

from followups.domain.note_rules.case import Case
from followups.domain.note_rules.letter import Span, clean

_SHAPE = re.compile(r"(?<![\w.,/-])(?<!\d )\+?\(?\d(?:[\d ()./\u2013-]{4,22})\d(?![\w]|[.,]\d|%| \d)")
_DATE = re.compile(
    r"(?:\d{1,2}[./ -]\d{1,2}[./ -](?:19|20)\d\d|(?:19|20)\d\d[./ -]\d{1,2}[./ -]\d{1,2}|"
    r"(?:19|20)\d\d ?[-\u2013/] ?(?:19|20)?\d\d"
    r"|\d{1,2}[./]\d{1,2}[./]\d\d)"
)
_NO_PHONE_BEFORE = re.compile(
    r"(?:[$€£¥]|\b(?:usd|eur|gbp|port|ref(?:erence)?|no|id|number of|invoice|room|suite|"
    r"zip|order|ticket|salary|wish|isbn|"
    r"id:|account|iban|fax|application|requisition|req|vacancy|#))[\s.:#]*$",
    re.I,
)


_LABEL = re.compile(r"\b(?:ph|phone|tel|telephone|cell|mobile|mob|call|m|t|p|number)\b[.: ]*$", re.I)


def _digits(text: str) -> str:
    return "".join(sign for sign in text if sign.isdigit())


def _is_phone(text: str, before: str, own: str) -> bool:
    digits = _digits(text)
    if len(own) >= 7 and digits[-7:] == own[-7:]:
        return True
    if (
        not 7 <= len(digits) <= 15
        or _DATE.fullmatch(text.strip(" ()./-\u2013"))
        or _NO_PHONE_BEFORE.search(before)
    ):
        return False
    if digits.endswith("0000") and "0" not in (text[0], digits[0]) and text.isdigit():
        return False
    if re.fullmatch(r"\d{5}-\d{4}", text):
        return False
    return len(digits) >= 8 or bool(_LABEL.search(before)) or bool(re.search(r"\d[ ./-]\d", text))


def _places(case: Case) -> list[Span]:
    letter = case.letter
    above = [paragraph for paragraph in letter.paragraphs if paragraph not in letter.postscripts]
    return [*letter.closing, *above[-1:], *letter.postscripts]


def has_phone(case: Case) -> bool:
    """Tell whether the closing, or the last paragraph when all is one, holds a phone number."""
    own = _digits(case.facts.candidate_phone)
    for place in _places(case):
        text = clean(place.text)
        for match in _SHAPE.finditer(text):
            if _is_phone(match[0], text[max(0, match.start() - 14) : match.start()], own):
                return True
    return False
