"""The opportunity as a line with its ends, and in words."""

from typing import Any

from evenhand.domain.opportunity.vocabulary import OpportunityStatus
from evenhand.work.reading.case_view import CaseView


def period(view: CaseView) -> dict[str, Any] | None:
    """The opportunity as a line with its ends; None where there is none."""
    opportunity = view.state.opportunity
    if opportunity is None or opportunity.period.end is None:
        return None
    start, end = opportunity.period.start, opportunity.period.end
    length, gone = (end - start).days, (view.today - start).days
    return {
        "starts_on": start,
        "ends_on": end,
        "route": f"A {opportunity.route} parent's application",
        "length": "Six calendar months" if opportunity.route == "paying" else f"{length} days",
        "today_share": gone / length if 0 <= gone < length else None,
        "marks": [{"share": 0, "label": f"{start.day} {start:%b}"}, {"share": 1, "label": f"{end.day} {end:%b}"}],
        "sentence": _progress(opportunity.status, gone, length),
    }


def _progress(status: OpportunityStatus, gone: int, length: int) -> str:
    if status is OpportunityStatus.LAPSED:
        return "It lapsed before it started."
    if gone < 0:
        return f"It starts in {-gone} days."
    if gone >= length:
        return "It has ended."
    return f"{gone} days have passed, {length - gone} are left. Nobody is charged fees in this time."
