"""Weekly maintenance: from a paying parent's circumstances to what each receiving parent is due, with the working."""

from dataclasses import dataclass, replace

from evenhand.domain.calendar import long_date
from evenhand.domain.maintenance.amounts import amount_of
from evenhand.domain.maintenance.circumstances import Benefit, Circumstances, Receiving
from evenhand.domain.maintenance.rate import Rate, rate_of
from evenhand.domain.maintenance.shared_care import less_shared_care, less_shared_care_on_benefit
from evenhand.domain.maintenance.shares import adjusted, apportioned, floored
from evenhand.domain.maintenance.working import Line, line
from evenhand.domain.money import half_up
from evenhand.domain.refusal import Refusal
from evenhand.domain.rules import NoRuleInForce, Rules

SHARED = frozenset({Rate.REDUCED, Rate.BASIC, Rate.BASIC_PLUS})
INCOME = "SI 2012/2677 regulation 34"
BENEFIT_UNKNOWN = Refusal(
    "benefit-unknown",
    "Whether a benefit sets the flat rate is not known, and the result turns on it: find that out first.",
    rules=("R5", "M1"),
    field="benefit",
)


@dataclass(frozen=True)
class Maintenance:
    """What is due each week.

    Attributes:
        rate: the rate that applies.
        due: pence a week by receiving parent, in the order given; each is rounded by itself (M1).
        working: the way to it.
    """

    rate: Rate
    due: tuple[tuple[Receiving, int], ...]
    working: tuple[Line, ...]

    @property
    def weekly(self) -> int:
        """All of it."""
        return sum(pence for _, pence in self.due)


def weekly_maintenance(given: Circumstances, rules: Rules) -> Maintenance | Refusal:
    """Weekly maintenance under the 2012 scheme, in pence.

    Refusals: no-rule-in-force where the scheme has no rates on that day; benefit-unknown where the income is known
    and a benefit would change the result (R5). Source: Child Support Act 1991 schedule 1 part 1; M1.
    """
    try:
        if given.benefit is Benefit.UNKNOWN and given.gross is not None:
            return _either_way(given, rules)
        return _worked_out(given, rules)
    except NoRuleInForce:
        says = f"The scheme has no rates for {long_date(given.on)}: it began on 10 December 2012."
        return Refusal("no-rule-in-force", says, rules=("M1",), field="on")


def _either_way(given: Circumstances, rules: Rules) -> Maintenance | Refusal:
    without, with_one = (_worked_out(replace(given, benefit=known), rules) for known in (Benefit.NO, Benefit.YES))
    if (without.rate, without.due) == (with_one.rate, with_one.due):
        return without
    return BENEFIT_UNKNOWN


def _worked_out(given: Circumstances, rules: Rules) -> Maintenance:
    amount = amount_of(rate_of(given, rules), given, rules)
    shares = apportioned(amount.weekly, given, rules)
    if amount.rate in SHARED:
        shares = floored(adjusted(shares, less_shared_care, given.on, rules), given, rules)
    elif amount.rate is Rate.FLAT and given.benefit is Benefit.YES:
        shares = adjusted(shares, less_shared_care_on_benefit, given.on, rules)
    due = tuple((one, half_up(share)) for one, share in shares.of)
    return Maintenance(amount.rate, due, (*_income(given), *amount.lines, *shares.lines, *_rounded(due, given, rules)))


def _income(given: Circumstances) -> tuple[Line, ...]:
    if given.gross is None:
        return ()
    return (Line("The paying parent's gross weekly income.", given.gross, "given", INCOME),)


def _rounded(due: tuple[tuple[Receiving, int], ...], given: Circumstances, rules: Rules) -> tuple[Line, ...]:
    rule = rules.rule("maintenance.rounding", given.on)
    return tuple(
        line(f"{one.reference}: weekly maintenance, {rule.value}.", pence, rule, one.reference) for one, pence in due
    )
