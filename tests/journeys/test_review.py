"""The first notes go past a coach (L1): asked for, answered, mended, sent; then graduation, and a relapse."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from django.urls import reverse

from accounts.models import User
from followups.models import DeskHours, FollowUp, Interaction, Review, ReviewPlan
from followups.services import calling
from outbox.services import delivering
from tests.journeys.conftest import Pass, follow_up_page, log_panel, owed
from tests.journeys.pages import Visitor
from tests.makers import HOUR, make_coaching, make_panel, make_user
from tests.smtp import Server, Taken

MINUTE = timedelta(minutes=1)
SOON = 10 * MINUTE  # pages read the real clock, which has gone on


@pytest.fixture
def ines(alice: User, now: datetime) -> User:
    """Alice's coach, for a month."""
    ines = make_user("Ines Duarte", email="ines@example.com", is_staff=True)
    make_coaching(ines, alice, starts_at=now - 30 * 24 * HOUR)
    return ines


@pytest.fixture
def coach(ines: User) -> Visitor:
    """Ines, signed in."""
    coach = Visitor()
    coach.client.force_login(ines)
    return coach


def words_of(mail: Taken) -> str:
    body = mail.content.get_body(("plain",))
    assert body is not None
    return str(body.get_content())


def link_in(mail: Taken, part: str) -> str:
    """Return the first address in a mail that holds this."""
    return next(word for word in words_of(mail).split() if word.startswith("http") and part in word)


def test_a_note_is_reviewed_mended_and_sent(
    visitor: Visitor, coach: Visitor, ines: User, until: Pass, now: datetime, mail_server: Server
) -> None:
    talk = log_panel(visitor, ended_at=now - HOUR)
    page = visitor.open(reverse("followups:interaction", args=[talk.pk]))
    assert "The notes of your first conversations go past Ines" in " ".join(page.words.split())
    visitor.press(page, "Ask Ines to read the three notes")
    page = visitor.press(follow_up_page(visitor, "Noor Haddad"), "Take it back")
    assert Review.objects.pending().count() == 2

    # Ines hears of them at her next time of day, in one mail whose links lead to the notes.
    slot = DeskHours.of(ines).desk.slot_after(now + HOUR)
    assert [calling.call(now=slot), calling.call(now=slot + MINUTE)] == [1, 0]
    before = len(mail_server.taken)
    delivering.deliver(clock=lambda: slot, budget=timedelta(seconds=50))
    (desk,) = [mail for mail in mail_server.taken[before:] if mail.to == ["ines@example.com"]]
    assert "Two notes wait for you" in str(desk.content["Subject"])
    assert "Noor" not in words_of(desk)

    # She reads Jane's, says what is missing, and finds herself at the next one.
    page = coach.open(link_in(desk, f"/review/{Review.objects.get(follow_up=owed('Jane Roe')).pk}/"))
    assert "Dagster" in page.words
    page = coach.press(
        page, "Change needed", remarks__0__text="Say why Dagster matters to you.", remarks__0__quote="Dagster"
    )
    assert "Answered: the note to Jane Roe." in page.words
    page = coach.press(page, "Looks good")
    assert "Nothing waits for you." in page.words

    # Alice gets an answer for each, and follows the link of the one.
    mails = until(now + SOON)
    assert [mail.to for mail in mails] == [["alice@example.com"]] * 2
    mail = next(mail for mail in mails if "Jane Roe" in str(mail.content["Subject"]))
    assert "Ines read your note to Jane Roe: a change needed" in str(mail.content["Subject"])
    assert "Say why Dagster matters to you." in words_of(mail)
    assert until(now + SOON) == []
    page = visitor.open(link_in(mail, "/follow-ups/"))
    assert "Say why Dagster matters to you." in page.words

    # She mends it and says that it went out.
    better = "Dear Jane, thank you for your time. Dagster would end our night shifts at Harborlight Analytics."
    page = visitor.press(page, "Save", body=better)
    assert "You have changed it since." in page.words
    page = visitor.press(page, "I sent it")
    if "go out as it is?" in page.words:
        page = visitor.press(page, "I sent it as it is")
    jane = owed("Jane Roe")
    assert (jane.state, jane.body) == ("thanked", better)
    assert jane.was_on_time
    judged = Review.objects.get(follow_up=jane)
    assert judged.body != better, "what was judged is kept"


def test_a_note_is_sent_without_waiting_and_the_answer_is_for_the_next(
    visitor: Visitor, coach: Visitor, until: Pass, now: datetime
) -> None:
    log_panel(visitor, ended_at=now - HOUR)
    page = visitor.press(follow_up_page(visitor, "Jane Roe"), "Ask Ines to read it")
    page = visitor.press(page, "I sent it")
    if "go out as it is?" in page.words:
        visitor.press(page, "I sent it as it is")
    assert owed("Jane Roe").state == "thanked"
    page = coach.open(reverse("admin:followups_review_change", args=[Review.objects.get().pk]))
    assert "It went without waiting for you" in page.words
    coach.press(page, "Change suggested")
    (mail,) = until(now + SOON)
    assert "a suggestion for the next one" in str(mail.content["Subject"])
    assert "A suggestion for the next one." in follow_up_page(visitor, "Jane Roe").words


def test_graduation_and_three_late_notes_lead_to_a_suggestion(
    visitor: Visitor, coach: Visitor, alice: User, now: datetime
) -> None:
    log_panel(visitor, ended_at=now - HOUR)
    suggestion = "The notes of your first conversations go past Ines"
    assert suggestion in " ".join(follow_up_page(visitor, "Jane Roe").words.split())
    visitor.press(follow_up_page(visitor, "Jane Roe"), "Ask Ines to read it")
    page = coach.open(reverse("admin:followups_review_change", args=[Review.objects.get().pk]))
    coach.press(page, "No further review needed")
    assert suggestion not in " ".join(follow_up_page(visitor, "Peter Adeyemi").words.split())
    visitor.press(follow_up_page(visitor, "Jane Roe"), "Take it back")
    visitor.press(follow_up_page(visitor, "Peter Adeyemi"), "Ask Ines to read it")  # one may always ask

    queue = reverse("admin:followups_review_changelist")
    for name in ("Ada Ek", "Bo Ek", "Cy Ek"):
        assert "might need reviews again" not in coach.open(queue).words
        (late,) = make_panel(alice, name, ended_at=now - 30 * HOUR)
        page = visitor.press(visitor.open(late.get_absolute_url()), "I sent it")
        if "go out as it is?" in page.words:
            visitor.press(page, "I sent it as it is")
        assert not FollowUp.objects.get(pk=late.pk).was_on_time
    page = coach.open(queue)
    assert "Alice Lindqvist might need reviews again." in page.words
    assert ReviewPlan.objects.get().graduated_at is not None
    page = coach.press(page, "Take Alice back")
    assert "might need reviews again" not in page.words
    assert suggestion in " ".join(follow_up_page(visitor, "Noor Haddad").words.split())
    assert Interaction.objects.count() == 4
