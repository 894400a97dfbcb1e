"""Suspense and money that went back, in the made-up office of the gallery."""

from datetime import date
from typing import Any

from tests.web.samples.office import VERSIONS, leaders_page, page

WAITING = {
    "href": "/suspense-entry/1",
    "on": date(2017, 2, 13),
    "amount": "£68.40",
    "reference": "700000000012 | MAINTENANCE FOR FEBRUARY AND WHAT WAS LEFT OF JANUARY",
    "payer": "O PROSSER",
    "way": "Bank transfer",
    "why": "No master case or case has the number that came with it",
    "tags": [{"text": "Restricted", "kind": "bad"}],
}
WENT = {
    "href": "/taken-back/1",
    "on": date(2017, 2, 14),
    "amount": "£12.34",
    "sort": "Unpaid direct debit",
    "reference": "700000000099",
    "reason": "Refer to payer",
    "why": "It names no account of this office",
    "tags": [],
}
DETAILS = [{"name": "Amount", "value": "£68.40"}, {"name": "Booked", "value": "13 February 2017"}]
NUMBER = {"kind": "text", "name": "to", "label": "Number of the master case or case", "hint": "Twelve digits."}
WHY = {"kind": "text", "name": "why", "label": "Why", "hint": "One line, for the ledger."}

PAGES: dict[str, tuple[str, dict[str, Any]]] = {
    "suspense": (
        "suspense.html",
        page(
            "Payments in suspense",
            "suspense",
            waiting=[WAITING, WAITING | {"reference": "", "payer": "", "tags": []}],
            count=2,
            total="£136.80",
            most=100,
            went=[WENT],
            went_count=1,
            returned=[{"employer": "CARTERS/77", "on": date(2017, 2, 10), "lines": 3, "amount": "£205.20"}],
        ),
    ),
    "suspense-empty": (
        "suspense.html",
        page(
            "Payments in suspense",
            "suspense",
            waiting=[],
            count=0,
            total="£0.00",
            most=100,
            went=[],
            went_count=0,
            returned=[],
        ),
    ),
    "suspense-entry": (
        "suspense_entry.html",
        page(
            "£68.40 of 13 February 2017",
            "suspense",
            money=WAITING,
            details=DETAILS,
            suggestions=[
                {
                    "to": "700000000011",
                    "account": "800000000011",
                    "paying_parent": "Owen Prosser",
                    "whys": ["One digit of the reference differs", "An instalment of this amount was due"],
                }
            ],
            asked="Owen",
            looked={"rows": [{"case": "700000000011", "paying_parent": "Owen Prosser", "tags": []}], "hint": ""},
            hidden=VERSIONS,
            may_return="/return-to-payer/1",
            form={"action": "/suspense-entry/1", "button": "Match it", "hidden": VERSIONS, "fields": [NUMBER]},
        ),
    ),
    "return-to-payer": (
        "return_to_payer.html",
        leaders_page(
            "Return £68.40 to who paid it",
            "suspense",
            details=[{"name": "Amount", "value": "£68.40"}, {"name": "Payer", "value": "O PROSSER"}],
            back="/suspense-entry/1",
            form={
                "action": "/return-to-payer/1",
                "button": "Record that it went back",
                "hidden": VERSIONS,
                "fields": [{"kind": "text", "name": "why", "label": "Why can it be nobody’s here?", "value": ""}],
            },
        ),
    ),
    "taken-back": (
        "taken_back.html",
        leaders_page(
            "£12.34 that went back",
            "suspense",
            details=DETAILS,
            form={"action": "/taken-back/1", "button": "Record what it was", "hidden": VERSIONS, "fields": [WHY]},
        ),
    ),
}
