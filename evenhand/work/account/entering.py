"""Entries by hand: who may make one, on which account, and the one way in which each is recorded."""

from collections.abc import Callable, Collection
from datetime import date

from evenhand.config.book import the_book
from evenhand.domain.account.events import AccountEvent
from evenhand.domain.account.ledger import Entry
from evenhand.domain.account.state import AccountState
from evenhand.domain.procedures.shape import Actor
from evenhand.domain.refusal import Refusal
from evenhand.domain.rules import Rules
from evenhand.work.account.load import Account
from evenhand.work.account.recording import record_account
from evenhand.work.account.visible import visible_account
from evenhand.work.commands import CommandKey
from evenhand.work.outcome import Outcome, Seen
from evenhand.work.visible import Absent

Deciding = Callable[[AccountState, date, Rules, tuple[Entry, ...]], tuple[AccountEvent, ...] | Refusal]


def enter(
    actor: Actor,
    verb: str,
    account: str,
    roles: Collection[str],
    decides: Deciding,
    *,
    seen: Seen | None = None,
    key: CommandKey | None = None,
    beside: Callable[[], None] = lambda: None,
) -> Outcome | Absent:
    """Records an entry by hand with the whole ledger at hand; `beside` asserts what else the decision read.

    Refusals: role-missing, and those of the decision.
    """
    account_id = visible_account(account, actor)
    if account_id is None:
        return Absent("account")
    if not actor.roles & set(roles):
        allowed = " or ".join(sorted(role.replace("-", " ") for role in roles))
        return Refusal("role-missing", f"This entry is made by a {allowed}.")

    def decision(loaded: Account, today: date) -> tuple[AccountEvent, ...] | Refusal:
        return decides(loaded.state, today, the_book().rules, loaded.history())

    drawn = {account_id: seen} if seen else None
    return record_account(
        actor, verb, [account_id], decision,
        seen=drawn, key=key, beside=lambda command, written: beside(),
    )  # fmt: skip
