"""Small steps of stories told over the API."""

from typing import Any

from tests.api.asking import Answer, Person

CASE = "700000000011"
OFFER = "offer-receiving-parent-application"


def request_of(person: Person, procedure: str = OFFER, case: str = CASE) -> dict[str, Any]:
    """The request of a case under a procedure, as this person finds it."""
    lines = person.get(f"/cases/{case}").body["requests"]
    found = next(line for line in lines if line["procedure"] == procedure)
    whole: dict[str, Any] = person.get(f"/requests/{found['id']}").body
    return whole


def task_of(request: dict[str, Any], task: str) -> dict[str, Any]:
    """One task of a request."""
    return next(item for item in request["tasks"] if item["id"] == task)


def record(
    person: Person, task: str, values: dict[str, Any], procedure: str = OFFER, *, key: str = "", **body: Any
) -> Answer:
    """Records a task on what was just read."""
    request = request_of(person, procedure)
    drawn = {"version": request["version"], "business_date": request["business_date"]}
    return person.post(f"/requests/{request['id']}/tasks/{task}", {**drawn, "values": values, **body}, key=key)


def accept(person: Person) -> Answer:
    """The offer is put and accepted, with the collection date that is proposed."""
    record(person, "preference", {"wants": "direct-pay"})
    record(person, "voluntary-order", {"claim": "none"})
    proposed = task_of(request_of(person), "answer")["proposed"]
    return record(person, "answer", {"answer": "accepts", "direct_debit": True, **proposed})
