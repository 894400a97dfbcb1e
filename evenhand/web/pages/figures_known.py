"""What stands in the fields of a calculation at first: the business date, and what is known of a case."""

from datetime import date
from typing import Any

from evenhand.domain.money import pounds
from evenhand.domain.opportunity.people import Parent
from evenhand.domain.opportunity.vocabulary import OpportunityStatus
from evenhand.web.forms.boxes import boxes_of
from evenhand.web.forms.figures_asked import UNKNOWN
from evenhand.web.pages.figures import OFTEN
from evenhand.work.reading.case_view import CaseView

# Others set it in some circumstances only, which a person judges.
SETS_THE_FLAT_RATE = {"jobseekers-allowance", "employment-and-support-allowance", "income-support", "pension-credit"}


def known_at_first(today: date, view: CaseView | None) -> dict[str, Any]:
    """The fields before anything is typed."""
    start: dict[str, Any] = {"on": boxes_of(today), "income": "known", "other_children": "0"}
    if view is None:
        return start
    paying, opportunity = view.state.paying, view.state.opportunity
    start |= {
        "income": UNKNOWN if paying.gross_weekly is None else "known",
        "gross": _amount(paying.gross_weekly),
        "net": _amount(paying.net_weekly),
        "pay_frequency": paying.pay_frequency if paying.pay_frequency in OFTEN else "",
        "nation": paying.nation,
        "nights_1": ", ".join(str(child.nights_a_year) for child in view.children),
        "service_1": str(view.state.service),
        "benefit": _benefit(paying, today),
    }
    if opportunity and opportunity.status is not OpportunityStatus.LAPSED:
        start["opportunity_from"] = boxes_of(opportunity.period.start)
        start["opportunity_until"] = boxes_of(opportunity.fees_from or opportunity.period.end)
    return start


def _amount(pence: int | None) -> str:
    return "" if pence is None else pounds(pence)


def _benefit(paying: Parent, today: date) -> str:
    """Empty where a person has to say."""
    if paying.benefits is None:
        return UNKNOWN
    paid = paying.benefit_on(today)
    if paid is None:
        return "no"
    return "yes" if paid.kind in SETS_THE_FLAT_RATE else ""
