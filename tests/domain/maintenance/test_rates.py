"""Each rate at the edges of its band. The amounts were worked out by hand."""

import pytest

from evenhand.domain.maintenance import Benefit
from tests.domain.maintenance.payers import payer, worked_out

NO_NIGHTS = ((0,), (0, 0), (0, 0, 0), (0, 0, 0, 0))


@pytest.mark.parametrize(
    ("gross", "rate", "one", "two", "three"),
    [
        ("0.00", "nil", 0, 0, 0),
        ("6.99", "nil", 0, 0, 0),
        ("7.00", "flat", 7_00, 7_00, 7_00),
        ("100.00", "flat", 7_00, 7_00, 7_00),
        ("100.01", "reduced", 7_00, 7_00, 7_00),
        ("100.10", "reduced", 7_02, 7_03, 7_03),
        ("199.99", "reduced", 24_00, 32_00, 38_00),
        ("200.00", "basic", 24_00, 32_00, 38_00),
        ("200.50", "basic", 24_06, 32_08, 38_10),
        ("475.00", "basic", 57_00, 76_00, 90_25),
        ("800.00", "basic", 96_00, 128_00, 152_00),
        ("800.01", "basic-plus", 96_00, 128_00, 152_00),
        ("801.00", "basic-plus", 96_09, 128_12, 152_15),
        ("1000.00", "basic-plus", 114_00, 152_00, 182_00),
        ("3000.00", "basic-plus", 294_00, 392_00, 482_00),
        ("3000.01", "basic-plus", 294_00, 392_00, 482_00),
        ("9999999.99", "basic-plus", 294_00, 392_00, 482_00),
        ("unknown", "default", 38_00, 51_00, 64_00),
    ],
)
def test_the_rate_follows_the_income(gross: str, rate: str, one: int, two: int, three: int) -> None:
    found = [worked_out(payer(gross, nights)) for nights in NO_NIGHTS]

    assert {item.rate for item in found} == {rate}
    assert [item.weekly for item in found] == [one, two, three, three]


@pytest.mark.parametrize("gross", ["unknown", "0.00", "6.99", "50.00", "520.00", "5000.00"])
def test_a_benefit_sets_the_flat_rate_whatever_the_income(gross: str) -> None:
    found = worked_out(payer(gross, (0, 0), benefit=Benefit.YES))

    assert (found.rate, found.weekly) == ("flat", 7_00)


@pytest.mark.parametrize(
    ("gross", "others", "rate", "one", "two", "three"),
    [
        ("200.00", 1, "basic", 21_36, 28_48, 33_82),
        ("200.00", 2, "basic", 20_64, 27_52, 32_68),
        ("200.00", 3, "basic", 20_16, 26_88, 31_92),
        ("200.00", 4, "basic", 20_16, 26_88, 31_92),
        ("898.87", 1, "basic", 96_00, 128_00, 152_00),
        ("898.88", 1, "basic-plus", 96_00, 128_00, 152_00),
        ("900.00", 1, "basic-plus", 96_09, 128_12, 152_15),
        ("3000.00", 3, "basic-plus", 250_80, 334_40, 410_00),
        ("4000.00", 3, "basic-plus", 250_80, 334_40, 410_00),
    ],
)
def test_other_children_leave_a_part_of_the_income_out_and_the_cap_comes_first(
    gross: str, others: int, rate: str, one: int, two: int, three: int
) -> None:
    found = [worked_out(payer(gross, nights, others=others)) for nights in NO_NIGHTS]

    assert {item.rate for item in found} == {rate}
    assert [item.weekly for item in found] == [one, two, three, three]


@pytest.mark.parametrize("gross", ["50.00", "unknown"])
def test_other_children_change_neither_the_flat_nor_the_default_rate(gross: str) -> None:
    assert worked_out(payer(gross, (0,), others=3)).weekly == worked_out(payer(gross, (0,))).weekly
