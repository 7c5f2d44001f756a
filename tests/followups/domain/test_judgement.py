"""What is shown of the verdict on a note."""

from __future__ import annotations

from dataclasses import replace

from followups.domain import placing
from followups.domain.judgement import MOST, judge
from followups.domain.note_rules import HouseRules, Limits
from followups.domain.notes import Facts, Level, Missing, Note, Point, PointKind, Question

FACTS = Facts(
    candidate_name="Maya Lindqvist",
    candidate_phone="+46 70 174 06 12",
    contact_name="Jane Roe",
    company="Harborlight Analytics",
    points=(Point("three teams count a customer"), Point("one metrics layer", PointKind.CONTRIBUTION)),
)
GOOD = Note(
    "Counting customers at Harborlight Analytics",
    "Dear Jane,\n\n"
    "Thank you for your time yesterday. What you said about three teams that each count a customer in another way "
    "at Harborlight Analytics has stayed with me.\n\n"
    "I could bring one metrics layer to your team, as I did at my last job.\n\n"
    "I am excited about the role and would love to talk again.\n\n"
    "Warm regards,\nMaya Lindqvist\n+46 70 174 06 12",
)


def changed(old: str, new: str) -> Note:
    assert old in GOOD.body
    return Note(GOOD.subject, GOOD.body.replace(old, new))


def test_a_good_note_is_ticked_must_by_must_and_nothing_is_to_change():
    judged = judge(GOOD, FACTS)
    assert judged.to_change == []
    assert judged.needs == []
    assert judged.good == (
        "Says thank you",
        "Brings up what you talked about",
        "Says what you can contribute",
        "Names Harborlight Analytics",
        "Shows interest, and the wish to talk again",
        "Your phone number is in the closing",
        "The subject says what it is about",
    )


def test_the_first_sentence_of_a_message_is_the_finding_and_the_rest_says_why():
    judged = judge(changed("\n+46 70 174 06 12", ""), FACTS)
    (remark,) = judged.to_change
    assert remark.title == "Your phone number is not in the closing"
    assert remark.why == "Who wants to call you should not have to search for it."
    assert remark.act == "Add your number"
    assert judged.needs == ["Still missing: your phone number."]
    assert "Your phone number is in the closing" not in judged.good


def test_a_title_before_a_name_ends_no_sentence():
    facts = Facts("Maya Lindqvist", "1234567", "Dr. Jane Roe", "Harborlight Analytics")
    titles = [one.title for one in judge(changed("Dear Jane", "Dear Robert"), facts).to_change]
    assert "This greets somebody else than Dr. Jane Roe" in titles


def test_what_is_missing_is_named_once_and_what_is_wrong_after_it():
    note = Note(
        "", "Dear Jane,\n\nI am excited about this. When will you decide? Please advise on the next steps."
    )
    needs = judge(note, FACTS).needs
    assert needs[0].startswith("Still missing: a word of thanks, something from your conversation, what you can")
    assert needs[0].endswith("your phone number and a subject.")
    assert "It asks about the next steps." in needs
    assert "It could have gone to anyone." not in needs, "that is said with what is missing"


def test_marks_cut_the_text_without_changing_it():
    note = changed("Thank you for your time", "🎻 Thank you for you're time")
    judged = judge(note, FACTS)
    assert "".join(passage.text for passage in judged.passages) == note.body
    assert [passage.text for passage in judged.passages if passage.level] == ["you're"]


def test_places_count_as_a_browser_does():
    judged = judge(changed("Thank you for your time", "🎻🎻 Thank you for you're time"), FACTS)
    (remark,) = judged.to_change
    assert remark.edit is not None
    start, end = remark.at
    assert (start, end) == (remark.edit.start + 2, remark.edit.end + 2)
    units = judged.note.body.encode("utf-16-le")
    assert units[2 * start : 2 * end].decode("utf-16-le") == "you're"


def test_windows_line_breaks_are_made_plain_before_places_are_counted():
    note = changed("Thank you for your time", "Thank you for you're time")
    assert judge(Note(note.subject, note.body.replace("\n", "\r\n")), FACTS) == judge(note, FACTS)


