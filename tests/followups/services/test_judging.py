"""A sent note is judged when it is kept, and again when what was really sent is pasted (L2)."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError

from accounts.models import User
from followups.models import EarlierText, FollowUp, Organisation
from followups.services import closing, judging, pasting, writing
from tests.makers import HOUR, NOON, make_contact, make_follow_up, make_interaction, make_point

pytestmark = pytest.mark.django_db

GOOD = """Dear Jane,

Thank you for taking the time to show me how you count a customer in three ways.

At Harborlight Analytics I could write the one definition down and test it every night, as I did for two years.

I would be excited to join, and glad to talk again.

Kind regards,
Alice Lindqvist
+46 70 174 06 12"""
POOR = "Dear Jane,\n\nThank you for your time. You count a customer in three ways.\n\nAlice Lindqvist"
SWEDISH = """Hej Jane,

Tack för att du tog dig tid i går. Det var roligt att höra hur ni räknar en kund på tre olika sätt, och jag
skulle gärna skriva ner den enda definitionen och pröva den varje natt, som jag har gjort i två år.

Vänliga hälsningar
Alice"""


@pytest.fixture
def owed(alice: User) -> FollowUp:
    interaction = make_interaction(alice)
    make_point(interaction, "three ways to count a customer")
    return make_follow_up(alice, interaction=interaction)


def thank(owed: FollowUp, body: str, *, subject: str = "Counting customers", way: str = "email") -> FollowUp:
    writing.save_note(owed, subject=subject, body=body)
    closing.mark_thanked(owed, sent_at=NOON + HOUR, now=NOON + HOUR, way=way)
    return again(owed)


def again(owed: FollowUp) -> FollowUp:
    return FollowUp.objects.select_related("candidate").get(pk=owed.pk)


def faults(owed: FollowUp) -> set[str]:
    return set(owed.faults.values_list("code", flat=True))


def test_a_note_is_judged_when_it_is_kept(owed: FollowUp) -> None:
    thanked = thank(owed, POOR)
    assert faults(thanked) >= {"must/phone", "must/contribution", "must/company"}
    assert thanked.judged_at == NOON + HOUR


def test_a_good_note_has_no_fault(owed: FollowUp) -> None:
    assert faults(thank(owed, GOOD)) == set()


def test_only_an_email_has_to_have_a_subject(owed: FollowUp) -> None:
    assert "subject/missing" not in faults(thank(owed, POOR, subject="", way="linkedin"))


def test_a_mail_without_a_subject_lacks_one(owed: FollowUp) -> None:
    assert "subject/missing" in faults(thank(owed, POOR, subject=""))


def test_thanks_said_in_person_are_not_judged(owed: FollowUp) -> None:
    thanked = thank(owed, POOR, way="in_person")
    assert (thanked.judged_at, faults(thanked)) == (None, set())


def test_a_note_in_another_language_is_not_judged(owed: FollowUp) -> None:
    thanked = thank(owed, SWEDISH)
    assert (thanked.judged_at, faults(thanked)) == (None, set())


def test_a_rule_that_is_off_finds_no_fault(owed: FollowUp) -> None:
    Organisation.objects.create(pk=1).rule_settings.create(code="must/phone", level="off")
    assert "must/phone" not in faults(thank(owed, POOR))


def test_those_never_judged_are_judged_together_once(alice: User, carol: User) -> None:
    for number, person in enumerate((alice, alice, carol)):
        owed = make_follow_up(person, contact=make_contact(person, f"Person {number}"))
        thank(owed, POOR)
    FollowUp.objects.update(judged_at=None)
    assert judging.judge_kept(alice, now=NOON + 2 * HOUR) == 2
    assert FollowUp.objects.not_judged().get().candidate == carol
    assert judging.judge_kept(alice, now=NOON + 3 * HOUR) == 0


def test_judging_again_does_not_double_faults(owed: FollowUp) -> None:
    before = faults(thank(owed, POOR))
    FollowUp.objects.update(judged_at=None)
    judging.judge_kept(owed.candidate, now=NOON + 2 * HOUR)
    assert faults(owed) == before


# ---------- what was really sent ----------


def test_what_was_really_sent_takes_the_place_of_what_was_kept_and_is_judged(owed: FollowUp) -> None:
    thank(owed, POOR)
    assert pasting.keep_what_was_sent(owed, subject="Counting  customers", body=GOOD, now=NOON + 2 * HOUR)
    kept = again(owed)
    assert (kept.subject, kept.body, kept.judged_at) == ("Counting customers", GOOD, NOON + 2 * HOUR)
    assert faults(kept) == set()


def test_what_was_kept_before_can_come_back_and_go_again(owed: FollowUp) -> None:
    before = faults(thank(owed, POOR))
    pasting.keep_what_was_sent(owed, subject="Customers", body=GOOD, now=NOON + 2 * HOUR)
    assert pasting.bring_back(owed, now=NOON + 3 * HOUR)
    assert (again(owed).body, faults(owed)) == (POOR, before)
    assert pasting.bring_back(owed, now=NOON + 4 * HOUR)
    assert (again(owed).subject, again(owed).body) == ("Customers", GOOD)


def test_a_second_paste_goes_over_the_first_and_what_was_kept_first_can_still_come_back(owed: FollowUp) -> None:
    thank(owed, POOR)
    for body in (GOOD, GOOD + "\nPS: the ferries"):
        pasting.keep_what_was_sent(owed, subject="", body=body, now=NOON + 2 * HOUR)
    pasting.bring_back(owed, now=NOON + 3 * HOUR)
    assert again(owed).body == POOR
    pasting.keep_what_was_sent(owed, subject="", body=GOOD, now=NOON + 4 * HOUR)
    pasting.bring_back(owed, now=NOON + 5 * HOUR)
    assert again(owed).body == POOR


def test_pasting_the_very_text_that_is_kept_changes_nothing(owed: FollowUp) -> None:
    thank(owed, POOR)
    assert not pasting.keep_what_was_sent(owed, subject="Counting customers", body=POOR, now=NOON + 2 * HOUR)
    assert not EarlierText.objects.exists()


def test_an_empty_text_is_refused(owed: FollowUp) -> None:
    thank(owed, POOR)
    with pytest.raises(ValidationError, match="Paste what you sent"):
        pasting.keep_what_was_sent(owed, subject="", body=" \n ", now=NOON + 2 * HOUR)
    assert again(owed).body == POOR


def test_nothing_is_pasted_over_a_note_that_is_still_owed(owed: FollowUp) -> None:
    assert not pasting.keep_what_was_sent(owed, subject="", body=GOOD, now=NOON + HOUR)
    assert not again(owed).body


def test_nothing_comes_back_where_nothing_was_replaced(owed: FollowUp) -> None:
    thank(owed, POOR)
    assert not pasting.bring_back(owed, now=NOON + 2 * HOUR)


def test_opening_it_again_forgets_what_was_kept_before(owed: FollowUp) -> None:
    thanked = thank(owed, POOR)
    pasting.keep_what_was_sent(thanked, subject="", body=GOOD, now=NOON + 2 * HOUR)
    closing.undo(thanked, now=NOON + 3 * HOUR)
    assert not EarlierText.objects.exists()
    assert again(owed).body == GOOD
