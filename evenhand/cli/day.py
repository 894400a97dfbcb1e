"""Close business dates, and say what each did."""

import argparse

from evenhand.cli.fault import BadInput
from evenhand.cli.here import a_day, the_office
from evenhand.config.book import the_book
from evenhand.cycle.report import DayReport
from evenhand.cycle.run import run_days
from evenhand.domain.calendar import long_date


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--until", type=a_day, metavar="DATE", help="the last date to close; without it, the present business date"
    )


def run(args: argparse.Namespace) -> int:
    here = the_office()
    known_to = min(days.covers.end for days in the_book().rules.calendars.values() if days.covers.end)
    if args.until is not None and args.until >= known_to:
        raise BadInput(f"--until: bank holidays are known up to {known_to}, so no later date can be closed.")
    if args.until is not None and args.until < here.business_date:
        print(f"Nothing to close: the business date is {long_date(here.business_date)}.")
        return 0
    run_days(args.until, on_report=_say)
    print(f"The business date is {long_date(the_office().business_date)}.")
    return 0


def _say(report: DayReport) -> None:
    print(*report.lines, sep="\n", flush=True)
