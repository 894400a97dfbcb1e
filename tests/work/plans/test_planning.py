"""From figures to every plan."""

import json
from typing import Any

import pytest

from evenhand.domain.negotiation import Rung
from evenhand.domain.refusal import Refusal
from evenhand.work.plan import plan
from evenhand.work.plans import PlanForm, Plans, read_plan
from tests.work.plans.figures import EXAMPLE, PLAIN, Figures


def asked(figures: Figures) -> Plans | Refusal:
    form = read_plan(1, json.dumps(figures).encode())
    assert isinstance(form, PlanForm), form
    return plan(form)


def answered(figures: Figures, **changed: Any) -> dict[str, Any]:
    found = asked(figures | changed)
    assert isinstance(found, Plans), found
    return found.model_dump(mode="json", by_alias=True, exclude_none=True)


def by_id(answer: dict[str, Any], name: str) -> dict[str, Any]:
    found: dict[str, Any] = next(each for each in answer["plans"] if each["id"] == name)
    return found


@pytest.mark.parametrize("figures", [EXAMPLE, PLAIN])
def test_every_plan_is_always_there_in_the_order_in_which_it_is_asked_for(figures: Figures) -> None:
    assert [each["id"] for each in answered(figures)["plans"]] == list(Rung)


def test_a_plan_with_all_that_is_said_of_it() -> None:
    answer = answered(PLAIN)
    found = by_id(answer, "within-24-months")
    instalments = found.pop("instalments")

    assert answer["recommended"] == "within-24-months"
    assert (answer["disposable_weekly"], answer["sustainable_weekly"]) == ("102.60", "51.30")
    assert answer["non_negotiable"] == {"per_instalment": "273.60", "until": "2018-03-11", "total": "2462.40"}
    assert (len(instalments), instalments[0]) == (
        24,
        {"due_on": "2017-07-03", "maintenance": "228.00", "fee": "45.60", "arrears": "81.27", "total": "354.87"},
    )
    assert [reason["rule"] for reason in found.pop("why")] == [
        "negotiation.ladder", "negotiation.steer_months", "negotiation.limit_per_cent",
        "negotiation.sustainable_per_cent", "negotiation.fall_per_cent",
    ]  # fmt: skip
    assert found == {
        "id": "within-24-months",
        "available": True,
        "lump_sum": "200.00",
        "instalment": "81.27",
        "ends_on": "2019-06-03",
        "months": 24,
        "breaches_debt_steer": False,
        "share_of_net_income": "0.21",
        "left_over_weekly": "83.85",
        "survives_income_fall": "0.15",
        "to": [
            {
                "receiving_parent": "A",
                "owed_to": "receiving-parent",
                "arrears": "2150.25",
                "receiving_parent_fee": "86.01",
                "cleared_on": "2019-06-03",
            }
        ],
        "stress": {
            "income_falls": [
                {"by": "0.10", "sustainable": True, "left_over_weekly": "42.05"},
                {"by": "0.20", "sustainable": False, "left_over_weekly": "0.25"},
            ],
            "one_missed": {"ends_on": "2019-11-01", "months": 29},
        },
    }


def test_what_is_disputed_and_what_a_backdated_change_made_are_told_apart() -> None:
    answer = answered(EXAMPLE)

    assert (answer["arrears_total"], answer["enforcement_charges"]) == ("2140.25", "50.00")
    assert (answer["from_backdated_change"], answer["disputed"]) == ("400.00", "10.00")
    assert by_id(answer, "own-offer")["instalments"][-1]["charges"] == "10.25"


def test_a_plan_that_is_not_possible_names_the_field_to_change() -> None:
    found = by_id(answered(PLAIN), "in-full")

    assert (found["available"], found["smallest_change"]) == (
        False,
        {
            "input": "lump_sum_available",
            "from": "200.00",
            "to": "2150.25",
            "says": "It would be possible if £2,150.25 could be paid now.",
        },
    )
    assert by_id(answered(PLAIN), "own-offer")["smallest_change"]["input"] == "offer.instalment"


@pytest.mark.parametrize("offer", [{"months": 12}, {"instalment": "162.53"}])
def test_an_offer_in_months_or_as_an_instalment(offer: Figures) -> None:
    found = by_id(answered(PLAIN, offer=offer), "own-offer")

    assert (found["available"], found["instalment"], found["months"]) == (True, "162.53", 12)


@pytest.mark.parametrize("income", ["unknown", {"net_weekly": "unknown"}])
def test_without_income_what_needs_it_is_unknown(income: object) -> None:
    answer = answered(PLAIN, income=income)
    found = by_id(answer, "sustainable")

    assert (answer["disposable_weekly"], answer["recommended"]) == ("unknown", "unknown")
    assert {found[name] for name in ("available", "instalment", "ends_on", "months", "survives_income_fall")} == {
        "unknown"
    }
    assert by_id(answer, "within-24-months")["instalment"] == "81.27"


def test_without_spending_nobody_can_say_what_can_be_kept_up() -> None:
    answer = answered({name: value for name, value in PLAIN.items() if name != "spending"})

    assert answer == answered(PLAIN, spending="unknown")
    assert (answer["sustainable_weekly"], by_id(answer, "by-annual-review")["available"]) == ("unknown", "unknown")
    assert by_id(answer, "by-annual-review")["share_of_net_income"] == "0.28"


@pytest.mark.parametrize("amount", ["£2,150.25", "2,150.25", " £ 2150.25 "])
def test_amounts_are_taken_as_people_write_them(amount: str) -> None:
    arrears = [PLAIN["arrears"][0] | {"amount": amount}]

    assert answered(PLAIN, arrears=arrears) == answered(PLAIN)


def test_arrears_of_nothing_leave_nothing_to_plan() -> None:
    answer = answered(PLAIN, arrears=[])

    assert (answer["arrears_total"], answer["recommended"]) == ("0.00", "in-full")
    assert {each["why"][0]["says"] for each in answer["plans"]} == {
        "Nothing is owed, so nothing has to be paid beyond ongoing maintenance."
    }


def test_a_lump_sum_larger_than_the_debt_is_not_taken_whole() -> None:
    answer = answered(PLAIN, lump_sum_available="5000.00")

    assert (answer["recommended"], by_id(answer, "in-full")["lump_sum"]) == ("in-full", "2150.25")


def test_spending_above_income_leaves_the_arrears_waiting() -> None:
    answer = answered(PLAIN, spending={"essential_weekly": "400.00"})

    assert (answer["disposable_weekly"], answer["recommended"]) == ("-50.40", "deferred")
    assert by_id(answer, "deferred")["review_on"] == "2017-09-12"


def test_a_day_that_is_past_is_refused_with_what_to_do() -> None:
    found = asked(PLAIN | {"first_payment_on": "2017-06-01"})

    assert isinstance(found, Refusal)
    assert found.sentence == (
        "The first payment cannot be on Thursday 1 June 2017: the agreement is on Monday 12 June 2017. "
        "Give that day or a later one."
    )
