"""A scenario asked of the office's live cases by a page or a program. Reads only."""

from evenhand.cases.models import Case
from evenhand.domain.refusal import Refusal
from evenhand.domain.what_if import Scenario
from evenhand.work.state.today import business_date
from evenhand.work.what_if.over import OFFICE, over_office
from evenhand.work.what_if.report import WhatIf, report_of
from evenhand.work.what_if.scenarios import Faults, read_scenario

MOST_CASES = 20_000
"""Beyond so many live cases nobody waits for a page: the command has no such limit."""


def ask(raw: bytes | str, *, outside: bool, file: str = "The scenario") -> WhatIf | Refusal | Faults:
    """The report as of the business date, or each fault of the scenario. Refusals: too-many-cases."""
    today = business_date()
    scenario = read_scenario(file, raw, today)
    if not isinstance(scenario, Scenario):
        return scenario
    live = Case.objects.filter(closed_on=None).count()
    if live > MOST_CASES:
        says = (
            f"The office has {live:,} live cases, and here {MOST_CASES:,} are the most. Whoever runs the server asks "
            "with the command 'evenhand what-if'."
        )
        return Refusal("too-many-cases", says)
    run = over_office(scenario, today)
    return report_of(scenario, run.tally, OFFICE, today, outside=outside)
