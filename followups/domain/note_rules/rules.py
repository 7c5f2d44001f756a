"""All rules of the checker, as data. Adding a rule is adding one entry."""

from __future__ import annotations

from collections.abc import Iterator

from followups.domain.note_rules import (
    asking,
    company,
    contribution,
    extras,
    fixes,
    form,
    interest,
    persons,
    phones,
    thanks,
    typos,
)
from followups.domain.note_rules.case import Case
from followups.domain.note_rules.rule import Remark, Rule
from followups.domain.notes import Level, PointKind
from followups.domain.siblings import overlap

COPY = 0.5  # from this overlap on, a note counts as a sibling's copy


def _no_thanks(case: Case) -> Iterator[Remark]:
    if thanks.thanks(case) is None:
        yield Remark(fix=fixes.thanks(case))


def _no_specifics(case: Case) -> Iterator[Remark]:
    if not thanks.specifics(case):
        yield Remark(fix=fixes.specifics(case))


def _no_contribution(case: Case) -> Iterator[Remark]:
    if not contribution.contribution(case):
        yield Remark(fix=fixes.contribution(case))


def _no_company(case: Case) -> Iterator[Remark]:
    if not company.is_named(case):
        yield Remark(fix=fixes.company(case))


def _no_interest(case: Case) -> Iterator[Remark]:
    if not interest.shows_interest(case):
        yield Remark(fix=fixes.interest(case))


def _no_phone(case: Case) -> Iterator[Remark]:
    if not case.facts.phone_in_signature and not phones.has_phone(case):
        yield Remark(fix=case.facts.candidate_phone)


def _no_subject(case: Case) -> Iterator[Remark]:
    if not case.note.subject.strip():
        yield Remark(fix=fixes.subject(case))


def _generic_subject(case: Case) -> Iterator[Remark]:
    if case.note.subject.strip() and form.subject_is_generic(case):
        yield Remark(fix=fixes.subject(case))


def _next_steps(case: Case) -> Iterator[Remark]:
    for span in asking.next_steps(case):
        yield Remark(span=span)
    if asking.asks(" ".join(case.note.subject.lower().split())):
        yield Remark()


def _generic(case: Case) -> Iterator[Remark]:
    if not thanks.specifics(case) and contribution.contribution(case) < 2:
        yield Remark(fix=fixes.specifics(case))


def _unnamed(case: Case) -> Iterator[Remark]:
    if not company.is_named(case) and (found := form.unnamed(case)):
        yield Remark(span=found.span, fix=case.facts.company)


def _blanks(case: Case) -> Iterator[Remark]:
    for span in form.blanks(case):
        yield Remark(span=span.span)
    if form.blank_subject(case):
        yield Remark()


def _wrong_name(case: Case) -> Iterator[Remark]:
    if (greeting := persons.greets_someone_else(case)) and not persons.addresses_many(case):
        yield Remark(
            greeting.span,
            fixes.greeting(case),
            f"This greets somebody else than {case.facts.contact_name}. A wrong name is the first thing a reader sees, and remembers.",
        )
    if signature := persons.signs_as_someone_else(case):
        yield Remark(
            signature.span,
            case.facts.candidate_name,
            f"This is signed with another name than {case.facts.candidate_name}. The reader would not know whom to call back.",
        )
    for other in persons.names_other_company(case):
        yield Remark(
            other.span,
            case.facts.company,
            f"This names {other.text} where {case.facts.company} is meant. It looks like a letter written to somebody else.",
        )


def _many(case: Case) -> Iterator[Remark]:
    if greeting := persons.addresses_many(case):
        yield Remark(greeting.span, fixes.greeting(case))


def _copy(case: Case) -> Iterator[Remark]:
    if any(overlap(case.note.body, body) >= COPY for body in case.facts.sibling_bodies):
        yield Remark()


def _wall(case: Case) -> Iterator[Remark]:
    for paragraph, count in form.walls(case):
        level = Level.MUST if count > case.limits.wall else Level.SHOULD
        yield Remark(
            paragraph.span,
            level=level,
            message=f"{count} words in one block. People read mail on a phone, and skip what looks like a wall: break it where the subject changes.",
        )


def _wordy(case: Case) -> Iterator[Remark]:
    for sentence, count in form.wordy(case):
        yield Remark(
            sentence.span,
            message=f"This sentence has {count} words. A reader in a hurry loses the thread: make two or three of it.",
        )
    if case.letter.words > case.limits.note or case.letter.cut:
        yield Remark(
            message=f"The note is longer than {case.limits.note} words. Half of it would be read twice as carefully: keep the best two points."
        )


def _register(case: Case) -> Iterator[Remark]:
    for span in form.register(case):
        yield Remark(span=span.span)


def _typos(case: Case) -> Iterator[Remark]:
    for typo in typos.typos(case):
        found = case.note.body[typo.start : typo.end]
        hint = (
            f'Did you mean "{typo.instead}" instead of "{found}"?'
            if typo.instead
            else f'"{found}" is not right here.'
        )
        yield Remark(
            (typo.start, typo.end),
            typo.instead,
            f"{hint} A slip in a short note says that it was written in passing.",
        )


