"""What a plan is worked out from, as a person gives it: sums, or a budget heading by heading. Source: N2, NEG-10."""

from datetime import date

from evenhand.domain.calendar import long_date
from evenhand.domain.opportunity.commands.talks import ProposePlan
from evenhand.domain.opportunity.household_budget import Lines, Sums, sums_of, unusual
from evenhand.domain.opportunity.talks import Means
from evenhand.domain.refusal import Refusal
from evenhand.domain.rules import Rules

TWICE = {
    "net": "What comes in is given as a sum and by its headings. Give one of them.",
    "essential": "Essential spending is given as a sum and by its headings. Give one of them.",
    "priority": "Priority debts are given as a sum and by their headings. Give one of them.",
}


def means_of(command: ProposePlan, on: date, rules: Rules) -> Means | Refusal:
    """The sums of the budget where it has any, otherwise the amounts themselves.

    Refuses: given-twice, heading-twice, two-offers, ending-incomplete, ending-past. Errors: NoRuleInForce.
    """
    sums = sums_of(command.budget, rules.number("schedule.most_weeks", on))
    refusal = _twice(command, sums) or _ending(command, on)
    if refusal is not None:
        return refusal
    essential = command.essential if sums.essential is None else sums.essential
    priority = command.priority if sums.priority is None or command.priority is not None else sums.priority
    return Means(
        command.first_on,
        command.every,
        command.net if sums.income is None else sums.income,
        essential,
        0 if priority is None and essential is not None else priority,
        command.lump_sum or 0,
        command.instalment,
        command.months,
        command.budget,
        command.ending or 0,
        command.ending_on if command.ending else None,
    )


def needs_a_word(lines: Lines, net: int | None, on: date, rules: Rules) -> tuple[str, ...]:
    """Amounts that are very high or very low beside what comes in. Errors: NoRuleInForce."""
    high, low = (rules.number(f"negotiation.budget_{name}_per_cent", on) for name in ("high", "low"))
    return tuple(unusual(lines, net, high, low, rules.number("schedule.most_weeks", on)))


def _twice(command: ProposePlan, sums: Sums) -> Refusal | None:
    by_headings = {"net": sums.income, "essential": sums.essential, "priority": sums.priority or None}
    for name, summed in by_headings.items():
        if summed is not None and getattr(command, name) is not None:
            return Refusal("given-twice", TWICE[name], ("NEG-10",), ("N2",), name)
    headings = [line.heading for line in command.budget]
    if len(set(headings)) < len(headings):
        says = "A heading stands in the budget twice. Put its amounts together."
        return Refusal("heading-twice", says, ("NEG-10",), ("N2",), "budget")
    if command.instalment is not None and command.months is not None:
        says = "An offer is an instalment or a number of months. Give one of them."
        return Refusal("two-offers", says, ("NEG-9",), ("N3",), "months")
    return None


def _ending(command: ProposePlan, on: date) -> Refusal | None:
    if command.ending and command.ending_on is None:
        says = "Give the first day without it, or leave out what is known to end."
        return Refusal("ending-incomplete", says, ("NEG-10",), ("N2",), "ending_on")
    if command.ending_on is not None and not command.ending:
        says = "Give how much a week ends on that day, or leave the day out."
        return Refusal("ending-incomplete", says, ("NEG-10",), ("N2",), "ending")
    if command.ending_on is not None and command.ending_on <= on:
        says = (
            f"What ends has ended by {long_date(command.ending_on)}. Take it out of what goes out, or give the first "
            "day without it where that is still to come."
        )
        return Refusal("ending-past", says, ("NEG-10",), ("N2",), "ending_on")
    return None
