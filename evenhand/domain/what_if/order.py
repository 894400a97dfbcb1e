"""What must stay in its order for the formula to have a meaning, whatever is changed. Source: M1."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from evenhand.domain.rules import Rules

STEPS = ("maintenance.nil_below_pence", "maintenance.flat_up_to_pence", "maintenance.basic_from_pence")
NIGHTS = "maintenance.shared_care_nights"


def out_of_order(rules: Rules, day: date) -> Iterator[str]:
    """A sentence for each that does not hold on a day. Errors: NoRuleInForce."""
    nil, flat, basic = (rules.number(name, day) for name in STEPS)
    if not nil <= flat < basic:
        yield (
            f"maintenance: nil_below_pence ({nil}), flat_up_to_pence ({flat}) and basic_from_pence ({basic}) must rise "
            "in this order, and the last be above the one before."
        )
    nights = rules.rule(NIGHTS, day).numbers
    if any(first >= second for first, second in pairwise(nights)):
        yield f"{NIGHTS}: {', '.join(map(str, nights))} must rise from one to the next."
