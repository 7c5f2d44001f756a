"""A note as text with structure: greeting, paragraphs, sentences, closing; every span in code points."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property

from followups.domain.note_rules.lexicon import fold, meant, stem, words_of
from followups.domain.note_rules.tokens import Token, split_stems, tokens_of

HEAD, TAIL, LINE = 16_000, 2_000, 4_000  # code points looked at; a longer note is judged by its ends
SENTENCE = 1_000  # code points of a sentence that are searched: patterns may look around, not for ever

_SAME = str.maketrans(
    {
        "\u2019": "'",
        "\u2018": "'",
        "\u02bc": "'",
        "\u00b4": "'",
        "`": "'",
        "“": '"',
        "”": '"',
        "„": '"',
        "«": '"',
        "»": '"',
        "\r": " ",
        "\t": " ",
        "\xa0": " ",
        "\u202f": " ",
        "\u2009": " ",
        "\u200b": " ",
        "\ufeff": " ",
        "\u2028": "\n",
        "\u2029": "\n",
        "\x0b": "\n",
        "\x0c": "\n",
        "\x85": "\n",
        "\u2011": "-",
        "\uff20": "@",
    }
)
_TAG = re.compile(
    r"</?(?:p|br|div|b|i|u|strong|em|a|span|html|body|ul|ol|li|table|tr|td|font)\b[^<>\n]{0,200}>", re.I
)
_UNSEEN = re.compile(r"[\x00-\x09\x0e-\x1f\x7f\u200c-\u200f\u202a-\u202e\u2060-\u2069]")
_END = re.compile(r"(?<=[.!?…])[\"')\]]*\s+(?=[\"'(\[¿¡<*]*[^\Wa-z_])|(?<=[!?])\s+(?=\S)")
_ABBREVIATED = re.compile(
    r"(?:\b(?:mr|mrs|ms|dr|prof|st|sr|jr|vs|no|inc|ltd|co|corp|approx|e\.g|i\.e|a\.m|p\.m|"
    r"u\.s)|\b[A-Z])\.$",
    re.I,
)
GREETING = re.compile(
    r"\s*(?:dear|dearest|hi+|hello|hey+|hiya|yo|greetings|good (?:morning|afternoon|"
    r"evening|day)|to|namaste|hej|hola"
    r"|respected|salutations|howdy|ahoj|ciao|moin|bonjour|salut|hallo|what's up|sup|"
    r"esteemed)\b(?! (?:you|have|be|the point|say|hear))",
    re.I,
)
SIGN_OFF = re.compile(
    r"\s*(?:(?:with |my |kindest |kind |best |warm |warmest |many |and |very |all |the |"
    r"most |sincere |deep |much )*"
    r"(?:regards?|wishes|thanks(?: again)?|gratitude|appreciation|respect|greetings|hug|"
    r"thank you(?: again)?(?: so much)?)|(?:yours |very |most )*"
    r"(?:sincerely|truly|faithfully|respectfully|cordially|warmly|gratefully)(?: yours)?|"
    r"best|cheers|yours|love|all the best"
    r"|thanking you|take care|until then|see you|talk soon|a warm hug|respectfully yours|kindly|later)"
    r"(?: (?:from|in advance|to you|again)\b[^,.!]{0,40})?\s*[,.!\u2013—-]*\s*$",
    re.I,
)
# Where a letter begins that goes on in the line of its greeting without a comma.
_BEGUN = re.compile(r"(?<=[^\W\d_] )(?:thanks?|thx|thank you|just|i|i'm|it was|great|appreciate)\b", re.I)
_NEXT_NAME = re.compile(
    r"(?:and |& )?(?:[Dd]ear |[Hh]i |[Hh]ello )?"
    r"(?:[^\W\d_a-z][\w.'-]*[ ,&]*(?:and |or |& )?){1,6}(?=[,:!]|$)"
)
_POSTSCRIPT = re.compile(r"\s*p\.?\s?p?\.?\s?s\b[.:]?", re.I)
_VERBAL = words_of(
    "i you we it he she they is are was were be have has had will would could can thank hope look my your do did"
)


@dataclass(frozen=True)
class Span:
    """A stretch of the note."""

    text: str
    start: int

    @property
    def end(self) -> int:
        """Where the stretch ends."""
        return self.start + len(self.text)

    @property
    def span(self) -> tuple[int, int]:
        """Both ends."""
        return self.start, self.end


@dataclass(frozen=True)
class Sentence(Span):
    """A sentence of the body, ready to be searched."""

    @cached_property
    def low(self) -> str:
        """The sentence as it was meant, in lower case with single spaces. Offsets in it are its own."""
        return " ".join(map(meant, self.text[:SENTENCE].lower().split()))

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """Its words."""
        return tokens_of(self.text, self.start)

    @cached_property
    def stems(self) -> tuple[str, ...]:
        """Its words, reduced."""
        return tuple(stem(token.text) for token in self.tokens)

    @cached_property
    def pieces(self) -> tuple[str, ...]:
        """Its words reduced, compounds both whole and in parts."""
        return tuple(split_stems(self.text))

    @cached_property
    def count(self) -> int:
        """How many words it has."""
        return len(self.tokens)


@dataclass(frozen=True)
class Letter:
    """The parts of a note."""

    greeting: Span | None
    paragraphs: tuple[Span, ...]
    closing: tuple[Span, ...]
    lines: tuple[Span, ...]
    postscripts: tuple[Span, ...] = ()  # the last of the paragraphs
    cut: bool = False
    _cache: dict[str, object] = field(default_factory=dict, compare=False, repr=False)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """All sentences between greeting and closing."""
        return tuple(sentence for paragraph in self.paragraphs for sentence in sentences_of(paragraph))

    @cached_property
    def low(self) -> str:
        """The body between greeting and closing in lower case."""
        return " ".join(sentence.low for sentence in self.sentences)

    @cached_property
    def words(self) -> int:
        """How many words the paragraphs have."""
        return sum(sentence.count for sentence in self.sentences)


def sentences_of(paragraph: Span) -> list[Sentence]:
    """Cut a paragraph into sentences; titles and initials end none."""
    found: list[Sentence] = []
    start = 0
    text = paragraph.text
    for match in _END.finditer(text):
        piece = text[start : match.start()].rstrip("\"') ]")
        if _ABBREVIATED.search(piece[-8:]):
            continue
        found.append(Sentence(text[start : match.end()].rstrip(), paragraph.start + start))
        start = match.end()
    if text[start:].strip():
        found.append(Sentence(text[start:].rstrip(), paragraph.start + start))
    return found


def clean(body: str) -> str:
    """Return the body with typographic variants made plain, code point for code point."""
    text = _UNSEEN.sub(" ", body.translate(_SAME))
    if "<" in text:
        text = _TAG.sub(
            lambda m: (
                " " * len(m[0]) if m[0].lower()[:3] not in ("<br", "<p>", "</p", "<di") else "\n" * len(m[0])
            ),
            text,
        )
    return text


def _lines(body: str) -> tuple[list[Span], bool]:
    cut = len(body) > HEAD + TAIL
    pieces = [(body[:HEAD], 0), (body[-TAIL:], len(body) - TAIL)] if cut else [(body, 0)]
    lines: list[Span] = []
    for piece, offset in pieces:
        text = clean(piece)
        for match in re.finditer(r"[^\n]*", text):
            raw = match[0][:LINE]
            kept = raw.strip()
            lead = len(raw) - len(raw.lstrip())
            if kept or match.end() < len(text):
                lines.append(Span(kept, offset + match.start() + (lead if kept else 0)))
    return lines, cut


def _split_greeting(line: Span) -> tuple[Span | None, Span | None]:
    """Return the greeting of a first line and what follows it on the same line."""
    text = line.text
    word = GREETING.match(text)
    count = len(text.split())
    if not word:
        short = count <= 5 and text[-1:] in ",:!-\u2013—" and text[:1].isupper()
        calm = not _VERBAL & {w.lower().strip(",:!") for w in text.split()} and not text.lower().startswith(
            "thank"
        )
        return (line, None) if short and calm else (None, line)
    pause = re.search(r"[,:!;.\u2013—]", text[word.end() :])
    if begun := _BEGUN.search(text, word.end(), word.end() + pause.start() if pause else len(text)):
        at = begun.start()
        return Span(text[:at].rstrip(), line.start), Span(text[at:], line.start + at)
    end = word.end()
    for match in re.finditer(r"[,:!;]|\s[-\u2013—]\s|\.(?=\s|$)|$", text):
        if _ABBREVIATED.search(text[max(0, match.start() - 8) : match.start() + 1]) and match[0] == ".":
            continue
        end = match.end()
        rest = text[end:].lstrip(" ,:-\u2013—")
        following = _NEXT_NAME.match(rest)
        if not rest or not following or re.match(r"(?:I|Thank|It|What|My|May|Many|We|You)\b", rest):
            break
    greeting = Span(text[:end].rstrip(), line.start)
    rest = text[end:]
    if len(greeting.text.split()) > 16:
        return None, line
    lead = len(rest) - len(rest.lstrip())
    return greeting, Span(rest.strip(), line.start + end + lead) if rest.strip() else None


def _is_closing(line: str, name_parts: frozenset[str]) -> bool:
    """Tell whether a last line is a name, a number, a title or an address rather than a sentence."""
    words = line.split()
    if SIGN_OFF.match(line):
        return True
    if sum(sign.isdigit() for sign in line) >= 7 and len(words) <= 9:
        return True
    if re.fullmatch(r"\S+@\S+|(?:https?://|www\.)\S+|\S+\.\S+/\S*", line):
        return True
    low = {fold(w).strip(".,") for w in words}
    if low & name_parts and len(words) <= 8 and not _VERBAL & low:
        return True
    return len(words) <= 5 and line[-1:] not in ".!?" and not _VERBAL & low


def read(body: str, candidate_name: str = "") -> Letter:
    """Read a note. Looks at the first 16 000 and the last 2 000 code points of an endless one."""
    all_lines, cut = _lines(body)
    filled = [i for i, line in enumerate(all_lines) if line.text]
    name_parts = frozenset(fold(part).strip(".,()") for part in candidate_name.split() if len(part) > 1)
    greeting, rest, first = None, None, 0
    if filled:
        greeting, rest = _split_greeting(all_lines[filled[0]])
        first = filled[0] + (1 if greeting else 0)
    last = len(all_lines)
    extra: list[Span] = []
    position = len(filled) - 1
    floor = 0 if greeting is None else 1
    while (
        position >= floor and len(filled) - position <= 8 and _POSTSCRIPT.match(all_lines[filled[position]].text)
    ):
        extra.insert(0, all_lines[filled[position]])
        last = filled[position]
        position -= 1
    closing: list[Span] = []
    while position >= floor and len(closing) < 9 and _is_closing(all_lines[filled[position]].text, name_parts):
        line = all_lines[filled[position]]
        closing.insert(0, line)
        last = filled[position]
        position -= 1
        if SIGN_OFF.match(line.text):
            break
    paragraphs = _paragraphs(all_lines[first:last], rest if greeting else None)
    written = tuple(all_lines[i] for i in filled)
    return Letter(greeting, (*paragraphs, *extra), tuple(closing), written, tuple(extra), cut)


def _paragraphs(lines: list[Span], rest: Span | None) -> list[Span]:
    found: list[Span] = [rest] if rest else []
    open_block = rest is not None
    for line in lines:
        if not line.text:
            open_block = False
        elif open_block and found:
            before = found[-1]
            found[-1] = Span(before.text + "\n" * max(1, line.start - before.end) + line.text, before.start)
        else:
            found.append(line)
            open_block = True
    return found
