"""Figures that cannot be used: each fault names its field, what stood there and what belongs there."""

import json

import pytest

from evenhand.work.calculation import CalculationForm, read_calculation
from evenhand.work.files import Faults
from tests.work.calculation.figures import EXAMPLE, PLAIN, Figures

PARENT = PLAIN["receiving_parents"][0]
AMOUNT = 'an amount in pounds in quotes, such as "57.00", from "0.00" to "9999999.99", or "unknown"'


def faults(raw: bytes) -> list[str]:
    found = read_calculation(1, raw)
    assert isinstance(found, Faults)
    return [fault.sentence for fault in found.faults]


def wrong(changed: Figures) -> list[str]:
    return faults(json.dumps(PLAIN | changed).encode())


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"on": "12/06/2017"}, 'on: found "12/06/2017", expected a date such as 2017-06-12.'),
        ({"gross_weekly_income": 520}, f"gross_weekly_income: found 520, expected {AMOUNT}."),
        ({"gross_weekly_income": "-1.00"}, f'gross_weekly_income: found "-1.00", expected {AMOUNT}.'),
        ({"gross_weekly_income": "1.005"}, f'gross_weekly_income: found "1.005", expected {AMOUNT}.'),
        ({"gross_weekly_income": None}, f"gross_weekly_income: found null, expected {AMOUNT}."),
        ({"benefit": "perhaps"}, 'benefit: found "perhaps", expected "yes", "no" or "unknown".'),
        ({"other_children": -1}, "other_children: found -1, expected a whole number of at least 0."),
        ({"other_children": 1.5}, "other_children: found 1.5, expected a whole number."),
        ({"receiving_parents": []}, "receiving_parents: found an empty list, expected at least one in the list."),
        (
            {"receiving_parents": [PARENT | {"children": []}]},
            "receiving_parents[0].children: found an empty list, expected at least one in the list.",
        ),
        (
            {"receiving_parents": [PARENT | {"children": [{"nights_a_year": 366}]}]},
            "receiving_parents[0].children[0].nights_a_year: found 366, expected a whole number of at most 365.",
        ),
        (
            {"receiving_parents": [PARENT | {"service": "cash"}]},
            'receiving_parents[0].service: found "cash", expected "collect-and-pay" or "direct-pay".',
        ),
        (
            {"receiving_parents": [PARENT, PARENT]},
            "receiving_parents: found a reference given twice, expected a reference of its own for each.",
        ),
        (
            {"receiving_parents": [PARENT | {"opportunity": {"from": "2017-07-03", "until": "2017-07-03"}}]},
            'receiving_parents[0].opportunity.until: found "2017-07-03", expected a day after its from.',
        ),
        (
            {"methods": [{"kind": "DD", "share": "0.40"}, {"kind": "DEO", "share": "0.50"}]},
            "methods: found shares that make 0.90, expected shares that make 1.00.",
        ),
        ({"methods": None}, "methods: found null, expected a value, or no such field at all."),
        (
            {"schedule": {"from": "2017-07-03", "frequency": "monthly", "annual_review_on": "2017-07-03"}},
            'schedule.annual_review_on: found "2017-07-03", expected a day after its from.',
        ),
        (
            {"shedule": {}},
            "shedule: found a field that is not known here, expected only the fields of the form; perhaps schedule.",
        ),
    ],
)
def test_one_thing_wrong_is_one_sentence(changed: Figures, sentence: str) -> None:
    assert wrong(changed) == [f"Line 1, {sentence}"]


@pytest.mark.parametrize("field", PLAIN)
def test_a_field_that_is_always_given_is_missed(field: str) -> None:
    rest = {name: value for name, value in PLAIN.items() if name != field}

    assert faults(json.dumps(rest).encode()) == [
        f"Line 1, {field}: found nothing, expected a value, as this field is always given."
    ]


@pytest.mark.parametrize("kind", ["cash", "deo", "", None])
def test_a_method_that_nobody_knows_is_refused(kind: str | None) -> None:
    (sentence,) = wrong({"methods": [{"kind": kind, "share": "1.00"}]})

    assert sentence.startswith("Line 1, methods[0].kind: found ")
    assert '"DEO", "DER", "RDO", "DD", "SO", "DSO" or "deduction-from-benefit"' in sentence


@pytest.mark.parametrize(
    "raw",
    [b"", b"[]", b"520", b"{", b"\xff", b'{"on": NaN}', b'{"a": ' * 100_000, json.dumps(EXAMPLE).encode() + b"}"],
)
def test_what_is_no_calculation_is_refused_in_one_sentence(raw: bytes) -> None:
    (sentence,) = faults(raw)

    assert sentence.startswith("Line 1: found ")
    assert "case" not in sentence


def test_the_description_of_the_figures_says_what_may_be_left_out_and_that_nothing_is_null() -> None:
    described = CalculationForm.model_json_schema()

    assert set(described["required"]) == set(PLAIN)
    assert set(described["properties"]) == set(EXAMPLE) | {"nation"}
    assert "null" not in json.dumps(described)
