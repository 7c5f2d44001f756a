"""What is typed about contacts and companies."""

from __future__ import annotations

from django import forms


class ContactForm(forms.Form):
    """Someone met. A description will do until the name is known."""

    name = forms.CharField(
        label="Name or description",
        max_length=120,
        error_messages={"required": "Give a name, or a description such as “the data engineer”."},
    )
    company = forms.CharField(max_length=120, required=False)
    title = forms.CharField(max_length=120, required=False)
    email = forms.EmailField(
        label="E-mail",
        max_length=254,
        required=False,
        error_messages={"invalid": "That is not an e-mail address. It looks like jane.roe@example.com."},
    )


class CompanyForm(forms.Form):
    """A company's name."""

    name = forms.CharField(max_length=120, error_messages={"required": "Give the company a name."})
