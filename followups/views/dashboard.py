"""Whom the candidate owes a note, and by when."""

from django.http import HttpRequest, HttpResponse


def dashboard(request: HttpRequest, **kwargs: object) -> HttpResponse:
    """Stub."""
    return HttpResponse("soon")


def pause(request: HttpRequest, **kwargs: object) -> HttpResponse:
    """Stub."""
    return HttpResponse("soon")


def resume(request: HttpRequest, **kwargs: object) -> HttpResponse:
    """Stub."""
    return HttpResponse("soon")


def send_again(request: HttpRequest, **kwargs: object) -> HttpResponse:
    """Stub."""
    return HttpResponse("soon")
