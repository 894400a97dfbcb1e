"""What if, before a scenario was run, after one was, and with one that is wrong."""

from typing import Any

from evenhand.domain.negotiation import Reported
from evenhand.domain.what_if import Scenario, Tally
from evenhand.web.pages.reports.what_if import changeable, fields, shown
from evenhand.work.what_if.over import OFFICE
from evenhand.work.what_if.report import report_of
from evenhand.work.what_if.scenarios import read_scenario, shipped
from tests.domain.what_if.payers import ON, REFORM, found, owing, payer
from tests.web.samples.office import TODAY, leaders_page

TEXT = shipped()["announced-fee-reform"]
LISTED = [{"name": "The announced fee reform", "purpose": "What it would mean.", "href": "/what-if#scenario"}]


def _tally() -> Tally:
    tally = Tally()
    for prompt in Reported:
        for gross in range(60_00, 900_00, 40_00):
            tally.add(found(payer(gross, prompt, debts=owing(gross * 6) if gross % 80_00 else None), *REFORM))
    tally.refuse("benefit-unknown", 1)
    return tally


def _page(faults: tuple[str, ...] = (), **more: Any) -> dict[str, Any]:
    given: dict[str, Any] = {
        "listed": LISTED,
        "fields": fields(TEXT, faults),
        "parameters": changeable(TODAY),
        "today": TODAY,
        "result": None,
        "errors": [{"text": fault, "name": "text"} for fault in faults],
        "errors_title": "Not run yet",
    }
    return leaders_page("What if", "reports", **given | more)


def _result() -> dict[str, Any]:
    scenario = read_scenario("reform", TEXT, ON)
    assert isinstance(scenario, Scenario)
    return shown(report_of(scenario, _tally(), OFFICE, ON, outside=False))


FAULT = "The scenario: change 1, table: there is no table 'fee' to change. Tables: fees, maintenance, negotiation."
PAGES = {
    "what-if": ("reports/what_if.html", _page()),
    "what-if-answered": ("reports/what_if.html", _page(result=_result())),
    "what-if-wrong": ("reports/what_if.html", _page((FAULT,))),
}
