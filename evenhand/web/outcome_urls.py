"""The pages of how an opportunity ends, beside the desk of its requests."""

from django.urls import URLPattern, path

from evenhand.web.views import approvals, enter_negotiation, open_outcome, outcome, plans

OUTCOME_PAGES: list[URLPattern] = [
    path("approvals", approvals.approvals_page, name="approvals"),
    path("requests/<int:number>/amend", outcome.amend, name="amend"),
    path("requests/<int:number>/plans", plans.plans, name="plans"),
    path("requests/<int:number>/advice", outcome.advice, name="ask-advice"),
    path("cases/<str:reference>/open-outcome", open_outcome.open_outcome, name="open-outcome"),
    path("cases/<str:reference>/negotiation", enter_negotiation.negotiation, name="negotiation"),
]
