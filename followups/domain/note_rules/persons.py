"""Who is greeted, who signs, and whose company is meant (name/wrong, panel/mass-mail)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from followups.domain.note_rules.case import Case
from followups.domain.note_rules.company import LEGAL, ORGANISATION, PLACES, naming
from followups.domain.note_rules.letter import GREETING, SIGN_OFF, Span
from followups.domain.note_rules.lexicon import GENERIC_STEMS, fold, stem, words_of
from followups.domain.note_rules.nicknames import NICKNAMES
from followups.domain.note_rules.tokens import tokens_of

TITLES = words_of(
    """
    mr mrs ms miss mx dr prof professor sir madam ma'am maam lady lord dame captain chef father sister
    brother principal dean judge hon rabbi reverend rev herr frau doktor doctor monsieur madame señor
    señora ji san senor senora mister pastor coach officer chief director president chairman nurse mam
    respected dear sergeant major colonel general lieutenant imam sheikh engr barrister governor mayor
    ambassador senator councillor chancellor
    """
)
_GROUP = words_of(
    "all everyone everybody team folks panel committee guys friends colleagues both "
    "y'all group interviewers panelists panellists board ladies gentlemen people hiring recruiting associates "
    "staff crew department faculty admissions members managers partners recruiters employees collective squad gang"
)
_IMPERSONAL = words_of(
    "sir madam hiring manager recruiter interviewer whom it may concern there sir/madam "
    "recruitment human resources hr friend colleague mate again"
)
_ALSO = words_of(
    "and or & the to again my good if i may already so everyone for at of from dearest "
    "hello hi hey dear morning afternoon evening day greetings namaste"
)


def name_parts(name: str) -> list[str]:
    """Return the folded parts of a name without titles."""
    cut = [part.strip(".,()'\"") for part in re.split(r"[\s,()]+", fold(name))]
    return [
        part
        for part in cut
        if part and part not in TITLES and part not in ("phd", "md", "rn", "jr", "sr", "ii", "iii", "esq")
    ]


def is_part(word: str, names: list[str]) -> bool:
    """Tell whether a word is a part of a name, its nickname, its initial or a slip of the pen."""
    word = fold(word).removesuffix("'s").strip(".'")
    if not word:
        return True
    for part in names:
        pieces = {part, *part.split("-")}
        if word in pieces or (set(word.split("-")) & pieces) or word.replace("-", "") == part.replace("-", ""):
            return True
        if NICKNAMES.get(word, set()) & (NICKNAMES.get(part, set()) | {part}):
            return True
        if len(word) >= 3 and len(part) >= 3 and (part.startswith(word) or word.startswith(part)):
            return True
        if len(word) == 1 and part[0] == word:
            return True
        if len(word) >= 4 and len(part) >= 4 and _slip(word, part):
            return True
    return False


def _slip(one: str, two: str) -> bool:
    """Tell whether two words differ by one letter, or by two that changed places."""
    if one[0] != two[0] or abs(len(one) - len(two)) > 1:
        return False
    if len(one) == len(two):
        unlike = [i for i, (a, b) in enumerate(zip(one, two, strict=True)) if a != b]
        return (len(unlike) == 1 and len(one) >= 6) or (len(unlike) == 2 and unlike[1] == unlike[0] + 1)
    short, long = sorted((one, two), key=len)
    return any(long[:i] + long[i + 1 :] == short for i in range(len(long)))


def _addressed(greeting: str) -> list[str]:
    after = re.split(r"[(\[]", greeting)[0]
    return [t.text for t in tokens_of(after) if fold(t.text).strip(".") not in TITLES | _ALSO]


def addresses_many(case: Case) -> Span | None:
    """Return the greeting when it addresses several people."""
    greeting = case.letter.greeting
    if greeting is None:
        return None
    low = fold(greeting.text)
    words = [fold(word) for word in _addressed(greeting.text)]
    company = {fold(t.text) for t in tokens_of(case.facts.company)}
    if len(re.findall(r"\b(?:dear|hello|hi)\b", low)) > 1:
        return greeting
    groups = _GROUP - set(name_parts(case.facts.contact_name))
    if set(words) & groups and not (set(words) <= {"hiring", "manager", "recruiting"} or "manager" in words):
        return greeting
    if re.search(r"\bsirs\b|\bladies\b|\bmesdames\b|\bmessrs\b|\bguys\b|\beveryone\b", low):
        return greeting
    if re.search(r"\b(?:and|&)\b|&|,(?=\s*\S)|/|;", re.sub(r"[,:!;\u2013—-]+\s*$", "", greeting.text)):
        names = [w for w in words if w not in company and w not in _IMPERSONAL]
        own = name_parts(case.facts.contact_name)
        foreign = [w for w in names if not is_part(w, own)]
        if len(names) >= 2 and foreign and re.search(r"[^\W\d_]{2,}.*(?:\band\b|&|,|/|;).*[^\W\d_]{2,}", low):
            return greeting
    return None


def greets_someone_else(case: Case) -> Span | None:
    """Return the greeting when it names somebody who is not the reader."""
    greeting = case.letter.greeting
    own = name_parts(case.facts.contact_name)
    if greeting is None or not own:
        return None
    words = [w for w in _addressed(greeting.text) if w[:1].isupper() or GREETING.match(greeting.text)]
    words = [w for w in words if fold(w) not in _GROUP | _IMPERSONAL and not re.search(r"[{}<>\[\]_\d]", w)]
    placeholder = re.search(r"[\[{<]|_{2,}|\bx{3,}\b|\bname\b", greeting.text, re.I)
    if not words or placeholder or any(is_part(word, own) for word in words):
        return None
    if all(ord(sign) > 0x2E80 for word in words for sign in word):
        return None
    company = {fold(t.text) for t in tokens_of(case.facts.company)}
    return None if all(fold(word) in company or not word[0].isalpha() for word in words) else greeting


def signs_as_someone_else(case: Case) -> Span | None:
    """Return the signature when it is another person's."""
    own = name_parts(case.facts.candidate_name)
    if not own:
        return None
    everywhere = [t.text for line in case.letter.closing for t in tokens_of(line.text)]
    tail = case.letter.sentences[-1].text if case.letter.sentences else ""
    if any(is_part(word, own) for word in everywhere if word[:1].isalpha()):
        return None
    if any(is_part(t.text, own) for t in tokens_of(tail)[-6:] if t.capital):
        return None
    if any("".join(part[0] for part in own[:3]) == fold(word) for word in everywhere):
        return None
    for line in case.letter.closing:
        words = [t.text for t in tokens_of(line.text)]
        if SIGN_OFF.match(line.text) or not 1 <= len(words) <= 4 or re.search(r"[@\d/\[{<]|\.\w", line.text):
            continue
        if all(w[0].isupper() for w in words) and not any(stem(w) in GENERIC_STEMS and len(w) > 3 for w in words):
            role = {stem(t.text) for t in tokens_of(case.facts.role)}
            place = {stem(t.text) for t in tokens_of(case.facts.company)}
            if not all(stem(w) in role | place or fold(w) in PLACES for w in words):
                return line
        return None
    return None


