"""Plans for arrears of a whole caseload, on two cores: `python -m tests.scale.planning --clients 1000000`.

Each process draws clients of its own, some thousand at a time, and times what is worked out of them alone: their
arrays and their plans. Then lines are answered from a file to a file, as `evenhand plan --lines --without-working`
answers them, and a few clients by the domain one by one.
"""

import argparse
import json
import random
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from datetime import timedelta
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from evenhand.bulk.plans import NO, NONE, PlanParameters, as_clients, negotiate_many
from evenhand.config.book import the_book
from evenhand.domain.calendar import DateRange
from evenhand.domain.negotiation import Commitment, Situation, negotiate
from evenhand.work.plan_lines import CLIENTS
from tests.scale.clients import drawn
from tests.scale.plan import SEED, TODAY
from tests.scale.statements import highest
from tests.work.plans.lines import line

CORES, TOGETHER, MOST_ALONE, FEW = 2, 16_384, 1_000, 10
FEES, ENDS = 0.1, 0.05


def main() -> None:
    asked = argparse.ArgumentParser(description=(__doc__ or "").partition(":")[0])
    asked.add_argument("--clients", type=int, default=1_000_000)
    asked.add_argument("--lines", type=int, default=200_000)
    given = asked.parse_args()
    print(json.dumps(measure(given.clients, given.lines)))


def measure(clients: int, lines: int) -> dict[str, Any]:
    """Seconds by the clock and by the processor, each part in processes that do nothing else."""
    alone = min(MOST_ALONE, max(clients // 100, FEW))
    found: dict[str, Any] = {"clients": clients, "processes": CORES}
    return found | _together(clients) | {"lines": _apart(_lines, lines), "alone": _apart(_alone, alone)}


def client(chance: random.Random) -> Situation:
    """A paying parent with arrears. For some fees begin when an opportunity ends, and for some a commitment ends."""
    one = drawn(chance, TODAY)
    if chance.random() < FEES:
        period = DateRange(TODAY - timedelta(90), TODAY + timedelta(chance.randrange(10, 94)))
        one = replace(one, ongoing=tuple(replace(case, collected=True, opportunity=period) for case in one.ongoing))
    if one.essential is not None and chance.random() < ENDS:
        until = TODAY + timedelta(chance.randrange(30, 700))
        one = replace(one, ending=(Commitment(one.essential // 10, until),))
    return one


def _together(clients: int) -> dict[str, Any]:
    """All of them, a part in each process: the slowest counts, and processor seconds are those of all."""
    shares = [(SEED + place, clients // CORES + (place < clients % CORES)) for place in range(CORES)]
    with ProcessPoolExecutor(CORES, mp_context=get_context("fork")) as pool:
        found = list(pool.map(_share, shares))
    return {
        name: {
            "seconds": max(part[name][0] for part in found),
            "processor": sum(part[name][1] for part in found),
            "memory": max(part["memory"] for part in found),
        }
        for name in ("recommending", "with_changes")
    }


def _share(asked: tuple[int, int]) -> dict[str, Any]:
    """The same clients without and with what would make a plan possible. Errors: where one is not answered."""
    seed, count = asked
    chance, given = random.Random(seed), PlanParameters.on(TODAY, the_book().rules)
    spent = {"recommending": [0.0, 0.0], "with_changes": [0.0, 0.0]}
    for first in range(0, count, TOGETHER):
        every = [client(chance) for _ in range(min(TOGETHER, count - first))]
        for name, seconds in spent.items():
            started, used = time.perf_counter(), time.process_time()
            found = negotiate_many(as_clients(every), given, changes=name == "with_changes")
            seconds[0] += time.perf_counter() - started
            seconds[1] += time.process_time() - used
            if not ((found.by_domain == NO) & (found.refused == NONE)).all():
                raise RuntimeError("a client was refused, or left to the domain")
    return {**spent, "memory": highest()}


def _apart(work: Callable[[int], dict[str, Any]], count: int) -> dict[str, Any]:
    with ProcessPoolExecutor(1, mp_context=get_context("fork")) as pool:
        return pool.submit(work, count).result()


def _lines(count: int) -> dict[str, Any]:
    """Also the highest memory in MiB at a tenth, and at the end. Errors: where a line is not answered."""
    chance, memory, number = random.Random(SEED), list[float](), 0
    with tempfile.TemporaryDirectory(prefix="evenhand-bench-") as folder:
        given, answers = Path(folder) / "clients.jsonl", Path(folder) / "plans.jsonl"
        with given.open("wb") as file:
            file.writelines(line(client(chance)) + b"\n" for _ in range(count))
        started, used = time.perf_counter(), time.process_time()
        with given.open("rb") as stream, answers.open("w", encoding="utf-8") as out:
            for number, found in enumerate(CLIENTS.answer(stream), 1):
                if not isinstance(found, tuple) or not isinstance(found[1], str):
                    raise RuntimeError(f"line {number} was not answered: {found}")
                out.write(found[1] + "\n")
                if number == max(count // 10, 1):
                    memory.append(highest())
        seconds, processor = time.perf_counter() - started, time.process_time() - used
        sizes = {"bytes_in": given.stat().st_size, "bytes_out": answers.stat().st_size}
    return {"count": number, "seconds": seconds, "processor": processor, "memory": [*memory, highest()], **sizes}


def _alone(count: int) -> dict[str, Any]:
    chance, rules = random.Random(SEED), the_book().rules
    every = [client(chance) for _ in range(count)]
    started, used = time.perf_counter(), time.process_time()
    for one in every:
        negotiate(one, rules)
    return {"count": count, "seconds": time.perf_counter() - started, "processor": time.process_time() - used}


if __name__ == "__main__":
    main()
