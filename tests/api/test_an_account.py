"""Accounts over the API: where one stands, how its arrears arose, statements, and entries by hand."""

from typing import Any

import pytest

from evenhand.cases.models import Case
from tests.api.asking import Answer, Person
from tests.api.conftest import CASE
from tests.api.stories import record
from tests.offices import Fields, numbered, take_in
from tests.work.account.a_half_year import half_a_year

HIDDEN = "710000000001"
READS = ("", "/ledger", "/arrears", "/statement", "/statements/paying", "/statements/paying/printed")


def account_of(case: str = CASE) -> str:
    return Case.objects.get(reference=case).account.reference


@pytest.fixture
def account(caseworker: Person) -> str:
    """Half a year of money, and an offer that was declined."""
    record(caseworker, "preference", {"wants": "direct-pay"})
    record(caseworker, "voluntary-order", {"claim": "none"})
    record(caseworker, "answer", {"answer": "declines"})
    half_a_year(CASE, account_of())
    return f"/accounts/{account_of()}"


def charge(person: Person, account: str, key: str = "", **changes: Any) -> Answer:
    body = {"case": CASE, "action": "liability-order", "on": "2017-02-13", "reason": "The court was asked."}
    return person.post(f"{account}/charges", body | changes, key=key)


def test_an_account_says_where_it_stands_now_and_stood_then(caseworker: Person, account: str) -> None:
    now, then = caseworker.get(account).body, caseworker.get(account, as_at="2016-10-01").body

    assert (now["owed"], then["owed"]) == ("514.50", "330.00")
    assert now["cases"][0]["owed"]["arrears"] == "159.50"
    assert now["months"][-2] == {"month": "2017-01-01", "promised": "120.00", "received": "90.00"}
    assert caseworker.get(account, known_on="2017-02-12").body["owed"] == "0.00"


def test_the_ledger_is_read_newest_first(caseworker: Person, account: str) -> None:
    found = caseworker.get(f"{account}/ledger", kind="missed").body

    assert found["total"] == 2
    assert [entry["kind"] for entry in found["entries"]] == ["missed", "missed"]
    assert caseworker.get(f"{account}/ledger", kind="gossip").status == 422


def test_arrears_are_told_apart_by_what_made_them(caseworker: Person, account: str) -> None:
    figures = {item["bucket"]: item for item in caseworker.get(f"{account}/arrears").body["figures"]}

    assert [line["made"] for line in figures["arrears"]["lines"]] == [
        "missed payment", "backdated change", "missed payment",
    ]  # fmt: skip
    assert figures["arrears"]["lines"][2]["steps"] == [{"on": "2017-01-05", "what": "paid", "amount": "75.00"}]


def test_the_statement_adds_up(caseworker: Person, account: str) -> None:
    found = caseworker.get(f"{account}/statement", since="2016-09-01", case=CASE).body

    assert (found["opening"], found["closing"]) == ("0.00", "514.50")
    assert caseworker.get(f"{account}/statement", since="2017-02-02", until="2017-02-01").status == 422
    assert caseworker.get(f"{account}/statement", case="799999999999").body["code"] == "case-unknown"


def test_a_parents_statement_holds_nothing_of_the_other(caseworker: Person, account: str) -> None:
    paying, receiving = (caseworker.get(f"{account}/statements/{to}").body for to in ("paying", CASE))

    assert "Ceri Lane" not in paying["html"] and CASE in paying["html"]
    assert "Owen Prosser" not in receiving["html"] and receiving["title"]
    assert caseworker.get(f"{account}/statements/799999999999").status == 404


def test_a_charge_is_sent_twice_and_made_once_then_waived_and_taken_back(caseworker: Person, account: str) -> None:
    first, again = charge(caseworker, account, "a1"), charge(caseworker, account, "a1")
    assert first.status == 200 and first.body == again.body
    assert first.body["happened"] == ["Charge of £300.00: a liability order was applied for"]

    number = caseworker.get(f"{account}/ledger", kind="charged").body["entries"][0]["number"]
    back = caseworker.post(f"{account}/entries/{number}/reversal", {"reason": "Keyed twice."})
    assert back.status == 200
    assert caseworker.post(f"{account}/entries/{number}/waiver", {"ground": "no-order-made", "reason": "x"}).body[
        "code"
    ] == ("entry-reversed")


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"action": "deduction-from-earnings-order"}, "no-order"),
        ({"on": "2017-02-15"}, "day-to-come"),
        ({"case": "799999999999"}, "case-unknown"),
        ({"reason": ""}, "bad-input"),
        ({"version": 1, "business_date": "2017-02-13"}, "stale"),
    ],
)
def test_a_charge_is_refused_with_why(caseworker: Person, account: str, changes: dict[str, Any], code: str) -> None:
    found = charge(caseworker, account, **changes)

    assert found.body["code"] == code
    assert found.body["sentence"]


def test_state_arrears_are_suspended_and_resumed_and_no_more_than_there_is(caseworker: Person, account: str) -> None:
    body = {"case": CASE, "amount": "30.00", "reason": "Hardship."}

    assert caseworker.post(f"{account}/suspensions", body).status == 200
    assert caseworker.post(f"{account}/resumptions", body).status == 200
    assert caseworker.post(f"{account}/resumptions", body).body["code"] == "nothing-to-resume"


def test_a_balance_is_written_off_by_a_team_leader_and_only_from_its_day(
    caseworker: Person, leader: Person, account: str
) -> None:
    body = {"case": CASE, "reason": "Small."}

    assert caseworker.post(f"{account}/write-offs", body).body["code"] == "role-missing"
    assert leader.post(f"{account}/write-offs", body).body["code"] == "write-off-not-in-force"


@pytest.mark.parametrize("path", READS)
def test_an_account_with_a_restricted_case_is_absent_without_the_grant(
    caseworker: Person, trusted: Person, path: str
) -> None:
    def restricted(fields: Fields) -> None:
        fields["paying_parent"]["restricted"] = True

    take_in(numbered(1, change=restricted))
    hidden = account_of(HIDDEN)

    assert caseworker.get(f"/accounts/{hidden}{path}").body == caseworker.get(f"/accounts/899999999999{path}").body
    assert trusted.get(f"/accounts/{hidden}{path}").status == 200
