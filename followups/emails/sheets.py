"""What a nudge shows of each follow-up, as plain values: templates ask the database nothing."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.html import escape
from django.utils.safestring import SafeString

from followups import links
from followups.domain import compose_links, time_words
from followups.domain.note_rules import HouseRules
from followups.emails.sentences import capital, listed
from followups.links import Purpose
from followups.models import FollowUp, Interaction

HOUR = timedelta(hours=1)
LOGGED = 4  # points beside an open question
_PARAGRAPH = (
    "<p class=\"ink\" style=\"margin:0 0 16px;font:18px/29px Charter,'Bitstream Charter','Sitka Text',Cambria,"
    'Georgia,serif;color:#172a2c;">'
)


@dataclass(frozen=True)
class Action:
    """A link in words."""

    words: str
    url: str


@dataclass(frozen=True)
class Sheet:
    """One person's thank-you, with the whole draft unless something is still to be asked."""

    name: str
    about: str
    due: str
    late: bool
    dial: SafeString
    subject: str
    body: str
    letter: SafeString
    questions: tuple[str, ...]
    logged: tuple[str, ...]  # what is there to answer them from
    lacks: str  # of a note the candidate wrote; a composed one asks questions
    remark: str
    first: Action
    second: Action
    more: tuple[Action, ...]
    plain: tuple[Action, ...]  # the same for plain text, where an address that holds a whole note is in the way


@dataclass(frozen=True)
class Line:
    """One person's thank-you, in one line."""

    name: str
    due: str
    late: bool
    actions: tuple[Action, ...]


@dataclass(frozen=True)
class Debrief:
    """One conversation that was planned and is over, to be written down."""

    title: str
    about: str
    due: str
    first: Action
    more: tuple[Action, ...]


def sheet(follow_up: FollowUp, *, now: datetime, house: HouseRules) -> Sheet:
    """Return all that is shown of one thank-you. `house` judges what the candidate wrote."""
    draft = follow_up.draft
    questions = tuple(question.text for question in draft.questions)
    read = links.make(Purpose.READ, follow_up.pk, now=now)
    sent = Action("I sent it", links.make(Purpose.SENT, follow_up.pk, now=now))
    away: tuple[Action, ...] = (
        Action("Snooze", links.make(Purpose.SNOOZE, follow_up.pk, now=now)),
        Action("Skip", links.make(Purpose.SKIP, follow_up.pk, now=now)),
    )
    opened = Action("Open the draft", read)
    remark = ""
    more: tuple[Action, ...]
    if questions:
        answer = Action(_answer(len(questions)), page("follow_up", follow_up.pk))
        first, second, more = answer, sent, (opened, *away)
    elif not follow_up.contact.email:
        first, second, more = opened, sent, away
    else:
        first = _own_way(follow_up, draft.note.subject, draft.note.body) or opened
        ways = Action("Other ways to send", f"{read}#ways")
        second, more = sent, (Action("Copy it", f"{read}#copy"), ways, *away)
    if not follow_up.contact.email:
        remark = "Their e-mail address is still missing."
        first, second, more = _find_address(follow_up), first, (sent, *more)
    return Sheet(
        name=capital(person(follow_up)),
        about=_about(follow_up),
        due=due(follow_up, now=now),
        late=follow_up.is_late(now),
        dial=dial(_hours_left(follow_up.due_at - now)),
        subject=draft.note.subject,
        body=draft.note.body.strip(),
        letter=letter(draft.note.body),
        questions=questions,
        logged=tuple(point.text for point in follow_up.facts.points[:LOGGED]) if questions else (),
        lacks=" ".join(follow_up.needs(house)) if follow_up.is_edited else "",
        remark=remark,
        first=first,
        second=second,
        more=more,
        plain=_in_plain_text((first, second, *more), opened),
    )


def line(follow_up: FollowUp, *, now: datetime) -> Line:
    """Return the little that is shown of a thank-you when there are many."""
    place = f", {follow_up.company_name}" if follow_up.company_name else ""
    return Line(
        name=f"{capital(person(follow_up))}{place}",
        due=due(follow_up, now=now),
        late=follow_up.is_late(now),
        actions=(
            Action("Open the draft", links.make(Purpose.READ, follow_up.pk, now=now)),
            Action("I sent it", links.make(Purpose.SENT, follow_up.pk, now=now)),
            Action("Snooze", links.make(Purpose.SNOOZE, follow_up.pk, now=now)),
            Action("Skip", links.make(Purpose.SKIP, follow_up.pk, now=now)),
        ),
    )


