"""Show a case as the API gives it."""

import argparse
import json

from evenhand.api.shapes.case import CaseOut, case
from evenhand.cli.fault import BadInput
from evenhand.cli.here import the_office
from evenhand.domain.procedures.shape import SYSTEM
from evenhand.work.reading.case_view import view_case

DIGITS = 12


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("what", choices=["case"], metavar="case")
    parser.add_argument("reference", metavar="REFERENCE", help="the case number, 12 digits")
    parser.add_argument("--json", action="store_true", help="all of it, as JSON")


def run(args: argparse.Namespace) -> int:
    here = the_office()
    reference = args.reference.replace(" ", "")
    if not (reference.isascii() and reference.isdigit() and len(reference) == DIGITS):
        raise BadInput(f"'{args.reference[:40]}' is no case number: {DIGITS} digits are expected.")
    view = view_case(reference, SYSTEM, here.business_date)
    if view is None:
        raise BadInput(f"There is no case {reference}.")
    shown = case(view)
    if args.json:
        print(json.dumps(shown.model_dump(mode="json", by_alias=True, exclude_none=True), indent=2, ensure_ascii=False))
    else:
        print(*_in_words(shown), sep="\n")
    return 0


def _in_words(shown: CaseOut) -> list[str]:
    lines = [
        f"Case {shown.reference}, version {shown.version}, on {shown.business_date}",
        f"Paying parent: {shown.paying_parent.name}. Receiving parent: {shown.receiving_parent.name}.",
        f"Service: {shown.service}. PP Eligibility: {shown.pp_eligibility or 'not known'}.",
    ]
    for item in shown.requests:
        due = f", due {item.due_on}" if item.due_on else ""
        lines.append(f"Request {item.id}: {item.title}, {item.resolution or item.status}{due}")
    return lines
