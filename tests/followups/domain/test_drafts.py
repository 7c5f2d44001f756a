"""The composer: a complete note from logged facts, and nothing else."""

import re
from dataclasses import replace
from itertools import combinations
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followups.domain.drafts import (
    closings,
    compose,
    extras,
    frames,
    mending,
    offers,
    openings,
    readers,
    subjects,
    voices,
    weaving,
)
from followups.domain.notes import Facts, Missing, Point, PointKind

KINDS = [
    "recruiter_screen",
    "formal_interview",
    "informational_interview",
    "networking_coffee",
    "event",
    "other",
    "panel_interview",
    "phone_call",
    "never heard of",
]
MEDIUMS = ["in_person", "video", "phone", "written", ""]
PANEL = ("Jane Roe", "Peter Adeyemi", "Noor Haddad", "Tom Weiss", "Lena Okafor")
FACTS = Facts(
    candidate_name="Maya Lindqvist",
    candidate_phone="+46 70 174 06 12",
    contact_name="Jane Roe",
    company="Harborlight Analytics",
    role="senior data analyst",
    medium="video",
)
SHARED = (
    Point("three teams count an active customer differently"),
    Point("late events"),
    Point("I led the move to one metrics layer at Nordlicht", PointKind.CONTRIBUTION),
    Point("dbt", PointKind.SKILL),
)


def body(*points, **changes):
    facts = replace(FACTS, points=tuple(Point(*point) if isinstance(point, tuple) else point for point in points))
    return compose(replace(facts, **changes)).note.body


def discussed(text, **changes):
    return body((text, PointKind.DISCUSSED), **changes)


def contributed(text, **changes):
    return body((text, PointKind.CONTRIBUTION), **changes)


def asked(**changes):
    return {question.asks_for: question.text for question in compose(replace(FACTS, **changes)).questions}


def panel(points=SHARED, **changes):
    facts = [
        replace(FACTS, contact_name=name, others_met=tuple(each for each in PANEL if each != name), points=points)
        for name in PANEL
    ]
    return [compose(replace(each, **changes)).note for each in facts]


def split(words):
    return set(words.split())


def sentences(text):
    """The sentences of a note without greeting, name and number."""
    middle = text.split("\n\n", 1)[1].rsplit("\n\n", 1)[0]
    return set(re.split(r"(?<=[.!?])\s+|\n+", middle))


# --- what every note says -------------------------------------------------------------------------


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("medium", MEDIUMS)
def test_every_note_thanks_for_the_time_names_the_company_and_has_the_phone(kind, medium):
    text = body(*SHARED, interaction_kind=kind, medium=medium)
    assert re.search(r"thank|grateful", text, re.I)
    assert "time" in text
    assert "Harborlight Analytics" in text
    assert text.endswith("Maya Lindqvist\n+46 70 174 06 12")


@pytest.mark.parametrize("kind", KINDS)
def test_every_note_brings_up_what_was_said_and_what_the_candidate_brings(kind):
    text = body(*SHARED, interaction_kind=kind)
    assert "hree teams count an active customer differently" in text
    assert "I led the move to one metrics layer at Nordlicht" in text


def test_a_note_greets_by_the_name_they_go_by():
    assert body(*SHARED, contact_name="Dr. Maria de la Vega, PhD").startswith("Dear Maria,")


def test_a_description_is_never_greeted():
    assert body(*SHARED, contact_name="the data engineer").startswith("Hello,\n")


def test_a_phone_in_the_signature_is_not_repeated():
    assert body(*SHARED, phone_in_signature=True).endswith("Maya Lindqvist")


def test_nobody_thanks_for_an_interview_after_a_coffee():
    texts = [body(interaction_kind="networking_coffee", contact_name=name) for name in PANEL]
    assert not any("interview" in text for text in texts)
    assert all("coffee" in text for text in texts)


@pytest.mark.parametrize("kind", ["networking_coffee", "informational_interview", "event"])
def test_nobody_is_excited_about_a_job_there_after_a_coffee(kind):
    texts = [body(*SHARED, interaction_kind=kind, contact_name=name) for name in PANEL]
    assert not any("excit" in text or "the role" in text for text in texts)
    assert all("touch" in text for text in texts)


@pytest.mark.parametrize("kind", ["formal_interview", "panel_interview", "recruiter_screen", "never heard of"])
def test_after_an_interview_there_is_excitement_and_the_wish_to_talk_again(kind):
    texts = [body(*SHARED, interaction_kind=kind, contact_name=name) for name in PANEL]
    assert all("excit" in text for text in texts)
    assert all(re.search(r"again|further|continue|another time", text) for text in texts)


