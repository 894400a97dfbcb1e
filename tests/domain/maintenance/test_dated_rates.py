"""Rates hold on their dates, and what is not known is refused where it matters."""

from datetime import date

import pytest

from evenhand.domain.maintenance import Benefit, weekly_maintenance
from evenhand.domain.refusal import Refusal
from tests.domain.maintenance.payers import RULES, payer, worked_out

FIRST, BEFORE_SEVEN, SEVEN = date(2012, 12, 10), date(2013, 11, 24), date(2013, 11, 25)


@pytest.mark.parametrize(
    ("on", "gross", "nights", "due"),
    [
        (FIRST, "5.00", 0, 5_00),
        (FIRST, "4.99", 0, 0),
        (FIRST, "150.00", 0, 14_50),
        (FIRST, "110.00", 175, 5_00),
        (FIRST, "unknown", 0, 39_00),
        (BEFORE_SEVEN, "100.00", 0, 5_00),
        (SEVEN, "5.00", 0, 0),
        (SEVEN, "100.00", 0, 7_00),
        (SEVEN, "150.00", 0, 15_50),
        (SEVEN, "unknown", 0, 38_00),
        (FIRST, "475.00", 0, 57_00),
        (date(2040, 1, 1), "475.00", 0, 57_00),
    ],
)
def test_the_flat_rate_became_seven_pounds_when_the_scheme_opened_to_everybody(
    on: date, gross: str, nights: int, due: int
) -> None:
    assert worked_out(payer(gross, (nights,), on=on)).weekly == due


def test_a_day_before_the_scheme_is_refused() -> None:
    found = weekly_maintenance(payer("475.00", (0,), on=date(2012, 12, 9)), RULES)

    assert isinstance(found, Refusal)
    assert (found.code, found.field, found.rules) == ("no-rule-in-force", "on", ("M1",))
    assert "Sunday 9 December 2012" in found.sentence


@pytest.mark.parametrize(("gross", "nights"), [("475.00", 0), ("150.00", 0), ("6.99", 0), ("50.00", 52)])
def test_a_benefit_that_is_not_known_is_refused_where_it_would_change_the_result(gross: str, nights: int) -> None:
    found = weekly_maintenance(payer(gross, (nights,), benefit=Benefit.UNKNOWN), RULES)

    assert isinstance(found, Refusal)
    assert (found.code, found.field, found.rules) == ("benefit-unknown", "benefit", ("R5", "M1"))


def test_a_benefit_that_is_not_known_stops_nothing_where_the_result_is_the_same() -> None:
    assert worked_out(payer("50.00", (51,), benefit=Benefit.UNKNOWN)).weekly == 7_00


@pytest.mark.parametrize("benefit", [Benefit.NO, Benefit.UNKNOWN])
def test_an_income_that_is_not_known_leads_to_the_default_rate(benefit: Benefit) -> None:
    assert worked_out(payer("unknown", (0, 0), benefit=benefit)).rate == "default"


def test_maintenance_is_for_at_least_one_child() -> None:
    with pytest.raises(ValueError, match="at least one child"):
        payer("475.00", ())
