"""Every address with an id in it, asked by everyone whom it does not concern: 404 or sign-in, never a row.

The test walks the URL conf, so a new page is covered by itself. One with a kind of id that is not in the
table below fails until somebody says whose row it names.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from contacts.models import Contact
from followups.models import FollowUp, Interaction, Point
from tests.makers import make_follow_up
from tests.world import NO_ROW, PAGES, POSTED_TO, SECRET, STAFF_PAGES, STRANGERS, World, addresses, snapshot

pytestmark = pytest.mark.django_db


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
        or ("pk" in address.names and address.page not in {**PAGES, **STAFF_PAGES})
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
        if "pk" in address.names and address.page in PAGES:
            response = client.get(world.path(address))
            assert response.status_code in {200, 302, 405}, world.path(address)
            shown = response.content.decode(errors="replace")
            if SECRET in shown or world.coach.name in shown:
                seen.append(address.route.split("/")[0])
    assert set(seen) == set(PAGES) - POSTED_TO, "otherwise the tests above would pass on empty pages"


def test_a_coach_with_a_link_has_no_key_to_the_candidates_own_pages(world: World) -> None:
    coach = world.coach
    client, before = Client(), snapshot()
    client.force_login(coach)
    for address in addresses():
        if "pk" in address.names and address.page in PAGES:
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
