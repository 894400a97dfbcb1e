"""The addresses of reports."""

from django.urls import path

from evenhand.web.views import reports

REPORT_PAGES = [
    path("reports", reports.reports, name="reports"),
    path("reports/<str:name>", reports.report, name="report"),
    path("reports/<str:name>/csv", reports.report_csv, name="report-csv"),
]
