"""Calculations a line: JSON in and JSON out through the command itself, on one core.

    python -m tests.scale.lines --lines 100000

The whole process counts, and apart from it what it takes to start: the same with a single line. The first answers are
compared with those of the way that gives the working.
"""

from tests.scale.one_core import keep_to_one_core

if __name__ == "__main__":
    keep_to_one_core()

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from evenhand.bulk import UNKNOWN
from evenhand.domain.money import pounds
from tests.scale.payers import drawn, singly
from tests.scale.plan import SEED
from tests.scale.weekly import HERE, ON

TIMES, COMPARED = 3, 2_000
COMMAND = [sys.executable, "-P", "-m", "evenhand", "calculate", "--lines"]
ANSWERED = (0, 2)
"""The second where a line cannot be answered: here, where it is not known whether there is a benefit."""


def main() -> None:
    asked = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    asked.add_argument("--lines", type=int, default=100_000)
    json.dump(measure(asked.parse_args().lines), sys.stdout)


def measure(count: int) -> dict[str, Any]:
    """Seconds of the whole, processor seconds of it and of the start alone, sizes in bytes.

    Errors: RuntimeError where an answer is another with its working.
    """
    with tempfile.TemporaryDirectory(prefix="evenhand-bench-") as name:
        one, given, found = (Path(name) / part for part in ("one.jsonl", "in.jsonl", "out.jsonl"))
        with given.open("w", encoding="utf-8") as file:
            file.writelines(f"{line}\n" for line in written(count))
        one.write_text(next(written(1)) + "\n", encoding="utf-8")
        times = TIMES if count > COMPARED else 1
        starting, _ = min(_answered(one, found) for _ in range(times))
        processor, seconds = min(_answered(given, found) for _ in range(times))
        refused = _compared(given, found, count)
        sizes = {"bytes_in": given.stat().st_size, "bytes_out": found.stat().st_size}
    took = {"seconds": seconds, "processor": processor, "starting": starting}
    return {"lines": count, "refused": refused, **took, **sizes}


def written(count: int) -> Iterator[str]:
    """Paying parents at random, as a line each."""
    for place, (gross, benefit, others, households) in enumerate(singly(drawn(count, SEED))):
        receiving = [
            {
                "reference": f"42{place:08}{letter}",
                "children": [{"nights_a_year": each} for each in nights],
                "service": "direct-pay" if place % 3 == 0 else "collect-and-pay",
            }
            for letter, nights in zip("ABC", households, strict=False)
        ]
        income = "unknown" if gross == UNKNOWN else pounds(gross)
        line = {"on": str(ON), "gross_weekly_income": income, "benefit": str(benefit), "other_children": others}
        yield json.dumps(line | {"receiving_parents": receiving})


def _answered(given: Path, found: Path) -> tuple[float, float]:
    """Seconds of the processor, and of the clock."""
    with found.open("wb") as out:
        started, before = time.perf_counter(), _processor()
        _run([*COMMAND, "--without-working", str(given)], out)
        return _processor() - before, time.perf_counter() - started


def _processor() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _run(command: list[str], out: Any) -> None:
    code = subprocess.run(command, cwd=HERE.parents[1], stdout=out, stderr=subprocess.DEVNULL, check=False).returncode
    if code not in ANSWERED:
        raise RuntimeError(f"{' '.join(command[3:])} ended with {code}")


def _compared(given: Path, found: Path, count: int) -> int:
    """How many lines were refused."""
    few, right = found.with_name("few.jsonl"), found.with_name("right.jsonl")
    with given.open("rb") as lines:
        few.write_bytes(b"".join(islice(lines, COMPARED)))
    with right.open("wb") as out:
        _run([*COMMAND, str(few)], out)
    with found.open("rb") as ours, right.open("rb") as theirs:
        for place, line in enumerate(theirs, 1):
            expected = json.loads(line)
            expected.pop("working", None)
            if json.loads(ours.readline()) != expected:
                raise RuntimeError(f"line {place} is answered otherwise with its working")
    with found.open("rb") as ours:
        every = [line.startswith(b'{"line": ') for line in ours]
    if len(every) != count:
        raise RuntimeError(f"{count} lines and {len(every)} answers")
    return sum(every)


if __name__ == "__main__":
    main()
