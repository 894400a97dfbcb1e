"""Takes an entry of the ledger back by another entry; both stay."""

from evenhand.domain.account import reversing
from evenhand.domain.procedures.shape import Actor
from evenhand.work.account.by_hand import MAY_CHARGE, ReasonAsked
from evenhand.work.account.entering import enter
from evenhand.work.commands import CommandKey
from evenhand.work.outcome import Outcome, Seen
from evenhand.work.visible import Absent


def reverse_entry(
    actor: Actor,
    account: str,
    number: int,
    asked: ReasonAsked,
    *,
    seen: Seen | None = None,
    key: CommandKey | None = None,
) -> Outcome | Absent:
    """Refusals: role-missing, and those of the decision (M7)."""
    return enter(
        actor,
        "reverse-entry",
        account,
        MAY_CHARGE,
        lambda state, today, rules, history: reversing.reverse_entry(
            state, number, asked.reason, today, rules, history
        ),
        seen=seen,
        key=key,
    )
