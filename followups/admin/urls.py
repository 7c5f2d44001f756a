"""The coaches' own pages, beside those that the admin makes of models."""

from django.contrib import admin
from django.urls import path

from followups.admin import cohort, front_page

app_name = "coaching"

urlpatterns = [
    path("", admin.site.admin_view(front_page.page), name="front_page"),
    path("cohort/", admin.site.admin_view(cohort.page), name="cohort"),
    path("cohort/table.csv", admin.site.admin_view(cohort.table), name="cohort_csv"),
    path("cohort/<int:pk>/nudge", admin.site.admin_view(cohort.nudge), name="nudge"),
]
