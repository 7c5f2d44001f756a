"""Every address with an id in it, asked by everyone whom it does not concern: 404 or sign-in, never a row.

The test walks the URL conf, so a new page is covered by itself. One with a kind of id that is not in the
table below fails until somebody says whose row it names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from allauth.account.models import EmailAddress
from django.apps import apps
from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from django.db.models import Model
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from accounts.models import User
from contacts.models import Company, Contact
from followups import links
from followups.models import (
    DeskHours,
    FollowUp,
    Interaction,
    NudgeLine,
    Organisation,
    Point,
    ReviewComment,
    ReviewPlan,
)
from followups.services import writing
from outbox.models import OutgoingMail, Pulse
from tests.makers import (
    make_coaching,
    make_contact,
    make_follow_up,
    make_interaction,
    make_point,
    make_review,
    make_stand_in,
    make_user,
)

pytestmark = pytest.mark.django_db

SECRET = "Zanzibar"  # stands in every text of Alice's rows
PAGES = ("interactions", "follow-ups", "contacts", "companies")
# What is in an address beside ids of rows, with a value that leads nowhere.
NO_ROW = {"app_label": "followups", "key": "none", "uidb36": "1", "url": "nowhere", "purpose": "read"}
STRANGERS = ("another candidate", "a coach of nobody", "a coach whose link has ended", "nobody signed in")


@dataclass(frozen=True)
class Address:
    """One entry of the URL conf."""

    route: str
    names: frozenset[str]

    @property
    def has_row(self) -> bool:
        return bool(self.names & {"pk", "object_id", "id"})


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
    """Alice's rows, by the place at which their ids stand in an address."""

    rows: dict[str, Model]
    strangers: dict[str, User | None]

    def path(self, address: Address) -> str:
        """Return the address of Alice's row, or of nothing where there is no row."""
        values = {
            **NO_ROW,
            "token": links.make(links.Purpose.SENT, 1, now=datetime.now(UTC)).rsplit("/", 1)[1],
        }
        if "pk" in address.names:
            values["pk"] = str(self.rows[address.route.split("/")[0]].pk)
        if "content_type_id" in address.names:
            values["content_type_id"] = str(ContentType.objects.get_for_model(FollowUp).pk)
            values["object_id"] = str(self.rows["follow-ups"].pk)
        elif address.names & {"object_id", "id"}:  # admin/<app>/<model>/<object_id>/…
            row = self.rows["/".join(address.route.split("/")[1:3])]
            values |= {"object_id": str(row.pk), "id": str(row.pk)}
        route = re.sub(r"\(\?P<(\w+)>(?:[^()]|\([^)]*\))*\)|<(?:\w+:)?(\w+)>", r"{\1\2}", address.route)
        return "/" + re.sub(r"[\^$]|\\Z", "", route).format(**values)


