"""The form of a note: blanks, subject, register, length, language, the unnamed company (B3, B5, B6, B8, M4)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from followups.domain.note_rules.case import Case
from followups.domain.note_rules.letter import Span, clean
from followups.domain.note_rules.lexicon import STOP, fold, words_of
from followups.domain.note_rules.tokens import tokens_of

_BLANK_WORDS = (
    r"(?:your|insert|company|employer|organi[sz]ation|name|date|day|time|topic|position|"
    r"role|title|job|interviewer|recruiter|manager|hiring|phone|number|"
    r"skill|skills|project|specific|detail|details|something|recipient|first|last|contact|"
    r"team|xx+|fill|add|mention|point|product|department|subject|example|email|"
    r"signature|here|blank|todo|tbd|school|experience|achievement|reason|city|today|"
    r"location|candidate|previous|relevant|field|industry|area|\.\.\.|…|link|address|"
    r"surname|mr|ms|placeholder)"
)
_BRACKETS = re.compile(
    rf"\[(?=[^\]\n]{{0,80}}\b{_BLANK_WORDS}\b)[^\]\n]{{1,80}}\]|<<?(?!https?:|mailto:|"
    rf"/?(?:p|br|div|b|i|a|span)\b)(?=[^>\n]{{0,80}}\b{_BLANK_WORDS})[^>@\n]{{1,80}}>>?"
    rf"|\{{\{{[^}}\n]{{1,60}}\}}\}}|\{{%[^}}\n]{{1,60}}%\}}|"
    rf"\{{(?=[^}}\n]{{0,60}}{_BLANK_WORDS})[^}}\n]{{1,60}}\}}|%[A-Z_]{{3,30}}%|"
    rf"\$\{{[^}}\n]{{1,40}}\}}|«[^»\n]{{1,60}}»(?=.*\bmerge\b)"
    rf"|\*\|[A-Z_:]{{2,30}}\|\*|\[\s*\]|\[_+\]|\(\s*\)|\((?:insert|your|company|name of|"
    rf"date|topic|position|interviewer|fill in|add)\b[^)\d\n]{{0,60}}\)",
    re.I,
)
_RAW = re.compile(
    r"_{3,}|(?<![\w.])\.{5,}(?![\w])|\b(?:INSERT|ENTER|ADD|FILL IN|YOUR|TODO|TBD|COMPANY "
    r"NAME|NAME HERE|JOB TITLE|POSITION TITLE)(?: [A-Z]{2,}){1,6}\b|\bTODO\b|\bTBD\b|"
    r"\bTBC\b|\bCOMPANY NAME\b|\b(?:Insert|insert) (?:company|name|topic|date|position|"
    r"specific)\b[^.,!?\n]{0,30}"
    r"|\b(?:Your Name|Company Name|Interviewer'?s? Name|Job Title|Position Title|Hiring "
    r"Manager'?s? Name|Your Phone Number|Recipient'?s? Name|Contact Name)\b|\bXYZ(?: "
    r"(?:Company|Corp|Inc|Ltd)\b)?|\bABC (?:Company|Corp|Inc)\b|(?<![\w])(?:Acme XYZ)\b|"
    r"\blorem ipsum\b"
)
_XXX = re.compile(r"(?<![\w-])[xX]{2,6}(?![\w-])")
_SIZES = re.compile(
    r"\b(?:size|sizes|sized|small|large|sells?|clothing|sold|XS|XL|XXL|even made|dress|"
    r"shirts?|shirt|jackets?|Roman|chapter|century|Super Bowl|kisses|hugs)\b|\bXXL\b"
)


def blanks(case: Case) -> Iterator[Span]:
    """Yield the unfilled blanks of a template. What stands in a logged point was talked about."""
    logged = " ".join(point.text for point in case.facts.points) + case.facts.company + case.facts.role
    seen: set[int] = set()
    for line in case.letter.lines:
        for pattern in (_BRACKETS, _RAW, _XXX):
            for match in pattern.finditer(line.text):
                text = match[0]
                if text in logged or match.start() in seen:
                    continue
                if text.startswith("[") and (
                    (match.start() and line.text[match.start() - 1].isalnum()) or text[1:-1].isdigit()
                ):
                    continue
                if text.strip() in ("( )", "()") and match.start() and line.text[match.start() - 1].isalnum():
                    continue
                if pattern is _XXX and (
                    (not text.isupper() and len(text) < 3)
                    or (text in ("XX", "xx", "xX", "Xx") and _SIZES.search(line.text))
                    or _SIZES.search(line.text)
                ):
                    continue
                seen.add(match.start())
                yield Span(text, line.start + match.start())


def blank_subject(case: Case) -> bool:
    """Tell whether the subject holds an unfilled blank."""
    logged = " ".join(point.text for point in case.facts.points)
    return any(m[0] not in logged for p in (_BRACKETS, _RAW) for m in p.finditer(case.subject))


_EMPTY_SUBJECT = words_of(
    """
    thanks thank you thanking gratitude appreciation hello hi hey greetings follow following up followup
    follow-up next steps step interview meeting coffee call chat talk conversation today yesterday
    today's yesterday's our my the a an re fwd for from your time so much very many again just wanted to
    say checking in check touching base quick note message email mail update status question regarding
    about job position role application opportunity of and on with nice great good meeting meet it was
    discussion recent discuss this one more thx ty no subject none (no subject) letter reminder
    important info information misc test note query enquiry inquiry is me candidate intro introduction
    networking event lunch catch-up catchup connect connecting kind regards video phone zoom sir madam
    dear urgent hope
    """
)


def subject_is_generic(case: Case) -> bool:
    """Tell whether the subject could stand above any mail."""
    words = [t.text for t in tokens_of(case.subject)]
    low = [fold(w) for w in words]
    if not words:
        return bool(case.subject.strip())
    if not all(w in _EMPTY_SUBJECT for w in low):
        return False
    occasion = {
        "interview",
        "coffee",
        "call",
        "lunch",
        "chat",
        "meeting",
        "conversation",
        "talk",
        "discussion",
    }
    fine = (len(low) >= 4 and occasion & set(low) and {"thank", "thanks"} & set(low)) or low[0] in (
        "our",
        "today's",
    )
    return not fine


_HEY = re.compile(r"\s*(?:hey+|yo|sup|what'?s up|howdy|wassup|heya|hiya|oi)\b", re.I)
_SLANG = re.compile(
    r"\b(?:you guys|u guys|ya'?ll|y'all|lol|lmao|rofl|omg|btw|imo|imho|idk|ikr|tbh|asap!|"
    r"thx|tnx|thnx|thanx|pls|plz|plse|gr8|l8r|b4|2day|2moro|2nite|tmrw|tmr|lmk|hmu|ttyl|"
    r"fyi|np|nvm|wanna|gonna|gotta|gimme|lemme|dunno|kinda|sorta|"
    r"cuz|coz|bc|bcuz|ur|cya|xoxo|dope|lit|sick gig|stoked|psyched|bro|bruh|dude|dudes|"
    r"buddy|homie|mate!|folks!!|awesomesauce|no cap|vibe|vibes|vibing|chill|hang out|cool "
    r"stuff|super cool|hella|legit|def|prolly|probs|totes|yeah|yep|nope|yup|ain't|haha+|"
    r"hehe+|hmm+|"
    r"my bad|hit me up|hang again|killer|rad|epic|badass|kick ass|damn|crap|shit|hell "
    r"yeah|tho|thru|w/|msg|txt|sry|soz|ppl|convo|deets|fam|gosh|wow!!+|peeps|k thx|okie|"
    r"okey dokey|ttys|smh|fr|ngl|rn)\b(?!['-])"
)
_LETTER_WORDS = re.compile(r"(?<![\w&'./-])(?:u|r|ur|n|4|2)(?![\w'./%-])")
_SMILEY = re.compile(
    r"(?<!\w)[:;]-?[)D(P](?!\w)|"
    r"[\U0001F600-\U0001F64F\U0001F900-\U0001F9FF\U0001F389\U0001F525\U0001F44D\U0001F64F\U0001F680]|"
    r"!{2,}|\?{2,}|<3"
)
_QUOTED = re.compile(r"\"[^\"\n]{0,120}\"|(?<!\w)'[^'\n]{1,60}'(?!\w)")
_SOFT = words_of(
    "stoked chill fyi awesome vibe vibes killer epic rad legit yeah yep folks hang sick "
    "lit bro fr rn bc def msg np thru damn w/ gosh txt"
)


def register(case: Case) -> Iterator[Span]:
    """Yield words of a chat. What is quoted or logged was said by someone."""
    logged = fold(
        " ".join((*(p.text for p in case.facts.points), case.facts.company, case.facts.role, case.facts.occasion))
    )
    greeting = case.letter.greeting
    if greeting and (match := _HEY.match(greeting.text)):
        yield Span(match[0].strip(), greeting.start)
    for part in (*case.letter.paragraphs, *case.letter.closing):
        text = _QUOTED.sub(lambda m: " " * len(m[0]), part.text)
        lower = text.lower()
        for match in _SLANG.finditer(lower):
            word = match[0].strip("!")
            original = text[match.start() : match.end()]
            if (
                fold(word) in logged.split()
                or word in logged
                or (
                    word in _SOFT
                    and (word not in ("stoked", "def", "chill", "yeah", "yep") or original[0].isupper())
                )
            ):
                continue
            if original.isupper() and word in (
                "ur",
                "bc",
                "lit",
                "sup",
                "fr",
                "rn",
                "np",
                "def",
                "bro",
                "fam",
                "msg",
                "ppl",
            ):
                continue
            yield Span(match[0], part.start + match.start())
        for match in _LETTER_WORDS.finditer(text):
            sign = match[0]
            around = text[max(0, match.start() - 12) : match.end() + 8].lower()
            if sign in ("4", "2") and not re.search(
                rf"\b(?:that|this|it|job|look|waiting|ready|thanks|thx|nice|want|need|like|love) "
                rf"{sign} (?:u|you|the|me|ur|meet|be|see|talk|hear|work)?\b|\b{sign} u\b",
                around,
            ):
                continue
            if sign in ("r", "n") and not re.search(
                r"\b(?:u|we|they|you|how|what|when) r\b|\br u\b|\w n \w", around
            ):
                continue
            yield Span(sign, part.start + match.start())
        for match in _SMILEY.finditer(text):
            if match[0].startswith("!") and len(match[0]) < 2:
                continue
            yield Span(match[0], part.start + match.start())


_UNNAMED = re.compile(
    r"\b(?:your|the|this|such a (?:great|wonderful|fine)) (?:\w+ ){0,2}?(?:company|"
    r"companies|organi[sz]ation|firm|business|corporation|enterprise|institution|employer|"
    r"agency|establishment|company's|firm's|organi[sz]ation's)\b",
    re.I,
)
_OTHER_FIRM = re.compile(
    r"\b(?:the|a) (?:company|firm|organi[sz]ation|business|agency) (?:where|that|which|i "
    r"(?:worked|work|left|interned|now)|in which|i'm|for which|at which|before)\b|\b(?:at|"
    r"for|with) the (?:company|firm|business|agency) (?:i|where)\b|\b(?:the|this) "
    r"(?:business|agency) (?:of|case|plan|trip|card|school|model|end|day)\b|\byour "
    r"business (?:card|cards|model|plan|cards|case|partners?|trip|day|hours|with|is|"
    r"development)\b|\bfirm (?:handshake|belief|hand|offer|grip)\b|\bcompany (?:i|car|of "
    r"(?:people|good|dogs))\b"
)


def unnamed(case: Case) -> Span | None:
    """Return the words that stand for the company's name."""
    for sentence in case.sentences:
        text = _OTHER_FIRM.sub(lambda m: " " * len(m[0]), sentence.text.lower())
        if match := _UNNAMED.search(text):
            return Span(sentence.text[match.start() : match.end()], sentence.start + match.start())
    return None


