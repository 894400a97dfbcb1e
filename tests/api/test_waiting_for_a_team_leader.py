"""What waits for a team leader, over HTTP: seen, answered as seen, taken back; and an outcome opened by hand."""

from typing import Any

import pytest
from django.contrib.auth.models import User

from evenhand.cases.models import Case, Request
from evenhand.work.state.today import business_date
from tests.api.asking import Person
from tests.desks import Desk, days_pass, sound
from tests.offices import key_of
from tests.work.ending.lived import at_the_end, failed, running, the_day_after

# The use cases behind these pages run on both databases in tests/work/ending; half a year takes its time.
pytestmark = [pytest.mark.django_db, pytest.mark.only_on("postgresql")]


def who(username: str) -> Person:
    return Person(key_of(User.objects.get(username=username)))


@pytest.fixture
def desk() -> Desk:
    found = at_the_end(3)
    failed(found)
    return found


def waiting(person: Person) -> dict[str, Any]:
    (found,) = person.get("/approvals").body["waiting"]
    whole: dict[str, Any] = found
    return whole


def answered(person: Person, line: dict[str, Any], answer: str = "approve", **more: Any) -> Any:
    version = person.get(f"/requests/{line['request']}").body["version"]
    values = {"answer": answer, "comments": "Seen.", "seen": line["digest"]}
    body = {"version": version, "values": values}
    return person.post(f"/requests/{line['request']}/tasks/{line['task']}", body, **more)


def test_a_team_leader_sees_what_approval_does_and_approves_it(desk: Desk) -> None:
    leader = who("ewa")
    line = waiting(leader)

    told = leader.get(f"/approvals/{line['request']}").body

    assert (line["by"], line["kind"], line["others"], "refused" in line) == (
        "amara", "fees-and-charges", ["fergus"], False,
    )  # fmt: skip
    assert told["content"]["compliance"] == "Fail"
    assert told["does"]["fees_from"] == told["content"]["check_on"] == business_date().isoformat()
    assert {letter["code"] for letter in told["does"]["letters"]} == {"CMSL0136", "CMSL0137"}
    both = [day for day in told["does"]["payments"] if "now" in day and "then" in day]
    assert both and all(day["now"]["fee"] == "0.00" and day["then"]["fee"] != "0.00" for day in both)
    assert answered(leader, line, key="once").status == 200
    assert leader.get("/approvals").body == {"waiting": []}
    assert leader.get(f"/approvals/{line['request']}").status == 404
    sound()


def test_who_asked_is_refused_whatever_their_role_is(desk: Desk) -> None:
    line = waiting(who("amara"))
    answer = answered(who("amara"), line)

    assert line["refused"]["code"] == "role-missing"
    assert answer.status in (403, 422)
    assert desk.state.opportunity is not None and desk.state.opportunity.ended_on is None


def test_an_answer_to_another_content_is_refused(desk: Desk) -> None:
    line = waiting(who("ewa"))

    answer = answered(who("ewa"), {**line, "digest": "0" * 64})

    assert (answer.status, answer.body["code"]) == (422, "approval-of-another-content")


def test_a_restricted_case_is_absent(desk: Desk) -> None:
    line = waiting(who("fergus"))
    Case.objects.update(restricted=True)
    Request.objects.update(restricted=True)

    assert who("ewa").get("/approvals").body == {"waiting": []}
    assert who("ewa").get(f"/approvals/{line['request']}").status == 404
    assert who("amara").post(f"/requests/{line['request']}/amend", {}).status == 404
    assert len(who("fergus").get("/approvals").body["waiting"]) == 1


def test_the_caseworker_takes_it_back_once(desk: Desk) -> None:
    line, caseworker = waiting(who("amara")), who("amara")

    first = caseworker.post(f"/requests/{line['request']}/amend", {}, key="k")
    again = caseworker.post(f"/requests/{line['request']}/amend", {}, key="k")

    assert (first.status, again.status) == (200, 200)
    assert first.body == again.body
    assert "Taken back to be amended: the approval asked for is void" in first.body["happened"][0]
    assert who("ewa").post(f"/requests/{line['request']}/amend", {}).status == 403
    assert caseworker.post(f"/requests/{line['request']}/amend", {}).body["code"] == "nothing-waits"


def test_an_extension_is_opened_by_hand_over_http() -> None:
    desk = running()
    days_pass(the_day_after(60))
    values = {
        "procedure": "outcome-extension", "trigger": "hospital", "since": business_date().isoformat(),
        "reason": "They are in hospital.",
    }  # fmt: skip
    path = f"/cases/{desk.reference}/outcomes"

    made = who("amara").post(path, {"values": values}, key="k")

    assert made.status == 200
    assert who("amara").post(path, {"values": values}, key="k").body == made.body
    assert who("amara").post(path, {"values": {**values, "since": "soon"}}).status == 422
    assert who("amara").post(path, {"values": {**values, "trigger": "end-date"}}).status == 422
    assert desk.request("outcome-extension").opened_by == "amara"
    sound()
