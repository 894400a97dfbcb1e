"""The calculation over HTTP: the same as the command gives."""

import json

import pytest

from evenhand.work.calculate import calculate
from evenhand.work.calculation import Calculation, CalculationForm
from tests.api.asking import Person
from tests.work.calculation.figures import EXAMPLE, PLAIN, Figures


@pytest.mark.parametrize("figures", [EXAMPLE, PLAIN])
def test_figures_are_answered_as_by_the_command(caseworker: Person, figures: Figures) -> None:
    answer = caseworker.post("/calculate", figures)
    same = calculate(CalculationForm.model_validate(figures))

    assert answer.status == 200
    assert isinstance(same, Calculation)
    assert answer.body == json.loads(same.model_dump_json(exclude_none=True))


def test_whoever_reads_cases_may_ask(auditor: Person, stranger: Person) -> None:
    assert auditor.post("/calculate", PLAIN).status == 200
    assert stranger.post("/calculate", PLAIN).status == 401


def test_figures_that_are_wrong_are_named_by_field(caseworker: Person) -> None:
    answer = caseworker.post("/calculate", PLAIN | {"gross_weekly_income": 5, "methods": [], "wage": "1.00"})

    assert (answer.status, answer.body["code"]) == (422, "bad-input")
    assert {fault["field"] for fault in answer.body["faults"]} == {"gross_weekly_income", "methods", "wage"}
    assert all("expected" in fault["sentence"] or "not known" in fault["sentence"] for fault in answer.body["faults"])


def test_what_cannot_be_worked_out_is_refused_with_what_it_rests_on(caseworker: Person) -> None:
    answer = caseworker.post("/calculate", PLAIN | {"benefit": "unknown"})

    assert (answer.status, answer.body["code"]) == (422, "benefit-unknown")
    assert (answer.body["field"], answer.body["rules"]) == ("benefit", ["R5", "M1"])
