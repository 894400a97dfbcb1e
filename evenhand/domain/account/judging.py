"""The first day on which an instalment may be judged. Source: R8, R9."""

from datetime import date

from evenhand.domain.account.methods import FROM_EARNINGS, PaymentMethod
from evenhand.domain.calendar import add_days
from evenhand.domain.maintenance.deductions import employer_pays_by
from evenhand.domain.rules import Rules

TOLERANCE = {
    PaymentMethod.STANDING_ORDER_VOLUNTARY: "judging.standing_order_tolerance_days",
    PaymentMethod.STANDING_ORDER_DEFAULT: "judging.standing_order_tolerance_days",
    PaymentMethod.REGULAR_DEDUCTION_ORDER: "judging.regular_deduction_tolerance_days",
}


def paid_by(method: PaymentMethod, due_on: date, rules: Rules) -> date:
    """The last day on which what is due on a day counts as come in time.

    What is taken from earnings has until the employer's due date in the month after. Errors: NoRuleInForce.
    """
    if method in FROM_EARNINGS:
        allowed = rules.number("judging.earnings_tolerance_days", due_on)
        return add_days(employer_pays_by(due_on, rules), allowed)
    return add_days(due_on, rules.number(TOLERANCE.get(method, "judging.tolerance_days"), due_on))


def judge_on(method: PaymentMethod, due_on: date, rules: Rules) -> date:
    """The day after that. Errors: NoRuleInForce."""
    return add_days(paid_by(method, due_on, rules), 1)
