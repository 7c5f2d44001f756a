"""The shape of a typed line, told by closed lists of words: noun phrase, sentence, deed, offer.

Whatever is not certain is UNSURE, and is then only put where any text is grammatical.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum, auto
from itertools import pairwise
from typing import Final

from followups.domain.drafts import words as w

# A full stop after these ends no sentence.
_ABBREVIATED: Final = "".join(
    rf"(?<!\b{each}\.)"
    for each in (
        "vs",
        r"e\.g",
        r"i\.e",
        "min",
        "max",
        "incl",
        "etc",
        "approx",
        "St",
        "Dr",
        "Mr",
        "Mrs",
        "Ms",
        "Prof",
    )
)
BREAK: Final = re.compile(rf"[.:;!?](?=\s){_ABBREVIATED}|\u2026|\s(?:[-\u2013\u2014]+|->)\s")
URL: Final = re.compile(r"(?:https?://|www\.)\S+|(?<![\w.-])[a-z0-9-]+(?:\.[a-z0-9-]+)+/\S*", re.I)
EDGES: Final = " \t.,:;!?\"'“”‘’()…"  # noqa: RUF001

_LONGEST_TOPIC: Final = 14  # words
_NOT_CERTAIN_MARKS: Final = frozenset(":?!<>=")
_SINGLE_PERSONS: Final = frozenset(("she", "he", "him", "her", "his", "hers", "she's", "he's"))
_OPENING_A_NOUN: Final = w.DETERMINERS | w.PREPOSITIONS | frozenset(("and", "or"))
_NEVER_IN_A_TOPIC: Final = (
    w.SUBJECT_PRONOUNS | w.OBJECT_PRONOUNS | w.AUXILIARIES | (w.RELATIVES - w.QUESTION_WORDS)
)
_VERBS: Final = w.FINITE | w.PAST
_VERBS_WITH_OBJECT: Final = w.BASE | w.FINITE | frozenset(("count",))
_BREAKS_A_SUBJECT: Final = w.RELATIVES | w.CLAUSE_NOUNS | (w.SUBJECT_PRONOUNS - {"it"})
_NO_SUBJECT: Final = w.SUBJECT_PRONOUNS | w.PREPOSITIONS | frozenset(("to",))
_OBJECT_STARTS: Final = w.ARTICLES | w.POSSESSIVES | frozenset(("this", "these", "those"))
_GOES_ON: Final = (
    w.DETERMINERS | w.PREPOSITIONS | w.OBJECT_PRONOUNS | w.ADVERBS | w.NUMBERS | w.SUBJECT_PRONOUNS
) | frozenset(("you", "how"))  # fmt: skip
_RELATIVE_VERBS: Final = w.PAST | w.FINITE | w.BASE | w.EITHER_TENSE
_DANGLING: Final = (
    w.PREPOSITIONS
    | w.AUXILIARIES
    | (w.ADVERBS - {"late", "early", "best", "back"})
    | frozenset(("first", "second", "only", "instead"))
)
_DEEDS: Final = w.PAST | frozenset(("was", "had", "did", "wasn't", "didn't"))
_PLAIN: Final = w.PLAIN_THIRD | w.PLAIN_BASE | w.PLAIN_PAST
_ABLE_IN: Final = frozenset(("with", "in", "for", "at"))
_NOBODY: Final = (w.INDEFINITE - {"people", "staff"}) | frozenset(("no",))
_WHICH: Final = frozenset(("that", "who", "which", "where"))
_JOINED: Final = frozenset(("and", "or", "vs", "versus", "plus"))
_LINKS: Final = frozenset(("and", "or", "but", "vs", "versus", "plus", "then", "instead", "rather", "as", "not"))
_LY_NOUNS: Final = frozenset(
    (
        "family",
        "assembly",
        "supply",
        "reply",
        "daily",
        "weekly",
        "monthly",
        "italy",
        "july",
        "ally",
        "anomaly",
    )
)


class Shape(Enum):
    """What a line is, as far as can be told for certain."""

    TOPIC = auto()  # can follow "about": noun phrase, gerund, "how they count a customer"
    SENTENCE = auto()  # complete, and about someone or something else
    MINE = auto()  # complete, says what I did or do
    OFFER = auto()  # complete, says what I could do
    THANKS = auto()  # "for the intro to Kim"
    OURS = auto()  # complete, subject "we"
    YOURS = auto()  # complete, subject "you"
    DID = auto()  # a deed without its subject: "led the move to dbt"
    DO = auto()  # an action without its subject: "help with the migration"
    ABLE = auto()  # "good with children"
    CAN = auto()  # "could help with the migration", "happy to help"
    SOMEONE = auto()  # about "she", "he", "they", "their"
    QUESTION = auto()  # ends with a question mark
    ADVICE = auto()  # "use watermarks per source"
    UNSURE = auto()


def bare_words(line: str) -> list[str]:
    """Return the words in lower case, without the marks around them."""
    stripped = [token.strip(EDGES).replace("’", "'") for token in line.split()]  # noqa: RUF001
    named = {"May": "month", "Will": "name"}  # not the verbs, unless they begin the line
    return [(named.get(word, word) if at else word).lower() for at, word in enumerate(filter(None, stripped))]


def shape_of(line: str, words: Sequence[str], contact: str) -> Shape:
    """Return the shape of a line.

    `words` are its bare words, `contact` is the reader's first name in lower case.
    """
    if not words:
        return Shape.UNSURE
    if line.endswith("?"):
        return Shape.QUESTION
    first = words[0]
    second = words[1] if len(words) > 1 else ""
    if contact and contact in words[:2]:
        return Shape.SOMEONE
    if first == "i" or first.startswith("i'"):
        offers = first in {"i'd", "i'll"} or second in w.MODALS
        regrets = "have" in words[2:4] or second == "should"  # "I should have said" offers nothing
        return Shape.OFFER if offers and not regrets else Shape.MINE
    if first in {"we", "we're", "we've", "we'd"}:
        return Shape.OURS
    if first in {"you", "you're", "you've", "you'd"} and second not in {"and", "or", ""}:
        return Shape.YOURS
    if first in {"they", "they're", "they've", "their"} and _SINGLE_PERSONS.isdisjoint(words):
        return Shape.SENTENCE if first != "their" or _is_sentence(words) else Shape.UNSURE
    if first in w.PERSONS or not _SINGLE_PERSONS.isdisjoint(words):
        return Shape.SOMEONE
    if first in w.THIRD_PERSON and second and second not in {"of", "and", "or", "for"}:
        return Shape.SOMEONE
    return _impersonal(line, words, first, second)


def _impersonal(line: str, words: Sequence[str], first: str, second: str) -> Shape:
    """Return the shape of a line that begins with no person."""
    if first in w.MODALS or (first in w.READY and second == "to"):
        return Shape.CAN
    able = first in w.ABLE and (
        second in w.PREPOSITIONS or second == "to" or line[len(first) : len(first) + 1] == ","
    )
    if able or (first in w.ABLE_WITH and second in _ABLE_IN):
        return Shape.ABLE
    if first in w.EITHER_TENSE and second != "of":
        # "cut the bill by a third" was done; "cut your bill" and "set up alerts" may be offers.
        done = {"by", "last"} & set(words) and not {"your", "you", "their"} & set(words)
        return Shape.DID if done and first != "read" else Shape.UNSURE
    if first in w.QUESTION_WORDS:
        return _question_clause(line, words)
    goes_on = second in _GOES_ON or second[:1].isdigit()
    if first in w.MAYBE_PAST or (first.endswith("ed") and first not in w.PAST):
        return Shape.DID if goes_on else noun_phrase(line, words)
    if first in _DEEDS:
        return Shape.DID
    orders = first in w.ORDERS and len(words) > 2 and second not in {"of", "for", "case", "cases"}
    if orders or (first in w.IMPERATIVES and second not in {"of", "for"} and goes_on):
        return Shape.ADVICE
    if first in {"never", "always", "don't"} and second and not second.endswith(("s", "ed")):
        return Shape.ADVICE
    if first == "be":
        return Shape.DO
    if first in w.BASE and "since" in words and words[-1].isdigit():
        return Shape.DO
    helps = first not in {"work", "support"} or second == "with"
    if helps and (first in w.BASE_ONLY or (first in w.BASE and goes_on)):
        return Shape.DO
    return Shape.SENTENCE if _is_sentence(words) else noun_phrase(line, words)


def _question_clause(line: str, words: Sequence[str]) -> Shape:
    """Return TOPIC for "how they count", UNSURE for "how do they count" and "what matters is trust"."""
    if words[0] == "when" and "i" in words[3:] and not w.SUBJECT_PRONOUNS.isdisjoint(words[1:3]):
        return Shape.MINE  # "when you asked about the escape route I forgot the second stair"
    auxiliaries = sum(word in w.AUXILIARIES for word in words)
    asks = len(words) < 2 or words[1] in w.AUXILIARIES or auxiliaries > 1
    states = words[0] == "what" and len(words) > 2 and words[2] in w.AUXILIARIES
    return Shape.UNSURE if asks or states or BREAK.search(line) else Shape.TOPIC


def _is_sentence(words: Sequence[str]) -> bool:
    """Say whether subject and finite verb are both plain to see."""
    if words[0] in w.CONTRACTED:
        return len(words) > 2
    if words[0] in {"your", "my"} and len(words) > 3 and words[2] in w.THIRD_PERSON:
        return True
    for at, word in enumerate(words[1:8], start=1):
        before = words[at - 1]
        if word in _BREAKS_A_SUBJECT:
            return False
        if word in w.AUXILIARIES and before not in _NO_SUBJECT:
            return at < len(words) - 1 and not misplaced_object(words[:at])
        if _agrees(words, at):
            return not misplaced_object(words[:at])
        # "three teams count an active customer": a plural, a verb, its object.
        object_follows = at + 1 < len(words) and words[at + 1] in w.DETERMINERS
        if object_follows and at <= 3 and word in _VERBS_WITH_OBJECT and is_plural(before):
            return not misplaced_object(words[:at])
    return False


def _agrees(words: Sequence[str], at: int) -> bool:
    """Say whether a verb that is no noun stands here, and a subject that it agrees with before it.

    "The rota customers want" and "the feature every client wants" are no sentences: their verbs lack what
    they are about.
    """
    word, before = words[at], words[at - 1]
    indefinite = before in w.INDEFINITE
    if word not in _PLAIN or before in _NO_SUBJECT or before in w.DETERMINERS:
        return False
    if before in w.ADVERBS and not indefinite:
        return False
    following = words[at + 1] if at + 1 < len(words) else ""
    if word not in w.INTRANSITIVE and (not following or following in w.PREPOSITIONS):
        return False
    if at > 1 and (indefinite or (is_plural(words[at - 2]) and is_plural(before))):
        return False
    if word in w.PLAIN_PAST:
        return True
    plural = before in {"people", "staff"} or (is_plural(before) and not indefinite)
    return plural if word in w.PLAIN_BASE else not plural


def is_plural(word: str) -> bool:
    """Say whether a word looks like a plural."""
    return (
        len(word) > 3
        and word.endswith("s")
        and not word.endswith(("ss", "us", "is", "ics", "'s"))
        and word not in w.POSSESSIVES
    )


def noun_phrase(line: str, words: Sequence[str]) -> Shape:
    """Return TOPIC if the line can follow "about" without any doubt, else UNSURE."""
    if (
        len(words) > _LONGEST_TOPIC
        or BREAK.search(line)
        or not _NOT_CERTAIN_MARKS.isdisjoint(line)
        or URL.search(line)
    ):
        return Shape.UNSURE
    if words[1:2] == ["of"] and words[0] in w.BEFORE_OF:
        words = ["the", *words]
    orders = words[0] in w.IMPERATIVES and words[1:2] not in (["of"], ["for"])
    alone = len(words) == 1 and (words[0] in w.BASE_ONLY or words[0] in w.DETERMINERS)
    counted = len(words) == 2 and words[1].rstrip("km").isdigit()  # "budget 2M"
    if orders or alone or counted or words[0] in _NOBODY or words[0] in w.NOT_FIRST_IN_A_TOPIC:
        return Shape.UNSURE
    told = max(_reduced_relative(words), _relative(words))
    head = words if told < 0 else words[:told]
    if misplaced_object(head) or any(_betrays_a_verb(before, word) for before, word in pairwise(head)):
        return Shape.UNSURE
    ends_so = told < 0 and len(words) > 1 and _ends_like_a_sentence(words[-1])
    return Shape.UNSURE if ends_so else Shape.TOPIC


def _betrays_a_verb(before: str, word: str) -> bool:
    """Say whether this is no noun phrase; after "the" many a verb is a noun: "the use", "the daily calls"."""
    if word in _NEVER_IN_A_TOPIC or (word in _VERBS and before not in _OPENING_A_NOUN):
        return True
    # A plural is followed by the end, a preposition or a participle, else by its verb: "deals slip at
    # legal review".
    ends = word in w.AFTER_A_NOUN or word in _LINKS or word.endswith("ing") or not word[0].isalpha()
    return not ends and is_plural(before) and before not in w.MODIFYING_PLURALS


def _reduced_relative(words: Sequence[str]) -> int:
    """Return where "you called" begins in "the table you called the swamp", or -1."""
    if words[0] not in w.ARTICLES | {"your", "this", "that"} or len(words) > 11:
        return -1
    for at in range(2, min(5, len(words) - 1)):
        if words[at] in {"you", "we", "i"}:
            more = sum(word in w.AUXILIARIES or word in w.SUBJECT_PRONOUNS for word in words[at + 1 :])
            allowed = 1 if words[at + 1] in w.AUXILIARIES else 0
            return at if words[at + 1] in _RELATIVE_VERBS and more <= allowed else -1
    return -1


def _relative(words: Sequence[str]) -> int:
    """Return where "that" begins in "the scanner that freezes", "called" in "a cat called Bob", or -1."""
    if words[0] not in w.ARTICLES:
        return -1
    for at, word in enumerate(words[2:7], start=2):
        if word in _WHICH or word in {"called", "named"}:
            # "The board hopes that" would look the same; a person can only be followed by a clause.
            verb = words[at - 1].endswith("s") and word in {"that", "where"}
            return -1 if verb or at == len(words) - 1 else at
    return -1


def misplaced_object(words: Sequence[str]) -> bool:
    """Say whether an object begins somewhere, which needs a verb before it."""
    return any(
        word in _OBJECT_STARTS and before not in w.BEFORE_DETERMINER and not before.endswith("ing")
        for before, word in pairwise(words)
    )


def _ends_like_a_sentence(last: str) -> bool:
    return (last.endswith("ly") and last not in _LY_NOUNS) or last in _DANGLING


def lacks_article(line: str, words: Sequence[str]) -> bool:
    """Say whether one thing is named as in a telegram: "churn dashboard", "joke about the coffee machine"."""
    first = words[0]
    if words[1:2] == ["of"] and first in w.BEFORE_OF:
        return True
    counted = first[0].isdigit() and "-" not in first  # "4-day week" is one
    if counted or "," in line or first in w.STANDS_FOR_ARTICLE:
        return False
    end = next((at for at, word in enumerate(words) if word in w.AFTER_A_NOUN), len(words))
    head = words[:end]
    if first.endswith("ing") and len(head) != 2:
        return False  # "reading group" is a thing, "moving customers to one table" is not
    return (
        bool(head)
        and _JOINED.isdisjoint(head)
        and not any("'" in word for word in head)
        and head[-1] in w.NEEDS_ARTICLE
    )
