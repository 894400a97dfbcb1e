"""Takes a receipt back by hand, with its reason: the money is no longer here."""

from evenhand.domain.account.receipt_commands import RETURN_REASONS, ReturnReceipt
from evenhand.domain.procedures.shape import Actor
from evenhand.domain.refusal import Refusal
from evenhand.records.models import Command
from evenhand.work.account import WrittenAccount
from evenhand.work.account.visible import visible_account
from evenhand.work.commands import CommandKey
from evenhand.work.money_in.door import record_money
from evenhand.work.money_in.roles import TAKE_BACK, not_for
from evenhand.work.money_in.taking_back import take_receipt_back
from evenhand.work.outcome import Outcome
from evenhand.work.visible import Absent


def return_receipt(
    actor: Actor, account: str, number: int, returned: ReturnReceipt, *, key: CommandKey | None = None
) -> Outcome | Absent:
    """Reverses the receipt, as if it had never come. Refuses: role-missing, receipt-unknown, receipt-returned."""
    account_id = visible_account(account, actor)
    if account_id is None:
        return Absent("account")
    refused = not_for(actor, TAKE_BACK)
    if refused is not None:
        return refused

    def write(command: Command) -> list[WrittenAccount] | Refusal:
        reason = RETURN_REASONS[returned.reason]
        written = take_receipt_back(account_id, number, reason, actor, command, command.on, why=returned.why)
        return written if isinstance(written, Refusal) else [written]

    return record_money(actor, "return-receipt", write, key)
