from evenhand.letters.models import Letter
from evenhand.records.models import Command, Event
from tests.api.asking import Person
from tests.api.conftest import person
from tests.api.stories import CASE, accept, record, request_of
from tests.offices import Fields, key_of, numbered, state_of, take_in
from tests.offices import colleague as hire

DIRECT = {"wants": "direct-pay"}


def stored() -> tuple[int, int]:
    return Command.objects.count(), Event.objects.count()


def test_an_offer_is_accepted_with_everything_that_follows(caseworker: Person) -> None:
    answer = accept(caseworker)

    state = state_of(CASE)
    assert answer.status == 200
    assert state.opportunity is not None
    assert sorted(Letter.objects.values_list("code", flat=True)) == ["CMSL0138", "CMSL0139"]
    assert "Offer accepted" in answer.body["happened"]
    assert answer.body["versions"] == {CASE: state.version}


def test_a_note_goes_with_an_entry(caseworker: Person) -> None:
    record(caseworker, "preference", DIRECT, note="They rang from work.")

    assert [note.text for note in state_of(CASE).notes] == ["They rang from work."]


def test_a_task_that_cannot_start_is_refused_with_what_it_rests_on(caseworker: Person) -> None:
    answer = record(caseworker, "voluntary-order", {"claim": "none"})

    assert (answer.status, answer.body["code"]) == (422, "task-not-ready")
    assert answer.body["steps"] == ["RPO-7"]
    assert "cannot start yet" in answer.body["sentence"]


def test_a_refusal_names_the_value_at_fault(caseworker: Person) -> None:
    record(caseworker, "preference", DIRECT)
    record(caseworker, "voluntary-order", {"claim": "none"})

    answer = record(
        caseworker, "answer", {"answer": "accepts", "direct_debit": True, "first_collection_on": "2017-03-05"}
    )

    assert (answer.status, answer.body["code"]) == (422, "not-a-working-day")
    assert answer.body["field"] == "first_collection_on"
    assert answer.body["rules"]


def test_an_entry_drawn_from_what_has_changed_is_told_who_changed_what(caseworker: Person, leader: Person) -> None:
    request = request_of(caseworker)
    leader.put(f"/cases/{CASE}/pp-eligibility", {"value": "No", "reason": "Checked."})
    before = stored()

    answer = caseworker.post(
        f"/requests/{request['id']}/tasks/preference", {"version": request["version"], "values": DIRECT}
    )

    assert (answer.status, answer.body["code"]) == (409, "stale")
    assert any(line.startswith("lee: PP Eligibility set by hand") for line in answer.body["since"])
    assert stored() == before


def test_an_entry_drawn_on_another_day_is_stale(caseworker: Person) -> None:
    answer = record(caseworker, "preference", DIRECT, business_date="2017-02-13")

    assert (answer.status, answer.body["code"]) == (409, "stale")
    assert "business date has moved on" in answer.body["sentence"]


def test_an_auditor_records_nothing(auditor: Person) -> None:
    answer = record(auditor, "preference", DIRECT)

    assert (answer.status, answer.body["code"]) == (403, "role-missing")


def test_a_task_is_for_those_whom_the_procedure_names(office: None) -> None:
    answer = record(person("eve", "employer-support"), "preference", DIRECT)

    assert (answer.status, answer.body["code"]) == (422, "role-missing")
    assert answer.body["sentence"].endswith("is for a caseworker.")


def test_a_request_on_a_restricted_case_is_absent_without_the_grant(caseworker: Person, trusted: Person) -> None:
    def restricted(fields: Fields) -> None:
        fields["receiving_parent"]["restricted"] = True

    take_in(numbered(1, change=restricted))
    request = request_of(trusted, case="710000000001")
    body = {"version": request["version"], "values": DIRECT}

    hidden = caseworker.post(f"/requests/{request['id']}/tasks/preference", body)
    none = caseworker.post("/requests/999999/tasks/preference", body)

    assert (hidden.status, hidden.body) == (404, none.body)


def test_what_the_other_cases_of_a_person_learn_names_none_that_is_hidden(caseworker: Person) -> None:
    def hidden_sibling(fields: Fields) -> None:
        fields["receiving_parent"]["restricted"] = True
        fields["paying_parent"] = take_over["paying_parent"]
        fields["master_case"] = take_over["master_case"]

    take_over = numbered(1)
    take_in(take_over, numbered(2, change=hidden_sibling))

    answer = caseworker.post(
        "/cases/710000000001/events",
        {"kind": "benefit-started", "values": {"benefit": "universal-credit", "from_on": "2017-02-10"}},
        key="b1",
    )
    again = caseworker.post(
        "/cases/710000000001/events",
        {"kind": "benefit-started", "values": {"benefit": "universal-credit", "from_on": "2017-02-10"}},
        key="b1",
    )

    assert list(answer.body["versions"]) == ["710000000001"]
    assert again.body == answer.body
    assert state_of("710000000002").paying.benefits


def test_the_name_of_whoever_recorded_it_is_on_the_record(office: None) -> None:
    record(Person(key_of(hire("noor", "caseworker"))), "preference", DIRECT)

    assert Event.objects.get(kind="TaskRecorded").actor == "noor"
