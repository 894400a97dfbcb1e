"""The whole way with a bank that we did not write: files out, its answers and statements in, and what comes back."""

import io
from collections.abc import Iterator
from datetime import date

import pytest
from lxml import etree
from mockbank import accounts as bank_accounts
from mockbank import direct_debit
from mockbank.server import Config
from mockbank.state import State

from evenhand.accounts.models import BankAnswer, Journal, Receipt
from evenhand.cases.models import Request
from evenhand.domain.account.ledger import Bucket
from evenhand.domain.calendar import add_days
from evenhand.domain.office_account import SetOfficeAccount, Use
from evenhand.domain.opportunity.commands import RecordDone
from evenhand.domain.opportunity.vocabulary import Role
from evenhand.domain.procedures.shape import SYSTEM
from evenhand.people.models import BankDetail
from evenhand.records.models import Outbox
from evenhand.work.export_collections import export_collections
from evenhand.work.export_payments import export_payments
from evenhand.work.import_statement import import_statement
from evenhand.work.import_status import import_status
from evenhand.work.payments.leaving import Export, Form
from evenhand.work.payments.targets import REFUSED
from evenhand.work.payments.waiting import waiting_collections, waiting_payments
from evenhand.work.set_office_account import set_office_account
from evenhand.work.taking import FileReport
from tests.cycle.money import DEBIT, came, promised
from tests.desks import FERGUS, OFFERED, Desk, days_pass, offered, recorded, refused, sound
from tests.remembered import remembered
from tests.work.account.accounts import balances
from tests.work.files.pain.test_messages_against_their_schema import PAIN_001, PAIN_008
from tests.work.money_in.files import balanced, in_suspense, paid, sentences, statement, waiting
from tests.work.office.people import MARCUS
from tests.work.payments.holding import holds

pytestmark = pytest.mark.django_db
START, FIRST = date(2017, 2, 13), date(2017, 3, 1)
SECOND, MONDAY = date(2017, 3, 2), date(2017, 3, 6)
IBAN = "GB73MOCK20201555555555"
OURS = SetOfficeAccount(START, Use.BOTH, "Maintenance Office", "20-20-15", "55555555", IBAN, service_user="123456")
NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"


class Bank:
    """The simulator, in this process: it holds the office's account."""

    def __init__(self, day: date) -> None:
        self.state = State(Config(clock=f"{day}T09:00", quiet=True))
        fields = {"name": "Maintenance Office", "iban": IBAN, "currency": "GBP", "balance": 10_000_00}
        bank_accounts.create(self.state.conn, "OFFICE", fields)

    def behaves(self, behaviour: str, **parameters: object) -> None:
        bank_accounts.update(self.state.conn, "OFFICE", {"behaviour": behaviour, "parameters": parameters})

    def takes(self, file: Export) -> str:
        """The status that it gives the file; it has to find nothing wrong with it."""
        answer, _, findings = self.state.receive(file.text.encode())
        assert [item for item in findings if item.level == "error"] == []
        return f"{answer['status']} {answer['reason'] or ''}".strip()

    def days_pass(self, to: date) -> None:
        self.state.clock.advance(to=to)

    def sent(self, kind: str) -> list[bytes]:
        """What it sent of a kind about the office's account, in order."""
        rows = self.state.conn.execute(
            "SELECT body FROM message WHERE type LIKE ? AND account = 'OFFICE' ORDER BY id", [f"{kind}%"]
        )
        return [row["body"].encode() for row in rows]


@pytest.fixture
def bank() -> Iterator[Bank]:
    """The simulator, and an office from whose account one payment of 48.00 waits to leave."""
    one_waits()
    found = Bank(SECOND)
    yield found
    found.state.close()


@remembered
def one_waits() -> None:
    offered()
    recorded(set_office_account(MARCUS, OURS))
    promised((FIRST, DEBIT, 50_00, 0), (add_days(FIRST, 7), DEBIT, 50_00, 0))
    days_pass(FIRST)
    came(50_00, FIRST)
    days_pass(SECOND)
    holds(Role.RECEIVING)


def out(batch: str = "") -> Export:
    made = export_payments(FERGUS, batch, Form.PAIN_001)
    assert isinstance(made, Export), made
    return made


def answer(body: bytes) -> FileReport:
    return import_status(SYSTEM, io.BytesIO(body))


def statements(bank: Bank) -> list[FileReport]:
    return [import_statement(SYSTEM, io.BytesIO(body)) for body in bank.sent("camt.053")]


def said() -> list[tuple[str, str]]:
    return list(BankAnswer.objects.order_by("id").values_list("sort", "code"))


def payable() -> int:
    return -balances().get((OFFERED, Bucket.PAYABLE), 0)


