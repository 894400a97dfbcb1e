"""Writes off what an inactive case still owes, where it is small."""

from evenhand.domain.account import suspending
from evenhand.domain.procedures.shape import Actor
from evenhand.work.account.by_hand import MAY_WRITE_OFF, ReasonAsked
from evenhand.work.account.entering import enter
from evenhand.work.commands import CommandKey
from evenhand.work.outcome import Outcome, Seen
from evenhand.work.visible import Absent


def write_off(
    actor: Actor,
    account: str,
    case: str,
    asked: ReasonAsked,
    *,
    seen: Seen | None = None,
    key: CommandKey | None = None,
) -> Outcome | Absent:
    """Refusals: role-missing, and those of the decision (M9)."""
    return enter(
        actor,
        "write-off",
        account,
        MAY_WRITE_OFF,
        lambda state, today, rules, history: suspending.write_off(state, case, asked.reason, today, rules, history),
        seen=seen,
        key=key,
    )
