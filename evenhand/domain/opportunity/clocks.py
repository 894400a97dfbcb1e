"""The clocks of an offer and the period of an opportunity (R1, R2, R25)."""

from dataclasses import dataclass
from datetime import date

from evenhand.domain.calendar import DateRange, add_days, add_months
from evenhand.domain.opportunity.request import Offer
from evenhand.domain.opportunity.state import CaseState, Opportunity
from evenhand.domain.opportunity.vocabulary import Applicant
from evenhand.domain.rules import Rules


@dataclass(frozen=True)
class Clocks:
    """The dates of one offer; None where what they run from has not happened.

    Attributes:
        answer_by: the last day of the answer window.
        remind_on: the last working day on or before it.
        withdraw_on: the first day on which an answer is no longer taken.
        late_on: the day on which an offer that nobody tried to make goes to the team leader.
    """

    answer_by: date | None
    remind_on: date | None
    withdraw_on: date | None
    late_on: date


def clocks(state: CaseState, offer: Offer, opened_on: date, rules: Rules) -> Clocks:
    """The clocks of an offer (R2), with the values that held when the application was received (R21).

    Errors: NoRuleInForce outside the law's dates; BeyondCalendar where bank holidays are not known.
    """
    on = state.application.received_on
    receiving_applied = state.application.applicant is Applicant.RECEIVING
    begins = offer.window_from if receiving_applied else offer.offered_on
    answer_by = add_days(begins, rules.number("offer.answer_days", on)) if begins else None
    days = rules.working_days(state.paying.nation)
    withdraw_on = add_days(offer.offered_on, rules.number("offer.withdraw_days", on)) if offer.offered_on else None
    return Clocks(
        answer_by=answer_by,
        remind_on=days.on_or_before(answer_by) if answer_by else None,
        withdraw_on=withdraw_on,
        late_on=add_days(offer.window_from or opened_on, rules.number("offer.late_days", on)),
    )


def period(route: Applicant, start: date, received_on: date, rules: Rules) -> DateRange:
    """The period of an opportunity from its first day, half open (R1).

    Six calendar months on a paying parent's application, 187 days on a receiving parent's.
    """
    if route is Applicant.PAYING:
        return DateRange(start, add_months(start, rules.number("opportunity.months", received_on)))
    return DateRange(start, add_days(start, rules.number("opportunity.days", received_on)))


def judged(opportunity: Opportunity, received_on: date, rules: Rules) -> DateRange:
    """The days whose instalments are judged: six months from the start on both routes, plus any extension (R1).

    An early end cuts them short. Errors: NoRuleInForce.
    """
    start, end = opportunity.period.start, opportunity.period.end
    months = rules.number("opportunity.months", received_on) + opportunity.extended
    last = add_months(start, months)
    return DateRange(start, min(last, end) if end is not None else last)


def extended_end(opportunity: Opportunity, months: int, received_on: date, rules: Rules) -> date:
    """The end date after an extension by whole months, counted from the start so that none is lost (R16).

    Errors: NoRuleInForce.
    """
    start, total = opportunity.period.start, opportunity.extended + months
    if opportunity.route is Applicant.PAYING:
        return add_months(start, rules.number("opportunity.months", received_on) + total)
    return add_months(add_days(start, rules.number("opportunity.days", received_on)), total)


def proposed_collection(state: CaseState, rules: Rules, today: date) -> date:
    """The first collection that we propose: a dated number of working days ahead (R25).

    Direct debits follow Bacs, which keeps the days of England and Wales (M8).
    """
    lead = rules.number("offer.collection_lead_working_days", state.application.received_on)
    return rules.working_days("england-and-wales").after(today, lead)
