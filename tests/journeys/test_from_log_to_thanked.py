"""The main job, end to end: a panel is logged, the deadline passes, the nudge comes, its links close it."""

from __future__ import annotations

from datetime import datetime

from followups.models import FollowUp
from tests.journeys.conftest import PANEL, Pass, links_in, log_panel
from tests.journeys.pages import Page, Visitor
from tests.makers import HOUR


def say_sent(visitor: Visitor, page: Page) -> None:
    """Press "I sent it" behind a mailed link; where the draft lacks something, say that it went out as it is."""
    answer = visitor.press(page, "", beside="/l/sent/")
    if "Still missing" in answer.words:
        visitor.press(answer, "I sent it as it is")


def test_a_panel_is_logged_nudged_and_thanked_from_the_mail(visitor: Visitor, until: Pass, now: datetime) -> None:
    ended_at = now - 3 * HOUR
    log_panel(visitor, ended_at=ended_at)
    assert FollowUp.objects.open().filter(due_at=ended_at + 24 * HOUR).count() == 3
    assert until(ended_at + 19 * HOUR) == []

    (mail,) = until(ended_at + 25 * HOUR)
    assert mail.to == ["alice@example.com"]
    for kind in ("plain", "html"):
        part = mail.content.get_body((kind,))
        assert part is not None
        text = part.get_content()
        assert [name for name in PANEL if name not in text] == []
        assert "Harborlight Analytics" in text
        assert "Dagster" in text, text

    sent = links_in(mail, "sent")
    assert len(sent) == 3
    assert until(ended_at + 25 * HOUR) == [], "the same sweep again says nothing new"

    # A scanner opens every link in the mail, twice; nothing may change.
    scanner = Visitor()
    rows = list(FollowUp.objects.values())
    for link in [*sent, *links_in(mail, "snooze"), *links_in(mail, "skip"), *links_in(mail, "pause")] * 2:
        page = scanner.open(link)
        assert scanner.client.session.get("_auth_user_id") is None, "a link signs nobody in"
    assert list(FollowUp.objects.values()) == rows

    # Alice presses the button on two of the pages, on a phone that is not signed in.
    for left, link in ((2, sent[0]), (1, sent[1])):
        page = scanner.open(link)
        say_sent(scanner, page)
        assert FollowUp.objects.open().count() == left
    assert FollowUp.objects.thanked().filter(proof="told").count() == 2

    assert until(ended_at + 26 * HOUR) == []
    (last_call,) = until(ended_at + 48 * HOUR)
    assert len(links_in(last_call, "sent")) == 1

    page = scanner.open(links_in(last_call, "sent")[0])
    say_sent(scanner, page)
    assert not FollowUp.objects.open().exists()
    for days in (3, 4, 30):
        assert until(ended_at + days * 24 * HOUR) == []


def test_what_is_done_on_the_page_meanwhile_is_not_in_the_mail(
    visitor: Visitor, until: Pass, now: datetime
) -> None:
    ended_at = now - 3 * HOUR
    log_panel(visitor, ended_at=ended_at)
    dashboard = visitor.open("/")
    jane = FollowUp.objects.get(contact__name="Jane Roe")
    asked = visitor.press(dashboard, "I sent it", beside=f"/follow-ups/{jane.pk}/")
    visitor.press(asked, "I sent it as it is")
    (mail,) = until(ended_at + 25 * HOUR)
    assert len(links_in(mail, "sent")) == 2


def test_one_click_in_the_mail_program_pauses_all_reminders(visitor: Visitor, until: Pass, now: datetime) -> None:
    ended_at = now - 3 * HOUR
    log_panel(visitor, ended_at=ended_at)
    (mail,) = until(ended_at + 20 * HOUR)
    address = str(mail.content["List-Unsubscribe"]).strip("<>")
    assert mail.content["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    # RFC 8058: the mail program POSTs without cookies, so without a CSRF token too.
    path = address.split("/l/", 1)[1]
    answer = Visitor().client.post(f"/l/{path}", {"List-Unsubscribe": "One-Click"})
    assert answer.status_code == 200
    assert until(ended_at + 30 * HOUR) == []
    assert FollowUp.objects.open().count() == 3
    page = visitor.open("/")
    visitor.press(page, "esume")
    assert len(until(ended_at + 30 * HOUR)) == 1
