"""The coach presses, the sweep comes by, the candidate reads who asked."""

from __future__ import annotations

from datetime import datetime

from accounts.models import User
from followups.services import asking
from tests.journeys.conftest import PANEL, Pass, links_in, log_panel
from tests.journeys.pages import Visitor
from tests.makers import HOUR, make_coaching


def test_a_coach_asks_for_a_nudge_and_one_mail_says_so(
    visitor: Visitor, until: Pass, now: datetime, alice: User, dan: User
) -> None:
    log_panel(visitor, ended_at=now - 30 * HOUR)
    make_coaching(dan, alice, starts_at=now - 100 * HOUR)
    assert len(until(now + 3 * HOUR)) == 1
    assert asking.nudge_now(alice, by=dan, now=now + 4 * HOUR).follow_ups == 3
    (mail,) = until(now + 4 * HOUR)
    assert mail.to == ["alice@example.com"]
    for kind in ("plain", "html"):
        part = mail.content.get_body((kind,))
        assert part is not None
        assert "Dan asked us to remind you" in part.get_content()
        assert [name for name in PANEL if name not in part.get_content()] == []
    assert len(links_in(mail, "sent")) == 3
    assert until(now + 5 * HOUR) == []
