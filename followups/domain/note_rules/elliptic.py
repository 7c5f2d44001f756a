"""Sentences in the first person that leave the "I" out: "Made sashes for nine years." """

from __future__ import annotations

import re

from followups.domain.note_rules.lexicon import IRREGULAR, words_of

_NOT_DONE = words_of(
    """
    men women children mice feet teeth geese lives wives knives cut said told met left saw went seen knew
    known gave given eaten drawn shown broken written spoken chosen stolen lost wound stuck felt found spoke
    forgot red bed need indeed hundred interested excited thrilled delighted pleased honored honoured
    impressed based attached enclosed related limited used touched inspired obliged relieved indebted
    convinced got came heard thought understood read loved liked enjoyed appreciated wanted looked hoped
    noted agreed needed learned learnt talked seemed
    """
)
_PAST = frozenset(IRREGULAR) - _NOT_DONE
_MODAL = words_of("could can would will been")
_OTHER_SUBJECT = words_of("you we i they it he she love like there")
_LINK = re.compile(r"^(?:also|then|once|and|but|so),? ")
_NICE = re.compile(r"^(?:would|will|could) be (?:great|good|nice|lovely|fun|super|a )")


def completed(text: str) -> str:
    """Return a lower-case sentence with the "I" that it leaves out, or as it is."""
    bare = _LINK.sub("", text)
    first, _, rest = bare.partition(" ")
    second = rest.partition(" ")[0].strip(",.")
    done = first in _PAST or (first.endswith("ed") and len(first) > 4 and first not in _NOT_DONE)
    if re.match(r"have an? (?:\w+ )?(?:great|good|nice|lovely|wonderful|fantastic|pleasant|blessed|safe)\b", bare):
        return text
    if (done or first in _MODAL) and second not in _OTHER_SUBJECT and not _NICE.match(bare):
        return f"i {bare}"
    return text
