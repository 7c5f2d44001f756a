"""How people name a company, and whether a text does so (M4)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from followups.domain.note_rules.case import Case, once
from followups.domain.note_rules.letter import Sentence
from followups.domain.note_rules.lexicon import GENERIC_STEMS, fold, stem, words_of
from followups.domain.note_rules.nicknames import NICKNAMES
from followups.domain.note_rules.tokens import Token, tokens_of

LEGAL = words_of(
    """
    inc inc. ltd ltd. llc l.l.c llp lp plc gmbh ag se sa s.a sas sarl srl s.r.l spa s.p.a bv b.v nv n.v
    ab as a/s aps oy oyj kg kgaa ug mbh ev e.v co co. corp corp. corporation incorporated limited
    company companies pty pte pvt private bhd sdn kk k.k sp z.o.o zoo d.o.o doo kft zrt s.l sl holding
    holdings group the of and & und et
    """
)
ORGANISATION = words_of(
    """
    hospital school college university academy institute institution centre center clinic bank
    foundation society association council services service systems solutions software labs lab
    technologies technology tech studio studios group partners consulting media press works industries
    international global national health care medical community public city county town district
    department agency office shop store house hotel restaurant museum library theatre church trust union
    credit insurance logistics transport transit foods energy power water analytics data digital design
    networks network cloud security engineering construction architects solicitors chambers elementary
    junior grammar primary secondary high family supply distribution manufacturing products company
    north south east west new old royal first american british saint st general united management
    capital ventures financial finance mutual children's women's men's nursery kindergarten home homes
    """
)
PLACES = words_of(
    """
    york london paris berlin boston chicago texas california florida america europe africa asia canada
    england scotland wales ireland france germany spain italy india china japan angeles francisco diego
    jose san los seattle denver portland austin dallas houston atlanta miami washington philadelphia
    phoenix detroit toronto vancouver montreal sydney melbourne dublin manchester glasgow edinburgh
    amsterdam vienna zurich munich hamburg singapore dubai lagos nairobi delhi mumbai times square
    """
)
COMMON = words_of(
    """
    apple visa snap oracle gap current target shell next orange square stripe slack zoom amazon monday
    meta discover progressive sprint indeed chase ally general national first best dell dash box bolt
    bird lime plaid brave notion figma linear mint unity polar wise monzo three sky virgin subway
    caterpillar twitch signal affirm root lemonade hinge bumble tinder match medium patreon ghost canvas
    blackboard compass oxford boots reed mars ace hermes puma dove tide bounty nest ring fitbit alphabet
    block word office access excel numbers pages keys open red blue green black white golden silver iron
    bright clear true spring summer autumn winter
    """
)
_SHORT_NOISE = words_of(
    "HR IT UK US EU CV AI PR QA TV PM AM OK ID PC UX UI CEO CFO CTO FAQ PDF SQL GIS API BA MA SA"
)
_AFTER_NAME = words_of(
    """
    is was has would could can will should may might does did sounds seems looks remains makes made does
    deserves needs wants feels felt and or cares stands keeps takes gives runs builds already really
    truly itself means does, welcomed impressed do uses plans had offers
    """
)
_AT = ("at", "for", "join", "to", "from", "of", "in")
_BEFORE_NAME = words_of(
    """
    at for with to from by of in about inside join joining within into like and than as why how on that
    around whether what where against through when because if your our the
    """
)


@dataclass(frozen=True)
class CompanyName:
    """A company's name in parts: what must occur for it to be named."""

    words: tuple[str, ...]
    raw: tuple[str, ...]
    acronyms: frozenset[str]


@lru_cache(maxsize=500)
def parts(company: str) -> CompanyName:
    """Take a company's name apart: legal forms dropped, initials gathered."""
    company = re.sub(r"\.(?:com|io|ai|org|net|co|de|fr|co\.uk)\b", "", company.strip(), flags=re.I)
    raw = [token.text for token in tokens_of(company)]
    words = [fold(word).removesuffix("'s") for word in raw]
    kept = [word for word in words if word not in LEGAL] or words
    initials = [
        word[0].upper() for word in raw if word.lower() not in ("of", "the", "and", "for", "de", "la", "der")
    ]
    bare = [word[0].upper() for word in raw if fold(word) not in LEGAL]
    acronyms = {"".join(letters) for letters in (initials, bare) if len(letters) > 1}
    if "&" in company or " and " in company.lower():
        acronyms |= {"&".join(bare), "".join(bare)} if len(bare) == 2 else set()
        acronyms |= {f"{bare[0]}&{bare[1]}"} if len(bare) > 1 else set()
    acronyms |= {word for word in raw if word.isupper() and len(word) > 1}
    return CompanyName(tuple(kept), tuple(words), frozenset(acronyms - _SHORT_NOISE))


