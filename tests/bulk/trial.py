"""A trial of many at random: `python -m tests.bulk.at_random 1000000`, or of `plans_at_random`."""

import random
import sys
from collections.abc import Callable, Sequence
from datetime import date
from typing import TypeVar

MOST_TOLD = 5

Drawn = TypeVar("Drawn")


def tried(
    drawn: Callable[[random.Random, date], Drawn],
    differences: Callable[[Sequence[Drawn]], list[tuple[object, ...]]],
    days: Sequence[date],
    together: int,
    says: str,
) -> int:
    """So many as the command line asks for, else a million; the first who differ are told, and the trial has failed."""
    count, chance, done = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000, random.Random(1), 0
    while done < count:
        on, size = chance.choice(days), min(together, count - done)
        wrong = differences([drawn(chance, on) for _ in range(size)])
        if wrong:
            print(*wrong[:MOST_TOLD], sep="\n", file=sys.stderr)
            return 1
        done += size
    print(f"{count:,} {says}, to the penny.")
    return 0
