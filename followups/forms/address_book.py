"""Whom the candidate knows: what a page offers, and the only contacts its fields may name."""

from __future__ import annotations

from datetime import datetime

from django.db.models import F, OuterRef, Subquery
from django.utils import timezone

from accounts.models import User
from contacts.models import Company, Contact
from followups.models import FollowUp, Interaction


class AddressBook:
    """The candidate's contacts and when each was met last, in one query; their companies in another."""

    def __init__(self, candidate: User, *, now: datetime, besides: Interaction | None = None) -> None:
        """`besides` is the conversation on the page: having met in it is not having met before."""
        met = FollowUp.objects.owned_by(candidate).begun(now).filter(contact=OuterRef("pk"), was_there=True)
        if besides is not None:
            met = met.exclude(interaction=besides)
        last = met.order_by("-interaction__ended_at")
        found = (
            Contact.objects.owned_by(candidate)
            .select_related("company")
            .annotate(
                met_at=Subquery(last.values("interaction__ended_at")[:1]),
                met_kind=Subquery(last.values("interaction__kind")[:1]),
                met_occasion=Subquery(last.values("interaction__occasion")[:1]),
            )
            .order_by(F("met_at").desc(nulls_last=True), "name", "pk")
        )
        self.zone = candidate.zone
        self.this_year = now.astimezone(self.zone).year
        self.by_id: dict[int, Contact] = {contact.pk: contact for contact in found}
        self.companies = list(Company.objects.owned_by(candidate).values_list("name", flat=True))

    def get(self, pk: object) -> Contact | None:
        """Return the candidate's own contact of that id. Anyone else's is as unknown as none."""
        try:
            return self.by_id.get(int(str(pk)))
        except ValueError:
            return None

    @property
    def by_name(self) -> list[Contact]:
        """Return everyone, in the order of a list one looks through."""
        return sorted(self.by_id.values(), key=lambda contact: contact.name.casefold())

    def recent(self, *, without: set[int], most: int = 6) -> list[Contact]:
        """Return those met last, to be picked with one press."""
        return [contact for contact in self.by_id.values() if contact.pk not in without][:most]

    def met_before(self, contact: Contact) -> str:
        """Return "coffee, 3 Sep" for the last conversation with them, or "" (W2)."""
        met_at: datetime | None = contact.met_at  # type: ignore[attr-defined]  # annotated above
        if met_at is None:
            return ""
        kind: str = contact.met_kind  # type: ignore[attr-defined]
        occasion: str = contact.met_occasion  # type: ignore[attr-defined]
        what = occasion if kind == Interaction.Kind.EVENT and occasion else Interaction.Kind(kind).label.lower()
        local = timezone.localtime(met_at, self.zone)
        year = "" if local.year == self.this_year else f" {local.year}"
        return f"{what}, {local.day} {local:%b}{year}"
