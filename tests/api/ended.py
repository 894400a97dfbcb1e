"""How a case stands after an offer, as JSON: read over HTTP, and written from the table of branches."""

from typing import Any

from tests.api.walker import Walker
from tests.branches.ends import Chance, Way
from tests.branches.table import Branch


def found(walker: Walker) -> dict[str, Any]:
    """As the API gives it."""
    case, methods, letters = walker.read(), walker.read("/methods"), walker.read("/letters")
    (offer,) = (item for item in case["requests"] if item["procedure"].endswith("-parent-application"))
    beside = (item for item in case["requests"] if item is not offer)
    return {
        "offer": {name: offer[name] for name in ("status", "resolution", "ending")},
        "beside": sorted((item["procedure"], item.get("ending", item["status"])) for item in beside),
        "opportunity": case.get("opportunity"),
        "compliance_opportunity": case["compliance_opportunity"],
        "pp_eligibility": case["pp_eligibility"],
        "unlikely_to_pay": case["unlikely_to_pay"],
        "methods": [
            {name: value for name, value in way.items() if name != "number"} for way in methods["methods_from"]
        ],
        "letters": sorted((item["code"], item["role"], item["state"]) for item in letters["letters"]),
        "timers": [(item["why"], item["due_on"]) for item in case["timers"]],
    }


def expected(branch: Branch) -> dict[str, Any]:
    """As the table says; the one clock that is left is the one that starts an opportunity."""
    end = branch.end
    chance = opportunity(branch.route, end.chance) if end.chance else None
    starts = [("opportunity-start", chance["from"])] if chance and chance["status"] == "accepted" else []
    return {
        "offer": {"status": "Closed", "resolution": end.resolution, "ending": end.ending},
        "beside": sorted(end.beside),
        "opportunity": chance,
        "compliance_opportunity": end.outcome,
        "pp_eligibility": end.eligibility,
        "unlikely_to_pay": end.unlikely,
        "methods": [method(way) for way in end.ways],
        "letters": sorted(end.letters),
        "timers": starts,
    }


def opportunity(route: str, chance: Chance) -> dict[str, str]:
    days = {"from": chance.start.isoformat(), "to": chance.to.isoformat()}
    return {"route": route, "status": chance.status, **days}


def method(way: Way) -> dict[str, object]:
    ended = {"to": way.to.isoformat()} if way.to else {}
    return {
        "kind": way.kind,
        "share": f"{way.share / 100:.2f}",
        "from": way.start.isoformat(),
        "frequency": way.frequency,
        "mandatory": way.mandatory,
        "desire": way.desire,
        **ended,
    }
