"""The benchmarks: `script/bench` measures on SQLite and on PostgreSQL and writes docs/performance.md.

`--quick` does the same with a fiftieth of the cases, to see that it works; its figures say nothing.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from tests.scale.caseload import write_caseload
from tests.scale.databases import KINDS, empty, server
from tests.scale.plan import QUICK, WHOLE, Plan
from tests.scale.report import written

ROOT = Path(__file__).parents[2]
Measured = dict[str, dict[str, Any]]


def main() -> None:
    asked = argparse.ArgumentParser(description="Measures how fast the office is, and writes it down.")
    asked.add_argument("--quick", action="store_true", help="few cases: whether it works, not how fast")
    asked.add_argument("--database", choices=KINDS, action="append", help="only this one")
    asked.add_argument("--databases-only", action="store_true", help="leave out what needs no database")
    asked.add_argument("--on", type=date.fromisoformat, help="the date to write; else today")
    asked.add_argument("--to", type=Path, default=ROOT / "docs" / "performance.md", help="the file to write")
    given = asked.parse_args()
    started = time.perf_counter()
    with tempfile.TemporaryDirectory(prefix="evenhand-bench-") as folder:
        found = {
            kind: measured(kind, Path(folder), quick=given.quick) for kind in dict.fromkeys(given.database or KINDS)
        }
    alone = {} if given.databases_only else without_a_database((QUICK if given.quick else WHOLE)[-1])
    given.to.write_text(
        written(found, alone, given.on or datetime.now(UTC).date(), quick=given.quick), encoding="utf-8"
    )
    sys.stderr.write(f"{time.perf_counter() - started:.0f} seconds. Written: {given.to.name}\n")


def measured(kind: str, folder: Path, *, quick: bool) -> Measured:
    """What each plan gives on one kind of database, each in a process and a database of its own."""
    sys.stderr.write(f"{kind}\n")
    plans = QUICK if quick else WHOLE
    caseload = folder / "caseload.jsonl"
    if not caseload.exists():
        write_caseload(caseload, max(plan.cases for plan in plans))
    at = server() if kind == "postgresql" else ""
    found = {}
    for plan in plans:
        with empty(kind, plan.name, folder, at) as url:
            found[plan.name] = _in_a_process(plan.name, caseload, url, folder, quick=quick)
    return found


def without_a_database(plan: Plan) -> Measured:
    """What needs none, each in a process of its own that does nothing else."""
    return {
        "reading": _alone("statements", "--entries", str(plan.read), "--json"),
        "weekly": _alone("weekly", "--payers", str(plan.payers)),
        "lines": _alone("lines", "--lines", str(plan.lines)),
        "clients": _alone("clients", "--clients", str(plan.clients)),
        "planning": _alone("planning", "--clients", str(plan.planned), "--lines", str(plan.plan_lines)),
    }


def _alone(what: str, *asked: str) -> dict[str, Any]:
    sys.stderr.write(f"{what} {' '.join(asked[:2])}\n")
    command = [sys.executable, "-P", "-m", f"tests.scale.{what}", *asked]
    answer = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, check=True)
    found: dict[str, Any] = json.loads(answer.stdout)
    return found


def _in_a_process(plan: str, caseload: Path, url: str, folder: Path, *, quick: bool) -> dict[str, Any]:
    command = [sys.executable, "-P", "-m", "tests.scale.measure", plan, str(caseload), *(["--quick"] if quick else [])]
    outside = {name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "EVENHAND_RULES")}
    settings = {"EVENHAND_BENCH_URL": url, "EVENHAND_TEST_FOLDER": str(folder), "EVENHAND_TEST_DATABASE": "sqlite"}
    answer = subprocess.run(command, cwd=ROOT, env=outside | settings, stdout=subprocess.PIPE, check=True)
    found: dict[str, Any] = json.loads(answer.stdout)
    return found


if __name__ == "__main__":
    main()
