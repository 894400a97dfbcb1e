"""The record of training: who completed which walk of the guide, and when."""

import argparse
import sys

from evenhand.cli.here import the_office
from evenhand.domain.procedures.shape import SYSTEM
from evenhand.work.actors import Membership
from evenhand.work.files.csv_write import write_csv
from evenhand.work.reading.training import Completed, trained, training_seen
from evenhand.work.reading.worklists import worklist

HEAD = ("on", "username", "name", "role", "walk", "version", "kind")


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("username", nargs="?", default="", help="of this person alone")
    parser.add_argument("--open", action="store_true", help="which walks of their role each has not done")
    parser.add_argument("--csv", action="store_true", help="a file for a spreadsheet")


def run(args: argparse.Namespace) -> int:
    here = the_office()
    work = worklist(Membership(SYSTEM, ()))
    if args.open:
        for each in trained(SYSTEM, work, here.business_date):
            print(f"{each.username} ({each.name}, {each.role}): {'; '.join(each.open) or 'nothing'}")
        return 0
    lines = training_seen(SYSTEM, work, here.business_date, args.username)
    if args.csv:
        write_csv(sys.stdout, list(HEAD), [_cells(line) for line in lines])
        return 0
    for line in lines:
        print("  ".join(_cells(line)))
    return 0


def _cells(line: Completed) -> list[str]:
    return [line.on.isoformat(), line.username, line.name, line.role, line.walk, line.version, line.kind]
