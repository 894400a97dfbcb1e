"""A business day of accounts, beside the bare cost of what it wrote: instalments due, judged, missed, and paid on.

    python -m tests.scale.accounts --accounts 2000

makes an office of its own. Each account has two instalments that fall due on the day, and one that is judged on it:
nine in ten were paid and are paid on, one in ten was missed.
"""

import argparse
import gc
import json
import os
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

MISSED_EVERY = 10
CHUNK = 500
TABLES = (
    "account", "audit", "balance", "case", "command", "event", "instalment", "journal", "letter", "note", "office",
    "outbox", "posting", "receipt", "request", "schedule", "seal", "stalled", "task_record", "timer",
)  # fmt: skip


def main() -> None:
    asked = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    asked.add_argument("--accounts", type=int, default=2_000)
    asked.add_argument("--database", choices=("sqlite", "postgresql"), default="sqlite")
    given = asked.parse_args()
    from tests.scale.databases import empty, server

    with tempfile.TemporaryDirectory(prefix="evenhand-bench-") as name:
        folder = Path(name)
        at = server() if given.database == "postgresql" else ""
        with empty(given.database, "accounts", folder, at) as url:
            os.environ |= {"EVENHAND_BENCH_URL": url, "EVENHAND_TEST_FOLDER": name}
            json.dump(_alone(given.accounts, folder), sys.stdout, indent=2)


def _alone(accounts: int, folder: Path) -> dict[str, Any]:
    os.environ["DJANGO_SETTINGS_MODULE"] = "tests.scale.settings"
    import django

    django.setup()
    from django.core.management import call_command

    from evenhand.demo.play.office import open_office
    from tests.scale.caseload import write_caseload
    from tests.scale.plan import TODAY
    from tests.scale.taking_in import first_lines, take_in

    call_command("migrate", verbosity=0)
    open_office(TODAY)
    caseload = folder / "caseload.jsonl"
    write_caseload(caseload, accounts)
    take_in(first_lines(caseload, accounts), accounts)
    return measure_accounts(accounts)


def measure_accounts(accounts: int) -> dict[str, Any]:
    """The opening of one business day over so many accounts."""
    from django.db import connection

    from evenhand.accounts.models import Account
    from evenhand.cycle.accounts import open_accounts
    from evenhand.cycle.report import DayReport
    from evenhand.cycle.run import run_days
    from evenhand.domain.calendar import add_days
    from tests.scale.bare import bare_cost, brought_up, rows_of
    from tests.scale.copies import copy_tables, settle
    from tests.scale.days import counted

    ids = list(Account.objects.order_by("id").values_list("id", flat=True)[:accounts])
    monday = _reaches_a_week_of_work()
    wednesday = add_days(monday, 2)
    _promise(ids, monday)
    run_days(monday)
    _pay([key for place, key in enumerate(ids) if place % MISSED_EVERY], monday)
    copy_tables(TABLES)
    brought_up(TABLES)
    settle()
    gc.collect()
    report = DayReport(wednesday)
    with counted() as transactions:
        started, cpu = time.perf_counter(), time.process_time()
        open_accounts(wednesday, report)
        seconds, cpu = time.perf_counter() - started, time.process_time() - cpu
    expected = (2 * len(ids), len(ids[::MISSED_EVERY]))
    if (report.due, report.missed) != expected or report.stalled:
        raise RuntimeError(f"{report.lines}, and not {expected}")
    bare, parts = bare_cost(TABLES, transactions[0])
    return {
        "database": connection.vendor,
        "accounts": len(ids),
        "seconds": seconds,
        "cpu_a_thousand": cpu / len(ids) * 1000,
        "bare": bare,
        "times": seconds / bare,
        "transactions": transactions[0],
        "rows": rows_of(parts),
    }


def _reaches_a_week_of_work() -> date:
    """Moves the business date on to a Monday that begins a week without a bank holiday."""
    from evenhand.config.book import the_book
    from evenhand.cycle.run import run_days
    from evenhand.domain.calendar import add_days
    from evenhand.work.state.today import business_date

    working, day = the_book().rules.working_days("england-and-wales"), business_date()
    while day.weekday() or not all(working.is_working(add_days(day, count)) for count in range(5)):
        day = add_days(day, 1)
    if day > business_date():
        run_days(add_days(day, -1))
    return day


def _promise(ids: Sequence[int], monday: date) -> None:
    """Two halves due on the day, one instalment due two days before, and three to come."""
    from evenhand.config.book import the_book
    from evenhand.domain.account.events import ScheduleSet
    from evenhand.domain.account.judging import judge_on
    from evenhand.domain.account.methods import PaymentMethod
    from evenhand.domain.account.state import Planned, ScheduleVersion
    from evenhand.domain.calendar import DateRange, add_days, add_months

    debit, order = PaymentMethod.DIRECT_DEBIT, PaymentMethod.DEDUCTION_FROM_EARNINGS_ORDER
    due = add_days(monday, 2)
    days = [(monday, debit), (due, order), (due, debit), *[(add_months(due, count), debit) for count in (1, 2, 3)]]
    rules = the_book().rules

    def promised(state: Any) -> tuple[ScheduleSet, ...]:
        instalments = tuple(
            Planned(place, 1, state.cases[0].reference, method, day, judge_on(method, day, rules), 57_00, 11_40)
            for place, (day, method) in enumerate(days, 1)
        )
        during = DateRange(monday, add_months(monday, 9))
        version = ScheduleVersion(1, monday, during, "monthly", "benchmark", 0)
        return (ScheduleSet(schedule=version, instalments=instalments),)

    _write(ids, promised)


def _pay(ids: Sequence[int], monday: date) -> None:
    from evenhand.config.book import the_book
    from evenhand.domain.account.methods import PaymentMethod
    from evenhand.domain.account.receiving import Incoming, take_receipts
    from evenhand.domain.calendar import add_days

    def paid(state: Any) -> Any:
        incoming = Incoming(PaymentMethod.DIRECT_DEBIT, "", monday, 68_40, f"bank:{state.reference}")
        return take_receipts(state, [incoming], add_days(monday, 1), the_book().rules)

    _write(ids, paid)


def _write(ids: Sequence[int], decision: Any) -> None:
    from django.db import transaction

    from evenhand.domain.account.apply import apply_all
    from evenhand.domain.procedures.shape import SYSTEM
    from evenhand.records.models import Command
    from evenhand.work.account import Wanted, WrittenAccount, load_accounts, write_accounts
    from evenhand.work.state.today import business_date

    for part in _parts(ids):
        with transaction.atomic():
            today = business_date()
            command = Command.objects.create(actor=SYSTEM.id, verb="benchmark", on=today)
            written = []
            for item in load_accounts(part, Wanted(instalments=False)).values():
                events = decision(item.state)
                written.append(WrittenAccount(item, apply_all(item.state, events), events))
            write_accounts(written, SYSTEM, command, today)


def _parts(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    yield from (ids[start : start + CHUNK] for start in range(0, len(ids), CHUNK))


if __name__ == "__main__":
    main()
