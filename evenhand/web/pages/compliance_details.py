"""Case Compliance Details, by the names that staff know."""

from typing import Any

from evenhand.domain.opportunity.eligibility import Eligibility
from evenhand.domain.opportunity.vocabulary import IN_FLIGHT
from evenhand.web.pages.words import UNKNOWN, WORK, benefit, day_words, fact, plain
from evenhand.work.reading.case_view import CaseView


def details(view: CaseView) -> list[dict[str, Any]]:
    """Case Compliance Details, by the names that staff know."""
    state, legacy, found = view.state, view.state.legacy, view.eligibility
    field = found.field if isinstance(found, Eligibility) else None
    source = "Look-up" if legacy.looked_up_on else "Caseload"
    when = f"{source}, {day_words(legacy.looked_up_on)}" if legacy.looked_up_on else source
    period = state.opportunity.period if state.opportunity else None
    return [
        fact("PP Eligibility", str(field) if field else UNKNOWN, "Worked out from the facts"),
        fact("PP Eligibility set by hand", str(state.override or "")),
        fact("Legacy scheme", str(legacy.scheme) if legacy.scheme != "none" else "None"),
        fact(
            "Legacy MOC", str(legacy.method) if legacy.method in ("DEO", "DER", "RDO") else plain(legacy.method), when
        ),
        fact("Legacy MOC was", plain(legacy.method_was), when),
        fact("Active Legacy Enforcement Actions", _active(view), "Legal list" if legacy.legal_list else when),
        fact("T-Date", day_words(legacy.liability_ends_on) or UNKNOWN),
        fact("Employment/Benefit", _employment(view), state.paying.source("employment")),
        fact("PWC service type", plain(state.application.receiving_parent_wants)),
        fact("NRP service type", plain(state.application.paying_parent_wants)),
        fact("Compliance Offer Date", day_words(_offered_on(view))),
        fact("Compliance Opportunity Accepted", "Yes" if state.opportunity else ("No" if state.outcome else "")),
        fact("Compliance Opportunity", state.outcome),
        fact("Start Date", day_words(period.start if period else None)),
        fact("End Date", day_words(period.end if period else None), "The first day after it" if period else ""),
    ]


def _active(view: CaseView) -> str:
    legacy = view.state.legacy
    if legacy.legal_list:
        return "Y"
    if legacy.enforcement is None:
        return UNKNOWN
    running = [item for item in legacy.enforcement if item.kind in IN_FLIGHT and view.today in item.during]
    return "Y" if running else "N"


def _employment(view: CaseView) -> str:
    paid = benefit(view.state.paying, view.today)
    return paid if paid not in ("None", UNKNOWN) else WORK[view.state.paying.employment]


def _offered_on(view: CaseView) -> Any:
    offers = [item.offer for item in view.state.requests if item.offer is not None and item.offer.offered_on]
    return offers[-1].offered_on if offers else None
