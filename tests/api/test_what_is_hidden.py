import pytest

from tests.api.asking import Person
from tests.api.stories import CASE, request_of
from tests.offices import Fields, numbered, take_in

HIDDEN = "710000000001"
READS = ("", "/timeline", "/letters", "/eligibility")


def restricted(fields: Fields) -> None:
    fields["paying_parent"]["restricted"] = True


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
