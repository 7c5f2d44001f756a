"""Whether to ask once before "I sent it" is taken, while the note still lacks what every note needs."""

from __future__ import annotations

from django.http import QueryDict

from followups.models import FollowUp, Organisation

NUMBER = "Next time, put your phone number below your name: who wants to call should not have to search for it."


def asks_about(follow_up: FollowUp, pressed: QueryDict) -> list[str]:
    """Return in sentences what the note lacks, for a press that should be asked about; [] for any other.

    Nothing is asked twice, of a note that went out earlier (nothing can be mended there), or where the thanks went
    another way than by e-mail, so that this text was never seen. The number alone is worth a word afterwards.
    """
    way = pressed.get("way") or FollowUp.Way.EMAIL
    just_now = pressed.get("when", "now") in ("", "now")
    if "as_it_is" in pressed or not follow_up.is_open or not just_now or way != FollowUp.Way.EMAIL:
        return []
    judged = follow_up.judged(Organisation.current().house_rules)
    return [] if judged.lacks_only_the_number else judged.needs


def word_about_the_number(follow_up: FollowUp, pressed: QueryDict) -> str:
    """Return what to say kindly when a note went out that lacks the phone number and nothing else (M6)."""
    way = pressed.get("way") or FollowUp.Way.EMAIL
    if way != FollowUp.Way.EMAIL or not follow_up.is_open:
        return ""
    return NUMBER if follow_up.judged(Organisation.current().house_rules).lacks_only_the_number else ""
