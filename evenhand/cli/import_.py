"""Take a file in. Lines that cannot be taken are named on standard error, the others land; exit 2 if there are any."""

import argparse

from evenhand.cli.here import the_office
from evenhand.cli.opened import opened
from evenhand.cli.progress import Progress, so_far
from evenhand.domain.procedures.shape import SYSTEM
from evenhand.work.imports import IMPORTS


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("sort", choices=IMPORTS, metavar="SORT", help=", ".join(IMPORTS))
    parser.add_argument("file", metavar="FILE", help="the file; - reads standard input")


def run(args: argparse.Namespace) -> int:
    the_office()
    progress = Progress()
    with opened(args.file) as stream:
        report = IMPORTS[args.sort].take(SYSTEM, stream, on_refused=progress.refused, progress=progress, keep=False)
    progress.clear()
    print(f"{so_far(report)}.")
    if getattr(report, "seen_before", False):
        print("This file was taken before, and changes nothing.")
    return 2 if report.refused_count else 0
