"""The clocks of an offer and of an opportunity, as the desk shows them."""

from datetime import date
from typing import Any

from evenhand.domain.opportunity.request import Request
from evenhand.domain.opportunity.vocabulary import OpportunityStatus
from evenhand.web.filters import counted
from evenhand.web.pages.words import tag
from evenhand.work.reading.case_view import CaseView
from evenhand.work.reading.request_view import clocks_of

SOON = 7


def clock_rows(view: CaseView, request: Request | None = None) -> list[dict[str, Any]]:
    """The clocks of one request, or of every open one of the case."""
    requests = [request] if request is not None else list(view.open)
    rows = [row for item in requests if item.is_open for row in _of_offer(view, item)]
    opportunity = view.state.opportunity
    if opportunity is not None and opportunity.status is OpportunityStatus.ACCEPTED:
        rows.append(_clock("Opportunity starts", opportunity.period.start, view.today))
    if opportunity is not None and opportunity.status is OpportunityStatus.RUNNING and opportunity.period.end:
        rows.append(_clock("Opportunity ends", opportunity.period.end, view.today, "The first day after it"))
    return sorted(rows, key=lambda row: row["on"])


def due_tag(due: date | None, today: date) -> dict[str, str] | None:
    """How near a day is, where that matters."""
    if due is None:
        return None
    left = (due - today).days
    if left < 0:
        return tag("Late", "bad")
    if left == 0:
        return tag("Today", "warn")
    return tag(counted(left, "day"), "warn") if left <= SOON else tag(counted(left, "day"), "grey")


def _of_offer(view: CaseView, request: Request) -> list[dict[str, Any]]:
    dates, offer = clocks_of(view, request), request.offer
    if dates is None or offer is None or offer.answer is not None:
        return []
    rows = []
    if dates.answer_by:
        rows.append(_clock("Answer by", dates.answer_by, view.today))
    if dates.withdraw_on and offer.offered_on:
        rows.append(
            _clock(
                "Offer withdrawn on",
                dates.withdraw_on,
                view.today,
                f"{counted((dates.withdraw_on - offer.offered_on).days, 'day')} after the Offer Date",
            )
        )
    elif request.number in view.due:
        rows.append(_clock("Late from", dates.late_on, view.today, "Then a team leader decides"))
    return rows


def _clock(name: str, on: date, today: date, note: str = "") -> dict[str, Any]:
    return {"name": name, "on": on, "tag": due_tag(on, today), "note": note}
