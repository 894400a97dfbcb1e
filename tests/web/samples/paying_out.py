"""Money that leaves, in the made-up office of the gallery."""

from datetime import date
from typing import Any

from tests.web.samples.office import leaders_page

NOTHING = {"payments": 0, "amount": "£0.00", "held": [], "batches": []}
PAGES: dict[str, tuple[str, dict[str, Any]]] = {
    "payments": (
        "payments.html",
        leaders_page(
            "Payments out",
            "payments",
            why="",
            waiting={
                "payments": 2,
                "amount": "£121.40",
                "held": [
                    {
                        "reference": "700000000012",
                        "amount": "£54.72",
                        "since": date(2017, 2, 10),
                        "why": "No bank details are held",
                    }
                ],
                "batches": [{"name": "P-20170210-1", "on": date(2017, 2, 10), "payments": 14, "amount": "£1,204.11"}],
            },
        ),
    ),
    "payments-empty": (
        "payments.html",
        leaders_page(
            "Payments out", "payments", why="", waiting={"payments": 0, "amount": "£0.00", "held": [], "batches": []}
        ),
    ),
    "payments-not-theirs": (
        "payments.html",
        leaders_page("Payments out", "payments", why="The file is made by somebody with the grant.", waiting=None),
    ),
}
