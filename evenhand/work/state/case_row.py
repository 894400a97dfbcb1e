"""The columns of the case itself that a decision can change."""

from typing import Any

from evenhand.domain.opportunity.application import Exclusion, Legacy
from evenhand.domain.opportunity.ending import News
from evenhand.domain.opportunity.state import Assessment, CaseState
from evenhand.work.state.codec import encode

Row = dict[str, Any]
JSON: dict[str, Any] = {
    "legacy": Legacy,
    "exclusions": tuple[Exclusion, ...],
    "assessment": Assessment,
    "news": tuple[News, ...],
}


def case_row(state: CaseState) -> Row:
    """Every column."""
    return {name: _written(name, value) for name, value in _values(state).items()}


def case_changes(before: CaseState, after: CaseState) -> Row:
    """The columns that differ."""
    was = _values(before)
    return {name: _written(name, value) for name, value in _values(after).items() if value != was[name]}


def _written(name: str, value: Any) -> Any:
    return value if value is None or name not in JSON else encode(JSON[name], value)


def _values(state: CaseState) -> Row:
    application = state.application
    return {
        "segment": state.segment,
        "service": str(state.service),
        "applicant": str(application.applicant),
        "received_on": application.received_on,
        "receiving_parent_wants": str(application.receiving_parent_wants),
        "paying_parent_wants": str(application.paying_parent_wants),
        "provisional_letter_on": application.provisional_letter_on,
        "effective_on": application.effective_on,
        "legacy": state.legacy,
        "arrears": state.arrears,
        "annual_review_on": state.annual_review_on,
        "exclusions": state.exclusions,
        "assessment": state.assessment,
        "override": str(state.override or ""),
        "unlikely_to_pay": state.unlikely_to_pay,
        "outcome": state.outcome,
        "news": state.news,
        "closing_on": state.closing_on,
        "closed_on": state.closed_on,
        "restricted": state.paying.restricted or state.receiving.restricted,
    }
