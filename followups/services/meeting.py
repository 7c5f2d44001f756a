"""Turn what was typed about people and companies into rows of the address book."""

from __future__ import annotations

from dataclasses import dataclass

from accounts.models import User
from contacts.domain import names
from contacts.models import Company, Contact
from contacts.services.keeping import company_called as company_called


@dataclass(frozen=True)
class Person:
    """Someone met, as typed; `contact` when a known one was picked."""

    name: str
    contact: Contact | None = None
    company: str = ""
    title: str = ""
    email: str = ""
    thanked: bool = False


def meet(person: Person, *, owner: User) -> Contact:
    """Return the contact for this person: picked, known by name, or new. What was unknown is filled in."""
    company = company_called(person.company, owner=owner)
    contact = person.contact or _known(person, company, owner=owner)
    if contact is None:
        return Contact.objects.create(
            owner=owner,
            name=" ".join(person.name.split()),
            company=company,
            title=person.title,
            email=person.email,
        )
    news: dict[str, object] = {}
    if company is not None and company != contact.company:
        news["company"] = company
    if person.title and person.title != contact.title:
        news["title"] = person.title
    if person.email and person.email != contact.email:
        news["email"] = person.email
    if person.name and person.name != contact.name:
        news["name"] = " ".join(person.name.split())
    if news:
        Contact.objects.filter(pk=contact.pk).update(**news)
        contact.refresh_from_db()
    return contact


def _known(person: Person, company: Company | None, *, owner: User) -> Contact | None:
    """Return the one contact of that name whom nothing typed speaks against. A description is nobody's name."""
    if names.is_description(person.name):
        return None
    same = Contact.objects.owned_by(owner).filter(name__iexact=" ".join(person.name.split()))
    fitting = [
        contact
        for contact in same
        if (company is None or contact.company_id in {None, company.pk})
        and (not person.email or contact.email.lower() in {"", person.email.lower()})
    ]
    return fitting[0] if len(fitting) == 1 else None
