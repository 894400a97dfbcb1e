"""The caseload that is taken in, written once."""

import json
from pathlib import Path

from evenhand.demo.caseload import make_caseload
from tests.scale.plan import SEED, TODAY


def write_caseload(path: Path, cases: int) -> None:
    """One line a case. The first lines of a larger caseload are the smaller one."""
    with path.open("w", encoding="utf-8") as file:
        for line in make_caseload(cases, SEED, TODAY):
            file.write(json.dumps(line, separators=(",", ":")) + "\n")
