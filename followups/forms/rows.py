"""The fields of the page where a conversation is written down: once, for each person, for each point."""

from __future__ import annotations

import re
from typing import Any, cast

from django import forms
from django.core.exceptions import ValidationError

from contacts.models import Company, Contact
from followups.forms.address_book import AddressBook
from followups.forms.ending import EndingForm
from followups.models import Interaction, Point
from followups.services.meeting import Person, the_one

# Values of `arranged_by`; the first two are followed by the key of a row, or the id of a contact.
ARRANGED_BY_PERSON, ARRANGED_BY_CONTACT, ARRANGED_BY_OTHER = "person-", "contact-", "other"
FOR_ARRANGER = "arranger"  # for whom a point is, when they were not there

TOO_LONG = "Keep it to %(limit_value)d characters. This has %(show_value)d."
NO_ADDRESS = "That is not an e-mail address. Leave it empty if you do not have one yet."
_BULLET = re.compile(r"^\s*[-–•*]\s+")  # noqa: RUF001
LONGEST_POINT: int = Point._meta.get_field("text").max_length or 0


def text_field(label: str, most: int | None, **attrs: str) -> forms.CharField:
    """Return an optional line of text that answers with sentences."""
    widget = forms.TextInput(attrs={"autocomplete": "off", **attrs})
    return forms.CharField(
        label=label, required=False, max_length=most, widget=widget, error_messages={"max_length": TOO_LONG}
    )


def address_field(label: str) -> forms.EmailField:
    """Return an optional e-mail address."""
    return forms.EmailField(
        label=label,
        required=False,
        max_length=Contact._meta.get_field("email").max_length,
        widget=forms.EmailInput(attrs={"autocomplete": "off", "autocapitalize": "none"}),
        error_messages={"invalid": NO_ADDRESS, "max_length": TOO_LONG},
    )


_NAME = Contact._meta.get_field("name").max_length
_COMPANY = Company._meta.get_field("name").max_length


class DetailsForm(EndingForm):
    """What holds for the whole conversation."""

    company = text_field("Company you talked about", _COMPANY, list="companies")
    role = text_field("Role", Interaction._meta.get_field("role").max_length)
    occasion = text_field(
        "Occasion", Interaction._meta.get_field("occasion").max_length, placeholder="PyCon meetup"
    )
    kind = forms.ChoiceField(
        label="What kind of conversation",
        choices=Interaction.Kind.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose what kind of conversation it was."},
    )
    medium = forms.ChoiceField(
        label="How",
        choices=Interaction.Medium.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose how you talked."},
    )
    arranged_by = forms.ChoiceField(
        label="Who arranged it",
        required=False,
        error_messages={"invalid_choice": "Choose who arranged it from the list."},
    )
    arranger_name = text_field("Their name", _NAME)
    arranger_email = address_field("Their e-mail")

    def clean(self) -> dict[str, Any]:
        """Someone who arranged it and was not there needs a name."""
        cleaned = super().clean()
        if cleaned.get("arranged_by") == ARRANGED_BY_OTHER and cleaned.get("arranger_name") == "":
            self.add_error("arranger_name", "Say who arranged it. A description is enough.")
        return cleaned


