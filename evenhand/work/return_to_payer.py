"""Records that money which is nobody's here went back to who paid it: it leaves suspense, and no account is touched."""

from evenhand.accounts.models import Receipt
from evenhand.domain.account.receipt_commands import ReturnToPayer
from evenhand.domain.procedures.shape import Actor
from evenhand.domain.refusal import Refusal
from evenhand.records.models import Command
from evenhand.work.account import WrittenAccount
from evenhand.work.audit import audit
from evenhand.work.commands import CommandKey
from evenhand.work.money_in.door import record_money
from evenhand.work.money_in.roles import SETTLE, not_for
from evenhand.work.money_in.suspense import alone, take_out
from evenhand.work.outcome import Outcome, Stale
from evenhand.work.visible import Absent

GONE = "This money no longer waits: somebody matched it or sent it back already. Nothing was posted twice."
WHY = "Give the reason: why it can be nobody's here."
RETURNED = "returned-to-payer"


def return_to_payer(
    actor: Actor, receipt: int, asked: ReturnToPayer, *, key: CommandKey | None = None
) -> Outcome | Absent:
    """Asserts that it still waits. What the same statement tells again is passed over, as its identity is kept.

    The office sends the money where it came from, at its bank: who paid is known to the bank alone. Refuses:
    role-missing, reason-needed.
    """
    refused = not_for(actor, SETTLE)
    if refused is not None:
        return refused

    def write(command: Command) -> list[WrittenAccount] | Refusal | Stale | Absent:
        alone()
        row = Receipt.objects.filter(id=receipt).first()
        if row is not None and row.restricted and not actor.restricted:
            return Absent("payment in suspense")
        if row is None or row.account_id is not None or row.returned_on is not None or row.entry is None:
            return Stale(GONE)
        if not asked.why.strip():
            return Refusal("reason-needed", WHY, rules=("M7",), field="why")
        waits = Receipt.objects.filter(id=receipt, account=None, returned_on=None)
        if waits.update(returned_on=command.on, return_reason=RETURNED) != 1:
            return Stale(GONE)
        take_out([row.entry], command.on, f"Returned to who paid it: {asked.why}"[:500])
        audit(actor.id, "return money to who paid it", f"receipt {row.id}", command.on, reason=asked.why)
        return []

    return record_money(actor, "return-to-payer", write, key)
