"""What is left for the children of a household, once an office says how much that has to be."""

from dataclasses import replace
from datetime import date

from evenhand.domain.calendar import DateRange
from evenhand.domain.negotiation import Household, Negotiation, Rung, negotiate
from evenhand.domain.rules import Rule, Rules
from tests.domain.negotiation.clients import RULES, client


def floor(household: str, pence: int) -> Rules:
    name = f"negotiation.floor_{household}_household_pence"
    rule = Rule(name, pence, DateRange(date(2017, 1, 1)), "N4", "an office")
    return replace(RULES, table={**RULES.table, name: (rule,)})


def plans(rules: Rules, *children: Household) -> Negotiation:
    found = negotiate(client(children=children), rules)
    assert isinstance(found, Negotiation)
    return found


def test_a_plan_that_leaves_the_paying_household_less_is_not_recommended() -> None:
    # Within two years 83.85 a week is left, and with the paying parent's own offer 88.75.
    found = plans(floor("paying", 42_00), Household.PAYING, Household.PAYING)

    assert found.by_rung[Rung.WITHIN_STEER].floors is False
    assert (found.by_rung[Rung.OWN_OFFER].floors, found.recommended) == (True, Rung.OWN_OFFER)


def test_a_plan_that_brings_the_receiving_household_less_is_not_recommended() -> None:
    # 57.00 maintenance and 18.75 arrears a week within two years.
    found = plans(floor("receiving", 75_75), Household.RECEIVING)
    assert found.by_rung[Rung.WITHIN_STEER].floors is True

    found = plans(floor("receiving", 75_76), Household.RECEIVING)
    assert found.by_rung[Rung.WITHIN_STEER].floors is False


def test_a_household_without_children_and_a_day_without_a_floor_have_none() -> None:
    assert plans(floor("paying", 500_00), Household.RECEIVING).recommended is Rung.WITHIN_STEER
    assert plans(RULES, Household.PAYING).recommended is Rung.WITHIN_STEER
