"""Right words in wrong places, as they happen in job mail: what no spelling checker sees (B4).

Each entry has its context, so that a manger scene stays one.
"""

from followups.domain.note_rules.confusions import (
    constructions,
    homophones,
    near_words,
    pronouns,
    sound_alikes,
    spellings,
    word_forms,
)
from followups.domain.note_rules.confusions.confusion import Confusion

__all__ = ["CONFUSIONS", "Confusion"]

CONFUSIONS: tuple[Confusion, ...] = (
    *pronouns.CONFUSIONS,
    *near_words.CONFUSIONS,
    *homophones.CONFUSIONS,
    *sound_alikes.CONFUSIONS,
    *word_forms.CONFUSIONS,
    *spellings.CONFUSIONS,
    *constructions.CONFUSIONS,
)
