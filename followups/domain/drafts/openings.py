"""The greeting, and thanks for THIS conversation: its kind, its medium, who arranged it (lesson M1, W1)."""

from __future__ import annotations

from typing import Final

from contacts.domain.names import first_name
from followups.domain.drafts.voices import Voice
from followups.domain.notes import Facts


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


GREETING, THANKS, AGAIN = range(3)  # slots of a Voice
NAMED = 7  # another

NETWORKING: Final = frozenset({"informational_interview", "networking_coffee", "event"})
_OPEN_KINDS: Final = frozenset({"other", "phone_call"})  # about a job only if a role is known
_JOB_WORDS: Final = _set(
    """
    role position job post internship traineeship opening vacancy apprenticeship fellowship programme
    program thesis placement studentship residency
    """
)
LONG_NAME: Final = 4  # words of a company's name that nobody wants to read twice
_BODIES: Final = _set("museum city university ministry department institute school faculty ministry office")
_ARTICLES: Final = ("the ", "a ", "an ")

_TALKING: Final = {
    "in_person": "meet with me",
    "video": "talk with me by video",
    "phone": "speak with me on the phone",
    "written": "write to me",
}
_NOUNS: Final = {
    "in_person": "our meeting",
    "video": "our video call",
    "phone": "our phone call",
    "written": "our exchange of messages",
}
_INTERVIEWS: Final = {
    "video": "our video interview",
    "phone": "our phone interview",
    "written": "our exchange",
}

_JOB: Final = (
    "Thank you for taking the time to {talk}{about}.",
    "Thank you for your time and {noun}{of}.",
    "It meant a lot to me that you took the time to {talk}{about}. Thank you.",
    "I would like to thank you for making time to {talk}{about}.",
    "Thank you for {noun}{of}, and for the time you gave it.",
    "{Noun}{of} was time well spent for me. Thank you for making room for it.",
    "I am grateful that you found the time to {talk}{about}.",
    "It was kind of you to make time to {talk}{about}, and I thank you for it.",
)
_PANEL: Final = (
    "Thank you for your time on the panel, and for our conversation{about}.",
    "Thank you for taking the time to be on the panel and to {talk}{about}.",
    "Many thanks for the time you gave to the panel and to our conversation{about}.",
    "I would like to thank you for being on the panel and making time to {talk}{about}.",
    "Thank you for being on the panel and for taking the time to {talk}{about}.",
    "I am grateful for the time you gave me as part of the panel, and for our conversation{about}.",
    "It was kind of you to join the panel and make time for me; thank you for our conversation{about}.",
)
_ARRANGED: Final = (
    "Thank you for arranging {what}{of}, and for the time you put into it.",
    "Thank you for setting up {what}{of}, and for your time.",
    "Many thanks for the time you took to arrange {what}{of}.",
    "I would like to thank you for your time and for arranging {what}{of}.",
    "Thank you for organising {what}{of}; I know that it takes time.",
)
_INFORMATIONAL: Final = (
    "Thank you for taking the time to {talk}{about} and for sharing your perspective.",
    "Thank you for your time and for {noun}{of}. I learned a good deal from it.",
    "Many thanks for making time to {talk}{about}. I took a lot away from it.",
    "I would like to thank you for your time, and for letting me learn from you{about}.",
    "Thank you for {noun}{of}, and for giving me so much of your time.",
)
_COFFEE: Final = (
    "Thank you for making time for a {coffee} with me.",
    "Thank you for your time. I very much enjoyed our {coffee}.",
    "Many thanks for taking the time to have a {coffee} with me.",
    "It was a pleasure to have a {coffee} with you. Thank you for taking the time.",
    "I wanted to thank you for our {coffee} and for your time.",
)
_EVENT: Final = (
    "Thank you for taking the time to talk with me{at}.",
    "I enjoyed our talk{at}. Thank you for the time you took.",
    "Many thanks for the time you spared me{at}.",
    "It was a pleasure to talk with you{at}. Thank you for taking the time.",
    "I wanted to thank you for the time you gave me{at}.",
)
_MET_AGAIN: Final = (
    "It was good to {see} you again.",
    "I was glad to {see} you again.",
    "It was a pleasure to {see} you again.",
    "I enjoyed {seeing} you again.",
    "How good it was to {see} you again.",
)
_SEE: Final = {
    "in_person": ("see", "seeing"),
    "video": ("talk with", "talking with"),
    "phone": ("talk with", "talking with"),
    "written": ("hear from", "hearing from"),
}
_GATHERINGS: Final = _set(
    """
    meetup hackathon conference event fair breakfast dinner workshop summit evening night day talk party
    mixer drinks session course class panel webinar lunch reception festival retreat congress gathering
    roundtable expo week seminar training match picnic bootcamp graduation ceremony barbecue brunch
    social afternoon unconference
    """
)


def is_job_talk(facts: Facts) -> bool:
    """Say whether a job is in question, so that excitement for it is in place (M5)."""
    if facts.interaction_kind in NETWORKING:
        return False
    return facts.interaction_kind not in _OPEN_KINDS or bool(facts.role.strip())


def role_named(facts: Facts) -> str:
    """Return "the senior data analyst role" with the role as typed, or ""."""
    role = " ".join(facts.role.split()).rstrip(".,;:")
    for article in _ARTICLES:
        if role.lower().startswith(article):
            role = role[len(article) :]
    if not role:
        return ""
    return f"the {role}" if not _JOB_WORDS.isdisjoint(role.lower().split()) else f"the {role} role"


