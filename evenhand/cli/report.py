"""Answer a report, list them, or tell what they are read from anew."""

import argparse
import sys

from evenhand.cli.fault import BadInput
from evenhand.cli.here import the_office
from evenhand.domain.refusal import Refusal
from evenhand.work.reporting.answer import answer
from evenhand.work.reporting.as_text import as_csv, as_lines
from evenhand.work.reporting.registry import REPORTS
from evenhand.work.reporting.telling import rebuild
from evenhand.work.visible import Absent


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("name", nargs="?", metavar="NAME", help="which report; without it, all of them are listed")
    parser.add_argument("--from", dest="since", default="", metavar="MONTH", help="the first month: 2017-06, or a day")
    parser.add_argument("--to", dest="until", default="", metavar="MONTH", help="the last month, which counts whole")
    parser.add_argument("--by", default="", help="by what the rows are told apart: month, team, ...")
    parser.add_argument("--team", default="", help="this team alone")
    parser.add_argument("--scheme", default="", help="cases of this old scheme alone")
    parser.add_argument("--employment", default="", help="cases whose paying parent has this work alone")
    parser.add_argument("--csv", action="store_true", help="a file for a spreadsheet, fit to leave the office")
    parser.add_argument("--format", choices=["text", "csv"], default="text", help="csv is the same as --csv")
    parser.add_argument(
        "--for-publication", action="store_true", help="withhold figures that rest on fewer than five, as a file does"
    )
    parser.add_argument("--rebuild", action="store_true", help="tell every event anew into what reports are read from")


def run(args: argparse.Namespace) -> int:
    the_office()
    if args.rebuild:
        rebuild()
        print("What reports are read from is told anew from all events.", file=sys.stderr)
        if args.name is None:
            return 0
    if args.name is None:
        width = max(map(len, REPORTS))
        print(*(f"{name:{width}}  {report.title}" for name, report in REPORTS.items()), sep="\n")
        return 0
    found = answer(
        args.name,
        since=args.since,
        until=args.until,
        by=args.by,
        team=args.team,
        scheme=args.scheme,
        employment=args.employment,
        outside=args.for_publication,
    )
    if isinstance(found, Absent):
        raise BadInput(f"There is no report '{args.name}'. Reports: {', '.join(REPORTS)}.")
    if isinstance(found, Refusal):
        raise BadInput(found.sentence)
    if args.csv or args.format == "csv":
        sys.stdout.write(as_csv(found))
    else:
        print(*as_lines(found), sep="\n")
    return 0
