"""By which day a request is due: a deadline that ran out stays until somebody has acted, so that it shows as late."""

from datetime import date

from evenhand.config.book import the_book
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.procedures.consequences.returned import RETURNED, settle_by

LATE_OFFER = "late-offer"


def due_days(state: CaseState) -> dict[int, date]:
    """The first day by request: of the deadlines that run, and of those that ran out. Errors: NoRuleInForce."""
    days = [(timer.request, timer.due_on) for timer in state.timers]
    for request in state.requests:
        if not request.is_open:
            continue
        if request.procedure == LATE_OFFER and request.parent is not None:
            days.append((request.parent, request.opened_on))
        if request.procedure == RETURNED:
            days.append((request.number, settle_by(request, the_book())))
    due: dict[int, date] = {}
    for number, day in days:
        due[number] = min(day, due.get(number, day))
    return due
