"""The address book: contacts and companies."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.db.models import Count, Q
from django.db.models.functions import Lower
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from accounts.middleware import SignedInRequest
from contacts.models import Company, Contact
from contacts.services import keeping
from followups.forms.people import CompanyForm, ContactForm
from followups.models import FollowUp, Interaction

OWED = Count("follow_ups", filter=Q(follow_ups__state=FollowUp.State.OPEN), distinct=True)


@login_required
@require_safe
def contacts(request: SignedInRequest) -> HttpResponse:
    """List everyone the candidate has met, or those found by name, title or company."""
    sought = " ".join(request.GET.get("q", "").split())
    everyone = Contact.objects.owned_by(request.user)
    found = (
        everyone.select_related("company")
        .annotate(talks=Count("follow_ups", filter=Q(follow_ups__was_there=True), distinct=True), owed=OWED)
        .order_by(Lower("name"), "pk")
    )
    if sought:
        found = found.filter(
            Q(name__icontains=sought) | Q(title__icontains=sought) | Q(company__name__icontains=sought)
        )
    shown = {"contacts": found, "sought": sought, "searchable": bool(sought) or everyone.count() > 10}
    return render(request, "followups/contacts.html", shown)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def contact(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show someone, and every conversation with them; correct what is known of them."""
    this = get_object_or_404(Contact.objects.owned_by(request.user).select_related("company", "owner"), pk=pk)
    known = {"name": this.name, "company": this.company or "", "title": this.title, "email": this.email}
    form = ContactForm(request.POST if request.method == "POST" else None, initial=known)
    if form.is_bound and form.is_valid():
        keeping.update_contact(this, **form.cleaned_data)
        messages.success(request, "Kept. Drafts that were not edited follow.")
        return redirect(this)
    follow_ups = this.follow_ups.select_related("interaction__company").order_by("-interaction__ended_at", "-pk")
    arranged = this.interactions_arranged.exclude(follow_ups__contact=this).select_related("company")
    shown = {
        "contact": this,
        "form": form,
        "follow_ups": follow_ups,
        "arranged": arranged,
        "companies": Company.objects.owned_by(request.user),
        "now": timezone.now(),
    }
    return render(request, "followups/contact.html", shown)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def delete_contact(request: SignedInRequest, pk: int) -> HttpResponse:
    """Ask once, then remove someone from the book."""
    this = get_object_or_404(Contact.objects.owned_by(request.user), pk=pk)
    if request.method != "POST":
        return render(request, "followups/delete.html", {"what": this})
    try:
        keeping.delete_contact(this)
    except ValidationError as refusal:
        messages.error(request, " ".join(refusal.messages))
        return redirect("followups:contact", pk)
    messages.success(request, f"{this.name} is no longer in your contacts.")
    return redirect("followups:contacts")


@login_required
@require_safe
def companies(request: SignedInRequest) -> HttpResponse:
    """List the companies the candidate talked about, or met people from."""
    listed = (
        Company.objects.owned_by(request.user)
        .annotate(people=Count("contacts", distinct=True), talks=Count("interactions", distinct=True))
        .order_by(Lower("name"))
    )
    return render(request, "followups/companies.html", {"companies": listed})


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def company(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show a company: who works there, what was said about it; correct its name."""
    this = get_object_or_404(Company.objects.owned_by(request.user).select_related("owner"), pk=pk)
    form = CompanyForm(request.POST if request.method == "POST" else None, initial={"name": this.name})
    if form.is_bound and form.is_valid():
        try:
            keeping.rename_company(this, name=form.cleaned_data["name"])
        except ValidationError as refusal:
            form.add_error("name", refusal)
        else:
            messages.success(request, "Kept. Drafts that were not edited follow.")
            return redirect("followups:company", pk)
    talks = Interaction.objects.owned_by(request.user).filter(
        Q(company=this) | Q(follow_ups__contact__company=this)
    )
    shown = {
        "company": this,
        "form": form,
        "people": this.contacts.annotate(owed=OWED).order_by(Lower("name"), "pk"),
        "interactions": talks.distinct().select_related("company").order_by("-ended_at", "-pk"),
        "now": timezone.now(),
    }
    return render(request, "followups/company.html", shown)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def delete_company(request: SignedInRequest, pk: int) -> HttpResponse:
    """Ask once, then remove a company."""
    this = get_object_or_404(Company.objects.owned_by(request.user), pk=pk)
    if request.method != "POST":
        return render(request, "followups/delete.html", {"what": this})
    try:
        keeping.delete_company(this)
    except ValidationError as refusal:
        messages.error(request, " ".join(refusal.messages))
        return redirect("followups:company", pk)
    messages.success(request, f"{this.name} is no longer in your companies.")
    return redirect("followups:companies")