def with_article(company: str) -> str:
    """Return "the City of Rotterdam" for "City of Rotterdam", any other name as it is."""
    body, of, _ = company.partition(" of ")
    return f"the {company}" if of and body.rsplit(" ", 1)[-1].lower() in _BODIES else company


def greeting(facts: Facts, voice: Voice) -> str:
    """Return the salutation: by the name they go by, never by a description."""
    first = first_name(facts.contact_name)
    if not first:
        return "Hello,"
    informal = facts.interaction_kind in {"networking_coffee", "event"} and voice.number(GREETING, 2)
    return f"Hello {first}," if informal else f"Dear {first},"


def thanks(facts: Facts, voice: Voice, company: str) -> list[str]:
    """Return the opening sentences.

    The company is named where the talk was about a job or informational (M4); else the closing names it.
    """
    kind, medium = facts.interaction_kind, facts.medium
    again = _MET_AGAIN if facts.met_before and facts.was_there else ()
    see, seeing = _SEE.get(medium, ("talk with", "talking with"))
    about = _about(facts, voice, company)
    noun = _noun(kind, medium)
    interview = "interview" in (_arranged(facts) if _thanks_arranger(facts) else noun)
    opening = voice.pick(THANKS, _openings(facts)).format(
        talk=_TALKING.get(medium, "talk with me"),
        noun=noun,
        Noun=noun[0].upper() + noun[1:],
        what=_arranged(facts),
        coffee=_coffee(medium),
        at=at_occasion(facts),
        about=about,
        of=_for(about) if interview else about,
    )
    return [opening, *([voice.pick(AGAIN, again).format(see=see, seeing=seeing)] if again else [])]


def _openings(facts: Facts) -> tuple[str, ...]:
    kind = facts.interaction_kind
    if _thanks_arranger(facts):
        return _ARRANGED
    if facts.medium == "written":
        return _JOB
    if kind == "informational_interview":
        return _INFORMATIONAL
    if kind == "networking_coffee":
        return _JOB if facts.medium == "phone" else _COFFEE
    return {"event": _EVENT, "panel_interview": _PANEL}.get(kind, _JOB)


def _thanks_arranger(facts: Facts) -> bool:
    return facts.arranged or not facts.was_there


def _for(about: str) -> str:
    """Return what an interview was for or where: nobody is interviewed "about" a role."""
    return about.replace(" about working", "", 1).replace(" about ", " for ", 1)


def _noun(kind: str, medium: str) -> str:
    if kind in {"recruiter_screen", "networking_coffee", "other", "event", "informational_interview"}:
        return _NOUNS.get(medium, "our conversation")
    if kind == "phone_call":
        return "our phone call"
    return _INTERVIEWS.get(medium, "the interview")


def _coffee(medium: str) -> str:
    return "virtual coffee" if medium == "video" else "coffee"


def _arranged(facts: Facts) -> str:
    several = bool(facts.others_met)
    if facts.interaction_kind in NETWORKING | _OPEN_KINDS | {"recruiter_screen"}:
        one = "our conversation" if facts.was_there else "the conversation"
        return "the conversations" if several and facts.was_there else one
    return "the interviews" if several and facts.was_there else "the interview"


def job_named(facts: Facts, voice: Voice, company: str) -> tuple[str, str]:
    """Return the job as the thanks name it and as the closing does; together they name role and company."""
    role, at = role_named(facts), f" at {company}" if company else ""
    if not role:
        return f"working{at}" if at else "", f"the work{at}"
    ways = ((f"{role}{at}", "the role"), (f"working{at}", role), (role, f"the role{at}"))
    if not company:
        return ways[0]
    # "They" in what follows are the company: then the thanks have to name it.
    both = len(company.split()) > LONG_NAME or facts.interaction_kind == "recruiter_screen" or facts.arranged
    return ways[voice.number(NAMED, 2 if both else 3)]


def _about(facts: Facts, voice: Voice, company: str) -> str:
    """Return " about the analyst role at Harborlight", as far as it is known and in place."""
    kind = facts.interaction_kind
    if kind in {"networking_coffee", "event"}:
        return ""
    if is_job_talk(facts):
        job, _ = job_named(facts, voice, company)
        return f" about {job}" if job else ""
    here = kind == "informational_interview" and (voice.alone or voice.number(NAMED, 2))
    return f" about the work at {company}" if company and here else ""


def at_occasion(facts: Facts) -> str:
    """Return " at the PyCon meetup", for an event without a name " at the event", else ""."""
    occasion = " ".join(facts.occasion.split()).rstrip(".,;:!")
    if not occasion:
        return " at the event" if facts.interaction_kind == "event" else ""
    words = [word for word in occasion.lower().split() if not word.isdigit()]
    gathering = bool(words) and words[-1] in _GATHERINGS
    if facts.interaction_kind != "event" and not gathering:
        return ""
    determined = occasion.lower().startswith(("the ", "a ", "an ", "your ", "our ", "my ", "this ", "their "))
    if determined:
        return f" at {occasion[0].lower()}{occasion[1:]}"
    return f" at the {occasion}" if gathering else f" at {occasion}"