@pytest.fixture
def world(alice: User, carol: User, dan: User) -> World:
    now = datetime.now(UTC)
    ended = now - timedelta(days=10)
    talk = make_interaction(alice, ended_at=ended, company=f"{SECRET} Bank", role=f"{SECRET} analyst")
    contact = make_contact(alice, f"Jane {SECRET}", company=f"{SECRET} Bank")
    owed = make_follow_up(alice, interaction=talk, contact=contact)
    point = make_point(talk, f"They move to {SECRET}", contact=contact)
    writing.save_note(owed, subject=f"Thank you, {SECRET}", body=f"Dear {SECRET}")
    mail = OutgoingMail.objects.create(
        purpose="nudge",
        owner=alice,
        queued_at=ended,
        settled_at=now,
        state="failed",
        error=SECRET,
        deadline=ended,
    )
    line = NudgeLine.objects.create(mail=mail, follow_up=owed, stage="overdue", about=owed.due_at)
    User.objects.filter(pk=alice.pk).update(name=f"Alice {SECRET}", phone=f"+46 {SECRET}")
    coaching = make_coaching(make_user("Present Coach", is_staff=True), alice, starts_at=ended - timedelta(days=5))
    past = make_user("Past Coach", is_staff=True)
    make_coaching(past, alice, starts_at=ended - timedelta(days=5), ends_at=now - timedelta(minutes=1))
    review = make_review(owed, asked_at=ended, state="change_needed", subject=SECRET, body=SECRET)
    comment = ReviewComment.objects.create(review=review, text=SECRET)
    plan = ReviewPlan.objects.create(candidate=alice, graduated_at=ended)
    away = make_user("Coach Away", is_staff=True)
    hours = DeskHours.objects.create(coach=away)
    absence = make_stand_in(away, make_user("Another Coach", is_staff=True), starts_at=ended, ends_at=now)
    rows: dict[str, Model] = {
        "interactions": talk,
        "follow-ups": owed,
        "contacts": contact,
        "companies": Company.objects.get(owner=alice),
    }
    for row in (
        alice,
        coaching,
        talk,
        owed,
        contact,
        rows["companies"],
        point,
        line,
        mail,
        review,
        comment,
        plan,
        hours,
        absence,
    ):
        rows[f"{row._meta.app_label}/{row._meta.model_name}"] = row
    rows["account/emailaddress"] = EmailAddress.objects.get(user=alice)
    rows["outbox/pulse"] = Pulse.objects.create(name="sweep", beat_at=now)
    rows["followups/organisation"] = Organisation.objects.create(pk=1)
    rows["auth/group"] = Group.objects.create(name=SECRET)
    return World(rows, dict(zip(STRANGERS, (carol, dan, past, None), strict=True)))


def snapshot() -> dict[str, list[dict[str, object]]]:
    """Every row of the product, as it stands."""
    ours = ("accounts", "contacts", "followups", "outbox")
    models = [model for label in ours for model in apps.get_app_config(label).get_models()]
    return {model._meta.label: list(model._base_manager.order_by("pk").values()) for model in models}


def as_(world: World, who: str) -> Client:
    client = Client()
    stranger = world.strangers[who]
    if stranger is not None:
        client.force_login(stranger)
        User.objects.filter(pk=stranger.pk).update(last_login=None)
    return client


def turned_away(response: Any) -> bool:
    """Whether the answer is 404, a refusal, the sign-in page or, after redirects, the admin's front page."""
    if response.status_code in {403, 404, 405}:
        return True
    path = response.wsgi_request.path
    return response.status_code == 200 and path in {reverse("account_login"), reverse("admin:index")}


def test_every_kind_of_id_in_an_address_is_known(world: World) -> None:
    unknown = [
        address.route
        for address in addresses()
        if address.names - {"pk", "object_id", "id", "content_type_id", "token", *NO_ROW}
        or ("pk" in address.names and address.route.split("/")[0] not in PAGES)
    ]
    assert unknown == [], "say in this file whose row these name"
    with_rows = [address for address in addresses() if address.has_row]
    assert {world.path(address).split("/")[1] for address in with_rows} >= {*PAGES, "admin"}


@pytest.mark.parametrize("who", STRANGERS)
@pytest.mark.parametrize("method", ["get", "post"])
def test_no_address_of_a_row_shows_or_changes_it_to_a_stranger(world: World, who: str, method: str) -> None:
    client, before = as_(world, who), snapshot()
    open_doors = []
    for address in addresses():
        if not address.names:
            continue
        path = world.path(address)
        response = getattr(client, method)(path, follow=True)
        shows = SECRET in response.content.decode(errors="replace")
        if shows or (address.has_row and not turned_away(response)):
            open_doors.append((method, path, response.status_code, response.redirect_chain))
    assert open_doors == []
    assert snapshot() == before


