"""The fees of a week, for both parents, with the working. Source: M4, R10."""

from dataclasses import dataclass
from datetime import date

from evenhand.domain.calendar import long_date
from evenhand.domain.maintenance.circumstances import Receiving
from evenhand.domain.maintenance.fees import WEEK, is_free, paying_parent_fee, receiving_parent_fee
from evenhand.domain.maintenance.working import Line, in_words, line
from evenhand.domain.refusal import Refusal
from evenhand.domain.rules import Rules


@dataclass(frozen=True)
class WeeklyFees:
    """What is added for the paying parent and kept from the receiving parent each week, in pence."""

    paying: int
    receiving: int
    working: tuple[Line, ...]


def weekly_fees(parent: Receiving, weekly: int, on: date, rules: Rules) -> WeeklyFees:
    """The fees of one case on a day, none with direct pay and none around an opportunity. Errors: NoRuleInForce."""
    name = parent.reference
    paying = rules.rule("fees.paying_parent_per_cent", on)
    receiving = rules.rule("fees.receiving_parent_per_cent", on)
    if not parent.collected:
        says = f"{name}: paid directly, so there is no fee."
        return WeeklyFees(0, 0, (line(says, 0, paying, name),))
    opportunity = parent.opportunity
    if opportunity is not None and is_free(on, opportunity, rules):
        until = f" before {long_date(opportunity.end)}" if opportunity.end else ""
        free = rules.rule("fees.none_in_opportunity", opportunity.start)
        return WeeklyFees(0, 0, (line(f"{name}: no fee on what is due{until}.", 0, free, name),))
    added, kept = paying_parent_fee(weekly, WEEK, on, rules), receiving_parent_fee(weekly, on, rules)
    words = in_words(weekly)
    return WeeklyFees(
        added,
        kept,
        (
            line(f"{name}: the paying parent's collection fee, {paying.number}% of {words}.", added, paying, name),
            line(f"{name}: the receiving parent's fee, {receiving.number}% of {words}.", kept, receiving, name),
        ),
    )


def outside_the_law(parent: Receiving, rules: Rules) -> Refusal | None:
    """Why an opportunity cannot be counted: it starts on a day on which the law knows none (R21)."""
    opportunity = parent.opportunity
    if opportunity is None or rules.in_force("fees.none_in_opportunity", opportunity.start):
        return None
    day = long_date(opportunity.start)
    says = f"No opportunity can start on {day}: the law allowed it from 23 May 2016 to 21 May 2021."
    return Refusal("opportunity-outside-law", says, rules=("R21",), field="receiving_parents")
