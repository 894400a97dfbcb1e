import pytest

from evenhand.config.book import the_book
from evenhand.records.models import Audit
from tests.api.asking import Person
from tests.api.conftest import person
from tests.api.stories import CASE, accept


@pytest.mark.parametrize(
    ("path", "field"),
    [
        ("/cases/12", "reference"),
        ("/cases", "query"),
        ("/cases?query=a%00b", "query"),
        ("/requests?page=0", "page"),
        ("/requests?due=someday", "due"),
        ("/requests?whose=a%20b", "whose"),
        ("/requests/0", "request_id"),
        ("/requests/99999999999999999999", "request_id"),
        ("/requests/one", "request_id"),
        (f"/cases/{CASE}/timeline?kind=gossip", "kind"),
        (f"/cases/{CASE}/timeline?before=x", "before"),
        ("/steps/%20", "step"),
    ],
)
def test_what_cannot_be_asked_is_named_in_plain_words(caseworker: Person, path: str, field: str) -> None:
    answer = caseworker.get(path)

    assert (answer.status, answer.body["code"], answer.body["field"]) == (422, "bad-input", field)
    assert answer.body["sentence"].startswith(f"{field}: expected ")
    assert "pydantic" not in str(answer.body) and "type" not in answer.body["sentence"]


def test_a_step_and_a_ruling_can_be_read(caseworker: Person) -> None:
    assert caseworker.get("/steps/RPO-5").body["kind"] == "Step"
    assert caseworker.get("/steps/R4").body["kind"] == "Ruling"
    assert caseworker.get("/steps/ZZZ-1").status == 404


def test_what_can_become_known_is_described(caseworker: Person) -> None:
    kinds = caseworker.get("/known").body["kinds"]

    assert kinds["benefit-started"]["required"] == ["benefit", "from_on"]


def test_a_letter_is_read_as_it_would_leave(caseworker: Person) -> None:
    accept(caseworker)
    letters = caseworker.get(f"/cases/{CASE}/letters").body["letters"]

    state = caseworker.get(f"/letters/{letters[0]['id']}").body
    whole = caseworker.get(f"/letters/{letters[0]['id']}/text").body

    assert {item["code"] for item in letters} == {"CMSL0138", "CMSL0139"}
    assert (state["case"], state["state"], "html" in state) == (CASE, "queued", False)
    assert "<main>" in whole["html"]
    assert Audit.objects.get(did="show letter").actor == "priya"
    assert caseworker.get("/letters/999").status == caseworker.get("/letters/999/text").status == 404


def test_a_whole_letter_is_for_those_who_need_to_know_where_people_are(caseworker: Person) -> None:
    accept(caseworker)
    number = caseworker.get(f"/cases/{CASE}/letters").body["letters"][0]["id"]

    spoc = person("sol", "legal-spoc")

    assert spoc.get(f"/letters/{number}").status == 200
    assert spoc.get(f"/letters/{number}/text").status == 403


def test_a_procedure_can_be_read_with_all_that_its_tasks_lead_to(caseworker: Person) -> None:
    listed = [item["id"] for item in caseworker.get("/procedures").body["procedures"]]
    outcome = caseworker.get("/procedures/outcome-scheduled-end").body
    tasks = {task["id"]: task for task in outcome["tasks"]}

    assert sorted(listed) == sorted(the_book().procedures)
    assert (outcome["version"], outcome["since"], outcome["segment"]) == ("2016-05", "2016-05-01", "owner")
    assert outcome["opened_by"] == ["The opportunity ends, and its outcome is due"]
    assert tasks["approve-fees"]["needed_if"] == ["the unlikely to pay check is failed", "fees follow"]
    assert tasks["passed-letters"]["letters"] == ["CMSL0136", "CMSL0137"]
    assert tasks["passed-calculation"]["opens"] == ["perform-calculation"]
    assert caseworker.get("/procedures/none-such").status == 404
