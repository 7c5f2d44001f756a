"""The corpus is a fair measure: well formed, balanced, and consistent with its own labelling rules."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from followups.domain.notes import PointKind
from tests.corpus import reading
from tests.corpus.reading import NOT_ENGLISH, Labelled

SEEN, HELD_OUT, PANELS = reading.seen(), reading.held_out(), reading.panels()
NOTES = SEEN + HELD_OUT
ENGLISH = tuple(labelled for labelled in NOTES if NOT_ENGLISH not in labelled.codes)
LOGGED = {
    "could/skill": PointKind.SKILL,
    "could/post": PointKind.POST,
    "could/redeem": PointKind.REDEEM,
    "could/rapport": PointKind.RAPPORT,
}


def counted(notes: tuple[Labelled, ...]) -> Counter[str]:
    return Counter(code for labelled in notes for code in labelled.codes)


def test_there_are_enough_notes_and_about_a_third_is_held_out():
    assert len(NOTES) >= 180
    assert 0.3 <= len(HELD_OUT) / len(NOTES) <= 0.37


def test_no_note_stands_twice():
    assert len({labelled.id for labelled in NOTES}) == len(NOTES)
    assert len({labelled.note.body for labelled in NOTES}) == len(NOTES)


@pytest.mark.parametrize("code", sorted(reading.CODES))
def test_every_code_has_positives_and_near_misses(code):
    near = Counter(missed for labelled in NOTES for missed in labelled.near_miss)
    assert counted(NOTES)[code] >= 6
    assert near[code] >= 6


@pytest.mark.parametrize("code", sorted(reading.MUSTS))
def test_every_must_is_missing_often(code):
    assert counted(NOTES)[code] >= 15


@pytest.mark.parametrize("code", sorted(reading.CODES))
def test_the_held_out_third_is_a_fair_sample(code):
    share = counted(HELD_OUT)[code] / counted(NOTES)[code]
    assert 0.2 <= share <= 0.5


def test_the_verdicts_are_mixed_alike():
    for notes in (SEEN, HELD_OUT):
        assert 0.4 <= sum(labelled.may_go for labelled in notes) / len(notes) <= 0.65


def test_codes_are_known_and_nothing_is_both_hit_and_near_miss():
    for labelled in NOTES:
        assert labelled.codes | labelled.near_miss <= reading.CODES, labelled.id
        assert not labelled.codes & labelled.near_miss, labelled.id
        assert labelled.why.endswith("."), labelled.id


def test_typos_stand_once_in_the_body():
    for labelled in NOTES:
        assert bool(labelled.typos) == ("text/typo" in labelled.codes), labelled.id
        for wrong, right in labelled.typos:
            places = re.findall(rf"(?<!\w){re.escape(wrong)}(?!\w)", labelled.note.body)
            assert len(places) == 1, (labelled.id, wrong)
            assert wrong != right, labelled.id


def test_a_note_in_another_language_has_one_finding():
    for labelled in NOTES:
        assert NOT_ENGLISH not in labelled.codes or labelled.codes == {NOT_ENGLISH}, labelled.id


def test_what_implies_what():
    for labelled in ENGLISH:
        assert "company/unnamed" not in labelled.codes or "must/company" in labelled.codes, labelled.id
        assert "tone/generic" not in labelled.codes or "must/specifics" in labelled.codes, labelled.id
        assert ("subject/missing" in labelled.codes) == (not labelled.note.subject.strip()), labelled.id
        assert not {"subject/missing", "subject/generic"} <= labelled.codes, labelled.id


def test_what_could_be_used_was_logged():
    for labelled in NOTES:
        judged = labelled.codes | labelled.near_miss
        assert "panel/copy" not in judged or labelled.facts.sibling_bodies, labelled.id
        for code, kind in LOGGED.items():
            logged = any(point.kind is kind for point in labelled.facts.points)
            assert code not in judged or logged, (labelled.id, code)


def test_the_phone_label_is_about_the_closing():
    """The candidate's own number, with or without the country, is a phone in the closing when it ends the note."""
    for labelled in ENGLISH:
        closing = re.sub(r"\D", "", labelled.note.body[-160:])
        number = re.sub(r"\D", "", labelled.facts.candidate_phone)[-8:]
        assert (number not in closing) == ("must/phone" in labelled.codes), labelled.id


def test_no_paragraph_is_nearly_a_block():
    """Up to 80 words a paragraph is short enough, from 100 on it is a block; nothing stands between."""
    for labelled in NOTES:
        words = reading.longest_paragraph(labelled.note.body)
        assert (words >= 100) if "length/wall" in labelled.codes else (words <= 80), labelled.id


def test_panels_are_complete_and_mixed():
    assert len(PANELS) >= 14
    assert 4 <= sum(panel.held_out for panel in PANELS) <= 7
    for panel in PANELS:
        places = range(len(panel.notes))
        assert 2 <= len(panel.notes) <= 4
        assert [(pair.first, pair.second) for pair in panel.pairs] == [
            (first, second) for first in places for second in places if first < second
        ]
    for held_out in (False, True):
        copies = [pair.copy for panel in PANELS if panel.held_out is held_out for pair in panel.pairs]
        assert copies.count(True) >= 3
        assert copies.count(False) >= 3
