"""What a case brings from the old schemes."""

from datetime import date
from random import Random

from evenhand.demo import money
from evenhand.demo.people import Fields
from evenhand.domain.calendar import add_days
from evenhand.domain.money import pounds

IN_FLIGHT = ("liability-order", "lump-sum-deduction-order", "freezing-order", "setting-aside-disposition", "bailiffs")
EXCLUDING = ("order-for-sale", "committal", "disqualification", "sisted")


def enforced(rng: Random) -> Fields:
    """An order imposed, or enforcement under way: what the opportunity is for."""
    scheme = rng.choices(("CS2", "CSCS", "CCD"), weights=(60, 29, 11))[0]
    method = rng.choices(("DEO", "DER", "RDO", "standing-order"), weights=(78, 4, 6, 12))[0]
    under_way = method == "standing-order" or rng.random() < 0.12
    return {
        "scheme": scheme,
        "segment": "unknown" if rng.random() < 0.12 else "5",
        "method_of_collection": method,
        "method_was": _was(method, rng),
        "enforcement": [action(rng.choices(IN_FLIGHT, weights=(70, 8, 5, 3, 14))[0], rng)] if under_way else [],
        "arrears": _arrears(rng),
    }


def _was(method: str, rng: Random) -> str:
    if method == "standing-order":
        return "neither"
    return rng.choices(("enforced", "unknown"), weights=(86, 14))[0]


def voluntary(rng: Random) -> Fields:
    """An order that the paying parent chose."""
    return enforced(rng) | {"method_of_collection": "DEO", "method_was": "voluntary", "enforcement": []}


def not_enforced(rng: Random) -> Fields:
    """Money that came without an order, or by a benefit."""
    methods = (
        ("direct-debit", "voluntary", "4"),
        ("standing-order", "voluntary", "4"),
        ("none", "neither", "2"),
        ("deduction-from-benefit", "enforced", "unknown"),
        ("none", "neither", "1"),
        ("direct-debit", "voluntary", "3"),
    )
    method, was, segment = rng.choices(methods, weights=(30, 22, 18, 14, 8, 8))[0]
    facts = {"method_of_collection": method, "method_was": was, "segment": segment, "enforcement": []}
    return enforced(rng) | facts


def not_known(rng: Random) -> Fields:
    """Facts that stand in the old system alone: somebody has to look them up."""
    facts = {"scheme": rng.choice(("CSCS", "CCD", "CS2")), "segment": "unknown", "method_was": "unknown"}
    enforcement: object = "unknown" if rng.random() < 0.5 else []
    return enforced(rng) | facts | {"method_of_collection": "unknown", "enforcement": enforcement}


def excluded(rng: Random) -> Fields:
    """Legal action that rules the opportunity out."""
    legacy = enforced(rng)
    legacy["enforcement"] = [action("liability-order", rng), action(rng.choice(EXCLUDING), rng)]
    return legacy


def action(kind: str, rng: Random) -> Fields:
    """An action under way since some day of the last years of the old schemes."""
    return {"kind": kind, "from": add_days(date(2013, 1, 7), rng.randrange(3 * 365)).isoformat()}


def _arrears(rng: Random) -> Fields:
    owed_to_the_state = money.arrears(rng) if rng.random() < 0.4 else pounds(0)
    return {"receiving_parent": money.arrears(rng), "secretary_of_state": owed_to_the_state}
