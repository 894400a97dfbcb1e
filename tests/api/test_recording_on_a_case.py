from typing import Any

import pytest

from evenhand.records.models import Audit
from tests.api.asking import Person
from tests.api.conftest import person
from tests.api.stories import CASE
from tests.offices import Fields, numbered, state_of, take_in

HIDDEN = "710000000001"
WRITES: dict[str, tuple[str, dict[str, Any]]] = {
    "events": ("post", {"kind": "legal-list", "values": {}}),
    "notes": ("post", {"text": "Rang."}),
    "pp-eligibility": ("put", {"value": "No", "reason": "Checked by hand."}),
    "whereabouts": ("post", {"who": "paying", "reason": "A letter came back."}),
}


def write(asker: Person, what: str, case: str = CASE, **more: Any) -> Any:
    method, body = WRITES[what]
    return asker.post(f"/cases/{case}/{what}", body | more, method=method)


@pytest.mark.parametrize("what", WRITES)
def test_a_caseworker_may(caseworker: Person, what: str) -> None:
    assert write(caseworker, what).status == 200


@pytest.mark.parametrize("what", ["events", "notes", "pp-eligibility"])
def test_an_auditor_may_not(auditor: Person, what: str) -> None:
    answer = write(auditor, what)

    assert (answer.status, answer.body["code"]) == (403, "role-missing")


@pytest.mark.parametrize("what", WRITES)
def test_a_restricted_case_is_absent_without_the_grant(caseworker: Person, trusted: Person, what: str) -> None:
    def restricted(fields: Fields) -> None:
        fields["paying_parent"]["restricted"] = True

    take_in(numbered(1, change=restricted))

    hidden, none = write(caseworker, what, HIDDEN), write(caseworker, what, "799999999999")

    assert (hidden.status, hidden.body) == (404, none.body)
    assert write(trusted, what, HIDDEN).status == 200


@pytest.mark.parametrize("what", ["events", "pp-eligibility"])
def test_what_was_drawn_from_an_old_version_is_stale(caseworker: Person, what: str) -> None:
    version = state_of(CASE).version
    write(caseworker, "pp-eligibility")

    answer = write(caseworker, what, version=version)

    assert (answer.status, answer.body["code"]) == (409, "stale")
    assert answer.body["since"]


def test_news_of_a_benefit_takes_the_offer_back(caseworker: Person) -> None:
    values = {"benefit": "universal-credit", "from_on": "2017-02-10"}

    answer = caseworker.post(f"/cases/{CASE}/events", {"kind": "benefit-started", "values": values})

    assert answer.status == 200
    assert "Assessed: not eligible (On Benefit)" in answer.body["happened"]
    assert caseworker.get(f"/cases/{CASE}").body["pp_eligibility"] == "On Benefit"


def test_news_from_a_day_that_has_not_come_is_refused(caseworker: Person) -> None:
    values = {"benefit": "universal-credit", "from_on": "2017-02-15"}

    answer = caseworker.post(f"/cases/{CASE}/events", {"kind": "benefit-started", "values": values})

    assert (answer.status, answer.body["code"], answer.body["field"]) == (422, "date-out-of-range", "from_on")


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "kind"),
        ({"kind": "gossip"}, "kind"),
        ({"kind": "prison"}, "values.from_on"),
        ({"kind": "prison", "values": {"from_on": "soon"}}, "values.from_on"),
        ({"kind": "new-address", "values": {"who": "both", "address": "x", "postcode": "y"}}, "values.who"),
        ({"kind": "legal-list", "values": {"who": "paying"}}, "values.who"),
    ],
)
def test_news_that_cannot_be_taken_is_named_by_field(caseworker: Person, body: dict[str, Any], field: str) -> None:
    answer = caseworker.post(f"/cases/{CASE}/events", body)

    assert (answer.status, answer.body["code"], answer.body["field"]) == (422, "bad-input", field)


def test_an_empty_note_is_refused(caseworker: Person) -> None:
    answer = caseworker.post(f"/cases/{CASE}/notes", {"text": "  "})

    assert (answer.status, answer.body["code"], answer.body["field"]) == (422, "text-missing", "text")


def test_a_note_keeps_its_lines(caseworker: Person) -> None:
    caseworker.post(f"/cases/{CASE}/notes", {"text": "Rang.\nNo answer.", "kind": "general"})

    assert caseworker.get(f"/cases/{CASE}").body["notes"][0]["text"] == "Rang.\nNo answer."


def test_pp_eligibility_by_hand_stands_beside_the_derived_value_and_is_taken_back(caseworker: Person) -> None:
    write(caseworker, "pp-eligibility")
    case = caseworker.get(f"/cases/{CASE}").body
    caseworker.put(f"/cases/{CASE}/pp-eligibility", {"reason": "It was a slip."})

    assert (case["pp_eligibility"], case["pp_eligibility_by_hand"]) == ("Yes", "No")
    assert "pp_eligibility_by_hand" not in caseworker.get(f"/cases/{CASE}").body


def test_pp_eligibility_by_hand_needs_a_reason(caseworker: Person) -> None:
    answer = caseworker.put(f"/cases/{CASE}/pp-eligibility", {"value": "No", "reason": " "})

    assert (answer.status, answer.body["code"], answer.body["rules"]) == (422, "reason-needed", ["R4"])


def test_where_a_parent_is_says_nothing_of_the_other_and_is_recorded(caseworker: Person) -> None:
    found = write(caseworker, "whereabouts").body

    assert (found["address"], found["postcode"], found["employer"]) == (
        ["14 Sample Row", "Swansea"], "SA1 1AA", "Sample Haulage Ltd",
    )  # fmt: skip
    assert "Example Court" not in str(found)
    line = Audit.objects.get(did="show whereabouts")
    assert (line.actor, line.reason) == ("priya", "A letter came back.")


def test_where_a_parent_is_needs_a_reason(caseworker: Person) -> None:
    answer = write(caseworker, "whereabouts", reason=" ")

    assert (answer.status, answer.body["code"], answer.body["field"]) == (422, "reason-needed", "reason")


def test_where_a_parent_is_is_not_for_every_role(office: None) -> None:
    assert write(person("lena", "legal-spoc"), "whereabouts").status == 403


def test_ones_own_slip_is_taken_back(caseworker: Person) -> None:
    command = write(caseworker, "pp-eligibility").body["command"]

    answer = caseworker.post(f"/commands/{command}/undo")

    assert answer.status == 200
    assert state_of(CASE).override is None


def test_the_slip_of_a_colleague_is_not(caseworker: Person, leader: Person) -> None:
    command = write(leader, "pp-eligibility").body["command"]

    answer = caseworker.post(f"/commands/{command}/undo")

    assert (answer.status, answer.body["code"]) == (422, "not-yours")
    assert caseworker.post("/commands/999999/undo").status == 404
