"""Where to go after a press: back to the page it was made on."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponseRedirect
from django.shortcuts import resolve_url
from django.utils.http import url_has_allowed_host_and_scheme


def back(request: HttpRequest, otherwise: str) -> HttpResponseRedirect:
    """Redirect to the posted `back_to` when it is one of our own pages, else to the given page."""
    wanted = request.POST.get("back_to", "")
    if not url_has_allowed_host_and_scheme(wanted, allowed_hosts={request.get_host()}):
        wanted = resolve_url(otherwise)
    return HttpResponseRedirect(wanted)
