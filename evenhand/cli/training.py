"""The record of training: who completed which walk or exercise, and when; and who tried which exercise."""

import argparse
import sys
from collections.abc import Sequence

from django.contrib.auth.models import User

from evenhand.cli.fault import BadInput
from evenhand.cli.here import the_office
from evenhand.domain.procedures.shape import SYSTEM
from evenhand.work.actors import Membership
from evenhand.work.files.csv_write import write_csv
from evenhand.work.reading.exercises import Tried, attempts_seen
from evenhand.work.reading.training import Completed, trained, training_seen
from evenhand.work.reading.worklists import worklist

HEAD = ("on", "username", "name", "role", "walk", "version", "kind", "score", "out_of")
TRIED = ("started_on", "username", "name", "exercise", "version", "attempt", "score", "out_of", "complete")


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("username", nargs="?", default="", help="of this person alone")
    parser.add_argument("--open", action="store_true", help="which walks of their role each has not done")
    parser.add_argument("--exercises", action="store_true", help="each attempt at an exercise, and how it was marked")
    parser.add_argument("--csv", action="store_true", help="a file for a spreadsheet")


def run(args: argparse.Namespace) -> int:
    here = the_office()
    if args.username and not User.objects.filter(username=args.username).exists():
        raise BadInput(f"{args.username}: nobody of that name works here.")
    work = worklist(Membership(SYSTEM, ()))
    if args.open:
        people = trained(SYSTEM, work, here.business_date)
        for each in (one for one in people if args.username in ("", one.username)):
            print(f"{each.username} ({each.name}, {each.role}): {'; '.join(each.open) or 'nothing'}")
        return 0
    if args.exercises:
        tried = attempts_seen(SYSTEM, work, here.business_date, args.username)
        return _say(TRIED, [_tried(each) for each in tried], args.csv)
    done = training_seen(SYSTEM, work, here.business_date, args.username)
    return _say(HEAD, [_cells(line) for line in done], args.csv)


def _say(head: Sequence[str], rows: list[list[str]], as_csv: bool) -> int:
    if as_csv:
        write_csv(sys.stdout, list(head), rows)
        return 0
    if not rows:
        print("Nothing of this is recorded yet.")
    for row in rows:
        print("  ".join(row).rstrip())
    return 0


def _cells(line: Completed) -> list[str]:
    known = [line.on.isoformat(), line.username, line.name, line.role, line.walk, line.version, line.kind]
    return [*known, *_marks(line.score, line.out_of)]


def _tried(each: Tried) -> list[str]:
    known = [each.started_on.isoformat(), each.username, each.name, each.exercise, each.version, str(each.number)]
    return [*known, *_marks(each.score, each.out_of), "yes" if each.complete else "no"]


def _marks(score: int | None, out_of: int | None) -> list[str]:
    return ["" if value is None else str(value) for value in (score, out_of)]
