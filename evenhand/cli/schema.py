"""Print the form of a file as JSON Schema."""

import argparse
import json

from evenhand.work.caseload import caseload_schema


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("form", choices=["caseload"], metavar="FORM", help="caseload")


def run(args: argparse.Namespace) -> int:
    print(json.dumps(caseload_schema(), indent=2, ensure_ascii=False))
    return 0
