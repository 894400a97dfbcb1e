"""Every cell of the table of the reduced rate, in the middle of the band and at its end, worked out by hand."""

import pytest

from tests.domain.maintenance.payers import payer, worked_out

CELLS = [
    (1, 0, 15_50, 24_00),
    (1, 1, 14_05, 21_10),
    (1, 2, 13_60, 20_20),
    (1, 3, 13_20, 19_40),
    (2, 0, 19_50, 32_00),
    (2, 1, 17_60, 28_20),
    (2, 2, 16_95, 26_90),
    (2, 3, 16_45, 25_90),
    (3, 0, 22_50, 38_00),
    (3, 1, 20_20, 33_40),
    (3, 2, 19_45, 31_90),
    (3, 3, 18_90, 30_80),
]


@pytest.mark.parametrize(("children", "others", "at_150", "at_199_99"), CELLS)
def test_a_cell_of_the_table(children: int, others: int, at_150: int, at_199_99: int) -> None:
    found = [worked_out(payer(gross, (0,) * children, others=others)) for gross in ("150.00", "199.99")]

    assert {item.rate for item in found} == {"reduced"}
    assert [item.weekly for item in found] == [at_150, at_199_99]


@pytest.mark.parametrize(("children", "others"), [(3, 4), (5, 3), (7, 9)])
def test_the_last_row_and_column_hold_for_more(children: int, others: int) -> None:
    assert worked_out(payer("150.00", (0,) * children, others=others)).weekly == 18_90


@pytest.mark.parametrize(
    ("children", "others", "step"),
    [(1, 0, 0), (2, 0, 0), (3, 0, 0), (1, 1, 26), (1, 2, 44), (1, 3, 76), (2, 1, 28), (3, 3, 1_12)],
)
def test_the_known_step_at_200_pounds_with_other_children_stays_as_the_law_has_it(
    children: int, others: int, step: int
) -> None:
    below, at = (worked_out(payer(gross, (0,) * children, others=others)).weekly for gross in ("199.99", "200.00"))

    assert at - below == step
