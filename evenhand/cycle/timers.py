"""Fires what is due, at most 500 accounts a chunk, each chunk in one transaction."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.db import Error as DatabaseError
from django.db import transaction

from evenhand.config.book import the_book
from evenhand.cycle.report import DayReport
from evenhand.domain.opportunity.apply import apply_all
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.procedures.fire import fire
from evenhand.domain.procedures.shape import SYSTEM
from evenhand.office.models import Stalled, Timer
from evenhand.records.models import Command
from evenhand.work.recording import Written, write
from evenhand.work.state.load import Loaded, load_cases
from evenhand.work.state.save import StaleWrite

CHUNK = 500
STEP = "timers"


@dataclass(frozen=True)
class Chunk:
    """Some accounts with a due timer, and their cases that have one."""

    accounts: tuple[int, ...]
    cases: tuple[int, ...]


def fire_due(day: date, report: DayReport) -> None:
    """Fires every timer due on or before a day; an account that fails is stalled and passed over."""
    for chunk in chunks(day):
        try:
            fire_chunk(chunk, day, report)
        except (DatabaseError, StaleWrite):
            _one_by_one(chunk, day, report)


def chunks(day: date) -> Iterator[Chunk]:
    """What is due, by index, in order of account; nothing of an account that is stalled."""
    after = 0
    while True:
        stalled = Stalled.objects.filter(cleared_by="").values("account_id")
        due = Timer.objects.filter(due_on__lte=day, account_id__gt=after).exclude(account_id__in=stalled)
        accounts = tuple(due.order_by("account_id").values_list("account_id", flat=True).distinct()[:CHUNK])
        if not accounts:
            return
        cases = Timer.objects.filter(due_on__lte=day, account_id__in=accounts).values_list("case_id", flat=True)
        yield Chunk(accounts, tuple(sorted(set(cases))))
        after = accounts[-1]


def _one_by_one(chunk: Chunk, day: date, report: DayReport) -> None:
    cases: dict[int, list[int]] = defaultdict(list)
    for case, account in Timer.objects.filter(case_id__in=chunk.cases).values_list("case_id", "account_id"):
        cases[account].append(case)
    for account in chunk.accounts:
        try:
            fire_chunk(Chunk((account,), tuple(sorted(set(cases[account])))), day, report)
        except (DatabaseError, StaleWrite) as error:
            stall(account, day, error, report)


def fire_chunk(chunk: Chunk, day: date, report: DayReport) -> None:
    with transaction.atomic():
        loaded = load_cases(chunk.cases)
        written, failed = decided(loaded, day)
        if written:
            command = Command.objects.create(actor=SYSTEM.id, verb="timers", on=day)
            write(written, SYSTEM, command, day)
        for account, error in failed.items():
            Stalled.objects.get_or_create(account_id=account, day=day, step=STEP, defaults={"error": said(error)})
    for item in written:
        report.fired.update(fired(item.loaded.state, day))
    report.stalled.extend(f"account {account}: {said(error)}" for account, error in failed.items())


def decided(loaded: dict[int, Loaded], day: date) -> tuple[list[Written], dict[int, Exception]]:
    """What each case's due timers bring; an account with a case that fails is left alone whole."""
    written: list[Written] = []
    failed: dict[int, Exception] = {}
    for item in loaded.values():
        try:
            events = fire(item.state, the_book(), day)
        except Exception as error:  # one account must never stop the office's day
            failed[item.ids.account] = error
            continue
        written.append(Written(item, apply_all(item.state, events), events))
    return [item for item in written if item.loaded.ids.account not in failed], failed


def fired(state: CaseState, day: date) -> list[str]:
    """Which timers of a case were due."""
    return [str(timer.why) for timer in state.timers if timer.due_on <= day]


def said(error: Exception) -> str:
    """An error as it is kept: its kind and words, no data of people."""
    return f"{type(error).__name__}: {error}"[:500]


def stall(account: int, day: date, error: Exception, report: DayReport) -> None:
    """Keeps an account out of the cycle until a person clears it."""
    with transaction.atomic():
        Stalled.objects.get_or_create(account_id=account, day=day, step=STEP, defaults={"error": said(error)})
    report.stalled.append(f"account {account}: {said(error)}")
