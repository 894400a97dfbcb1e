"""Keying, matching, taking back: what a person does with money, once, and only where they may see."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from evenhand.accounts.models import Instalment, Receipt
from evenhand.cases.models import Case
from evenhand.domain.account.ledger import Bucket, Kind
from evenhand.domain.account.ledger.entries import due
from evenhand.domain.account.matching import Way
from evenhand.domain.account.methods import PaymentMethod
from evenhand.domain.account.posting import Fact
from evenhand.domain.account.receipt_commands import (
    ExplainTakenBack,
    Explanation,
    KeyReceipt,
    MatchReceipt,
    ReturnReason,
    ReturnReceipt,
    UnmatchReceipt,
)
from evenhand.domain.procedures.shape import Actor
from evenhand.records.models import Event
from evenhand.work.commands import CommandKey
from evenhand.work.explain_taken_back import explain_taken_back
from evenhand.work.key_receipt import key_receipt
from evenhand.work.match_receipt import match_receipt
from evenhand.work.reading.receipts import receipts_of
from evenhand.work.reading.suggestions import suggestions
from evenhand.work.reading.suspense import suspense, waiting_receipt
from evenhand.work.return_receipt import return_receipt
from evenhand.work.unmatch_receipt import unmatch_receipt
from evenhand.work.visible import Absent
from tests.desks import (
    AMARA,
    BRYN,
    EWA,
    FERGUS,
    LOWRI,
    MONDAY,
    OFFERED,
    a_line,
    offered,
    recorded,
    refused,
    sound,
    stale,
    take,
)
from tests.work.account.accounts import balances, posts
from tests.work.money_in.files import MASTER, in_suspense, paid, receipts, take_statement, waiting

pytestmark = pytest.mark.django_db
CARD = KeyReceipt(Way.CARD, MONDAY, 68_40, PaymentMethod.UNSPECIFIED, reference="CARD-1")
HIDDEN, HIDDEN_MASTER = "700000000031", "800000000031"
DUE = Fact(Kind.DUE, MONDAY, "instalment:1", due(OFFERED, 57_00, 11_40))


@pytest.fixture(autouse=True)
def office() -> None:
    offered()


def hidden_account() -> None:
    take(a_line(31, paying_parent__restricted=True))
    assert Case.objects.get(reference=HIDDEN).restricted


def waits(pence: int = 68_40, *said: str, **more: object) -> int:
    take_statement(paid(pence, *said, debtor_name="O PROSSER", **more), name=f"W{len(in_suspense())}{pence}")
    return in_suspense()[-1].id


def test_a_card_payment_is_keyed_and_allocated() -> None:
    recorded(posts(DUE))

    recorded(key_receipt(AMARA, MASTER, CARD))

    assert receipts() == [(MASTER, 68_40, "Unspecified")]
    assert (Receipt.objects.get().way, Receipt.objects.get().reference) == ("card", "CARD-1")
    assert balances()[(OFFERED, Bucket.PAYABLE)] == -57_00
    sound()


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"received_on": MONDAY + timedelta(days=1)}, "day-out-of-range"),
        ({"received_on": date(2012, 12, 9)}, "day-out-of-range"),
        ({"amount": 0}, "amount-missing"),
        ({"case": "700000000099"}, "case-unknown"),
    ],
)
def test_what_cannot_be_keyed_is_refused(changes: dict[str, object], code: str) -> None:
    assert refused(key_receipt(AMARA, MASTER, replace(CARD, **changes))) == code  # type: ignore[arg-type]
    assert Receipt.objects.count() == 0


def test_the_same_payment_is_not_keyed_twice() -> None:
    recorded(key_receipt(AMARA, MASTER, CARD, key=CommandKey("k", "body")))

    again = recorded(key_receipt(AMARA, MASTER, CARD, key=CommandKey("k", "body")))

    assert again.replayed
    assert refused(key_receipt(EWA, MASTER, CARD)) == "keyed-already"
    assert Receipt.objects.count() == 1


@pytest.mark.parametrize(("to", "case"), [(OFFERED, OFFERED), ("8000 0000 0011", "")])
def test_money_is_matched_and_leaves_suspense(to: str, case: str) -> None:
    money = waits(68_40, "THANKS")

    recorded(match_receipt(AMARA, money, MatchReceipt(to)))

    row = Receipt.objects.get()
    assert (row.pence, row.payer, row.case.reference if row.case else "") == (68_40, "O PROSSER", case)
    assert in_suspense() == []
    assert balances()[("", Bucket.CASH)] == 68_40
    sound()


def test_who_comes_second_posts_nothing() -> None:
    money = waits()
    recorded(match_receipt(AMARA, money, MatchReceipt(MASTER)))

    assert "no longer waits" in stale(match_receipt(EWA, money, MatchReceipt(MASTER))).sentence
    assert len(receipts()) == 1


def test_a_matched_payment_in_the_same_file_again_is_not_posted_again() -> None:
    money = waits(68_40, "THANKS")
    recorded(match_receipt(AMARA, money, MatchReceipt(MASTER)))

    report = take_statement(paid(68_40, "THANKS", debtor_name="O PROSSER"), name="W068400")

    assert (report.taken, report.unchanged) == (0, 1)


@pytest.mark.parametrize("to", ["700000000099", "12", "", "x" * 12])
def test_a_number_that_nobody_has_is_refused(to: str) -> None:
    assert refused(match_receipt(AMARA, waits(), MatchReceipt(to))) == "reference-unknown"
    sound()


def test_a_wrong_match_is_taken_back_and_the_money_waits_again() -> None:
    recorded(posts(DUE))
    before = balances()
    money = waits(68_40, "THANKS")
    recorded(match_receipt(AMARA, money, MatchReceipt(OFFERED)))

    recorded(unmatch_receipt(EWA, MASTER, 1, UnmatchReceipt("The payer rang.")))

    (row,) = in_suspense()
    assert (row.unmatched, row.reference, row.payer, row.source.endswith("~2")) == (
        "wrong-match", "THANKS", "O PROSSER", True,
    )  # fmt: skip
    assert balances() == before
    sound()
    recorded(match_receipt(AMARA, row.id, MatchReceipt(MASTER)))
    recorded(unmatch_receipt(EWA, MASTER, 2, UnmatchReceipt("Again.")))
    assert in_suspense()[0].source.endswith("~3")
    sound()


def test_a_receipt_is_returned_by_a_team_leader_once() -> None:
    recorded(key_receipt(AMARA, MASTER, CARD))
    said = ReturnReceipt(ReturnReason.CARD, "The bank told us.")

    assert refused(return_receipt(AMARA, MASTER, 1, said)) == "role-missing"
    recorded(return_receipt(EWA, MASTER, 1, said))

    assert refused(return_receipt(EWA, MASTER, 1, said)) == "receipt-returned"
    assert refused(return_receipt(EWA, MASTER, 9, said)) == "receipt-unknown"
    assert Receipt.objects.get().return_reason == "The card payment was disputed"
    sound()


def test_an_auditor_does_nothing_with_money_and_sees_no_payer() -> None:
    money = waits()

    assert refused(match_receipt(LOWRI, money, MatchReceipt(MASTER))) == "role-missing"
    assert refused(key_receipt(LOWRI, MASTER, CARD)) == "role-missing"
    assert suspense(LOWRI).waiting == ()
    assert waiting_receipt(LOWRI, money) is None


def test_a_restricted_account_is_as_if_it_were_not_there() -> None:
    hidden_account()
    money = waits()

    assert refused(match_receipt(AMARA, money, MatchReceipt(HIDDEN))) == "reference-unknown"
    assert isinstance(key_receipt(AMARA, HIDDEN_MASTER, CARD), Absent)
    assert isinstance(receipts_of(AMARA, HIDDEN_MASTER), Absent)
    assert isinstance(return_receipt(EWA, HIDDEN_MASTER, 1, ReturnReceipt(ReturnReason.CARD, "x")), Absent)
    recorded(match_receipt(BRYN, money, MatchReceipt(HIDDEN)))
    recorded(unmatch_receipt(FERGUS, HIDDEN_MASTER, 1, UnmatchReceipt("Wrong.")))
    again = in_suspense()[0].id
    assert [item.id for item in suspense(AMARA).waiting] == []
    assert [item.id for item in suspense(BRYN).waiting] == [again]
    assert isinstance(match_receipt(AMARA, again, MatchReceipt(MASTER)), Absent)
    sound()


def test_a_restricted_account_is_suggested_to_holders_of_the_grant_alone() -> None:
    hidden_account()
    waits(68_40, "700000000013")
    recorded(match_receipt(BRYN, waits(5_00), MatchReceipt(HIDDEN)))
    (line,) = suspense(BRYN).waiting

    def by(actor: Actor) -> list[str]:
        return [item.account for item in suggestions(actor, line)]

    assert by(BRYN) == [HIDDEN_MASTER, MASTER]
    assert by(AMARA) == [MASTER]


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("700000000012", "one digit of the reference differs"),
        ("700000000101", "two digits of the reference changed places"),
    ],
)
def test_a_slip_in_the_reference_is_suggested_with_why(said: str, why: str) -> None:
    waits(68_40, said)
    (line,) = suspense(AMARA).waiting

    (found,) = suggestions(AMARA, line)

    assert (found.to, found.account, found.paying_parent, found.whys) == (OFFERED, MASTER, "Owen Prosser", (why,))


def test_the_same_payer_and_the_same_amount_are_suggested() -> None:
    recorded(match_receipt(AMARA, waits(1_00), MatchReceipt(MASTER)))
    account = Receipt.objects.get().account
    Instalment.objects.create(
        account=account, case=Case.objects.get(reference=OFFERED), number=1, schedule=1, method="Direct Debit",
        due_on=MONDAY, judge_on=MONDAY, maintenance=57_00, fee=11_40, state="planned",
    )  # fmt: skip
    waits(68_40)
    (line,) = suspense(AMARA).waiting

    (found,) = suggestions(AMARA, line)

    assert found.whys == (
        "the same payer's earlier payments were this account's",
        "an instalment of this amount was due on the same day",
    )


def test_money_that_went_is_explained_by_the_receipt_that_came_back() -> None:
    take_statement(paid(9_00, OFFERED), name="A")
    take_statement(paid(9_00, "", credit=False), name="B")
    (row,) = waiting()
    said = ExplainTakenBack(Explanation.RECEIPT, "The bank's letter.", account=MASTER, receipt="1")

    assert refused(explain_taken_back(AMARA, row.id, said)) == "role-missing"
    recorded(explain_taken_back(EWA, row.id, said))

    assert Receipt.objects.get().returned_on == MONDAY
    assert waiting() == []
    assert "no longer waits" in stale(explain_taken_back(EWA, row.id, said)).sentence
    sound()


def test_a_receipt_of_another_amount_explains_nothing() -> None:
    take_statement(paid(8_00, OFFERED), paid(9_00, "", credit=False), name="A")
    said = ExplainTakenBack(Explanation.RECEIPT, "?", account=MASTER, receipt="1")

    assert refused(explain_taken_back(EWA, waiting()[0].id, said)) == "receipt-of-another-amount"
    assert Receipt.objects.get().returned_on is None
    sound()


def test_a_payment_of_the_office_is_nothing_of_an_account() -> None:
    take_statement(paid(9_00, "", credit=False), name="A")
    before = Event.objects.count()

    recorded(explain_taken_back(EWA, waiting()[0].id, ExplainTakenBack(Explanation.OWN_PAYMENT, "Payments out.")))

    assert waiting() == []
    assert Event.objects.count() == before
    sound()