def debrief(follow_ups: Sequence[FollowUp], *, now: datetime) -> Debrief:
    """Return what is shown of one conversation that is still to be written down."""
    first = follow_ups[0]
    interaction = first.interaction
    people = [person(follow_up) for follow_up in follow_ups if follow_up.was_there]
    met = f" With {listed(people)}." if people else ""
    talk = _conversation(interaction, of_several=len(people) > 1)
    return Debrief(
        title=place(first) or interaction.what_for,
        about=f"{talk}. Ended {_exact(first, interaction.ended_at, now)}.{met}",
        due=f"{'Their notes are' if len(people) > 1 else 'The note is'} due {_exact(first, first.due_at, now)}",
        first=Action("Write it down", page("interaction", interaction.pk)),
        more=(
            Action("It moved", f"{page('edit_interaction', interaction.pk)}#ended"),
            Action("It did not take place", page("call_off", interaction.pk)),
        ),
    )


def person(follow_up: FollowUp) -> str:
    """Return what a sentence calls them: the whole name, or "the data engineer"."""
    contact = follow_up.contact
    return contact.called if contact.is_described else contact.name


def place(follow_up: FollowUp) -> str:
    """Return what a conversation is remembered by: the event, or else the company; "" for neither."""
    return follow_up.interaction.occasion or follow_up.company_name


def due(follow_up: FollowUp, *, now: datetime) -> str:
    """Return the deadline in a sentence."""
    deadline = _exact(follow_up, follow_up.due_at, now)
    if follow_up.is_late(now):
        return f"Was due {deadline}. Late, and still worth sending"
    return f"Due {deadline}"


def page(name: str, *args: int) -> str:
    """Return the absolute address of a page for those signed in."""
    return f"{settings.SITE_URL}{reverse(f'followups:{name}', args=args)}"


@functools.cache
def dial(hours_left: int) -> SafeString:
    """Return the dial laid flat, drawn once for each of its 25 states."""
    return render_to_string("emails/dial.html", {"left": range(hours_left), "gone": range(24 - hours_left)})


def letter(body: str) -> SafeString:
    """Return a note's text as paragraphs of HTML."""
    escaped = escape(body.strip().replace("\r\n", "\n"))
    paragraphs = escaped.replace("\n\n", f"</p>{_PARAGRAPH}").replace("\n", "<br>")
    return SafeString(f"{_PARAGRAPH}{paragraphs}</p>")


def _own_way(follow_up: FollowUp, subject: str, body: str) -> Action | None:
    """Return the link of the way the candidate sends from, when it can take the whole note."""
    way = compose_links.Way(follow_up.candidate.sends_from)
    if way in {compose_links.Way.COPY, compose_links.Way.DESKTOP_OUTLOOK}:
        return None
    link = compose_links.link(way, to=follow_up.contact.email, subject=subject, body=body)
    return Action(link.label, link.url) if link.fits else None


def _find_address(follow_up: FollowUp) -> Action:
    """Lead to the page that asks whoever arranged the conversation, or helps to find out (P2)."""
    asked = follow_up.whom_to_ask
    words = f"Ask {asked.called} for the address" if asked else "Find the address"
    return Action(words, page("ask", follow_up.pk))


def _in_plain_text(actions: Sequence[Action], opened: Action) -> tuple[Action, ...]:
    """Return the actions with one link to the draft for all the ways to send it."""
    elsewhere = (not action.url.startswith(settings.SITE_URL) for action in actions)
    there = (action.url.startswith(opened.url) for action in actions)
    plain = (
        opened if out or same else action for action, out, same in zip(actions, elsewhere, there, strict=True)
    )
    return tuple(dict.fromkeys(plain))


def _answer(count: int) -> str:
    return f"Answer {count} question{'' if count == 1 else 's'}"


def _about(follow_up: FollowUp) -> str:
    title = f"{follow_up.contact.title}. " if follow_up.contact.title else ""
    arranged = "" if follow_up.was_there else "Arranged: "
    everyone: list[FollowUp] = follow_up.interaction.everyone  # type: ignore[attr-defined]  # set by with_facts
    met = sum(1 for one in everyone if one.was_there)
    return f"{title}{arranged}{_conversation(follow_up.interaction, of_several=met > 1)}"


def _conversation(interaction: Interaction, *, of_several: bool) -> str:
    """Return "Panel at Harborlight Analytics, by video"; an interview by one person stays an interview."""
    words, medium = interaction.what_for, Interaction.Medium(interaction.medium).label
    if of_several and interaction.kind == Interaction.Kind.FORMAL_INTERVIEW:
        words = words.replace(Interaction.Kind.FORMAL_INTERVIEW.label, "Panel", 1)
    return f"{words}, {medium[:1].lower()}{medium[1:]}"


def _exact(follow_up: FollowUp, instant: datetime, now: datetime) -> str:
    zone = follow_up.candidate.zone
    return time_words.exact(instant.astimezone(zone), now.astimezone(zone))


def _hours_left(left: timedelta) -> int:
    """Return the hours begun, between 0 and 24."""
    return max(0, min(24, -(-left // HOUR)))
