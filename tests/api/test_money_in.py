"""Money in over HTTP: files, suspense with suggestions, and the receipts of an account."""

import pytest

from evenhand.accounts.models import Receipt, TakenBack
from tests.api.asking import Person
from tests.api.stories import CASE
from tests.work.money_in.files import MASTER, in_suspense, paid, statement, take_statement

KEYED = {"way": "card", "received_on": "2017-02-13", "amount": "68.40", "method": "Unspecified", "reference": "C1"}


@pytest.fixture
def money(office: None) -> int:
    take_statement(paid(68_40, "700000000012", debtor_name="O PROSSER"))
    return in_suspense()[0].id


def test_a_statement_is_taken_and_the_same_again_changes_nothing(trusted: Person) -> None:
    content = statement(paid(68_40, CASE), paid(5_00, "?")).decode()

    first, second = (trusted.post("/imports/statement", content).body for _ in range(2))

    assert (first["lines"], first["taken"], first["refused"]) == (2, 2, 0)
    assert (second["taken"], second["unchanged"]) == (0, 2)


def test_a_file_that_is_no_statement_is_refused_whole(trusted: Person) -> None:
    answer = trusted.post("/imports/statement", "hello")

    assert (answer.status, answer.body["taken"], answer.body["refused"]) == (200, 0, 1)
    assert answer.body["faults"][0]["sentence"].endswith("Nothing of it was taken.")


def test_suspense_is_read_and_a_payment_matched(caseworker: Person, money: int) -> None:
    listed = caseworker.get("/suspense").body
    one = caseworker.get(f"/suspense/{money}").body

    assert (listed["count"], listed["total"], listed["waiting"][0]["why"]) == (1, "68.40", "unknown-reference")
    assert one["suggestions"] == [
        {
            "to": CASE,
            "account": MASTER,
            "paying_parent": "Owen Prosser",
            "whys": ["one digit of the reference differs"],
        }
    ]
    answer = caseworker.post(f"/suspense/{money}/match", {"values": {"to": CASE}})
    assert (answer.status, list(answer.body["versions"])) == (200, [MASTER])
    assert Receipt.objects.get().account is not None
    assert caseworker.post(f"/suspense/{money}/match", {"values": {"to": CASE}}).status == 409
    assert caseworker.get(f"/suspense/{money}").status == 404


def test_a_wrong_number_is_named(caseworker: Person, money: int) -> None:
    for values, code in (({"to": "700000000099"}, "reference-unknown"), ({}, "bad-input")):
        answer = caseworker.post(f"/suspense/{money}/match", {"values": values})
        assert (answer.status, answer.body["code"]) == (422, code)


def test_a_payment_is_keyed_once_under_its_key_and_taken_back_by_a_leader(
    caseworker: Person, leader: Person, office: None
) -> None:
    first = caseworker.post(f"/accounts/{MASTER}/receipts", {"values": KEYED}, key="k1")
    again = caseworker.post(f"/accounts/{MASTER}/receipts", {"values": KEYED}, key="k1")
    assert (first.status, first.body) == (200, again.body)

    said = {"values": {"reason": "card-payment-disputed", "why": "The bank said."}}
    assert caseworker.post(f"/accounts/{MASTER}/receipts/1/return", said).body["code"] == "role-missing"
    assert leader.post(f"/accounts/{MASTER}/receipts/1/return", said).status == 200
    assert leader.post(f"/accounts/{MASTER}/receipts/1/return", said).body["code"] == "receipt-returned"
    (line,) = caseworker.get(f"/accounts/{MASTER}/receipts").body["receipts"]
    assert (line["amount"], line["return_reason"]) == ("68.40", "The card payment was disputed")


def test_a_match_is_undone(caseworker: Person, leader: Person, money: int) -> None:
    caseworker.post(f"/suspense/{money}/match", {"values": {"to": MASTER}})

    assert leader.post(f"/accounts/{MASTER}/receipts/1/unmatch", {"values": {"why": "Wrong."}}).status == 200

    assert caseworker.get("/suspense").body["waiting"][0]["why"] == "wrong-match"


def test_money_that_went_back_is_explained(leader: Person, office: None) -> None:
    take_statement(paid(9_00, "FEES", credit=False))
    number = TakenBack.objects.get().id

    assert leader.get("/suspense").body["went"][0]["why"] == "names-no-receipt"
    said = {"values": {"was": "own-payment", "why": "Payments out."}}
    assert leader.post(f"/suspense/went/{number}/explain", said).status == 200
    assert leader.post(f"/suspense/went/{number}/explain", said).status == 409


def test_money_that_is_nobodys_goes_back_by_a_leader(caseworker: Person, leader: Person, money: int) -> None:
    said = {"values": {"why": "The payer has no case."}}

    assert caseworker.post(f"/suspense/{money}/return", said).body["code"] == "role-missing"
    assert leader.post(f"/suspense/{money}/return", {"values": {}}).status == 422
    assert leader.post(f"/suspense/{money}/return", said).status == 200
    assert leader.post(f"/suspense/{money}/return", said).status == 409
    assert caseworker.get("/suspense").body["count"] == 0


@pytest.mark.parametrize(
    "wrong",
    [
        {"amount": "68.405"}, {"amount": "-1.00"}, {"amount": "€5.00"}, {"method": "Barter"}, {"way": "telepathy"},
        {"received_on": "2017-02-30"}, {"received_on": "0001-01-01"},
    ],
    ids=lambda wrong: "-".join(f"{name} {value}" for name, value in wrong.items()),
)  # fmt: skip
def test_a_payment_that_cannot_be_is_not_keyed(caseworker: Person, office: None, wrong: dict[str, str]) -> None:
    answer = caseworker.post(f"/accounts/{MASTER}/receipts", {"values": KEYED | wrong})

    assert (answer.status, answer.body["field"].removeprefix("values.")) == (422, next(iter(wrong)))
    assert not Receipt.objects.exists()


def test_an_account_that_is_not_there_has_no_receipts(caseworker: Person, office: None) -> None:
    assert caseworker.get("/accounts/800000000099/receipts").status == 404
    assert caseworker.post("/accounts/800000000099/receipts", {"values": KEYED}).status == 404
