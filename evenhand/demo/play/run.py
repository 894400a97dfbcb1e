"""Plays the office from its first day to the last: cases come in, people work, days close."""

import io
import json
from collections import defaultdict
from collections.abc import Callable
from datetime import date, timedelta

from evenhand.cases.models import Request as RequestRow
from evenhand.cycle.run import run_days
from evenhand.demo.caseload import make_caseload
from evenhand.demo.days import PLAYED
from evenhand.demo.play import misses, negotiations, offers, others
from evenhand.demo.play.charges import charge_orders
from evenhand.demo.play.employers import employers_pay, employers_return, issue_orders
from evenhand.demo.play.moment import Moment
from evenhand.demo.play.office import open_office
from evenhand.demo.play.outcomes import work_outcome
from evenhand.demo.play.paying_out import pay_out, take_bank_details
from evenhand.demo.play.statement import money_comes_in
from evenhand.demo.play.turns import things_turn_up
from evenhand.demo.ready import ready_on
from evenhand.domain.opportunity.ending_words import OUTCOMES
from evenhand.domain.procedures.opening import OFFERS
from evenhand.domain.procedures.shape import SYSTEM
from evenhand.work.import_caseload import import_caseload
from evenhand.work.state.load import load_cases

TODAY = date(2017, 6, 12)
DAYS = PLAYED
SATURDAY = 5
Progress = Callable[[date, int, int], None]
"""Told the new business date, how many days are lived, and of how many."""
WORKED = {
    "assess": others.explain,
    "look-up": others.look_up,
    "gather-paying-parent-information": others.gather,
    "circumstances-told": others.what_changed,
    "offer-follow-up": others.after_the_answer,
    "late-offer": others.late,
    "perform-calculation": others.figures,
    "advice": others.advise,
    "missed-deduction": misses.ask_employer,
    "missed-payment": misses.talk,
    "missed-in-opportunity": misses.decide,
    "arrears-review": misses.review,
    **dict.fromkeys(("arrears-negotiation", "arrears-consider-action", "plan-review"), negotiations.work_negotiation),
    **dict.fromkeys(OUTCOMES, work_outcome),
}


def play(cases: int, seed: int, progress: Progress | None = None) -> None:
    """Fills an empty database with a demonstration office. Errors: RuntimeError where there is an office already."""
    start = TODAY - timedelta(days=DAYS)
    open_office(start)
    arriving: dict[date, list[str]] = defaultdict(list)
    for line in make_caseload(cases, seed, TODAY):
        arriving[max(start, ready_on(line))].append(json.dumps(line))
    day = start
    while day <= TODAY:
        _arrive(arriving.pop(day, []))
        if day == TODAY:
            return
        if day.weekday() < SATURDAY:
            _money(day, seed)
            _work(day, seed)
        run_days(day)
        day += timedelta(days=1)
        if progress is not None:
            progress(day, (day - start).days, DAYS)


def _arrive(lines: list[str]) -> None:
    if lines:
        report = import_caseload(SYSTEM, io.BytesIO("\n".join(lines).encode()))
        if report.refused:
            raise RuntimeError(str(report.refused[0].faults[0]))


def _money(day: date, seed: int) -> None:
    """The post of the morning: the bank's statement, what employers say, and orders that go out to them."""
    paid, said = employers_pay(day, seed)
    money_comes_in(day, seed, paid)
    employers_return(said)
    issue_orders(day)
    take_bank_details(day, seed)
    charge_orders(day)
    pay_out(day)


def _work(day: date, seed: int) -> None:
    """Every open request gets its day; accepted offers may lapse."""
    rows = RequestRow.objects.exclude(status="Closed").order_by("id").values_list("id", "case_id", "number")
    todo = list(rows)
    states = load_cases({case for _, case, _ in todo})
    for request_id, case_id, number in todo:
        request = states[case_id].state.request(number)
        if request is None:
            continue
        at = Moment(request_id, states[case_id].state, request, day, seed)
        if not _due(at):
            continue
        at.catch_up()
        if at.request.is_open:
            _one(at)
    _lapses(day, seed)
    things_turn_up(day, seed)
    negotiations.begin_some(day, seed)


def _due(at: Moment) -> bool:
    """Most requests have nothing today: those are left before the case is read again."""
    return at.age >= 1 or at.request.procedure in OFFERS


def _one(at: Moment) -> None:
    if at.request.procedure in OFFERS:
        offers.work_offer(at)
        others.after_the_answer(at)
        return
    worked = WORKED.get(at.request.procedure)
    if worked is not None:
        worked(at)


def _lapses(day: date, seed: int) -> None:
    accepted = RequestRow.objects.filter(procedure__in=OFFERS, resolution="Compliance Accepted")
    waiting = accepted.filter(case__opportunities__status="accepted").order_by("id")
    rows = list(waiting.values_list("id", "case_id", "number"))
    states = load_cases({case for _, case, _ in rows})
    for request_id, case_id, number in rows:
        request = states[case_id].state.request(number)
        if request is not None:
            offers.lapse(Moment(request_id, states[case_id].state, request, day, seed))
