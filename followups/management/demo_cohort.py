"""The other candidates whom the demo's coach looks after: five stories over a few weeks, told in few words.

Nothing in them comes due within the hour, and what was late has been nudged about already: the demo's first
nudge is the panel's (`followups.management.demo`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from followups.management.demo import DAY, HOUR, MINUTE, Kind, Medium, P, Told, past
from followups.services.meeting import Person
from followups.services.opening import Conversation, Said


@dataclass(frozen=True)
class Other:
    """One of Ines's candidates: who they are, since when she looks after them, and what they have logged."""

    email: str
    name: str
    phone: str
    coached_for: timedelta
    told: Sequence[Told] = ()
    paused: bool = False


def others(now: datetime) -> Sequence[Other]:
    """Return them as of `now`."""
    return (
        Other("elif@example.com", "Elif Aydın", "+46 70 174 06 56", 60 * DAY, _never_late(now)),  # noqa: RUF001
        Other("samuel@example.com", "Samuel Okoro", "", 50 * DAY, _falling_behind(now)),
        Other("linnea@example.com", "Linnea Fors", "+46 70 174 06 78", 15 * DAY, _just_begun(now)),
        Other("tomas@example.com", "Tomás Rivera", "+46 70 174 06 90", 40 * DAY, _away(now), paused=True),
        Other("aiko@example.com", "Aiko Mori", "", 2 * DAY),
    )


def _never_late(now: datetime) -> Sequence[Told]:
    """A note within hours, week after week; the last one today."""
    return (
        _met(now, 50 * DAY, "Vera Lind", "Norrsken Maps", "tiles for hikers", 3 * HOUR),
        _met(now, 37 * DAY, "Axel Frid", "Norrsken Maps", "the release on Thursdays", 2 * HOUR),
        _met(now, 26 * DAY, "Ida Holt", "Fågelbo Insurance", "claims after a storm", 4 * HOUR),
        _met(now, 19 * DAY, "Ove Malm", "Fågelbo Insurance", "the two languages of the team", 90 * MINUTE),
        _met(now, 12 * DAY, "Siri Dahl", "Kustlinje Ferries", "berths in the fog", 2 * HOUR),
        _met(now, 8 * DAY, "Ture Berg", "Kustlinje Ferries", "crew rosters by hand", 3 * HOUR),
        _met(now, 3 * DAY, "Nils Ahl", "Kustlinje Ferries", "the winter timetable", 100 * MINUTE),
        _met(now, 8 * HOUR, "Maj Roos", "Kustlinje Ferries", "one source for delays", 2 * HOUR),
    )


def _falling_behind(now: datetime) -> Sequence[Told]:
    """On time at first, then later and later; three notes are owed, and no phone number is in any."""
    return (
        _met(now, 44 * DAY, "Greta Ny", "Havsbris Energy", "the grid at noon", 6 * HOUR),
        _met(now, 33 * DAY, "Olle Ström", "Havsbris Energy", "batteries in the harbour", 12 * HOUR),
        _met(now, 25 * DAY, "Lena Falk", "Tallmo Paper", "sensors in the mill", 20 * HOUR),
        _met(now, 18 * DAY, "Per Gran", "Tallmo Paper", "a shift of two", 23 * HOUR),
        _met(now, 14 * DAY, "Eva Sten", "Rönnbär Foods", "shelf life in summer", 31 * HOUR),
        _met(now, 11 * DAY, "Bo Lilja", "Rönnbär Foods", "the price of berries", 40 * HOUR),
        _met(now, 9 * DAY, "Ann Björk", "Rönnbär Foods", "a cold chain without gaps"),
        _met(now, 9 * DAY - 2 * HOUR, "Karl Asp", "Rönnbär Foods", "returns from the shops"),
        _met(now, 8 * DAY, "Moa Hägg", "Rönnbär Foods", "what a planner reads first"),
    )


def _just_begun(now: datetime) -> Sequence[Told]:
    """Two weeks in: nearly all on time, but the notes never say what she can bring."""
    return (
        _met(now, 13 * DAY, "Ali Rezai", "Solsken Clinics", "waiting rooms", 20 * HOUR, brings=False),
        _met(now, 9 * DAY, "Pia Vik", "Solsken Clinics", "forms on paper", 26 * HOUR, brings=False),
        _met(now, 5 * DAY, "Jon Hed", "Älvdal Schools", "the summer course", 10 * HOUR, brings=False),
        _met(now, 30 * HOUR, "Ulla Nord", "Älvdal Schools", "homework by phone", 5 * HOUR, brings=False),
        _met(now, 12 * HOUR, "Sam Ek", "Älvdal Schools", "a library of recordings", brings=False),
    )


def _away(now: datetime) -> Sequence[Told]:
    """Reminders are paused; one note is owed since then."""
    return (
        _met(now, 27 * DAY, "Rut Lund", "Stenmark Tools", "the spare parts list", 22 * HOUR),
        _met(now, 20 * DAY, "Gun Alm", "Stenmark Tools", "a shop without a till", 45 * HOUR),
        _met(now, 16 * DAY, "Leif Ör", "Granit Bank", "fraud at night"),
    )


def _met(
    now: datetime,
    ago: timedelta,
    name: str,
    company: str,
    topic: str,
    thanked: timedelta | None = None,
    *,
    brings: bool = True,
) -> Told:
    """One interview with one person; `thanked` says how long after its end the note went, if it did."""
    ended_at = past(now, ago)
    address = f"{name.split()[0].lower()}@{company.split()[0].lower()}.example.com"
    points = [Said(topic, person=0)]
    if brings:
        points.append(Said(f"a plan for {topic}, from my last job", P.CONTRIBUTION, person=0))
    return Told(
        Conversation(
            kind=Kind.FORMAL_INTERVIEW,
            medium=Medium.VIDEO,
            ended_at=ended_at,
            people=[Person(name, company=company, email=address)],
            points=points,
            company=company,
        ),
        logged_at=ended_at + 20 * MINUTE,
        thanked={name: thanked} if thanked else {},
    )
