import pytest

from evenhand.records.models import Audit
from tests.api.asking import Person
from tests.api.conftest import person
from tests.api.stories import CASE, OFFER, accept, request_of
from tests.offices import Fields, numbered, take_in

HIDDEN = "710000000001"
READS = ("", "/timeline", "/letters", "/eligibility")


def restricted(fields: Fields) -> None:
    fields["paying_parent"]["restricted"] = True


def test_a_case_is_given_whole(caseworker: Person) -> None:
    case = caseworker.get(f"/cases/{CASE}").body

    assert case["paying_parent"]["name"] == "Owen Prosser"
    assert case["paying_parent"]["circumstances"]["gross_weekly_income"] == "520.00"
    assert case["legacy"]["arrears"] == {"receiving_parent": "640.00", "secretary_of_state": "0.00"}
    assert [line["procedure"] for line in case["requests"]] == ["assess", OFFER]
    assert (case["verdict"], case["business_date"]) == ("eligible", "2017-02-14")


def test_a_case_says_nothing_of_where_anybody_is(caseworker: Person) -> None:
    said = str(caseworker.get(f"/cases/{CASE}").body)

    for part in ("Sample Row", "Example Court", "SA1 1AA", "01792", "Haulage", "QQ123456C"):
        assert part not in said


def test_what_is_not_known_is_unknown(caseworker: Person) -> None:
    def nothing_known(fields: Fields) -> None:
        fields["paying_parent"]["circumstances"] |= {"benefits": "unknown", "gross_weekly_income": "unknown"}
        fields["legacy"] |= {"enforcement": "unknown", "segment": "unknown"}

    take_in(numbered(1, change=nothing_known))

    case = caseworker.get("/cases/710000000001").body

    assert case["paying_parent"]["circumstances"]["benefits"] == "unknown"
    assert case["paying_parent"]["circumstances"]["gross_weekly_income"] == "unknown"
    assert (case["legacy"]["enforcement"], case["legacy"]["segment"]) == ("unknown", "unknown")


def test_eligibility_names_each_criterion_and_what_would_change_it(caseworker: Person) -> None:
    found = caseworker.get(f"/cases/{CASE}/eligibility").body

    assert (found["verdict"], found["pp_eligibility"]) == ("eligible", "Yes")
    assert {item["truth"] for item in found["criteria"] if item["counts"]} == {"met"}
    assert {item["verdict"] for item in found["would_change"]} == {"not eligible"}
    assert all(item["source"] for item in found["criteria"])


def test_outside_the_dates_of_the_law_there_is_nothing_to_assess(caseworker: Person) -> None:
    def too_early(fields: Fields) -> None:
        fields["application"] = {
            "applicant": "receiving", "received_on": "2016-05-20",
            "receiving_parent_wants": "collect-and-pay", "paying_parent_wants": "direct-pay",
        }  # fmt: skip

    take_in(numbered(1, change=too_early))

    answer = caseworker.get("/cases/710000000001/eligibility")

    assert (answer.status, answer.body["code"], answer.body["rules"]) == (422, "law-not-in-force", ["R21"])


def test_the_timeline_is_read_page_by_page(caseworker: Person) -> None:
    everything = caseworker.get(f"/cases/{CASE}/timeline").body["entries"]

    older = caseworker.get(f"/cases/{CASE}/timeline", before=everything[1]["id"]).body["entries"]
    requests = caseworker.get(f"/cases/{CASE}/timeline", kind="requests").body["entries"]

    assert older == everything[2:]
    assert {item["kind"] for item in requests} == {"RequestOpened"}


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


@pytest.mark.parametrize("path", READS)
def test_a_restricted_case_is_absent_without_the_grant(caseworker: Person, trusted: Person, path: str) -> None:
    take_in(numbered(1, change=restricted))

    hidden, none = caseworker.get(f"/cases/{HIDDEN}{path}"), caseworker.get(f"/cases/799999999999{path}")

    assert (hidden.status, hidden.body) == (none.status, none.body) == (404, none.body)
    assert trusted.get(f"/cases/{HIDDEN}{path}").status == 200


def test_a_restricted_case_is_in_no_list_without_the_grant(caseworker: Person, trusted: Person) -> None:
    take_in(numbered(1, change=restricted))

    def seen(asker: Person) -> set[str]:
        queue = {line["case"] for line in asker.get("/requests", whose="anyone").body["requests"]}
        return queue | {item["reference"] for item in asker.get("/cases", query="Prosser").body["found"]}

    assert seen(caseworker) == {CASE}
    assert seen(trusted) == {CASE, HIDDEN}


def test_a_request_on_a_restricted_case_is_absent_without_the_grant(caseworker: Person, trusted: Person) -> None:
    take_in(numbered(1, change=restricted))
    number = request_of(trusted, case=HIDDEN)["id"]

    assert caseworker.get(f"/requests/{number}").body == caseworker.get("/requests/999999").body


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
