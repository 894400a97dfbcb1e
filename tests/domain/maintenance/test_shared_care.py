"""Shared care in every band, worked out by hand."""

import pytest

from evenhand.domain.maintenance import Benefit
from tests.domain.maintenance.payers import payer, shares, worked_out


@pytest.mark.parametrize(
    ("nights", "due"),
    [
        (0, 57_00),
        (51, 57_00),
        (52, 48_86),
        (103, 48_86),
        (104, 40_71),
        (155, 40_71),
        (156, 32_57),
        (174, 32_57),
        (175, 21_50),
        (365, 21_50),
    ],
)
def test_the_nights_of_one_child_take_their_part_off(nights: int, due: int) -> None:
    assert shares(payer("475.00", (nights,))) == [due]


@pytest.mark.parametrize(
    ("nights", "due"),
    [
        ((180, 0), 50_00),
        ((175, 175), 24_00),
        ((52, 0), 70_57),
        ((52, 104, 175), 55_32),
        ((52, 51, 0, 0), 87_03),
    ],
)
def test_the_parts_of_several_children_are_averaged_and_each_half_takes_seven_pounds(
    nights: tuple[int, ...], due: int
) -> None:
    assert shares(payer("475.00", nights)) == [due]


@pytest.mark.parametrize(
    ("gross", "nights", "due"),
    [
        ("110.00", 52, 7_46),
        ("110.00", 104, 7_00),
        ("110.00", 175, 7_00),
        ("200.00", 175, 7_00),
        ("233.33", 175, 7_00),
        ("233.50", 175, 7_01),
    ],
)
def test_shared_care_leaves_at_least_seven_pounds(gross: str, nights: int, due: int) -> None:
    assert shares(payer(gross, (nights,))) == [due]


@pytest.mark.parametrize("gross", ["7.00", "100.00", "unknown"])
def test_shared_care_changes_nothing_at_a_flat_rate_that_the_income_sets_nor_at_the_default_rate(gross: str) -> None:
    assert shares(payer(gross, (365,))) == shares(payer(gross, (0,)))


@pytest.mark.parametrize(("nights", "due"), [((51, 51), 7_00), ((52, 0), 0), ((0, 365), 0)])
def test_on_a_benefit_one_child_who_stays_a_night_a_week_leaves_nothing_due(nights: tuple[int, ...], due: int) -> None:
    found = worked_out(payer("300.00", nights, benefit=Benefit.YES))

    assert (found.rate, found.weekly) == ("flat", due)
