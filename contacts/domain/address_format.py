"""A company's address format, worked out from the candidate's own contacts there (lesson P2).

Nothing is looked up and no mailbox is probed: the only evidence is addresses that people gave the candidate.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
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
    """An address nobody gave.

    `pattern` reads like "{first}.{last}@example.com"; `support` known addresses, the `examples`, agree.
    """

    email: str
    pattern: str
    support: int
    examples: tuple[KnownAddress, ...]


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


FREEMAIL: Final = _set(
    """
    gmail.com googlemail.com outlook.com hotmail.com hotmail.co.uk hotmail.fr hotmail.de live.com
    live.se msn.com yahoo.com yahoo.co.uk yahoo.fr yahoo.de ymail.com rocketmail.com icloud.com me.com
    mac.com aol.com gmx.de gmx.net gmx.com gmx.at gmx.ch web.de t-online.de freenet.de mail.com mail.ru
    yandex.ru yandex.com proton.me protonmail.com pm.me tutanota.com tuta.io fastmail.com hey.com
    zoho.com qq.com 163.com 126.com naver.com orange.fr wanadoo.fr free.fr laposte.net sfr.fr libero.it
    virgilio.it telia.com bredband.net comcast.net verizon.net att.net btinternet.com posteo.de
    mailbox.org wp.pl o2.pl onet.pl seznam.cz
    """
)
_ROLES: Final = _set(
    """
    info hr jobs job career careers recruiting recruitment recruiter talent hiring people hello hi hey
    contact kontakt office admin administration support help helpdesk sales team press media marketing
    finance billing accounts legal privacy security it noreply no-reply donotreply do-not-reply mail
    post postmaster webmaster enquiries inquiries reception events apply applications bewerbung
    bewerbungen karriere personal jobb rekrytering rh empleo carreras
    """
)
# How far the evidence must go: this many at least, and this share of all addresses that say anything.
_CLEAR_MAJORITY: Final = (3, 0.75)

# Letters that Unicode does not take apart into a plain one and an accent.
_STRAIGHT: Final = str.maketrans(
    dict(zip("ßøæœłđðþħ", ("ss", "o", "ae", "oe", "l", "d", "d", "th", "h"), strict=True)) | {"\u0131": "i"}
)
# The letters that some companies spell out, by how many of them.
_SPELT_OUT: Final[tuple[dict[int, str], ...]] = (
    {},
    str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe"}),
    str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"}),
)
_NOT_ALNUM: Final = re.compile(r"[^a-z0-9-]")
_DIGITS_AT_END: Final = re.compile(r"\d+$")


@dataclass(frozen=True)
class _Spelling:
    """How a company writes names that have accents, hyphens or several parts."""

    both: bool  # the last middle name is a family name as well: María José Pérez Ruiz
    spelt_out: int  # index into _SPELT_OUT: "ö" as "o" or as "oe"
    hyphen: str  # what stands for a hyphen: "-", "" or "first" for the first part alone
    several: str  # several family names: "joined", "-", ".", "last" or "first"


_SPELLINGS: Final = tuple(
    _Spelling(both, spelt_out, hyphen, several)
    for both in (False, True)
    for spelt_out in range(len(_SPELT_OUT))
    for hyphen in ("-", "", "first")
    for several in ("joined", "last", "-", ".", "first")
)
_TEMPLATES: Final = (
    *(
        "{first}.{last}",
        "{f}{last}",
        "{first}",
        "{first}{last}",
        "{f}.{last}",
        "{first}_{last}",
        "{first}-{last}",
    ),
    *("{first}{l}", "{first}.{l}", "{last}", "{last}.{first}", "{last}{f}", "{last}.{f}", "{last}{first}"),
    *("{f}_{last}", "{f}-{last}", "{last}_{first}", "{last}-{first}", "{f}{l}"),
)


@dataclass(frozen=True)
class _Parts:
    """A name without title and degree."""

    first: str
    middle: str
    last: str
    nickname: str = ""

    @property
    def is_plain(self) -> bool:
        """Whether there is but one way to spell it."""
        whole = f"{self.first}{self.last}"
        return whole.isascii() and whole.isalpha() and not self.middle


@dataclass(frozen=True)
class _Spelt:
    """First and family name in the letters of an address; the family name may be missing."""

    first: str
    last: str

    def fill(self, template: str) -> str:
        """Return what stands before the @, or "" if the template needs more than there is."""
        needs_last = "{last}" in template or "{l}" in template
        if not self.first or (needs_last and not self.last):
            return ""
        return template.format(first=self.first, last=self.last, f=self.first[0], l=self.last[:1])


_Format = tuple[str, str]  # template, domain
_Explanations = dict[_Format, frozenset[_Spelling]]


def guess(name: str, known: Sequence[KnownAddress]) -> Guess | None:
    """Return this person's likely address at the company whose addresses are `known` (lesson P2), or None.

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
    local = _spell(parts, _spelling([spellings for _, spellings in agreeing])).fill(template)
    email = f"{local}@{domain}"
    if not local or _belongs_to_another(email, name, known):
        return None
    examples = tuple(each for each, _ in agreeing)
    return Guess(email, f"{template}@{domain}", len(examples), examples)


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
    """Return the parts of a name that can be spelt, which "Dr. Chen" and names in other scripts cannot."""
    if is_description(name):
        return None
    parsed = HumanName(" ".join(name.split()))
    parts = _Parts(str(parsed.first), str(parsed.middle), str(parsed.last), str(parsed.nickname))
    usual = _spell(parts, _SPELLINGS[0])
    return parts if usual.first and (usual.last or not parts.last) else None


