"""A coach invites candidates in the admin: by list, with a dry run before anything is written."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from accounts import links
from accounts.models import Invitation, User
from outbox import registry
from outbox.models import OutgoingMail
from outbox.services import delivering
from tests.followups.pages import Form
from tests.makers import HOUR, make_coaching, make_invitation, make_user

INVITE = reverse("admin:accounts_invitation_add")
LIST = reverse("admin:accounts_invitation_changelist")
DAY = 24 * HOUR

pytestmark = pytest.mark.django_db


@pytest.fixture
def now() -> Any:
    return timezone.now()


@pytest.fixture
def dans(dan: User, client: Client) -> Client:
    """Dan's browser: a coach of nobody yet."""
    client.force_login(dan)
    return client


def check(client: Client, people: str) -> Any:
    """Type a list and have it checked."""
    return Form(client.get(INVITE), holding="people").send(client, {"people": people}, press="do=check")


def confirm(client: Client, page: Any, **typed: str) -> Any:
    return Form(page, holding="people").send(client, typed, press="do=invite")


def words(page: Any) -> dict[str, str]:
    """Return what the dry run says of each address."""
    return {row.email: row.words for row in page.context["planned"]}


def test_a_dry_run_writes_nothing_and_shows_every_row(dans, alice, dan, now):
    make_coaching(dan, alice, starts_at=now - DAY)
    make_user("Carol Ek", email="carol@example.com")
    make_user("Ines Duarte", email="ines@example.com", is_staff=True)
    make_user("Gone Ek", email="gone@example.com", is_active=False)
    make_invitation("waits@example.com", by=dan, at=now - DAY)
    make_invitation("late@example.com", by=dan, at=now - 9 * DAY)
    page = check(
        dans,
        "E-mail;Name\nAnna@Example.com;Anna Berg\nALICE@example.com\ncarol@example.com\nines@example.com\n"
        "gone@example.com\nwaits@example.com\nlate@example.com\nnonsense\n;Nobody\nanna@example.com\n"
        "dan@example.com",
    )
    said = words(page)
    assert "link to sign up" in said["anna@example.com"] or "same address" in said["anna@example.com"]
    assert said["ALICE@example.com"] == "You coach Alice Lindqvist already."
    assert "Carol Ek has an account, and will be asked" in said["carol@example.com"]
    assert said["ines@example.com"] == "Ines Duarte is a coach here."
    assert "has been closed" in said["gone@example.com"]
    assert "Invited already" in said["waits@example.com"]
    assert "earlier invitation has expired" in said["late@example.com"]
    assert "no e-mail address" in said["nonsense"]
    assert "no e-mail address in this row" in said[""]
    assert said["dan@example.com"] == "This is your own address."
    html = page.content.decode()
    assert "The same address as on line 2." in html
    assert "Invite these 3 people" in html
    assert Invitation.objects.count() == 2
    assert not OutgoingMail.objects.exists()


def test_one_confirm_writes_all_good_rows_and_queues_their_mails(dans, dan):
    page = check(dans, "anna@example.com, Anna Berg\nnonsense\nben@example.com")
    done = confirm(dans, page)
    assert "2 invitations are on the way." in done.content.decode()
    rows = Invitation.objects.order_by("email").values_list("email", "name", "invited_by")
    assert list(rows) == [("anna@example.com", "Anna Berg", dan.pk), ("ben@example.com", "", dan.pk)]
    mails = OutgoingMail.objects.order_by("address").values_list("purpose", "address", "owner", "state")
    assert list(mails) == [
        ("invitation", "anna@example.com", dan.pk, "queued"),
        ("invitation", "ben@example.com", dan.pk, "queued"),
    ]


def test_the_list_stays_in_its_field_with_what_is_wrong_in_it(dans):
    typed = "anna@example.com, Anna Berg\nnonsense"
    assert Form(check(dans, typed), holding="people").value("people").replace("\r\n", "\n") == typed


def test_a_list_that_was_changed_after_the_check_is_shown_first(dans):
    page = check(dans, "anna@example.com")
    again = confirm(dans, page, people="anna@example.com\nben@example.com")
    assert "Look at it once more." in again.content.decode()
    assert not Invitation.objects.exists()
    confirm(dans, again)
    assert Invitation.objects.count() == 2


def test_nothing_is_sent_without_a_check(dans):
    page = dans.post(INVITE, {"people": "anna@example.com", "do": "invite"})
    assert "Look at it once more." in page.content.decode()
    assert not Invitation.objects.exists()


