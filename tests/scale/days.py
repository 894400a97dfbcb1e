"""Days of the cycle on which a known number of offers is withdrawn, each beside the bare cost of what it wrote."""

import gc
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any
from unittest.mock import patch

from django.db import connection

from evenhand.cycle.report import DayReport
from evenhand.cycle.run import run_days
from evenhand.domain.calendar import add_days
from evenhand.letters.models import Letter
from evenhand.work.state.today import business_date
from tests.scale.bare import bare_cost, brought_up, rows_of
from tests.scale.copies import copy_tables, settle
from tests.scale.offers import open_offers, try_once

APART = 3
AFTER = 15
TABLES = (
    "account", "audit", "case", "command", "event", "letter", "method", "note", "office", "opportunity", "outbox",
    "person", "person_fact", "request", "seal", "stalled", "task_record", "timer",
)  # fmt: skip


def measure_days(due: int, days: int) -> dict[str, Any]:
    """Offers are tried on `days` days, and withdrawn on as many."""
    run_days(business_date())
    tried = _tries(open_offers(due * days), days)
    started = time.perf_counter()
    fired = [_fired(report) for report in run_days(add_days(tried[0], AFTER - 2))]
    catching_up = {"seconds": time.perf_counter() - started, "timers": sum(map(sum, map(dict.values, fired)))}
    copy_tables(TABLES)
    measured = [_measured(add_days(day, AFTER), due) for day in tried]
    return {"days": measured, "catching_up": catching_up}


def _tries(cases: list[int], days: int) -> list[date]:
    tried = []
    for number in range(days):
        if number:
            run_days(add_days(business_date(), APART - 1))
        try_once(cases[number::days])
        tried.append(business_date())
    return tried


def _measured(day: date, due: int) -> dict[str, Any]:
    """The day before closes and this one opens: the seal, the office's date, and what is due."""
    if business_date() < add_days(day, -1):
        run_days(add_days(day, -2))
    brought_up(TABLES)
    if Letter.objects.filter(state="queued").exists():
        raise RuntimeError("letters are measured apart")
    settle()
    gc.collect()
    with counted() as transactions:
        started = time.perf_counter()
        reports = run_days(add_days(day, -1))
        seconds = time.perf_counter() - started
    if _fired(reports[-1]) != {"offer-withdrawal": due} or reports[-1].stalled:
        raise RuntimeError(f"{day}: {reports[-1].lines}")
    bare, parts = bare_cost(TABLES, transactions[0])
    return {"seconds": seconds, "bare": bare, "transactions": transactions[0], "rows": rows_of(parts)}


def _fired(report: DayReport) -> dict[str, int]:
    return dict(report.fired)


@contextmanager
def counted() -> Iterator[list[int]]:
    """Counts the transactions that write."""
    count, wrote = [0], [False]

    def watch(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        if sql.lstrip().split(" ", 1)[0].upper() in ("INSERT", "UPDATE", "DELETE"):
            if connection.in_atomic_block:
                wrote[0] = True
            else:
                count[0] += 1
        return execute(sql, params, many, context)

    def commit() -> None:
        count[0] += wrote[0]
        wrote[0] = False
        committed()

    committed = connection._commit
    with connection.execute_wrapper(watch), patch.object(connection, "_commit", commit):
        yield count