def test_who_arranged_it_is_thanked_for_arranging():
    text = body(*SHARED, arranged=True, others_met=("Tom Weiss",))
    assert re.search(r"arrang|organis|setting up", text)
    assert "Tom" in text


def test_who_arranged_it_without_being_there_is_not_said_to_have_talked():
    for name in PANEL:
        text = body(*SHARED, contact_name=name, arranged=True, was_there=False, met_before=True)
        assert re.search(r"arrang|organis|setting up", text)
        assert not re.search(r"\b[Oo]ur\b|[Yy]ou (told|gave|have made)|with you\b|see you", text), text


def test_an_event_is_named():
    assert "at the PyCon meetup" in body(interaction_kind="event", occasion="PyCon meetup")


def test_an_event_with_a_name_of_its_own_needs_no_article():
    assert "at EuroPython 2026" in body(interaction_kind="event", occasion="EuroPython 2026")


def test_an_earlier_meeting_is_remembered():
    assert re.search(r"\bagain\.", body(met_before=True, medium="in_person").split("\n\n")[1])


@pytest.mark.parametrize("medium", ["written"])
def test_nobody_talked_in_a_message(medium):
    texts = [body(*SHARED, medium=medium, contact_name=name) for name in PANEL]
    assert not any(re.search(r"\bour talk\b|talking about", text) for text in texts)


def test_a_role_that_says_it_is_one_is_not_called_a_role_again():
    for name in PANEL:
        text = body(role="Data Engineer position", contact_name=name)
        assert "the Data Engineer position" in text
        assert "position role" not in text


def test_a_company_that_ends_in_a_full_stop_keeps_one():
    assert ".." not in body(*SHARED, company="Acme Inc.")


def test_namesakes_among_the_others_are_told_apart():
    text = body(others_met=("Tom Weiss", "Tom Berg"))
    assert "Tom Weiss and Tom Berg" in text


# --- subjects -------------------------------------------------------------------------------------


def test_a_subject_is_about_what_was_said():
    assert "late events" in compose(replace(FACTS, points=(Point("late events"),))).note.subject.lower()


def test_a_subject_without_points_names_the_role():
    assert "senior data analyst" in compose(FACTS).note.subject


def test_a_long_point_gives_way_to_its_first_clause():
    long = "three teams count an active customer differently, which is painful at every single board meeting"
    subject = compose(replace(FACTS, role="", points=(Point(long),))).note.subject
    assert "differently" in subject
    assert "painful" not in subject


@pytest.mark.parametrize("kind", KINDS)
def test_no_subject_is_a_bare_thanks(kind):
    for company in ("Harborlight", ""):
        subject = compose(replace(FACTS, interaction_kind=kind, company=company, role="")).note.subject
        assert len(subject.split()) >= 4


def test_pay_is_not_a_subject():
    assert "alary" not in compose(replace(FACTS, points=(Point("Salary band is public"),))).note.subject


# --- how points are woven in ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "woven"),
    [
        ("Late events.", "late events"),
        ("- the churn dashboard", "the churn dashboard"),
        ("churn dashboard", "the churn dashboard"),
        ("she asked about late events", "late events"),
        ("talked about hiring two analysts", "hiring two analysts"),
        ("Asked how we kept the definitions honest", "how we kept the definitions honest"),
        ("SQL window functions", "SQL window functions"),
        ("Kafka lag alerts", "Kafka lag alerts"),
    ],
)
def test_a_noun_phrase_becomes_what_the_talk_was_about(typed, woven):
    for name in PANEL:
        text = discussed(typed, contact_name=name)
        assert woven.lower() in text.lower()
        assert f"{woven}:" not in text


@pytest.mark.parametrize(
    "typed",
    [
        "deals slip at legal review",
        "customers leave after onboarding",
        "the team moved to Berlin",
        "the way teams count a customer",
        "dashboards nobody reads",
        "what matters is trust",
        "safety first, speed second",
        "auditors change in June",
        "no freezer",
        "heat pumps yes, gas no",
    ],
)
def test_what_may_be_a_sentence_is_never_what_a_talk_was_about(typed):
    for name in PANEL:
        text = discussed(typed, contact_name=name)
        assert typed.lower() in text.lower()
        assert not re.search(rf"(?:about|to|on|of) {typed}", text), text


@pytest.mark.parametrize(
    "typed",
    [
        "a rewrite in Rust that failed",
        "the scanner that freezes when it is cold",
        "the client who wanted a viral video",
        "the hamster called Mr Darcy",
    ],
)
def test_a_thing_with_a_clause_of_its_own_is_still_a_thing(typed):
    assert all(f": {typed}" not in discussed(typed, contact_name=name) for name in PANEL)