def words_in(text: str) -> int:
    """Count words."""
    return len(text.split())


def walls(case: Case) -> Iterator[tuple[Span, int]]:
    """Yield the paragraphs that are blocks, with their number of words (B6)."""
    paragraphs = [p for p in case.letter.paragraphs if p.text]
    for paragraph in paragraphs:
        count = words_in(paragraph.text)
        limit = case.limits.block if len(paragraphs) == 1 else case.limits.paragraph
        lines = max((words_in(line) for line in paragraph.text.split("\n")), default=0)
        if count > limit and lines > limit / 2:
            yield paragraph, count


def wordy(case: Case) -> Iterator[tuple[Span, int]]:
    """Yield the sentences that go on and on, with their number of words (B5)."""
    for sentence in case.sentences:
        if sentence.count > case.limits.sentence:
            yield sentence, sentence.count


_FOREIGN = words_of("""
    der die das und ich nicht mit für ein eine ist zu auf wir sehr sie ihnen ihre von haben mich mir
    le la les des une est vous je pour dans avec votre que qui nous sur pas merci et au aux du
    el los las una por para con su muy que es gracias como mi usted nos del al
    il che di per un sono molto grazie con della gli ho mi
    o os um uma não para com seu sua muito obrigado obrigada como do da em eu
    de het een en van ik niet met voor heel bedankt dat wat je jullie mij nog laten
    och jag är för med det att tack på som av på mycket så till vi
    jeg er til og takk tak meg har som så det at ikke
    nie na się że jest dziękuję za bardzo z w do
    ja on se että kiitos olen ei kun mutta
    bir ve çok için teşekkür ederim bu
    nu si cu pe pentru foarte multumesc este sa
    és a az nem köszönöm hogy
    děkuji za že jsem velmi
    """) - words_of(
    "a as do on in is at to no we me an so us am i it be or of he she by for was has had all if my up go"
)
_NOT_LATIN = re.compile(r"(?![\u1e00-\u1eff])[^\W\d_\u0000-\u024f]")
_LOW_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_ENGLISH = frozenset(fold(word) for word in STOP) | words_of(
    "thank thanks you dear hi hello the sincerely time interview best regards position"
)


def is_other_language(case: Case) -> bool:
    """Tell whether most of a note is not English; names and quoted words are not counted."""
    text = clean(case.note.body[:6000])
    if not text.isascii():
        letters = sum(map(str.isalpha, text))
        if letters >= 12 and len(_NOT_LATIN.findall(text)) > letters * 0.4:
            return True
    body = " ".join(p.text for p in case.letter.paragraphs) or text
    words = _LOW_WORD.findall(body[:6000].lower())
    if len(words) < 4:
        return False
    english = sum(1 for word in words if word in _ENGLISH)
    foreign = sum(1 for word in words if word in _FOREIGN)
    return foreign > english * 1.1 and foreign >= max(2, len(words) * 0.1)
