"""Set the office up, or say how it stands."""

import argparse

from evenhand.cli.fault import BadInput
from evenhand.cli.here import a_day, the_office
from evenhand.domain.calendar import long_date
from evenhand.domain.refusal import Refusal
from evenhand.work.set_up_office import set_up_office


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--name", help="what the office is called; with it, an office is set up")
    parser.add_argument("--business-date", type=a_day, metavar="DATE", help="the first business date")
    parser.add_argument("--demonstration", action="store_true", help="it holds made-up people and QQ numbers only")
    parser.add_argument("--phone", default="", help="the telephone number that letters give")
    parser.add_argument("--address", action="append", default=[], metavar="LINE", help="a line of its address")


def run(args: argparse.Namespace) -> int:
    if args.name is None and args.business_date is None:
        here = the_office()
        kind = ", a demonstration office" if here.demonstration else ""
        print(f"{here.name}{kind}. The business date is {long_date(here.business_date)}.")
        return 0
    if not (args.name or "").strip() or args.business_date is None:
        raise BadInput("An office is set up with both --name and --business-date.")
    made = set_up_office(
        args.name.strip(),
        args.business_date,
        demonstration=args.demonstration,
        phone=args.phone,
        address=args.address,
    )
    if isinstance(made, Refusal):
        raise BadInput(made.sentence)
    print(f"{made.name} is set up. The business date is {long_date(made.business_date)}.")
    print("Next: 'evenhand staff add USERNAME --name NAME --role ROLE', then 'evenhand import caseload FILE'.")
    return 0
