"""The address book: contacts and companies."""

from django.http import HttpRequest, HttpResponse


def contacts(request: HttpRequest, **kwargs: object) -> HttpResponse:
    """Stub."""
    return HttpResponse("soon")


def contact(request: HttpRequest, **kwargs: object) -> HttpResponse:
    """Stub."""
    return HttpResponse("soon")


def delete_contact(request: HttpRequest, **kwargs: object) -> HttpResponse:
    """Stub."""
    return HttpResponse("soon")


def companies(request: HttpRequest, **kwargs: object) -> HttpResponse:
    """Stub."""
    return HttpResponse("soon")


def company(request: HttpRequest, **kwargs: object) -> HttpResponse:
    """Stub."""
    return HttpResponse("soon")


def delete_company(request: HttpRequest, **kwargs: object) -> HttpResponse:
    """Stub."""
    return HttpResponse("soon")
