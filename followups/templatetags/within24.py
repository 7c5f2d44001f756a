"""What the pages show over and over: the dial, the time left, exact local times."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from django import template
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import Truncator

from accounts.domain import zones
from followups.domain import snoozes as snoozing
from followups.domain import standing, time_words
from followups.models import FollowUp, Interaction, Organisation

register = template.Library()

HOUR = timedelta(hours=1)
SOON = 6 * HOUR

# Words in the menu, where they lead, and the other pages that belong there.
_PLACES = (
    (
        "dashboard",
        "Thank-yous",
        {"log", "follow_up", "ask", "skip", "thank", "interaction", "edit_interaction", "side_by_side"},
    ),
    ("looking_back", "Looking back", {"sent_text"}),
    ("contacts", "Contacts", {"contact", "delete_contact"}),
    ("companies", "Companies", {"company", "delete_company"}),
    ("coaching", "Your coach", {"end_coaching"}),
    ("preferences", "Preferences", {"time_zone"}),
)


@register.simple_tag(takes_context=True)
def places(context: Mapping[str, Any]) -> list[dict[str, str]]:
    """Return the menu of a signed-in person, none for anyone else."""
    request = context.get("request")
    if request is None or not request.user.is_authenticated:
        return []
    match = request.resolver_match
    here = match.url_name if match and match.app_name == "followups" else ""
    menu = [
        {
            "url": reverse(f"followups:{name}"),
            "words": words,
            "current": "page" if here == name else "true" if here in within else "",
        }
        for name, words, within in _PLACES
    ]
    if request.user.is_staff:
        menu.append({"url": reverse("admin:index"), "words": "Coaching", "current": ""})
    return menu


@register.simple_tag
def anyone_may_check() -> bool:
    """Say whether the page that checks a note is open to all."""
    return Organisation.current().public_checker


@register.filter
def city(zone: str) -> str:
    """Return what a person calls a time zone."""
    return zones.city(zone)


@register.filter
def span(length: timedelta) -> str:
    """Return a length of time: "3 h", "2 days 4 h"."""
    return time_words.span(length)


@register.filter
def left(due_at: datetime, now: datetime) -> str:
    """Return how the 24 hours stand: "1 h 50 min left", "4 h 40 min late"."""
    return time_words.left(due_at, now)


@register.filter
def exact(instant: datetime, now: datetime) -> SafeString:
    """Return the local time with its day: "Tue 24 Nov, 09:30"."""
    local = timezone.localtime(instant)
    return _time(local, time_words.exact(local, timezone.localtime(now)))


@register.filter
def near(instant: datetime, now: datetime) -> SafeString:
    """Return the local time as people say it: "today, 16:00", or else with its day."""
    local = timezone.localtime(instant)
    return _time(local, time_words.near(local, timezone.localtime(now)))


def _time(local: datetime, words: str) -> SafeString:
    return format_html('<time datetime="{}">{}</time>', local.isoformat(timespec="minutes"), words)


@register.inclusion_tag("followups/dial.html")
def dial(follow_up: FollowUp, now: datetime, size: str = "") -> dict[str, str]:
    """Draw how much of the 24 hours is left. The words beside it carry the meaning."""
    if not follow_up.is_open:
        return {"kind": "done", "size": size}
    if follow_up.interaction.is_planned(now):
        return {"kind": "planned", "size": size}
    return dial_of(follow_up.due_at - now, size)


@register.inclusion_tag("followups/dial.html")
def dial_left(hours: float, size: str = "") -> dict[str, str]:
    """Draw the dial with this many hours left; a negative number is late."""
    return dial_of(timedelta(hours=hours), size)


@register.inclusion_tag("followups/dial.html")
def dial_done(size: str = "") -> dict[str, str]:
    """Draw the dial of a note that was sent."""
    return {"kind": "done", "size": size}


@register.inclusion_tag("followups/dial.html")
def dial_mark() -> dict[str, str]:
    """Draw the dial beside the product's name."""
    return {"kind": "mark"}


