import pytest

from tests.api.asking import Person
from tests.api.stories import CASE, OFFER, request_of


@pytest.mark.parametrize(
    "query", ["Prosser", "pross owen", "owen", "QQ 12 34 56 C", CASE, "800000000011", "4100000011"]
)
def test_a_case_is_found_by_what_a_person_has_at_hand(caseworker: Person, query: str) -> None:
    found = caseworker.get("/cases", query=query).body["found"]

    assert [item["reference"] for item in found] == [CASE]


def test_a_search_that_cannot_find_says_how_to_ask(caseworker: Person) -> None:
    assert caseworker.get("/cases", query="QQ1234").body["hint"].startswith("An NI number is found only")


def test_the_queue_says_why_each_request_waits(caseworker: Person) -> None:
    page = caseworker.get("/requests").body

    offer = next(line for line in page["requests"] if line["procedure"] == OFFER)
    assert (offer["case"], offer["due_on"], offer["late"]) == (CASE, "2017-02-27", False)
    assert offer["why"] == "Every criterion is met and the receiving parent chose collect and pay"


@pytest.mark.parametrize(
    ("asked", "count"),
    [
        ({"whose": "mine"}, 0),
        ({"procedure": OFFER}, 1),
        ({"segment": "arrears"}, 0),
        ({"due": "week"}, 0),
        ({"page": 9}, 2),
    ],
)
def test_the_queue_can_be_narrowed(caseworker: Person, asked: dict[str, object], count: int) -> None:
    assert len(caseworker.get("/requests", **asked).body["requests"]) == count


def test_a_request_says_of_each_task_how_it_stands(caseworker: Person) -> None:
    request = request_of(caseworker)
    tasks = {item["id"]: item for item in request["tasks"]}

    assert tasks["preference"]["state"] == "can start"
    assert "refused" not in tasks["preference"]
    assert tasks["preference"]["asks"]["properties"]["wants"]["title"]
    assert tasks["legal-check"]["refused"]["code"] == "task-not-ready"
    assert tasks["answer"]["proposed"]["first_attempt_on"] == "2017-02-14"
    assert request["offer"]["answer_by"] == "2017-02-27"


def test_an_auditor_sees_that_a_task_is_not_theirs(auditor: Person) -> None:
    task = next(item for item in request_of(auditor)["tasks"] if item["id"] == "preference")

    assert task["refused"]["code"] == "role-missing"
    assert "proposed" not in task
