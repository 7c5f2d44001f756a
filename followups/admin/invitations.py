"""Invitations in the admin: a coach invites candidates, and sees what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from django.conf import settings
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import OuterRef, QuerySet, Subquery
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils import timezone

from accounts.admin import CoachesRead
from accounts.admin.exports import Downloadable
from accounts.models import Invitation, InvitationQuerySet, User
from accounts.services import inviting as invitations
from accounts.services.inviting import Planned, Verdict
from followups.admin.words import count, local_time
from followups.emails.invitation import INVITATION
from followups.forms.inviting import InviteForm
from followups.services import inviting
from outbox.models import OutgoingMail

if TYPE_CHECKING:
    InvitationOptions = admin.ModelAdmin[Invitation]
else:  # Django's own classes take no brackets when they run
    InvitationOptions = admin.ModelAdmin

_MAIL = {
    OutgoingMail.State.QUEUED: "on its way",
    OutgoingMail.State.SENDING: "on its way",
    OutgoingMail.State.SENT: "sent",
    OutgoingMail.State.WITHDRAWN: "not sent",
}


class ByStanding(admin.SimpleListFilter):
    """Narrow invitations to those that wait, were answered, have expired or were revoked."""

    title = "what became of it"
    parameter_name = "standing"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """Return the choices."""
        return list(Invitation.Standing.choices)

    def queryset(self, request: HttpRequest, queryset: InvitationQuerySet) -> InvitationQuerySet:  # type: ignore[override]
        """Return the rows of the choice."""
        return queryset.standing_as(self.value() or "", timezone.now())


@admin.register(Invitation)
class InvitationAdmin(Downloadable, CoachesRead, InvitationOptions):
    """Whom a coach has invited. To add some is to fill in a list, see what would happen, and confirm."""

    list_display = ("email", "name", "stands", "mail", "invited", "inviter")
    list_filter = (ByStanding,)
    list_select_related = ("invited_by",)
    search_fields = ("email", "name")
    date_hierarchy = "invited_at"
    actions = ("send_again", "revoke")
    fields = coach_fields = readonly_fields = ("email", "name", "stands", "mail", "invited", "inviter")
    add_form_template = "admin/accounts/invitation/invite.html"

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Let coaches invite."""
        return self.has_view_permission(request)

    def has_invite_permission(self, request: HttpRequest) -> bool:
        """Let coaches send again and revoke what they may see."""
        return self.has_view_permission(request)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Nobody: an invitation is answered, revoked or sent again."""
        return False

    def get_queryset(self, request: HttpRequest) -> QuerySet[Invitation]:
        """Load how far each one's mail has got."""
        mails = OutgoingMail.objects.filter(
            purpose=INVITATION, owner=OuterRef("invited_by"), address=OuterRef("email")
        ).order_by("-pk")
        rows: QuerySet[Invitation] = super().get_queryset(request)
        return rows.annotate(
            mail_state=Subquery(mails.values("state")[:1]), mail_error=Subquery(mails.values("error")[:1])
        )

    def get_list_display(self, request: HttpRequest) -> Any:
        """Leave out who invited where it is always the same person."""
        return self.list_display if request.user.is_superuser else self.list_display[:-1]

    @admin.display(description="what became of it")
    def stands(self, invitation: Invitation) -> str:
        """Return it in words, with the time."""
        reader, now = _reader(invitation), timezone.now()
        standing = invitation.standing(now)
        if standing == Invitation.Standing.WAITING:
            return f"Waiting, until {local_time(invitation.expires_at, reader)}"
        ended = {
            Invitation.Standing.ACCEPTED: invitation.accepted_at,
            Invitation.Standing.DECLINED: invitation.declined_at,
            Invitation.Standing.REVOKED: invitation.revoked_at,
            Invitation.Standing.EXPIRED: invitation.expires_at,
        }[standing]
        return f"{standing.label} {local_time(ended, reader)}"

    @admin.display(description="e-mail sent")
    def mail(self, invitation: Invitation) -> str:
        """Return how far the mail has got."""
        state, error = invitation.mail_state, invitation.mail_error  # type: ignore[attr-defined]
        if state is None:
            return "passed on by hand"
        return _MAIL.get(state) or f"failed: {error}"

    @admin.display(description="invited", ordering="invited_at")
    def invited(self, invitation: Invitation) -> str:
        """Return when."""
        return local_time(invitation.invited_at, _reader(invitation))

    @admin.display(description="by", ordering="invited_by__name")
    def inviter(self, invitation: Invitation) -> str:
        """Return who will be the coach."""
        return str(invitation.invited_by or "the command line")

    @admin.action(description="Send again", permissions=["invite"])
    def send_again(self, request: HttpRequest, chosen: QuerySet[Invitation]) -> None:
        """Mail those that wait or have expired once more, good for another seven days."""
        sent = inviting.send_again(_these(chosen), now=timezone.now())
        self._report(request, sent, "on the way again", "Only what waits or has expired can be sent again.")

    @admin.action(description="Revoke", permissions=["invite"])
    def revoke(self, request: HttpRequest, chosen: QuerySet[Invitation]) -> None:
        """Make the links of those that wait useless."""
        revoked = invitations.revoke(_these(chosen), now=timezone.now())
        self._report(request, revoked, "revoked", "Only what waits or has expired can be revoked.")

    def _report(self, request: HttpRequest, done: int, words: str, why_not: str) -> None:
        if done:
            are = "is" if done == 1 else "are"
            self.message_user(request, f"{count(done, 'invitation', 'invitations')} {are} {words}.")
        else:
            self.message_user(request, f"Nothing was changed. {why_not}", messages.WARNING)

    def add_view(self, request: HttpRequest, form_url: str = "", extra_context: Any = None) -> HttpResponse:
        """Ask whom to invite, show what would happen row by row, and do it once that is confirmed."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        now, coach = timezone.now(), cast(User, request.user)
        form = InviteForm(request.POST or None, request.FILES or None)
        planned: list[Planned] = []
        if form.is_bound and form.is_valid():
            planned = invitations.plan(form.rows, by=coach, now=now)
            if request.POST.get("do") == "invite":
                if form.was_shown(planned):
                    invited = inviting.invite(form.rows, by=coach, now=now)
                    self._report(request, invited, "on the way", "No row could be invited.")
                    return redirect("admin:accounts_invitation_changelist")
                messages.warning(request, "The list has changed since you checked it. Look at it once more.")
            form = form.shown_again(planned)
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": "Invite candidates",
            "form": form,
            "planned": planned,
            "invited": sum(row.verdict is Verdict.INVITE for row in planned),
            "asked": sum(row.verdict is Verdict.ASK for row in planned),
            "left_out": sum(row.verdict is Verdict.LEAVE_OUT for row in planned),
            "mail_provider": settings.MAIL_PROVIDER,
            "media": self.media,
        }
        request.current_app = self.admin_site.name
        return TemplateResponse(request, self.add_form_template, context)


def _reader(invitation: Invitation) -> User:
    """Return in whose time the times of an invitation are: the coach's."""
    return invitation.invited_by or User(time_zone=timezone.get_current_timezone_name())


def _these(chosen: QuerySet[Invitation]) -> InvitationQuerySet:
    """Return the chosen rows without what the list loads beside them, to change them."""
    return Invitation.objects.filter(pk__in=list(chosen.values_list("pk", flat=True)))
