"""Fires what is due, at most 500 accounts a chunk, each chunk in one transaction."""

from collections import defaultdict
from collections.abc import Iterable
from contextlib import suppress
from datetime import date

from django.db import OperationalError, transaction

from evenhand.config.book import the_book
from evenhand.cycle.due import Chunk, chunks
from evenhand.cycle.report import DayReport
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.procedures.fire import fire_all
from evenhand.domain.procedures.shape import SYSTEM
from evenhand.office.models import Stalled, Timer
from evenhand.records.models import Command
from evenhand.work.recording import Written, write
from evenhand.work.state.load import Loaded, load_cases
from evenhand.work.state.save import StaleWrite

STEP = "timers"
ATTEMPTS = 3


def fire_due(day: date, report: DayReport) -> None:
    """Fires every timer due on or before a day; an account that fails is stalled and passed over."""
    for chunk in chunks(day):
        try:
            fire_chunk(chunk, day, report)
        except OperationalError:
            raise
        except Exception:  # whatever is wrong with one account, the others have their day
            _one_by_one(chunk, day, report)


def _one_by_one(chunk: Chunk, day: date, report: DayReport) -> None:
    cases: dict[int, list[int]] = defaultdict(list)
    for case, account in Timer.objects.filter(case_id__in=chunk.cases).values_list("case_id", "account_id"):
        cases[account].append(case)
    for account in chunk.accounts:
        fire_account(account, cases[account], day, report)


def fire_account(account: int, cases: Iterable[int], day: date, report: DayReport) -> bool:
    """Fires what is due of one account, or stalls it; whether it fired.

    Errors: OperationalError, which is about the database and not about the account: the run stops and is repeated.
    """
    own = DayReport(day)
    try:
        _patiently(Chunk((account,), tuple(sorted(set(cases)))), day, own)
    except OperationalError:
        raise
    except Exception as error:  # kept with the account, for a person to look at
        with transaction.atomic():
            _stall(account, day, error)
        own.stalled.append(f"account {account}: {said(error)}")
    report.add(own)
    return not own.stalled


def _patiently(chunk: Chunk, day: date, report: DayReport) -> None:
    """Again where somebody at the desk was faster."""
    for _ in range(ATTEMPTS - 1):
        with suppress(StaleWrite):
            return fire_chunk(chunk, day, report)
    return fire_chunk(chunk, day, report)


def fire_chunk(chunk: Chunk, day: date, report: DayReport) -> None:
    """One transaction. An account whose decision fails is stalled in it, and the others are written."""
    with transaction.atomic():
        loaded = load_cases(chunk.cases)
        written, failed = decided(loaded, day)
        if written:
            command = Command.objects.create(actor=SYSTEM.id, verb="timers", on=day)
            write(written, SYSTEM, command, day)
        for account, error in failed.items():
            _stall(account, day, error)
    for item in written:
        report.fired.update(fired(item.loaded.state, day))
    report.stalled.extend(f"account {account}: {said(error)}" for account, error in failed.items())


def decided(loaded: dict[int, Loaded], day: date) -> tuple[list[Written], dict[int, Exception]]:
    """What each case's due timers bring; an account with a case that fails is left alone whole."""
    written: list[Written] = []
    failed: dict[int, Exception] = {}
    for item in loaded.values():
        try:
            after, events = fire_all(item.state, the_book(), day)
        except Exception as error:  # one account must never stop the office's day
            failed[item.ids.account] = error
            continue
        written.append(Written(item, after, events))
    return [item for item in written if item.loaded.ids.account not in failed], failed


def fired(state: CaseState, day: date) -> list[str]:
    """Which timers of a case were due."""
    return [str(timer.why) for timer in state.timers if timer.due_on <= day]


def said(error: Exception) -> str:
    """An error as it is kept: its kind and first line; the lines below it may repeat what a row holds of people."""
    first = str(error).partition("\n")[0]
    return f"{type(error).__name__}: {first}"[:500]


def _stall(account: int, day: date, error: Exception) -> None:
    """Keeps an account out of the cycle until a person clears it; one that fails again stalls again."""
    Stalled.objects.update_or_create(
        account_id=account, day=day, step=STEP, defaults={"error": said(error), "cleared_by": ""}
    )
