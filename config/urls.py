"""Every address of the product."""

from django.contrib import admin
from django.urls import include, path

from config import health

urlpatterns = [
    path("", include("followups.urls")),
    path("accounts/", include("allauth.account.urls")),
    path("admin/", admin.site.urls),
    path("healthz", health.healthz, name="healthz"),
]
