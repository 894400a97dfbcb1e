import json

import pytest
from django.test import Client

from evenhand.cases.models import Case
from evenhand.people.models import Person as PersonRow
from tests.api.asking import V1, Person
from tests.api.conftest import person
from tests.api.stories import CASE
from tests.offices import colleague, key_of, numbered, state_of

PAYER = "QQ123456C"
GOOD = {
    "caseload": json.dumps(numbered(1)),
    "legal-list": f"nino,action,scheme,from,to\n{PAYER},liability-order,CS2,2015-11-02,",
    "legal-exclusions": f"nino,action,from,to\n{PAYER},sisted,2016-03-07,",
    "benefits": f"nino,benefit,from,to,notice_id\n{PAYER},universal-credit,2017-02-10,,CIS-1",
}


@pytest.mark.parametrize("sort", GOOD)
def test_a_file_is_taken_and_the_same_again_changes_nothing(trusted: Person, sort: str) -> None:
    first = trusted.post(f"/imports/{sort}", GOOD[sort]).body
    second = trusted.post(f"/imports/{sort}", GOOD[sort]).body

    assert (first["lines"], first["taken"], first["refused"]) == (1, 1, 0)
    assert (second["taken"], second["unchanged"]) == (0, 1)


@pytest.mark.parametrize("sort", GOOD)
def test_a_line_that_cannot_be_taken_is_named_and_the_others_land(trusted: Person, sort: str) -> None:
    answer = trusted.post(f"/imports/{sort}", f"{GOOD[sort]}\nnonsense\n")

    assert (answer.status, answer.body["taken"], answer.body["refused"]) == (200, 1, 1)
    assert answer.body["faults"][0]["sentence"].startswith(f"Line {2 if sort == 'caseload' else 3}")


@pytest.mark.parametrize("sort", GOOD)
def test_files_are_for_holders_of_the_grant(leader: Person, caseworker: Person, sort: str) -> None:
    assert leader.post(f"/imports/{sort}", GOOD[sort]).body["code"] == "grant-missing"
    assert caseworker.post(f"/imports/{sort}", GOOD[sort]).body["code"] == "role-missing"


def test_the_legal_spoc_sends_the_lists_and_no_caseload(office: None) -> None:
    spoc = person("sol", "legal-spoc", "restricted")

    assert spoc.post("/imports/legal-exclusions", GOOD["legal-exclusions"]).status == 200
    assert spoc.post("/imports/caseload", GOOD["caseload"]).status == 403
    assert [item.source for item in state_of(CASE).exclusions] == ["Legal SPOC list"]


def test_a_file_larger_than_a_form_may_be_is_read_as_it_comes(trusted: Person) -> None:
    lines = "\n".join(json.dumps(numbered(place) | {"notes": [_long()] * 3}) for place in range(1, 120))

    answer = trusted.post("/imports/caseload", lines)

    assert len(lines) > 3_000_000
    assert (answer.status, answer.body["taken"]) == (200, 119)


def _long() -> dict[str, str]:
    return {"on": "2017-02-13", "kind": "general", "text": "x" * 9_000}


@pytest.mark.parametrize("kind", ["application/x-www-form-urlencoded", "text/csv", "multipart/form-data; boundary=x"])
def test_a_file_is_read_whatever_it_is_called(office: None, kind: str) -> None:
    key = key_of(colleague("tess", "team-leader", "restricted"))

    answer = Client().post(
        f"{V1}/imports/legal-list", GOOD["legal-list"], content_type=kind, headers={"Authorization": f"Bearer {key}"}
    )

    assert answer.json()["taken"] == 1


def test_an_empty_file_is_said(trusted: Person) -> None:
    answer = trusted.post("/imports/caseload", b"")

    assert (answer.status, answer.body["sentence"]) == (
        422, "Send the file as the body of the request, with its length.",
    )  # fmt: skip
    assert trusted.post("/imports/benefits", "\n").body["refused"] == 1


def test_nothing_of_a_refused_line_is_kept(trusted: Person) -> None:
    wrong = numbered(1)
    wrong["children"][0]["nights_a_year"] = 400

    trusted.post("/imports/caseload", json.dumps(wrong))

    assert not Case.objects.filter(reference=wrong["case"]).exists()
    assert not PersonRow.objects.filter(reference=wrong["paying_parent"]["reference"]).exists()
