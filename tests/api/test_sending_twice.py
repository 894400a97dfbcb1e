from typing import Any

import pytest

from evenhand.records.models import Command, Event
from tests.api.asking import Person
from tests.api.stories import CASE, request_of
from tests.offices import numbered, state_of, take_in

DIRECT = {"wants": "direct-pay"}


def stored() -> tuple[int, int]:
    return Command.objects.count(), Event.objects.count()


def test_sending_twice_has_one_effect_and_the_same_answer(caseworker: Person) -> None:
    request = request_of(caseworker)
    body = {"version": request["version"], "values": DIRECT}
    path = f"/requests/{request['id']}/tasks/preference"

    first = caseworker.post(path, body, key="a1")
    before = stored()
    second = caseworker.post(path, body, key="a1")

    assert first.status == second.status == 200
    assert first.body == second.body
    assert stored() == before


@pytest.mark.parametrize("other", [{"values": {"wants": "collect-and-pay"}}, {"note": "Another."}])
def test_a_key_is_for_one_entry_alone(caseworker: Person, other: dict[str, Any]) -> None:
    request = request_of(caseworker)
    body = {"version": request["version"], "values": DIRECT}
    path = f"/requests/{request['id']}/tasks/preference"
    caseworker.post(path, body, key="a1")

    answer = caseworker.post(path, body | other, key="a1")

    assert (answer.status, answer.body["code"]) == (422, "key-reused")


def test_a_key_of_one_address_is_none_of_another(caseworker: Person) -> None:
    caseworker.post(f"/cases/{CASE}/notes", {"text": "Rang."}, key="a1")

    take_in(numbered(1))
    answer = caseworker.post("/cases/710000000001/notes", {"text": "Rang."}, key="a1")

    assert (answer.status, answer.body["code"]) == (422, "key-reused")


def test_taking_the_next_twice_takes_one(caseworker: Person) -> None:
    first, second = (caseworker.post("/requests/next", key="n1") for _ in range(2))

    assert first.status == second.status == 200
    assert first.body == second.body
    assert caseworker.post("/requests/next", key="n2").body["request"] != first.body["request"]


def test_two_people_may_choose_the_same_key(caseworker: Person, leader: Person) -> None:
    for asker in (caseworker, leader):
        assert asker.post(f"/cases/{CASE}/notes", {"text": "Rang."}, key="a1").status == 200

    assert len(state_of(CASE).notes) == 2


@pytest.mark.parametrize("key", ["two words", "é", "x" * 101])
def test_a_key_that_is_none_is_named(caseworker: Person, key: str) -> None:
    answer = caseworker.post(f"/cases/{CASE}/notes", {"text": "Rang."}, key=key)

    assert (answer.status, answer.body["field"]) == (422, "Idempotency-Key")
