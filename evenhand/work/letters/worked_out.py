"""The steps of a calculation as a letter prints them."""

from decimal import Decimal

from evenhand.domain.money import spoken
from evenhand.domain.opportunity.events import MaintenanceWorkedOut
from evenhand.domain.rules import Rules
from evenhand.letters.terms import WORKED_OUT

STEPS = {
    "given": "income",
    "maintenance.income_cap_pence": "capped",
    "maintenance.other_children_per_cent": "after_others",
    "maintenance.flat_up_to_pence": "above_flat",
    "maintenance.flat_pence": "flat",
    "maintenance.basic_per_cent": "basic",
    "maintenance.basic_plus_per_cent": "with_plus",
    "maintenance.default_pence": "default",
    "maintenance.apportioned": "share",
    "maintenance.shared_care_parts": "after_nights",
    "maintenance.shared_care_half_pence": "after_halves",
}
REDUCED = "maintenance.reduced_tenths."
Named = tuple[tuple[str, str], ...]


def paying_amounts(found: MaintenanceWorkedOut) -> Named:
    """Every step of the paying parent's own case; where one takes several lines, the last is its result."""
    named = {"weekly": spoken(found.weekly)}
    for rule, amount in found.lines:
        name = "reduced" if rule.startswith(REDUCED) else STEPS.get(rule, "")
        if name in WORKED_OUT:
            named[name] = spoken(amount) if isinstance(amount, int) else f"£{amount}"
    if found.fee:
        named |= {"fee": spoken(found.fee), "pays": spoken(found.weekly + found.fee)}
    return tuple(named.items())


def receiving_amounts(found: MaintenanceWorkedOut) -> Named:
    """What the receiving parent is due, and nothing of the way to it."""
    fee = (("fee", spoken(found.receiving_fee)),) if found.receiving_fee else ()
    return (("weekly", spoken(found.weekly)), *fee)


def percents(found: MaintenanceWorkedOut, rules: Rules) -> tuple[tuple[str, Decimal], ...]:
    """The percentages of the steps, from the rules of the day on which it counts."""
    on = found.effective_on
    named = {"fee_part": Decimal(rules.number("fees.paying_parent_per_cent", on))}
    for name, rule, count in (
        ("others_part", "maintenance.other_children_per_cent", found.other_children),
        ("basic_part", "maintenance.basic_per_cent", found.children_in_all),
        ("plus_part", "maintenance.basic_plus_per_cent", found.children_in_all),
    ):
        row = rules.rule(rule, on).numbers
        if count:
            named[name] = Decimal(row[min(count, len(row)) - 1])
    tenths = rules.rule(f"{REDUCED}{min(found.children_in_all, 3)}", on).numbers
    named["reduced_part"] = Decimal(tenths[min(found.other_children, len(tenths) - 1)]) / 10
    return tuple(named.items())
