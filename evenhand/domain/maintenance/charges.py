"""Charges for enforcement, and the grounds on which one may be waived. Source: SI 2014/612 part 4; R10."""

from datetime import date
from enum import StrEnum

from evenhand.domain.calendar import DateRange, long_date
from evenhand.domain.refusal import Refusal
from evenhand.domain.rules import NoRuleInForce, Rules


class Action(StrEnum):
    """What a charge is for."""

    DEDUCTION_FROM_EARNINGS_ORDER = "deduction-from-earnings-order"
    DEDUCTION_FROM_EARNINGS_REQUEST = "deduction-from-earnings-request"
    REGULAR_DEDUCTION_ORDER = "regular-deduction-order"
    LUMP_SUM_DEDUCTION_ORDER = "lump-sum-deduction-order"
    LIABILITY_ORDER = "liability-order"
    VARIED_DEDUCTION_ORDER = "varied-deduction-order"


class Waiver(StrEnum):
    """Why a charge may be waived; a person decides whether it is."""

    SEVERAL_EMPLOYERS = "several-employers"
    SEVERAL_ACCOUNTS = "several-accounts"
    CHANGED_EMPLOYER = "changed-employer"
    CHANGED_ACCOUNT = "changed-account"
    CHANGED_AMOUNT = "changed-amount"
    NO_ORDER_MADE = "no-order-made"
    SUCCESSFUL_CHALLENGE = "successful-challenge"
    OFFICE_ERROR = "office-error"
    COMMITTED_TO_OPERATIONS = "committed-to-operations"


def charge_for(action: Action, on: date, rules: Rules, opportunity: DateRange | None = None) -> int | Refusal:
    """The charge in pence for an action taken on a day.

    Refusals: no-charge-in-force before the law or after it; charge-in-opportunity while an opportunity runs (R10).
    """
    if opportunity is not None and on in opportunity:
        says = "No charge is made while the paying parent's opportunity runs."
        return Refusal("charge-in-opportunity", says, rules=("R10",))
    try:
        return rules.number(f"charge.{action}", on)
    except NoRuleInForce:
        says = f"There is no charge for this on {long_date(on)}."
        return Refusal("no-charge-in-force", says, rules=("R10",))


def waivers_of(action: Action, on: date, rules: Rules) -> tuple[Waiver, ...]:
    """The grounds on which the charge for an action may be waived on a day."""
    return tuple(ground for ground in Waiver if _counts(ground, action, on, rules))


def waived(action: Action, ground: Waiver, on: date, rules: Rules) -> int | Refusal:
    """What is waived, in pence. Refusals: ground-does-not-count, and those of `charge_for`."""
    if not _counts(ground, action, on, rules):
        says = f"This ground does not count for this charge on {long_date(on)}: choose another, or keep the charge."
        return Refusal("ground-does-not-count", says, rules=("R22",))
    return charge_for(action, on, rules)


def _counts(ground: Waiver, action: Action, on: date, rules: Rules) -> bool:
    name = f"waiver.{ground}"
    return rules.in_force(name, on) and action in rules.rule(name, on).words
