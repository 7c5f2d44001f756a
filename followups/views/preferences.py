"""How the candidate wants things."""

from django.http import HttpRequest, HttpResponse


def preferences(request: HttpRequest, **kwargs: object) -> HttpResponse:
    """Stub."""
    return HttpResponse("soon")


def time_zone(request: HttpRequest, **kwargs: object) -> HttpResponse:
    """Stub."""
    return HttpResponse("soon")
