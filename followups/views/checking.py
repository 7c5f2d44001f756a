"""Check my note: a page for anyone. What is typed there is judged and forgotten."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from allauth.core import ratelimit
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods
from django.views.decorators.vary import vary_on_headers

from followups.domain import placing
from followups.domain.judgement import Judgement, judge
from followups.domain.note_rules import HouseRules
from followups.forms.checking import CheckForm
from followups.models import Organisation

if TYPE_CHECKING:
    from django_htmx.middleware import HtmxDetails

    class Visitor(HttpRequest):
        """A request of anyone."""

        htmx: HtmxDetails


PAGE = "followups/check.html"


@never_cache
@vary_on_headers("HX-Request")
@require_http_methods(["GET", "HEAD", "POST"])
def check(request: Visitor) -> HttpResponse:
    """Say of a pasted note what it lacks and what is good. Stores nothing, neither here nor in a session."""
    organisation = Organisation.current()
    if not organisation.public_checker:
        raise Http404
    if request.method != "POST":
        return render(request, PAGE, {"form": CheckForm(initial=_known(request))})
    if not ratelimit.consume(request, action="check_note"):
        return _shown(request, {"form": CheckForm(initial=request.POST.dict()), "too_many": True}, status=429)
    form = CheckForm(request.POST)
    if not form.is_valid():
        return _shown(request, {"form": form})
    form, judgement = _judged(form, request.POST.get("finding", ""), organisation.house_rules)
    return _shown(request, {"form": form, "judgement": judgement, "left_out": form.left_out})


def _known(request: HttpRequest) -> dict[str, str]:
    """Return what is known of a signed-in visitor."""
    user = request.user
    return {"name": user.name, "phone": user.phone} if user.is_authenticated else {}


def _judged(form: CheckForm, finding: str, house: HouseRules) -> tuple[CheckForm, Judgement]:
    """Judge the note, with the fix of a finding put in where one was pressed; the form then has it as well."""
    judgement = judge(form.note, form.facts, house)
    remark = judgement.find(finding)
    if remark is None or remark.edit is None:
        return form, judgement
    mended = placing.apply(judgement.note, remark.edit)
    again = CheckForm({**form.cleaned_data, "subject": mended.subject, "body": mended.body})
    return (again, judge(again.note, again.facts, house)) if again.is_valid() else (again, judgement)


def _shown(request: Visitor, shown: dict[str, Any], *, status: int = HTTPStatus.OK) -> HttpResponse:
    """Return the page, or for htmx what was found."""
    part = "#checked" if request.htmx else ""
    return render(request, PAGE + part, shown, status=status)
