"""Print the form of a file as JSON Schema."""

import argparse
import json
from collections.abc import Callable, Mapping
from typing import Any

from evenhand.work.calculation.form import CalculationForm
from evenhand.work.caseload.schema import caseload_schema, schema_of
from evenhand.work.plans import PlanForm
from evenhand.work.what_if.lines import WhatIfForm

FORMS: Mapping[str, Callable[[], dict[str, Any]]] = {
    "caseload": caseload_schema,
    "calculate": lambda: schema_of(CalculationForm, "calculation"),
    "plan": lambda: schema_of(PlanForm, "client"),
    "what-if": lambda: schema_of(WhatIfForm, "paying parent"),
}


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("form", choices=list(FORMS), metavar="FORM", help=f"of the lines of a file: {', '.join(FORMS)}")


def run(args: argparse.Namespace) -> int:
    print(json.dumps(FORMS[args.form](), indent=2, ensure_ascii=False))
    return 0
