"""Issues, varies and ends an order to an employer. Source: M5, SCH-33."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from evenhand.domain.account.events import AccountEvent, OrderEnded, OrderSet
from evenhand.domain.account.methods import PaymentMethod
from evenhand.domain.account.orders import DeductionOrder
from evenhand.domain.account.state import AccountState
from evenhand.domain.calendar import add_days, long_date
from evenhand.domain.maintenance.deductions import normal_deduction
from evenhand.domain.maintenance.frequency import Frequency
from evenhand.domain.money import spoken
from evenhand.domain.opportunity.asking import asks
from evenhand.domain.refusal import Refusal
from evenhand.domain.rules import NoRuleInForce, Rules

RULES = ("M5",)
KINDS = {
    PaymentMethod.DEDUCTION_FROM_EARNINGS_ORDER.value: "Deduction from Earnings Order",
    PaymentMethod.DEDUCTION_FROM_EARNINGS_REQUEST.value: "Deduction from Earnings Request",
}


@dataclass(frozen=True)
class SetOrder:
    """An order to one employer, issued or varied. `employment` is the employer's number."""

    employment: str = asks("Which employer?")
    issued_on: date = asks("Issued on")
    weekly: int = asks("To be taken each week, in all", "Maintenance with its fee, and arrears where they are taken.")
    kind: PaymentMethod = asks("Order or request?", options=KINDS, default=PaymentMethod.DEDUCTION_FROM_EARNINGS_ORDER)
    net_weekly: int | None = asks(
        "Net weekly earnings there", "Leave it empty where they are not known.", optional=True, default=None
    )
    most: int | None = asks(
        "The most that may be taken from a pay",
        "Only where you set it: the order stays enforced, or the rate is above the limit.",
        optional=True,
        default=None,
    )


def set_order(
    state: AccountState, command: SetOrder, pays: Mapping[int, str], today: date, rules: Rules
) -> tuple[AccountEvent, ...] | Refusal:
    """The order with the amounts for each pay period; one that ran to the same employer ends on the day of issue.

    `pays` gives how often each employer pays, by its number. Where the rate is above the limit of net earnings, a
    person sets the most that is taken: without it nothing is issued. A rate that was determined is that most, where
    it is the only order (PPO-13, SCH-33).
    Refusals: employer-missing, date-out-of-range, amount-out-of-range, determine-rate, no-rule-in-force.
    """
    number = int(command.employment) if command.employment.isdecimal() else 0
    if number not in pays:
        says = "Choose one of the employers that are recorded now, or record the employer first."
        return Refusal("employer-missing", says, rules=RULES, field="employment")
    live = next((item for item in state.orders if item.employment == number and item.ended_on is None), None)
    wrong = _wrong(command, live, today, rules)
    if wrong is not None:
        return wrong
    pay = Frequency(pays[number]) if pays[number] in tuple(Frequency) else Frequency.WEEKLY
    try:
        found = normal_deduction(command.weekly, command.net_weekly, pay, command.issued_on, rules)
    except NoRuleInForce as none:
        return Refusal("no-rule-in-force", f"No order can be worked out: {none}.", rules=RULES, field="issued_on")
    most = _most(state, command, number, pay, rules)
    if isinstance(most, Refusal):
        return most
    if found.determine and most is None:
        says = "The rate is above the limit of net earnings. Work out what may be taken, and give it as the most that "
        says += "may be taken from a pay."
        return Refusal("determine-rate", says, ("SCH-33",), RULES, "most")
    order = DeductionOrder(
        number=max((item.number for item in state.orders), default=0) + 1,
        employment=number,
        kind=command.kind,
        issued_on=command.issued_on,
        pay=pay,
        weekly=found.by_frequency[Frequency.WEEKLY],
        fortnightly=found.by_frequency[Frequency.FORTNIGHTLY],
        four_weekly=found.by_frequency[Frequency.FOUR_WEEKLY],
        monthly=found.by_frequency[Frequency.MONTHLY],
        protected=found.protected,
        over=found.determine,
        most=most,
    )
    ended = (OrderEnded(number=live.number, on=command.issued_on, rules=RULES),) if live else ()
    return (*ended, OrderSet(order=order, steps=("SCH-33",) if most else (), rules=RULES))


def _most(state: AccountState, command: SetOrder, number: int, pay: Frequency, rules: Rules) -> int | Refusal | None:
    """What a person gave, within the rate that was determined; that rate where they gave nothing."""
    if state.rate is None:
        return command.most
    within = state.rate.most(pay, rules.number("schedule.most_weeks", command.issued_on))
    if command.most is None:
        others = any(item.employment != number and item.ended_on is None for item in state.orders)
        return None if others else within
    if command.most <= within:
        return command.most
    says = (
        f"No more than {spoken(within)} may be taken from a pay: the rate that was determined. Give that or less, or "
    )
    says += "have maintenance worked out again, and determine another rate."
    return Refusal("amount-out-of-range", says, ("SCH-33",), RULES, "most")


def end_order(
    state: AccountState, number: int, on: date, today: date, rules: Rules
) -> tuple[AccountEvent, ...] | Refusal:
    """Ends an order without another. Refusals: order-missing, date-out-of-range."""
    live = next((item for item in state.orders if item.number == number and item.ended_on is None), None)
    if live is None:
        return Refusal("order-missing", "This order has ended already, or was never issued.", rules=RULES)
    wrong = _day(on, live, today, rules, "ended_on")
    return wrong or (OrderEnded(number=number, on=on, rules=RULES),)


def _wrong(command: SetOrder, live: DeductionOrder | None, today: date, rules: Rules) -> Refusal | None:
    if command.weekly <= 0:
        says = "Give an amount of more than nothing, or end the order."
        return Refusal("amount-out-of-range", says, rules=RULES, field="weekly")
    if command.most is not None and command.most <= 0:
        says = "Give an amount of more than nothing, or leave it empty."
        return Refusal("amount-out-of-range", says, rules=RULES, field="most")
    return _day(command.issued_on, live, today, rules, "issued_on")


def _day(day: date, live: DeductionOrder | None, today: date, rules: Rules, field: str) -> Refusal | None:
    if live is not None and day < live.issued_on:
        says = f"The order in force was issued on {long_date(live.issued_on)}. Choose that day or a later one."
        return Refusal("date-out-of-range", says, rules=RULES, field=field)
    last = add_days(today, rules.number("methods.days_ahead", today))
    if day <= last:
        return None
    return Refusal("date-out-of-range", f"Choose a day up to {long_date(last)}.", rules=RULES, field=field)
