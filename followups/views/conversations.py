"""Logging conversations, looking at them, correcting them."""

from django.http import HttpRequest, HttpResponse


def log(request: HttpRequest, **kwargs: object) -> HttpResponse:
    """Stub."""
    return HttpResponse("soon")


def interaction(request: HttpRequest, **kwargs: object) -> HttpResponse:
    """Stub."""
    return HttpResponse("soon")


def edit(request: HttpRequest, **kwargs: object) -> HttpResponse:
    """Stub."""
    return HttpResponse("soon")


def call_off(request: HttpRequest, **kwargs: object) -> HttpResponse:
    """Stub."""
    return HttpResponse("soon")


def delete(request: HttpRequest, **kwargs: object) -> HttpResponse:
    """Stub."""
    return HttpResponse("soon")