@pytest.mark.parametrize("who", STRANGERS)
def test_no_page_without_an_id_shows_a_strangers_row(world: World, who: str) -> None:
    client = as_(world, who)
    leaking, shown = [], 0
    for address in addresses():
        # The health page asks processes, which takes seconds where there are none, and is for nobody signed in.
        if address.names or (address.route == "healthz" and who != "nobody signed in"):
            continue
        path = world.path(address)
        response = client.get(path, follow=True)
        shown += response.status_code == 200
        if SECRET in response.content.decode(errors="replace"):
            leaking.append(path)
        assert response.status_code != 500, path
    assert leaking == []
    assert shown > 5


def test_alice_herself_is_let_in_everywhere(world: World, alice: User) -> None:
    client = Client()
    client.force_login(alice)
    seen = []
    for address in addresses():
        if "pk" in address.names:
            response = client.get(world.path(address))
            assert response.status_code in {200, 302, 405}, world.path(address)
            if SECRET in response.content.decode(errors="replace"):
                seen.append(address.route.split("/")[0])
    assert set(seen) == set(PAGES), "otherwise the tests above would pass on empty pages"


def test_a_coach_with_a_link_has_no_key_to_the_candidates_own_pages(world: World) -> None:
    coach = User.objects.get(name="Present Coach")
    client, before = Client(), snapshot()
    client.force_login(coach)
    for address in addresses():
        if "pk" in address.names:
            for method in (client.get, client.post):
                assert method(world.path(address)).status_code in {404, 405}, world.path(address)
    User.objects.filter(pk=coach.pk).update(last_login=None)
    assert snapshot() == before


# ---------- ids inside forms ----------


def conversation(**more: str) -> dict[str, str]:
    """What the page for logging sends for one person, for whoever fills it in."""
    return {
        "key": "a",
        "people": "0",
        "people-0-name": "Ola Nordmann",
        "points": "0",
        "points-0-text": "They hire in spring",
        "points-0-kind": "discussed",
        "points-0-person": "0",
        "ended": "now",
        "kind": "networking_coffee",
        "medium": "in_person",
        "arranged_by": "",
        **more,
    }


def forms_with(contact: int) -> list[dict[str, str]]:
    return [
        conversation(**{"people-0-contact": str(contact)}),
        conversation(**{"people-0-contact": str(contact), "people-0-name": ""}),
        conversation(arranged_by=f"contact-{contact}"),
        conversation(known=str(contact)),
        conversation(met="0", **{"people-0-contact": str(contact)}),
        conversation(**{"points-0-person": str(contact)}),
    ]


def test_a_strangers_contact_in_a_form_is_as_unknown_as_none(world: World, carol: User) -> None:
    alices = Contact.objects.get(name=f"Jane {SECRET}")
    own = make_follow_up(carol, ended_at=datetime.now(UTC) - timedelta(hours=1))
    client = Client()
    client.force_login(carol)
    before = {label: [row for row in rows if SECRET in str(row)] for label, rows in snapshot().items()}
    pages = [reverse("followups:log"), reverse("followups:edit_interaction", args=[own.interaction_id])]
    assert SECRET not in client.get(pages[0], {"contact": alices.pk}).content.decode()
    for page in pages:
        for typed in forms_with(alices.pk):
            response = client.post(page, typed, follow=True)
            assert response.status_code == 200
            assert SECRET not in response.content.decode(), (page, typed)
    carols = Interaction.objects.owned_by(carol)
    assert not FollowUp.objects.filter(interaction__in=carols, contact=alices).exists()
    assert not Point.objects.filter(interaction__in=carols, contact=alices).exists()
    assert not carols.filter(arranged_by=alices).exists()
    after = {label: [row for row in rows if SECRET in str(row)] for label, rows in snapshot().items()}
    assert after == before


def test_the_same_form_works_for_whom_the_contact_belongs_to(world: World, alice: User) -> None:
    jane = Contact.objects.get(name=f"Jane {SECRET}")
    client = Client()
    client.force_login(alice)
    typed = conversation(**{"people-0-contact": str(jane.pk), "people-0-name": jane.name})
    client.post(reverse("followups:log"), typed)
    assert FollowUp.objects.owned_by(alice).filter(contact=jane).count() == 2
