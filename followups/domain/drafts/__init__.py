"""The composer: a complete thank-you from logged facts, different for each person (lesson M1-M6, P1)."""

from followups.domain.drafts.composing import compose

__all__ = ["compose"]
