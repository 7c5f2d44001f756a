"""One nudge: its sections, its headers, its words in HTML and plain text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

from django.conf import settings
from django.template.loader import get_template

from accounts.domain import zones
from accounts.models import User
from followups import links
from followups.domain import time_words
from followups.domain.note_rules import HouseRules
from followups.domain.schedule import Stage
from followups.domain.standing import number
from followups.emails import sentences, sheets
from followups.models import FollowUp, Interaction
from outbox.registry import Message

WHOLE_DRAFTS = 6
ROOM = 36_000  # characters of letters in one mail: Gmail cuts HTML off at 102 kB

_Spoken = Sequence[tuple[FollowUp, Stage]]
_DEFAULT = HouseRules()


@dataclass(frozen=True)
class Group:
    """Sheets under one heading, which may be ""."""

    heading: str
    sheets: Sequence[sheets.Sheet]


def message(spoken: _Spoken, *, now: datetime, house: HouseRules = _DEFAULT) -> Message:
    """Return the nudge of one candidate about these open follow-ups (at least one), the most urgent first."""
    return rendered(contents(spoken, now=now, house=house))


def contents(spoken: _Spoken, *, now: datetime, house: HouseRules = _DEFAULT) -> dict[str, object]:
    """Return all that the templates show and the headers need, as plain values."""
    candidate = spoken[0][0].candidate
    notes = sorted(
        ((follow_up, stage) for follow_up, stage in spoken if stage is not Stage.DEBRIEF),
        key=lambda pair: (pair[0].due_at, pair[0].pk),
    )
    conversations: dict[int, list[FollowUp]] = defaultdict(list)
    for follow_up, stage in spoken:
        if stage is Stage.DEBRIEF:
            conversations[follow_up.interaction_id].append(follow_up)
    told = [_told(follow_up, stage, now) for follow_up, stage in notes]
    places = [sheets.place(follow_ups[0]) for follow_ups in conversations.values()]
    whole, lines = _share_out([follow_up for follow_up, _ in notes], now=now, house=house)
    return {
        "subject": sentences.subject(told, places),
        "headline": sentences.headline(told, places),
        "intro": _intro(notes, whole, now) if notes else f"{sentences.REMEMBER}, and the notes write themselves.",
        "people": sentences.listed([sentences.capital(note.person) for note in told[:WHOLE_DRAFTS]])
        if told
        else "",
        "groups": _by_urgency(whole),
        "lines": lines,
        "lines_heading": f"{sentences.capital(number(len(lines)))} more",
        "debriefs": [sheets.debrief(follow_ups, now=now) for follow_ups in conversations.values()],
        "times": _times(candidate),
        "home": f"{settings.SITE_URL}/",
        "pause": links.make(links.Purpose.PAUSE, candidate.pk, now=now),
        "preferences": sheets.page("preferences"),
    }


def rendered(contents: dict[str, object]) -> Message:
    """Return the nudge that says this."""
    return Message(
        subject=str(contents["subject"]),
        text=get_template("emails/nudge.txt").render(contents),
        html=get_template("emails/nudge.html").render(contents),
        headers={
            "List-Unsubscribe": f"<{contents['pause']}>",
            "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
            "List-Id": f"Within24 reminders <reminders.{urlsplit(settings.SITE_URL).hostname}>",
            "Auto-Submitted": "auto-generated",
        },
    )


def _by_urgency(whole: Sequence[sheets.Sheet]) -> list[Group]:
    """Return those that are late, then the others; a heading parts them where there are both."""
    late = [sheet for sheet in whole if sheet.late]
    due = [sheet for sheet in whole if not sheet.late]
    groups = [Group("", late), Group("Also due soon" if late else "", due)]
    return [group for group in groups if group.sheets]


def _told(follow_up: FollowUp, stage: Stage, now: datetime) -> sentences.Spoken:
    return sentences.Spoken(
        stage=stage,
        person=sheets.person(follow_up),
        company=follow_up.company_name,
        due=follow_up.due_at.astimezone(follow_up.candidate.zone),
        late=follow_up.is_late(now),
    )


def _share_out(
    follow_ups: Sequence[FollowUp], *, now: datetime, house: HouseRules
) -> tuple[list[sheets.Sheet], list[sheets.Line]]:
    """Return whole drafts for the first few, as long as there is room, and lines for the others."""
    whole: list[sheets.Sheet] = []
    lines: list[sheets.Line] = []
    room = ROOM
    for follow_up in follow_ups:
        if len(whole) < WHOLE_DRAFTS:
            sheet = sheets.sheet(follow_up, now=now, house=house)
            room -= len(sheet.letter)
            if room >= 0:
                whole.append(sheet)
                continue
        lines.append(sheets.line(follow_up, now=now))
    return whole, lines


_TALK = {
    Interaction.Kind.FORMAL_INTERVIEW: "interview",
    Interaction.Kind.RECRUITER_SCREEN: "call",
    Interaction.Kind.NETWORKING_COFFEE: "coffee",
}


def _intro(notes: _Spoken, whole: Sequence[sheets.Sheet], now: datetime) -> str:
    """Return what the conversation was, where it is one, and what to do with the drafts."""
    count = len(notes)
    said = []
    if any(stage is Stage.ASKED for _, stage in notes):
        said.append(f"{_who_asked(notes)} asked us to remind you, in case it helps.")
    if len({follow_up.interaction_id for follow_up, _ in notes}) == 1:
        said.append(f"{_talk(notes[0][0], count, now)}.")
    if count > 1:
        said.append(f"Each of the {number(count)} is owed a note of their own.")
    complete = sum(1 for sheet in whole if not sheet.questions)
    if complete == 1:
        said.append("The draft comes from what you logged: read it, change a word, send it.")
    elif complete:
        said.append("The drafts come from what you logged: read, change a word, send.")
    if any(stage is Stage.LAST_CALL for _, stage in notes):
        said.append("This is the last reminder; on the dashboard they stay until they are done.")
    return " ".join(said)


def _who_asked(notes: _Spoken) -> str:
    """Return the first name of the coach who asked for this nudge; "Your coach" when their account is gone."""
    coaches = {follow_up.asked_by for follow_up, stage in notes if stage is Stage.ASKED} - {None}
    names = sorted(coach.get_short_name() for coach in coaches if coach is not None)
    return sentences.one_line(sentences.listed(names)) if names else "Your coach"


def _talk(first: FollowUp, count: int, now: datetime) -> str:
    """Return "The panel at Harborlight Analytics ended Mon 23 Nov, 09:30"."""
    interaction = first.interaction
    if interaction.kind == Interaction.Kind.EVENT:
        talk = interaction.occasion or "The event"
    else:
        talk = f"The {_TALK.get(Interaction.Kind(interaction.kind), 'conversation')}"
        if count > 1 and interaction.kind == Interaction.Kind.FORMAL_INTERVIEW:
            talk = "The panel"
        if count == 1:
            talk += f" with {sheets.person(first)}" if first.was_there else ""
        elif interaction.company:
            talk += f" at {interaction.company.name}"
    zone = first.candidate.zone
    return f"{talk} ended {time_words.exact(interaction.ended_at.astimezone(zone), now.astimezone(zone))}"


def _times(candidate: User) -> str:
    """Return whose clock the times are from, and when no reminder comes."""
    city = zones.city(candidate.time_zone)
    clock = "Times are in UTC." if city == "UTC" else f"Times are for {city}."
    if candidate.quiet_from == candidate.quiet_until:
        return clock
    return f"{clock} No reminders from {candidate.quiet_from:%H:%M} to {candidate.quiet_until:%H:%M}."
