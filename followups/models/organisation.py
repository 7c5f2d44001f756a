"""How this installation judges notes and trains candidates: one organisation, one row."""

from __future__ import annotations

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q

from followups.domain.note_rules import HouseRules, Limits
from followups.domain.notes import Level

ONLY_ROW = 1
_DEFAULT = Limits()


def _words(default: int, help_text: str) -> models.PositiveSmallIntegerField[int, int]:
    return models.PositiveSmallIntegerField(
        default=default, help_text=help_text, validators=[MinValueValidator(10), MaxValueValidator(2_000)]
    )


class Organisation(models.Model):
    """What the organisation has chosen. Without the row, every default holds."""

    first_conversations = models.PositiveSmallIntegerField(
        default=3,
        validators=[MaxValueValidator(100)],
        help_text="The notes of a candidate's first so many conversations should go past a coach (L1).",
    )
    relapse_after = models.PositiveSmallIntegerField(
        default=3,
        validators=[MinValueValidator(1), MaxValueValidator(100)],
        help_text="After so many late or must-failing notes, suggest to review a candidate's notes again.",
    )
    public_checker = models.BooleanField(
        "check-my-note page", default=True, help_text="Anyone may have a note checked without an account."
    )
    sentence_words = _words(_DEFAULT.sentence, "A sentence of more words goes on and on (B5).")
    note_words = _words(_DEFAULT.note, "A note of more words goes on and on (B5).")
    paragraph_words = _words(_DEFAULT.paragraph, "A paragraph of more words is a block (B6).")
    wall_words = _words(_DEFAULT.wall, "A paragraph of more words is a wall, which a note must not have (B6).")

    class Meta:
        verbose_name_plural = "organisation"
        constraints = [
            models.CheckConstraint(condition=Q(pk=ONLY_ROW), name="one_installation_is_one_organisation"),
            models.CheckConstraint(
                condition=Q(sentence_words__lt=F("paragraph_words"))
                & Q(paragraph_words__lt=F("wall_words"))
                & Q(wall_words__lt=F("note_words")),
                name="word_limits_grow_from_sentence_to_note",
            ),
        ]

    def __str__(self) -> str:
        return "This organisation"

    @classmethod
    def current(cls) -> Organisation:
        """Return the organisation's row, or one of defaults that is not saved."""
        return cls.objects.prefetch_related("rule_settings").filter(pk=ONLY_ROW).first() or cls(pk=ONLY_ROW)

    @property
    def house_rules(self) -> HouseRules:
        """Return how notes are judged here."""
        settings = self.rule_settings.all() if not self._state.adding else ()
        return HouseRules(
            limits=Limits(
                paragraph=self.paragraph_words,
                wall=self.wall_words,
                sentence=self.sentence_words,
                note=self.note_words,
            ),
            levels={one.code: Level(one.level) if one.level != RuleSetting.OFF else None for one in settings},
        )


class RuleSetting(models.Model):
    """A rule that weighs less here than it does by default, or is off: coaches' guides disagree."""

    OFF = "off"

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="rule_settings")
    code = models.CharField("rule", max_length=30)
    level = models.CharField(max_length=10, choices=[("should", "Should"), ("could", "Could"), (OFF, "Off")])

    class Meta:
        ordering = ["code"]
        constraints = [
            models.UniqueConstraint(fields=["organisation", "code"], name="a_rule_is_set_once"),
            models.CheckConstraint(
                condition=Q(level__in=("should", "could", "off")), name="a_rule_can_only_be_lowered"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code}: {self.level}"
