"""Turn what was typed about people and companies into rows of the address book."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from accounts.models import User
from contacts.models import Contact
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
    contact = person.contact or the_one(
        person,
        Contact.objects.owned_by(owner).select_related("company").filter(name__iexact=_plain(person.name)),
    )
    if contact is None:
        return Contact.objects.create(
            owner=owner,
            name=_plain(person.name),
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
    if person.contact is not None and person.name and person.name != contact.name:
        news["name"] = _plain(person.name)
    if news:
        Contact.objects.filter(pk=contact.pk).update(**news)
        contact.refresh_from_db()
    return contact


def the_one(person: Person, among: Iterable[Contact]) -> Contact | None:
    """Return the one of that name whom nothing typed speaks against. A description is nobody's name."""
    fitting = [
        contact
        for contact in among
        if contact.name.casefold() == _plain(person.name).casefold()
        and not contact.is_described
        and _agree(person.company, contact.company.name if contact.company else "")
        and _agree(person.email, contact.email)
    ]
    return fitting[0] if len(fitting) == 1 else None


def _agree(typed: str, known: str) -> bool:
    """Say whether both may be true: they are the same, or one of them is not known."""
    return not typed or not known or _plain(typed).casefold() == known.casefold()


def _plain(text: str) -> str:
    return " ".join(text.split())
