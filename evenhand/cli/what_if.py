"""Ask what would be if dated parameters were others, over the office's caseload or a file. Nothing is recorded."""

import argparse
import sys
from datetime import date
from pathlib import Path

from evenhand.cli.fault import BadInput
from evenhand.cli.here import a_day, the_office
from evenhand.cli.opened import opened
from evenhand.cli.progress import CountProgress
from evenhand.cli.what_if_listing import list_parameters, list_scenarios
from evenhand.cli.what_if_writing import LARGEST, check_target, write
from evenhand.domain.what_if import Scenario, Tally
from evenhand.work.files import Faults
from evenhand.work.what_if.over import OFFICE, over_file, over_office
from evenhand.work.what_if.report import WhatIf, report_of
from evenhand.work.what_if.scenarios import read_scenario, shipped

MOST_NAMED = 20


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "scenario", nargs="?", metavar="SCENARIO", help="a file, or the name of one that comes with Evenhand"
    )
    parser.add_argument("--file", metavar="FILE", help="over calculations a line, and not over the office")
    parser.add_argument("--dated", type=a_day, metavar="DATE", help="the day of the run; usually the business date")
    parser.add_argument("--csv", metavar="DIR|FILE", help=f"write the tables: {LARGEST}")
    parser.add_argument("--document", metavar="FILE", help="write the report with its charts: .pdf, .html or .md")
    parser.add_argument("--json", action="store_true", help="the report as JSON")
    parser.add_argument(
        "--for-publication", action="store_true", help="withhold what rests on fewer than five here too"
    )
    parser.add_argument("--parameters", action="store_true", help="list what a scenario may change")


def run(args: argparse.Namespace) -> int:
    if args.parameters:
        return list_parameters(_dated(args))
    if args.scenario is None:
        return list_scenarios()
    for target in (args.csv, args.document):
        check_target(target, args.document is target and target is not None)
    dated = _dated(args)
    scenario = _scenario(args.scenario, dated)
    inside, outside, wrong = _reports(args, scenario, dated)
    write(args, inside, outside)
    return 2 if wrong else 0


def _scenario(name: str, dated: date) -> Scenario:
    text: str | bytes | None = shipped().get(name)
    if text is None:
        with opened(name) as stream:
            text = stream.read()
    found = read_scenario(Path(name).name, text, dated)
    if not isinstance(found, Scenario):
        raise BadInput(list(found))
    return found


def _dated(args: argparse.Namespace) -> date:
    """The day given, or the office's; a file needs no office."""
    if args.dated is not None:
        day: date = args.dated
        return day
    if args.file:
        raise BadInput("--file: give the day of the run as well, with --dated: the same day gives the same report.")
    return the_office().business_date


def _reports(args: argparse.Namespace, scenario: Scenario, dated: date) -> tuple[WhatIf, WhatIf, bool]:
    """For the office itself, and fit to leave it; and whether a line could not be read."""
    progress, refused = CountProgress("case", "compared"), list[Faults]()

    def tell(tally: Tally) -> None:
        progress(tally.cases)

    if args.file:
        with opened(args.file) as stream:
            made, over = over_file(scenario, args.file, stream, refused, tell)
    else:
        made, over = over_office(scenario, dated, tell), OFFICE
    progress.end(made.tally.cases)
    for faults in refused[:MOST_NAMED]:
        print(*(fault.sentence for fault in faults.faults), sep="\n", file=sys.stderr)
    if len(refused) > MOST_NAMED:
        print(f"{len(refused) - MOST_NAMED:,} more lines cannot be read. Mend these first.", file=sys.stderr)
    inside, outside = (report_of(scenario, made.tally, over, dated, outside=each) for each in (False, True))
    return inside, outside, bool(refused)
