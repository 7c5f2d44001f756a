"""Beside a note: what is said of it, putting a fix in, leaving it, two windows at once, asking once."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from accounts.models import User
from followups.models import Dismissal, FollowUp, Organisation, Point, RuleSetting
from followups.services import mending, writing
from tests import makers
from tests.followups.pages import Form
from tests.followups.test_follow_up_page import address, alices, autosave, owe, sent, text, type_in
from tests.makers import HOUR

__all__ = ["alices"]

GREETED = "Dear Jane,\n\nThank you for your time. What you said about how three teams count a customer has stayed."
BROUGHT = "I could bring them to one definition at Harborlight Analytics."
KEEN = "I am excited about the role and would love to talk again."
CLOSED = "Warm regards,\nAlice Lindqvist"
PHONE = "+46 70 174 06 12"
COMPLETE = f"{GREETED}\n\n{BROUGHT}\n\n{KEEN}\n\n{CLOSED}\n{PHONE}"
SUBJECT = "Counting customers at Harborlight Analytics"

SLIPPED = COMPLETE.replace("your time", "you're time")


def written(alice: User, body: str, *, subject: str = SUBJECT, said: bool = True, **contact: Any) -> FollowUp:
    """A note that alice wrote herself."""
    this = owe(alice, said=said, **contact)
    writing.save_note(this, subject=subject, body=body)
    return this


def keys(response: Any, action: str) -> list[str]:
    """The findings that can be acted on in one way, by their keys."""
    found = re.findall(r'name="finding" value="([^"]+)" formaction="([^"]+)"', response.content.decode())
    return [key for key, to in found if to.endswith(action)]


def press(browser: Client, follow_up: FollowUp, action: str, key: str = "", **typed: str) -> Any:
    """Open the page, type, press a button of a finding; without JavaScript."""
    form = Form(browser.get(address(follow_up)), holding="body")
    form.action = address(follow_up, action)
    return form.send(browser, typed, press=f"finding={key}" if key else "")


# ---------- what is said ----------


def test_the_composed_note_is_judged_as_well(alices: Client, alice: User) -> None:
    page = text(alices.get(address(owe(alice))))
    assert "Nothing to change" in page
    assert "Already good Says thank you Brings up what you talked about Says what you can contribute" in page
    assert "Names Harborlight Analytics" in page


def test_questions_come_first_then_what_to_change_then_what_to_add_then_what_is_good(
    alices: Client, alice: User
) -> None:
    User.objects.filter(pk=alice.pk).update(phone="")
    this = written(alice, COMPLETE.replace(f"\n{PHONE}", "").replace("your time", "you're time"))
    makers.make_point(this.interaction, "Kubernetes", kind=Point.Kind.SKILL)
    page = text(alices.get(address(this)))
    parts = ["One question is open", "one thing to change", "You could add", "Already good", "What you logged"]
    assert sorted(parts, key=page.index) == parts
    assert "On which number can Jane reach you?" in page
    assert "Your phone number is not in the closing" not in page, "the question says so"


def test_a_slip_is_marked_in_the_text_and_explained_beside_it(alices: Client, alice: User) -> None:
    this = written(alice, SLIPPED)
    html = alices.get(address(this)).content.decode()
    assert '<mark class="passage passage--should">you&#x27;re</mark>' in html
    assert "Change to “your”" in html


def test_html_in_a_note_is_text_in_the_marks_and_beside_them(alices: Client, alice: User) -> None:
    this = written(
        alice, COMPLETE.replace("has stayed.", "<b>manger</b> <script>alert(1)</script> [your company].")
    )
    html = alices.get(address(this)).content.decode()
    assert "<script>alert" not in html
    assert "<b>manger" not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html


def test_while_typing_the_marks_and_the_findings_come_back_for_the_typed_text(alices: Client, alice: User) -> None:
    this = owe(alice)
    html = autosave(
        alices, this, subject=SUBJECT, body="Dear Jane,\r\n\r\n🎻 The manger was kind."
    ).content.decode()
    assert '<mark class="passage passage--should">manger</mark>' in html
    start = len("Dear Jane,\n\n🎻 The ") + 1
    assert f'data-mend="body" data-start="{start}" data-end="{start + 6}" data-text="manager"' in html
    assert "It shows no interest, and no wish to talk again" in html


def test_what_the_house_has_switched_off_is_not_said(alices: Client, alice: User) -> None:
    this = written(alice, COMPLETE.replace(f"\n{PHONE}", ""))
    assert "Your phone number is not in the closing" in text(alices.get(address(this)))
    house = Organisation.objects.create(pk=1)
    RuleSetting.objects.create(organisation=house, code="must/phone", level=RuleSetting.OFF)
    page = text(alices.get(address(this)))
    assert "Your phone number is not in the closing" not in page
    assert "Nothing to change" in page


def test_a_note_in_another_language_is_left_alone(alices: Client, alice: User) -> None:
    german = "Liebe Frau Roe, vielen Dank für das Gespräch und die Zeit mit Ihnen. Es war sehr gut."
    page = text(alices.get(address(written(alice, german))))
    assert "Only notes in English can be judged here." in page
    assert "Already good" not in page


def test_an_emptied_note_says_what_will_appear_here(alices: Client, alice: User) -> None:
    response = autosave(alices, owe(alice), subject="", body="")
    assert "Nothing is written yet" in text(response)


def test_no_verdict_hangs_on_a_note_that_is_sent_or_has_no_text_yet(alices: Client, alice: User) -> None:
    planned, closed = owe(alice, ended=5 * HOUR), written(alice, "My own words", name="Peter Adeyemi")
    sent(alices, closed, when="now", as_it_is="yes")
    for this in (planned, closed):
        page = text(alices.get(address(this)))
        assert "to change" not in page
        assert "Already good" not in page


def queries(browser: Client, url: str) -> int:
    with CaptureQueriesContext(connection) as captured:
        assert browser.get(url).status_code == 200
    return len(captured)


def test_twenty_findings_and_dismissals_cost_as_many_queries_as_none(alices: Client, alice: User) -> None:
    Organisation.objects.create(pk=1)
    clean = written(alice, COMPLETE)
    slips = written(alice, COMPLETE.replace("has stayed.", "The manger said so. " * 20), name="Peter Adeyemi")
    for number in range(20):
        Dismissal.objects.create(follow_up=slips, code="text/typo", context=f"{number}")
    queries(alices, address(clean))
    assert queries(alices, address(clean)) == queries(alices, address(slips))


# ---------- putting a fix in ----------


def test_a_press_puts_the_sentence_before_the_good_bye_and_keeps_what_was_typed(
    alices: Client, alice: User
) -> None:
    this = owe(alice)
    body = f"{GREETED}\n\n{KEEN}\n\n{CLOSED}\n{PHONE}"
    (key, *_) = keys(type_in(alices, this, body, subject=SUBJECT), "mend")
    response = press(alices, this, "mend", key, body=body.replace("has stayed.", "has stayed with me."))
    kept = FollowUp.objects.get().body
    assert "has stayed with me.\n\nI would be glad to bring them" in kept
    assert kept.index("glad to bring them") < kept.index(KEEN)
    assert "In the note: I would be glad to bring them" in text(response)


def test_a_number_goes_into_the_closing_a_subject_into_the_subject(alices: Client, alice: User) -> None:
    this = written(alice, f"{GREETED}\n\n{BROUGHT}\n\n{KEEN}\n\n{CLOSED}", subject="")
    for _ in range(2):
        press(alices, this, "mend", keys(alices.get(address(this)), "mend")[0])
    stored = FollowUp.objects.get()
    assert stored.body.endswith(f"{CLOSED}\n{PHONE}")
    assert stored.subject == "Thank you: how three teams count a customer"
    assert "Nothing to change" in text(alices.get(address(this)))


def test_a_double_press_puts_it_in_once(alices: Client, alice: User) -> None:
    this = written(alice, COMPLETE.replace(f"\n{PHONE}", ""))
    form = Form(alices.get(address(this)), holding="body")
    (key,) = keys(alices.get(address(this)), "mend")
    assert mending.put_in(this, key=key)
    assert mending.put_in(this, key=key) is None
    assert FollowUp.objects.get().body.count(PHONE) == 1
    form.action = address(this, "mend")
    assert "The note has changed" in text(form.send(alices, press=f"finding={key}"))


def test_a_fix_for_which_there_is_no_room_is_refused_with_a_sentence(alices: Client, alice: User) -> None:
    long = COMPLETE.replace(f"\n{PHONE}", "").replace("has stayed.", "has stayed. " + "It was good. " * 1500)
    this = written(alice, long + " " * (20_000 - len(long)))
    key = next(one for one in keys(alices.get(address(this)), "mend"))
    response = press(alices, this, "mend", key)
    assert "The note is too long for one more sentence." in text(response)
    assert PHONE not in FollowUp.objects.get().body


# ---------- leaving it ----------


def test_a_finding_that_is_left_stays_away_and_comes_back_on_request(alices: Client, alice: User) -> None:
    this = written(alice, SLIPPED)
    (key,) = keys(alices.get(address(this)), "set-aside")
    page = text(press(alices, this, "set_aside", key))
    assert "Nothing to change" in page
    assert "One set aside: show it again" in page
    assert "<mark" not in alices.get(address(this)).content.decode()
    page = text(press(alices, this, "bring_back"))
    assert 'Did you mean "your" instead of "you\'re"?' in page
    assert not Dismissal.objects.exists()


def test_leaving_it_twice_is_leaving_it_once(alice: User) -> None:
    this = written(alice, SLIPPED)
    judged = FollowUp.objects.with_facts().get().judged(Organisation.current().house_rules)
    key = judged.remarks[0].key
    assert mending.set_aside(this, key=key)
    assert not mending.set_aside(this, key=key)
    assert Dismissal.objects.count() == 1
    assert mending.bring_back(this) == 1
    assert mending.bring_back(this) == 0


def test_a_must_that_is_left_still_says_why_it_matters_and_asks_nothing_more(alices: Client, alice: User) -> None:
    this = written(alice, COMPLETE.replace(BROUGHT, "It was good to see Harborlight Analytics."))
    key = keys(alices.get(address(this)), "set-aside")[0]
    page = text(press(alices, this, "set_aside", key))
    assert "You left it: It does not say what you can bring. The reader wants to picture you at work" in page
    assert "Thanked Jane Roe." in text(sent(alices, this, when="now"))


def test_a_finding_is_left_without_loading_the_page_anew(alices: Client, alice: User) -> None:
    this = written(alice, SLIPPED)
    (key,) = keys(alices.get(address(this)), "set-aside")
    typed = {"subject": SUBJECT, "body": FollowUp.objects.get().body, "finding": key}
    swapped = alices.post(address(this, "set_aside"), typed, headers={"HX-Request": "true"})
    assert "<textarea" not in swapped.content.decode()
    assert "One set aside" in text(swapped)


# ---------- answers beside an edited note ----------


def test_an_answer_beside_an_edited_note_becomes_a_sentence_to_put_in(alices: Client, alice: User) -> None:
    this = written(alice, f"{GREETED}\n\n{KEEN}\n\n{CLOSED}\n{PHONE}", said=False)
    form = Form(alices.get(address(this)), holding="body")
    assert "What can you bring" in form.html or "contribut" in form.html
    form.action = address(this, "answer")
    response = form.send(alices, {"answer-contribution": "untangle the night jobs"}, press="asks_for=contribution")
    assert "Beside your note is a sentence with it: one press adds it." in text(response)
    assert "untangle the night jobs" not in FollowUp.objects.get().body
    assert "I would be glad to untangle the night jobs." in text(response)


def test_an_edited_note_that_says_it_already_is_not_asked_for_it(alices: Client, alice: User) -> None:
    this = written(alice, COMPLETE, said=False)
    page = alices.get(address(this))
    assert re.search(r'id="questions"[^>]* hidden', page.content.decode())


def test_which_questions_are_open_follows_the_typed_text(alices: Client, alice: User) -> None:
    this = written(alice, COMPLETE, said=False)
    assert 'data-open=""' in autosave(alices, this, subject=SUBJECT, body=COMPLETE + " ").content.decode()
    without = autosave(alices, this, subject=SUBJECT, body=COMPLETE.replace(BROUGHT, "")).content.decode()
    assert 'data-open="contribution "' in without
    assert "It does not say what you can bring" not in without


# ---------- two windows ----------


def test_the_last_of_two_windows_does_not_win_silently(alices: Client, alice: User) -> None:
    this = owe(alice)
    first, second = (Form(alices.get(address(this)), holding="body") for _ in range(2))
    first.send(alices, {"body": "From the first window"})
    response = second.send(alices, {"body": "From the second window"})
    page = text(response)
    assert "Two texts for Jane Roe" in page
    assert "From the first window" in page
    assert "From the second window" in page
    assert FollowUp.objects.get().body == "From the first window"
    Form(response, holding="body").send(alices)
    assert FollowUp.objects.get().body == "From the second window"


def test_while_typing_a_clash_is_said_and_one_press_shows_both(alices: Client, alice: User) -> None:
    this = owe(alice)
    first, second = (Form(alices.get(address(this)), holding="body") for _ in range(2))
    first.send(alices, {"body": "From the first window"})
    fields = {name: second.value(name) for name in ("subject", "shown", "written_from")}
    response = autosave(alices, this, body="From the second window", **fields)
    assert "Not kept. This note was written in elsewhere meanwhile. Nothing is lost. See both texts" in text(
        response
    )
    assert f'name="shown" value="{fields["shown"]}"' in response.content.decode()
    assert FollowUp.objects.get().body == "From the first window"


def test_whatever_was_pressed_in_the_second_window_waits_until_the_text_is_chosen(
    alices: Client, alice: User
) -> None:
    this = owe(alice)
    first, second = (Form(alices.get(address(this)), holding="body") for _ in range(2))
    first.send(alices, {"body": "From the first window"})
    second.action = address(this, "thank")
    assert "Two texts" in text(second.send(alices, {"body": "From the second window"}, press="when=now"))
    assert FollowUp.objects.open().exists()


def test_a_page_whose_answer_was_lost_does_not_clash_with_itself(alices: Client, alice: User) -> None:
    this = owe(alice)
    form = Form(alices.get(address(this)), holding="body")
    fields = {name: form.value(name) for name in ("subject", "shown", "written_from")}
    autosave(alices, this, body="Some words", **fields)
    autosave(alices, this, body="Some words more", **fields)
    assert FollowUp.objects.get().body == "Some words more"


def test_two_windows_with_the_same_text_do_not_clash(alices: Client, alice: User) -> None:
    this = owe(alice)
    first, second = (Form(alices.get(address(this)), holding="body") for _ in range(2))
    first.send(alices, {"body": "The same words"})
    assert "Kept." in text(second.send(alices, {"body": "The same words"}))


def test_undoing_to_the_text_as_shown_does_not_hide_that_another_window_wrote(alices: Client, alice: User) -> None:
    this = owe(alice)
    first, second = (Form(alices.get(address(this)), holding="body") for _ in range(2))
    first.send(alices, {"body": "From the first window"})
    fields = {name: second.value(name) for name in ("subject", "body", "shown", "written_from")}
    assert "Not kept." in text(autosave(alices, this, **fields))


# ---------- asking once before it is sent ----------


def test_what_is_missing_is_named_once_and_then_the_press_is_obeyed(alices: Client, alice: User) -> None:
    this = owe(alice)
    page = type_in(alices, this, f"{GREETED}\n\n{CLOSED}", to=address(this, "thank"), press="when=now")
    assert "Did your note to Jane go out as it is?" in text(page)
    assert "Still missing: what you can contribute; the name of the company; your interest" in text(page)
    assert FollowUp.objects.open().get().body == f"{GREETED}\n\n{CLOSED}", "what was typed is kept"
    Form(page, holding="as_it_is").send(alices, press="as_it_is=yes")
    assert FollowUp.objects.thanked().exists()


@pytest.mark.parametrize(
    "said", [{"when": "before"}, {"when": "now", "way": "card"}, {"when": "now", "way": "linkedin"}]
)
def test_a_note_sent_before_or_thanks_by_another_way_are_taken_at_once(
    alices: Client, alice: User, said: dict[str, str]
) -> None:
    this = written(alice, "My own words", ended=-30 * HOUR)
    sent(alices, this, **said)
    assert FollowUp.objects.thanked().exists()


def test_the_number_alone_is_no_question_but_worth_a_word(alices: Client, alice: User) -> None:
    this = written(alice, COMPLETE.replace(f"\n{PHONE}", ""))
    response = sent(alices, this, when="now")
    assert "Thanked Jane Roe. Next time, put your phone number below your name" in text(response)


def test_a_complete_note_is_taken_without_a_word(alices: Client, alice: User) -> None:
    response = sent(alices, written(alice, COMPLETE), when="now")
    assert "Thanked Jane Roe." in text(response)
    assert "Next time" not in text(response)


def test_a_sent_note_keeps_its_faults_whatever_was_answered(alices: Client, alice: User) -> None:
    this = written(alice, "My own words")
    sent(alices, this, when="now", as_it_is="yes")
    assert "must/contribution" in set(this.faults.values_list("code", flat=True))
