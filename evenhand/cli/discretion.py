"""Show or set what the office says in every discretionary decision."""

import argparse
import sys
from pathlib import Path

from evenhand.cli.fault import BadInput
from evenhand.cli.here import a_day, the_office
from evenhand.domain.authority.statement import SetDecisionStatement
from evenhand.domain.procedures.shape import SYSTEM
from evenhand.work.asking import command_from
from evenhand.work.outcome import Recorded
from evenhand.work.set_decision_statement import set_decision_statement
from evenhand.work.statements_of_office import statement_on


def arguments(parser: argparse.ArgumentParser) -> None:
    does = parser.add_subparsers(dest="does", metavar="show | set", required=True)
    does.add_parser("show", help="the statement in force")
    new = does.add_parser("set", help="another statement, from a day on")
    new.add_argument("file", metavar="FILE", help="its text in UTF-8; - is standard input")
    new.add_argument("--from", dest="since", type=a_day, metavar="DATE", help="the first day; the business date")


def run(args: argparse.Namespace) -> int:
    here = the_office()
    if args.does == "show":
        now = statement_on(here.business_date)
        print(now.text if now else "None is in force: until there is one, no discretionary decision can be closed.")
        return 0
    since = args.since or here.business_date
    asked = command_from(SetDecisionStatement, {"from_on": since, "text": _text(args.file)})
    if isinstance(asked, list):
        raise BadInput([wrong.sentence for wrong in asked])
    outcome = set_decision_statement(SYSTEM, asked)
    if not isinstance(outcome, Recorded):
        raise BadInput(outcome.sentence)
    print(f"The statement is set from {since}.")
    return 0


def _text(name: str) -> str:
    try:
        data = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
        return data.decode("utf-8")
    except OSError as fault:
        raise BadInput(f"{name} cannot be read: {fault.strerror}.") from None
    except UnicodeDecodeError:
        raise BadInput(f"{name} is not text in UTF-8.") from None
