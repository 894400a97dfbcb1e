"""Waives a charge on one of the grounds that the law lists for it."""

from evenhand.domain.account import charging
from evenhand.domain.procedures.shape import Actor
from evenhand.work.account.by_hand import MAY_CHARGE, WaiverAsked
from evenhand.work.account.entering import enter
from evenhand.work.commands import CommandKey
from evenhand.work.outcome import Outcome, Seen
from evenhand.work.visible import Absent


def waive_charge(
    actor: Actor,
    account: str,
    number: int,
    asked: WaiverAsked,
    *,
    seen: Seen | None = None,
    key: CommandKey | None = None,
) -> Outcome | Absent:
    """`number` is that of the charge's entry. Refusals: role-missing, and those of the decision."""
    return enter(
        actor,
        "waive-charge",
        account,
        MAY_CHARGE,
        lambda state, today, rules, history: charging.waive_charge(
            state, number, asked.ground, asked.reason, today, rules, history
        ),
        seen=seen,
        key=key,
    )
