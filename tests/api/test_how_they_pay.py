"""Methods, bank details, employers and orders over HTTP, by the same use cases as the desk."""

from typing import Any

from evenhand.people.models import BankDetail
from evenhand.records.models import Audit
from tests.api.asking import Answer, Person
from tests.api.conftest import CASE, person
from tests.offices import a_line, take_in

SORT, ACCOUNT = "402715", "83629471"
FROM = "2017-02-14"


def bank_details(who: Person, role: str = "paying", *, key: str = "", **values: Any) -> Answer:
    body = {"who": role, "from_on": FROM, "holder": "Owen Prosser", "sort_code": "40-27-15", "account": ACCOUNT}
    mandate = {"mandate": True} if role == "paying" else {}
    return who.put(f"/cases/{CASE}/bank-details", {**body, **mandate, **values}, key=key)


def methods(who: Person, *parts: tuple[str, str], **values: Any) -> Answer:
    wanted = [{"kind": kind, "share": share} for kind, share in parts]
    return who.put(f"/cases/{CASE}/methods", {"from_on": FROM, "methods": wanted, "reason": "They asked.", **values})


def held(who: Person) -> dict[str, Any]:
    answer = who.get(f"/cases/{CASE}/methods")
    assert answer.status == 200, answer.body
    body: dict[str, Any] = answer.body
    return body


def test_a_whole_set_is_changed(caseworker: Person) -> None:
    bank_details(caseworker)
    answer = methods(caseworker, ("Deduction from Earnings Order", "0.50"), ("Direct Debit", "0.50"))

    assert answer.status == 200, answer.body
    assert [(item["kind"], item["share"], item["from"]) for item in held(caseworker)["methods_from"]] == [
        ("Deduction from Earnings Order", "0.50", FROM), ("Direct Debit", "0.50", FROM),
    ]  # fmt: skip


def test_a_set_that_does_not_sum_is_refused(caseworker: Person) -> None:
    answer = methods(caseworker, ("Direct Debit", "0.50"))

    assert (answer.status, answer.body["code"], answer.body["rules"]) == (422, "shares-not-whole", ["M10"])


def test_a_method_that_nobody_knows_is_named(caseworker: Person) -> None:
    answer = methods(caseworker, ("Barter", "1.00"))

    assert (answer.status, answer.body["field"]) == (422, "methods[0].kind")
    assert held(caseworker)["methods_from"] == []


def test_a_share_of_another_form_is_named(caseworker: Person) -> None:
    answer = methods(caseworker, ("Direct Debit", "50%"))

    assert (answer.status, answer.body["field"]) == (422, "methods[0].share")


def test_bank_details_are_answered_masked(caseworker: Person) -> None:
    answer = bank_details(caseworker)

    assert answer.status == 200 and "9471" not in str(answer.body)
    (details,) = held(caseworker)["bank_details"]
    assert (details["who"], details["mask"], details["mandate"]) == ("paying", "••••9471 / 40-••-••", True)
    assert ACCOUNT not in str(held(caseworker)) and SORT not in str(held(caseworker))


def test_no_refusal_repeats_a_digit(caseworker: Person) -> None:
    for wrong in ({"account": "8362947"}, {"account": [ACCOUNT]}, {"account": ACCOUNT * 40}, {"sort_code": "4027159"}):
        answer = bank_details(caseworker, **wrong)
        assert answer.status == 422 and "8362947" not in str(answer.body) and "4027" not in str(answer.body)
    assert not BankDetail.objects.exists()


def test_the_same_key_with_another_account_is_refused(caseworker: Person) -> None:
    first, again = (bank_details(caseworker, key="k") for _ in range(2))

    assert first.body["command"] == again.body["command"]
    assert bank_details(caseworker, key="k", account="11112222").body["code"] == "key-reused"


def test_an_account_in_full_needs_a_reason_and_a_role(caseworker: Person, auditor: Person) -> None:
    bank_details(caseworker)
    path = f"/cases/{CASE}/bank-details/show"

    assert auditor.post(path, {"who": "paying", "reason": " "}).body["code"] == "reason-needed"
    assert person("lena", "legal-spoc").post(path, {"who": "paying", "reason": "Why."}).status == 403
    shown = auditor.post(path, {"who": "paying", "reason": "An inspection."})
    assert (shown.body["sort_code"], shown.body["account"], shown.body["holder"]) == (SORT, ACCOUNT, "Owen Prosser")
    assert Audit.objects.get(did="show bank details").reason == "An inspection."


def test_an_employer_stands_without_a_name(caseworker: Person) -> None:
    values = {"name": "Millbrook Foods Ltd", "pay_frequency": "weekly", "from_on": FROM}
    assert caseworker.post(f"/cases/{CASE}/employers", {"values": values}).status == 200
    assert caseworker.post(f"/cases/{CASE}/employers/1/end", {"on": FROM}).status == 200

    found = held(caseworker)
    assert [(item["number"], item.get("to")) for item in found["employers"]] == [(1, FROM), (2, None)]
    assert "Millbrook" not in str(found)
    shown = caseworker.post(f"/cases/{CASE}/whereabouts", {"who": "paying", "reason": "An order goes out."})
    assert [item["name"] for item in shown.body["employers"]] == ["Millbrook Foods Ltd"]


def test_an_order_is_issued_on_the_version_of_the_account(caseworker: Person) -> None:
    version = held(caseworker)["account_version"]
    values = {"employment": "1", "issued_on": FROM, "weekly": "57.00"}
    path = f"/cases/{CASE}/orders"

    answer = caseworker.post(path, {"version": version, "values": values})
    assert answer.status == 200, answer.body
    assert caseworker.post(path, {"version": version, "values": values}).status == 409
    (order,) = held(caseworker)["orders"]
    assert (order["employer"], order["monthly"], "protected" in order) == (1, "247.00", False)
    assert caseworker.post(f"{path}/1/end", {"on": FROM}).status == 200


def test_how_the_receiving_parent_is_paid(caseworker: Person) -> None:
    path, values = f"/cases/{CASE}/method-to", {"kind": "Direct Payment", "from_on": FROM, "reason": "They asked."}

    assert caseworker.put(path, {"values": values}).body["code"] == "bank-details-missing"
    bank_details(caseworker, "receiving")
    assert caseworker.put(path, {"values": values}).status == 200
    assert held(caseworker)["methods_to"][0]["kind"] == "Direct Payment"


def test_nothing_is_told_of_a_restricted_case(caseworker: Person, trusted: Person) -> None:
    line = a_line(1)
    line["paying_parent"]["restricted"] = True
    take_in(line)
    path = f"/cases/{line['case']}/methods"

    assert caseworker.get(path).status == 404
    assert trusted.get(path).status == 200