@pytest.mark.parametrize("typed", ["use watermarks per source", "never plate before the waiter is there"])
def test_advice_is_quoted(typed):
    for name in PANEL:
        assert f"“{typed}”".lower() in discussed(typed, contact_name=name).lower()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("class sizes - 31 in year 4", "class sizes (31 in year 4)"),
        ("alerts: 95% false positives", "alerts (95% false positives)"),
        ("PICKING ERRORS IN AISLE 7", "picking errors in aisle 7"),
        ("- code review within 4 hrs", "code review within 4 hours"),
        ("returns went up 12 % since january", "returns went up 12% since January"),
        ("nobody dont care", "nobody don't care"),
        ("brand vs performance budget", "brand versus performance budget"),
        ("no freezer!!", "no freezer"),
        ("bedside handover instead...", "bedside handover instead"),
    ],
)
def test_what_a_hurried_thumb_left_is_put_right(typed, said):
    assert said.lower() in discussed(typed).lower()


# --- who is meant ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("Jane called it the swamp", "you called it the swamp"),
        ("Jane's point about churn", "your point about churn"),
        ("Jane still owns the swamp", "you still own the swamp"),
        ("she called it the swamp", "you called it the swamp"),
        ("he wants fewer temps", "you want fewer temps"),
        ("she's moving to Porto", "you're moving to Porto"),
        ("She reads every report and writes none", "you read every report and write none"),
        ("her dog barked", "your dog barked"),
        ("Lego on her desk", "Lego on your desk"),
        ("loves running it", "you love running it"),
        ("when she asked her team", "when you asked your team"),
        ("they use Kafka", "you use Kafka"),
        ("their e-file went live", "your e-file went live"),
        ("how they train newcomers", "how you train newcomers"),
    ],
)
def test_who_is_surely_the_reader_is_you(typed, said):
    for name in ("Jane Roe", "Jane Doe"):
        assert said.lower() in discussed(typed, contact_name=name).lower()


@pytest.mark.parametrize(
    "typed",
    ["she knows that he left", "the nurse and her sister", "she hired Tom and her brother", "Ines took her team"],
)
def test_who_may_be_somebody_else_is_not_you(typed):
    assert typed.lower() in discussed(typed).lower()


def test_of_several_people_nobody_knows_which_one_she_is():
    for name in PANEL:
        assert "“her dog barked”" in discussed("her dog barked", contact_name=name, others_met=("Tom",)).lower()


def test_who_was_not_there_is_never_she():
    assert "you called" not in discussed("she called it the swamp", arranged=True, was_there=False)


def test_to_an_agency_they_are_not_you():
    assert "they use Kafka" in discussed("they use Kafka", interaction_kind="recruiter_screen").replace(
        "They", "they"
    )


def test_a_deed_gets_its_subject():
    assert "I led the move to dbt" in contributed("Led the move to dbt.")


def test_an_offer_gets_its_subject():
    assert "I could help with the dbt migration" in contributed("help with the dbt migration")
    assert "I could take the on-call rota" in contributed("could take the on-call rota")
    assert "I would be happy to run a workshop" in contributed("Happy to run a workshop")


def test_an_offer_to_them_is_an_offer_to_you():
    assert "I could help with your dbt migration" in contributed("help with their dbt migration")


def test_to_an_agency_their_stays_their():
    text = contributed("help with their dbt migration", interaction_kind="recruiter_screen")
    assert "their dbt migration" in text


def test_set_up_is_neither_claimed_nor_promised():
    assert not re.search(r"I (could )?set up", contributed("set up alerts"))


def test_a_redeemed_answer_is_told_in_the_first_person():
    assert "I answered too fast on late events" in body(("answered too fast on late events", PointKind.REDEEM))


def test_what_both_share_gets_its_subject():
    assert "we both learned to sail in Kiel" in body(("both learned to sail in Kiel", PointKind.RAPPORT))


def test_thanks_for_a_favour_stay_thanks():
    assert re.search(r"[Tt]hank.* for the intro to Kim\.", discussed("thanks for the intro to Kim"))


def test_an_address_stands_as_typed_without_a_full_stop():
    text = body(("Post on metric trees: https://example.com/metric-trees.", PointKind.POST))
    assert "https://example.com/metric-trees\n" in text
    assert "metric trees" in text.lower()


def test_a_bare_address_is_introduced():
    assert ": https://example.com/x\n" in body(("https://example.com/x", PointKind.POST))


