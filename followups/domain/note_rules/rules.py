"""All rules of the checker, as data. Adding a rule is adding one entry."""

from __future__ import annotations

from followups.domain.note_rules import looks
from followups.domain.note_rules.looks import COPY
from followups.domain.note_rules.rule import Rule
from followups.domain.notes import Level

__all__ = ["COPY", "LANGUAGE", "RULES"]

LANGUAGE = Rule("language/other", Level.COULD, "", "I can only judge English.", looks.other_language)

RULES = (
    Rule(
        "must/thanks",
        Level.MUST,
        "M1",
        "Nothing here thanks the reader. They gave you their time, and notice when nobody says so.",
        looks.no_thanks,
    ),
    Rule(
        "must/specifics",
        Level.MUST,
        "M2",
        "Nothing here comes from your conversation. One thing they said or showed you proves that you listened.",
        looks.no_specifics,
    ),
    Rule(
        "must/contribution",
        Level.MUST,
        "M3",
        "It does not say what you can bring. The reader wants to picture you at work on what you talked about.",
        looks.no_contribution,
    ),
    Rule(
        "must/company",
        Level.MUST,
        "M4",
        "The company is not named. Naming it shows that this note was written for them alone.",
        looks.no_company,
    ),
    Rule(
        "must/interest",
        Level.MUST,
        "M5",
        "It shows no interest, and no wish to talk again. Nobody hires somebody who seems not to care.",
        looks.no_interest,
    ),
    Rule(
        "must/phone",
        Level.MUST,
        "M6",
        "Your phone number is not in the closing. Who wants to call you should not have to search for it.",
        looks.no_phone,
    ),
    Rule(
        "subject/missing",
        Level.MUST,
        "B3",
        "There is no subject. A mail without one looks like a mistake, or like spam.",
        looks.no_subject,
    ),
    Rule(
        "subject/generic",
        Level.SHOULD,
        "B3",
        "The subject could stand above any mail. A word of what you talked about makes them open it.",
        looks.generic_subject,
    ),
    Rule(
        "ask/next-steps",
        Level.MUST,
        "B2",
        "This asks for or presumes the next steps. A thank-you that wants something is no "
        "thank-you: hope to talk again, and leave it there.",
        looks.next_steps,
    ),
    Rule(
        "tone/generic",
        Level.MUST,
        "B1",
        "This could have gone to anyone. A reader can tell, and a note without effort does more harm than none.",
        looks.generic,
    ),
    Rule(
        "company/unnamed",
        Level.MUST,
        "M4",
        '"The company" could be any company. Put its name here.',
        looks.unnamed,
    ),
    Rule(
        "text/placeholder",
        Level.MUST,
        "B1",
        "A blank of a template was left unfilled. Nothing tells a reader faster that the "
        "note was not meant for them.",
        looks.blanks,
    ),
    Rule("name/wrong", Level.MUST, "P1", "A name is wrong.", looks.wrong_name),
    Rule(
        "panel/mass-mail",
        Level.MUST,
        "P1",
        "This addresses several people. Everyone you met is owed a note of their own.",
        looks.many,
    ),
    Rule(
        "panel/copy",
        Level.MUST,
        "P1",
        "This is nearly the text that somebody else of the same panel gets. They compare: "
        "say here what only this person said.",
        looks.copy,
    ),
    Rule("length/wall", Level.SHOULD, "B6", "One big block of text.", looks.wall, at_worst=Level.MUST),
    Rule("length/wordy", Level.SHOULD, "B5", "This goes on and on.", looks.wordy),
    Rule(
        "tone/register",
        Level.SHOULD,
        "B8",
        "This is how one writes to a friend. To somebody who may hire you, one notch more formal is safer.",
        looks.register,
    ),
    Rule("text/typo", Level.SHOULD, "B4", "A slip of the pen.", looks.typos_found),
    Rule(
        "could/skill",
        Level.COULD,
        "O1",
        "You logged a skill that came up and do not mention it. It shows that you know their tools.",
        looks.skill,
    ),
    Rule(
        "could/post",
        Level.COULD,
        "O2",
        "You logged a post of yours that ties in with the talk. A link lets them see your work.",
        looks.post,
    ),
    Rule(
        "could/redeem",
        Level.COULD,
        "O3",
        "You logged an answer to put right. Doing so shows how you would act at work.",
        looks.redeem,
    ),
    Rule(
        "could/rapport",
        Level.COULD,
        "O4",
        "You logged something personal that came up. A word of it makes you easy to remember.",
        looks.rapport,
    ),
)
