"""The opportunity as a line with its ends, and in words."""

from typing import Any

from evenhand.domain.opportunity.state import Opportunity
from evenhand.domain.opportunity.vocabulary import OpportunityStatus
from evenhand.web.filters import counted
from evenhand.web.pages.words import day_words
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
        "length": _length(opportunity, length),
        "today_share": gone / length if 0 <= gone < length else None,
        "marks": [{"share": 0, "label": f"{start.day} {start:%b}"}, {"share": 1, "label": f"{end.day} {end:%b}"}],
        "sentence": _progress(opportunity, gone, length),
    }


def _length(held: Opportunity, days: int) -> str:
    if held.extended:
        return f"{counted(days, 'day')}, extended by {counted(held.extended, 'month')}"
    return "Six calendar months" if held.route == "paying" and held.ended_on is None else counted(days, "day")


def _progress(held: Opportunity, gone: int, length: int) -> str:
    if held.status is OpportunityStatus.LAPSED:
        return "It lapsed before it started."
    if held.ended_on is not None:
        return f"It ended on {day_words(held.ended_on)}: {held.compliance}."
    if gone < 0:
        return f"It starts in {counted(-gone, 'day')}."
    if gone >= length:
        return "Its end date has come. How it ended is not decided yet, and nobody is charged fees until it is."
    passed = f"{counted(gone, 'day')} {'has' if gone == 1 else 'have'} passed"
    return f"{passed}, {length - gone} are left. Nobody is charged fees in this time."
