"""The part of docs/performance.md about money."""

from typing import Any

from tests.scale.plan import Plan
from tests.scale.tables import kept, table

RATIO, A_SECOND = 6.0, 10_000
Found = dict[str, dict[str, dict[str, Any]]]


def money(found: Found, large: Plan) -> list[str]:
    """A business day of accounts, a statement taken in."""
    return [*_day(found, large), *_statement(found, large)]


def _day(found: Found, large: Plan) -> list[str]:
    rows = [
        [
            sizes["large"]["database"],
            f"{day['accounts']:,}",
            f"{day['seconds']:.1f} s",
            f"{day['bare']:.1f} s",
            f"{day['times']:.1f}",
            kept(day["times"] <= RATIO),
        ]
        for sizes in found.values()
        for day in (sizes["large"]["accounts"],)
    ]
    return [
        f"## A business day of accounts, in an office of {large.cases:,} cases",
        f"On {large.accounts:,} accounts two instalments fall due and a third is judged: nine in ten were paid, and "
        "are paid on to the receiving parent; one in ten was missed, falls behind and opens a request. Bare cost as "
        "above.",
        table(["", "Accounts", "The day", "Bare", "Ratio", f"At most {RATIO:.0f}"], rows),
        "Such a day writes:",
        _rows(next(iter(found.values()))["large"]["accounts"]["rows"]),
    ]


def _statement(found: Found, large: Plan) -> list[str]:
    rows = [
        [
            sizes["large"]["database"],
            f"{taken['seconds']:.1f} s",
            f"{taken['receipts'] / taken['seconds']:,.0f}",
            f"{taken['bare']:.1f} s",
            f"{taken['seconds'] / taken['bare']:.1f}",
            kept(taken["seconds"] / taken["bare"] <= RATIO),
            f"{taken['memory_before']:.0f} to {taken['memory_after']:.0f} MiB",
        ]
        for sizes in found.values()
        for taken in (sizes["large"]["statement"],)
    ]
    head = ["", "Time", "Receipts a second", "Bare", "Ratio", f"At most {RATIO:.0f}", "Memory before and after"]
    return [
        f"## A bank statement of {large.receipts:,} receipts taken in",
        "Checked, read, matched, posted and allocated, 500 entries a transaction; one in fifty names nobody and waits "
        "in suspense. Bare cost as above.",
        table(head, rows),
        "It writes:",
        _rows(next(iter(found.values()))["large"]["statement"]["rows"]),
    ]


def reading(found: dict[str, Any]) -> list[str]:
    """A statement read."""
    rate = found["entries"] / (found["checking"] + found["reading"])
    row = [
        f"{found['entries']:,}",
        f"{found['checking']:.0f} s",
        f"{found['reading']:.0f} s",
        f"{rate:,.0f}",
        kept(rate >= A_SECOND),
        f"{found['memory_at_a_tenth']:.0f} MiB",
        f"{found['memory_at_the_end']:.0f} MiB",
    ]
    head = [
        "Entries",
        "Checked",
        "Read",
        "Entries a second",
        f"At least {A_SECOND:,}",
        "Memory at a tenth",
        "At the end",
    ]
    return [
        "## A bank statement read",
        "camt.053.001.08, in one process that does nothing else: the first pass checks the whole, the second reads it.",
        table(head, [row]),
    ]


def _rows(written: dict[str, list[int]]) -> str:
    head = ["Table", "New rows", "Changed", "Gone"]
    return table(head, [[name, *(f"{count:,}" for count in counts)] for name, counts in written.items()])
