"""Make the demonstration office, by working it through its business days."""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection

from evenhand.cli.day_progress import DayProgress
from evenhand.cli.fault import BadInput
from evenhand.demo.play import play
from evenhand.office.models import Office

CASES, MOST = 300, 100_000


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--cases", type=int, default=CASES, metavar="N", help=f"how many cases ({CASES})")
    parser.add_argument("--seed", type=int, default=1, metavar="S", help="the same seed makes the same office (1)")


def run(args: argparse.Namespace) -> int:
    if not 1 <= args.cases <= MOST:
        raise BadInput(f"--cases: a number from 1 to {MOST:,} is expected.")
    if Office.objects.exists():
        raise BadInput("This database holds an office already: a demonstration is made in an empty one.")
    progress = DayProgress()
    with _in_haste():
        play(args.cases, args.seed, progress)
    progress.end()
    return 0


@contextmanager
def _in_haste() -> Iterator[None]:
    """No day of a demonstration waits for the disk: one that is lost with the power is made again."""
    if connection.vendor != "sqlite" or connection.in_atomic_block:
        yield
        return
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA synchronous=NORMAL")
        try:
            yield
        finally:
            cursor.execute("PRAGMA synchronous=FULL")
