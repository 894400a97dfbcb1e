"""The planner for parents: for everybody, without an account."""

from django.urls import URLPattern, path

from evenhand.web.views import planner

PLANNER_PAGES: list[URLPattern] = [
    path("planner", planner.planner, name="planner"),
    path("planner/proposal", planner.planner_proposal, name="planner-proposal"),
]
