"""Collects arrears again that were suspended."""

from evenhand.domain.account import suspending
from evenhand.domain.procedures.shape import Actor
from evenhand.work.account.by_hand import MAY_CHARGE, AmountAsked
from evenhand.work.account.entering import enter
from evenhand.work.commands import CommandKey
from evenhand.work.outcome import Outcome, Seen
from evenhand.work.visible import Absent


def resume_state_arrears(
    actor: Actor,
    account: str,
    case: str,
    asked: AmountAsked,
    *,
    seen: Seen | None = None,
    key: CommandKey | None = None,
) -> Outcome | Absent:
    """Refusals: role-missing, and those of the decision."""
    return enter(
        actor,
        "resume-arrears",
        account,
        MAY_CHARGE,
        lambda state, today, rules, history: suspending.resume_state_arrears(
            state, case, asked.amount, asked.reason, today, rules, history
        ),
        seen=seen,
        key=key,
    )
