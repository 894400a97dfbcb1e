"""Weekly maintenance, fees, instalments and deductions from figures that somebody gives. Nothing is recorded."""

from evenhand.config.book import the_book
from evenhand.domain.account import FROM_EARNINGS, Owing, Schedule, schedule, taken_from_earnings
from evenhand.domain.maintenance import (
    Frequency,
    Line,
    NormalDeduction,
    WeeklyFees,
    normal_deduction,
    outside_the_law,
    weekly_fees,
    weekly_maintenance,
)
from evenhand.domain.money import pounds
from evenhand.domain.refusal import Refusal
from evenhand.domain.rules import Rules
from evenhand.work.calculation.answer import Calculation
from evenhand.work.calculation.form import CalculationForm
from evenhand.work.calculation.given import circumstances, known, owing, terms
from evenhand.work.calculation.tell import deduction_due, parents, schedule_due, steps


def calculate(form: CalculationForm) -> Calculation | Refusal:
    """The whole answer with its working, or why there is none.

    Fees are those of the day on which the calculation takes effect; each instalment carries those of its own day.
    """
    rules, given = the_book().rules, circumstances(form)
    for parent in given.receiving:
        if refusal := outside_the_law(parent, rules):
            return refusal
    found = weekly_maintenance(given, rules)
    if isinstance(found, Refusal):
        return found
    fees = [weekly_fees(one, weekly, form.on, rules) for one, weekly in found.due]
    pays = found.weekly + sum(fee.paying for fee in fees)
    in_all = Line("The paying parent pays this each week in all.", pays, "given", "the sum of the lines above")
    cases = owing(form, found)
    deduction = _deduction(form, list(zip(cases, fees, strict=True)), rules)
    made = schedule(cases, terms(form.schedule, form.nation), rules) if form.schedule else None
    if isinstance(made, Refusal):
        return made
    lines = [*found.working, *(step for fee in fees for step in fee.working), in_all]
    return Calculation(
        rate=found.rate.value,
        weekly_maintenance=pounds(found.weekly),
        receiving_parents=parents(found, fees),
        paying_parent_pays_weekly=pounds(pays),
        schedule=schedule_due(made) if made else None,
        normal_deduction=deduction_due(deduction) if deduction else None,
        working=steps([*lines, *_working(made), *_working(deduction)]),
    )


def _deduction(form: CalculationForm, due: list[tuple[Owing, WeeklyFees]], rules: Rules) -> NormalDeduction | None:
    """What the order takes from earnings, where one of the methods is an order."""
    if not any(method.kind in FROM_EARNINGS for case, _ in due for method in case.methods):
        return None
    weekly = sum(taken_from_earnings(case.weekly + fee.paying, case.methods) for case, fee in due)
    pay = Frequency(form.pay_frequency or Frequency.WEEKLY)
    return normal_deduction(weekly, known(form.net_weekly_income), pay, form.on, rules)


def _working(found: Schedule | NormalDeduction | None) -> tuple[Line, ...]:
    return found.working if found else ()
