"""Each rule by its own examples, and the promises of `check` as a whole."""

import re
import threading
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followups.domain.note_rules import Limits, check, spelling
from followups.domain.note_rules.confusions import CONFUSIONS, PHRASES
from followups.domain.note_rules.confusions.phrase import Phrase, index, look_up
from followups.domain.note_rules.letter import read
from followups.domain.note_rules.rules import RULES
from followups.domain.notes import Facts, Finding, Level, Note, Point, PointKind
from tests.corpus import reading

FACTS = Facts(
    candidate_name="Dana Whitlock",
    candidate_phone="(415) 555-0134",
    contact_name="Marianne Schultz",
    company="Harborview Media",
    role="Marketing Coordinator",
    points=(
        Point("moving the newsletter from monthly to weekly"),
        Point("spring festival campaign in three towns"),
        Point("weekly alumni newsletter at the college", PointKind.CONTRIBUTION),
        Point("InDesign", PointKind.SKILL),
        Point("example.com/dana/weekly", PointKind.POST),
        Point("asked about churn, should have said rate by cohort", PointKind.REDEEM),
        Point("her dog Biscuit", PointKind.RAPPORT),
    ),
)
GOOD = (
    "Dear Ms. Schultz,\n\nThank you for your time today. I enjoyed hearing how the newsletter will go from"
    " monthly to weekly before the spring festival.\n\nAt the college I sent one to 9,000 alumni every week, so"
    " I could keep that rhythm going at Harborview.\n\nI am excited about the position and would welcome the"
    " chance to talk again.\n\nSincerely,\nDana Whitlock\n(415) 555-0134"
)
PLAIN = replace(FACTS, points=FACTS.points[:3])


def said(body: str, subject: str = "The weekly newsletter", facts: Facts = PLAIN) -> dict[str, Finding]:
    return {finding.code: finding for finding in check(Note(subject, body), facts)}


def framed(text: str) -> str:
    return f"Dear Ms. Schultz,\n\n{text}\n\nDana Whitlock"


def examples(kind: str) -> list[tuple[str, str]]:
    return [(rule.code, text) for rule in RULES for text in getattr(rule, kind)]


@pytest.mark.parametrize(("code", "text"), examples("bad"))
def test_bad_examples_are_told(code: str, text: str) -> None:
    assert code in said(framed(text), facts=FACTS)


@pytest.mark.parametrize(("code", "text"), examples("good"))
def test_good_examples_are_left_alone(code: str, text: str) -> None:
    assert code not in said(framed(text), facts=FACTS)


@pytest.mark.parametrize("entry", CONFUSIONS, ids=lambda entry: entry.bad)
def test_confusions_know_their_context(entry) -> None:
    assert re.search(entry.pattern, entry.bad, re.I)
    assert not re.search(entry.pattern, entry.good, re.I)


@pytest.mark.parametrize("phrase", PHRASES, ids=lambda phrase: phrase.bad)
def test_phrases_know_their_context(phrase) -> None:
    entries = index([phrase])
    assert list(look_up(phrase.bad, entries))
    assert not list(look_up(phrase.good, entries))


def slips(wording: str, text: str) -> list[tuple[str, str]]:
    found = look_up(text, index([Phrase(wording, "", "")]))
    return [(text[start:end], instead) for start, end, instead in found]


def test_a_phrase_marks_its_slip_only_where_all_its_neighbours_stand() -> None:
    wording = "mind|sure {weather=whether} it|you ?really is|are"
    assert slips(wording, "I don't mind weather it is day.") == [("weather", "whether")]
    assert slips(wording, "I am sure weather you really are.") == [("weather", "whether")]
    assert slips(wording, "Mind the weather it is.") == []
    assert slips(wording, "I don't mind, weather it is.") == []


def test_a_phrase_knows_inflections_gerunds_and_the_ends_of_clauses() -> None:
    assert slips("{discuss~ about=discuss~}", "We discussed about it") == [("discussed about", "discussed")]
    assert slips("to {<verb>=+ing} you", "forward to get you, to meet you") == [
        ("get", "getting"),
        ("meet", "meeting"),
    ]
    assert slips("shift {to=too} .", "A shift to. A shift to come.") == [("to", "too")]
    assert slips("^ {than=then} we", "Than we left, than we came.") == [("Than", "then")]


def test_a_phrase_leaves_names_and_hyphens_alone() -> None:
    wording = "{weak=week}"
    assert slips(wording, "I met Weak, Mr. Weak and a weak-kneed man at half-weak.") == []
    assert slips(wording, "Weak one was hard.") == [("Weak", "week")]


@pytest.mark.parametrize(
    "group", ["Harborview Media Associates", "Hiring Committee", "Harborview Team", "Admissions Staff"]
)
def test_a_greeting_to_a_group_is_mass_mail(group: str) -> None:
    assert "panel/mass-mail" in said(GOOD.replace("Ms. Schultz", group))
    assert "panel/mass-mail" not in said(GOOD)


