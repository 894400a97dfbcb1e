"""Make the demonstration office, by working it through its business days."""

import argparse
import sys

from evenhand.cli.fault import BadInput
from evenhand.demo.play import play
from evenhand.office.models import Office

MOST = 100_000


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--cases", type=int, default=400, metavar="N", help="how many cases (400)")
    parser.add_argument("--seed", type=int, default=1, metavar="S", help="the same seed makes the same office (1)")


def run(args: argparse.Namespace) -> int:
    if not 1 <= args.cases <= MOST:
        raise BadInput(f"--cases: a number from 1 to {MOST:,} is expected.")
    if Office.objects.exists():
        raise BadInput("This database holds an office already: a demonstration is made in an empty one.")
    play(args.cases, args.seed, lambda line: print(line, file=sys.stderr, flush=True))
    return 0
