"""Several receiving parents: by the number of children, each with its own shared care."""

from itertools import permutations

import pytest

from evenhand.domain.maintenance import Benefit
from tests.domain.maintenance.payers import payer, shares, worked_out


@pytest.mark.parametrize(
    ("gross", "parents", "due"),
    [
        ("475.00", ((0,), (0, 0)), [30_08, 60_17]),
        ("475.00", ((0,), (0,)), [38_00, 38_00]),
        ("475.00", ((0,), (0,), (0,), (0,)), [22_56] * 4),
        ("50.00", ((0,), (0, 0)), [2_33, 4_67]),
        ("50.00", ((0,), (0,), (0,)), [2_33, 2_33, 2_33]),
        ("unknown", ((0,), (0, 0)), [21_33, 42_67]),
    ],
)
def test_the_amount_is_shared_by_the_number_of_children(
    gross: str, parents: tuple[tuple[int, ...], ...], due: list[int]
) -> None:
    assert shares(payer(gross, *parents)) == due
    assert worked_out(payer(gross, *parents)).weekly == sum(due)


@pytest.mark.parametrize(
    ("gross", "parents", "due"),
    [
        ("475.00", ((175,), (52, 0)), [8_04, 55_87]),
        ("475.00", ((0,), (365, 365)), [30_08, 16_08]),
    ],
)
def test_shared_care_of_one_receiving_parent_takes_nothing_from_another(
    gross: str, parents: tuple[tuple[int, ...], ...], due: list[int]
) -> None:
    assert shares(payer(gross, *parents)) == due


def test_nobody_is_due_less_than_nothing() -> None:
    assert shares(payer("200.00", (175,), (0, 0))) == [0, 25_33]


def test_the_floor_is_one_for_all_and_is_shared_by_the_number_of_children() -> None:
    assert shares(payer("110.00", (175,), (175,))) == [3_50, 3_50]
    assert shares(payer("110.00", (175,), (104, 104))) == [2_33, 4_67]


def test_on_a_benefit_only_whoever_shares_care_is_due_nothing() -> None:
    assert shares(payer("unknown", (52,), (0,), benefit=Benefit.YES)) == [0, 3_50]


def test_the_order_in_which_receiving_parents_are_named_changes_nothing() -> None:
    parents = ((175,), (52, 0), (0, 0, 160))
    due = dict(zip(parents, shares(payer("612.34", *parents)), strict=True))

    for order in permutations(parents):
        assert shares(payer("612.34", *order)) == [due[parent] for parent in order]