def test_texting_is_told_as_such_and_not_as_slips() -> None:
    found = said(framed("i can do the list so im good. thx!"))
    assert "tone/register" in found
    assert "text/typo" not in found
    assert "text/typo" in said(framed("I can do the list, so Im good."))


def test_a_subject_may_name_the_round_just_held() -> None:
    assert "ask/next-steps" not in said(GOOD, "Second interview - Marketing Coordinator")
    assert "ask/next-steps" in said(GOOD, "Second interview?")


def test_a_good_note_gets_no_finding() -> None:
    assert said(GOOD) == {}


def test_every_finding_says_why_and_where() -> None:
    found = check(Note("Thanks", framed("Hi. I wanna know the next steps at your company.")), FACTS)
    assert [finding.level for finding in found] == sorted(
        (finding.level for finding in found), key=[Level.MUST, Level.SHOULD, Level.COULD].index
    )
    assert all(len(finding.message.split()) >= 8 and finding.lesson for finding in found)


def test_fixes_are_made_from_what_was_logged() -> None:
    found = said("Dear Ms. Schultz,\n\nHello.\n\nDana", facts=FACTS)
    assert "newsletter" in found["must/specifics"].fix
    assert "alumni" in found["must/contribution"].fix
    assert found["must/phone"].fix == "(415) 555-0134"
    assert "Harborview Media" in found["must/company"].fix


def test_inserting_all_fixes_meets_the_musts() -> None:
    found = said("Dear Ms. Schultz,\n\nHello.\n\nDana Whitlock")
    sentences = [
        finding.fix for code, finding in found.items() if code.startswith("must/") and code != "must/phone"
    ]
    again = said(f"Dear Ms. Schultz,\n\n{' '.join(sentences)}\n\nDana Whitlock\n{found['must/phone'].fix}")
    assert not [code for code in again if code.startswith("must/")]


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (
            "Built a forecasting model.",
            "I built a forecasting model, and would be glad to do as much at Harborview Media.",
        ),
        (
            "built a forecasting model",
            "I built a forecasting model, and would be glad to do as much at Harborview Media.",
        ),
        (
            "I ran the weekly bulletin",
            "I ran the weekly bulletin, and I would be glad to put that to use at Harborview Media.",
        ),
        ("I could help with the migration!", "I could help with the migration."),
        ("could help with the migration", "I could help with the migration."),
        ("help with the migration", "I would be glad to help with the migration."),
        ("happy to help with the migration", "I would be happy to help with the migration."),
        ("Six years of planning routes", "What I could bring to Harborview Media: six years of planning routes."),
        ("root-cause on failed lots", "What I could bring to Harborview Media: root-cause on failed lots."),
    ],
)
def test_a_contribution_reads_well_however_it_was_typed(line: str, sentence: str) -> None:
    facts = replace(FACTS, points=(Point(line, PointKind.CONTRIBUTION),))
    assert said(framed("Thank you."), facts=facts)["must/contribution"].fix == sentence
    assert "must/contribution" not in said(framed(sentence), facts=facts)


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("The spring festival", "What stayed with me most from our conversation is the spring festival."),
        ("how they count readers", "What stayed with me most from our conversation is how they count readers."),
        ("hail claims triple in May.", "What stayed with me from our conversation: hail claims triple in May."),
        ("you move to weekly in June", "You told me that you move to weekly in June, and it stayed with me."),
    ],
)
def test_a_detail_reads_well_however_it_was_typed(line: str, sentence: str) -> None:
    facts = replace(FACTS, points=(Point(line),))
    assert said(framed("Thank you."), facts=facts)["must/specifics"].fix == sentence
    assert "must/specifics" not in said(framed(sentence), facts=facts)


def test_an_inserted_fix_clears_its_finding() -> None:
    inserted = cleared = 0
    for labelled in reading.seen():
        body, facts = labelled.note.body, labelled.facts
        closing = read(body, facts.candidate_name).closing
        at = closing[0].start if closing else len(body)
        for finding in check(labelled.note, facts, least=Level.MUST):
            if finding.code.startswith("must/") and finding.fix:
                mended = f"{body[:at].rstrip()}\n\n{finding.fix}\n\n{body[at:]}"
                left = {
                    other.code for other in check(Note(labelled.note.subject, mended), facts, least=Level.MUST)
                }
                inserted += 1
                cleared += finding.code not in left
    assert inserted > 150
    assert cleared / inserted >= 0.98


def test_the_span_of_a_typo_is_exact() -> None:
    body = "Dear Ms. Schultz 🙂,\n\nThe hiring manger told me 👍 that you recieved it.\n\nDana"
    spans = [f.span for f in check(Note("x", body), FACTS) if f.code == "text/typo" and f.span]
    assert [body[slice(*span)] for span in spans] == ["manger", "recieved"]