class PersonForm(forms.Form):
    """One of the people. An empty row is nobody."""

    contact = forms.IntegerField(required=False, widget=forms.HiddenInput)
    name = text_field("Name or description", _NAME, list="known", autocapitalize="words")
    company = text_field("Company", _COMPANY, list="companies")
    title = text_field("Title", Contact._meta.get_field("title").max_length)
    email = address_field("E-mail")
    thanked = forms.BooleanField(label="Already thanked", required=False)

    def __init__(self, *, key: str, book: AddressBook, corrected: frozenset[int], **values: Any) -> None:
        """`corrected` are the contacts already in the conversation: their names may be corrected here."""
        super().__init__(prefix=f"people-{key}", **values)
        self.key, self.book, self.corrected = key, book, corrected
        if self.keeps_name:
            self.fields["name"].widget.attrs["readonly"] = True

    @property
    def picked(self) -> Contact | None:
        """Return the known contact that was picked for this row."""
        return self.book.get(self["contact"].value())

    @property
    def keeps_name(self) -> bool:
        """Say whether the name is fixed: typing over someone picked would rename them everywhere."""
        contact = self.picked
        return contact is not None and not contact.is_described and contact.pk not in self.corrected

    @property
    def typed_name(self) -> str:
        """Return what stands in the name's field."""
        return str(self["name"].value() or "").strip()

    @property
    def met(self) -> tuple[Contact, str] | None:
        """Return whom the candidate has met before, and when (W2)."""
        name, company, email = (str(self[field].value() or "") for field in ("name", "company", "email"))
        typed = Person(name, company=company, email=email)
        contact = self.picked or the_one(typed, self.book.by_id.values())
        when = self.book.met_before(contact) if contact else ""
        return (contact, when) if contact and when else None

    @property
    def has_more(self) -> bool:
        """Say whether the rarer fields hold something that was typed here, or something wrong."""
        rarer = ("company", "title", "email")
        wrong = self.is_bound and any(name in self.errors for name in rarer)
        return wrong or (self.picked is None and any(self[name].value() for name in rarer))

    @property
    def is_empty(self) -> bool:
        """Say whether nothing stands in the row."""
        return not any(self[name].value() for name in ("contact", "name", "company", "title", "email"))

    def clean_contact(self) -> Contact | None:
        """Resolve the id among the candidate's own contacts, and nobody else's."""
        pk = self.cleaned_data.get("contact")
        contact = self.book.get(pk) if pk else None
        if pk and contact is None:
            raise ValidationError("This person is not among your contacts. Remove the row and type the name.")
        return contact

    def clean(self) -> dict[str, Any]:
        """Whoever is there has a name, or a description."""
        cleaned = super().clean() or {}
        contact = cleaned.get("contact")
        if contact and (self.keeps_name or not cleaned.get("name")):
            cleaned["name"] = contact.name
        if not cleaned.get("name") and not self.is_empty and not {"name", "contact"} & set(self.errors):
            self.add_error("name", "Say who it was. A description is enough: the data engineer.")
        return cleaned

    @property
    def person(self) -> Person:
        """Return the value for the services."""
        cleaned = self.cleaned_data
        return Person(
            name=cleaned["name"],
            contact=cleaned["contact"],
            company=cleaned["company"],
            title=cleaned["title"],
            email=cleaned["email"],
            thanked=cleaned["thanked"],
        )


class PointForm(forms.Form):
    """One thing that was said; several when several lines were pasted (P3)."""

    text = forms.CharField(
        label="What was said",
        required=False,
        widget=forms.Textarea(attrs={"rows": 1, "autocapitalize": "none"}),
    )
    kind = forms.ChoiceField(label="Kind", choices=Point.Kind.choices, initial=Point.Kind.DISCUSSED)
    person = forms.ChoiceField(
        label="For whom", required=False, error_messages={"invalid_choice": "Choose for whom this is."}
    )
    private = forms.BooleanField(label="Keep to myself", required=False)

    def __init__(self, *, key: str, people: list[tuple[str, str]], **values: Any) -> None:
        """`people` are (key, "For Jane") of the rows on the page."""
        super().__init__(prefix=f"points-{key}", **values)
        self.key = key
        cast(forms.ChoiceField, self.fields["person"]).choices = [("", "For all"), *people]

    @property
    def is_private(self) -> bool:
        """Say whether the box is ticked."""
        return bool(self["private"].value())

    def clean_text(self) -> list[str]:
        """Return one text for each line."""
        return lines(self.cleaned_data["text"])


def lines(text: str) -> list[str]:
    """Split what was typed or pasted into points. Raises ValidationError for one that is too long."""
    found = [line for line in (" ".join(_BULLET.sub("", typed).split()) for typed in text.splitlines()) if line]
    for line in found:
        if len(line) > LONGEST_POINT:
            raise ValidationError(
                f"A line takes {LONGEST_POINT} characters, this has {len(line)}. Press Enter to split it."
            )
    return found
