"""The part of docs/performance.md about reports."""

from typing import Any

from tests.scale.plan import Plan
from tests.scale.tables import kept, table

SECONDS = 2.0
Found = dict[str, dict[str, dict[str, Any]]]


def reports(found: Found, large: Plan) -> list[str]:
    """The slowest way to ask for each report, and how fast events are told."""
    measured = [sizes["large"] for sizes in found.values()]
    names = list(measured[0]["reports"]["times"])
    slowest = [[max(sizes["reports"]["times"][name].values()) for sizes in measured] for name in names]
    head = ["Report", *(sizes["database"] for sizes in measured), f"Within {SECONDS:.0f} seconds"]
    rows = [
        [name, *(f"{seconds:.2f} s" for seconds in times), kept(max(times) <= SECONDS)]
        for name, times in zip(names, slowest, strict=True)
    ]
    counts = measured[0]["reports"]["rows"]
    told = [
        [
            sizes["database"],
            f"{sizes['telling']['events']:,}",
            f"{sizes['telling']['seconds']:.0f} s",
            f"{sizes['telling']['events'] / sizes['telling']['seconds']:,.0f}",
        ]
        for sizes in measured
    ]
    return [
        f"## A year's reports over {large.reported:,} accounts",
        "Each report of twelve months, told apart by month, team, old scheme or work, whichever takes longest, out of "
        f"{counts['insight_milestone']:,} milestones, of which {counts['insight_tally']:,} differ, "
        f"{counts['insight_money_month']:,} months of accounts and {counts['training']:,} walks that staff did, put "
        "there as telling leaves them. The quickest of some times.",
        table(head, rows),
        "All events of the office told anew into the rows that reports are read from:",
        table(["", "Events", "Time", "Events a second"], told),
    ]
