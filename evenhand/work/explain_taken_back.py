"""Says what money was that the bank, or Bacs, says went back: a receipt, or nothing of an account."""

from evenhand.accounts.models import TakenBack
from evenhand.domain.account.receipt_commands import EXPLANATIONS, ExplainTakenBack, Explanation
from evenhand.domain.procedures.shape import Actor
from evenhand.domain.refusal import Refusal
from evenhand.records.models import Command
from evenhand.work.account import WrittenAccount
from evenhand.work.audit import audit
from evenhand.work.commands import CommandKey
from evenhand.work.money_in.door import record_money
from evenhand.work.money_in.roles import SETTLE, not_for
from evenhand.work.money_in.suspense import alone, take_out
from evenhand.work.money_in.taking_back import take_receipt_back
from evenhand.work.money_in.whose import whose
from evenhand.work.outcome import Outcome, Stale
from evenhand.work.visible import Absent

GONE = "This no longer waits: somebody explained it already. Nothing was posted twice."
OTHER_AMOUNT = "This receipt is of another amount. Give the number of the one that came back."


def explain_taken_back(
    actor: Actor, number: int, said: ExplainTakenBack, *, key: CommandKey | None = None
) -> Outcome | Absent:
    """Asserts that it still waits. Refuses: role-missing, reference-unknown, receipt-unknown, receipt-returned,
    receipt-of-another-amount."""
    refused = not_for(actor, SETTLE)
    if refused is not None:
        return refused

    def write(command: Command) -> list[WrittenAccount] | Refusal | Stale | Absent:
        alone()
        row = TakenBack.objects.filter(id=number).first()
        if row is None or (row.restricted and not actor.restricted):
            return Absent("money that went back")
        if row.settled_on is not None:
            return Stale(GONE)
        written = _receipt(row, said, actor, command) if said.was is Explanation.RECEIPT else []
        if isinstance(written, Refusal):
            return written
        if row.entry is not None:
            take_out([row.entry], command.on, EXPLANATIONS[said.was])
        row.settled_on = command.on
        row.save(update_fields=["settled_on", "account", "receipt"])
        audit(
            actor.id, f"explain money that went back: {said.was}", f"taken back {row.id}", command.on, reason=said.why
        )
        return written

    return record_money(actor, "explain-taken-back", write, key)


def _receipt(row: TakenBack, said: ExplainTakenBack, actor: Actor, command: Command) -> list[WrittenAccount] | Refusal:
    to = whose(said.account, actor, "account")
    if isinstance(to, Refusal):
        return to
    number = int(said.receipt) if said.receipt.isascii() and said.receipt.isdecimal() and len(said.receipt) < 9 else 0
    written = take_receipt_back(
        to.account,
        number,
        row.reason,
        actor,
        command,
        command.on,
        why=said.why,
        may_be_represented=row.represent_until is not None if row.sort == "unpaid" else None,
    )
    if isinstance(written, Refusal):
        return written
    receipt = next(item for item in written.loaded.state.receipts if item.number == number)
    if receipt.pence != row.pence:
        return Refusal("receipt-of-another-amount", OTHER_AMOUNT, field="receipt")
    row.account_id, row.receipt = to.account, number
    return [written]
