"""Pages behind the links of a nudge."""

from django.http import HttpRequest, HttpResponse


def link(request: HttpRequest, **kwargs: object) -> HttpResponse:
    """Stub."""
    return HttpResponse("soon")
