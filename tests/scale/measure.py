"""Measures one database with one caseload, in a process of its own: `python -m tests.scale.measure` by `bench`."""

import argparse
import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

os.environ["DJANGO_SETTINGS_MODULE"] = "tests.scale.settings"

import django

from tests.scale.plan import QUICK, SEED, TODAY, WHOLE, Plan


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("plan", choices=[plan.name for plan in WHOLE])
    asked.add_argument("caseload", type=Path)
    asked.add_argument("--quick", action="store_true")
    given = asked.parse_args()
    plan = next(plan for plan in (QUICK if given.quick else WHOLE) if plan.name == given.plan)
    django.setup()
    json.dump(measure(plan, given.caseload), sys.stdout)


def measure(plan: Plan, caseload: Path) -> dict[str, Any]:
    from django.core.management import call_command

    from evenhand.demo.play.office import open_office
    from tests.scale.accounts import measure_accounts
    from tests.scale.copies import settle
    from tests.scale.days import measure_days
    from tests.scale.letters import measure_letters
    from tests.scale.machine import database_version
    from tests.scale.money_in import measure_statement
    from tests.scale.pages import measure_pages
    from tests.scale.plans import measure_plans
    from tests.scale.reporting import measure_reports, measure_telling
    from tests.scale.taking_in import first_lines, take_in

    call_command("migrate", verbosity=0)
    open_office(TODAY)
    found: dict[str, Any] = {"database": database_version()}
    told = _teller(plan)
    if plan.pages_at < plan.cases:
        take_in(first_lines(caseload, plan.pages_at), plan.pages_at)
        settle()
        found["pages"] = told("pages", lambda: measure_pages(plan.looks, SEED))
    with caseload.open("rb") as stream:
        whole = first_lines(caseload, plan.cases) if plan.pages_at < plan.cases else stream
        found["taking_in"] = told("taking in", lambda: take_in(whole, plan.cases))
    if plan.pages_at == plan.cases:
        settle()
        found["pages"] = told("pages", lambda: measure_pages(plan.looks, SEED))
    found |= told("days", lambda: measure_days(plan.due, plan.days))
    if plan.accounts:
        found["accounts"] = told("a business day of accounts", lambda: measure_accounts(plan.accounts))
    if plan.receipts:
        found["statement"] = told("a statement", lambda: measure_statement(plan.receipts, plan.accounts))
    if plan.accepted:
        found["letters"] = told("letters", lambda: measure_letters(plan.accepted))
    if plan.offered:
        found["plans"] = told("plans redrawn", lambda: measure_plans(plan.offered, plan.slides))
    if plan.reported:
        found["telling"] = told("events told anew", measure_telling)
        found["reports"] = told("a year's reports", lambda: measure_reports(plan.reported))
    return found


def _teller(plan: Plan) -> Callable[[str, Callable[[], dict[str, Any]]], dict[str, Any]]:
    def told(what: str, work: Callable[[], dict[str, Any]]) -> dict[str, Any]:
        print(f"  {plan.cases:,} cases: {what}", file=sys.stderr, flush=True)
        return work()

    return told


if __name__ == "__main__":
    main()
