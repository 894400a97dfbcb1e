"""Receipts of many accounts at once: loaded, posted and written together."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from evenhand.config.book import the_book
from evenhand.domain.account.apply import apply_all
from evenhand.domain.account.matching import came_by
from evenhand.domain.account.methods import Method, PaymentMethod
from evenhand.domain.account.receiving import Incoming, needs_entries, take_receipts
from evenhand.domain.procedures.shape import Actor
from evenhand.records.models import Command
from evenhand.work.account import Account, Wanted, WrittenAccount, load_accounts, load_history, write_accounts

LEAST = Wanted(instalments=False)


@dataclass(frozen=True)
class Money:
    """Money for one account, in pence.

    Attributes:
        account: the primary key.
        case: the reference of the case that it names; empty for the whole account.
        way: how it came; method: None where the account's live methods and the way tell it.
        payer: the payer's name as the bank gave it; it goes into the row and nowhere else.
    """

    account: int
    case: str
    way: str
    received_on: date
    pence: int
    source: str
    reference: str = ""
    payer: str = ""
    method: PaymentMethod | None = None


def receive(money: Sequence[Money], actor: Actor, command: Command, today: date) -> list[WrittenAccount]:
    """Posts everything, inside the caller's transaction. Errors: StaleWrite; IntegrityError for a source that came."""
    by_account: dict[int, list[Money]] = defaultdict(list)
    for each in money:
        by_account[each.account].append(each)
    loaded = load_accounts(sorted(by_account), LEAST)
    incoming = {key: [_incoming(each, loaded[key]) for each in given] for key, given in by_account.items()}
    histories = load_history([key for key, item in loaded.items() if needs_entries(item.state, incoming[key])])
    written = []
    for key, item in loaded.items():
        events = take_receipts(item.state, incoming[key], today, the_book().rules, histories.get(key))
        written.append(WrittenAccount(item, apply_all(item.state, events), events))
    kept = {each.source: {"way": each.way, "reference": each.reference, "payer": each.payer} for each in money}
    write_accounts(written, actor, command, today, kept)
    return written


def _incoming(money: Money, account: Account) -> Incoming:
    method = money.method or came_by(money.way, methods_of(account, money.case), money.received_on)
    return Incoming(method, money.case, money.received_on, money.pence, money.source)


def methods_of(account: Account, case: str) -> list[Method]:
    """The methods of a case, or of all cases of an account."""
    return [method for each in account.state.cases if case in ("", each.reference) for method in each.methods]
