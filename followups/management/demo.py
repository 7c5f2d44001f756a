"""The sample people of `make demo`, and what they would have typed.

Times count from `now`, so that whenever the demo starts one panel is late, some notes are due soon and one
conversation is still to come. No other nudge comes due within the hour: the first one is the panel's.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from followups.domain.notes import Note
from followups.models import Interaction, Point, Review
from followups.services.meeting import Person
from followups.services.opening import Conversation, Said
from followups.services.reviewing import Remark

PASSWORD = "within 24 hours"  # noqa: S105  # printed for everyone to use
CANDIDATE = "maya@example.com"
COACH = "ines@example.com"
OTHER_CANDIDATE = "jonas@example.com"
SUPERUSER = "admin@example.com"

HOUR = timedelta(hours=1)
MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)

Kind, Medium, P = Interaction.Kind, Interaction.Medium, Point.Kind


@dataclass(frozen=True)
class Reviewed:
    """A note that the coach was asked to read, so long after logging; without a verdict it still waits."""

    asked_after: timedelta
    verdict: str = ""
    answered_after: timedelta = timedelta()
    remarks: Sequence[Remark] = ()


@dataclass(frozen=True)
class Told:
    """A conversation, when it was logged, and what became of the thank-yous, by name.

    `thanked` says how long after the conversation's end the note went, `written` what stood in it where that was
    not the draft; `skipped` says why none did; `reviewed` which ones the coach was asked to read.
    """

    conversation: Conversation
    logged_at: datetime
    thanked: Mapping[str, timedelta] = field(default_factory=dict)
    skipped: Mapping[str, str] = field(default_factory=dict)
    written: Mapping[str, Note] = field(default_factory=dict)
    reviewed: Mapping[str, Reviewed] = field(default_factory=dict)


def _at(company: str, name: str, title: str, email: str) -> Person:
    return Person(name, company=company, title=title, email=f"{email}.example.com")


PRIYA = _at("Northgate Talent", "Priya Raman", "Recruiter", "priya@northgate")
JANE = _at("Harborlight Analytics", "Jane Roe", "Head of analytics", "jane@harborlight")
PETER = _at("Harborlight Analytics", "Peter Adeyemi", "Staff data engineer", "peter@harborlight")
NOOR = _at("Harborlight Analytics", "Noor Haddad", "Product lead", "noor@harborlight")
ANDERS = _at("Tidewater Retail", "Anders Holm", "Head of supply", "anders@tidewater")
MEI = _at("Tidewater Retail", "Mei Tanaka", "Data engineer", "mei@tidewater")
LEILA = _at("Sydpark Health", "Leila Farouk", "Data lead", "leila@sydpark")
SOFIE = _at("Malmö Data", "Sofie Lund", "Organiser", "sofie@malmodata")
AMINA = _at("Nordkust Freight", "Amina Yusuf", "Analyst", "amina.yusuf@nordkust")
TOM = _at("Öresund Energi", "Tom Weiss", "Head of forecasting", "tom.weiss@oresund")
INGRID = _at("Kestrel Maps", "Ingrid Solberg", "Head of data", "ingrid.solberg@kestrel")
HANNA = _at("Vinterhav", "Hanna Berg", "Recruiter", "hanna.berg@vinterhav")
JOHAN = _at("Brygga Media", "Johan Falk", "Head of insights", "johan.falk@brygga")
RUT = _at("Lindö Foods", "Rut Ahlberg", "Team lead", "rut.ahlberg@lindo")
OSKAR = _at("Fjällport", "Oskar Nyman", "Team lead", "oskar@fjallport")


def told_by_the_candidate(now: datetime) -> Sequence[Told]:
    """Return what Maya has logged, in the order of the conversations."""
    return (
        *_first_notes(now),
        *_weeks_ago(now),
        *_days_ago(now),
        _panel(now),
        _recruiter_call(now),
        _coffee_with_a_question_open(now),
        _meetup(now),
        _second_meeting(now),
        _planned_interview(now),
    )


def told_by_the_other(now: datetime) -> Sequence[Told]:
    """Return what Jonas has logged: people and notes that nobody but he sees."""
    call = past(now, 3 * DAY)
    coffee = past(now, 10 * HOUR)
    return (
        Told(
            Conversation(
                kind=Kind.RECRUITER_SCREEN,
                medium=Medium.PHONE,
                ended_at=call,
                people=[HANNA],
                points=[Said("the handover from the old ticket system")],
                role="support lead",
            ),
            logged_at=call + 10 * MINUTE,
            thanked={HANNA.name: 3 * HOUR},
        ),
        Told(
            Conversation(
                kind=Kind.NETWORKING_COFFEE,
                medium=Medium.IN_PERSON,
                ended_at=coffee,
                people=[OSKAR],
                points=[
                    Said("how the night shift hands over to the morning"),
                    Said("write the first runbook with the team", P.CONTRIBUTION),
                ],
            ),
            logged_at=coffee + 20 * MINUTE,
        ),
    )


def past(now: datetime, length: timedelta) -> datetime:
    """Return that long ago, a little more: on a five minutes' mark, as people say when something ended."""
    then = (now - length).replace(second=0, microsecond=0)
    return then - then.minute % 5 * MINUTE


