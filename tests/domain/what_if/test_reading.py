"""A scenario is read strictly: each fault is one sentence that says what is allowed."""

from datetime import date, datetime
from typing import Any

import pytest

from evenhand.domain.rules import Row
from evenhand.domain.what_if import Change, Scenario, Who, scenario_of
from evenhand.work.what_if.parameters import parameters
from tests.domain.negotiation.clients import RULES

TODAY = date(2026, 3, 2)
FEE: dict[str, Any] = {"table": "fees", "key": "paying_parent_per_cent", "value": 10}


def read(**raw: Any) -> Scenario | tuple[str, ...]:
    return scenario_of({"name": "Half the fee", "purpose": "To see."} | raw, parameters(), RULES, TODAY)


def test_a_scenario_is_read_with_its_changes() -> None:
    found = read(
        as_at=date(2026, 4, 1), change=[FEE, {"table": "maintenance", "key": "basic_per_cent", "value": [10, 14, 17]}]
    )

    assert found == Scenario(
        "Half the fee",
        "To see.",
        date(2026, 4, 1),
        (Change("fees.paying_parent_per_cent", 10), Change("maintenance.basic_per_cent", Row((10, 14, 17)))),
    )


def test_a_scenario_may_change_nothing() -> None:
    assert read() == Scenario("Half the fee", "To see.", None, ())


def test_a_fee_may_differ_by_how_they_pay() -> None:
    found = read(change=[FEE | {"who": "pays-in-full-and-on-time"}])

    assert isinstance(found, Scenario)
    assert found.variants == (Who.PROMPT, Who.OTHERS)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (
            {"table": "fee"},
            "change 1, table: there is no table 'fee' to change. Tables: fees, maintenance, negotiation.",
        ),
        (
            {"key": "paying_parent_percent"},
            "change 1, key: there is no parameter 'paying_parent_percent' in the table fees. Parameters: "
            "paying_parent_per_cent, receiving_parent_per_cent.",
        ),
        (
            {"value": 101},
            "change 1, fees.paying_parent_per_cent: value is 101. Allowed: a whole number of per cent from 0 to 100.",
        ),
        (
            {"value": "10%"},
            "change 1, fees.paying_parent_per_cent: value is '10%'. Allowed: a whole number of per cent from 0 to 100.",
        ),
        (
            {"value": True},
            "change 1, fees.paying_parent_per_cent: value is True. Allowed: a whole number of per cent from 0 to 100.",
        ),
        (
            {"value": 2.5},
            "change 1, fees.paying_parent_per_cent: value is 2.5. Allowed: a whole number of per cent from 0 to 100.",
        ),
        ({"valeu": 3}, "change 1, 'valeu' is not known here. Allowed: table, key, value, who."),
        (
            {"who": "compliant"},
            "change 1, fees.paying_parent_per_cent: who is 'compliant'. Allowed: all, pays-in-full-and-on-time, "
            "does-not-pay-in-full-and-on-time.",
        ),
        (
            {"table": "negotiation", "key": "limit_per_cent", "value": 35, "who": "all"},
            "change 1, negotiation.limit_per_cent: who is not allowed with it, as it holds for all alike.",
        ),
        (
            {"table": "maintenance", "key": "basic_per_cent", "value": [12, 16]},
            "change 1, maintenance.basic_per_cent: value is [12, 16]. Allowed: a row of 3, each a whole number of per "
            "cent from 0 to 100.",
        ),
        (
            {"table": "maintenance", "key": "flat_up_to_pence", "value": 25_000},
            "maintenance: nil_below_pence (700), flat_up_to_pence (25000) and basic_from_pence (20000) must rise in "
            "this order, and the last be above the one before.",
        ),
        (
            {"table": "maintenance", "key": "shared_care_nights", "value": [52, 52, 156, 175]},
            "maintenance.shared_care_nights: 52, 52, 156, 175 must rise from one to the next.",
        ),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_change_is_one_sentence(change: dict[str, Any], sentence: str) -> None:
    assert read(change=[FEE | change]) == (sentence,)


def test_what_is_missing_is_named() -> None:
    assert read(change=[{"table": "fees"}]) == (
        "change 1, 'key' is missing. A change has table, key and value, and may have who.",
        "change 1, 'value' is missing. A change has table, key and value, and may have who.",
    )


def test_what_is_wrong_at_the_top_is_named() -> None:
    assert read(nmae="x", purpose=" ", as_at=datetime(2026, 1, 1), change=FEE) == (  # noqa: DTZ001
        "'nmae' is not known here. Allowed: name, purpose, as_at, change.",
        "'purpose': text is expected, of at most 2000 characters that can be seen.",
        "'as_at': a day up to the end of 2100 is expected, such as 2017-06-12, without quotes.",
        "'change': write each change under a line [[change]].",
    )


def test_words_that_cannot_be_seen_are_no_name() -> None:
    for name in ("a\x00b", "a\u202eb", "x" * 2001, "", 5):
        assert read(name=name) == ("'name': text is expected, of at most 2000 characters that can be seen.",)


def test_a_parameter_is_changed_once_for_anybody() -> None:
    says = (
        "change 2, fees.paying_parent_per_cent: it is changed twice for the same paying parents. Leave one of the two."
    )

    assert read(change=[FEE, FEE | {"who": "pays-in-full-and-on-time"}]) == (says,)


def test_before_the_scheme_there_is_nothing_to_change() -> None:
    found = read(as_at=date(2012, 1, 1), change=[FEE])

    assert found == (
        "change 1, fees.paying_parent_per_cent: it has no value on Sunday 1 January 2012, so there is none to change.",
    )


def test_every_parameter_has_a_value_today_within_its_range() -> None:
    for name, parameter in parameters().items():
        value = RULES.rule(name, TODAY).value
        values = value if isinstance(value, Row) else (value,)
        assert all(isinstance(each, int) and parameter.least <= each <= parameter.most for each in values), name
