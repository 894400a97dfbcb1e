"""The benchmarks run and write their page. How fast anything is, no test says."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.plugin import DATABASE, POSTGRESQL_URL
from tests.scale.bench import ROOT

WITHOUT_A_DATABASE = (
    "A bank statement read",
    "All plans for one client",
    "Weekly maintenance of a whole caseload",
    "Calculations as JSON lines",
    "400 recommended plans",
)


@pytest.mark.each_database
def test_a_quick_run_measures_everything_and_writes_its_page(tmp_path: Path) -> None:
    kind, page = os.environ.get(DATABASE, "sqlite"), tmp_path / "performance.md"
    command = [sys.executable, "-P", "-m", "tests.scale.bench", "--quick", "--database", kind]
    command += [] if kind == "sqlite" else ["--databases-only"]
    outside = os.environ | {"DATABASE_URL": os.environ.get(POSTGRESQL_URL, "")}
    said = subprocess.run(
        [*command, "--on", "2026-02-03", "--to", str(page)], cwd=ROOT, env=outside, capture_output=True, text=True
    )
    assert said.returncode == 0, said.stderr[-3000:]
    text = page.read_text(encoding="utf-8")
    name = "SQLite" if kind == "sqlite" else "PostgreSQL"
    assert "3 February 2026" in text
    for heading in (
        "2,000 cases taken in",
        "Pages with 2,000 cases",
        "8 offers to withdraw",
        "A business day of accounts",
        "60 receipts taken in",
        "Letters",
        "A year's reports over 200 accounts",
        "Plans for arrears, redrawn while a slider moves",
        *(WITHOUT_A_DATABASE if kind == "sqlite" else ()),
    ):
        assert heading in text
    for row in (f"| {name} ", "| Task, saved | ", "| event | ", "| request | 8 | 8 | 0 |"):
        assert row in text
