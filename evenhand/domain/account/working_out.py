"""Weekly maintenance with its fees, and what is taken from earnings: one answer for a form, a page and a request."""

from collections.abc import Mapping
from dataclasses import dataclass

from evenhand.domain.account.methods import FROM_EARNINGS
from evenhand.domain.account.split import taken_from_earnings
from evenhand.domain.account.terms import MethodShare
from evenhand.domain.maintenance import (
    Circumstances,
    Frequency,
    Line,
    Maintenance,
    NormalDeduction,
    WeeklyFees,
    normal_deduction,
    outside_the_law,
    weekly_fees,
    weekly_maintenance,
)
from evenhand.domain.refusal import Refusal
from evenhand.domain.rules import Rules

Methods = Mapping[str, tuple[MethodShare, ...]]


@dataclass(frozen=True)
class WorkedOut:
    """What a paying parent pays each week, in pence.

    Attributes:
        fees: of each case, in the order of the maintenance that is due.
        deduction: what an order takes from earnings, where one of the methods is an order.
    """

    maintenance: Maintenance
    fees: tuple[WeeklyFees, ...]
    deduction: NormalDeduction | None

    @property
    def pays(self) -> int:
        """Maintenance and fees together."""
        return self.maintenance.weekly + sum(fee.paying for fee in self.fees)

    @property
    def working(self) -> tuple[Line, ...]:
        """The whole way, up to what is paid in all."""
        in_all = Line("The paying parent pays this each week in all.", self.pays, "given", "the sum of the lines above")
        return (*self.maintenance.working, *(step for fee in self.fees for step in fee.working), in_all)


def work_out(
    given: Circumstances, methods: Methods, net: int | None, pay: Frequency, rules: Rules
) -> WorkedOut | Refusal:
    """The whole answer. `methods` are those of each case by its reference; `net` weekly pence, None where unknown.

    Fees are those of the day on which the calculation takes effect. Refusals: those of weekly_maintenance, and
    opportunity-outside-law (R21).
    """
    for parent in given.receiving:
        if refusal := outside_the_law(parent, rules):
            return refusal
    found = weekly_maintenance(given, rules)
    if isinstance(found, Refusal):
        return found
    fees = tuple(weekly_fees(one, weekly, given.on, rules) for one, weekly in found.due)
    weekly = [
        (pence + fee.paying, methods.get(one.reference, ()))
        for (one, pence), fee in zip(found.due, fees, strict=True)
        if one.collected
    ]
    if not any(method.kind in FROM_EARNINGS for _, shares in weekly for method in shares):
        return WorkedOut(found, fees, None)
    taken = sum(taken_from_earnings(pence, shares) for pence, shares in weekly if shares)
    return WorkedOut(found, fees, normal_deduction(taken, net, pay, given.on, rules))
