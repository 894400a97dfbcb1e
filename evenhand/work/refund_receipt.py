"""Sends unallocated money back to whoever paid it: posted, and an instruction to pay waits in the outbox."""

from datetime import date

from evenhand.config.book import the_book
from evenhand.domain.account.apply import apply_all
from evenhand.domain.account.refunding import RefundReceipt, refund
from evenhand.domain.procedures.shape import Actor
from evenhand.domain.refusal import Refusal
from evenhand.records.models import Command
from evenhand.work.account import Wanted, WrittenAccount, load_accounts, write_accounts
from evenhand.work.account.visible import visible_account
from evenhand.work.commands import CommandKey
from evenhand.work.money_in.door import record_money
from evenhand.work.money_in.roles import not_for
from evenhand.work.outcome import Outcome
from evenhand.work.payments.queue import queue_payments
from evenhand.work.visible import Absent

EVER = date.min
MAY_REFUND = frozenset({"team-leader"})


def refund_receipt(
    actor: Actor, account: str, number: int, asked: RefundReceipt, *, key: CommandKey | None = None
) -> Outcome | Absent:
    """Pays money of a receipt back that no claim took.

    Refuses: role-missing, receipt-unknown, receipt-returned, reason-needed, amount-wrong, nothing-unallocated.
    """
    account_id = visible_account(account, actor)
    if account_id is None:
        return Absent("account")
    refused = not_for(actor, MAY_REFUND)
    if refused is not None:
        return refused

    def write(command: Command) -> list[WrittenAccount] | Refusal:
        loaded = load_accounts([account_id], Wanted(instalments=False, receipts_from=EVER))[account_id]
        found = refund(
            loaded.state, number, asked.amount, asked.why, command.on, the_book().rules, loaded.history()
        )  # fmt: skip
        if isinstance(found, Refusal):
            return found
        events = (found.event,)
        written = [WrittenAccount(loaded, apply_all(loaded.state, events), events)]
        write_accounts(written, actor, command, command.on)
        queue_payments([(loaded, (found.payment,))], command.on)
        return written

    return record_money(actor, "refund", write, key)
