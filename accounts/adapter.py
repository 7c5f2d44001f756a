"""Who may sign up, and what happens when account mail cannot be sent."""

from __future__ import annotations

from allauth.account.adapter import DefaultAccountAdapter


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # allauth ships no types
    """Allauth, by this house's rules."""
