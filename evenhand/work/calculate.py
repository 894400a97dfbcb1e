"""Weekly maintenance, fees, instalments and deductions from figures that somebody gives. Nothing is recorded."""

from evenhand.config.book import the_book
from evenhand.domain.account import Schedule, schedule
from evenhand.domain.account.working_out import work_out
from evenhand.domain.maintenance import Frequency, Line, NormalDeduction
from evenhand.domain.money import pounds
from evenhand.domain.refusal import Refusal
from evenhand.work.calculation.answer import Calculation
from evenhand.work.calculation.form import CalculationForm
from evenhand.work.calculation.given import circumstances, known, methods, owing, terms
from evenhand.work.calculation.tell import deduction_due, parents, schedule_due, steps


def calculate(form: CalculationForm) -> Calculation | Refusal:
    """The whole answer with its working, or why there is none.

    Fees are those of the day on which the calculation takes effect; each instalment carries those of its own day.
    """
    rules, pay = the_book().rules, Frequency(form.pay_frequency or Frequency.WEEKLY)
    worked = work_out(circumstances(form), methods(form), known(form.net_weekly_income), pay, rules)
    if isinstance(worked, Refusal):
        return worked
    found = worked.maintenance
    made = schedule(owing(form, found), terms(form.schedule, form.nation), rules) if form.schedule else None
    if isinstance(made, Refusal):
        return made
    return Calculation(
        rate=found.rate.value,
        weekly_maintenance=pounds(found.weekly),
        receiving_parents=parents(found, worked.fees),
        paying_parent_pays_weekly=pounds(worked.pays),
        schedule=schedule_due(made) if made else None,
        normal_deduction=deduction_due(worked.deduction) if worked.deduction else None,
        working=steps([*worked.working, *_working(made), *_working(worked.deduction)]),
    )


def _working(found: Schedule | NormalDeduction | None) -> tuple[Line, ...]:
    return found.working if found else ()
