"""Takes a wrong match back: the receipt is reversed, and the money waits in suspense again."""

from evenhand.accounts.models import Receipt
from evenhand.domain.account.matching import Waits
from evenhand.domain.account.receipt_commands import UnmatchReceipt
from evenhand.domain.procedures.shape import Actor
from evenhand.domain.refusal import Refusal
from evenhand.records.models import Command
from evenhand.work.account import WrittenAccount
from evenhand.work.account.visible import visible_account
from evenhand.work.commands import CommandKey
from evenhand.work.money_in.debits import is_restricted
from evenhand.work.money_in.door import record_money
from evenhand.work.money_in.roles import TAKE_BACK, not_for
from evenhand.work.money_in.source import again
from evenhand.work.money_in.suspense import Held, alone, put_in
from evenhand.work.money_in.taking_back import take_receipt_back
from evenhand.work.outcome import Outcome
from evenhand.work.visible import Absent

REASON = "Matched to the wrong account"


def unmatch_receipt(
    actor: Actor, account: str, number: int, unmatched: UnmatchReceipt, *, key: CommandKey | None = None
) -> Outcome | Absent:
    """The money stays in the office, and is nobody's until it is matched again.

    Refuses: role-missing, receipt-unknown, receipt-returned.
    """
    account_id = visible_account(account, actor)
    if account_id is None:
        return Absent("account")
    refused = not_for(actor, TAKE_BACK)
    if refused is not None:
        return refused

    def write(command: Command) -> list[WrittenAccount] | Refusal:
        alone()
        written = take_receipt_back(account_id, number, REASON, actor, command, command.on, why=unmatched.why)
        if isinstance(written, Refusal):
            return written
        put_in([_held(Receipt.objects.get(account_id=account_id, number=number))], command.on)
        return [written]

    return record_money(actor, "unmatch-receipt", write, key)


def _held(row: Receipt) -> Held:
    """As it came, under the next name of the same money; off a restricted account it stays as hidden as that is."""
    return Held(
        source=again(row.source),
        method=row.method,
        way=row.way,
        received_on=row.received_on,
        pence=row.pence,
        reference=row.reference,
        payer=row.payer,
        why=Waits.WRONG_MATCH,
        restricted=is_restricted(row.account_id),
    )
