"""An organisation's own rules, and findings that stay dismissed."""

from followups.domain.note_rules import HouseRules, Limits, check, context, standing
from followups.domain.notes import Facts, Finding, Level, Note

NOTE = Note("Customer definitions", "Dear Jane,\n\nThank you for definately the best talk.\n\nI have your map.")


def typo_in(note: Note) -> Finding:
    start = note.body.index("definately")
    return Finding("text/typo", Level.SHOULD, "A slip.", (start, start + 10), "definitely", "B4")


TYPO = typo_in(NOTE)
NO_PHONE = Finding("must/phone", Level.MUST, "No phone.", None, "", "M6")


def test_a_rule_can_be_switched_off():
    assert HouseRules(levels={"text/typo": None}).weigh([TYPO, NO_PHONE]) == [NO_PHONE]


def test_a_level_can_be_lowered_and_never_raised():
    house = HouseRules(levels={"must/phone": Level.COULD, "text/typo": Level.MUST})
    assert {one.code: one.level for one in house.weigh([TYPO, NO_PHONE])} == {
        "text/typo": Level.SHOULD,
        "must/phone": Level.COULD,
    }


def test_limits_are_the_organisations_own():
    facts = Facts(candidate_name="Ada", candidate_phone="", contact_name="Jane", company="Acme")
    note = Note("Maps", "Dear Jane,\n\nThank you for the long and winding talk about maps and mapmakers today.")
    assert "length/wordy" not in {one.code for one in check(note, facts)}
    assert "length/wordy" in {one.code for one in check(note, facts, Limits(sentence=8))}


def test_a_dismissed_finding_stays_away_when_the_note_changes_elsewhere():
    dismissed = {(TYPO.code, context(TYPO, NOTE))}
    longer = Note(NOTE.subject, NOTE.body.replace("Dear Jane", "Dear Jane Roe") + " And more.")
    assert standing([typo_in(longer)], longer, dismissed) == []


def test_the_same_slip_elsewhere_is_another_finding():
    dismissed = {(TYPO.code, context(TYPO, NOTE))}
    other = Note(NOTE.subject, "Dear Jane,\n\nIt was definately good.")
    assert standing([typo_in(other)], other, dismissed) == [typo_in(other)]


def test_what_is_missing_from_the_whole_note_is_dismissed_for_good():
    dismissed = {(NO_PHONE.code, context(NO_PHONE, NOTE))}
    assert standing([NO_PHONE], Note("Other", "Dear Jane, thanks."), dismissed) == []
