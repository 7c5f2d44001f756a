"""Who may sign up, what is saved then, and how account mail goes out."""

from __future__ import annotations

import logging
from typing import Any, cast
from urllib.parse import urlsplit

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.exceptions import ImmediateHttpResponse
from django.conf import settings
from django.contrib import messages
from django.db import IntegrityError, transaction
from django.forms import Form
from django.http import HttpRequest
from django.shortcuts import redirect, render
from django.utils import timezone

from accounts import links
from accounts.models import Invitation, User
from accounts.services import inviting

logger = logging.getLogger(__name__)

# What allauth calls the links in its mails. It builds them from the request's host.
_LINKS = ("activate_url", "password_reset_url", "signup_url")


class _GoneMeanwhileError(Exception):
    """The invitation was good when the form was read, and is not any more."""


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # allauth ships no types
    """Allauth, by this house's rules."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "account_inactive": "This account has been closed. Ask whoever runs this server.",
        "duplicate_email": "That is your address already.",
        "email_password_mismatch": "That e-mail address and that password do not belong together. "
        "Check both, or reset the password.",
        "email_taken": "Someone has signed up with this address already. Sign in, or reset the password.",
        "enter_current_password": "That is not your present password.",
        "incorrect_password": "That is not your password.",
        "too_many_login_attempts": "That were too many tries. Wait five minutes, or reset the password.",
        "rate_limited": "That were too many tries. Wait a few minutes.",
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Say whether this request may sign up: anyone, or whoever brings an invitation that is still good.

        Who brings one that is not gets a page that says why, also where anyone may sign up: they would else
        miss that the coach who invited them is not going to be theirs.
        """
        token = request.POST.get("invitation") or request.GET.get("invitation") or ""
        brought = self._brought(request, token) if token else None
        return settings.SIGNUP == "open" if brought is None else brought

    @staticmethod
    def _brought(request: HttpRequest, token: str) -> bool:
        """Tell form and page what the invitation says: for whom, from whom, or what is wrong with it."""
        invitation = links.find(token)
        trouble: str = "forged"
        if invitation is not None:
            trouble = invitation.standing(timezone.now())
            if trouble == Invitation.Standing.WAITING:
                known = User.objects.filter(email__iexact=invitation.email).exists()
                trouble = "known" if known else ""
        request.invitation, request.invitation_trouble = invitation, trouble  # type: ignore[attr-defined]
        return not trouble

    def save_user(self, request: HttpRequest, user: User, form: Form, commit: bool = True) -> User:
        """Save a new user with everything that was asked, and their coach with them, at once.

        The second of two presses of the same button finds the account made, and leads to signing in.
        """
        for name in ("name", "phone", "time_zone"):
            setattr(user, name, form.cleaned_data[name])
        invitation: Invitation | None = getattr(request, "invitation", None)
        try:
            with transaction.atomic():
                saved: User = super().save_user(request, user, form, commit)
                if invitation is not None and not inviting.accept(invitation, by=saved, now=timezone.now()):
                    raise _GoneMeanwhileError
        except IntegrityError:
            messages.info(request, "Your account is made. Sign in.")
            raise ImmediateHttpResponse(redirect("account_login")) from None
        except _GoneMeanwhileError:
            raise ImmediateHttpResponse(redirect(links.sign_up(cast(Invitation, invitation)))) from None
        return saved

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Send account mail. When that fails the reader gets a page that says so, and what to do."""
        ours = {name: settings.SITE_URL + urlsplit(context[name]).path for name in _LINKS if context.get(name)}
        try:
            super().send_mail(template_prefix, email, {**context, **ours, "site_url": settings.SITE_URL})
        except Exception:
            # Anything: each mail provider has its own errors, and only the outbox may know them.
            logger.exception("Account mail to %s could not be sent.", email)
            page = render(self.request, "account/mail_failed.html", {"email": email}, status=503)
            raise ImmediateHttpResponse(page) from None

    def render_mail(
        self, template_prefix: str, email: str, context: dict[str, Any], headers: dict[str, str] | None = None
    ) -> Any:
        """Mark the mail as written by a machine, so that no holiday notice answers it (RFC 3834)."""
        return super().render_mail(
            template_prefix, email, context, {"Auto-Submitted": "auto-generated", **(headers or {})}
        )
