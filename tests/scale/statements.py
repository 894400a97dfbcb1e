"""How fast a bank statement is read, and in how much memory: `python -m tests.scale.statements`.

The file is written first. Then it is checked and read as it would be taken in, both passes counted, in one process
that does nothing else.
"""

import argparse
import json
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from evenhand.demo.bank import Paid, StatementToWrite, write_statements
from evenhand.domain.calendar import add_days
from evenhand.work.files.bank import Entry, check_statement, read_statement
from tests.scale.plan import TODAY

ENTRIES = 1_000_000
WANTED = 10_000


def main() -> None:
    asked = argparse.ArgumentParser(description="Measures how fast a bank statement is read.")
    asked.add_argument("--entries", type=int, default=ENTRIES)
    asked.add_argument("--version", choices=("02", "08"), default="08")
    asked.add_argument("--json", action="store_true", help="the figures alone")
    given = asked.parse_args()
    with tempfile.NamedTemporaryFile(suffix=".xml") as file:
        size = write(Path(file.name), given.entries, given.version)
        found = measure(Path(file.name))
    if given.json:
        json.dump(found, sys.stdout)
        return
    sys.stdout.write(
        f"{found['entries']:,} entries, {size / 1024**2:,.0f} MiB, camt.053.001.{given.version}\n"
        f"checked in {found['checking']:.1f} s, read in {found['reading']:.1f} s: "
        f"{found['entries'] / (found['checking'] + found['reading']):,.0f} entries a second (wanted: {WANTED:,})\n"
        f"highest memory: {found['memory_at_a_tenth']:.1f} MiB at a tenth, "
        f"{found['memory_at_the_end']:.1f} at the end\n"
    )


def write(path: Path, entries: int, version: str) -> int:
    """The size of the file in bytes."""
    with path.open("wb") as stream:
        statement = StatementToWrite("S1", "GB33BUKB20201555555555", TODAY, paid(entries), 0)
        write_statements(stream, "M1", TODAY, [statement], version=version)
        return stream.tell()


def paid(entries: int) -> Iterator[Paid]:
    """Direct debits and bank credits, in the words that payers use."""
    for number in range(entries):
        reference = f"41{number:08}"
        yield Paid(
            on=add_days(TODAY, -(number % 5)),
            pence=1_000 + number * 37 % 60_000,
            bank_reference=f"BANK{number:012}",
            end_to_end_id=reference,
            mandate_id=f"MANDATE{number:08}" if number % 3 else "",
            debtor_name="A paying parent",
            remittance=(f"CHILD MAINTENANCE {reference}",),
            code="PMNT-RDDT-ESDD" if number % 3 else "PMNT-RCDT-ESCT",
        )


def measure(path: Path) -> dict[str, Any]:
    """Seconds of each pass, and the highest memory in MiB after a tenth of all that was done and after all."""
    memory: list[float] = []
    with path.open("rb") as stream:
        started = time.perf_counter()
        check = check_statement(stream, progress=lambda number: memory.append(highest()))
        checked = time.perf_counter()
        stream.seek(0)
        read = sum(isinstance(each, Entry) for each in read_statement(stream, check, progress=_nothing))
        done = time.perf_counter()
    if read != check.entries:
        raise RuntimeError(f"{check.entries} entries, and {read} read")
    return {
        "entries": read,
        "checking": checked - started,
        "reading": done - checked,
        "memory_at_a_tenth": memory[len(memory) // 10] if memory else highest(),
        "memory_at_the_end": highest(),
    }


def _nothing(number: int) -> None:
    """Progress that nobody watches."""


def highest() -> float:
    """The most memory that this process itself has held, in mebibytes."""
    own = Path("/proc/self/status")
    if own.exists():  # what the system counts for a process begins with what its parent held
        held = next(line for line in own.read_text().splitlines() if line.startswith("VmHWM:"))
        return int(held.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
