"""What shape a typed line has, and how it may stand in a sentence (lesson P3: notes are typed in a hurry)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto

from followups.domain.drafts import words as w

_BULLET = re.compile(r"^(?:[-*•–—>]+\s+|\d{1,2}[.)]\s+)")  # noqa: RUF001
_COMMAS = re.compile(r",(?:\s*,)+")
_DOTS = re.compile(r"\.{2,}")
_MARKS = re.compile(r"([!?])[!?]+")
_LONE_I = re.compile(r"(?<![\w./'’-])i(?=(?:['’](?:m|ve|d|ll))?(?:\s|,|$))")  # noqa: RUF001
_BREAK = re.compile(r"(?<!vs)(?<!e\.g)(?<!i\.e)(?<!approx)[.:;!?](?=\s)|\s[-–—]+\s|…|\s->\s")  # noqa: RUF001
URL = re.compile(r"(?:https?://|www\.)\S+|\b[a-z0-9-]+(?:\.[a-z0-9-]+)+/\S*", re.I)
_EDGES = " \t.,:;!?\"'“”‘’()…"  # noqa: RUF001


class Shape(Enum):
    """What a line is, as far as can be told for certain."""

    TOPIC = auto()  # can follow "about": noun phrase, gerund, "how they count a customer"
    SENTENCE = auto()  # complete, and about someone or something else
    MINE = auto()  # complete, says what I did or do
    OFFER = auto()  # complete, says what I could do
    OURS = auto()  # complete, subject "we"
    YOURS = auto()  # complete, subject "you"
    DID = auto()  # a deed without its subject: "led the move to dbt"
    DO = auto()  # an action without its subject: "help with the migration"
    CAN = auto()  # "could help with the migration", "happy to help"
    SOMEONE = auto()  # about "she", "he", "they", "their"
    QUESTION = auto()  # ends with a question mark
    UNSURE = auto()


@dataclass(frozen=True, slots=True)
class Phrase:
    """A typed line, ready to be woven in.

    `mid` fits inside a sentence and `start` at the beginning of one; when `mid_sure` is false the first word may be
    a name and keeps its capital, when `start_sure` is false it must not get one ("dbt"). `broken` lines hold a colon
    or several sentences, so they must not come after a colon. `size` counts words.
    """

    text: str
    shape: Shape
    mid: str
    start: str
    mid_sure: bool
    start_sure: bool
    broken: bool
    comma: bool
    size: int

    @property
    def key(self) -> str:
        """What tells two lines apart."""
        return self.text.casefold()


def cleaned(text: str) -> str:
    """Return the line on one row, without bullet, doubled marks or closing full stop."""
    line = _BULLET.sub("", " ".join(text.split()))
    line = _MARKS.sub(r"\1", _DOTS.sub("…", _COMMAS.sub(",", line)))
    line = line.replace(" ,", ",").replace(" .", " ").strip()
    if not line.endswith("/"):
        line = line.rstrip(" .,:;-–—…")  # noqa: RUF001
    line = " ".join(line.lstrip(" .,:;…").split())
    if len(line) > 2 and line[0] in "\"“" and line[-1] in "\"”" and not any(mark in line[1:-1] for mark in "\"“”"):
        line = line[1:-1].strip(" .,:;…")
    return _LONE_I.sub("I", line)


def read(text: str, contact: str = "") -> Phrase:
    """Return the line with its shape. `contact` is the first name of whoever will read the note."""
    line = _addressed(cleaned(text), contact)
    lower = [token.strip(_EDGES).lower().replace("’", "'") for token in line.split()]  # noqa: RUF001
    line, shape = _shape(line, [word for word in lower if word], contact.lower())
    return _phrase(line, shape)


def _phrase(line: str, shape: Shape) -> Phrase:
    mid, mid_sure = _lowered(line)
    start, start_sure = raised(line)
    body = URL.sub("", line)
    return Phrase(
        text=line,
        shape=shape,
        mid=mid,
        start=start,
        mid_sure=mid_sure,
        start_sure=start_sure,
        broken=bool(_BREAK.search(body)) or ":" in body,
        comma="," in line,
        size=len(line.split()),
    )


def with_subject(phrase: Phrase, subject: str, shape: Shape) -> Phrase:
    """Return the fragment as a sentence: "led the move" with "I" is "I led the move"."""
    return _phrase(f"{subject} {phrase.text if not phrase.mid_sure else phrase.mid}", shape)


def raised(line: str) -> tuple[str, bool]:
    """Return the line as it begins a sentence, and whether it may begin one."""
    first = line.split(" ", 1)[0].strip(_EDGES) if line else ""
    if not first or first.lower() in w.LOWERCASE_NAMES or URL.match(line):
        return line, not first
    if first[0].islower() and first[1:] != first[1:].lower():
        return line, True  # "iPhone", "macOS"
    return line[0].upper() + line[1:], True


def _lowered(line: str) -> tuple[str, bool]:
    """Return the line as it continues a sentence, and whether its first letter is surely right."""
    first, _, rest = line.partition(" ")
    bare = first.strip(_EDGES)
    if not bare or not bare[0].isupper():
        return line, True
    lower = bare.lower().replace("’", "'")  # noqa: RUF001
    if lower == "a":
        return line[0].lower() + line[1:], True
    if bare == "I" or lower.startswith("i'") or bare[1:] != bare[1:].lower() or len(bare) == 1:
        return line, True  # "I", "SQL", "PyCon", "A/B"
    named = rest[:1].isupper() and not rest.startswith(("I ", "I'"))
    if lower in w.ORDINARY and (not named or lower in w.DETERMINERS | w.PREPOSITIONS | w.PAST | w.QUESTION_WORDS):
        return line.replace(first, first.lower(), 1), True
    ordinary = lower.endswith(w.ORDINARY_ENDINGS) or lower.partition("-")[0] in w.ORDINARY
    if ordinary and not named and lower not in w.NAMES_WITH_SUCH_ENDINGS and "'" not in lower:
        return line.replace(first, first.lower(), 1), True
    return line, False


def _addressed(line: str, contact: str) -> str:
    """Say "you" where the reader's own name is surely the subject: "Jane called it the swamp"."""
    if not contact or not line.startswith(contact):
        return line
    rest = line[len(contact) :]
    if rest.startswith(("'s ", "’s ")):  # noqa: RUF001
        after = rest[3:].split(" ", 1)[0].lower()
        return f"your {rest[3:]}" if after not in w.DETERMINERS and not after.endswith("ing") else line
    tokens = rest.lower().split()
    if not rest.startswith(" ") or not tokens or set(tokens) & w.PERSONS:
        return line
    if tokens[0] in {"was", "is", "has"}:
        return f"you {dict(was='were', **{'is': 'are'}, has='have')[tokens[0]]}{rest[1 + len(tokens[0]) :]}"
    return f"you{rest}" if tokens[0] in w.PAST or tokens[0] in w.MODALS | {"had", "did"} else line