def _first_notes(now: datetime) -> Sequence[Told]:
    """Notes in her own words, from before she looked back at them: each lacks something else."""
    screen = past(now, 26 * DAY + 4 * HOUR)
    interview = past(now, 18 * DAY + 5 * HOUR)
    return (
        Told(
            Conversation(
                kind=Kind.FORMAL_INTERVIEW,
                medium=Medium.PHONE,
                ended_at=screen,
                people=[JOHAN],
                points=[
                    Said("why readers leave after the third article", person=0),
                    Said("build a cohort view of the readers", P.CONTRIBUTION, person=0),
                ],
                company="Brygga Media",
                role="data analyst",
            ),
            logged_at=screen + 2 * HOUR,
            thanked={JOHAN.name: 31 * HOUR},
            written={
                JOHAN.name: Note(
                    "Thank you",
                    "Hi Johan,\n\nThank you for taking the time to talk to me yesterday. I liked hearing why "
                    "readers leave after the third article.\n\nI am very interested in the job at your company. "
                    "When will I hear about the next steps?\n\nBest regards,\nMaya Lindqvist",
                )
            },
        ),
        Told(
            Conversation(
                kind=Kind.FORMAL_INTERVIEW,
                medium=Medium.VIDEO,
                ended_at=interview,
                people=[RUT],
                points=[
                    Said("the forecast that breaks at every holiday", person=0),
                    Said("teach the forecast the school holidays", P.CONTRIBUTION, person=0),
                ],
                company="Lindö Foods",
                role="data analyst",
            ),
            logged_at=interview + 40 * MINUTE,
            thanked={RUT.name: 20 * HOUR},
            written={
                RUT.name: Note(
                    "The forecast and the holidays",
                    "Dear Rut,\n\nThank you for the hour yesterday, and for showing me the forecast that breaks "
                    "at every holiday.\n\nIt stayed with me all evening. At Lindö Foods I would begin by teaching "
                    "it the school holidays, as I did for bus tickets two years ago.\n\nI would be glad to talk "
                    "again.\n\nKind regards,\nMaya Lindqvist",
                )
            },
        ),
    )