def test_who_signed_up_since_the_check_is_shown_as_such(dans):
    page = check(dans, "anna@example.com")
    make_user("Anna Berg", email="anna@example.com")
    assert "will be asked whether you may coach them" in confirm(dans, page).content.decode()
    assert not Invitation.objects.exists()


def test_confirming_twice_invites_once(dans):
    page = check(dans, "anna@example.com")
    confirm(dans, page)
    confirm(dans, page)
    assert Invitation.objects.count() == OutgoingMail.objects.count() == 1


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "There is no row in that file."),
        (b"e-mail,name\n", "There is no row in that file."),
        (b"PK\x03\x04xlsx", "That is a workbook."),
        (b"x" * 1_000_001, "larger than 1 MB"),
        (b"\x00\x01", "holds no text"),
        (b"a@example.com\n" * 501, "more than 500 rows"),
        (b'"a@example.com', "quotes from line 1"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_with_a_sentence(dans, content, sentence):
    page = dans.post(INVITE, {"people": "", "file": SimpleUploadedFile("list.csv", content), "do": "check"})
    assert page.status_code == 200
    assert sentence in page.content.decode()
    assert not Invitation.objects.exists()


def test_a_file_ends_up_in_the_field_where_it_can_be_corrected_and_confirmed(dans):
    file = SimpleUploadedFile("list.csv", "\ufeffName;E-mail\r\nJörg Ek;jorg@example.com\r\n".encode())
    page = dans.post(INVITE, {"people": "", "file": file, "do": "check"})
    assert "Jörg Ek" in Form(page, holding="people").value("people")
    confirm(dans, page)
    assert Invitation.objects.get().name == "Jörg Ek"


def test_a_list_and_a_file_at_once_lose_neither(dans):
    file = SimpleUploadedFile("list.csv", b"ben@example.com")
    page = dans.post(INVITE, {"people": "anna@example.com", "file": file, "do": "check"})
    assert "holds a list already" in page.content.decode()
    assert Form(page, holding="people").value("people") == "anna@example.com"


@pytest.mark.parametrize("people", ["", "   \n", ",,,\n"])
def test_an_empty_list_is_refused_with_a_sentence(dans, people):
    assert "Write an address, or choose a file." in check(dans, people).content.decode()


def test_a_name_in_a_list_is_no_markup(dans):
    page = check(dans, "anna@example.com,<script>alert(1)</script>").content.decode()
    assert "<script>alert" not in page


def test_a_check_costs_the_same_for_2_and_200_rows(dans):
    counts = []
    for number in (2, 200):
        people = "\n".join(f"candidate{each}@example.com" for each in range(number))
        with CaptureQueriesContext(connection) as queries:
            dans.post(INVITE, {"people": people, "do": "check"})
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_the_largest_list_is_invited_in_few_queries(dans):
    page = check(dans, "\n".join(f"candidate{each}@example.com" for each in range(500)))
    with CaptureQueriesContext(connection) as queries:
        confirm(dans, page)
    assert Invitation.objects.count() == OutgoingMail.objects.count() == 500
    assert len(queries) < 60


class TestList:
    def act(self, client: Client, action: str, *chosen: Invitation) -> str:
        posted = {"action": action, "_selected_action": [one.pk for one in chosen], "index": "0"}
        return client.post(LIST, posted, follow=True).content.decode()

    def test_a_coach_sees_their_own_and_how_they_stand(self, dans, dan, bob, now):
        make_invitation("waits@example.com", by=dan, at=now - DAY)
        make_invitation("late@example.com", by=dan, at=now - 9 * DAY)
        make_invitation("here@example.com", by=dan, at=now - DAY, accepted_at=now)
        make_invitation("no@example.com", by=dan, at=now - DAY, declined_at=now)
        make_invitation("gone@example.com", by=dan, at=now - DAY, revoked_at=now)
        make_invitation("bobs@example.com", by=bob, at=now - DAY)
        make_invitation("root@example.com", at=now - DAY)
        page = dans.get(LIST).content.decode()
        for word in ("Waiting, until", "Expired", "Accepted", "Declined", "Revoked"):
            assert word in page
        assert "bobs@example.com" not in page
        assert "root@example.com" not in page
        for standing, email in (("waiting", "waits"), ("expired", "late"), ("accepted", "here")):
            listed = dans.get(f"{LIST}?standing={standing}").context["cl"].result_list
            assert [row.email for row in listed] == [f"{email}@example.com"]

    def test_revoking_makes_the_link_useless_and_takes_the_mail_back(self, dans, dan, client):
        confirm(dans, check(dans, "anna@example.com"))
        invitation = Invitation.objects.get()
        assert "1 invitation is revoked." in self.act(dans, "revoke", invitation)
        assert "was taken back" in Client().get(links.sign_up(invitation)).content.decode()
        delivering.deliver(clock=timezone.now, budget=timedelta(seconds=5))
        assert OutgoingMail.objects.get().state == "withdrawn"

    def test_sending_again_renews_what_waits_or_has_expired(self, dans, dan, now):
        late = make_invitation("late@example.com", by=dan, at=now - 9 * DAY)
        here = make_invitation("here@example.com", by=dan, at=now - 9 * DAY, accepted_at=now)
        assert "1 invitation is on the way again." in self.act(dans, "send_again", late, here)
        late.refresh_from_db()
        assert late.expires_at > now + 6 * DAY
        assert OutgoingMail.objects.get().address == "late@example.com"
        self.act(dans, "send_again", late)
        assert OutgoingMail.objects.count() == 1, "one is on its way"

    def test_what_is_settled_stays_so(self, dans, dan, now):
        here = make_invitation("here@example.com", by=dan, at=now - DAY, accepted_at=now)
        assert "Nothing was changed." in self.act(dans, "revoke", here)
        assert "Nothing was changed." in self.act(dans, "send_again", here)

    @pytest.mark.parametrize("action", ["revoke", "send_again", "delete_selected"])
    def test_another_coachs_invitation_is_out_of_reach(self, dans, bob, now, action):
        theirs = make_invitation("anna@example.com", by=bob, at=now - DAY)
        before = Invitation.objects.values().get()
        self.act(dans, action, theirs)
        assert Invitation.objects.values().get() == before
        assert not OutgoingMail.objects.exists()

    def test_the_list_costs_the_same_for_2_and_20_rows(self, dans, dan, now):
        counts = []
        for number in (2, 18):
            for each in range(number):
                make_invitation(f"a{number}.{each}@example.com", by=dan, at=now - DAY)
            with CaptureQueriesContext(connection) as queries:
                dans.get(LIST)
            counts.append(len(queries))
        assert counts[0] == counts[1]


class TestMail:
    def composed(self, invitation: Invitation) -> registry.Message | None:
        purpose = registry.find("invitation")
        assert purpose is not None
        assert purpose.if_unknown is registry.IfUnknown.HOLD
        mail = OutgoingMail(
            purpose="invitation", owner=invitation.invited_by, address=invitation.email, pk=invitation.pk
        )
        return purpose.compose([mail], now=timezone.now())[mail]

    def test_someone_new_gets_a_link_to_sign_up_and_reads_what_the_coach_will_see(self, dan, now):
        invitation = make_invitation("anna@example.com", by=dan, at=now - DAY, name="Anna Berg")
        message = self.composed(invitation)
        assert message is not None
        assert message.subject == "Dan Dahl invites you on Within24"
        assert message.reply_to == "dan@example.com"
        for part in (message.text, message.html):
            assert "Hello Anna Berg." in part
            assert "Dan will see whom you owe a thank-you" in part
        assert links.sign_up(invitation) in message.text

    def test_someone_with_an_account_is_led_to_the_page_where_they_answer(self, dan, alice, now):
        message = self.composed(make_invitation("alice@example.com", by=dan, at=now - DAY))
        assert message is not None
        assert message.subject == "Dan Dahl asks to coach you on Within24"
        assert "/coaching" in message.text
        assert "invitation=" not in message.text + message.html

    @pytest.mark.parametrize("change", ["accepted_at", "declined_at", "revoked_at", "expired", "coach gone"])
    def test_what_is_no_longer_wanted_is_withdrawn(self, dan, now, change):
        invitation = make_invitation("anna@example.com", by=dan, at=now - DAY)
        if change == "coach gone":
            User.objects.update(is_staff=False)
        elif change == "expired":
            Invitation.objects.update(invited_at=now - 2 * DAY, expires_at=now - timedelta(seconds=1))
        else:
            Invitation.objects.update(**{change: now})
        assert self.composed(invitation) is None

    def test_composing_costs_the_same_for_2_and_20_mails(self, dan, now):
        purpose = registry.find("invitation")
        assert purpose is not None
        counts = []
        for number in (2, 18):
            for each in range(number):
                email = f"a{number}.{each}@example.com"
                make_invitation(email, by=dan, at=now - DAY)
            mails = [
                OutgoingMail(pk=one.pk, purpose="invitation", owner=dan, address=one.email)
                for one in Invitation.objects.all()
            ]
            with CaptureQueriesContext(connection) as queries:
                assert None not in purpose.compose(mails, now=now).values()
            counts.append(len(queries))
        assert counts[0] == counts[1]
