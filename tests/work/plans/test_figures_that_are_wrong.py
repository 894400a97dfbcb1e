"""Figures that cannot be used: each fault names its field, what stood there and what belongs there."""

import json
from io import BytesIO

import pytest

from evenhand.work.files import Faults
from evenhand.work.plans import PlanForm, read_plan, read_plans
from evenhand.work.plans.amount import written_amount
from tests.work.plans.figures import EXAMPLE, PLAIN, Figures

AMOUNT = 'an amount in pounds in quotes, such as "57.00" or "£1,840.25", from "0.00" to "9999999.99"'
DEBT = PLAIN["arrears"][0]
TO_WHOM = "a receiving_parent where the arrears are owed to one, and only there"


def wrong(changed: Figures) -> list[str]:
    found = read_plan(1, json.dumps(PLAIN | changed).encode())
    assert isinstance(found, Faults)
    return [fault.sentence for fault in found.faults]


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"lump_sum_available": 5}, f"lump_sum_available: found 5, expected {AMOUNT}."),
        ({"lump_sum_available": "2,15.25"}, f'lump_sum_available: found "2,15.25", expected {AMOUNT}.'),
        ({"lump_sum_available": "-1.00"}, f'lump_sum_available: found "-1.00", expected {AMOUNT}.'),
        ({"income": {"net_weekly": "low"}}, f'income.net_weekly: found "low", expected {AMOUNT}, or "unknown".'),
        ({"on": "12/06/2017"}, 'on: found "12/06/2017", expected a date such as 2017-06-12.'),
        (
            {"offer": {}},
            "offer: found both or neither, expected either instalment or months.",
        ),
        ({"offer": {"months": 0}}, "offer.months: found 0, expected a whole number of at least 1."),
        (
            {"arrears": [DEBT | {"owed_to": "secretary-of-state"}]},
            f'arrears[0]: found "secretary-of-state", expected {TO_WHOM}.',
        ),
        (
            {"ongoing": [PLAIN["ongoing"][0]] * 2},
            "ongoing: found a receiving parent given twice, expected a receiving_parent of its own for each.",
        ),
    ],
)
def test_a_fault_is_a_sentence_about_its_field(changed: Figures, sentence: str) -> None:
    assert wrong(changed) == [f"Line 1, {sentence}"]


def test_a_field_that_is_not_known_is_named_with_what_it_may_have_been() -> None:
    assert wrong({"lump_sum_availble": "1.00"}) == [
        "Line 1, lump_sum_availble: found a field that is not known here, expected only the fields of the form; "
        "perhaps lump_sum_available."
    ]


def test_a_bad_line_never_stops_the_others() -> None:
    raw = [json.dumps(EXAMPLE).encode(), b"nonsense", json.dumps(PLAIN).encode()]
    first, second, third = read_plans(BytesIO(b"\n".join(raw)))

    assert isinstance(second, Faults)
    assert not isinstance(first, Faults) and isinstance(first[1], PlanForm)
    assert not isinstance(third, Faults) and third[0] == 3


@pytest.mark.parametrize(("text", "pence"), [("0", 0), ("7.5", 7_50), ("£1,234,567.89", 1234567_89), ("£ 12", 12_00)])
def test_an_amount_as_written_in_pence(text: str, pence: int) -> None:
    assert written_amount(text) == pence


@pytest.mark.parametrize("text", ["", "£", "1,23", "12,345,678.00", "1.234", "1 234", "1e3", "$5", "0,123.00"])
def test_what_is_no_amount(text: str) -> None:
    with pytest.raises(ValueError, match="not an amount"):
        written_amount(text)