def status(*said: str, group: str = "PART", of: str = "PAY-2017-03-02-1", name: str = "A1") -> bytes:
    """An answer as a bank could send it too."""
    batch = f"<OrgnlPmtInfAndSts><OrgnlPmtInfId>{of}</OrgnlPmtInfId>{''.join(said)}</OrgnlPmtInfAndSts>" if said else ""
    return (
        f'<Document xmlns="{NAMESPACE}"><CstmrPmtStsRpt><GrpHdr><MsgId>{name}</MsgId></GrpHdr><OrgnlGrpInfAndSts>'
        f"<OrgnlMsgId>{of}</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId><GrpSts>{group}</GrpSts>"
        f"</OrgnlGrpInfAndSts>{batch}</CstmrPmtStsRpt></Document>"
    ).encode()


def one(code: str = "AC04", state: str = "RJCT", key: str = "") -> str:
    key = key or f"PAY{Outbox.objects.get(kind='payment', left_on__isnull=False).id:09}"
    reason = f"<StsRsnInf><Rsn><Cd>{code}</Cd></Rsn></StsRsnInf>" if code else ""
    return f"<TxInfAndSts><OrgnlEndToEndId>{key}</OrgnlEndToEndId><TxSts>{state}</TxSts>{reason}</TxInfAndSts>"


def test_a_payment_leaves_is_accepted_booked_and_comes_back_once(bank: Bank) -> None:
    bank.behaves("return-later", days=1, reason="AC04")
    file = out()
    PAIN_001.assertValid(etree.fromstring(file.text.encode()))
    assert (file.payments, file.pence) == (1, 48_00)

    assert bank.takes(file) == "ACCP"
    (accepted,) = bank.sent("pain.002")
    assert [answer(accepted).taken, answer(accepted).seen_before] == [1, True]
    assert payable() == 0
    bank.days_pass(MONDAY)
    days_pass(MONDAY)
    reports = statements(bank)

    assert [report.refused for report in reports] == [[], []]
    assert said() == [("accepted", ""), ("booked", ""), ("returned", "AC04")]
    assert payable() == 50_00
    assert Journal.objects.get(reverses__isnull=False).why == "It came back: The account is closed."
    assert in_suspense() == [] and waiting() == []
    assert [report.unchanged for report in statements(bank)] == [1, 1]
    sound()
    (asked,) = returned()
    assert (asked.status, asked.role, asked.due_on) == ("Open", "caseworker", add_days(MONDAY, 7))
    assert asked.reminder == (
        "£48.00 came back on Friday 3 March 2017: The account is closed. It waits for other bank details."
    )
    held_until_other_details_are_recorded()
    assert [item.status for item in returned()] == ["Closed"]


def returned() -> list[Request]:
    return list(Request.objects.filter(procedure="returned-payment").order_by("id"))


@pytest.mark.usefixtures("bank")
def test_a_payment_is_sent_again_once_before_somebody_asks_the_bank() -> None:
    out()
    assert answer(status(one("MS03"))).taken == 1
    assert returned() == []
    days_pass(MONDAY)
    assert out().payments == 1
    last = Outbox.objects.filter(kind="payment", left_on=MONDAY).get()

    told = status(one("MS03", key=f"PAY{last.id:09}"), of="PAY-2017-03-06-1", name="A2")
    assert answer(told).taken == 1

    (asked,) = returned()
    assert asked.reminder.endswith("The bank gave no reason. It came back for the second time.")
    days_pass(add_days(MONDAY, 9))
    (asked,) = returned()
    assert asked.reminder.endswith("Nobody has settled it in time.")
    sound()
    desk = Desk()
    desk.do("settle-returned-payment", RecordDone("The bank had mixed two customers up: it may be sent again."))
    assert [item.status for item in returned()] == ["Closed"]
    sound()


def held_until_other_details_are_recorded() -> None:
    """The next business day pays on again, but not into the account that is closed."""
    days_pass(add_days(MONDAY, 1))
    (held,) = out().held
    assert (held.pence, held.why) == (48_00, REFUSED)
    holds(Role.RECEIVING, account="44668800")
    again = out()
    assert (again.payments, again.held) == (1, ())
    assert "44668800" in again.text
    sound()


def test_the_same_file_again_is_the_same_and_the_bank_takes_it_once(bank: Bank) -> None:
    file = out()
    assert bank.takes(file) == "ACCP"
    holds(Role.RECEIVING, account="44668800")

    again = out(file.batch)

    assert again.text == file.text
    assert out().batch == ""
    assert bank.takes(again) == "RJCT DUPL"
    first, second = bank.sent("pain.002")
    assert answer(first).taken == 1
    assert "the bank has had it before" in sentences(answer(second))[0]
    assert said() == [("accepted", "")]
    assert payable() == 0


def test_a_payment_that_is_rejected_is_owed_again_and_never_on_the_statement(bank: Bank) -> None:
    bank.behaves("insufficient-funds")
    bank_accounts.update(bank.state.conn, "OFFICE", {"balance": 0})

    assert bank.takes(out()) == "RJCT"
    (body,) = bank.sent("pain.002")
    assert answer(body).taken == 1

    assert said() == [("rejected", "AM04")]
    assert payable() == 50_00
    seen = waiting_payments(FERGUS)
    assert seen is not None
    assert (seen.batches[0].answers.rejected, seen.batches[0].form) == (1, Form.PAIN_001)
    assert returned() == []
    days_pass(MONDAY)
    assert (out().payments, out().held) == (1, ())  # too little money says nothing of the account that it goes to
    sound()


