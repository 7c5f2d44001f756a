"""What can be done with a finding beside a note: put its fix in, leave it, see again what was left."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect

from accounts.middleware import SignedInRequest
from followups.services import mending
from followups.views import note_form
from followups.views.note_form import by_post

CHANGED_MEANWHILE = "The note has changed, so that does not apply any more. Nothing was done."


@login_required
@by_post
def mend(request: SignedInRequest, pk: int) -> HttpResponse:
    """Put the fix of one finding into the note. With JavaScript the page does it in the text itself."""
    this = note_form.mine(request, pk)
    if unkept := note_form.keep_typed(request, this):
        return unkept
    try:
        remark = mending.put_in(
            this, key=request.POST.get("finding", ""), written_from=note_form.written_from(request)
        )
    except ValidationError as problem:
        return note_form.refused(request, this, problem.messages[0])
    if remark is None:
        messages.info(request, CHANGED_MEANWHILE)
    else:
        messages.success(request, f"In the note: {remark.finding.fix}")
    return redirect(this)


@login_required
@by_post
def set_aside(request: SignedInRequest, pk: int) -> HttpResponse:
    """Leave a finding as it is, on this note."""
    this = note_form.mine(request, pk)
    if unkept := note_form.keep_typed(request, this):
        return unkept
    changed = mending.set_aside(this, key=request.POST.get("finding", ""))
    if request.htmx:
        return note_form.while_typing(request, pk)
    messages.info(request, "Set aside. You can have it shown again." if changed else CHANGED_MEANWHILE)
    return redirect(this)


@login_required
@by_post
def bring_back(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show again what was set aside."""
    this = note_form.mine(request, pk)
    if unkept := note_form.keep_typed(request, this):
        return unkept
    mending.bring_back(this)
    if request.htmx:
        return note_form.while_typing(request, pk)
    return redirect(this)
