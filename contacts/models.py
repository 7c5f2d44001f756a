"""The candidate's address book: people met, and where they work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.urls import reverse

from contacts.domain import names

if TYPE_CHECKING:
    from accounts.models import User


class CompanyQuerySet(models.QuerySet["Company"]):
    """Questions about companies."""

    def owned_by(self, user: User) -> CompanyQuerySet:
        """Return this candidate's own."""
        return self.filter(owner=user)


class Company(models.Model):
    """Where someone works, or what was talked about."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="companies")
    name = models.CharField(max_length=120)

    objects = CompanyQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "companies"
        ordering = [Lower("name")]
        constraints = [
            models.UniqueConstraint("owner", Lower("name"), name="one_company_of_a_name_per_candidate"),
            models.CheckConstraint(condition=~Q(name=""), name="company_has_a_name"),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """Return the company's page."""
        return reverse("followups:company", args=[self.pk])


class ContactQuerySet(models.QuerySet["Contact"]):
    """Questions about people met."""

    def owned_by(self, user: User) -> ContactQuerySet:
        """Return this candidate's own."""
        return self.filter(owner=user)


class Contact(models.Model):
    """Someone the candidate met. A description ("the data engineer") will do until the name is known."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="contacts")
    name = models.CharField("name or description", max_length=120)
    # RESTRICT, not PROTECT: erasing an account takes both along, and PROTECT would refuse.
    company = models.ForeignKey(Company, null=True, blank=True, on_delete=models.RESTRICT, related_name="contacts")
    title = models.CharField(max_length=120, blank=True)
    email = models.EmailField("e-mail", max_length=254, blank=True)

    objects = ContactQuerySet.as_manager()

    class Meta:
        ordering = [Lower("name"), "pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(name=""), name="contact_has_a_name_or_description"),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """Return the contact's page."""
        return reverse("followups:contact", args=[self.pk])

    @property
    def is_described(self) -> bool:
        """Say whether only a description is known."""
        return names.is_description(self.name)

    @property
    def called(self) -> str:
        """Return what to call them in a line of text: Jane, or the data engineer."""
        return names.called(self.name)
