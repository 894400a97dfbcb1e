"""The promise-to-pay schedule of ongoing maintenance: equal instalments up to the annual review. Source: M2, M8."""

from datetime import date
from fractions import Fraction
from operator import attrgetter

from evenhand.domain.account.explain import fee_of, how, period
from evenhand.domain.account.instalment import Instalment, Schedule
from evenhand.domain.account.methods import PaymentMethod
from evenhand.domain.account.periods import WEEK, due_dates, weeks_covered, weeks_of
from evenhand.domain.account.split import split_by_method
from evenhand.domain.account.terms import Owing, Terms
from evenhand.domain.calendar import BeyondCalendar
from evenhand.domain.maintenance.fees import is_free, paying_parent_fee
from evenhand.domain.money import half_up
from evenhand.domain.refusal import Refusal
from evenhand.domain.rules import NoRuleInForce, Rules

BACS = "england-and-wales"


def schedule(cases: tuple[Owing, ...], terms: Terms, rules: Rules) -> Schedule | Refusal:
    """The schedule of an account over its cases.

    A case's maintenance is its weekly amount times the whole weeks, in equal instalments rounded half up, of which
    the last takes the difference. Each carries the fee for its days, rounded once (M4), unless it is free (R10).
    Both are split over the methods, and each part is due on a working day. Nothing owed gives no instalment.
    Refusals: calendar-unknown beyond the bank holidays known; no-rule-in-force.
    """
    try:
        return _schedule(cases, terms, rules)
    except BeyondCalendar as beyond:
        return Refusal("calendar-unknown", f"No schedule can be made: {beyond}.", rules=("M8",), field="schedule")
    except NoRuleInForce as none:
        return Refusal("no-rule-in-force", f"No schedule can be made: {none}.", rules=("M2",), field="schedule")


def instalments_of(total: int, count: int) -> tuple[int, ...]:
    """A total in pence in so many equal instalments, half up; the last takes the difference (M2)."""
    each = half_up(Fraction(total, count))
    return (each,) * (count - 1) + (total - each * (count - 1),)


def collected_on(day: date, method: PaymentMethod, nation: str, rules: Rules) -> date:
    """The working day on which a method collects what is due on a day; direct debits keep the days of Bacs (M8).

    Errors: BeyondCalendar.
    """
    return rules.working_days(BACS if method is PaymentMethod.DIRECT_DEBIT else nation).on_or_after(day)


def _schedule(cases: tuple[Owing, ...], terms: Terms, rules: Rules) -> Schedule:
    start = terms.during.start
    most = rules.number("schedule.most_weeks", start)
    weeks, over = weeks_covered(terms, most)
    dates = due_dates(terms, weeks)
    owing = [(case, weeks_of(case, terms, most)) for case in cases if case.weekly and dates]
    owing = [(case, own) for case, own in owing if own]
    made = [part for case, own in owing for part in _case(case, terms, own, dates, rules)]
    working = [period(terms, weeks, over, rules)]
    for case, own in owing:
        working.append(how(case, own, instalments_of(case.weekly * own, len(dates)), start, rules))
        working.extend(fee_of(case, Fraction(own * WEEK, len(dates)), start, rules))
    return Schedule(tuple(sorted(made, key=attrgetter("due_on"))), weeks, over, tuple(working))


def _case(case: Owing, terms: Terms, weeks: int, dates: tuple[date, ...], rules: Rules) -> list[Instalment]:
    days = Fraction(weeks * WEEK, len(dates))
    made = []
    for day, maintenance in zip(dates, instalments_of(case.weekly * weeks, len(dates)), strict=True):
        fee = paying_parent_fee(case.weekly, days, day, rules) if case.collected else 0
        parts = split_by_method(maintenance, case.methods)
        fees = split_by_method(fee, case.methods)
        for method, part, part_fee in zip(case.methods, parts, fees, strict=True):
            due_on = collected_on(day, method.kind, terms.nation, rules)
            owed_fee = 0 if is_free(due_on, case.opportunity, rules) else part_fee
            made.append(Instalment(due_on, method.kind, case.reference, part, owed_fee))
    return made