_CAPITALS = (
    r"((?:[A-Z][\w'&.-]*|\d+[A-Z]\w*)(?:,? (?:&|and|of|the|de|del|la|des|du|for|von|"
    r"[A-Z][\w'&.-]*)(?= |\b))*)"
)
_THEIRS = (
    re.compile(
        r"\b(?:position|role|job|opening|opportunity|internship|vacancy|interview|post|future|career|"
        r"team|colleagues|mission|culture|people|visit|excited about|enthusiastic about|"
        r"interest in|interested in|day|place) (?:here |there |open )?(?:at|with|of) (?:the |"
        r"your )?" + _CAPITALS
    ),
    re.compile(r"\b(?:join|joining) (?:the |your )?(?:team (?:at|of) )?(?:the )?" + _CAPITALS),
    re.compile(
        r"\b(?:would|could|can|will|'d|'ll|to|happily|gladly|be) (?:\w+ ){0,8}?(?:at|for|to|"
        r"with|of) (?:the )?(?:team at )?" + _CAPITALS
    ),
    re.compile(
        r"\b(?:me|interviewing|meeting|talking|learn(?:ing)?|hear(?:ing)?|more) (?:\w+ "
        r"){0,4}?(?:at|about|with) (?:the )?(?:team at )?" + _CAPITALS
    ),
    re.compile(
        r"\b(?:excited|enthusiastic|thrilled|curious) about (?:everything |all |what )(?:that )?" + _CAPITALS
    ),
    re.compile(r"\bbecom(?:e|ing) (?:an? |your |the )?(?:\w+ ){1,3}?(?:with|at|for|of) (?:the )?" + _CAPITALS),
    re.compile(r"\bworking (?:at|for|with) (?:the )?" + _CAPITALS + r" (?:would|will|is|means|appeals)\b"),
    re.compile(r"\b(?:the|your) (?:whole )?" + _CAPITALS + r" (?:team|family|crew|mission|office|people)\b"),
)
_PAST = re.compile(
    r"\b(?:i|we) (?:\w+ )?(?:did|worked|ran|built|led|interned|used|learned|was|were|had|"
    r"wrote|made|studied|started|left|spent|came)\b",
    re.I,
)


def _foreign(case: Case, text: str) -> bool:
    """Tell whether a capitalised stretch is an organisation that the facts do not know."""
    words = [t.text for t in tokens_of(text)]
    if (text.isupper() and len(words) > 1) or set(words[0]) == {"X"}:  # INSERT COMPANY NAME is told as a blank
        return False
    agency = case.facts.arranged or case.facts.interaction_kind == "recruiter_screen"
    known = " ".join(
        (
            *(case.facts.other_companies if agency else ()),
            case.facts.occasion,
            case.facts.role,
            case.facts.medium,
            *(p.text for p in case.facts.points),
        )
    )
    known_stems = {stem(t.text) for t in tokens_of(known)} | case.known_stems
    fresh = [
        w
        for w in words
        if w[0].isupper()
        and stem(w) not in known_stems
        and fold(w) not in PLACES | LEGAL
        and w not in ("I", "I'm", "I'd")
    ]
    telling = [w for w in fresh if stem(w) not in GENERIC_STEMS or fold(w) in ORGANISATION]
    names = set(case.names)
    return (
        bool(telling)
        and not any(fold(w).removesuffix("'s") in names for w in words)
        and fold(words[0]) not in TITLES
    )


def names_other_company(case: Case) -> Iterator[Span]:
    """Yield the names of companies that are taken for the reader's."""
    named = naming(case)
    for sentence in case.sentences:
        if sentence.start in named:
            continue
        for number, pattern in enumerate(_THEIRS):
            for match in pattern.finditer(sentence.text):
                found = match[1]
                multi = len([t for t in tokens_of(found) if t.capital]) > 1
                if number in (2, 3) and (named or not multi):
                    continue
                if not _foreign(case, found):
                    continue
                if _PAST.search(sentence.text[max(0, match.start() - 60) : match.start(1)]):
                    continue
                start = sentence.start + match.start(1)
                yield Span(found, start)
                return
