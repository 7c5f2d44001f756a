"""One candidate with a row of every kind, and everyone whom those rows do not concern.

For the walks over all addresses (test_isolation.py) and over the whole admin (test_admin_leaks.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from allauth.account.models import EmailAddress
from django.apps import apps
from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from django.db.models import Model
from django.urls import URLPattern, URLResolver, get_resolver

from accounts.models import User
from contacts.models import Company
from followups import links
from followups.models import (
    DeskHours,
    FollowUp,
    NudgeLine,
    Organisation,
    ReviewComment,
    ReviewPlan,
    TrailEntry,
)
from followups.services import writing
from outbox.models import OutgoingMail, Pulse
from tests.makers import (
    make_coaching,
    make_contact,
    make_follow_up,
    make_interaction,
    make_invitation,
    make_point,
    make_review,
    make_stand_in,
    make_user,
)

SECRET = "Zanzibar"  # stands in every text of Alice's rows
PRIVATE = "Timbuktu"  # stands in what Alice keeps to herself
WORDS = "Xanadu"  # stands in the text of her note alone
# The first part of an address with an id, and whose row the id names.
PAGES = {
    "interactions": "followups/interaction",
    "follow-ups": "followups/followup",
    "contacts": "contacts/contact",
    "companies": "contacts/company",
    "coaching": "accounts/coaching",
    "invitations": "accounts/invitation",
}
STAFF_PAGES = {"admin/cohort": "accounts/user"}  # the coaches' own, beside those that the admin makes of models
POSTED_TO = {"invitations"}  # pages that only take an answer
# What is in an address beside ids of rows, with a value that leads nowhere.
NO_ROW = {"app_label": "followups", "key": "none", "uidb36": "1", "url": "nowhere", "purpose": "read"}
# Was Alice's coach, coaches somebody else, stood in for her coach: whoever sees more by one reason sees it too.
EVERY_REASON = "a coach with every reason of the past"
STRANGERS = ("another candidate", "a coach of nobody", EVERY_REASON, "nobody signed in")
STAFF = (
    "a coach of nobody",
    "a coach whose link has ended",
    "a coach of somebody else",
    "a stand-in whose time is over",
)


@dataclass(frozen=True)
class Address:
    """One entry of the URL conf."""

    route: str
    names: frozenset[str]

    @property
    def has_row(self) -> bool:
        return bool(self.names & {"pk", "object_id", "id"})

    @property
    def page(self) -> str:
        """Return which page of the tables above it belongs to."""
        first, second = (*self.route.split("/"), "")[:2]
        return f"{first}/{second}" if f"{first}/{second}" in STAFF_PAGES else first


def addresses(resolver: URLResolver | None = None, route: str = "") -> Iterator[Address]:
    """Every entry of the URL conf, with its route as text."""
    for entry in (resolver or get_resolver()).url_patterns:
        here = route + str(entry.pattern)
        if isinstance(entry, URLResolver):
            yield from addresses(entry, here)
        elif isinstance(entry, URLPattern):
            names = re.findall(r"<(?:\w+:)?(\w+)>", here)
            yield Address(here, frozenset(names))


@dataclass
class World:
    """Alice's rows, by the place at which their ids stand in an address, and who is who."""

    rows: dict[str, Model]
    strangers: dict[str, User | None]
    coach: User
    carols: dict[str, Model]  # the same for the candidate of "a coach of somebody else"

    def path(self, address: Address) -> str:
        """Return the address of Alice's row, or of nothing where there is no row."""
        values = {
            **NO_ROW,
            "token": links.make(links.Purpose.SENT, 1, now=datetime.now(UTC)).rsplit("/", 1)[1],
        }
        if "pk" in address.names:
            values["pk"] = str(self.rows[address.page].pk)
        if "content_type_id" in address.names:
            values["content_type_id"] = str(ContentType.objects.get_for_model(FollowUp).pk)
            values["object_id"] = str(self.rows["follow-ups"].pk)
        elif address.names & {"object_id", "id"}:  # admin/<app>/<model>/<object_id>/…
            row = self.rows["/".join(address.route.split("/")[1:3])]
            values |= {"object_id": str(row.pk), "id": str(row.pk)}
        route = re.sub(r"\(\?P<(\w+)>(?:[^()]|\([^)]*\))*\)|<(?:\w+:)?(\w+)>", r"{\1\2}", address.route)
        return "/" + re.sub(r"[\^$]|\\Z", "", route).format(**values)