def _weeks_ago(now: datetime) -> Sequence[Told]:
    """Notes that went out in time long ago: to people who come up again."""
    first_coffee = past(now, 40 * DAY + 3 * HOUR)
    talk = past(now, 12 * DAY + 6 * HOUR)
    evening = past(now, 21 * DAY + 14 * HOUR)
    return (
        Told(
            Conversation(
                kind=Kind.NETWORKING_COFFEE,
                medium=Medium.IN_PERSON,
                ended_at=first_coffee,
                people=[NOOR],
                points=[
                    Said("how product and data plan one quarter together", person=0),
                    Said("bring the analysts' questions into the planning", P.CONTRIBUTION, person=0),
                ],
                company="Harborlight Analytics",
            ),
            logged_at=first_coffee + 20 * MINUTE,
            thanked={NOOR.name: 5 * HOUR},
        ),
        Told(
            Conversation(
                kind=Kind.EVENT,
                medium=Medium.IN_PERSON,
                ended_at=evening,
                people=[SOFIE, Person("the man with the bakery dataset")],
                points=[
                    Said("the talk on counting things that stopped moving", person=0),
                    Said("give a lightning talk on naming metrics", P.CONTRIBUTION, person=0),
                ],
                occasion="Malmö Data evening",
            ),
            logged_at=evening + HOUR,
            thanked={SOFIE.name: 19 * HOUR},
            skipped={"the man with the bakery dataset": "Nobody could tell me who he was."},
        ),
        Told(
            Conversation(
                kind=Kind.INFORMATIONAL_INTERVIEW,
                medium=Medium.VIDEO,
                ended_at=talk,
                people=[LEILA],
                points=[
                    Said("how a hospital measures waiting time", person=0),
                    Said("build a first model of the waiting list from open data", P.CONTRIBUTION, person=0),
                    Said("she would rather hire curiosity than tools", person=0, private=True),
                ],
                company="Sydpark Health",
            ),
            logged_at=talk + 15 * MINUTE,
            thanked={LEILA.name: 2 * HOUR + 25 * MINUTE},
        ),
    )


def _days_ago(now: datetime) -> Sequence[Told]:
    """Last week: one note in time, one that went a few hours late, one not needed."""
    screen = past(now, 4 * DAY + 2 * HOUR)
    interview = past(now, 6 * DAY + 5 * HOUR)
    return (
        Told(
            Conversation(
                kind=Kind.FORMAL_INTERVIEW,
                medium=Medium.VIDEO,
                ended_at=interview,
                people=[ANDERS, MEI],
                points=[
                    Said("the stock counts that never match on a Monday", person=0),
                    Said("the test coverage of the pricing jobs", person=1),
                    Said("add freshness checks to the nightly loads", P.CONTRIBUTION),
                ],
                company="Tidewater Retail",
                role="analytics engineer",
            ),
            logged_at=interview + 25 * MINUTE,
            thanked={ANDERS.name: 22 * HOUR, MEI.name: 27 * HOUR},
        ),
        Told(
            Conversation(
                kind=Kind.RECRUITER_SCREEN,
                medium=Medium.PHONE,
                ended_at=screen,
                people=[PRIYA],
                points=[
                    Said("the open seat in the metrics team", person=0),
                    Said("six years with SQL and dbt", P.SKILL, person=0),
                    Said("take over the metric definitions", P.CONTRIBUTION, person=0),
                ],
                company="Harborlight Analytics",
                role="senior analytics engineer",
            ),
            logged_at=screen + 5 * MINUTE,
            thanked={PRIYA.name: 50 * MINUTE},
        ),
    )


def _panel(now: datetime) -> Told:
    """Three people, all still to be thanked, four hours after the 24 hours ended."""
    ended_at = past(now, 28 * HOUR)
    return Told(
        Conversation(
            kind=Kind.FORMAL_INTERVIEW,
            medium=Medium.VIDEO,
            ended_at=ended_at,
            people=[JANE, PETER, NOOR],
            points=[
                Said("how three teams each count an active customer", person=0),
                Said("bring the teams to one definition, as I did for revenue", P.CONTRIBUTION, person=0),
                Said("learning SQL from the same orange book", P.RAPPORT, person=0),
                Said("late events from the mobile app", person=1),
                Said("dbt and Airflow", P.SKILL, person=1),
                Said("I could set up freshness tests that alert each table's owner", P.CONTRIBUTION, person=1),
                Said("I should have said: backfill two days, do not rebuild the table", P.REDEEM, person=1),
                Said("the weekly review with one question per team", person=2),
                Said("prepare those questions with the product teams", P.CONTRIBUTION, person=2),
                Said("https://maya.example.com/one-question-per-team", P.POST, person=2),
                Said("the salary band ends at 61,000", private=True),
            ],
            company="Harborlight Analytics",
            role="senior analytics engineer",
            arranged_by=PRIYA,
        ),
        logged_at=ended_at + 20 * MINUTE,
        thanked={PRIYA.name: 3 * HOUR},
    )


