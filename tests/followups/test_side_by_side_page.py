"""Two drafts of one panel beside each other (P1)."""

from __future__ import annotations

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from accounts.models import User
from followups.models import FollowUp
from followups.services import closing, writing
from tests.makers import HOUR, NOON, make_contact, make_follow_up, make_panel

pytestmark = pytest.mark.django_db

TEXT = """Dear {},

Thank you for taking the time to talk about the forecast. You showed me how it breaks at every holiday.

I could teach it the school holidays, and I would be glad to talk again.

Kind regards,
Alice"""


@pytest.fixture
def panel(alice: User, client: Client) -> list[FollowUp]:
    """Jane, Peter and Noor; Peter and Noor get the same text."""
    client.force_login(alice)
    panel = make_panel(alice)
    for one in panel[1:]:
        writing.save_note(one, subject="The forecast", body=TEXT.format(one.contact.called))
    return panel


def address(panel: list[FollowUp], **chosen: int) -> str:
    query = "&".join(f"{name}={pk}" for name, pk in chosen.items())
    return reverse("followups:side_by_side", args=[panel[0].interaction_id]) + (f"?{query}" if query else "")


def letters(html: str) -> list[str]:
    """To whom the two letters go, in their order."""
    return re.findall(r'aria-label="The note to ([^"]+)"', html)


def test_the_two_most_alike_are_shown_with_what_they_share(panel: list[FollowUp], client: Client) -> None:
    html = client.get(address(panel)).content.decode()
    assert letters(html) == ["Peter Adeyemi", "Noor Haddad"]
    assert "These two say the same in three sentences." in html
    assert html.count('<mark class="passage passage--must">') == 6
    assert "“You showed me how it breaks at every holiday.”" in html
    assert "say in their place what Noor alone told or showed you" in html


def test_two_others_can_be_chosen(panel: list[FollowUp], client: Client) -> None:
    html = client.get(address(panel, left=panel[0].pk, right=panel[2].pk)).content.decode()
    assert letters(html) == ["Jane Roe", "Noor Haddad"]
    assert "Each is a text of its own." in html
    assert "<mark" not in html


def test_one_alone_gets_the_one_most_like_it(panel: list[FollowUp], client: Client) -> None:
    html = client.get(address(panel, left=panel[2].pk)).content.decode()
    assert letters(html) == ["Noor Haddad", "Peter Adeyemi"]


@pytest.mark.parametrize("chosen", [{"left": 999_999, "right": 0}, {"left": -1}])
def test_a_choice_that_there_is_not_falls_back(
    panel: list[FollowUp], client: Client, chosen: dict[str, int]
) -> None:
    assert letters(client.get(address(panel, **chosen)).content.decode()) == ["Peter Adeyemi", "Noor Haddad"]


def test_the_same_one_twice_is_laid_beside_another(panel: list[FollowUp], client: Client) -> None:
    html = client.get(address(panel, left=panel[1].pk, right=panel[1].pk)).content.decode()
    assert letters(html) == ["Peter Adeyemi", "Noor Haddad"]


def test_a_note_of_another_conversation_cannot_be_chosen(
    alice: User, panel: list[FollowUp], client: Client
) -> None:
    other = make_follow_up(alice, contact=make_contact(alice, "Tom Weiss"))
    html = client.get(address(panel, left=other.pk, right=panel[0].pk)).content.decode()
    assert "Tom Weiss" not in html


def test_each_open_one_leads_to_where_it_is_edited(panel: list[FollowUp], client: Client) -> None:
    html = client.get(address(panel)).content.decode()
    for one in panel[1:]:
        assert f'href="{one.get_absolute_url()}">Edit this one' in html


def test_one_that_went_out_is_not_the_one_to_change(panel: list[FollowUp], client: Client) -> None:
    closing.mark_thanked(panel[2], sent_at=NOON + HOUR, now=NOON + HOUR)
    html = client.get(address(panel, left=panel[1].pk, right=panel[2].pk)).content.decode()
    assert "Change the one to Peter" in html
    closing.mark_thanked(panel[1], sent_at=NOON + HOUR, now=NOON + HOUR)
    html = client.get(address(panel, left=panel[1].pk, right=panel[2].pk)).content.decode()
    assert "Both have gone out." in html


def test_it_takes_two_notes(panel: list[FollowUp], client: Client) -> None:
    closing.skip(panel[0], reason="No need.", now=NOON + HOUR)
    closing.skip(panel[1], reason="No need.", now=NOON + HOUR)
    response = client.get(address(panel), follow=True)
    assert "It takes two notes to lay them side by side" in response.content.decode()
    assert response.request["PATH_INFO"] == panel[0].interaction.get_absolute_url()
    assert "Two side by side" not in response.content.decode()


def test_the_conversation_leads_to_it(panel: list[FollowUp], client: Client) -> None:
    html = client.get(panel[0].interaction.get_absolute_url()).content.decode()
    assert f'href="{address(panel)}"' in html


def test_a_note_that_is_a_copy_leads_to_it_with_itself_on_the_left(panel: list[FollowUp], client: Client) -> None:
    html = client.get(panel[2].get_absolute_url()).content.decode()
    assert f'href="{address(panel, left=panel[2].pk)}">See the two side by side' in html
    assert "See the two side by side" not in client.get(panel[0].get_absolute_url()).content.decode()


def test_markup_in_a_note_is_shown_as_text(panel: list[FollowUp], client: Client) -> None:
    for one in panel[1:]:
        writing.save_note(one, subject="<b>x</b>", body=TEXT.format("<script>alert(1)</script>"))
    html = client.get(address(panel)).content.decode()
    assert "<script>alert" not in html
    assert "<b>x" not in html


def test_it_costs_the_same_for_2_and_20_people(alice: User, client: Client) -> None:
    client.force_login(alice)

    def cost(people: list[FollowUp]) -> int:
        with CaptureQueriesContext(connection) as queries:
            assert client.get(address(people)).status_code == 200
        return len(queries)

    few = make_panel(alice, "Jane Roe", "Tom Weiss")
    many = make_panel(alice, *(f"Person {number}" for number in range(20)), ended_at=NOON - 5 * HOUR)
    assert cost(few) == cost(many)