def build(alice: User, carol: User, dan: User) -> World:
    """Write the rows, ten days ago."""
    now = datetime.now(UTC)
    ended = now - timedelta(days=10)
    begun = ended - timedelta(days=5)
    present = make_user("Present Coach", is_staff=True)
    past = make_user("Past Coach", is_staff=True)
    busy = make_user("Busy Coach", is_staff=True)
    stood_in = make_user("Late Stand-In", is_staff=True)
    once = make_user("Once Everything", is_staff=True)
    coaching = make_coaching(present, alice, starts_at=begun)
    make_coaching(past, alice, starts_at=begun, ends_at=now - timedelta(minutes=1))
    make_coaching(busy, carol, starts_at=begun)
    make_coaching(once, alice, starts_at=begun, ends_at=now - timedelta(minutes=1))
    make_coaching(once, carol, starts_at=begun)
    stand_in = make_stand_in(present, stood_in, starts_at=begun, ends_at=now - timedelta(minutes=1))
    make_stand_in(present, once, starts_at=begun, ends_at=now - timedelta(minutes=1))
    rows = {
        **_rows(alice, present, SECRET, ended, now),
        "accounts/coaching": coaching,
        "accounts/standin": stand_in,
        "outbox/pulse": Pulse.objects.create(name="sweep", beat_at=now),
        "followups/organisation": Organisation.objects.create(pk=1),
        "auth/group": Group.objects.create(name=SECRET),
    }
    for place, kind in (*PAGES.items(), *STAFF_PAGES.items()):
        rows[place] = rows[kind]
    strangers: dict[str, User | None] = {
        "another candidate": carol,
        "a coach of nobody": dan,
        "a coach whose link has ended": past,
        "nobody signed in": None,
        "a coach of somebody else": busy,
        "a stand-in whose time is over": stood_in,
        EVERY_REASON: once,
    }
    return World(rows, strangers, present, _rows(carol, busy, "Carthage", ended, now))


def _rows(owner: User, coach: User, secret: str, ended: datetime, now: datetime) -> dict[str, Model]:
    """Write one row of every kind about one conversation; its owner's secret stands in each that has words."""
    talk = make_interaction(
        owner, ended_at=ended, company=f"{secret} Bank", role=f"{secret} analyst", occasion=f"{secret} days"
    )
    contact = make_contact(
        owner, f"Jane {secret}", company=f"{secret} Bank", title=f"{secret} lead", email=f"jane@{secret}.example"
    )
    owed = make_follow_up(owner, interaction=talk, contact=contact)
    make_point(talk, f"{PRIVATE} to myself", private=True)
    writing.save_note(owed, subject=f"Thank you, {secret}", body=f"Dear {secret}, {WORDS}")
    mail = OutgoingMail.objects.create(
        purpose="nudge",
        owner=owner,
        queued_at=ended,
        settled_at=now,
        state="failed",
        error=secret,
        deadline=ended,
    )
    User.objects.filter(pk=owner.pk).update(name=f"{owner.name} {secret}", phone=f"+46 {secret}")
    review = make_review(owed, asked_at=ended, state="change_needed", subject=secret, body=f"{secret}, {WORDS}")
    rows = (
        owner,
        talk,
        contact,
        Company.objects.get(owner=owner),
        owed,
        mail,
        make_point(talk, f"They move to {secret}", contact=contact),
        NudgeLine.objects.create(mail=mail, follow_up=owed, stage="overdue", about=owed.due_at),
        make_invitation(owner.email, by=coach, at=now - timedelta(hours=1), name=f"{owner.name} {secret}"),
        review,
        ReviewComment.objects.create(review=review, text=secret),
        ReviewPlan.objects.create(candidate=owner, graduated_at=ended),
        DeskHours.objects.create(coach=coach),
        TrailEntry.objects.create(
            candidate=owner, by=coach, by_name=coach.name, at=now, act="read", what=f"your note to {secret}"
        ),
        EmailAddress.objects.get(user=owner),
    )
    return {f"{row._meta.app_label}/{row._meta.model_name}": row for row in rows}


def snapshot() -> dict[str, list[dict[str, object]]]:
    """Every row of the product, as it stands."""
    ours = ("accounts", "contacts", "followups", "outbox")
    models = [model for label in ours for model in apps.get_app_config(label).get_models()]
    return {model._meta.label: list(model._base_manager.order_by("pk").values()) for model in models}