def dial_of(time_left: timedelta, size: str) -> dict[str, str]:
    """Return what the dial shows for this much time left."""
    if time_left <= timedelta(0):
        hours = -time_left // HOUR
        number, unit = (f"+{hours // 24}", "days" if hours >= 48 else "day") if hours >= 24 else (f"+{hours}", "h")
        if hours == 0:
            number, unit = f"+{-time_left // timedelta(minutes=1)}", "min"
        return {"kind": "late", "number": number, "unit": unit, "size": size}
    hours_left = min(time_left / HOUR, 24.0)
    kind = "soon" if time_left <= SOON else "later"
    number, unit = (str(int(hours_left)), "h") if hours_left >= 1 else (str(int(hours_left * 60)), "min")
    return {"kind": kind, "hand": f"{hours_left:.2f}", "number": number, "unit": unit, "size": size}


@register.filter
def urgency(due_at: datetime, now: datetime) -> str:
    """Return "late", "soon" or "later": how a row is drawn."""
    if due_at <= now:
        return "late"
    return "soon" if due_at <= now + SOON else "later"


@register.simple_tag
def snoozes(follow_up: FollowUp, now: datetime) -> tuple[snoozing.Snooze, ...]:
    """Return for how long this one may be put off."""
    return snoozing.choices(now, follow_up.candidate.zone, address_missing=not follow_up.contact.email)


@register.filter
def number(count: int) -> str:
    """Return a number in words up to twelve."""
    return standing.number(count)


@register.filter
def conversation(interaction: Interaction, of_several: bool) -> str:
    """Return the conversation in a few words; an interview by several people is a panel."""
    words = interaction.what_for
    if of_several and interaction.kind == Interaction.Kind.FORMAL_INTERVIEW:
        return words.replace(interaction.get_kind_display(), "Panel", 1)
    return words


@register.filter
def circumstances(interaction: Interaction) -> str:
    """Return the role and the medium: "Senior data analyst, by video"."""
    medium = interaction.get_medium_display()
    return f"{interaction.role}, {medium.lower()}" if interaction.role else medium


@register.filter
def what_for(follow_up: FollowUp, in_pile: bool = False) -> str:
    """Return what the person is thanked for. In a pile the sheet's head has said the conversation."""
    said = [] if in_pile else [follow_up.interaction.what_for]
    if not follow_up.was_there:
        said.append("arranged it")
    elif in_pile:
        said.append(follow_up.contact.title or _works_at(follow_up))
    sentence = ", ".join(word for word in said if word)
    return sentence[:1].upper() + sentence[1:]


def _works_at(follow_up: FollowUp) -> str:
    """Return the contact's company where it is not the one talked about."""
    company = follow_up.contact.company
    return company.name if company and company.name != follow_up.company_name else ""


@register.filter
def excerpt(body: str) -> str:
    """Return the first words of a note, after its greeting."""
    paragraphs = [" ".join(paragraph.split()) for paragraph in body.split("\n\n") if paragraph.strip()]
    if len(paragraphs) > 1 and len(paragraphs[0]) < 60:
        paragraphs = paragraphs[1:]
    return Truncator(paragraphs[0] if paragraphs else "").words(26)


@register.filter
def how_closed(follow_up: FollowUp) -> str:
    """Return how a follow-up was closed, and how we know: "You said it went out 3 h after the talk."."""
    took = follow_up.took
    if took is None:
        return f"Skipped: {follow_up.skip_reason}"
    after = f"{time_words.span(took)} after the talk"
    if not follow_up.was_on_time:
        after += ", late"
    if follow_up.way != FollowUp.Way.EMAIL:
        way = follow_up.get_way_display()
        return f"Thanked {way[0].lower()}{way[1:]}, {after}."
    told = follow_up.proof == FollowUp.Proof.TOLD
    return f"{'You said it went out' if told else 'We saw it go'} {after}."