def _coffee_with_a_question_open(now: datetime) -> Told:
    """Due in two hours, logged only just: what she could bring is not written down yet."""
    ended_at = past(now, 22 * HOUR - 5 * MINUTE)
    return Told(
        Conversation(
            kind=Kind.NETWORKING_COFFEE,
            medium=Medium.IN_PERSON,
            ended_at=ended_at,
            people=[TOM],
            points=[
                Said("forecasting demand on windless days", person=0),
                Said("the rowing club on the canal", P.RAPPORT, person=0),
            ],
            company="Öresund Energi",
        ),
        logged_at=past(now, 50 * MINUTE),
        reviewed={
            TOM.name: Reviewed(
                asked_after=5 * MINUTE,
                verdict=Review.State.CHANGE_SUGGESTED,
                answered_after=30 * MINUTE,
                remarks=[
                    Remark("Say in one line what you could do for him.", code="must/contribution"),
                    Remark("Lovely. Keep this.", quote="the rowing club on the canal"),
                ],
            )
        },
    )


def _recruiter_call(now: datetime) -> Told:
    """Due this working day: Priya again, who is owed a note for this talk too."""
    ended_at = past(now, 16 * HOUR + 40 * MINUTE)
    return Told(
        Conversation(
            kind=Kind.RECRUITER_SCREEN,
            medium=Medium.PHONE,
            ended_at=ended_at,
            people=[PRIYA],
            points=[
                Said("the new team for patient data in Lund", person=0),
                Said("I could set up the reporting from the first month on", P.CONTRIBUTION, person=0),
                Said("they want someone before the summer", person=0, private=True),
            ],
            company="Brightwater Health",
            role="data analyst",
        ),
        logged_at=ended_at + 10 * MINUTE,
        reviewed={PRIYA.name: Reviewed(asked_after=15 * MINUTE)},
    )


def _meetup(now: datetime) -> Told:
    """People of several companies; one is known by a description only, and has no address."""
    ended_at = past(now, 5 * HOUR)
    return Told(
        Conversation(
            kind=Kind.EVENT,
            medium=Medium.IN_PERSON,
            ended_at=ended_at,
            people=[
                SOFIE,
                Person("the data engineer", company="Lumen Robotics"),
                AMINA,
                Person("Erik Sandell", company="Kallbad Games"),
            ],
            points=[
                Said("the next breakfast at the library", person=0),
                Said("I could give the talk on naming metrics", P.CONTRIBUTION, person=0),
                Said("sensor data that arrives twice", person=1),
                Said("tracking containers across three ports", person=2),
                Said("join ship and lorry times in one model", P.CONTRIBUTION, person=2),
                Said("experiments with only a few hundred players", person=3),
            ],
            occasion="Malmö Data breakfast",
            arranged_by=0,
        ),
        logged_at=ended_at + 35 * MINUTE,
    )


def _second_meeting(now: datetime) -> Told:
    """Someone known: the note of twelve days ago does not settle this one (W2)."""
    ended_at = past(now, 12 * HOUR + 30 * MINUTE)
    return Told(
        Conversation(
            kind=Kind.INFORMATIONAL_INTERVIEW,
            medium=Medium.VIDEO,
            ended_at=ended_at,
            people=[LEILA],
            points=[
                Said("where my model of the waiting list was too simple", person=0),
                Said("I could add the cancelled appointments to it", P.CONTRIBUTION, person=0),
            ],
            company="Sydpark Health",
        ),
        logged_at=ended_at + 15 * MINUTE,
        reviewed={LEILA.name: Reviewed(asked_after=10 * MINUTE)},
    )


def _planned_interview(now: datetime) -> Told:
    """Still to come: its debrief nudge follows when it is over."""
    return Told(
        Conversation(
            kind=Kind.FORMAL_INTERVIEW,
            medium=Medium.IN_PERSON,
            ended_at=past(now, -2 * DAY),
            people=[INGRID],
            company="Kestrel Maps",
            role="analytics engineer",
        ),
        logged_at=past(now, 2 * HOUR),
    )