@pytest.mark.parametrize("typed", ["dbt tests", "iOS builds", "SQL tuning", "I know Kafka", "Kafka lag"])
def test_capitals_that_mean_something_stay(typed):
    assert typed in discussed(typed) or typed in discussed(typed, contact_name="Tom")


def test_a_lone_i_is_a_capital():
    assert "I led the move and I liked it" in contributed("i led the move and i liked it")


def test_the_same_point_twice_is_one_point():
    text = body(Point("late events"), Point("Late events."))
    assert text.lower().count("late events") == 1


def test_next_steps_stay_out_even_when_they_were_discussed():
    assert "founders" not in discussed("next round is with the founders")


def test_a_persons_own_point_leads():
    text = body(Point("the churn dashboard"), *SHARED)
    assert text.index("churn dashboard") < text.index("hree teams")


# --- questions ------------------------------------------------------------------------------------


def test_complete_facts_leave_no_question():
    assert compose(replace(FACTS, points=SHARED)).questions == ()


def test_each_missing_fact_is_asked_for_and_names_the_person():
    questions = asked(contact_name="the data engineer", company="", candidate_phone="")
    assert list(questions) == list(Missing)
    assert all("the data engineer" in text for text in questions.values())


def test_after_a_coffee_one_asks_what_to_offer_in_return():
    assert (
        asked(interaction_kind="networking_coffee")[Missing.CONTRIBUTION] == "What could you offer Jane in return?"
    )


def test_a_phone_in_the_signature_is_not_asked_for():
    assert Missing.PHONE not in asked(candidate_phone="", phone_in_signature=True)


def test_a_joke_is_specific_enough():
    assert Missing.SPECIFICS not in asked(points=(Point("joke about the coffee machine", PointKind.RAPPORT),))


def test_a_contribution_alone_says_nothing_about_the_talk():
    assert Missing.SPECIFICS in asked(points=(Point("I know dbt", PointKind.CONTRIBUTION),))


@pytest.mark.parametrize("blank", ["", "  ", "...", "- "])
def test_a_blank_point_is_no_point(blank):
    assert Missing.SPECIFICS in asked(points=(Point(blank),))


# --- five people, five notes ----------------------------------------------------------------------


@pytest.mark.parametrize("kind", KINDS)
def test_five_notes_of_a_panel_read_as_five_notes(kind):
    notes = panel(interaction_kind=kind)
    for mine, other in combinations([sentences(note.body) for note in notes], 2):
        assert len(mine & other) <= 2
        assert len(mine & other) < min(len(mine), len(other)) / 2


def test_the_openings_of_a_panel_all_differ():
    assert len({note.body.split("\n\n")[1].split(".")[0] for note in panel()}) == len(PANEL)


def test_namesakes_on_a_panel_get_different_notes():
    one = body(*SHARED, contact_name="Tom Weiss", others_met=("Tom Berg",))
    other = body(*SHARED, contact_name="Tom Berg", others_met=("Tom Weiss",))
    assert len(sentences(one) & sentences(other)) <= 2


def test_a_note_too_like_a_siblings_is_put_differently():
    alone = replace(FACTS, points=SHARED)
    first = compose(alone).note.body
    second = compose(replace(alone, sibling_bodies=(first,))).note.body
    assert len(sentences(first) & sentences(second)) < len(sentences(first)) / 2


def test_what_a_sibling_mentions_comes_after_a_persons_own():
    sibling = "It was good to talk about late events."
    text = body(Point("late events"), Point("churn dashboard"), sibling_bodies=(sibling,))
    assert text.index("churn") < text.index("ate events")


def test_the_same_facts_always_give_the_same_note():
    assert compose(replace(FACTS, points=SHARED)) == compose(replace(FACTS, points=SHARED))


def test_a_second_conversation_with_the_same_person_sounds_different():
    first = body(*SHARED, medium="phone")
    second = body(*SHARED, medium="video")
    assert len(sentences(first) & sentences(second)) <= 2


# --- length and layout ----------------------------------------------------------------------------


def test_a_note_with_enough_facts_has_80_to_170_words():
    for note in panel():
        assert 80 <= len(note.body.split()) <= 170


def test_a_note_with_too_many_facts_is_kept_short():
    points = [Point(f"{word} is hard to test in every single release we ship", kind) for kind in PointKind
              for word in ("Airflow", "Kafka", "Spark", "Flink")]  # fmt: skip
    assert len(body(*points).split()) <= 190


def test_paragraphs_are_short():
    for note in panel(points=(Point("the churn dashboard"), *SHARED)):
        paragraphs = note.body.split("\n\n")
        assert len(paragraphs) >= 5
        assert max(len(paragraph.split()) for paragraph in paragraphs) <= 80


