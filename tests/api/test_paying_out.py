"""Money out over the API: what waits, the file, and money that goes back."""

from datetime import date

from evenhand.domain.opportunity.vocabulary import Role
from tests.api.asking import Person
from tests.api.conftest import person
from tests.cycle.money import DEBIT, came, promised
from tests.desks import days_pass
from tests.work.account.accounts import REFERENCE
from tests.work.payments.holding import holds

FIRST = date(2017, 3, 1)


def wait_for_one() -> None:
    promised((FIRST, DEBIT, 50_00, 0))
    days_pass(FIRST)
    came(130_00, FIRST)
    days_pass(date(2017, 3, 2))


def test_what_waits_is_listed_with_why_and_leaves_once(trusted: Person) -> None:
    wait_for_one()
    (held,) = trusted.get("/payments").body["held"]
    assert (held["amount"], held["why"], held["reference"]) == ("48.00", "No bank details are held", "700000000011")
    holds(Role.RECEIVING)

    made = trusted.post("/payments/export")

    assert (made.status, made.body["batch"], made.body["payments"]) == (200, "2017-03-02-1", 1)
    assert made.body["text"].splitlines()[1].endswith("48.00,GBP,700000000011")
    assert trusted.post("/payments/export").body["batch"] == ""
    assert trusted.post("/payments/export", {"batch": "2017-03-02-1"}).body["text"] == made.body["text"]
    assert trusted.get("/payments").body["batches"][0]["amount"] == "48.00"


def test_only_holders_of_the_grant_make_the_file(leader: Person, caseworker: Person) -> None:
    assert leader.get("/payments").body["code"] == "grant-missing"
    assert caseworker.get("/payments").status == 403
    assert [asked.post("/payments/export").status for asked in (leader, caseworker)] == [403, 403]


def test_a_batch_by_a_wrong_name_is_refused(trusted: Person) -> None:
    assert trusted.post("/payments/export", {"batch": "2017-01-01-1"}).body["code"] == "batch-unknown"
    assert trusted.post("/payments/export", {"batch": "../../x"}).status == 422


def test_money_goes_back_once_for_one_key(leader: Person) -> None:
    wait_for_one()
    body = {"values": {"amount": "80.00", "why": "Too much came."}}

    first = leader.post(f"/accounts/{REFERENCE}/receipts/1/refund", body, key="k1")
    again = leader.post(f"/accounts/{REFERENCE}/receipts/1/refund", body, key="k1")

    assert (first.status, again.status) == (200, 200)
    assert first.body["command"] == again.body["command"]
    more = leader.post(f"/accounts/{REFERENCE}/receipts/1/refund", body)
    assert (more.status, more.body["code"]) == (422, "nothing-unallocated")


def test_an_administrator_sets_the_account_that_the_banks_own_message_names(trusted: Person) -> None:
    administrator = person("ada", "administrator")
    wait_for_one()
    holds(Role.RECEIVING)
    body = {"from": "2017-03-02", "use": "payments", "holder": "Office", "sort_code": "202015", "account": "55555555"}
    assert trusted.post("/payments/export", {"format": "pain.001"}).body["code"] == "office-account-missing"
    assert trusted.post("/office/accounts", body).status == 403
    assert administrator.post("/office/accounts", body | {"account": "5"}).body["code"] == "account-wrong"
    assert administrator.post("/office/accounts", body).status == 200

    made = trusted.post("/payments/export", {"format": "pain.001"})

    assert (made.body["format"], made.body["payments"]) == ("pain.001", 1)
    assert "<MsgId>PAY-2017-03-02-1</MsgId>" in made.body["text"]
    assert trusted.get("/office/accounts").body["accounts"][0]["pays"] is True
    (left,) = trusted.get("/payments").body["batches"]
    assert (left["format"], left["answers"]["accepted"]) == ("pain.001", 0)
    assert trusted.get("/collections").body["payments"] == 0
    assert trusted.post("/payments/export", {"format": "pain.008"}).status == 422
    assert trusted.post("/collections/export").body["code"] == "office-account-missing"
