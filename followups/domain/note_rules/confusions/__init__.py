"""Right words in wrong places, as they happen in job mail: what no spelling checker sees (B4).

Each entry has its context, so that a manger scene stays one. `CONFUSIONS` are patterns over the text, `PHRASES` a
few words each, looked up by the words of their slip: new slips are best written as phrases.
"""

from followups.domain.note_rules.confusions import (
    constructions,
    homophones,
    infinitives,
    learners,
    left_out,
    little_words,
    near_words,
    pronouns,
    sound_alikes,
    spellings,
    turns,
    word_forms,
    words_a_to_d,
    words_e_to_l,
    words_m_to_r,
    words_s_to_z,
)
from followups.domain.note_rules.confusions.confusion import Confusion
from followups.domain.note_rules.confusions.phrase import Phrase

__all__ = ["CONFUSIONS", "PHRASES", "Confusion", "Phrase"]

CONFUSIONS: tuple[Confusion, ...] = (
    *pronouns.CONFUSIONS,
    *near_words.CONFUSIONS,
    *homophones.CONFUSIONS,
    *sound_alikes.CONFUSIONS,
    *word_forms.CONFUSIONS,
    *spellings.CONFUSIONS,
    *constructions.CONFUSIONS,
)
PHRASES: tuple[Phrase, ...] = (
    *words_a_to_d.PHRASES,
    *words_e_to_l.PHRASES,
    *words_m_to_r.PHRASES,
    *words_s_to_z.PHRASES,
    *learners.PHRASES,
    *infinitives.PHRASES,
    *left_out.PHRASES,
    *little_words.PHRASES,
    *turns.PHRASES,
)
