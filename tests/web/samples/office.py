"""The made-up office of the gallery: what every page of it is given."""

from datetime import date
from typing import Any

TODAY = date(2017, 2, 20)

WORKER = {"name": "Ruth Ackroyd", "role": "Caseworker"}
LEADER = {"name": "Priya Nair", "role": "Team leader"}

OFFICE = {
    "name": "Riverside office",
    "business_date": TODAY,
    "demonstration": True,
    "next_due": {"on": date(2017, 2, 27), "what": "an answer to an offer is due on 3 cases"},
}


def page(title: str, place: str = "", **more: Any) -> dict[str, Any]:
    """What base.html asks of every view, with what this page adds."""
    return {
        "title": title,
        "place": place,
        "person": WORKER,
        "nav": {"my_work_count": 14, "team": False, "reports": False},
        "office": OFFICE,
        "here": "/here",
        "notices": [],
        "errors": [],
        **more,
    }


def leaders_page(title: str, place: str = "", **more: Any) -> dict[str, Any]:
    nav = {"my_work_count": 6, "team": True, "approvals": 2, "reports": True, "imports": True}
    return page(title, place, **{"person": LEADER, "nav": nav} | more)


VERSIONS = [{"name": "seen", "value": "case=12;account=4"}, {"name": "key", "value": "0c5e2c1d"}]
