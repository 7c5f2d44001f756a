"""Looking back (L2): what the sent notes of one candidate had and lacked, in words."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from followups.domain.looking_back import LookingBack, Sent, brought_up
from followups.domain.note_rules.rules import RULES
from followups.domain.notes import Facts, Level, Note, Point
from followups.domain.requirements import MUSTS, NEXT_TIME, lacked

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)  # a Tuesday
HOUR = timedelta(hours=1)
DAY = 24 * HOUR


def sent(*faults: str, days: int = 0, took: float = 3, **fields: bool) -> Sent:
    """A judged note that went out some days after NOON."""
    return Sent(
        days,
        sent_at=NOON + days * DAY,
        took=took * HOUR,
        on_time=took <= 24,
        judged=fields.pop("judged", True),
        faults=frozenset(faults),
        **fields,
    )


def test_each_fault_a_note_can_have_has_words_and_advice() -> None:
    codes = [rule.code for rule in RULES if Level.MUST in (rule.level, rule.at_worst)]
    assert [code for code in codes if not lacked({code})] == []
    assert [code for code in codes if code not in NEXT_TIME] == []


def test_it_says_how_many_were_in_time_and_how_soon_half_of_them_went() -> None:
    back = LookingBack((sent(took=2), sent(took=5), sent(took=30)))
    assert back.sentence == "2 of 3 notes went out within 24 hours. Half of all took no longer than 5 h."


def test_one_note_is_told_of_as_one() -> None:
    assert LookingBack((sent(took=5),)).sentence == (
        "One note has gone out, 5 h after the conversation, within the 24 hours."
    )
    assert LookingBack((sent(took=30),)).sentence == "One note has gone out, 30 h after the conversation."
    assert LookingBack(()).sentence == ""


def test_all_in_time_is_said_as_such() -> None:
    assert LookingBack((sent(), sent())).sentence.startswith("All two notes went out within 24 hours.")


def test_each_must_is_counted_over_the_notes_that_were_judged() -> None:
    back = LookingBack((sent("must/phone"), sent(), sent(judged=False), sent(kept=False, judged=False)))
    phone = next(must for must in back.musts if must.code == "must/phone")
    assert (phone.met, phone.of, phone.strokes) == (1, 2, (False, True))
    assert (back.not_judged, back.without_text) == (1, 1)


def test_a_must_that_is_none_in_this_house_is_left_out() -> None:
    back = LookingBack((sent("must/phone"),), leaves_out=["must/phone"])
    assert [must.code for must in back.musts] == [code for code in MUSTS if code != "must/phone"]
    assert back.missed_most is None


def test_the_one_missed_most_comes_with_why_and_how() -> None:
    back = LookingBack((sent("must/phone"), sent("must/phone", "must/thanks"), sent()))
    most = back.missed_most
    assert most is not None
    assert (most.code, most.missed) == ("must/phone", 2)
    assert most.next_time.startswith("Put your number below your name")


def test_nothing_is_missed_most_where_nothing_is_missing() -> None:
    assert LookingBack((sent(), sent())).missed_most is None


def test_a_fault_that_another_says_as_well_counts_once() -> None:
    assert sent("must/company", "company/unnamed").lacks == ["Missing: the name of the company."]
    back = LookingBack(tuple(sent("must/company", "company/unnamed", days=day) for day in range(4)))
    assert back.other_faults == []
    assert back.trend is not None
    assert back.trend.before == 2


def test_other_faults_are_counted_in_sentences() -> None:
    back = LookingBack((sent("ask/next-steps"), sent("ask/next-steps"), sent("name/wrong")))
    assert back.other_faults == [("It asks about the next steps.", 2), ("A name in it is wrong.", 1)]


def test_the_trend_needs_four_notes() -> None:
    assert LookingBack(tuple(sent(days=day) for day in range(3))).trend is None


def test_the_trend_is_said_in_words_and_never_blames() -> None:
    bad, good = ("must/phone", "must/thanks"), ()

    def said(*notes: tuple[str, ...]) -> str:
        trend = LookingBack(tuple(sent(*faults, days=day) for day, faults in enumerate(notes))).trend
        assert trend is not None
        return trend.sentence

    assert said(bad, bad, good, ("must/phone",)).startswith("They are getting better. The last 2 notes lacked one")
    assert said(good, good, good, good) == "The last 2 notes had everything, and so had those before."
    assert said(bad, good, good, bad).endswith("That is about the same.")
    assert "will turn that round" in said(good, good, bad, bad)


def test_an_uneven_number_leaves_the_oldest_out_of_the_trend() -> None:
    notes = [sent("must/phone"), *(sent(days=day) for day in range(1, 5))]
    trend = LookingBack(tuple(notes)).trend
    assert trend is not None
    assert (trend.notes, trend.before, trend.lately) == (2, 0, 0)


def test_weeks_begin_on_monday_and_empty_ones_between_are_kept() -> None:
    back = LookingBack((sent("must/phone"), sent(days=1, took=30), sent(days=13, judged=False, kept=False)))
    assert [(week.monday, week.sent, week.on_time, week.judged, week.complete) for week in back.weeks] == [
        (date(2026, 11, 23), 2, 1, 2, 1),
        (date(2026, 11, 30), 0, 0, 0, 0),
        (date(2026, 12, 7), 1, 1, 0, 0),
    ]


def test_the_latest_twelve_weeks_are_drawn() -> None:
    weeks = LookingBack((sent(), sent(days=365))).weeks
    assert len(weeks) == 12
    assert weeks[-1].sent == 1


def test_the_best_have_the_fewest_faults_and_were_in_time() -> None:
    notes = (sent("must/phone"), sent(days=1, took=30), sent(days=2), sent(days=3), sent(days=4, judged=False))
    assert LookingBack(notes).best(5) == [3, 2]
    assert LookingBack(notes).best(1) == [3]
    assert LookingBack(()).best(5) == []


def test_a_note_that_brings_up_what_was_logged_is_the_more_specific_one() -> None:
    points = (Point("three ways to count a customer"), Point("late events from the ferries"))
    facts = Facts("Alice", "", "Jane", "Harborlight", points=points)
    rich = Note("", "Dear Jane,\n\nYou count a customer in three ways, and the ferries send late events.\n\nAlice")
    assert brought_up(rich, facts) == 2
    assert brought_up(Note("", "Dear Jane,\n\nIt was nice to meet you.\n\nAlice"), facts) == 0
