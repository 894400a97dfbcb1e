"""The procedures of the made-up office: the list, one of them, and one as it stands on a request."""

from datetime import date
from typing import Any

from evenhand.config.book import the_book
from evenhand.domain.procedures.told import told
from evenhand.web.pages.procedures.picture import picture
from tests.web.samples.case import case_page
from tests.web.samples.office import page

EXTENSION = the_book().procedures["outcome-extension"]
SINCE = date(2016, 5, 1)
STANDS = {
    "propose": ("done", "Done", "ok", ""),
    "approve": ("now", "Can start", "", ""),
    "after-refusal": ("waiting", "Cannot start yet", "grey", "After: Approve the extension"),
    "refused-paying-parent": ("not-needed", "Not needed", "grey", "The extension is not refused."),
}


def task(each: Any, stands: bool) -> dict[str, Any]:
    state, text, kind, why = STANDS.get(each.task.id, STANDS["after-refusal"])
    return {
        "number": each.number,
        "title": each.task.title,
        "href": "/request/318/offer" if stands and state == "done" else None,
        "who": each.who,
        "when": each.when,
        "after": each.after,
        "waits_for": each.waits_for,
        "asks": each.asks,
        "opens": [{"title": "Compliance opportunity outcome: early end", "href": "/procedure"}],
        "letters": ["CMSL0136"],
        "clocks": ["the opportunity ends, and its outcome is due"],
        "steps": [{"id": step, "title": "A step"} for step in each.task.steps],
        "stands": {"text": text, "kind": kind} if stands else None,
        "now": stands and state == "now",
        "why": why if stands else "",
    }


def procedure(stands: bool) -> dict[str, Any]:
    states = {name: state[0] for name, state in STANDS.items()} if stands else {}
    return {
        "id": EXTENSION.id,
        "title": EXTENSION.title,
        "opened_because": f"{EXTENSION.opened_because}.",
        "team": "The team that owns the case",
        "known_as": dict(EXTENSION.request),
        "version": {"name": EXTENSION.version, "since": SINCE},
        "openers": [
            {"title": "Decide about a missed payment", "href": "/procedure", "task": "Extension or early end"},
            {"clock": "The opportunity ends, and its outcome is due"},
        ],
        "picture": picture(EXTENSION, states),
        "tasks": [task(each, stands) for each in told(EXTENSION)],
        "proposed": [
            {
                "known": "prison",
                "reason": "Change of Circumstance",
                "payments": "none was due yet",
                "proposes": "Fail",
                "why": "They cannot pay.",
                "grounds": ["EAR-1b", "R13"],
            },
        ]
        if stands
        else [],
        "without_proposal": ["hospital"],
        "clocks": [
            {"says": "The opportunity ends", "by": ["Approve the extension"], "at_opening": True, "opens": []},
        ],
    }


GROUPS = [
    {
        "process": "CofC",
        "procedures": [
            {
                "title": EXTENSION.title,
                "sub_area": "Compliance Opportunity Outcome",
                "href": "/procedure",
                "opened_because": EXTENSION.opened_because,
                "team": "The team that owns the case",
                "tasks": 7,
                "since": SINCE,
            }
        ],
    }
]
PAGES: dict[str, tuple[str, dict[str, Any]]] = {
    "procedures": ("procedures.html", page("Procedures", groups=GROUPS)),
    "procedure": ("procedure.html", page(EXTENSION.title, procedure=procedure(False))),
    "request-procedure": (
        "request_procedure.html",
        case_page(
            EXTENSION.title, "compliance", procedure=procedure(True), of_request={"number": 318, "version": "2016-05"}
        ),
    ),
}
