"""How fast a statement is taken in, beside the bare cost of the rows that it writes: `python -m tests.scale.money_in`.

Each account has something due, so that each receipt is allocated. One in fifty receipts names nobody and waits in
suspense. Each measurement is a process and a database of its own.
"""

import argparse
import gc
import io
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path
from typing import Any

from tests.scale.databases import KINDS, empty, server
from tests.scale.plan import TODAY

ROOT = Path(__file__).parents[2]
RECEIPTS = 20_000
WANTED = 6
UNKNOWN = 50
CHUNK = 500
TABLES = (
    "account", "balance", "command", "event", "file_taken", "journal", "posting", "receipt", "taken_back", "deduction",
)  # fmt: skip


def main() -> None:
    asked = argparse.ArgumentParser(description="Measures how fast a statement is taken in.")
    asked.add_argument("--receipts", type=int, default=RECEIPTS)
    asked.add_argument("--database", choices=KINDS, action="append", help="only this one")
    asked.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    given = asked.parse_args()
    if given.inside:
        json.dump(measure(given.receipts), sys.stdout)
        return
    with tempfile.TemporaryDirectory(prefix="evenhand-bench-") as folder:
        for kind in dict.fromkeys(given.database or KINDS):
            at = server() if kind == "postgresql" else ""
            with empty(kind, "money", Path(folder), at) as url:
                sys.stdout.write(f"{kind}: {said(_in_a_process(given.receipts, url, folder))}\n")


def said(found: dict[str, Any]) -> str:
    """What was measured, in a line."""
    return (
        f"{found['receipts']:,} receipts in {found['seconds']:.1f} s, bare {found['bare']:.1f} s: "
        f"{found['seconds'] / found['bare']:.1f} times (wanted: {WANTED}); {found['transactions']} transactions; "
        f"{found['memory_before']:.0f} MiB before, {found['memory_after']:.0f} after"
    )


def _in_a_process(receipts: int, url: str, folder: str) -> dict[str, Any]:
    command = [sys.executable, "-P", "-m", "tests.scale.money_in", "--inside", "--receipts", str(receipts)]
    outside = {name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "EVENHAND_RULES")}
    settings = {"EVENHAND_BENCH_URL": url, "EVENHAND_TEST_FOLDER": folder, "EVENHAND_TEST_DATABASE": "sqlite"}
    answer = subprocess.run(command, cwd=ROOT, env=outside | settings, stdout=subprocess.PIPE, check=True)
    found: dict[str, Any] = json.loads(answer.stdout)
    return found


def measure(receipts: int) -> dict[str, Any]:
    """In the process of the measurement, in an office of its own."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "tests.scale.settings"
    import django

    django.setup()
    from django.core.management import call_command

    from tests.desks import open_office
    from tests.scale.caseload import write_caseload
    from tests.scale.taking_in import take_in

    call_command("migrate", verbosity=0)
    open_office(TODAY)
    with tempfile.NamedTemporaryFile(suffix=".jsonl") as caseload:
        write_caseload(Path(caseload.name), receipts)
        with Path(caseload.name).open("rb") as stream:
            take_in(stream, receipts)
    return measure_statement(receipts, 0)


def measure_statement(receipts: int, after: int) -> dict[str, Any]:
    """A statement of so many receipts for accounts of this office, without the first ones."""
    from evenhand.domain.procedures.shape import SYSTEM
    from evenhand.work.import_statement import import_statement
    from evenhand.work.state.today import business_date
    from tests.scale.bare import bare_cost, rows_of
    from tests.scale.copies import copy_tables, settle
    from tests.scale.days import counted

    statement = _statement(_something_is_due(receipts, after), receipts, business_date())
    copy_tables(TABLES)
    settle()
    gc.collect()
    memory = _highest()
    with counted() as transactions:
        started = time.perf_counter()
        report = import_statement(SYSTEM, statement)
        seconds = time.perf_counter() - started
    if report.taken != receipts or report.refused_count:
        raise RuntimeError(f"{report.taken} taken, {report.refused_count} refused")
    after_it = _highest()
    bare, parts = bare_cost(TABLES, transactions[0])
    return {
        "receipts": receipts, "seconds": seconds, "bare": bare, "transactions": transactions[0],
        "memory_before": memory, "memory_after": after_it,
        "rows": rows_of(parts),
    }  # fmt: skip


def _something_is_due(most: int, after: int) -> list[str]:
    """A case of each account, with an instalment that fell due today; at most so many, without the first ones."""
    from evenhand.cases.models import Case
    from evenhand.config.book import the_book
    from evenhand.domain.account.ledger import Kind
    from evenhand.domain.account.ledger.entries import due
    from evenhand.domain.account.posting import Fact, post
    from evenhand.domain.procedures.shape import SYSTEM
    from evenhand.work.account import Wanted, record_account

    rows = list(Case.objects.order_by("account_id", "id").values_list("account_id", "reference"))
    first = dict(reversed(rows))
    accounts = sorted(first)[after : after + most]
    for start in range(0, len(accounts), CHUNK):
        record_account(
            SYSTEM,
            "bench",
            accounts[start : start + CHUNK],
            lambda item, today: (
                post(
                    item.state,
                    [Fact(Kind.DUE, today, "instalment:measured", due(first[item.ids.account], 57_00, 11_40))],
                    today,
                    the_book().rules,
                ),
            ),
            wanted=Wanted(instalments=False),
        )
    return [first[account] for account in accounts]


def _statement(cases: list[str], receipts: int, on: date) -> io.BytesIO:
    from evenhand.demo.bank import Paid, StatementToWrite, write_statements
    from evenhand.demo.play.authority import NUMBER, SORT_CODE

    entries = (
        Paid(
            on=on,
            pence=68_40,
            bank_reference=f"B{number:09}",
            remittance=("?" if number % UNKNOWN == 0 else cases[number % len(cases)],),
            debtor_name=f"PAYER {number % len(cases)}",
        )
        for number in range(receipts)
    )
    stream = io.BytesIO()
    write_statements(stream, "M1", on, [StatementToWrite("S1", SORT_CODE + NUMBER, on, entries)])
    stream.seek(0)
    return stream


def _highest() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
