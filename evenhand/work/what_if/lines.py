"""Paying parents from a file of calculations, a line each; what a line holds more is used too."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated, BinaryIO, Literal

from pydantic import ConfigDict, Field

from evenhand.domain.calendar import add_months
from evenhand.domain.maintenance import Frequency
from evenhand.domain.negotiation import Household, Reported, Situation
from evenhand.domain.what_if import Payer
from evenhand.work.calculation.form import CalculationForm
from evenhand.work.calculation.given import circumstances, known
from evenhand.work.calculation.parts import MOST, without_null
from evenhand.work.caseload.choices import EmploymentStatus
from evenhand.work.caseload.figures import read_lines_of_figures
from evenhand.work.caseload.form import NeverNull
from evenhand.work.files import Faults
from evenhand.work.plans.amount import Written
from evenhand.work.plans.given import debt_of, ending_of
from evenhand.work.plans.parts import Arrears, Spending

ONE = "one calculation as a JSON object"
YEAR = 12


class WhatIfForm(CalculationForm):
    """A calculation, and where it is known how the paying parent stands beside it."""

    model_config = ConfigDict(title="A line of what-if", json_schema_extra=without_null)

    employment: EmploymentStatus = "unknown"
    pays_in_full_and_on_time: Literal["yes", "no", "unknown"] = "unknown"
    spending: Annotated[Spending | None, NeverNull] = Field(default=None, description="Left out, it is unknown.")
    arrears: tuple[Arrears, ...] = Field(default=(), max_length=MOST)
    enforcement_charges: Written = 0


def read_payers(stream: BinaryIO, as_at: date | None) -> Iterator[Payer | Faults]:
    """Each line as a paying parent, on one day or each on its own."""
    for found in read_lines_of_figures(stream, WhatIfForm, ONE):
        yield found if isinstance(found, Faults) else payer_of(found[1], as_at)


def payer_of(form: WhatIfForm, as_at: date | None) -> Payer:
    """The paying parent of a line."""
    given = circumstances(form.model_copy(update={"on": as_at}) if as_at else form)
    spent = form.spending
    essential, priority = (known(spent.essential_weekly), known(spent.priority_debts_weekly)) if spent else (None, None)
    return Payer(
        given=given,
        net=known(form.net_weekly_income),
        spending=None if essential is None or priority is None else essential + priority,
        prompt=Reported(form.pays_in_full_and_on_time),
        employment=form.employment,
        debts=_debts(form, given.on, essential, priority) if form.arrears else None,
    )


def _debts(form: WhatIfForm, on: date, essential: int | None, priority: int | None) -> Situation:
    """Where a line says nothing of payments, or nothing that is still ahead: monthly from a month on, for a year."""
    asked = form.schedule
    ahead = asked is not None and on <= asked.from_ and on < asked.annual_review_on <= add_months(on, YEAR)
    first, review, every = add_months(on, 1), add_months(on, YEAR), Frequency.MONTHLY
    if asked is not None:
        every = Frequency(asked.frequency)
        if ahead:
            first, review = asked.from_, asked.annual_review_on
    children = sum(len(parent.children) for parent in form.receiving_parents)
    return Situation(
        on=on,
        review_on=review,
        first_on=first,
        every=every,
        ongoing=(),
        debts=tuple(debt_of(item) for item in form.arrears),
        charges=form.enforcement_charges,
        net=known(form.net_weekly_income),
        essential=essential,
        priority=priority,
        ending=ending_of(form.spending),
        children=(Household.RECEIVING,) * children + (Household.PAYING,) * form.other_children,
        nation=form.nation,
    )
