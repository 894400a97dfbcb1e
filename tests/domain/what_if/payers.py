"""Paying parents to compare, and scenarios to compare them by."""

from dataclasses import replace
from datetime import date

from evenhand.domain.calendar import DateRange
from evenhand.domain.maintenance import Benefit, Circumstances, Receiving
from evenhand.domain.maintenance.frequency import Frequency
from evenhand.domain.negotiation import Debt, Household, Reported, Situation
from evenhand.domain.what_if import Change, Compared, Payer, Scenario, Who, changed, compare
from tests.domain.negotiation.clients import RULES

ON = date(2026, 3, 2)
FEE, KEPT = "fees.paying_parent_per_cent", "fees.receiving_parent_per_cent"
REFORM = (Change(KEPT, 2), Change(FEE, 2, Who.PROMPT), Change(FEE, 20, Who.OTHERS))


def payer(gross: int | None = 475_00, prompt: Reported = Reported.YES, **more: object) -> Payer:
    """A hundredth of 475.00 is 4.75; with one child 12 of them are due: 57.00 a week."""
    given = Circumstances(ON, gross, Benefit.NO, 0, (Receiving("A", (0,)),))
    return replace(Payer(given, net=400_00, prompt=prompt, employment="employed"), **more)  # type: ignore[arg-type]


def owing(pence: int, net: int | None = 400_00, essential: int | None = 235_00) -> Situation:
    """Arrears to A, from a month ahead, for the year."""
    return Situation(
        on=ON,
        review_on=date(2027, 1, 4),
        first_on=date(2026, 4, 1),
        every=Frequency.MONTHLY,
        ongoing=(),
        debts=(Debt(pence, "A"),),
        net=net,
        essential=essential,
        priority=0,
        children=(Household.RECEIVING,),
    )


def in_an_opportunity(one: Payer) -> Payer:
    """The same, while no fee is charged."""
    free = DateRange(date(2021, 4, 1), date(2026, 10, 1))
    receiving = tuple(replace(each, opportunity=free) for each in one.given.receiving)
    return replace(one, given=replace(one.given, receiving=receiving))


def scenario(*changes: Change) -> Scenario:
    """One without words."""
    return Scenario("A scenario", "To see.", None, changes)


def found(one: Payer, *changes: Change) -> Compared:
    """What a scenario changes for somebody who can be worked out."""
    asked = scenario(*changes)
    then = {who: changed(RULES, changes, one.given.on, who) for who in asked.variants}
    answer = compare(one, RULES, then)
    assert isinstance(answer, Compared)
    return answer
