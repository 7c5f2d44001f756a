"""Have the words of mails written by the apps whose mails they are."""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime

from django.db import InterfaceError, OperationalError

from outbox import registry
from outbox.models import OutgoingMail
from outbox.registry import Message
from outbox.services import settling
from outbox.services.settling import Outcome

logger = logging.getLogger(__name__)


def compose(
    mails: Sequence[OutgoingMail], *, now: datetime
) -> tuple[dict[OutgoingMail, Message], dict[OutgoingMail, Outcome]]:
    """Return the messages of those mails that are wanted, and the outcomes of the others.

    A mail that cannot be written fails alone. When the database is out of reach, that is raised.
    """
    messages: dict[OutgoingMail, Message] = {}
    outcomes: dict[OutgoingMail, Outcome] = {}
    batches: dict[str, list[OutgoingMail]] = defaultdict(list)
    for mail in mails:
        batches[mail.purpose].append(mail)
    for name, batch in batches.items():
        purpose = registry.find(name)
        if purpose is None:
            logger.error("No app writes mail for the purpose %r; %d mails fail.", name, len(batch))
            unwritten = f"No part of this installation writes mail for the purpose {name!r}."
            outcomes |= {mail: settling.failed(mail, unwritten) for mail in batch}
            continue
        try:
            words = _words(purpose, batch, now=now)
        except Exception:
            logger.exception("A batch for the purpose %r cannot be written; each is now tried alone.", name)
            words = {}
            for mail in batch:
                try:
                    words |= _words(purpose, [mail], now=now)
                except (OperationalError, InterfaceError):
                    raise  # the mail is not to blame
                except Exception as error:
                    logger.exception("Mail %s cannot be written.", mail.pk)
                    why = f"It could not be written: {type(error).__name__}: {error}"
                    outcomes[mail] = settling.failed(mail, why)
        for mail, message in words.items():
            if message is None:
                outcomes[mail] = settling.withdrawn(mail)
            else:
                messages[mail] = message
    return messages, outcomes


def _words(
    purpose: registry.Purpose, mails: list[OutgoingMail], *, now: datetime
) -> Mapping[OutgoingMail, Message | None]:
    """Return what the purpose says for each of the mails. KeyError when it forgets one."""
    words = purpose.compose(mails, now=now)
    return {mail: words[mail] for mail in mails}
