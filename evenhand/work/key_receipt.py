"""Keys a payment by card, cheque or internet that no file brings."""

from evenhand.accounts.models import Receipt
from evenhand.cases.models import Case
from evenhand.domain.account.receipt_commands import KeyReceipt
from evenhand.domain.procedures.shape import Actor
from evenhand.domain.refusal import Refusal
from evenhand.records.models import Command
from evenhand.work.account import WrittenAccount
from evenhand.work.account.visible import visible_account
from evenhand.work.commands import CommandKey
from evenhand.work.money_in.door import record_money
from evenhand.work.money_in.receiving import Money, receive
from evenhand.work.money_in.roles import KEY, not_for
from evenhand.work.money_in.source import source
from evenhand.work.money_in.statement import first_day
from evenhand.work.outcome import Outcome
from evenhand.work.visible import Absent

LONGEST = 140


def key_receipt(actor: Actor, account: str, keyed: KeyReceipt, *, key: CommandKey | None = None) -> Outcome | Absent:
    """Posts it to the account. Refuses: role-missing, day-out-of-range, amount-missing, case-unknown, keyed-already."""
    account_id = visible_account(account, actor)
    if account_id is None:
        return Absent("account")
    refused = not_for(actor, KEY)
    if refused is not None:
        return refused

    def write(command: Command) -> list[WrittenAccount] | Refusal:
        wrong = _wrong(account_id, keyed, command)
        if wrong is not None:
            return wrong
        money = Money(
            account=account_id,
            case=_plain(keyed.case),
            way=keyed.way,
            received_on=keyed.received_on,
            pence=keyed.amount,
            source=source("keyed", str(command.id)),
            reference=keyed.reference[:LONGEST],
            method=keyed.method,
        )
        return receive([money], actor, command, command.on)

    return record_money(actor, "key-receipt", write, key)


def _wrong(account: int, keyed: KeyReceipt, command: Command) -> Refusal | None:
    if not first_day() <= keyed.received_on <= command.on:
        said = f"It was received on a day up to {command.on:%-d %B %Y}, the business date. Give that day."
        return Refusal("day-out-of-range", said, field="received_on")
    if keyed.amount <= 0:
        return Refusal("amount-missing", "Give the amount that was paid.", field="amount")
    case = _plain(keyed.case)
    if case and not Case.objects.filter(account_id=account, reference=case).exists():
        return Refusal(
            "case-unknown",
            "This account has no case with this number. Leave it empty, or give one that it has.",
            field="case",
        )
    same = Receipt.objects.filter(
        account_id=account, received_on=keyed.received_on, pence=keyed.amount, way=keyed.way, returned_on=None
    )
    if keyed.reference and same.filter(reference=keyed.reference[:LONGEST]).exists():
        said = "A payment of this amount, day and reference is keyed already. Give the reference of the other one."
        return Refusal("keyed-already", said, field="reference")
    return None


def _plain(case: str) -> str:
    return "".join(case.split())