def test_the_inmost_mark_shows():
    wall = "The manger told me of it. " + "It is a wide and stony field that we all cross in the end. " * 7
    note = Note(GOOD.subject, f"Dear Jane,\n\n{wall}\n\nWarm regards,\nMaya")
    marked = [(one.text, one.level) for one in judge(note, FACTS, HouseRules(limits=Limits(wall=50))).passages]
    assert ("manger", "should") in marked
    assert sum(level == "must" for _, level in marked) >= 2, "the wall goes on around it"


def test_what_is_set_aside_no_longer_counts_and_can_be_seen():
    note = changed("\n+46 70 174 06 12", "")
    (remark,) = judge(note, FACTS).to_change
    judged = judge(note, FACTS, dismissed={(remark.finding.code, remark.context)})
    assert judged.to_change == []
    assert judged.musts == []
    assert [one.title for one in judged.musts_set_aside] == ["Your phone number is not in the closing"]
    assert "Your phone number is in the closing" not in judged.good


def test_what_could_be_added_is_apart_from_what_is_to_change():
    points = (*FACTS.points, Point("Kubernetes", PointKind.SKILL))
    judged = judge(GOOD, replace(FACTS, points=points))
    assert judged.to_change == []
    assert [one.finding.fix for one in judged.to_add] == ["I have also worked with Kubernetes."]


def test_the_same_slip_twice_has_two_keys():
    note = changed("I could bring", "The manger said so. The manger said so. I could bring")
    keys = [one.key for one in judge(note, FACTS).remarks]
    assert len(keys) == len(set(keys)) >= 2


def test_one_sentence_is_offered_once():
    note = Note(GOOD.subject, "Dear Jane,\n\nThank you for your time. It was great.\n\nBest,\nMaya")
    judged = judge(note, FACTS)
    assert {"must/specifics", "tone/generic"} <= {one.finding.code for one in judged.remarks}
    fixes = [one.finding.fix for one in judged.remarks if one.edit]
    assert len(fixes) == len(set(fixes))


def test_what_a_question_asks_for_is_not_said_twice_and_still_counts():
    facts = Facts("Maya Lindqvist", "", "Jane Roe", "Harborlight Analytics", points=FACTS.points)
    note = changed("\n+46 70 174 06 12", "")
    judged = judge(note, facts).beside([Question(Missing.PHONE, "On which number can Jane reach you?")])
    assert judged.to_change == []
    assert judged.waits
    assert judged.needs == ["Still missing: your phone number."]
    assert [one.finding.code for one in judge(note, facts).to_change] == ["must/phone"]


def test_a_note_with_very_many_slips_shows_some_and_counts_the_others():
    note = changed("I could bring", "The manger said so. " * 30 + "I could bring")
    judged = judge(note, FACTS)
    assert len(judged.to_change) == MOST
    assert judged.unshown >= 30 - MOST


def test_a_note_in_another_language_is_neither_faulted_nor_praised():
    judged = judge(Note("Danke", "Liebe Frau Roe, vielen Dank für das Gespräch und die Zeit mit Ihnen."), FACTS)
    assert judged.is_foreign
    assert (judged.to_change, judged.to_add, judged.good) == ([], [], ())


def test_a_blank_note_has_nothing_good_yet():
    assert judge(Note("", ""), FACTS).is_blank
    assert judge(Note("", ""), FACTS).good == ()


def test_each_offered_fix_settles_its_finding():
    note = Note("Thanks", "Dear Jane,\n\nIt was fun.\n\nWarm regards,\nMaya Lindqvist")
    for _ in range(12):
        remark = next((one for one in judge(note, FACTS).remarks if one.edit), None)
        if remark is None or remark.edit is None:
            break
        note = placing.apply(note, remark.edit)
        assert remark.key not in {one.key for one in judge(note, FACTS).remarks}, remark.finding.code
    assert [one.code for one in judge(note, FACTS).musts if one.level is Level.MUST] == []