def _shape(line: str, lower: list[str], contact: str) -> tuple[str, Shape]:
    """Return the line, cut down to its subject if it only reports one, and its shape."""
    if not lower:
        return line, Shape.UNSURE
    if line.endswith("?"):
        return line, Shape.QUESTION
    reported = _reported(line, lower)
    if reported:
        return reported, Shape.TOPIC
    first = lower[0]
    second = lower[1] if len(lower) > 1 else ""
    if contact and contact in lower[:2]:
        return line, Shape.SOMEONE
    if first == "i" or first.startswith("i'"):
        offer = first in {"i'd", "i'll"} or second in w.MODALS
        return line, Shape.OFFER if offer and not _regret(lower) else Shape.MINE
    if first in {"we", "we're", "we've", "we'd"}:
        return line, Shape.OURS
    if first == "both" and (second in w.PAST or second in {"love", "like", "have", "know", "play", "grew", "come"}):
        return f"we {line[0].lower()}{line[1:]}", Shape.OURS
    if first in {"you", "you're", "you've", "you'd"} and second not in {"and", "or", ""}:
        return line, Shape.YOURS
    if first in w.PERSONS or {"she", "he", "him", "hers", "she's", "he's"} & set(lower):
        return line, Shape.SOMEONE
    return line, _bare_shape(line, lower, first, second)


