"""Charges for enforcement and the grounds on which they may be waived."""

from datetime import date

import pytest

from evenhand.domain.calendar import DateRange
from evenhand.domain.maintenance import Action, Waiver, charge_for, waived, waivers_of
from evenhand.domain.refusal import Refusal
from tests.domain.maintenance.payers import ON, RULES

CHARGES = {
    Action.DEDUCTION_FROM_EARNINGS_ORDER: 50_00,
    Action.DEDUCTION_FROM_EARNINGS_REQUEST: 50_00,
    Action.REGULAR_DEDUCTION_ORDER: 50_00,
    Action.LUMP_SUM_DEDUCTION_ORDER: 200_00,
    Action.LIABILITY_ORDER: 300_00,
    Action.VARIED_DEDUCTION_ORDER: 50_00,
}
ORDER, REQUEST = Action.DEDUCTION_FROM_EARNINGS_ORDER, Action.DEDUCTION_FROM_EARNINGS_REQUEST
REGULAR, LUMP = Action.REGULAR_DEDUCTION_ORDER, Action.LUMP_SUM_DEDUCTION_ORDER
VARIED = Action.VARIED_DEDUCTION_ORDER
COUNTS = {
    Waiver.SEVERAL_EMPLOYERS: {ORDER, REQUEST},
    Waiver.SEVERAL_ACCOUNTS: {REGULAR, LUMP},
    Waiver.CHANGED_EMPLOYER: {ORDER, REQUEST},
    Waiver.CHANGED_ACCOUNT: {REGULAR},
    Waiver.CHANGED_AMOUNT: {ORDER, REQUEST, REGULAR},
    Waiver.NO_ORDER_MADE: {Action.LIABILITY_ORDER},
    Waiver.SUCCESSFUL_CHALLENGE: {ORDER, REGULAR, LUMP},
    Waiver.OFFICE_ERROR: {ORDER, REQUEST, REGULAR, LUMP, VARIED},
    Waiver.COMMITTED_TO_OPERATIONS: {REQUEST, VARIED},
}


@pytest.mark.parametrize("action", Action)
def test_each_action_has_its_charge(action: Action) -> None:
    assert charge_for(action, ON, RULES) == CHARGES[action]


@pytest.mark.parametrize(
    ("action", "on"),
    [(ORDER, date(2014, 6, 29)), (VARIED, date(2016, 5, 22)), (VARIED, date(2021, 5, 22))],
)
def test_there_is_no_charge_outside_the_dates_of_the_law(action: Action, on: date) -> None:
    found = charge_for(action, on, RULES)

    assert isinstance(found, Refusal)
    assert found.code == "no-charge-in-force"


@pytest.mark.parametrize("action", Action)
def test_there_is_no_charge_while_an_opportunity_runs(action: Action) -> None:
    running = DateRange(ON, date(2018, 1, 3))
    found = charge_for(action, date(2018, 1, 2), RULES, running)

    assert isinstance(found, Refusal)
    assert (found.code, found.rules) == ("charge-in-opportunity", ("R10",))
    assert charge_for(action, date(2018, 1, 3), RULES, running) == CHARGES[action]


@pytest.mark.parametrize("ground", Waiver)
@pytest.mark.parametrize("action", Action)
def test_a_ground_waives_the_charges_for_which_it_counts_and_no_others(action: Action, ground: Waiver) -> None:
    found = waived(action, ground, ON, RULES)

    if action in COUNTS[ground]:
        assert found == CHARGES[action]
    else:
        assert isinstance(found, Refusal)
        assert found.code == "ground-does-not-count"
    assert (ground in waivers_of(action, ON, RULES)) == (action in COUNTS[ground])


def test_no_ground_counts_before_there_were_charges() -> None:
    assert waivers_of(ORDER, date(2014, 6, 29), RULES) == ()
