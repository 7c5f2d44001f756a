"""What each rule looks for, put into remarks: places, repairs, and words of their own."""

from __future__ import annotations

from collections.abc import Iterator

from followups.domain import siblings  # the module: it reads letters by this package
from followups.domain.note_rules import (
    asking,
    company,
    extras,
    fixes,
    form,
    musts,
    persons,
    phones,
    typos,
)
from followups.domain.note_rules.case import Case
from followups.domain.note_rules.rule import Remark
from followups.domain.note_rules.specifics import specifics
from followups.domain.notes import Level, PointKind

COPY = 0.5  # from this overlap on, a note counts as a sibling's copy


def no_thanks(case: Case) -> Iterator[Remark]:
    """Remark on a note that thanks nobody, with thanks that suit the kind of conversation (M1)."""
    if not musts.thanks(case):
        yield Remark(fix=fixes.thanks(case))


def no_specifics(case: Case) -> Iterator[Remark]:
    """Remark on a note without a thing from the conversation, with the first one that was logged (M2)."""
    if not specifics(case):
        yield Remark(fix=fixes.specifics(case))


def no_contribution(case: Case) -> Iterator[Remark]:
    """Remark on a note that brings nothing concrete, with what was logged as a contribution or skill (M3)."""
    if not musts.contributes(case):
        yield Remark(fix=fixes.contribution(case))


def no_company(case: Case) -> Iterator[Remark]:
    """Remark on a note that never names the company between greeting and closing (M4)."""
    if not company.is_named(case):
        yield Remark(fix=fixes.company(case))


def no_interest(case: Case) -> Iterator[Remark]:
    """Remark on a note without interest in the job or the subject, or a wish to talk again (M5)."""
    if not musts.shows_interest(case):
        yield Remark(fix=fixes.interest(case))


def no_phone(case: Case) -> Iterator[Remark]:
    """Remark on a closing without a phone number, unless the signature of the mail program has it (M6)."""
    if not case.facts.phone_in_signature and not phones.has_phone(case):
        yield Remark(fix=case.facts.candidate_phone)


def no_subject(case: Case) -> Iterator[Remark]:
    """Remark on an empty subject (B3)."""
    if not case.note.subject.strip():
        yield Remark(fix=fixes.subject(case))


def generic_subject(case: Case) -> Iterator[Remark]:
    """Remark on a subject that fits any mail (B3)."""
    if case.note.subject.strip() and form.subject_is_generic(case):
        yield Remark(fix=fixes.subject(case))


def next_steps(case: Case) -> Iterator[Remark]:
    """Remark on each sentence that asks for or presumes the next steps, and on such a subject (B2)."""
    for span in asking.next_steps(case):
        yield Remark(span=span)
    if asking.subject_asks(case.subject):
        yield Remark()


def generic(case: Case) -> Iterator[Remark]:
    """Remark on a note with neither a detail of the conversation nor a concrete contribution (B1)."""
    if not specifics(case) and not musts.contributes(case):
        yield Remark(fix=fixes.specifics(case))


def unnamed(case: Case) -> Iterator[Remark]:
    """Remark on the first "the company" of a note that never says which (M4)."""
    if not company.is_named(case) and (found := form.unnamed(case)):
        yield Remark(span=found.span, fix=case.facts.company)


def blanks(case: Case) -> Iterator[Remark]:
    """Remark on each unfilled blank of a template, and on one in the subject (B1)."""
    for span in form.blanks(case):
        yield Remark(span=span.span)
    if form.blank_subject(case):
        yield Remark()


def wrong_name(case: Case) -> Iterator[Remark]:
    """Remark on a greeting to somebody else, another signature, and another company taken for theirs (P1)."""
    if (greeting := persons.greets_someone_else(case)) and not persons.addresses_many(case):
        yield Remark(
            greeting.span,
            fixes.greeting(case),
            f"This greets somebody else than {case.facts.contact_name}. A wrong name is the first "
            f"thing a reader sees, and remembers.",
        )
    if signature := persons.signs_as_someone_else(case):
        yield Remark(
            signature.span,
            case.facts.candidate_name,
            f"This is signed with another name than {case.facts.candidate_name}. The reader would "
            f"not know whom to call back.",
        )
    for other in persons.names_other_company(case):
        yield Remark(
            other.span,
            case.facts.company,
            f"This names {other.text} where {case.facts.company} is meant. It looks like a letter "
            f"written to somebody else.",
        )


def many(case: Case) -> Iterator[Remark]:
    """Remark on a greeting to several people (P1)."""
    if greeting := persons.addresses_many(case):
        yield Remark(greeting.span, fixes.greeting(case))


def copy(case: Case) -> Iterator[Remark]:
    """Remark on a body that is mostly the text of a sibling: overlap of `COPY` or more (P1)."""
    if any(siblings.overlap(case.note.body, body) >= COPY for body in case.facts.sibling_bodies):
        yield Remark()


def wall(case: Case) -> Iterator[Remark]:
    """Remark on each block of text; beyond `limits.wall` words it is a must (B6)."""
    for paragraph, count in form.walls(case):
        level = Level.MUST if count > case.limits.wall else Level.SHOULD
        yield Remark(
            paragraph.span,
            level=level,
            message=f"{count} words in one block. People read mail on a phone, and skip what looks like a "
            f"wall: break it where the subject changes.",
        )


def wordy(case: Case) -> Iterator[Remark]:
    """Remark on each sentence beyond `limits.sentence` words, and on a note beyond `limits.note` (B5)."""
    for sentence, count in form.wordy(case):
        yield Remark(
            sentence.span,
            message=f"This sentence has {count} words. A reader in a hurry loses the thread: make two or "
            f"three of it.",
        )
    if case.letter.words > case.limits.note or case.letter.cut:
        yield Remark(
            message=f"The note is longer than {case.limits.note} words. Half of it would be read twice as "
            f"carefully: keep the best two points."
        )


def register(case: Case) -> Iterator[Remark]:
    """Remark on each word of a chat (B8)."""
    for span in form.register(case):
        yield Remark(span=span.span)


def typos_found(case: Case) -> Iterator[Remark]:
    """Remark on each mistake, its span exactly on it and what was meant as the repair (B4)."""
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


def skill(case: Case) -> Iterator[Remark]:
    """Remark on a skill that was logged when the note uses none of those logged (O1)."""
    for point in extras.unused(case, PointKind.SKILL):
        yield Remark(fix=fixes.skill(point.text))


def post(case: Case) -> Iterator[Remark]:
    """Remark on a blog post that was logged when the note points to none (O2)."""
    for point in extras.unused(case, PointKind.POST):
        yield Remark(fix=fixes.post(point.text))


def redeem(case: Case) -> Iterator[Remark]:
    """Remark on an answer to put right that the note leaves as it was (O3)."""
    for point in extras.unused(case, PointKind.REDEEM):
        yield Remark(fix=fixes.redeem(point.text))


def rapport(case: Case) -> Iterator[Remark]:
    """Remark on something personal that was logged when the note uses nothing of the kind (O4)."""
    for point in extras.unused(case, PointKind.RAPPORT):
        yield Remark(fix=fixes.rapport(point.text))


def other_language(case: Case) -> Iterator[Remark]:
    """Remark on a body most of which is not English; such a note is judged no further."""
    if form.is_other_language(case):
        yield Remark()
