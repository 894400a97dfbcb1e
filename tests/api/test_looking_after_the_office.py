"""Who may approve what, and the office's statement, over HTTP."""

from typing import Any

import pytest

from evenhand.office.models import Authority, DecisionStatement
from tests.api.asking import Person
from tests.api.conftest import person

FEES = {"holder": "lee", "kind": "fees-and-charges", "from": "2017-02-14", "up_to": "500.00"}
COVER = {"absent": "lee", "by": "dee", "kinds": ["fees-and-charges"], "from": "2017-02-20", "to": "2017-02-24"}
SAYS = {"from": "2017-02-14", "text": "At our discretion.\nIt can be challenged."}


@pytest.fixture
def administrator(leader: Person) -> Person:
    person("dee", "team-leader")
    return person("ada", "administrator")


def held(who: Person) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = who.get("/office/authority").body["authority"]
    return found


def test_an_administrator_gives_authority_and_everybody_reads_it(administrator: Person, leader: Person) -> None:
    assert administrator.post("/office/authority", FEES).status == 200

    (one,) = held(leader)
    assert one | {"id": 1} == {
        "id": 1,
        "holder": "lee",
        "name": "Lee",
        "kind": "fees-and-charges",
        "up_to": "500.00",
        "during": {"from": "2017-02-14"},
        "state": "holds",
    }


def test_a_colleague_covers_and_it_ends(administrator: Person) -> None:
    administrator.post("/office/authority", FEES)
    assert administrator.post("/office/authority/cover", COVER).status == 200

    own, cover = sorted(held(administrator), key=lambda item: "covers" in item)
    assert (cover["holder"], cover["covers"], cover["state"]) == ("dee", "lee", "begins later")

    assert administrator.post(f"/office/authority/{own['id']}/end", {"on": "2017-02-15"}).status == 200
    assert [(item["holder"], item["during"].get("to")) for item in held(administrator)] == [("lee", "2017-02-15")]
    assert administrator.post("/office/authority/999/end", {"on": "2017-02-15"}).status == 404


def test_it_is_sent_twice_and_given_once(administrator: Person) -> None:
    first, again = (administrator.post("/office/authority", FEES, key="one") for _ in range(2))

    assert (first.status, again.status) == (200, 200)
    assert first.body == again.body
    assert administrator.post("/office/authority", FEES | {"holder": "dee"}, key="one").body["code"] == "key-reused"
    assert Authority.objects.count() == 1


@pytest.mark.parametrize("path", ["/office/authority", "/office/authority/cover", "/office/authority/1/end"])
def test_nobody_but_an_administrator_changes_it(caseworker: Person, leader: Person, auditor: Person, path: str) -> None:
    assert [who.post(path, FEES).status for who in (caseworker, leader, auditor)] == [403] * 3
    assert not Authority.objects.exists()


@pytest.mark.parametrize(
    ("changed", "field", "code"),
    [
        ({"kind": "refund"}, "kind", "bad-input"),
        ({"up_to": 500}, "up_to", "bad-input"),
        ({"up_to": "-1.00"}, "up_to", "bad-input"),
        ({"from": "14.2.2017"}, "from", "bad-input"),
        ({"why": "x"}, "why", "bad-input"),
        ({"holder": "ada"}, "holder", "not-a-team-leader"),
        ({"holder": "nobody"}, "holder", "person-unknown"),
        ({"from": "2017-02-13"}, "from_on", "day-passed"),
        ({"to": "2017-02-14"}, "to_on", "ends-before-it-begins"),
    ],
)
def test_what_cannot_be_given_is_named(
    administrator: Person, changed: dict[str, object], field: str, code: str
) -> None:
    answer = administrator.post("/office/authority", FEES | changed)

    assert (answer.status, answer.body["code"], answer.body["field"]) == (422, code, field)


def test_the_statement_is_set_by_an_administrator_and_read_by_everybody(
    administrator: Person, caseworker: Person
) -> None:
    path = "/office/decision-statements"
    assert caseworker.get(path).body == {"statements": []}
    assert caseworker.post(path, SAYS).status == 403

    assert administrator.post(path, SAYS).status == 200

    (one,) = caseworker.get(path).body["statements"]
    assert (one["text"], one["from_on"], one["set_by"], one["in_force"]) == (
        SAYS["text"],
        "2017-02-14",
        "Ada",
        True,
    )


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"text": " "}, "text-missing"),
        ({"text": "x" * 5001}, "text-too-long"),
        ({"text": "a\x00b"}, "bad-input"),
        ({"from": "2017-02-13"}, "day-passed"),
    ],
)
def test_a_statement_that_cannot_be_set_says_why(administrator: Person, changed: dict[str, str], code: str) -> None:
    answer = administrator.post("/office/decision-statements", SAYS | changed)

    assert (answer.status, answer.body["code"]) == (422, code)
    assert not DecisionStatement.objects.exists()