# --- for any facts at all -------------------------------------------------------------------------

WORDS = """
    I we you she they the a led built help could asked about how three teams late events dbt Kafka is was
    that to with of in customers differently and churn dashboard Late The Built running, no: why?
"""
TYPED = st.one_of(
    st.text("abcdefghij klmnop ,.'-:;!?éSQLI“”/", max_size=60),
    st.lists(st.sampled_from(sorted(split(WORDS))), max_size=10).map(" ".join),
)
POINTS = st.lists(st.builds(Point, TYPED, st.sampled_from(PointKind)), max_size=6).map(tuple)
ANY_FACTS = st.builds(
    replace,
    st.just(FACTS),
    points=POINTS,
    contact_name=st.sampled_from([*PANEL, "the recruiter", "Dr. Chen", "王小明"]),
    interaction_kind=st.sampled_from(KINDS),
    medium=st.sampled_from(MEDIUMS),
    company=st.sampled_from(["Harborlight", "Acme Inc.", "Siemens", ""]),
    role=st.sampled_from(["analyst", "the analyst position", ""]),
    occasion=st.sampled_from(["", "PyCon meetup", "the hackathon"]),
    candidate_phone=st.sampled_from(["+46 70 174 06 12", ""]),
    arranged=st.booleans(),
    met_before=st.booleans(),
    others_met=st.sampled_from([(), ("Tom Weiss",), ("Tom Weiss", "Tom Berg", "the CTO")]),
)


@settings(max_examples=300, deadline=None)
@given(ANY_FACTS)
def test_no_note_ever_shows_a_seam(facts):
    note = compose(facts).note
    for text in (note.subject, note.body):
        assert not re.search(r"\[|\{|\}|TODO|  |\.\.|, ,|,,| \.(?:\s|$)|\bXX", text), text
        assert "None" not in text or any("none" in point.text.lower() for point in facts.points)
        assert text == text.strip()
        assert text
    assert "\n" not in note.subject


def words_of(text):
    return set(re.findall(r"[^\W\d_]+", text.lower()))


def vocabulary():
    """Every word that the wordings may bring along, and the few that are added to a point."""
    modules = (frames, offers, extras, openings, closings, subjects, voices, mending, readers)
    values = [value for module in modules for value in vars(module).values() if isinstance(value, (tuple, dict))]
    added = """
        the i could would be you your we my is are have to dear hello arranging conversation conversations
        for about role at in our interview interviews event talk over coffee virtual subject work working
        am been and share fans
    """
    return words_of(str(values)) | split(added)


WORDINGS = vocabulary()


def invented(facts):
    """Return the words of a note that stem neither from its facts nor from the wordings."""
    texts = [facts.contact_name, facts.company, facts.role, facts.occasion, facts.candidate_name]
    texts += [*facts.others_met, *(point.text for point in facts.points)]
    logged = words_of(" ".join(texts))
    turned = {readers.in_second_person(word) for word in logged} | {weaving.gerund(word) for word in logged}
    note = compose(facts).note
    return words_of(f"{note.subject} {note.body}") - logged - turned - WORDINGS


@settings(max_examples=300, deadline=None)
@given(ANY_FACTS)
def test_nothing_is_invented(facts):
    assert invented(facts) == set()


@settings(max_examples=100, deadline=None)
@given(POINTS, st.sampled_from(KINDS), st.sampled_from(MEDIUMS))
def test_no_two_siblings_ever_get_the_same_text(points, kind, medium):
    texts = [note.body.split("\n\n", 1)[1] for note in panel(points, interaction_kind=kind, medium=medium)]
    assert len(set(texts)) == len(texts)


@pytest.mark.parametrize("module", [frames, offers, extras])
def test_there_are_wordings_enough_for_a_panel_of_five(module):
    for name, value in vars(module).items():
        sets = list(value.values()) if isinstance(value, dict) else [value]
        if name.isupper() and name != "POSTED_SOMEWHERE":
            assert all(len(wordings) >= 5 for wordings in sets if isinstance(wordings, tuple)), name


def test_a_note_takes_about_a_millisecond():
    facts = [replace(FACTS, contact_name=name, others_met=PANEL[1:], points=SHARED) for name in PANEL]
    compose(facts[0])
    best = min(_seconds(facts) for _ in range(5))
    assert best / len(facts) < 0.003  # three times what it takes on a slow machine


def _seconds(facts):
    start = process_time()
    for each in facts:
        compose(each)
    return process_time() - start
