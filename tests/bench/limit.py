"""The limit: the same mails rendered with Django's engine and sent through one kept connection, and nothing else.

`python -m tests.bench.limit PART PARTS`: waits for a line on standard input, then sends its part.
"""

from __future__ import annotations

import sys

import django

django.setup()

from django.core.mail import EmailMultiAlternatives  # noqa: E402
from django.core.mail.backends.smtp import EmailBackend  # noqa: E402
from django.utils import timezone  # noqa: E402

from followups.domain.schedule import Stage  # noqa: E402
from followups.emails import nudge  # noqa: E402
from followups.models import FollowUp  # noqa: E402


def main(part: int, parts: int) -> None:
    """Load everything first; then only render and send."""
    now = timezone.now()
    spoken: dict[int, list[tuple[FollowUp, Stage]]] = {}
    for follow_up in FollowUp.objects.open().due_before(now).with_facts():
        if follow_up.candidate_id % parts == part:
            spoken.setdefault(follow_up.candidate_id, []).append((follow_up, Stage.OVERDUE))
    contents = [(lines[0][0].candidate.email, nudge.contents(lines, now=now)) for lines in spoken.values()]
    nudge.rendered(contents[0][1])  # templates are compiled once
    print("ready", len(contents), flush=True)
    sys.stdin.readline()
    with EmailBackend(fail_silently=False) as connection:
        for address, shown in contents:
            message = nudge.rendered(shown)
            mail = EmailMultiAlternatives(
                message.subject,
                message.text,
                to=[address],
                headers=dict(message.headers),
                connection=connection,
            )
            mail.attach_alternative(message.html, "text/html")
            mail.send()
    print("sent", flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
