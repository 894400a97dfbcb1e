"""Plans for arrears over HTTP: the same as the command gives."""

import json

import pytest

from evenhand.work.plan import plan
from evenhand.work.plans import PlanForm, Plans
from tests.api.asking import Person
from tests.work.plans.figures import EXAMPLE, PLAIN, Figures


@pytest.mark.parametrize("figures", [EXAMPLE, PLAIN])
def test_figures_are_answered_as_by_the_command(caseworker: Person, figures: Figures) -> None:
    answer = caseworker.post("/plan", figures)
    same = plan(PlanForm.model_validate(figures))

    assert answer.status == 200
    assert isinstance(same, Plans)
    assert answer.body == json.loads(same.model_dump_json(by_alias=True, exclude_none=True))


def test_whoever_reads_cases_may_ask(auditor: Person, stranger: Person) -> None:
    assert auditor.post("/plan", PLAIN).status == 200
    assert stranger.post("/plan", PLAIN).status == 401


def test_figures_that_are_wrong_are_named_by_field(caseworker: Person) -> None:
    answer = caseworker.post("/plan", PLAIN | {"lump_sum_available": 5, "offer": {}, "wage": "1.00"})

    assert (answer.status, answer.body["code"]) == (422, "bad-input")
    assert {fault["field"] for fault in answer.body["faults"]} == {"lump_sum_available", "offer", "wage"}


def test_days_that_make_no_sense_are_refused_with_what_to_do(caseworker: Person) -> None:
    answer = caseworker.post("/plan", PLAIN | {"first_payment_on": "2019-06-12"})

    assert (answer.status, answer.body["code"]) == (422, "first-payment-late")
    assert (answer.body["field"], answer.body["rules"]) == ("first_payment_on", ["N9"])
