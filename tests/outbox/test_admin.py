import pytest
from django.contrib import admin
from django.test import RequestFactory
from django.urls import resolve, reverse
from django.utils import timezone

from accounts.models import Coaching
from outbox.models import OutgoingMail
from tests.makers import HOUR, make_user
from tests.outbox.letters import queue

LIST = "/admin/outbox/outgoingmail/"


@pytest.fixture
def now():
    return timezone.now()


@pytest.fixture
def root(db):
    return make_user("Root", is_staff=True, is_superuser=True)


@pytest.fixture
def failed(alice, carol, now):
    """One failed mail each of Alice and Carol, and one of Alice's that is queued."""
    mails = [*queue(alice), *queue(carol)]
    OutgoingMail.objects.update(state="failed", next_try_at=None, settled_at=now, error="Refused, sadly.")
    queue(alice)
    return mails


def shown(client, user, path=LIST):
    client.force_login(user)
    response = client.get(path)
    assert response.status_code == 200
    return [mail.pk for mail in response.context["cl"].result_list]


def one(mail):
    return reverse("admin:outbox_outgoingmail_change", args=[mail.pk])


def test_a_superuser_sees_all_mail_with_its_owner_and_its_error(client, root, failed):
    assert len(shown(client, root)) == 3
    page = client.get(LIST).content.decode()
    assert "Alice Lindqvist" in page
    assert "Refused, sadly." in page


def test_a_superuser_can_filter_and_search(client, root, failed):
    assert len(shown(client, root, f"{LIST}?state__exact=failed")) == 2
    assert shown(client, root, f"{LIST}?q=carol@example.com") == [failed[1].pk]


def test_a_coach_sees_what_failed_for_the_candidates_they_coach_now(client, bob, failed):
    assert shown(client, bob) == [failed[0].pk]
    assert client.get(one(failed[0])).status_code == 200


def test_a_coach_does_not_see_mail_that_is_on_its_way(client, bob, alice, failed):
    client.force_login(bob)
    assert client.get(one(OutgoingMail.objects.queued().get())).status_code == 302


def test_a_coach_of_nobody_sees_nothing(client, dan, failed):
    assert shown(client, dan) == []
    assert client.get(one(failed[0])).status_code == 302


def test_a_coach_whose_coaching_has_ended_sees_nothing(client, bob, failed, now):
    Coaching.objects.update(ends_at=now - HOUR)
    assert shown(client, bob) == []


def test_a_candidate_does_not_get_in(client, alice, failed):
    client.force_login(alice)
    assert client.get(LIST).status_code == 302


def test_a_superuser_sends_failed_mail_again_and_nothing_else(client, root, failed):
    client.force_login(root)
    everything = list(OutgoingMail.objects.values_list("pk", flat=True))
    response = client.post(LIST, {"action": "send_again", "_selected_action": everything}, follow=True)
    assert "2 will be sent within seconds." in response.content.decode()
    assert OutgoingMail.objects.queued().count() == 3


def test_sending_again_what_has_not_failed_says_so(client, root, failed):
    client.force_login(root)
    chosen = [OutgoingMail.objects.queued().get().pk]
    response = client.post(LIST, {"action": "send_again", "_selected_action": chosen}, follow=True)
    assert "nothing was changed" in response.content.decode()


def test_a_coach_sends_nothing_again(client, bob, failed):
    client.force_login(bob)
    client.post(LIST, {"action": "send_again", "_selected_action": [failed[0].pk]}, follow=True)
    assert OutgoingMail.objects.failed().count() == 2


@pytest.mark.parametrize("who", ["root", "bob"])
def test_nobody_adds_changes_or_deletes_mail(client, request, failed, who):
    client.force_login(request.getfixturevalue(who))
    rows = list(OutgoingMail.objects.order_by("pk").values())
    assert client.get(reverse("admin:outbox_outgoingmail_add")).status_code == 403
    assert client.post(one(failed[0]), {"state": "sent"}).status_code == 403
    delete = reverse("admin:outbox_outgoingmail_delete", args=[failed[0].pk])
    assert client.post(delete, {"post": "yes"}).status_code == 403
    client.post(LIST, {"action": "delete_selected", "_selected_action": [failed[0].pk], "post": "yes"})
    assert list(OutgoingMail.objects.order_by("pk").values()) == rows


def test_a_persons_mail_does_not_stand_in_the_way_of_erasing_them(root, alice, failed):
    """Django's admin asks every row's own page before it deletes what hangs on it."""
    mail_page = admin.site.get_model_admin(OutgoingMail)
    request = RequestFactory().get("/")
    request.user = root
    request.resolver_match = resolve(reverse("admin:index"))
    assert mail_page.has_delete_permission(request)
    request.resolver_match = resolve(LIST)
    assert not mail_page.has_delete_permission(request)


def test_the_list_costs_the_same_for_2_and_for_20_rows(client, root, alice, django_assert_max_num_queries):
    client.force_login(root)
    queue(alice, 2)
    with django_assert_max_num_queries(20) as two:
        client.get(LIST)
    for person in [make_user() for _ in range(9)]:
        queue(person, 2)
    with django_assert_max_num_queries(len(two)):
        client.get(LIST)
