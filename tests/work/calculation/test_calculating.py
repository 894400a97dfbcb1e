"""From figures to the whole answer."""

import json
from typing import Any

import pytest

from evenhand.domain.refusal import Refusal
from evenhand.letters.shorthand import shorthand_in
from evenhand.work.calculate import calculate
from evenhand.work.calculation import Calculation, CalculationForm, read_calculation
from tests.work.calculation.figures import EXAMPLE, PLAIN, Figures


def asked(figures: Figures) -> Calculation | Refusal:
    form = read_calculation(1, json.dumps(figures).encode())
    assert isinstance(form, CalculationForm), form
    return calculate(form)


def answered(figures: Figures, **changed: Any) -> dict[str, Any]:
    found = asked(figures | changed)
    assert isinstance(found, Calculation), found
    return found.model_dump(mode="json", exclude_none=True)


def test_weekly_maintenance_with_its_fees() -> None:
    answer = answered(PLAIN)

    assert (answer["rate"], answer["weekly_maintenance"], answer["paying_parent_pays_weekly"]) == (
        "basic", "57.00", "68.40",
    )  # fmt: skip
    assert answer["receiving_parents"] == [
        {"reference": "A", "weekly_maintenance": "57.00", "collection_fee": "11.40", "receiving_parent_fee": "2.28"}
    ]
    assert not {"schedule", "normal_deduction"} & set(answer)


def test_the_example_with_a_schedule_an_order_and_an_opportunity() -> None:
    answer = answered(EXAMPLE)
    schedule = answer["schedule"]

    assert (answer["weekly_maintenance"], answer["paying_parent_pays_weekly"]) == ("68.76", "68.76")
    assert (len(schedule["instalments"]), schedule["total"], schedule["days_not_covered"]) == (24, "3706.14", 1)
    assert schedule["instalments"][12] == {
        "due_on": "2018-01-03", "method": "DEO", "receiving_parent": "A",
        "maintenance": "140.39", "fee": "28.08", "amount": "168.47",
    }  # fmt: skip
    assert answer["normal_deduction"] == {
        "weekly": "34.38", "fortnightly": "68.76", "four_weekly": "137.52", "monthly": "148.98",
        "protected_earnings": "1086.80", "determine_ndr": False, "provisional": False,
    }  # fmt: skip


def test_once_an_opportunity_is_over_the_order_takes_the_fee_as_well() -> None:
    answer = answered(EXAMPLE, on="2018-01-03")

    assert answer["paying_parent_pays_weekly"] == "82.51"
    assert answer["normal_deduction"]["weekly"] == "41.26"


def test_an_order_for_the_whole_may_pass_the_limit() -> None:
    answer = answered(PLAIN, methods=[{"kind": "DEO", "share": "1.00"}], net_weekly_income="170.00")
    assert answer["normal_deduction"]["determine_ndr"] is True

    answer = answered(PLAIN, methods=[{"kind": "DEO", "share": "1.00"}], net_weekly_income="171.00")
    assert answer["normal_deduction"]["determine_ndr"] is False


@pytest.mark.parametrize("net", [{}, {"net_weekly_income": "unknown"}])
def test_without_net_earnings_the_deduction_is_provisional(net: Figures) -> None:
    found = answered(PLAIN, methods=[{"kind": "DER", "share": "1.00"}], **net)["normal_deduction"]

    assert (found["protected_earnings"], found["determine_ndr"], found["provisional"]) == ("unknown", "unknown", True)
    assert found["weekly"] == "68.40"


def test_nothing_is_taken_from_earnings_where_no_method_is_an_order() -> None:
    assert "normal_deduction" not in answered(PLAIN, methods=[{"kind": "DD", "share": "1.00"}])


def test_two_receiving_parents_with_different_services() -> None:
    parents = [
        {"reference": "A", "children": [{"nights_a_year": 0}]},
        {"reference": "B", "service": "direct-pay", "children": [{"nights_a_year": 0}, {"nights_a_year": 0}]},
    ]
    answer = answered(
        PLAIN,
        receiving_parents=parents,
        methods=[{"kind": "DEO", "share": "1.00"}],
        schedule={"from": "2017-07-03", "frequency": "weekly", "annual_review_on": "2017-07-10"},
    )

    assert [(one["weekly_maintenance"], one["collection_fee"]) for one in answer["receiving_parents"]] == [
        ("30.08", "6.02"),
        ("60.17", "0.00"),
    ]
    assert (answer["weekly_maintenance"], answer["paying_parent_pays_weekly"]) == ("90.25", "96.27")
    assert [(one["method"], one["amount"]) for one in answer["schedule"]["instalments"]] == [
        ("DEO", "36.10"),
        ("direct-pay", "60.17"),
    ]
    assert answer["normal_deduction"]["weekly"] == "36.10"


def test_a_schedule_without_methods_names_them_as_unknown() -> None:
    plan = {"from": "2017-07-03", "frequency": "four-weekly", "annual_review_on": "2018-07-03"}
    found = answered(PLAIN, schedule=plan)["schedule"]

    assert {item["method"] for item in found["instalments"]} == {"unknown"}
    assert len(found["instalments"]) == 13


def test_an_income_that_is_not_known_leads_to_the_default_rate() -> None:
    answer = answered(PLAIN, gross_weekly_income="unknown")

    assert (answer["rate"], answer["weekly_maintenance"]) == ("default", "38.00")


def test_the_working_goes_all_the_way_in_plain_words() -> None:
    steps = answered(EXAMPLE)["working"]

    assert all(step["says"] and step["amount"] and step["rule"] and step["source"] for step in steps)
    assert shorthand_in(" ".join(step["says"] for step in steps)) == ()
    assert [step["amount"] for step in steps if "in all" in step["says"]] == ["68.76"]


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"on": "2012-12-09"}, "no-rule-in-force"),
        ({"benefit": "unknown"}, "benefit-unknown"),
        (
            {
                "receiving_parents": [
                    EXAMPLE["receiving_parents"][0] | {"opportunity": {"from": "2022-01-03", "until": "2022-07-03"}}
                ]
            },
            "opportunity-outside-law",
        ),
        (
            {"schedule": {"from": "2028-12-01", "frequency": "monthly", "annual_review_on": "2029-12-01"}},
            "calendar-unknown",
        ),
    ],
)
def test_what_cannot_be_worked_out_is_refused_with_its_reason(changed: Figures, code: str) -> None:
    found = asked(PLAIN | changed)

    assert isinstance(found, Refusal)
    assert found.code == code
    assert found.sentence.endswith(".") and found.rules and found.field