def _bare_shape(line: str, lower: list[str], first: str, second: str) -> Shape:
    """Shape of a line that begins with no person."""
    if first in w.MODALS or (first in w.READY and second == "to"):
        return Shape.CAN
    if first in w.QUESTION_WORDS:
        asks = second in w.AUXILIARIES or sum(word in w.AUXILIARIES for word in lower) > 1
        asks = asks or (first == "what" and lower[2:3] != [] and lower[2] in w.AUXILIARIES)  # "what matters is trust"
        return Shape.UNSURE if asks or len(lower) < 2 or _BREAK.search(line) else Shape.TOPIC
    goes_on = second in w.DETERMINERS | w.PREPOSITIONS | w.OBJECT_PRONOUNS | w.ADVERBS | w.NUMBERS | {"you", "how"}
    goes_on = goes_on or second.isdigit() or second in w.SUBJECT_PRONOUNS
    if first in w.MAYBE_PAST or (first.endswith("ed") and first not in w.PAST):
        return Shape.DID if goes_on else _noun_phrase(line, lower)
    if first in w.PAST or first in {"was", "had", "did", "wasn't", "didn't"}:
        return Shape.DID
    if first in w.BASE and (first in w.BASE_ONLY or goes_on) and not (first in {"work", "support"} and second != "with"):
        return Shape.DO
    if first in w.EITHER_TENSE:
        return Shape.UNSURE
    return Shape.SENTENCE if _is_sentence(lower) else _noun_phrase(line, lower)


def _regret(lower: list[str]) -> bool:
    """Say whether "I should have said" stands there, which offers nothing."""
    return "have" in lower[2:4] or "should" in lower[1:2]


def _is_sentence(lower: list[str]) -> bool:
    """Say whether subject and finite verb are both plain to see."""
    if lower[0] in w.CONTRACTED:
        return len(lower) > 2
    for at, word in enumerate(lower[1:8], start=1):
        before = lower[at - 1]
        if word in w.RELATIVES or word in w.CLAUSE_NOUNS or (word in w.SUBJECT_PRONOUNS and word != "it"):
            return False
        if word in w.AUXILIARIES and before not in w.SUBJECT_PRONOUNS | {"to"} | w.PREPOSITIONS:
            return at < len(lower) - 1 and not _misplaced_determiner(lower[:at])
        # "three teams count an active customer": a plural, a verb, its object.
        after = lower[at + 1] if at + 1 < len(lower) else ""
        verb = word in w.BASE or word in w.FINITE or word == "count"
        plural = before.endswith("s") and not before.endswith("ss") and before not in w.POSSESSIVES
        if verb and plural and after in w.DETERMINERS and at <= 3 and not _misplaced_determiner(lower[:at]):
            return True
    return False


def _noun_phrase(line: str, lower: list[str]) -> Shape:
    """Return TOPIC if the line can follow "about" without any doubt."""
    if len(lower) > 14 or _BREAK.search(line) or ":" in line or "?" in line or "!" in line or URL.search(line):
        return Shape.UNSURE
    if lower[0] in w.NOT_FIRST_IN_A_TOPIC or (lower[0] in w.IMPERATIVES and lower[1:2] not in (["of"], ["for"])):
        return Shape.UNSURE
    if len(lower) == 1 and (lower[0] in w.BASE_ONLY or lower[0] in w.DETERMINERS):
        return Shape.UNSURE
    built = _reduced_relative(lower)
    rest = lower[1:] if built < 0 else lower[1:built]
    if _misplaced_determiner(lower if built < 0 else lower[:built]):
        return Shape.UNSURE
    # "the" before it makes a noun of many a verb: "the use", "the daily counts".
    for at, word in enumerate(rest, start=1):
        before = lower[at - 1]
        noun_place = before in w.DETERMINERS or before in w.PREPOSITIONS or before in {"and", "or"}
        if word in w.SUBJECT_PRONOUNS | w.OBJECT_PRONOUNS or word in w.RELATIVES - w.QUESTION_WORDS:
            return Shape.UNSURE
        if word in w.AUXILIARIES or (word in w.FINITE | w.PAST and not noun_place):
            return Shape.UNSURE
        if word in w.BASE and before.endswith("s") and not before.endswith("ss"):
            return Shape.UNSURE
    return Shape.UNSURE if _ends_like_a_sentence(lower) else Shape.TOPIC