def test_a_file_that_is_rejected_whole_is_owed_again_whole(bank: Bank) -> None:
    bank.behaves("reject-file")

    assert bank.takes(out()) == "RJCT FF01"
    (body,) = bank.sent("pain.002")
    assert answer(body).taken == 1

    assert said() == [("rejected", "FF01")]
    assert payable() == 50_00


@pytest.mark.usefixtures("bank")
def test_what_an_answer_says_of_nothing_that_left_is_named_and_changes_nothing() -> None:
    out()

    assert "what did not leave with this file" in sentences(answer(status(one(key="PAY000000999"))))[0]
    assert "nothing, expected the reference" in sentences(answer(status(one(key="NOTPROVIDED"), name="A2")))[0]
    assert 'found "XXXX", expected RJCT' in sentences(answer(status(one(state="XXXX"), name="A3")))[0]
    assert sentences(answer(status(group="RJCT", of="ACME-1", name="A4"))) == [
        "The file, OrgnlMsgId: found an answer to a file that did not leave here, expected one to our own. "
        "Nothing of it was taken."
    ]
    assert (
        "a batch that it cannot be said of"
        in sentences(answer(status(group="RJCT", of="PAY-2017-03-02-9", name="A5")))[0]
    )
    assert said() == []
    assert payable() == 0


@pytest.mark.usefixtures("bank")
def test_what_was_booked_is_not_rejected_and_what_was_rejected_does_not_come_back() -> None:
    out()
    key = f"PAY{Outbox.objects.get(kind='payment').id:09}"
    booked = paid(48_00, credit=False, end_to_end_id=key, on=SECOND)
    take = lambda *entries, name: import_statement(SYSTEM, io.BytesIO(statement(*entries, name=name)))  # noqa: E731
    assert take(booked, name="B1").taken == 1

    assert "RJCT for what was booked before" in sentences(answer(status(one())))[0]
    assert payable() == 0
    back = paid(48_00, end_to_end_id=key, on=SECOND, return_reason="AC01", bank_reference="R1")
    twice = paid(48_00, end_to_end_id=key, on=SECOND, return_reason="AC01", bank_reference="R2")
    other = paid(47_00, end_to_end_id=key, on=SECOND, return_reason="AC01", bank_reference="R3")
    assert take(back, twice, other, name="B2").taken == 3
    assert payable() == 50_00
    assert [item.unmatched for item in in_suspense()] == ["came-back", "came-back"]
    balanced()


def test_direct_debits_leave_once_bring_their_money_and_come_back(bank: Bank) -> None:
    due_on = add_days(FIRST, 7)
    days_pass(due_on.replace(day=6))
    bank.days_pass(MONDAY)
    assert [item.why for item in collected().held] == ["No direct debit instruction is held"]
    mandated()
    file = collected()
    PAIN_008.assertValid(etree.fromstring(file.text.encode()))
    assert (file.batch, file.payments, file.pence) == ("2017-03-06-1", 1, 50_00)
    assert collected().batch == ""
    assert collected("2017-03-06-1").text == file.text

    assert bank.takes(file) == "ACCP"
    assert answer(bank.sent("pain.002")[-1]).taken == 1
    bank.days_pass(date(2017, 3, 9))
    days_pass(date(2017, 3, 9))
    statements(bank)
    assert said() == [("accepted", ""), ("booked", "")]
    receipt = Receipt.objects.get(received_on=due_on)
    assert (receipt.account is not None, receipt.pence, receipt.method) == (True, 50_00, str(DEBIT))

    key = f"COL{Outbox.objects.get(kind='collection').id:09}"
    direct_debit.refuse(bank.state.conn, bank.state.clock, bank.state.now(), key, {"reason": "MD01"})
    bank.days_pass(date(2017, 3, 10))
    days_pass(date(2017, 3, 10))
    statements(bank)

    receipt.refresh_from_db()
    assert (receipt.returned_on, waiting()) == (date(2017, 3, 10), [])
    assert said()[-1] == ("returned", "MD01")
    seen = waiting_collections(FERGUS)
    assert seen is not None
    assert seen.batches[0].answers.returned == 1
    balanced()


def collected(batch: str = "") -> Export:
    made = export_collections(FERGUS, batch)
    assert isinstance(made, Export), made
    return made


def mandated() -> None:
    holds(Role.PAYING, account="44668800")
    BankDetail.objects.filter(role="paying").update(mandate=True)


def test_without_an_account_of_the_office_no_message_is_made() -> None:
    offered()

    assert refused(export_payments(FERGUS, form=Form.PAIN_001)) == "office-account-missing"
    assert refused(export_collections(FERGUS)) == "office-account-missing"
    assert refused(export_payments(FERGUS, form=Form.PAIN_008)) == "form-wrong"
    assert isinstance(export_payments(FERGUS), Export)
