"""The normal deduction rate: what is taken from earnings, and whether a person has to set it. Source: M5."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from evenhand.domain.calendar import add_months
from evenhand.domain.maintenance.frequency import Frequency, exactly, to_the_penny
from evenhand.domain.maintenance.working import Line, in_words, line
from evenhand.domain.money import half_up
from evenhand.domain.rules import Rules


@dataclass(frozen=True)
class NormalDeduction:
    """What an employer takes for each length of pay period, in pence.

    Attributes:
        by_frequency: the amount for every frequency; the employer uses the one of the pay.
        protected: the part of net earnings in a pay period that is left alone; None where net is not known.
        determine: whether it passes the limit of net earnings, so that a person sets it; None where net is not
            known: the figures are then provisional.
    """

    by_frequency: dict[Frequency, int]
    protected: int | None
    determine: bool | None
    working: tuple[Line, ...]


def normal_deduction(weekly: int, net: int | None, pay: Frequency, on: date, rules: Rules) -> NormalDeduction:
    """The normal deduction rate of a weekly amount in pence against net weekly earnings. Errors: NoRuleInForce."""
    year = rules.number("schedule.most_weeks", on)
    rule = rules.rule("deduction.equivalents", on)
    amounts = {every: to_the_penny(weekly, every, year) for every in Frequency}
    steps = [line("Taken from earnings each week.", weekly, rule)]
    steps += [
        line(f"The same for {_THE[every]}.", amounts[every], rule)
        for every in Frequency
        if every is not Frequency.WEEKLY
    ]
    if net is None:
        says = "Net earnings are not known: these figures are provisional, and the limit was not tested."
        return NormalDeduction(amounts, None, None, (*steps, line(says, "unknown", rule)))
    kept, limit = rules.rule("deduction.protected_per_cent", on), rules.rule("deduction.limit_per_cent", on)
    earned = exactly(net, pay, year)
    protected, most = half_up(earned * kept.number / 100), Fraction(earned * limit.number, 100)
    over = amounts[pay] > most
    verdict = "is above" if over else "is within"
    steps += [
        line(f"Net earnings in {_THE[pay]}.", earned, rule),
        line(f"{kept.number}% of that is protected.", protected, kept),
        line(f"{in_words(amounts[pay])} {verdict} the limit of {limit.number}% of net earnings.", most, limit),
    ]
    if over:
        steps.append(line("A person sets the rate and records the figure.", amounts[pay], limit))
    return NormalDeduction(amounts, protected, over, tuple(steps))


def employer_pays_by(taken_on: date, rules: Rules) -> date:
    """The last day on which an employer pays over what was taken on a day (R9). Errors: NoRuleInForce."""
    return add_months(taken_on.replace(day=1), 1).replace(day=rules.number("deduction.employer_pays_by_day", taken_on))


_THE = {
    Frequency.WEEKLY: "a week",
    Frequency.FORTNIGHTLY: "two weeks",
    Frequency.FOUR_WEEKLY: "four weeks",
    Frequency.MONTHLY: "a month",
}
