"""Whole plans of a dozen clients as tables, to the penny."""

from datetime import date
from pathlib import Path

import pytest

from evenhand.domain.calendar import DateRange
from evenhand.domain.maintenance.frequency import Frequency
from evenhand.domain.negotiation import Commitment, Debt, Household, Offer, Ongoing, Reported, Situation
from tests.domain.negotiation.clients import client, negotiated, table

GOLDEN = Path(__file__).parent / "golden"
OPPORTUNITY = DateRange(date(2017, 7, 3), date(2018, 1, 3))
CLIENTS: dict[str, Situation] = {
    "monthly-with-a-lump-sum-and-an-offer": client(),
    "weekly-with-two-receiving-parents-both-schemes-and-charges": client(
        every=Frequency.WEEKLY,
        first_on=date(2017, 6, 16),
        review_on=date(2017, 9, 1),
        ongoing=(Ongoing("A", 30_08, True), Ongoing("B", 20_17, False)),
        debts=(Debt(120_01, "A"), Debt(80_00, "B", old_scheme=True), Debt(25_00, "", old_scheme=True)),
        charges=50_00,
        lump_sum=0,
        offer=Offer(months=6),
    ),
    "fortnightly-in-scotland-over-new-year": client(
        on=date(2017, 12, 20),
        first_on=date(2018, 1, 1),
        review_on=date(2018, 12, 20),
        every=Frequency.FORTNIGHTLY,
        nation="scotland",
    ),
    "four-weekly-of-arrears-alone": client(ongoing=(), every=Frequency.FOUR_WEEKLY, lump_sum=0, offer=None),
    "from-the-31st-with-a-commitment-that-ends": client(
        first_on=date(2017, 7, 31),
        debts=(Debt(6000_00, "A"),),
        ending=(Commitment(30_00, date(2018, 1, 1)),),
        lump_sum=0,
        offer=None,
    ),
    "with-fees-that-begin-when-an-opportunity-ends": client(
        first_on=date(2017, 7, 3), ongoing=(Ongoing("A", 57_00, True, OPPORTUNITY),), net=330_00, offer=None
    ),
    "a-debt-that-takes-longer-than-two-years": client(
        debts=(Debt(9000_00, "A"),), hardship=Reported.YES, children=(Household.PAYING, Household.RECEIVING)
    ),
    "spending-above-income": client(net=300_00, lump_sum=0),
    "income-unknown": client(net=None),
    "spending-unknown": client(essential=None),
    "maintenance-alone-above-the-limit": client(net=150_00, essential=60_00, priority=0, offer=Offer(instalment=90_00)),
    "nothing-owed": client(debts=(), offer=None),
    "a-lump-sum-larger-than-the-debt": client(lump_sum=5000_00, offer=None),
    "annual-review-tomorrow": client(review_on=date(2017, 6, 13), debts=(Debt(600_00, "A"),), lump_sum=0),
}


@pytest.mark.parametrize("name", CLIENTS)
def test_the_plans_of_a_client_are_those_of_the_table(name: str) -> None:
    assert table(negotiated(CLIENTS[name])) == (GOLDEN / f"{name}.txt").read_text(encoding="utf-8")


def test_no_table_is_left_without_its_client() -> None:
    assert {path.stem for path in GOLDEN.glob("*.txt")} == set(CLIENTS)
