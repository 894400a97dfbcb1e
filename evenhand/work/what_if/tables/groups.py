"""Who gains and loses by group: rate, children, work, how it is paid, how the paying parent pays, arrears."""

from collections.abc import Iterator

from evenhand.domain.what_if import Changes, Group, Tally
from evenhand.work.reporting.percentile import MEDIAN, percentile
from evenhand.work.reporting.report import Cell, Column, Row, Unit
from evenhand.work.what_if.tables.table import Table
from evenhand.work.what_if.words import GROUPS

PARTS = ("gain", "same", "lose", "unknown")
AFFORD = ("newly", "unjudged")
SHARED = (
    Column("count", "All"),
    Column("gain", "Gain"),
    Column("same", "The same"),
    Column("lose", "Lose"),
    Column("unknown", "Not known"),
    Column("change", "Change in all, a year", Unit.PENCE, rests_on="gain", adds=False),
    Column("middle", "Change in the middle", Unit.PENCE, rests_on="gain", adds=False),
)
PAYING = (
    *SHARED,
    Column("newly", "Newly cannot afford it"),
    Column("unjudged", "Not known whether they can"),
)
GAINS_OF_PAYING, GAINS_OF_RECEIVING = -1, 1


def tables(tally: Tally) -> Iterator[Table]:
    """A table for each group of paying parents, then of receiving parents."""
    for group, (by, words) in GROUPS.items():
        rows = {key: changes for (of, key), changes in tally.payers.items() if of is group}
        yield Table(
            f"paying-by-{group}",
            f"Paying parents by {by[0].lower()}{by[1:]}",
            "Gain means to pay out less in a year. Who newly cannot afford it fails either test that is known of them.",
            by,
            PAYING,
            tuple(
                Row(key, label, {**_cells(rows[key], GAINS_OF_PAYING), "newly": rows[key].newly,
                                 "unjudged": rows[key].unjudged})
                for key, label in words.items() if key in rows
            ),
            ("gain", "lose"),
            whole="count",
            parts=(PARTS, AFFORD),
        )  # fmt: skip
    for group, (by, words) in GROUPS.items():
        rows = {key: changes for (of, key), changes in tally.receiving.items() if of is group}
        if rows or group is not Group.ARREARS:
            yield Table(
                f"receiving-by-{group}",
                f"Receiving parents by {by[0].lower()}{by[1:]}",
                "Gain means to get more in a year.",
                by,
                SHARED,
                tuple(
                    Row(key, label, _cells(rows[key], GAINS_OF_RECEIVING))
                    for key, label in words.items() if key in rows
                ),
                ("gain", "lose"),
                whole="count",
                parts=(PARTS,),
            )  # fmt: skip


def _cells(changes: Changes, gains: int) -> dict[str, Cell]:
    return {
        "count": changes.count,
        "gain": changes.where(gains).total(),
        "same": changes.where(0).total(),
        "lose": changes.where(-gains).total(),
        "unknown": changes.unknown,
        "change": changes.together,
        "middle": percentile(changes.by, MEDIAN),
    }
