"""Every address of the product."""

from allauth.account.decorators import secure_admin_login
from django.contrib import admin
from django.urls import include, path

from config import health

# One door for everyone, with its limits on how often one may guess.
admin.site.login = secure_admin_login(admin.site.login)  # type: ignore[method-assign]

urlpatterns = [
    path("", include("followups.urls")),
    path("accounts/", include("allauth.account.urls")),
    path("admin/", include("followups.admin.urls")),  # before the next: the front page is theirs
    path("admin/", admin.site.urls),
    path("healthz", health.healthz, name="healthz"),
]
