"""Keep the address book: correct contacts and companies, remove those that nothing refers to."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import RestrictedError

from accounts.models import User
from contacts.models import Company, Contact


def company_called(name: str, *, owner: User) -> Company | None:
    """Return the candidate's company of that name, made when new; None for an empty name."""
    name = " ".join(name.split())
    if not name:
        return None
    known = Company.objects.owned_by(owner).filter(name__iexact=name).first()
    return known or Company.objects.create(owner=owner, name=name)


@transaction.atomic
def update_contact(contact: Contact, *, name: str, company: str, title: str, email: str) -> None:
    """Correct what is known of someone. A company not known yet is added; an empty one is taken away."""
    name = " ".join(name.split())
    if not name:
        raise ValidationError("Give a name, or a description such as “the data engineer”.")
    Contact.objects.filter(pk=contact.pk).update(
        name=name, company=company_called(company, owner=contact.owner), title=" ".join(title.split()), email=email
    )


@transaction.atomic
def note_address(contact: Contact, *, email: str) -> None:
    """Keep someone's e-mail address."""
    Contact.objects.filter(pk=contact.pk).update(email=email)


@transaction.atomic
def delete_contact(contact: Contact) -> None:
    """Remove someone from the book. Raises ValidationError while a conversation refers to them."""
    try:
        contact.delete()
    except RestrictedError:
        raise ValidationError(
            f"{contact} stands in your conversations and stays. Delete those conversations first."
        ) from None


@transaction.atomic
def rename_company(company: Company, *, name: str) -> None:
    """Correct a company's name. Raises ValidationError when another one is called so."""
    name = " ".join(name.split())
    if not name:
        raise ValidationError("Give the company a name.")
    namesakes = Company.objects.owned_by(company.owner).filter(name__iexact=name).exclude(pk=company.pk)
    if namesakes.exists():
        raise ValidationError(f"You already have a company called {name}.")
    Company.objects.filter(pk=company.pk).update(name=name)


@transaction.atomic
def delete_company(company: Company) -> None:
    """Remove a company. Raises ValidationError while someone works there or a conversation was about it."""
    try:
        company.delete()
    except RestrictedError:
        raise ValidationError(
            f"{company} is the company of people you met, or of conversations, and stays. Change those first."
        ) from None
