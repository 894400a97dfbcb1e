"""From the form of plans to the values of the domain."""

from evenhand.domain.calendar import DateRange
from evenhand.domain.maintenance import Frequency
from evenhand.domain.negotiation import Commitment, Debt, Household, Offer, Ongoing, Reported, Situation
from evenhand.work.calculation.given import known
from evenhand.work.plans.form import PlanForm
from evenhand.work.plans.parts import Arrears, OngoingMaintenance, Spending


def situation(form: PlanForm) -> Situation:
    """What a negotiation starts from."""
    spending = form.spending
    return Situation(
        on=form.on,
        review_on=form.annual_review_on,
        first_on=form.first_payment_on,
        every=Frequency(form.frequency),
        ongoing=tuple(_ongoing(case) for case in form.ongoing),
        debts=tuple(debt_of(item) for item in form.arrears),
        charges=form.enforcement_charges,
        net=known(form.income.net_weekly),
        essential=known(spending.essential_weekly) if spending else None,
        priority=known(spending.priority_debts_weekly) if spending else None,
        ending=ending_of(spending),
        lump_sum=form.lump_sum_available,
        children=tuple(Household(child.household) for child in form.children),
        hardship=Reported(form.hardship_of_receiving_parent),
        offer=Offer(form.offer.instalment, form.offer.months) if form.offer else None,
        nation=form.nation,
    )


def _ongoing(case: OngoingMaintenance) -> Ongoing:
    period = DateRange(case.opportunity.from_, case.opportunity.until) if case.opportunity else None
    return Ongoing(case.receiving_parent, case.weekly_maintenance, case.service == "collect-and-pay", period)


def ending_of(spending: Spending | None) -> tuple[Commitment, ...]:
    """The parts of the spending that are known to end."""
    return tuple(Commitment(item.weekly, item.until) for item in spending.ending) if spending else ()


def debt_of(item: Arrears) -> Debt:
    """Arrears of one kind."""
    return Debt(
        item.amount,
        item.receiving_parent or "",
        item.scheme == "CSA",
        item.from_backdated_change,
        item.disputed,
    )
