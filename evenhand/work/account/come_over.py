"""Arrears of an old scheme that come over after a case was taken in, posted in the same transaction. Source: M6."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Any

from evenhand.config.book import the_book
from evenhand.domain.account.apply import apply
from evenhand.domain.account.ledger import Kind
from evenhand.domain.account.ledger.entries import opening
from evenhand.domain.account.posting import Fact, needs_history, post
from evenhand.domain.opportunity.events import OldArrearsCameOver
from evenhand.domain.procedures.shape import Actor
from evenhand.records.models import Command
from evenhand.work.account.load import load_accounts
from evenhand.work.account.recording import WrittenAccount, write_accounts
from evenhand.work.state.load import Loaded


def post_come_over(events: Iterable[tuple[Any, Loaded]], actor: Actor, command: Command, today: date) -> None:
    """An opening balance that counts from the day on which they came over, once a case. `events` come with the case."""
    facts: dict[int, list[Fact]] = defaultdict(list)
    for event, item in events:
        if isinstance(event, OldArrearsCameOver):
            case = item.state.reference
            owed = opening(case, 0, event.receiving_parent, event.secretary_of_state)
            facts[item.ids.account].append(Fact(Kind.OPENING, event.on, f"came-over:{case}", owed))
    rules, written = the_book().rules, []
    for key, account in load_accounts(facts).items() if facts else ():
        history = account.history() if needs_history(account.state, facts[key]) else None
        told = post(account.state, facts[key], today, rules, history)
        written.append(WrittenAccount(account, apply(account.state, told), (told,)))
    if written:
        write_accounts(written, actor, command, today)
