"""Interest, the wish to talk again, and the sign-off with the phone number (lesson M5, M6, O4).

Nothing here asks for or presumes what the company will do (B2), and no word goes stale ("today").
"""

from __future__ import annotations

from typing import Final

from contacts.domain.names import first_name
from followups.domain.drafts.openings import LONG_NAME, is_job_talk, job_named
from followups.domain.drafts.voices import Voice
from followups.domain.notes import Facts

INTEREST, WISH, REGARDS, OTHERS = range(3, 7)  # slots of a Voice

_EXCITED: Final = (
    "I came away excited about {job}.",
    "Talking with you has made me all the more excited about {job}.",
    "I am excited about {job}, and our conversation is a good part of the reason.",
    "You have made me even keener, and I am excited at the thought of {working}.",
    "I find {job} an exciting prospect, all the more after what we discussed.",
    "The thought of taking on this work{there} is an exciting one.",
)
_WISH: Final = (
    "I would be glad to talk again.",
    "I would welcome the chance to talk further.",
    "I hope that we can continue our conversation.",
    "It would be a pleasure to talk with you again.",
    "I would love to go deeper into this with you another time.",
    "I would very much like to talk with you again.",
)
_INTERESTED: Final = (
    "You have made me curious about {what}.",
    "I would love to learn more about {what}.",
    "I am even more interested in {what} now.",
    "Our talk has made me want to know more about {what}.",
    "I will follow {what} with new interest.",
    "Since our talk, {what} interests me all the more.",
)
_TOUCH: Final = (
    "I would be glad to stay in touch and to talk again some time.",
    "It would be a pleasure to keep in touch and to talk again before long.",
    "I hope that we stay in touch and get to talk again.",
    "Perhaps we can keep in touch and talk again; I would enjoy that.",
    "I would like to stay in touch, and would enjoy another conversation.",
    "Let us carry on with this some time; I would like to keep in touch.",
    "Do keep in touch: how things go on your side interests me, and I would enjoy talking again.",
)
_TO_OTHERS: Final = (
    "I also enjoyed talking with {others}.",
    "It was a pleasure to talk with {others}, too.",
    "I was glad to talk with {others} as well.",
    "Talking with {others} was a pleasure, too.",
    "It was also good to hear from {others}.",
    "Please give my regards to {others} as well.",
    "The conversation with {others} was a pleasure, too.",
)
_PASS_ON: Final = (
    "Please pass on my thanks to {others} as well.",
    "Would you also give my thanks to {others}?",
    "I would be grateful if you passed on my thanks to {others}.",
    "Please also thank {others} for me.",
    "My thanks also go to {others}, if you would pass them on.",
)
_JOB_REGARDS: Final = ("Kind regards,", "Best regards,", "Warm regards,", "With kind regards,", "Sincerely,")
_PEER_REGARDS: Final = (
    "Warm regards,",
    "Best wishes,",
    "Kind regards,",
    "With best wishes,",
    "All the best,",
)


def interest(facts: Facts, voice: Voice, company: str) -> list[str]:
    """Return interest and the wish to talk again, as fits the kind of conversation (M5).

    After a coffee, an informational talk or an event nobody professes excitement for a job.
    """
    there = f" at {company}" if company else ""
    if is_job_talk(facts):
        _, job = job_named(facts, voice, company)
        if len(company.split()) > LONG_NAME:
            there = ""  # the thanks have named it already
        working = f"working{there}" if there else "this work"
        excited = voice.pick(INTEREST, _EXCITED).format(job=job, there=there, working=working)
        return [excited, voice.pick(WISH, _WISH)]
    what = f"the work{there}" if company else "the subject"
    return [voice.pick(INTEREST, _INTERESTED).format(what=what), voice.pick(WISH, _TOUCH)]


def others_met(facts: Facts, voice: Voice) -> list[str]:
    """Return a sentence that names the others, or asks the arranger to thank them (O4).

    It settles nobody else's note.
    """
    arranged = facts.arranged or not facts.was_there
    if facts.interaction_kind == "event" or (facts.medium == "written" and not arranged):
        return []  # people met there need not know each other; nobody talked in a message
    named = [name for name in facts.others_met if first_name(name)]
    if not 1 <= len(named) <= 3:  # a list of names is no compliment
        return []
    firsts = [first_name(name) for name in named]
    everyone = [*firsts, first_name(facts.contact_name)]
    called = [first if everyone.count(first) == 1 else name for first, name in zip(firsts, named, strict=True)]
    *most, last = called
    listed = f"{', '.join(most)} and {last}" if most else last
    return [voice.pick(OTHERS, _PASS_ON if arranged else _TO_OTHERS).format(others=listed)]


def signature(facts: Facts, voice: Voice) -> str:
    """Return the closing with name and phone; a phone in the mail signature is not repeated (M6)."""
    regards = voice.pick(REGARDS, _JOB_REGARDS if is_job_talk(facts) else _PEER_REGARDS)
    phone = "" if facts.phone_in_signature else facts.candidate_phone
    lines = (regards, " ".join(facts.candidate_name.split()), " ".join(phone.split()))
    return "\n".join(line for line in lines if line)
