"""What people see when something is not there, not theirs, or broken."""

from __future__ import annotations

import pytest
from django.template.loader import render_to_string
from django.test import Client, RequestFactory
from django.urls import reverse
from django.views import defaults

from accounts.models import User


def test_a_missing_page_is_a_page(client: Client, alice: User) -> None:
    client.force_login(alice)
    response = client.get("/no/such/page")
    assert response.status_code == 404
    assert "There is nothing here." in response.content.decode()


def test_a_form_of_a_past_session_is_explained(alice: User) -> None:
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(alice)
    response = browser.post(reverse("followups:log"), {})
    assert response.status_code == 403
    assert "Please send it again." in response.content.decode()


def test_a_foreign_host_is_told_about_site_url(client: Client, db: None) -> None:
    response = client.get("/", headers={"host": "elsewhere.example.com"})
    assert response.status_code == 400
    assert "SITE_URL" in response.content.decode()


def test_the_page_for_a_fault_needs_nothing_that_may_be_broken() -> None:
    response = defaults.server_error(RequestFactory().get("/"))
    assert response.status_code == 500
    assert "Something broke on our side." in response.content.decode()


@pytest.mark.parametrize("page", ["400.html", "500.html"])
def test_pages_without_a_request_stand_on_their_own(page: str) -> None:
    shown = render_to_string(page)
    assert "{%" not in shown
    assert "<script" not in shown
    assert "style=" not in shown
