"""Put what was really sent in the place of the text that was kept, and back (L2)."""

from __future__ import annotations

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction

from followups.models import EarlierText, FollowUp
from followups.services import judging, planning


@transaction.atomic
def keep_what_was_sent(follow_up: FollowUp, *, subject: str, body: str, now: datetime) -> bool:
    """Keep this as the text of a thanked follow-up, and judge it. What was kept before can be brought back.

    Returns False, and keeps nothing, when the follow-up is not thanked, or that very text is kept already.
    Raises ValidationError for an empty text.
    """
    if not body.strip():
        raise ValidationError("There is no text. Paste what you sent, from its greeting to your name.")
    planning.lock(follow_up.candidate)
    return _replace(follow_up, " ".join(subject.split()), body.replace("\r\n", "\n"), now=now)


@transaction.atomic
def bring_back(follow_up: FollowUp, *, now: datetime) -> bool:
    """Keep what was kept before the last paste again, and judge that. Doing it twice undoes it."""
    planning.lock(follow_up.candidate)
    earlier = EarlierText.objects.filter(follow_up=follow_up).first()
    return earlier is not None and _replace(follow_up, earlier.subject, earlier.body, now=now)


def _replace(follow_up: FollowUp, subject: str, body: str, *, now: datetime) -> bool:
    kept = FollowUp.objects.thanked().filter(pk=follow_up.pk).first()
    if kept is None or (kept.subject, kept.body) == (subject, body):
        return False
    EarlierText.objects.update_or_create(follow_up=kept, defaults={"subject": kept.subject, "body": kept.body})
    FollowUp.objects.thanked().filter(pk=kept.pk).update(subject=subject, body=body)
    judging.judge(FollowUp.objects.with_facts().get(pk=kept.pk), now=now)
    return True
