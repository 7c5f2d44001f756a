"""A company's address format, worked out from the candidate's own contacts there (lesson P2).

Nothing is looked up and no mailbox is probed: the only evidence is addresses that people gave the candidate.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from nameparser import HumanName

from contacts.domain.names import is_description


@dataclass(frozen=True)
class KnownAddress:
    """A contact at the company whose address is known."""

    name: str
    email: str


@dataclass(frozen=True)
class Guess:
    """An address nobody gave: `pattern` as in "{first}.{last}@example.com", `support` known addresses agree."""

    email: str
    pattern: str
    support: int
    examples: tuple[KnownAddress, ...]


FREEMAIL: Final = frozenset(
    """
    gmail.com googlemail.com outlook.com hotmail.com hotmail.co.uk hotmail.fr hotmail.de live.com live.se
    msn.com yahoo.com yahoo.co.uk yahoo.fr yahoo.de ymail.com rocketmail.com icloud.com me.com mac.com
    aol.com gmx.de gmx.net gmx.com gmx.at gmx.ch web.de t-online.de freenet.de mail.com mail.ru yandex.ru
    yandex.com proton.me protonmail.com pm.me tutanota.com tuta.io fastmail.com hey.com zoho.com qq.com
    163.com 126.com naver.com orange.fr wanadoo.fr free.fr laposte.net sfr.fr libero.it virgilio.it telia.com
    bredband.net comcast.net verizon.net att.net btinternet.com posteo.de mailbox.org wp.pl o2.pl onet.pl
    seznam.cz
    """.split()  # noqa: SIM905
)
_ROLES: Final = frozenset(
    """
    info hr jobs job career careers recruiting recruitment recruiter talent hiring people hello hi hey
    contact kontakt office admin administration support help helpdesk sales team press media marketing
    finance billing accounts legal privacy security it noreply no-reply donotreply do-not-reply mail post
    postmaster webmaster enquiries inquiries reception events apply applications bewerbung bewerbungen
    karriere personal jobb rekrytering rh empleo carreras
    """.split()  # noqa: SIM905
)
# How far the evidence must go: this many at least, and this share of all addresses that say anything.
_CLEAR_MAJORITY: Final = (3, 0.75)

_STRAIGHT: Final = str.maketrans(
    {
        "ß": "ss",
        "ø": "o",
        "Ø": "O",
        "æ": "ae",
        "Æ": "Ae",
        "œ": "oe",
        "ł": "l",
        "Ł": "L",
        "đ": "d",
        "Đ": "D",
        "ð": "d",
        "þ": "th",
        "ı": "i",
        "ħ": "h",
    }  # fmt: skip
)
_SPELT_OUT: Final = str.maketrans(
    {
        "ä": "ae",
        "ö": "oe",
        "ü": "ue",
        "å": "aa",
        "ø": "oe",
        "Ä": "Ae",
        "Ö": "Oe",
        "Ü": "Ue",
        "Å": "Aa",
        "Ø": "Oe",
    }
)
_NOT_ALNUM: Final = re.compile(r"[^a-z0-9-]")
_DIGITS_AT_END: Final = re.compile(r"\d+$")


@dataclass(frozen=True)
class _Spelling:
    """How a company writes names that have accents, hyphens or several parts."""

    spelt_out: bool  # "ö" as "oe" instead of "o"
    hyphen: str  # what stands for a hyphen: "-", "" or "first" for the first part alone
    several: str  # several family names: "joined", "-", ".", "last" or "first"


_SPELLINGS: Final = tuple(
    _Spelling(spelt_out, hyphen, several)
    for spelt_out in (False, True)
    for hyphen in ("-", "", "first")
    for several in ("joined", "last", "-", ".", "first")
)
_TEMPLATES: Final = (
    "{first}.{last}", "{f}{last}", "{first}", "{first}{last}", "{f}.{last}", "{first}_{last}", "{first}-{last}",
    "{first}{l}", "{first}.{l}", "{last}", "{last}.{first}", "{last}{f}", "{last}.{f}", "{last}{first}", "{f}_{last}",
    "{f}-{last}", "{last}_{first}", "{last}-{first}", "{f}{l}",
)  # fmt: skip


@dataclass(frozen=True)
class _Parts:
    """A name without title, degree, nickname and middle names."""

    first: str
    last: str


def guess(name: str, known: Sequence[KnownAddress]) -> Guess | None:
    """Return this person's likely address at the company whose addresses are `known`, or None (lesson P2).

    Freemail and role addresses count for nothing. None when nothing can be learnt, when the company's
    addresses show several formats of which none clearly prevails, when the name lacks what the format needs,
    and when the result is the address of somebody else.
    """
    parts = _parts(name)
    if parts is None:
        return None
    evidence = [(each, found) for each in _personal(known) if (found := _explanations(each)) is not None]
    format_ = _prevailing([found for _, found in evidence])
    if format_ is None:
        return None
    template, domain = format_
    agreeing = [(each, found[format_]) for each, found in evidence if format_ in found]
    local = _local(template, parts, _spelling([spellings for _, spellings in agreeing]))
    email = f"{local}@{domain}"
    if not local or _belongs_to_another(email, name, known):
        return None
    examples = tuple(each for each, _ in agreeing)
    return Guess(email, f"{template}@{domain}", len(examples), examples)


_Format = tuple[str, str]
_Explanations = dict[_Format, frozenset[_Spelling]]


def _personal(known: Iterable[KnownAddress]) -> Iterator[KnownAddress]:
    """Leave out freemail, shared mailboxes and the same address again."""
    seen = set()
    for each in known:
        local, at, domain = each.email.strip().lower().rpartition("@")
        shared = local in _ROLES or re.split(r"[._+-]", local)[0] in _ROLES - {"it", "people", "team"}
        if at and local and domain not in FREEMAIL and not shared and each.email.lower() not in seen:
            seen.add(each.email.lower())
            yield each


def _parts(name: str) -> _Parts | None:
    if is_description(name):
        return None
    parsed = HumanName(" ".join(name.split()))
    first, last = str(parsed.first), str(parsed.last)
    if not first and not parsed.title:
        return None
    if not first or not _letters(first, _SPELLINGS[0]):
        return None  # "Dr. Chen" has no first name, and other scripts cannot be spelt with certainty
    return _Parts(first, last) if not last or _letters(last, _SPELLINGS[0]) else None


def _explanations(known: KnownAddress) -> _Explanations | None:
    """Return the formats that this address may follow; none at all if it speaks for something unknown.

    None when it says nothing: the name is a description, or too short to tell ("Tom" at tom.weiss@).
    """
    parts = _parts(known.name)
    local, _, domain = known.email.strip().lower().rpartition("@")
    local = local.split("+", 1)[0]
    if parts is None:
        return None
    numberless = _DIGITS_AT_END.sub("", local)  # the second Jane Roe is jane.roe2@
    found: dict[_Format, set[_Spelling]] = {}
    for template in _TEMPLATES:
        for spelling in _SPELLINGS:
            if _local(template, parts, spelling) in {local, numberless}:
                found.setdefault((template, domain), set()).add(spelling)
    if not found and not parts.last:
        return None
    return {format_: frozenset(spellings) for format_, spellings in found.items()}


def _prevailing(evidence: Sequence[_Explanations]) -> _Format | None:
    """Return the format that all addresses follow, or by far the most of them."""
    counts = Counter(format_ for found in evidence for format_ in found)
    if not counts:
        return None
    (best, support), *others = counts.most_common()
    if any(count == support for _, count in others):
        return None
    least, share = _CLEAR_MAJORITY
    clear = support == len(evidence) or (support >= least and support / len(evidence) >= share)
    return best if clear else None


def _spelling(evidence: Sequence[frozenset[_Spelling]]) -> _Spelling:
    """Return the spelling that the most addresses allow; a plain name allows all, so the usual one is first."""
    counts = Counter(spelling for spellings in evidence for spelling in spellings)
    return max(_SPELLINGS, key=lambda spelling: (counts[spelling], -_SPELLINGS.index(spelling)))


def _local(template: str, parts: _Parts, spelling: _Spelling) -> str:
    """Return what stands before the @, or "" if the name lacks what the template needs."""
    first, last = _letters(parts.first, spelling), _family(parts.last, spelling)
    if not first or ("l" in template.replace("{first}", "").replace("{f}", "") and not last):
        return ""
    return template.format(first=first, last=last, f=first[0], l=last[:1])


def _family(last: str, spelling: _Spelling) -> str:
    names = last.split()
    if len(names) < 2:
        return _letters(last, spelling)
    if spelling.several in {"last", "first"}:
        return _letters(names[-1 if spelling.several == "last" else 0], spelling)
    joint = "" if spelling.several == "joined" else spelling.several
    return joint.join(_letters(each, spelling) for each in names)


def _letters(text: str, spelling: _Spelling) -> str:
    """Return the text in the letters of an address, or "" if it has others."""
    if spelling.spelt_out:
        text = unicodedata.normalize("NFC", text).translate(_SPELT_OUT)
    plain = unicodedata.normalize("NFKD", text.translate(_STRAIGHT)).lower()
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    if any(letter.isalpha() and not letter.isascii() for letter in plain):
        return ""
    kept = _NOT_ALNUM.sub("", plain).strip("-")
    if spelling.hyphen == "first":
        return kept.split("-", 1)[0]
    return kept.replace("-", spelling.hyphen)


def _belongs_to_another(email: str, name: str, known: Iterable[KnownAddress]) -> bool:
    mine = " ".join(name.split()).casefold()
    return any(
        each.email.strip().lower() == email and " ".join(each.name.split()).casefold() != mine
        for each in known
    )
