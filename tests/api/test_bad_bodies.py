from typing import Any

import pytest

from evenhand.records.models import Command, Event
from tests.api.asking import Person
from tests.api.stories import record, request_of

DIRECT = {"wants": "direct-pay"}


def stored() -> tuple[int, int]:
    return Command.objects.count(), Event.objects.count()


@pytest.mark.parametrize(
    ("body", "field", "sentence"),
    [
        ({"values": DIRECT}, "version", "version: expected a value."),
        ({"version": "2", "values": DIRECT}, "version", "version: expected a whole number."),
        ({"version": 0}, "version", "version: expected a whole number of at least 1."),
        ({"version": 2, "values": []}, "values", "values: expected an object in curly brackets."),
        ({"version": 2, "business_date": "14/02/2017"}, "business_date", "business_date: expected a date such as"),
        ({"version": 2, "note": "a\x00b"}, "note", "note: expected a text without characters that cannot be seen."),
        ({"version": 2, "nite": "x"}, "nite", "nite: a field that is not known here."),
        ({"version": 2, "values": {"wants": "cash"}}, "values.wants", "Which service does the paying parent prefer"),
        ({"version": 2, "values": {}}, "values.wants", "Which service does the paying parent prefer"),
        ({"version": 2, "values": {"want": "direct-pay"}}, "values.want", "“want” is not asked here; perhaps wants"),
    ],
)
def test_a_body_that_cannot_be_taken_is_named_by_field(
    caseworker: Person, body: dict[str, Any], field: str, sentence: str
) -> None:
    request, before = request_of(caseworker), stored()

    answer = caseworker.post(f"/requests/{request['id']}/tasks/preference", body)

    said = {fault["field"]: fault["sentence"] for fault in answer.body["faults"]}
    assert (answer.status, answer.body["code"]) == (422, "bad-input")
    assert said[field].startswith(sentence)
    assert stored() == before


@pytest.mark.parametrize("body", ["", "{", "[]", "1", '{"version": NaN}', '"text"', b"\xff", "[" * 100_000])
def test_a_body_that_is_no_object_is_refused_in_the_same_shape(caseworker: Person, body: str | bytes) -> None:
    answer = caseworker.post(f"/requests/{request_of(caseworker)['id']}/tasks/preference", body)

    assert (answer.status, answer.body["code"]) == (422, "bad-input")
    assert answer.body["sentence"].endswith(".")


def test_a_body_beyond_what_is_read_is_refused_in_the_same_shape(caseworker: Person) -> None:
    answer = caseworker.post("/plan", '{"on": "' + "1" * 3_000_000 + '"}')

    assert (answer.status, answer.body["code"]) == (413, "body-too-large")
    assert "2,560 KiB" in answer.body["sentence"]


def test_a_task_that_the_procedure_has_not_is_said(caseworker: Person) -> None:
    answer = record(caseworker, "nothing", {})

    assert (answer.status, answer.body["code"]) == (422, "task-unknown")


def test_what_the_system_does_is_recorded_by_nobody(caseworker: Person) -> None:
    answer = record(caseworker, "letters", {})

    assert (answer.status, answer.body["code"]) == (422, "task-not-ready")
    assert answer.body["sentence"] == "The system does “Letters to both parents” by itself."
