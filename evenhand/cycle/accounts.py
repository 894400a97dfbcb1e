"""The business day of accounts: what falls due, is judged and is paid on, at most 500 accounts a transaction."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import date

from django.db import OperationalError, transaction

from evenhand.config.book import the_book
from evenhand.cycle.chunk import OneDay, decide_day
from evenhand.cycle.report import DayReport
from evenhand.cycle.timers import said
from evenhand.domain.account.events import InstalmentsDue
from evenhand.domain.account.judge import twice_running
from evenhand.domain.account.opening import judged_to, newly_behind
from evenhand.domain.account.state import InstalmentState
from evenhand.domain.calendar import BeyondCalendar
from evenhand.domain.procedures.shape import SYSTEM
from evenhand.domain.rules import NoRuleInForce
from evenhand.office.models import Stalled
from evenhand.records.models import Command
from evenhand.work.account import write_accounts
from evenhand.work.account.due import load_due, touched_accounts
from evenhand.work.payments.queue import queue_payments
from evenhand.work.recording import write
from evenhand.work.state.save import StaleWrite

CHUNK = 500
VERB, TO = "accounts", "to"
READING = "reading"
ATTEMPTS = 3


def open_accounts(day: date, report: DayReport) -> None:
    """Opens the day of every account with something to do; one that fails is stalled and passed over.

    A day that was interrupted goes on behind the last chunk it wrote: accounts on which nothing came of it would
    otherwise share a chunk with later ones, and be recorded in other company than on a day that was not.
    """
    touched = touched_accounts(day, _until(day))
    before = _opened_to(day) if touched else 0
    ids = [key for key in touched if key > before]
    for start in range(0, len(ids), CHUNK):
        part = ids[start : start + CHUNK]
        try:
            open_chunk(part, day, report, to=part[-1])
        except OperationalError:
            raise
        except Exception:  # whatever is wrong with one account, the others have their day
            for account in part:
                open_account(account, day, report)


def _opened_to(day: date) -> int:
    """The key of the last account of the last chunk that this day wrote; 0 where it wrote none."""
    last = Command.objects.filter(actor=SYSTEM.id, verb=VERB, answer__has_key=TO).order_by("-id").first()
    return int(last.answer[TO]) if last is not None and last.on == day else 0


def _until(day: date) -> date:
    """Where nobody knows the bank holidays of a day, each account that would be judged stalls and says so."""
    try:
        return judged_to(day, the_book().rules)
    except (BeyondCalendar, NoRuleInForce):
        return day


def open_account(account: int, day: date, report: DayReport) -> bool:
    """Opens the day of one account, or stalls it; whether it was opened.

    Errors: OperationalError, which is about the database and not about the account: the run stops and is repeated.
    """
    own = DayReport(day)
    try:
        _patiently(account, day, own)
    except OperationalError:
        raise
    except Exception as error:  # kept with the account, for a person to look at
        with transaction.atomic():
            stall(account, day, READING, error)
        own.stalled.append(f"account {account}: {said(error)}")
    report.add(own)
    return not own.stalled


def _patiently(account: int, day: date, report: DayReport) -> None:
    """Again where somebody at the desk was faster."""
    for _ in range(ATTEMPTS - 1):
        with suppress(StaleWrite):
            return open_chunk([account], day, report)
    return open_chunk([account], day, report)


def open_chunk(ids: Sequence[int], day: date, report: DayReport, to: int | None = None) -> None:
    """One transaction: all that the day brings to these accounts. What it did already it does not do again.

    `to` is kept with it where every account up to that key has had its day.
    """
    rules = the_book().rules
    with transaction.atomic():
        decided = decide_day(load_due(ids, day, rules), day, judged_to(day, rules))
        days = [one for one in decided.days.values() if one.events]
        if days:
            command = Command.objects.create(actor=SYSTEM.id, verb=VERB, on=day, answer={} if to is None else {TO: to})
            if cases := [case for one in days for case in one.cases]:
                write(cases, SYSTEM, command, day)
            write_accounts([one.written for one in days], SYSTEM, command, day)
            queue_payments([(one.due.account, one.payments) for one in days], day)
        for account, failure in decided.failed.items():
            stall(account, day, failure.step, failure.error)
    for one in days:
        _count(one, report)
    report.stalled.extend(f"account {account}: {said(item.error)}" for account, item in decided.failed.items())


def stall(account: int, day: date, step: str, error: Exception) -> None:
    """Keeps an account out of the cycle until a person clears it; one that fails again stalls again."""
    Stalled.objects.update_or_create(
        account_id=account, day=day, step=step, defaults={"error": said(error), "cleared_by": ""}
    )


def _count(one: OneDay, report: DayReport) -> None:
    report.due += sum(len(event.numbers) for event in one.opened.events if isinstance(event, InstalmentsDue))
    report.missed += sum(map(newly_behind, one.opened.judged))
    report.by_another += sum(item.state is InstalmentState.OTHER_METHOD for item in one.opened.judged)
    judged = {item.instalment.number for item in one.opened.judged}
    if judged:
        report.by_another_again += sum(item.number in judged for item in twice_running(one.after.instalments))
    report.paid_on += len(one.payments)
