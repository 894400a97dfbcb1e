"""Money that leaves and debits that are collected, in the made-up office of the gallery."""

from datetime import date
from typing import Any

from tests.web.samples.office import leaders_page

NOTHING = {"payments": 0, "amount": "£0.00", "held": [], "batches": [], "back": []}
PAIN = {"value": "pain.001", "text": "Make the file for the bank (pain.001)"}
CSV = {"value": "csv", "text": "Make the file as a table (CSV)"}
HELD = {
    "reference": "700000000012",
    "amount": "£54.72",
    "since": date(2017, 2, 10),
    "why": "No bank details are held",
}
BATCH = {
    "name": "2017-02-10-1",
    "on": date(2017, 2, 10),
    "payments": 14,
    "amount": "£1,204.11",
    "form": "pain.001",
    "answers": ["13 accepted", "1 rejected", "13 booked"],
}
BACK = {
    "on": date(2017, 2, 10),
    "batch": "2017-02-10-1",
    "reference": "700000000013",
    "amount": "£48.00",
    "sort": "rejected",
    "why": "The account is closed",
}
WAITING = {"payments": 2, "amount": "£121.40", "held": [HELD], "batches": [BATCH], "back": [BACK]}


def paying(**more: Any) -> dict[str, Any]:
    values = {"kind": "payment", "why": "", "forms": [PAIN, CSV], "waiting": WAITING, **more}
    return leaders_page("Payments out" if values["kind"] == "payment" else "Direct debits out", "payments", **values)


PAGES: dict[str, tuple[str, dict[str, Any]]] = {
    "payments": ("payments.html", paying()),
    "payments-empty": ("payments.html", paying(waiting=NOTHING, forms=[CSV])),
    "payments-not-theirs": (
        "payments.html",
        paying(why="The file is made by somebody with the grant.", waiting=None),
    ),
    "collections": (
        "payments.html",
        paying(kind="collection", forms=[{"value": "pain.008", "text": "Make the file for the bank (pain.008)"}]),
    ),
    "collections-empty": ("payments.html", paying(kind="collection", forms=[], waiting=NOTHING)),
}
