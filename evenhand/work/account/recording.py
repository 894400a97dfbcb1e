"""The door for writes to accounts: one transaction that saves the difference and appends the records."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db import IntegrityError, transaction

from evenhand.domain.account.apply import apply_all
from evenhand.domain.account.events import AccountEvent
from evenhand.domain.account.state import AccountState
from evenhand.domain.procedures.shape import Actor
from evenhand.domain.refusal import Refusal
from evenhand.records.models import Command as CommandRow
from evenhand.work.account.load import Account, Wanted, load_accounts
from evenhand.work.account.save import save_accounts
from evenhand.work.appending import Told, append
from evenhand.work.commands import CommandKey, Replay, answered, begin
from evenhand.work.outcome import Outcome, Recorded, Seen, Stale
from evenhand.work.state.save import StaleWrite
from evenhand.work.state.today import business_date

Decision = Callable[[Account, date], tuple[AccountEvent, ...] | Refusal]
CHANGED = "Somebody else changed this account after you opened it. Look at it again and repeat your entry."
FASTER = "Somebody else saved this account at the same moment. Look at it again and repeat your entry."


@dataclass(frozen=True)
class WrittenAccount:
    """One account's part of a write."""

    loaded: Account
    after: AccountState
    events: tuple[AccountEvent, ...]


def record_account(
    actor: Actor,
    verb: str,
    accounts: Sequence[int],
    decision: Decision,
    *,
    wanted: Wanted = Wanted(),  # noqa: B008 - frozen
    seen: Mapping[int, Seen] | None = None,
    key: CommandKey | None = None,
    beside: Callable[[CommandRow, Sequence[WrittenAccount]], None] | None = None,
) -> Outcome:
    """Loads the accounts, decides each, and writes all or nothing.

    `seen` asserts what a form was drawn from. `key` makes a second sending harmless. `beside` writes what else
    belongs to the same transaction, such as the other side of money that leaves suspense.
    """
    try:
        with transaction.atomic():
            today = business_date()
            command = begin(actor, verb, today, key)
            if not isinstance(command, CommandRow):
                return _again(command)
            loaded = load_accounts(accounts, wanted)
            stale = _stale(loaded, seen or {}, today)
            if stale is not None:
                transaction.set_rollback(True)
                return stale
            written = []
            for item in loaded.values():
                events = decision(item, today)
                if isinstance(events, Refusal):
                    transaction.set_rollback(True)
                    return events
                if events:
                    written.append(WrittenAccount(item, apply_all(item.state, events), events))
            write_accounts(written, actor, command, today)
            if beside is not None:
                beside(command, written)
            versions = {item.after.reference: item.loaded.state.version + 1 for item in written}
            command.answer = {"versions": versions}
            command.save(update_fields=["answer"])
            return Recorded(command.id, versions=versions)
    except StaleWrite:
        return Stale(FASTER)
    except IntegrityError:
        found = answered(actor, key) if key is not None else None
        if found is None:
            raise
        return _again(found)


def write_accounts(
    written: Sequence[WrittenAccount],
    actor: Actor,
    command: CommandRow,
    today: date,
    kept: Mapping[str, Mapping[str, str]] | None = None,
) -> None:
    """Saves the differences and appends the events; inside the caller's transaction, after any case of the same.

    `kept` is what the row of a new receipt holds beside what its event tells, by source: way, reference and payer.
    """
    save_accounts([(item.loaded, item.after, item.events) for item in written], kept)
    append(
        [
            Told(event, f"account:{item.after.reference}", item.loaded.ids.account, None)
            for item in written
            for event in item.events
        ],
        actor=actor.id,
        command=command,
        today=today,
    )


def _again(found: Replay | Refusal) -> Outcome:
    if isinstance(found, Refusal):
        return found
    return Recorded(found.command, versions=found.versions, replayed=True)


def _stale(loaded: Mapping[int, Account], seen: Mapping[int, Seen], today: date) -> Stale | None:
    for key, drawn in seen.items():
        if key not in loaded:
            continue
        if drawn.business_date != today:
            return Stale(
                f"The business date has moved on to {today:%-d %B %Y} since this page was drawn. Check it again."
            )
        if loaded[key].state.version != drawn.version:
            return Stale(
                "Somebody else changed this account after you opened it. Look at it again and repeat your entry."
            )
    return None
