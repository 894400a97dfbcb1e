"""One made-up case of the gallery, and the sentences that explain it."""

from datetime import date
from typing import Any

from tests.web.samples.office import page

REFERENCE = "700000000421"

CASE = {
    "reference": REFERENCE,
    "paying_parent": {"name": "Idris Vaughan", "detail": "employed"},
    "receiving_parent": {"name": "Nia Bellamy", "detail": "letters in Welsh"},
    "service": "Collect and pay",
    "tags": [{"text": "Addresses protected", "kind": "warn"}, {"text": "New Case team", "kind": "grey"}],
    "urgent": None,
}

CLOCKS = [
    {"name": "Answer by", "on": date(2017, 2, 27), "tag": {"text": "7 days", "kind": "warn"}},
    {"name": "Offer withdrawn on", "on": date(2017, 3, 7), "note": "15 days after the Offer Date"},
]

WHY_ENFORCED = {
    "sentence": "The order counts as enforced because nothing on the old scheme says that it was chosen.",
    "steps": [
        {
            "id": "LKP-3",
            "sentence": "The look-up found a deduction from earnings order at selection, and no note of a choice.",
        }
    ],
    "rules": [
        {
            "id": "R6",
            "sentence": "With no note, an order is taken as enforced.",
            "source": "Ruling of the office",
        }
    ],
}

REQUESTS = [
    {
        "number": 318,
        "title": "Offer Compliance Opportunity",
        "href": "/request/318/offer",
        "why": "Both parents chose different services, and every criterion is met",
        "due": date(2017, 2, 27),
        "tag": {"text": "7 days", "kind": "warn"},
        "assigned": "Ruth Ackroyd",
    },
    {
        "number": 322,
        "title": "Gather Paying Parent Information",
        "href": "/request/322",
        "why": "Net income is not known",
        "due": None,
        "assigned": "",
    },
]


def case_page(title: str, tab: str, **more: Any) -> dict[str, Any]:
    return page(title, "cases", **{"case": CASE, "tab": tab, "may_record": True} | more)
