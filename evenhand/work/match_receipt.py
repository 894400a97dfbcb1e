"""Matches money that waits in suspense to an account: it leaves suspense and is posted there, in one transaction."""

from evenhand.accounts.models import Receipt
from evenhand.domain.account.receipt_commands import MatchReceipt
from evenhand.domain.procedures.shape import Actor
from evenhand.domain.refusal import Refusal
from evenhand.records.models import Command
from evenhand.work.account import WrittenAccount
from evenhand.work.commands import CommandKey
from evenhand.work.money_in.door import record_money
from evenhand.work.money_in.receiving import Money, receive
from evenhand.work.money_in.roles import MATCH, not_for
from evenhand.work.money_in.suspense import alone, take_out
from evenhand.work.money_in.whose import whose
from evenhand.work.outcome import Outcome, Stale
from evenhand.work.visible import Absent

GONE = "This money no longer waits: somebody matched it already. Nothing was posted twice."


def match_receipt(
    actor: Actor, receipt: int, matched: MatchReceipt, *, key: CommandKey | None = None
) -> Outcome | Absent:
    """Asserts that it still waits. Refuses: role-missing, reference-unknown."""
    refused = not_for(actor, MATCH)
    if refused is not None:
        return refused

    def write(command: Command) -> list[WrittenAccount] | Refusal | Stale | Absent:
        alone()
        row = Receipt.objects.filter(id=receipt).first()
        if row is None or row.account_id is not None or row.returned_on is not None:
            return Stale(GONE)
        if row.restricted and not actor.restricted:
            return Absent("payment in suspense")
        to = whose(matched.to, actor, "to")
        if isinstance(to, Refusal):
            return to
        if row.entry is None or Receipt.objects.filter(id=receipt, account=None, returned_on=None).delete()[0] != 1:
            return Stale(GONE)
        take_out([row.entry], command.on, "A person matched it to an account.")
        money = Money(
            account=to.account,
            case=to.case,
            way=row.way,
            received_on=row.received_on,
            pence=row.pence,
            source=row.source,
            reference=row.reference,
            payer=row.payer,
            method=matched.method,
        )
        return receive([money], actor, command, command.on)

    return record_money(actor, "match-receipt", write, key)