def _near(one: str, two: str) -> bool:
    """Tell whether two words are one, give or take a slip of the pen or an ending."""
    if one == two:
        return True
    if one[:1] != two[:1] or len(one) < 4 or len(two) < 4:
        return False
    if one.rstrip("s") == two.rstrip("s"):
        return True
    if len(one) == len(two) and len(one) >= 6:
        return sum(a != b for a, b in zip(one, two, strict=True)) <= 1
    return min(len(one), len(two)) >= 6 and abs(len(one) - len(two)) == 1 and (one[:-1] == two or two[:-1] == one)


def _runs(case: Case, name: CompanyName, sentence: Sentence) -> Iterator[tuple[int, list[tuple[Token, str]]]]:
    """Yield the stretches of a sentence made of words of the name, in its order."""
    tokens = sentence.tokens
    index = 0
    while index < len(tokens):
        run: list[tuple[Token, str]] = []
        at = -1
        position = index
        while position < len(tokens):
            low = fold(tokens[position].text).removesuffix("'s")
            following = next((k for k in range(at + 1, len(name.words)) if _near(low, name.words[k])), None)
            if following is None:
                if run and low in LEGAL and position + 1 < len(tokens):
                    position += 1
                    continue
                break
            run.append((tokens[position], name.words[following]))
            at = following
            position += 1
        if run:
            yield index, run
        index = max(position, index + 1)


def _owned(case: Case, tokens: tuple[Token, ...], index: int, word: str) -> bool:
    """Tell whether the reader's surname stands for their company: the reader is addressed, not spoken about."""
    if word != fold(case.facts.contact_name).rstrip(" .,)").rpartition(" ")[2]:
        return False
    before = tokens[index - 1] if index else None
    if before is None:
        return True
    named = before.capital and (index > 1 or fold(before.text) in case.names)
    return not named and before.low not in ("mr", "mrs", "ms", "dr", "prof", "thanks", "thank", "you", "hi")


def _single(case: Case, sentence: Sentence, index: int, token: Token, word: str, whole: bool) -> bool:
    """Judge one word of a name on its own: Bosch, Apple, Times."""
    tokens = sentence.tokens
    before = tokens[index - 1].low if index else ""
    after = tokens[index + 1].low if index + 1 < len(tokens) else ""
    possessive = token.low.endswith("'s")
    placed = before in _BEFORE_NAME
    if not token.capital:  # a word like any other, save where the writer begins no word with a capital
        return case.small_letters and word not in COMMON | ORGANISATION and stem(word) not in GENERIC_STEMS
    if _owned(case, tokens, index, word):
        return True
    if not whole and (word in ORGANISATION or word in LEGAL or (word in PLACES and word != "times")):
        return False
    if word in case.names and before not in _AT:
        return False
    if not whole and word in NICKNAMES:
        return False
    everyday = word in COMMON or stem(word) in GENERIC_STEMS
    if everyday and index == 0:
        return possessive or after in _AFTER_NAME
    if everyday and not whole and not (placed or possessive):
        return False
    return not (index and tokens[index - 1].low in ("mr", "mrs", "ms", "dr", "prof", "professor", "my"))


def _blend(text: str, name: CompanyName) -> bool:
    """Tell whether a word is a short form in mixed capitals: PwC, BofA."""
    if not (3 <= len(text) <= 6 and text[0].isupper() and text[1:].lower() != text[1:] and not text.isupper()):
        return False
    letters = iter("".join(name.raw))
    return name.words[0][0] == text[0].lower() and all(sign in letters for sign in text.lower())


def names_company(case: Case, sentence: Sentence, name: CompanyName) -> bool:
    """Tell whether a sentence names the company, in full or in a short form people use."""
    if any(token.text.removesuffix("'s").rstrip(".") in name.acronyms for token in sentence.tokens):
        return True
    if any(_blend(token.text, name) for token in sentence.tokens):
        return True
    for index, run in _runs(case, name, sentence):
        if len(run) == 1:
            if _single(case, sentence, index, run[0][0], run[0][1], whole=len(name.words) == 1):
                return True
            continue
        telling = [
            word for _token, word in run if word not in ORGANISATION and word not in PLACES and word not in LEGAL
        ]
        capitals = sum(token.capital for token, _word in run)
        complete = len(run) >= len(name.words)
        if (telling or complete) and (capitals >= 1 or complete):
            return True
    return False


@once
def naming(case: Case) -> frozenset[int]:
    """Return where the sentences begin that name the company."""
    name = parts(case.facts.company)
    if not name.words:
        return frozenset()
    full = fold(case.facts.company).strip() if len(name.words) > 1 else ""
    return frozenset(
        sentence.start
        for sentence in case.sentences
        if (len(full) > 3 and full in fold(sentence.text)) or names_company(case, sentence, name)
    )


def is_named(case: Case) -> bool:
    """Tell whether the note names the company between greeting and closing. A nameless one needs no naming."""
    return bool(naming(case)) or not parts(case.facts.company).words
