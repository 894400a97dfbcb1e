"""What decisions on cases mean for their accounts, in the transaction that writes the cases."""

from collections.abc import Iterable
from datetime import date

from evenhand.domain.account.apply import apply_all
from evenhand.domain.procedures.shape import Actor
from evenhand.domain.refusal import Refusal
from evenhand.records.models import Command
from evenhand.work.account.follow import WANTED, Decided, by_account, followed
from evenhand.work.account.load import load_accounts
from evenhand.work.account.recording import WrittenAccount, write_accounts
from evenhand.work.account.visible import hidden, visible_account


def write_what_follows(
    decided: Iterable[tuple[int, Decided]], actor: Actor, command: Command, today: date
) -> Refusal | None:
    """Writes what follows on each account; `decided` come with the key of theirs. A refusal takes the whole back."""
    wanted = by_account(decided)
    written = []
    for key, account in load_accounts(wanted, WANTED).items() if wanted else ():
        told = followed(account, wanted[key], today)
        if isinstance(told, Refusal):
            return told if visible_account(account.state.reference, actor) else hidden(told)
        if told:
            written.append(WrittenAccount(account, apply_all(account.state, told), told))
    if written:
        write_accounts(written, actor, command, today)
    return None
