"""What to say on a task, with the names and the dates of this case in it."""

from dataclasses import replace
from datetime import date

from evenhand.config.book import the_book
from evenhand.domain.calendar import add_days
from evenhand.domain.opportunity.clocks import Clocks
from evenhand.domain.opportunity.request import Offer, Request
from evenhand.domain.procedures.shape import Task
from evenhand.work.reading.case_view import CaseView
from evenhand.work.reading.proposing import collection_day
from evenhand.work.reading.request_view import Desk, clocks_of
from evenhand.work.reading.scripts import Script, script

NOT_YET = "the day we agree"
# Its first day is that of the new scheme, and not that of the opportunity.
OF_THE_NEW_SCHEME = "explain-to-receiving-parent"


def words_of(desk: Desk, task: Task) -> Script | None:
    """What to say on this task, with this case's names and dates in it."""
    view, request = desk.view, _with_its_offer(desk)
    offer = request.offer or Offer()
    today_made = replace(offer, offered_on=offer.offered_on or view.today)
    as_made = clocks_of(view, replace(request, offer=today_made)) if request.offer else None
    return script(
        task.say,
        {
            "paying_parent": view.paying.name,
            "receiving_parent": view.receiving.name,
            "answer_by": _say(_last_day(as_made, view.today)),
            "withdraw_on": _say(as_made.withdraw_on if as_made else None),
            "start_on": _say(_new_scheme(view) if task.say == OF_THE_NEW_SCHEME else _start(view, offer)),
            "fee_waiver_months": _months(view),
        },
    )


def _with_its_offer(desk: Desk) -> Request:
    """The request that holds the offer: this one, or the one that this one is about."""
    above = desk.view.state.request(desk.request.parent) if desk.request.parent else None
    return above if above is not None and above.offer and desk.request.offer is None else desk.request


def _last_day(as_made: Clocks | None, today: date) -> date | None:
    """The day to answer by, and the last one before the offer is withdrawn where that day is past or not set yet.

    An answer is taken until the withdrawal (R2): nobody is asked to have answered already.
    """
    if as_made is None or as_made.withdraw_on is None:
        return as_made.answer_by if as_made else None
    last = add_days(as_made.withdraw_on, -1)
    return as_made.answer_by if as_made.answer_by and as_made.answer_by >= today else last


def _start(view: CaseView, offer: Offer) -> date | None:
    opportunity = view.state.opportunity
    return opportunity.period.start if opportunity else offer.first_collection_on or collection_day(view)


def _new_scheme(view: CaseView) -> date | None:
    """The day after the last one of the old scheme, if that is known."""
    ends = view.state.legacy.liability_ends_on
    return add_days(ends, 1) if ends else None


def _say(day: date | None) -> str:
    return f"{day:%A} {day.day} {day:%B}" if day else NOT_YET


def _months(view: CaseView) -> str:
    rules, on = the_book().rules, view.state.application.received_on
    words = {3: "three", 6: "six", 12: "twelve"}
    if not rules.in_force("opportunity.months", on):
        return "some"
    months = rules.number("opportunity.months", on)
    return words.get(months, str(months))