def _skill(case: Case) -> Iterator[Remark]:
    for point in extras.unused(case, PointKind.SKILL):
        yield Remark(fix=fixes.skill(point.text))


def _post(case: Case) -> Iterator[Remark]:
    for point in extras.unused(case, PointKind.POST):
        yield Remark(fix=fixes.post(point.text))


def _redeem(case: Case) -> Iterator[Remark]:
    for point in extras.unused(case, PointKind.REDEEM):
        yield Remark(fix=fixes.redeem(point.text))


def _rapport(case: Case) -> Iterator[Remark]:
    for point in extras.unused(case, PointKind.RAPPORT):
        yield Remark(fix=fixes.rapport(point.text))


def _other_language(case: Case) -> Iterator[Remark]:
    if form.is_other_language(case):
        yield Remark()


LANGUAGE = Rule("language/other", Level.COULD, "", "I can only judge English.", _other_language)

RULES = (
    Rule(
        "must/thanks",
        Level.MUST,
        "M1",
        "Nothing here thanks the reader. They gave you their time, and notice when nobody says so.",
        _no_thanks,
    ),
    Rule(
        "must/specifics",
        Level.MUST,
        "M2",
        "Nothing here comes from your conversation. One thing they said or showed you proves that you listened.",
        _no_specifics,
    ),
    Rule(
        "must/contribution",
        Level.MUST,
        "M3",
        "It does not say what you can bring. The reader wants to picture you at work on what you talked about.",
        _no_contribution,
    ),
    Rule(
        "must/company",
        Level.MUST,
        "M4",
        "The company is not named. Naming it shows that this note was written for them alone.",
        _no_company,
    ),
    Rule(
        "must/interest",
        Level.MUST,
        "M5",
        "It shows no interest, and no wish to talk again. Nobody hires somebody who seems not to care.",
        _no_interest,
    ),
    Rule(
        "must/phone",
        Level.MUST,
        "M6",
        "Your phone number is not in the closing. Who wants to call you should not have to search for it.",
        _no_phone,
    ),
    Rule(
        "subject/missing",
        Level.MUST,
        "B3",
        "There is no subject. A mail without one looks like a mistake, or like spam.",
        _no_subject,
    ),
    Rule(
        "subject/generic",
        Level.SHOULD,
        "B3",
        "The subject could stand above any mail. A word of what you talked about makes them open it.",
        _generic_subject,
    ),
    Rule(
        "ask/next-steps",
        Level.MUST,
        "B2",
        "This asks for or presumes the next steps. A thank-you that wants something is no thank-you: hope to talk again, and leave it there.",
        _next_steps,
    ),
    Rule(
        "tone/generic",
        Level.MUST,
        "B1",
        "This could have gone to anyone. A reader can tell, and a note without effort does more harm than none.",
        _generic,
    ),
    Rule("company/unnamed", Level.MUST, "M4", '"The company" could be any company. Put its name here.', _unnamed),
    Rule(
        "text/placeholder",
        Level.MUST,
        "B1",
        "A blank of a template was left unfilled. Nothing tells a reader faster that the note was not meant for them.",
        _blanks,
    ),
    Rule("name/wrong", Level.MUST, "P1", "A name is wrong.", _wrong_name),
    Rule(
        "panel/mass-mail",
        Level.MUST,
        "P1",
        "This addresses several people. Everyone you met is owed a note of their own.",
        _many,
    ),
    Rule(
        "panel/copy",
        Level.MUST,
        "P1",
        "This is nearly the text that somebody else of the same panel gets. They compare: say here what only this person said.",
        _copy,
    ),
    Rule("length/wall", Level.SHOULD, "B6", "One big block of text.", _wall),
    Rule("length/wordy", Level.SHOULD, "B5", "This goes on and on.", _wordy),
    Rule(
        "tone/register",
        Level.SHOULD,
        "B8",
        "This is how one writes to a friend. To somebody who may hire you, one notch more formal is safer.",
        _register,
    ),
    Rule("text/typo", Level.SHOULD, "B4", "A slip of the pen.", _typos),
    Rule(
        "could/skill",
        Level.COULD,
        "O1",
        "You logged a skill that came up and do not mention it. It shows that you know their tools.",
        _skill,
    ),
    Rule(
        "could/post",
        Level.COULD,
        "O2",
        "You logged a post of yours that ties in with the talk. A link lets them see your work.",
        _post,
    ),
    Rule(
        "could/redeem",
        Level.COULD,
        "O3",
        "You logged an answer to put right. Doing so shows how you would act at work.",
        _redeem,
    ),
    Rule(
        "could/rapport",
        Level.COULD,
        "O4",
        "You logged something personal that came up. A word of it makes you easy to remember.",
        _rapport,
    ),
)