def _explanations(known: KnownAddress) -> _Explanations | None:
    """Return the formats that this address may follow; none at all if it follows an unknown one.

    None when it says nothing: the name is a description, or too short to tell ("Tom" at tom.weiss@).
    """
    parts = _parts(known.name)
    if parts is None:
        return None
    local, _, domain = known.email.strip().lower().rpartition("@")
    local = local.split("+", 1)[0]
    written = {local, _DIGITS_AT_END.sub("", local)}  # the second Jane Roe is jane.roe2@
    found: dict[_Format, frozenset[_Spelling]] = {}
    for spelt, spellings in _ways(parts).items():
        for template in _TEMPLATES:
            if spelt.fill(template) in written:
                found[template, domain] = found.get((template, domain), frozenset()) | spellings
    return None if not found and not parts.last else found


def _ways(parts: _Parts) -> dict[_Spelt, frozenset[_Spelling]]:
    """Return how the name may be spelt, each with the spellings that lead to it."""
    if parts.is_plain:
        ways = {_spell(parts, _SPELLINGS[0]): frozenset(_SPELLINGS)}
    else:
        ways = {}
        for spelling in _SPELLINGS:
            spelt = _spell(parts, spelling)
            ways[spelt] = ways.get(spelt, frozenset()) | {spelling}
    if parts.nickname.isalpha():
        for spelt, spellings in _ways(replace(parts, first=parts.nickname, nickname="")).items():
            ways.setdefault(spelt, spellings)
    return ways


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
    """Return the spelling that the most addresses allow; plain names allow all, so the usual one is first."""
    counts = Counter(spelling for spellings in evidence for spelling in spellings)
    return max(_SPELLINGS, key=lambda spelling: (counts[spelling], -_SPELLINGS.index(spelling)))


def _spell(parts: _Parts, spelling: _Spelling) -> _Spelt:
    families = parts.last.split()
    if spelling.both and parts.middle and families:
        families.insert(0, parts.middle.split()[-1])
    if families and spelling.several in {"last", "first"}:
        families = [families[-1 if spelling.several == "last" else 0]]
    joint = spelling.several if spelling.several in {"-", "."} else ""
    letters = [_letters(family, spelling) for family in families]
    return _Spelt(_letters(parts.first, spelling), joint.join(letters) if all(letters) else "")


def _letters(text: str, spelling: _Spelling) -> str:
    """Return the text in the letters of an address, or "" if it has others."""
    whole = unicodedata.normalize("NFC", text).lower().translate(_SPELT_OUT[spelling.spelt_out])
    plain = unicodedata.normalize("NFKD", whole.translate(_STRAIGHT))
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
        each.email.strip().lower() == email and " ".join(each.name.split()).casefold() != mine for each in known
    )