def _reduced_relative(lower: list[str]) -> int:
    """Return where "you called" begins in "the table you called the swamp", or -1."""
    if lower[0] not in w.ARTICLES | {"your", "this", "that"} or len(lower) > 11:
        return -1
    for at in range(2, min(5, len(lower) - 1)):
        if lower[at] in {"you", "we", "i"}:
            verbs = [word for word in lower[at + 1 :] if word in w.AUXILIARIES or word in w.SUBJECT_PRONOUNS]
            known = lower[at + 1] in w.PAST | w.FINITE | w.BASE | w.EITHER_TENSE
            return at if known and len(verbs) <= (lower[at + 1] in w.AUXILIARIES) else -1
    return -1


def _misplaced_determiner(lower: list[str]) -> bool:
    """Say whether an object begins somewhere, which needs a verb before it."""
    for before, word in zip(lower, lower[1:], strict=False):
        if word in w.ARTICLES | w.POSSESSIVES | {"this", "these", "those"} and not (
            before in w.BEFORE_DETERMINER or before.endswith("ing")
        ):
            return True
    return False


def _ends_like_a_sentence(lower: list[str]) -> bool:
    last = lower[-1]
    nouns = {"family", "assembly", "supply", "reply", "daily", "weekly", "monthly", "italy", "july", "ally", "anomaly"}
    return (last.endswith("ly") and last not in nouns and len(lower) > 1) or (
        last in w.PREPOSITIONS | w.AUXILIARIES | w.ADVERBS - {"late", "early", "best", "back"} and len(lower) > 1
    )


def _reported(line: str, lower: list[str]) -> str:
    """Return what a report is about: "she asked about late events" gives "late events", anything else ""."""
    tokens = line.split()
    if len(tokens) != len(lower) or len(lower) < 2:
        return ""
    at = 1 if lower[0] in {"she", "he", "they", "we", "you"} else 0
    if at == 0 and lower[0] in w.CONVERSATION and lower[1] in {"about", "of", "on"}:
        return _topic(tokens[2:])
    if at == 0 and lower[0] == "about":
        return _topic(tokens[1:])
    if at and lower[0] == "you":
        return ""  # "You asked about late events" is better as it stands
    verb = lower[at]
    if verb in w.REPORTING_DIRECTLY and at + 1 < len(lower) and lower[at + 1] != "about":
        return _topic(tokens[at + 1 :])
    if verb not in w.REPORTING:
        return ""
    skipped = at + 1 + (lower[at + 1] in {"me", "us", "you"} if at + 1 < len(lower) else 0)
    if skipped + 1 < len(lower) and lower[skipped] in {"about", "over"}:
        return _topic(tokens[skipped + 1 :])
    if verb in {"asked", "told", "explained"} and skipped + 2 < len(lower) and lower[skipped] in {"how", "why"}:
        return _topic(tokens[skipped:])
    return ""


def _topic(tokens: list[str]) -> str:
    """Return the words if they are a topic by themselves, without "she" and "they"."""
    line = " ".join(tokens)
    lower = [token.strip(_EDGES).lower() for token in tokens]
    if not lower or not all(lower) or lower[0] in w.PERSONS or {"she", "he", "they", "his", "her"} & set(lower):
        return ""
    if lower[0] in w.QUESTION_WORDS:
        shape = _bare_shape(line, lower, lower[0], lower[1] if len(lower) > 1 else "")
    else:
        shape = _noun_phrase(line, lower)
    return line if shape is Shape.TOPIC else ""
