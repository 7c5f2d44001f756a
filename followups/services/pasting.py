"""Put what was really sent in the place of the text that was kept, and back (L2)."""

from __future__ import annotations

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction

from followups.models import EarlierText, FollowUp
from followups.services import judging, planning


@transaction.atomic
def keep_what_was_sent(follow_up: FollowUp, *, subject: str, body: str, now: datetime) -> bool:
    """Keep this as the text of a thanked follow-up, and judge it. What was kept first can be brought back.

    Returns False, and keeps nothing, when the follow-up is not thanked, or that very text is kept already.
    Raises ValidationError for an empty text.
    """
    if not body.strip():
        raise ValidationError("There is no text. Paste what you sent, from its greeting to your name.")
    planning.lock(follow_up.candidate)
    kept = FollowUp.objects.thanked().filter(pk=follow_up.pk).first()
    subject, body = " ".join(subject.split()), body.replace("\r\n", "\n")
    if kept is None or (kept.subject, kept.body) == (subject, body):
        return False
    # A second paste goes over the first: what is in nobody's mailbox is the text that was kept here.
    if not EarlierText.objects.filter(follow_up=kept, was_pasted=False).exists():
        _put_by(kept, was_pasted=False)
    _keep(kept, subject, body, now=now)
    return True


@transaction.atomic
def bring_back(follow_up: FollowUp, *, now: datetime) -> bool:
    """Exchange the text with the one that was put by, and judge it: doing it twice undoes it."""
    planning.lock(follow_up.candidate)
    earlier = EarlierText.objects.filter(follow_up=follow_up).first()
    kept = FollowUp.objects.thanked().filter(pk=follow_up.pk).first()
    if earlier is None or kept is None:
        return False
    _put_by(kept, was_pasted=not earlier.was_pasted)
    _keep(kept, earlier.subject, earlier.body, now=now)
    return True


def _put_by(kept: FollowUp, *, was_pasted: bool) -> None:
    text = {"subject": kept.subject, "body": kept.body, "was_pasted": was_pasted}
    EarlierText.objects.update_or_create(follow_up=kept, defaults=text)


def _keep(kept: FollowUp, subject: str, body: str, *, now: datetime) -> None:
    FollowUp.objects.thanked().filter(pk=kept.pk).update(subject=subject, body=body)
    judging.judge(FollowUp.objects.with_facts().get(pk=kept.pk), now=now)