def test_no_name_is_a_typo() -> None:
    facts = replace(FACTS, contact_name="Krzysztof Brzeczyk", company="Ghoti Labs", others_met=("Niamh Definat",))
    body = "Dear Krzysztof,\n\nNiamh Definat and brzeczyk of Ghoti Labs were kind.\n\nDana"
    assert "text/typo" not in said(body, facts=facts)


def test_it_runs_without_harper(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spelling, "_local", threading.local())
    monkeypatch.setitem(__import__("sys").modules, "harper", None)
    assert "text/typo" in said(framed("The hiring manger told me."))


def test_threads_do_not_share_a_linter() -> None:
    failures: list[BaseException] = []

    def judge() -> None:
        try:
            for _ in range(5):
                assert "text/typo" in said(framed("I liked the procedurs."))
        except BaseException as failure:
            failures.append(failure)

    threads = [threading.Thread(target=judge) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failures


def test_a_phone_in_the_signature_is_enough() -> None:
    body = GOOD.rsplit("\n", 1)[0]
    assert "must/phone" in said(body)
    assert "must/phone" not in said(body, facts=replace(PLAIN, phone_in_signature=True))


def test_only_english_is_judged() -> None:
    found = check(
        Note("Danke", "Sehr geehrte Frau Schultz,\n\nvielen Dank für das Gespräch, es hat mich sehr gefreut."),
        FACTS,
    )
    assert [(finding.code, finding.message) for finding in found] == [
        ("language/other", "I can only judge English.")
    ]


def test_limits_are_the_organisations() -> None:
    assert "length/wordy" in check_codes(Limits(sentence=10))
    assert "length/wordy" not in check_codes(Limits())


def check_codes(limits: Limits) -> set[str]:
    return {finding.code for finding in check(Note("x", GOOD), PLAIN, limits)}


ALL_MUSTS = {f"must/{name}" for name in ("thanks", "specifics", "contribution", "company", "interest", "phone")}
ENDLESS = {
    "one word": "a" * 100_000,
    "one phrase": "of the one " * 9_000,
    "openings": "( [ { < \" ' " * 8_000,
    "nested brackets": "[" * 50_000 + "]" * 50_000,
    "lines": "\n" * 100_000,
    "short lines": "a\r\n" * 30_000,
    "greeting": "Dear " + "A, " * 30_000,
    "digits": "1 " * 50_000,
    "postscripts": "P.S. x\n" * 12_000,
    "clauses": "and I so that when I " * 5_000,
    "emoji": "\U0001f642" * 50_000,
    "signs": "._-@/<" * 16_000,
}


@pytest.mark.parametrize("body", ENDLESS.values(), ids=ENDLESS)
def test_endless_notes_are_judged_by_their_ends(body: str) -> None:
    assert said(body).keys() & ALL_MUSTS == ALL_MUSTS
    whole = f"{GOOD.rsplit('Sincerely', 1)[0]}{body}\n\nSincerely,\nDana Whitlock\n(415) 555-0134"
    assert not said(whole).keys() & ALL_MUSTS


@pytest.mark.parametrize("subject", ENDLESS.values(), ids=ENDLESS)
def test_endless_subjects_get_an_answer(subject: str) -> None:
    assert said(GOOD, subject=subject).keys() <= {"subject/missing", "subject/generic", "text/placeholder"}


@pytest.mark.parametrize("text", ENDLESS.values(), ids=ENDLESS)
def test_endless_facts_get_an_answer(text: str) -> None:
    point = replace(FACTS, points=tuple(Point(text, kind) for kind in PointKind), sibling_bodies=(text,))
    assert "must/thanks" not in said(GOOD, facts=point)
    assert "must/thanks" not in said(GOOD, facts=replace(FACTS, company=text, role=text, occasion=text))


@pytest.mark.parametrize("body", ["", " \n\t", "\x00\x07\x1b[31m", "\u202e\u200f", "?!", "\ud83d"])
def test_an_empty_note_lacks_all(body: str) -> None:
    assert said(body, subject="").keys() >= {*ALL_MUSTS, "subject/missing", "tone/generic"}


def test_a_note_from_right_to_left_is_not_judged() -> None:
    assert said("שלום תודה רבה על הזמן שלך").keys() == {"language/other"}


def test_markup_and_invisible_signs_change_nothing() -> None:
    paragraphs = "".join(f"<p>{part}</p>" for part in GOOD.replace("\n(", "<br>(").split("\n\n"))
    assert said(f"<html><body>{paragraphs}</body></html>") == {}
    assert said(GOOD.replace("Thank", "\u200bThank").replace("I ", "\u200eI ").replace("\n", "\r\n")) == {}


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300), st.text(max_size=40))
def test_spans_lie_within_the_body(body: str, subject: str) -> None:
    for finding in check(Note(subject, body), FACTS):
        assert finding.span is None or 0 <= finding.span[0] <= finding.span[1] <= len(body)
