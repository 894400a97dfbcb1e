"""The addresses of reports."""

from django.urls import path

from evenhand.web.views import information_pack, reports, what_if

REPORT_PAGES = [
    path("what-if", what_if.what_if, name="what-if"),
    path("reports", reports.reports, name="reports"),
    path("reports/information-pack", information_pack.information_pack, name="information-pack"),
    path("reports/information-pack/file", information_pack.information_pack_file, name="information-pack-file"),
    path("reports/<str:name>", reports.report, name="report"),
    path("reports/<str:name>/csv", reports.report_csv, name="report-csv"),
]
