"""Puts the charge for an enforcement action on a case of an account."""

from datetime import date

from evenhand.domain.account import charging
from evenhand.domain.account.events import AccountEvent
from evenhand.domain.account.ledger import Entry
from evenhand.domain.account.state import AccountState
from evenhand.domain.procedures.shape import Actor
from evenhand.domain.refusal import Refusal
from evenhand.domain.rules import Rules
from evenhand.work.account.by_hand import MAY_CHARGE, ChargeAsked
from evenhand.work.account.circumstances import Asserted, circumstances_on
from evenhand.work.account.entering import enter
from evenhand.work.commands import CommandKey
from evenhand.work.outcome import Outcome, Seen
from evenhand.work.visible import Absent


def apply_charge(
    actor: Actor,
    account: str,
    case: str,
    asked: ChargeAsked,
    *,
    seen: Seen | None = None,
    key: CommandKey | None = None,
) -> Outcome | Absent:
    """The amount is the one in force on the day of the action. Refusals: role-missing, and those of the decision."""

    read: list[Asserted] = []

    def decides(
        state: AccountState, today: date, rules: Rules, history: tuple[Entry, ...]
    ) -> tuple[AccountEvent, ...] | Refusal:
        found = circumstances_on(case, account, asked.on)
        read.append(found)
        return charging.apply_charge(
            state, case, asked.action, asked.on, found.known, asked.reason, today, rules, history
        )

    return enter(
        actor, "apply-charge", account, MAY_CHARGE, decides, seen=seen, key=key, beside=lambda: read[0].still_holds()
    )
