"""Two hundred notes from realistic facts: complete for the checker, each its own, nothing made up."""

import re
from dataclasses import replace
from itertools import combinations

import pytest

from contacts.domain.names import first_name
from followups.domain.drafts import compose
from followups.domain.note_rules import check
from followups.domain.notes import Missing, Point, PointKind
from followups.domain.siblings import overlap
from tests.followups.domain.fact_sets import KINDS, complete, findings, lacking, panel
from tests.followups.domain.points_typed import TRADES
from tests.followups.domain.test_drafts import invented

SETS = [complete(seed) for seed in range(200)]
SENTENCE_END = re.compile(r"(?<=[.!?])\s+|\n+")
TOLERATED: set[str] = set()


def bodies(facts_sets):
    return [compose(facts).note.body for facts in facts_sets]


def test_the_sets_are_of_every_kind_and_shape():
    assert {facts.interaction_kind for facts in SETS} == set(KINDS)
    assert len({text for trade in TRADES for texts in trade.typed.values() for text in texts}) >= 250


@pytest.mark.parametrize("start", range(0, 200, 50))
def test_facts_that_suffice_make_a_note_with_which_the_checker_is_content(start):
    found = {seed: set(findings(SETS[seed])) - TOLERATED for seed in range(start, start + 50)}
    assert {seed: each for seed, each in found.items() if each} == {}


def test_facts_that_suffice_leave_no_question():
    assert not [facts for facts in SETS if compose(facts).questions]


def test_every_note_has_80_to_160_words():
    sizes = [len(body.split()) for body in bodies(SETS)]
    assert min(sizes) >= 80
    assert max(sizes) <= 160


def test_no_paragraph_is_long_and_no_sentence_endless():
    for body in bodies(SETS):
        assert max(len(paragraph.split()) for paragraph in body.split("\n\n")) <= 85, body
        assert max(len(sentence.split()) for sentence in SENTENCE_END.split(body)) <= 40, body


def test_no_two_notes_of_a_panel_are_half_the_same():
    for seed in range(60):
        notes = bodies(panel(seed))
        assert max(overlap(one, two) for one, two in combinations(notes, 2)) < 0.5, seed


def test_nothing_is_made_up():
    assert {seed: invented(facts) for seed, facts in enumerate(SETS) if invented(facts)} == {}


def test_every_number_comes_from_the_facts():
    for facts in SETS:
        logged = f"{facts.candidate_phone} {facts.occasion} {facts.role} {[point.text for point in facts.points]}"
        assert set(re.findall(r"\d+", compose(facts).note.body)) <= set(re.findall(r"\d+", logged))


def test_no_name_comes_from_nowhere():
    for facts in SETS:
        named = {name for other in complete_names() if (name := first_name(other))}
        allowed = {first_name(facts.contact_name), *map(first_name, facts.others_met)}
        text = compose(facts).note.body
        assert not [name for name in named - allowed if re.search(rf"(?<![\w-]){name}(?![\w-])", text)]


def complete_names():
    return {facts.contact_name for facts in SETS}


@pytest.mark.parametrize("seed", range(40))
def test_an_answered_question_is_gone_and_the_answer_in_the_note(seed):
    answers = {
        Missing.NAME: ("contact_name", "Ottilie Brandt", "Ottilie"),
        Missing.COMPANY: ("company", "Quarry & Sons", "Quarry & Sons"),
        Missing.PHONE: ("candidate_phone", "+49 30 1234567", "+49 30 1234567"),
        Missing.SPECIFICS: (PointKind.DISCUSSED, "the narwhal exhibit", "the narwhal exhibit"),
        Missing.CONTRIBUTION: (PointKind.CONTRIBUTION, "I restored two carousels", "I restored two carousels"),
    }
    facts = lacking(seed)
    asked = [question.asks_for for question in compose(facts).questions]
    assert asked
    for missing in asked:
        field, answer, said = answers[missing]
        if isinstance(field, PointKind):
            facts = replace(facts, points=(Point(answer, field), *facts.points))
        else:
            facts = replace(facts, **{field: answer})  # type: ignore[arg-type]  # these three are texts
        draft = compose(facts)
        assert missing not in [question.asks_for for question in draft.questions]
        assert said.lower() in draft.note.body.lower()
    assert not [finding for finding in check(draft.note, facts) if finding.level == "must"]


def test_each_question_is_a_friendly_sentence_about_this_person():
    for seed in range(40):
        for question in compose(lacking(seed)).questions:
            assert question.text[0].isupper()
            assert question.text.endswith(("?", "enough."))
