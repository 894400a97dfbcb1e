from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.domain.money import divided, half_up, parse_pounds, pounds, share, spoken

pence = st.integers(0, 10**12 - 1)


@given(pence)
def test_an_amount_that_we_write_is_read_back_as_it_was(amount: int) -> None:
    assert parse_pounds(pounds(amount)) == amount


@pytest.mark.parametrize(
    "text",
    ["", "57", "57.0", "57.000", "-57.00", "+57.00", "1,000.00", "057.00", " 57.00", "57.00\n", "5e1", "٥٧.٠٠", ".50"],
)
def test_an_amount_written_in_another_way_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"such as 57\.00"):
        parse_pounds(text)


@pytest.mark.parametrize(
    ("amount", "written", "said"),
    [(0, "0.00", "£0.00"), (5, "0.05", "£0.05"), (123456, "1234.56", "£1,234.56"), (-250, "-2.50", "-£2.50")],
)
def test_an_amount_is_written_for_machines_and_said_to_people(amount: int, written: str, said: str) -> None:
    assert (pounds(amount), spoken(amount)) == (written, said)


@given(st.integers(-(10**9), 10**9), st.integers(1, 10**6))
def test_half_a_penny_goes_away_from_zero_and_nothing_is_off_by_more(top: int, bottom: int) -> None:
    amount = Fraction(top, bottom)
    found = half_up(amount)
    assert abs(found - amount) <= Fraction(1, 2)
    assert half_up(-amount) == -found
    if abs(found - amount) == Fraction(1, 2):
        assert abs(found) > abs(amount)


@pytest.mark.parametrize(("amount", "found"), [(Fraction(1, 2), 1), (Fraction(5, 2), 3), (Fraction(-1, 2), -1)])
def test_half_a_penny_is_not_rounded_to_even(amount: Fraction, found: int) -> None:
    assert half_up(amount) == found


@given(pence, st.integers(0, 100))
def test_a_split_loses_no_penny_and_the_odd_one_is_in_the_rest(amount: int, per_cent: int) -> None:
    part, rest = share(amount, per_cent)
    assert part + rest == amount
    assert 0 <= amount * per_cent - part * 100 < 100


def test_the_odd_penny_of_a_half_goes_to_the_enforced_half() -> None:
    assert share(5701, 50) == (2850, 2851)


@given(st.integers(-(10**9), 10**9), st.integers(1, 10**6))
def test_a_quotient_of_whole_numbers_is_rounded_as_its_fraction_is(pence: int, by: int) -> None:
    assert divided(pence, by) == half_up(Fraction(pence, by))
