"""The entries of a bank statement, many at once: matched money is posted, other money waits, and each is told once."""

from collections.abc import Sequence
from datetime import date

from evenhand.accounts.models import BankAnswer, Receipt, TakenBack
from evenhand.config.book import the_book
from evenhand.domain.account.matching import (
    Matched,
    Meaning,
    Unmatched,
    Waits,
    came_by,
    employers_in,
    match,
    numbers_in,
    way_of,
)
from evenhand.domain.procedures.shape import Actor
from evenhand.records.models import Command
from evenhand.work.files.bank import Entry
from evenhand.work.money_in.debits import Debit, take_debit
from evenhand.work.money_in.directory import Directory, Known
from evenhand.work.money_in.our_own import OurOwn
from evenhand.work.money_in.receiving import Money, receive
from evenhand.work.money_in.source import source
from evenhand.work.money_in.suspense import Held, alone, put_in
from evenhand.work.money_in.told import LONGEST, Told
from evenhand.work.state.select import among


def told(entries: Sequence[Entry], occurrences: Sequence[int]) -> list[Told]:
    """The entries with their identities; `occurrences` counts those that a statement gives one identity."""
    return [
        Told(entry, source("bank", f"{entry.statement.account.number}/{entry.identity}", occurrence))
        for entry, occurrence in zip(entries, occurrences, strict=True)
    ]


def first_day() -> date:
    """The first day on which money can have come for the scheme."""
    return min(rule.during.start for rule in the_book().rules.table["allocation.order"])


def take_entries(items: Sequence[Told], actor: Actor, directory: Directory, command: Command) -> int:
    """How many of these entries are new; inside the caller's transaction. Errors: StaleWrite, IntegrityError."""
    today = command.on
    came = came_before([item.source for item in items])
    new = [item for item in items if item.source not in came]
    if not new:
        return 0
    numbers = {item.source: numbers_in(item.texts) for item in new}
    known = directory.meanings(number for found in numbers.values() for number in found)
    ours = OurOwn(new)
    money, held, debits = list[Money](), list[Held](), list[Told]()
    for item in new:
        if ours.tells(item):
            continue
        if not item.entry.credit:
            debits.append(item)
            continue
        found = ours.matched(item) or _match(item, numbers[item.source], known, directory)
        if isinstance(found, Matched):
            money.append(_money(item, found))
        else:
            held.append(_held(item, found, numbers[item.source], known, directory))
    if debits or held:
        alone()
    receive(money, actor, command, today)
    for item in debits:
        meant = ours.matched(item) or match(numbers[item.source], known)
        account = meant.account if isinstance(meant, Matched) else None
        take_debit(_debit(item, account, ours.brought(item)), actor, command, today)
    ours.keep(actor, command)
    put_in(held, today)
    return len(new)


def came_before(sources: Sequence[str]) -> set[str]:
    """Those of these identities that the office holds already."""
    found = set(Receipt.objects.filter(source__in=among(sources)).values_list("source", flat=True))
    found |= set(BankAnswer.objects.filter(source__in=among(sources)).values_list("source", flat=True))
    return found | set(TakenBack.objects.filter(source__in=among(sources)).values_list("source", flat=True))


def _match(item: Told, numbers: Sequence[str], known: Known, directory: Directory) -> Matched | Unmatched:
    entry = item.entry
    if item.comes_back:
        return Unmatched(Waits.CAME_BACK)
    own = {number: known[number] for number in numbers if number in known}
    named = employers_in(item.texts, directory.employers) if directory.employers else ()
    return match(numbers, own, named, unbroken=entry.unbroken)


def _money(item: Told, found: Matched) -> Money:
    entry = item.entry
    return Money(
        account=found.account,
        case=found.case,
        way=way_of(entry.code, entry.mandate_id),
        received_on=entry.booked_on,
        pence=entry.pence,
        source=item.source,
        reference=item.reference,
        payer=entry.debtor_name[:LONGEST],
    )


def _held(item: Told, found: Unmatched, numbers: Sequence[str], known: Known, directory: Directory) -> Held:
    entry, way = item.entry, way_of(item.entry.code, item.entry.mandate_id)
    meant: list[Meaning] = [meaning for number in numbers for meaning in known.get(number, ())]
    accounts = [meaning.account for meaning in meant]
    return Held(
        source=item.source,
        method=str(came_by(way, (), entry.booked_on)),
        way=way,
        received_on=entry.booked_on,
        pence=entry.pence,
        reference=found.said if found.why is Waits.EMPLOYER else item.reference,
        payer=entry.debtor_name[:LONGEST],
        why=found.why,
        restricted=bool(accounts and directory.restricted(accounts)),
    )


def _debit(item: Told, account: int | None, brought: str) -> Debit:
    entry = item.entry
    return Debit(
        source=item.source,
        bank_reference=source("bank", f"{entry.statement.account.number}/{entry.reference}"),
        account=account,
        on=entry.booked_on,
        pence=entry.pence,
        reference=item.reference,
        reason=entry.return_words or entry.return_reason or "Taken back by the bank",
        names_a_receipt=item.comes_back,
        brought=brought,
    )
