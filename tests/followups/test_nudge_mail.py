"""What a nudge says: who, by when, the draft, what to do; and when it says nothing."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from datetime import UTC, datetime, time, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from accounts.models import User
from contacts.models import Contact
from followups import emails
from followups.domain.schedule import Stage
from followups.emails import nudge
from followups.models import FollowUp, Interaction, NudgeLine, Organisation, RuleSetting
from followups.services import closing, mending, sweeping, writing
from outbox.models import OutgoingMail
from outbox.registry import Message
from tests.makers import (
    HOUR,
    NOON,
    make_contact,
    make_follow_up,
    make_interaction,
    make_panel,
    make_point,
    make_user,
)

pytestmark = pytest.mark.django_db

DUE = NOON + 24 * HOUR
SOON = NOON + 20 * HOUR
GMAIL_CUTS_AT = 102 * 1024
# fmt: off
NAMES = [
    "Ada Roe", "Bea Roe", "Cleo Roe", "Dina Roe", "Edda Roe", "Fay Roe", "Gwen Roe",
    "Hilda Roe", "Ines Roe", "Jane Roe", "Kim Roe", "Lea Roe", "Mia Roe", "Nora Roe",
    "Olga Roe", "Petra Roe", "Rosa Roe", "Sara Roe", "Tove Roe", "Ulla Roe", "Vera Roe",
    "Wilma Roe", "Xenia Roe", "Yara Roe", "Zoe Roe",
]
# fmt: on


def complete(follow_up: FollowUp, topic: str = "moving from Airflow to Dagster") -> None:
    """Log enough for a draft without questions."""
    make_point(follow_up.interaction, topic, contact=follow_up.contact)
    bring = f"I led a year of {topic}"
    make_point(follow_up.interaction, bring, contact=follow_up.contact, kind="contribution")


def queue(*follow_ups: FollowUp, stage: Stage = Stage.OVERDUE, now: datetime = DUE) -> OutgoingMail:
    """Return a queued nudge about these."""
    mail = OutgoingMail.objects.create(
        purpose="nudge",
        owner=follow_ups[0].candidate,
        queued_at=now,
        next_try_at=now,
        deadline=follow_ups[0].due_at,
    )
    for follow_up in follow_ups:
        NudgeLine.objects.create(mail=mail, follow_up=follow_up, stage=stage, about=follow_up.due_at)
    return mail


def compose(mail: OutgoingMail, *, now: datetime = DUE) -> Message | None:
    return emails.compose([mail], now=now)[mail]


def nudged(*follow_ups: FollowUp, stage: Stage = Stage.OVERDUE, now: datetime = DUE) -> Message:
    NudgeLine.objects.all().delete()  # no nudge is sent twice for one reason
    message = compose(queue(*follow_ups, stage=stage, now=now), now=now)
    assert message is not None
    return message


def visible(message: Message) -> str:
    """Return the words that the HTML shows."""
    body = message.html.split("<body", 1)[1]
    return " ".join(html.unescape(re.sub(r"<!--.*?-->|<[^>]+>", " ", f"<body{body}", flags=re.S)).split())


def sheet_of(message: Message, name: str) -> str:
    """Return what stands in plain text about one person."""
    (found,) = [part for part in message.text.split("-" * 40) if part.startswith(f"\n{name}\n")]
    return found


def links_of(message: Message) -> set[str]:
    return {html.unescape(address) for address in re.findall(r'href="([^"]*)"', message.html)}


# ---------- the subject ----------


@pytest.mark.parametrize(
    ("names", "at", "subject"),
    [
        (["Jane Roe"], SOON, "Thank Jane Roe (Acme) by Sat 17:40"),
        (["Jane Roe"], DUE, "Jane Roe's note is late, and still worth sending"),
        (["Jane Roe", "Peter Ek", "Noor Haddad"], SOON, "3 thank-yous at Acme by Sat 17:40"),
        (
            ["Jane Roe", "Peter Ek", "Noor Haddad"],
            DUE,
            "3 thank-yous at Acme are late, and still worth sending",
        ),
    ],
)
def test_the_subject_says_who_and_by_when(alice: User, names: Sequence[str], at: datetime, subject: str) -> None:
    ended_at = datetime(2026, 11, 27, 17, 40, tzinfo=UTC)  # a Friday
    panel = make_panel(alice, *names, ended_at=ended_at, company="Acme")
    assert nudged(*panel, now=at + (ended_at - NOON)).subject == subject


def test_the_deadline_in_the_subject_is_absolute_and_in_the_candidates_zone(alice: User) -> None:
    User.objects.filter(pk=alice.pk).update(time_zone="Asia/Tokyo")
    jane = make_follow_up(alice)
    assert nudged(jane, now=SOON).subject.endswith("by Wed 21:00")


def test_late_and_due_ones_share_a_subject(alice: User) -> None:
    late = make_follow_up(alice, contact=make_contact(alice, "Jane Roe"))
    due = make_follow_up(alice, contact=make_contact(alice, "Peter Ek"), ended_at=NOON + 2 * HOUR)
    subject = nudged(late, due).subject
    assert subject == "Jane Roe's note is late and still worth sending; 1 more by Wed 14:00"


def test_a_debrief_asks_how_it_was(alice: User) -> None:
    talk = make_interaction(alice, logged_at=NOON - 48 * HOUR, company="Acme")
    jane = make_follow_up(alice, interaction=talk)
    message = nudged(jane, stage=Stage.DEBRIEF, now=NOON + HOUR)
    assert message.subject == "How was Acme? Write it down while you remember"
    assert "Three lines per person while you remember" in visible(message)
    for words in ("It moved", "It did not take place"):
        assert words in message.text
        assert words in visible(message)
    assert settings.SITE_URL + reverse("followups:interaction", args=[talk.pk]) in links_of(message)
    assert "Dear Jane" not in message.text


def test_a_subject_is_cut_before_a_mail_program_does(alice: User) -> None:
    for name in ("A" * 120, "Wolfeschlegelsteinhausen " * 4):
        jane = make_follow_up(alice, contact=make_contact(alice, name.strip(), email="jane@example.com"))
        for now in (SOON, DUE):
            assert len(nudged(jane, now=now, stage=Stage.SNOOZED).subject) <= 78


def test_no_line_break_reaches_a_header(alice: User) -> None:
    evil = "Jane\r\nBcc: all@example.com\x0b\u2028Roe"
    company = "Acme\nX-Evil: 1"
    talk = make_interaction(
        alice, company=company, occasion=f"Meetup\r{company}", kind="event", logged_at=NOON - 48 * HOUR
    )
    jane = make_follow_up(alice, interaction=talk, contact=make_contact(alice, evil, email="jane@example.com"))
    for stage in (Stage.HEADS_UP, Stage.DEBRIEF):
        message = nudged(jane, stage=stage)
        for value in (message.subject, *message.headers.values()):
            assert not re.search(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]", value), value
        assert "Bcc" not in message.headers
        assert message.bcc == ()
        assert message.to == "", "the owner's address, read when it is sent"


def test_the_headers_let_a_mail_program_unsubscribe_and_answer_nothing(alice: User) -> None:
    headers = nudged(make_follow_up(alice)).headers
    assert headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert headers["Auto-Submitted"] == "auto-generated"
    address = headers["List-Unsubscribe"].strip("<>")
    answer = Client(enforce_csrf_checks=True).post(
        address.removeprefix(settings.SITE_URL), {"List-Unsubscribe": "One-Click"}
    )
    assert answer.status_code == 200
    alice.refresh_from_db()
    assert alice.reminders_paused_at is not None


# ---------- what is no longer wanted ----------


def test_who_was_thanked_meanwhile_is_left_out(alice: User) -> None:
    jane, peter, noor = make_panel(alice)
    mail = queue(jane, peter, noor)
    OutgoingMail.objects.filter(pk=mail.pk).update(state="sending", lease=uuid4())  # closing keeps the line then
    closing.mark_thanked(jane, sent_at=DUE, now=DUE)
    assert mail.nudge_lines.count() == 3
    message = compose(mail)
    assert message is not None
    assert message.subject.startswith("2 thank-yous")
    for text in (message.text, visible(message)):
        assert "\nJane Roe\n" not in text
        assert "Noor Haddad" in text
    assert not any(f"/l/sent/{part}" in message.html for part in [f".{jane.pk}."])


def test_a_nudge_about_nothing_is_not_sent(alice: User) -> None:
    jane, peter, noor = make_panel(alice)
    mail = queue(jane, peter, noor)
    OutgoingMail.objects.filter(pk=mail.pk).update(state="sending", lease=uuid4())
    for one in (jane, peter):
        closing.mark_thanked(one, sent_at=DUE, now=DUE)
    assert compose(mail) is not None
    closing.skip(noor, reason="We only said hello.", now=DUE)
    assert compose(mail) is None


def test_a_mail_whose_conversation_was_deleted_is_not_sent(alice: User) -> None:
    jane = make_follow_up(alice)
    mail = queue(jane)
    jane.interaction.delete()
    assert compose(mail) is None


@pytest.mark.parametrize("gone", [{"reminders_paused_at": NOON}, {"is_active": False}])
def test_who_has_paused_or_was_deactivated_gets_none(alice: User, carol: User, gone: dict[str, Any]) -> None:
    mail, other = queue(make_follow_up(alice)), queue(make_follow_up(carol))
    User.objects.filter(pk=alice.pk).update(**gone)
    composed = emails.compose([mail, other], now=DUE)
    assert composed[mail] is None
    assert composed[other] is not None


def test_nothing_is_queued_for_someone_deactivated_until_they_are_active_again(alice: User) -> None:
    make_follow_up(alice)
    User.objects.filter(pk=alice.pk).update(is_active=False)
    assert sweeping.sweep(now=DUE).mails == 0
    User.objects.filter(pk=alice.pk).update(is_active=True)
    assert sweeping.sweep(now=DUE + HOUR).mails == 1


def test_what_was_put_off_or_moved_meanwhile_waits(alice: User) -> None:
    jane, peter = make_panel(alice, "Jane Roe", "Peter Ek")
    mail = queue(jane, peter)
    FollowUp.objects.filter(pk=jane.pk).update(snoozed_until=DUE + HOUR)
    message = compose(mail)
    assert message is not None
    assert message.subject.startswith("Peter Ek")
    Interaction.objects.update(ended_at=DUE + HOUR)
    assert compose(mail) is None


def test_what_was_written_down_meanwhile_is_not_asked_for(alice: User) -> None:
    talk = make_interaction(alice, logged_at=NOON - 48 * HOUR)
    mail = queue(make_follow_up(alice, interaction=talk), stage=Stage.DEBRIEF)
    assert compose(mail, now=NOON + HOUR) is not None
    Interaction.objects.update(debriefed_at=NOON + HOUR)
    assert compose(mail, now=NOON + HOUR) is None


# ---------- what it shows ----------


def test_each_person_of_a_panel_has_an_own_whole_draft(alice: User) -> None:
    panel = make_panel(alice)
    topics = ("Airflow and Dagster", "the churn dashboard", "the ferry crews")
    for one, topic in zip(panel, topics, strict=True):
        complete(one, topic)
    message = nudged(*panel)
    for one, topic in zip(FollowUp.objects.with_facts().order_by("pk"), topics, strict=True):
        draft = one.draft.note
        told = sheet_of(message, one.contact.name)
        assert f"Subject: {draft.subject}" in told
        assert draft.body.strip() in told
        for text in (told, visible(message)):
            assert topic in text
            assert draft.subject in text
            assert "Harborlight Analytics" in text
        assert " ".join(draft.body.split()) in visible(message)
    assert "Panel at Harborlight Analytics, by video" in message.text


def test_the_candidates_own_words_are_shown_when_there_are_some(alice: User) -> None:
    jane = make_follow_up(alice)
    writing.save_note(jane, subject="Thank you & more", body="Dear Jane,\n\n1 < 2 <b>so</b>\n\nAlice")
    message = nudged(jane)
    assert "1 < 2 <b>so</b>" in message.text
    assert "Thank you & more" in message.text
    assert "1 &lt; 2 &lt;b&gt;so&lt;/b&gt;" in message.html


def test_what_the_candidates_own_words_still_lack_is_said_in_one_line(alice: User) -> None:
    jane = make_follow_up(alice)
    composed = FollowUp.objects.with_facts().get().composed.note
    own = f"{composed.body.removesuffix(alice.phone).strip()}"
    writing.save_note(jane, subject="Counting customers", body=f"I could untangle your night jobs.\n\n{own}")
    message = nudged(jane)
    for part in (visible(message), " ".join(message.text.split())):
        (line,) = re.findall(r"Still missing: [^.]+\.", part)
        assert "your phone number" in line
    assert "Dear Jane" in visible(message), "the letter stays in the mail"


def test_what_was_set_aside_or_switched_off_is_not_said_in_the_mail(alice: User) -> None:
    jane = make_follow_up(alice)
    writing.save_note(jane, subject="Counting customers", body="My own words about it")
    judged = FollowUp.objects.with_facts().get().judged(Organisation.current().house_rules)
    for remark in judged.remarks:
        if remark.finding.code != "must/phone":
            mending.set_aside(jane, key=remark.key)
    assert "Still missing: your phone number." in visible(nudged(jane))
    RuleSetting.objects.create(
        organisation=Organisation.objects.create(pk=1), code="must/phone", level=RuleSetting.OFF
    )
    assert "Still missing" not in visible(nudged(jane))


def test_a_composed_draft_asks_and_is_not_faulted(alice: User) -> None:
    shown = visible(nudged(make_follow_up(alice)))
    assert "Answer 2 questions" in shown
    assert "Still missing" not in shown


def test_a_draft_with_open_questions_leads_with_them(alice: User) -> None:
    jane = make_follow_up(alice)
    make_point(jane.interaction, "They move from Airflow to Dagster", contact=jane.contact)
    questions = FollowUp.objects.with_facts().get().draft.questions
    assert len(questions) == 1
    message = nudged(jane)
    shown = visible(message)
    assert questions[0].text in shown
    assert shown.index("Answer 1 question") < shown.index("I sent it")
    assert "Dear Jane" not in shown
    assert "They move from Airflow to Dagster" in shown, "what was logged helps to answer"
    assert settings.SITE_URL + reverse("followups:follow_up", args=[jane.pk]) in links_of(message)


def test_a_private_point_is_never_in_a_mail(alice: User) -> None:
    open_question, finished = make_panel(alice, "Jane Roe", "Peter Ek")
    complete(finished)
    for contact in (None, open_question.contact, finished.contact):
        make_point(finished.interaction, "They looked tired", contact=contact, private=True)
    message = nudged(open_question, finished)
    assert "tired" not in message.html + message.text + message.subject


def test_a_missing_address_leads_with_asking_for_it(alice: User) -> None:
    ana = make_contact(alice, "Ana Lima")
    talk = make_interaction(alice, arranged_by=ana)
    jane = make_follow_up(alice, interaction=talk, contact=make_contact(alice, "Jane Roe", email=""))
    complete(jane)
    message = nudged(jane)
    shown = visible(message)
    assert shown.index("Ask Ana for the address") < shown.index("I sent it")
    assert settings.SITE_URL + reverse("followups:ask", args=[jane.pk]) in links_of(message)
    Contact.objects.filter(pk=ana.pk).update(email="")
    message = compose(OutgoingMail.objects.get())  # type: ignore[assignment]
    assert "Ask Ana" not in visible(message)
    assert "Find the address" in visible(message)


@pytest.mark.parametrize(
    ("sends_from", "begins"),
    [
        ("gmail", "https://mail.google.com/"),
        ("mail_app", "mailto:jane.roe@example.com?"),
        ("outlook_com", "https://outlook.live.com/"),
        ("microsoft_365", "https://outlook.office.com/"),
        ("desktop_outlook", f"{settings.SITE_URL}/l/read/"),
        ("copy", f"{settings.SITE_URL}/l/read/"),
    ],
)
def test_the_first_button_is_the_way_the_candidate_sends(alice: User, sends_from: str, begins: str) -> None:
    User.objects.filter(pk=alice.pk).update(sends_from=sends_from)
    jane = make_follow_up(alice)
    complete(jane)
    message = nudged(jane)
    (first,) = re.findall(r'<a class="b1" href="([^"]+)"', message.html)
    assert html.unescape(first).startswith(begins)
    assert "mailto:" not in message.text
    assert "mail.google" not in message.text


def test_a_note_too_long_for_its_way_is_opened_as_a_draft(alice: User) -> None:
    User.objects.filter(pk=alice.pk).update(sends_from="gmail")
    jane = make_follow_up(alice)
    writing.save_note(jane, subject="Thank you", body="word " * 400)
    assert "https://mail.google.com/" in nudged(jane).html
    writing.save_note(jane, subject="Thank you", body="word " * 1000)
    message = nudged(jane)
    assert "https://mail.google.com/" not in message.html
    (first,) = re.findall(r'<a class="b1" href="([^"]+)"', message.html)
    assert first.startswith(f"{settings.SITE_URL}/l/read/")
    assert ("word " * 1000).strip() in message.text, "the draft is whole all the same"


def test_the_first_six_are_whole_drafts_and_the_others_lines(alice: User) -> None:
    people = make_panel(alice, *NAMES[:9])
    for one in people:
        complete(one, f"the {one.contact.name} question")
    message = nudged(*people)
    drafts = re.findall(r"^Subject: ", message.text, flags=re.M)
    assert len(drafts) == 6
    assert visible(message).count("Other ways to send") == 6
    assert "Three more" in visible(message)
    for one in people:
        assert one.contact.name in message.text
    assert len({link for link in links_of(message) if "/l/sent/" in link}) == 9
    assert len({link for link in links_of(message) if "/l/skip/" in link}) == 9


def test_a_mail_is_never_cut_off_by_gmail(alice: User) -> None:
    User.objects.filter(pk=alice.pk).update(sends_from="gmail", name="A" * 120)
    people = make_panel(alice, *[f"{name} {'N' * 100}" for name in NAMES])
    for one in people[:6]:
        writing.save_note(one, subject="S" * 200, body='"<&>" ' * 1000)
    for one in people[6:]:
        complete(one, "x" * 400)
    message = nudged(*people)
    assert len(message.html.encode()) < GMAIL_CUTS_AT
    assert len({link for link in links_of(message) if "/l/sent/" in link}) == 25


def test_times_are_those_of_the_candidates_zone(alice: User) -> None:
    User.objects.filter(pk=alice.pk).update(time_zone="Europe/Stockholm", quiet_from=time(21), quiet_until=time(8))
    message = nudged(make_follow_up(alice), now=SOON)
    for text in (message.text, visible(message)):
        assert "ended Tue 24 Nov, 13:00" in text
        assert "Due Wed 25 Nov, 13:00" in text
        assert "Times are for Stockholm. No reminders from 21:00 to 08:00." in text


def test_the_last_reminder_says_that_it_is_the_last(alice: User) -> None:
    message = nudged(make_follow_up(alice), stage=Stage.LAST_CALL, now=NOON + 48 * HOUR)
    assert message.subject == "Last reminder: Jane Roe's note is late, and still worth sending"
    assert "This is the last reminder" in visible(message)


def test_no_address_leads_to_a_stranger_and_no_picture_is_fetched(alice: User) -> None:
    message = nudged(*make_panel(alice))
    assert not re.search(r"<(img|link|script|iframe)\b|url\(|@import|background=", message.html)


def test_every_link_is_absolute_and_answers(alice: User) -> None:
    User.objects.filter(pk=alice.pk).update(sends_from="gmail")
    ana = make_contact(alice, "Ana Lima")
    people = make_panel(alice, *NAMES[:7], arranged_by=ana)
    for one in people[:5]:
        complete(one)
    Contact.objects.filter(pk=people[0].contact_id).update(email="")
    planned = make_follow_up(alice, interaction=make_interaction(alice, logged_at=NOON - 48 * HOUR))
    mail = queue(*people)
    NudgeLine.objects.create(mail=mail, follow_up=planned, stage=Stage.DEBRIEF, about=NOON)
    now = datetime.now(UTC)  # the pages read the clock
    Interaction.objects.update(ended_at=now - 25 * HOUR)
    FollowUp.objects.update(due_at=now - HOUR)
    message = compose(mail, now=now)
    assert message is not None
    in_text = set(re.findall(r"https?://\S+|mailto:\S+", message.text))
    in_html = links_of(message)
    own = {link for link in in_html | in_text if link.startswith(settings.SITE_URL)}
    others = (in_html | in_text) - own
    assert others
    assert {link.split("?")[0] for link in others} == {"https://mail.google.com/mail/"}
    assert len(own) > 30
    for link in own:
        response = Client().get(link.removeprefix(settings.SITE_URL).split("#")[0])
        if response.status_code != 200:
            assert response.status_code == 302, link
            assert response.headers["Location"].startswith(reverse("account_login")), link
        signed_in = Client()
        signed_in.force_login(alice)
        assert signed_in.get(link.removeprefix(settings.SITE_URL)).status_code in {200, 302}, link
    anchors = {link.rsplit("#")[1] for link in own if "/l/read/" in link and "#" in link}
    page = Client().get(next(link for link in own if "/l/read/" in link and "#" in link)).content.decode()
    assert anchors == {"copy", "ways"}
    assert all(f'id="{anchor}"' in page for anchor in anchors)


# ---------- what it costs ----------


def batch(mails: int, people: int) -> list[OutgoingMail]:
    queued = []
    for _ in range(mails):
        panel = make_panel(make_user(sends_from="gmail"), *NAMES[:people])
        for one in panel:
            complete(one)
        writing.save_note(panel[-1], subject="Thank you", body="My own words, which lack much")
        Contact.objects.filter(pk=panel[0].contact_id).update(email="")
        Interaction.objects.filter(pk=panel[0].interaction_id).update(arranged_by=panel[1].contact)
        queued.append(queue(*panel))
    return queued


def test_composing_costs_as_many_queries_for_2_as_for_20_mails_and_lines() -> None:
    few, many = batch(2, 2), batch(20, 20)
    counts = []
    for mails in (few, many):
        fresh = list(OutgoingMail.objects.filter(pk__in=[mail.pk for mail in mails]))
        with CaptureQueriesContext(
            connection,
        ) as queries:
            composed = emails.compose(fresh, now=DUE)
        assert all(composed.values())
        assert len(composed) == len(mails)
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_rendering_asks_the_database_nothing(alice: User) -> None:
    make_panel(alice)
    spoken = [(one, Stage.OVERDUE) for one in FollowUp.objects.with_facts()]
    contents = nudge.contents(spoken, now=DUE)
    with CaptureQueriesContext(connection) as queries:
        assert nudge.rendered(contents) == nudge.message(spoken, now=DUE)
    assert len(queries) == 0


def test_a_withdrawn_nudge_forgets_its_lines_so_that_undo_can_plan_them_anew(alice: User) -> None:
    jane = make_follow_up(alice)
    mail = queue(jane)
    mail.state = OutgoingMail.State.WITHDRAWN
    emails.settled([mail], now=DUE + timedelta(minutes=1))
    jane.refresh_from_db()
    assert not mail.nudge_lines.exists()
    assert jane.next_nudge_at == DUE + timedelta(minutes=1)
