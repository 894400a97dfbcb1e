"""What leaves the office tells nothing that rests on fewer than five, and nothing from which it would follow."""

import random
from collections import Counter
from collections.abc import Sequence

from evenhand.domain.what_if import ALL, Changes, Tally, Verdict
from evenhand.work.reporting.report import WITHHELD, Column, Row, Unit
from evenhand.work.what_if.tables import Table, all_for_outside, for_outside, tables_of

COLUMNS = (
    Column("count", "All"),
    Column("gain", "Gain"),
    Column("lose", "Lose"),
    Column("change", "Change", Unit.PENCE, rests_on="gain", adds=False),
)


def table(*rows: tuple[int, int, int]) -> Table:
    """All, gain and lose of each row; whoever does neither is the rest."""
    made = (
        Row(str(place), str(place), {"count": count, "gain": gain, "lose": lose, "change": gain * 100})
        for place, (count, gain, lose) in enumerate(rows)
    )
    return Table("t", "T", "", "Row", COLUMNS, tuple(made), ("gain",), whole="count", parts=(("gain", "lose"),))


def told(found: Table) -> list[list[object]]:
    return [["x" if cell is WITHHELD else cell for cell in row.cells.values()] for row in found.rows]


def test_a_row_with_a_small_part_tells_none_of_its_parts_and_another_row_hides_with_it() -> None:
    found = for_outside(table((20, 3, 17), (30, 10, 20), (40, 20, 20)))

    assert told(found) == [[20, "x", "x", "x"], [30, "x", "x", "x"], [40, 20, 20, 2000]]


def test_where_nothing_is_small_everything_is_told() -> None:
    whole = table((20, 5, 15), (30, 10, 20), (0, 0, 0))

    assert for_outside(whole) == whole


def test_the_rest_of_a_row_counts_as_a_part_too() -> None:
    found = for_outside(table((20, 9, 9), (30, 10, 10), (40, 20, 20)))

    assert told(found)[0] == [20, "x", "x", "x"]


def test_a_row_of_few_tells_nothing() -> None:
    found = for_outside(table((3, 0, 3), (30, 10, 20), (40, 20, 20)))

    assert told(found) == [["x", "x", "x", "x"], ["x", "x", "x", "x"], [40, 20, 20, 2000]]


def test_no_small_part_follows_from_the_rest_and_the_totals() -> None:
    chance = random.Random(5)
    for _ in range(300):
        rows = [_row(chance) for _ in range(chance.randrange(1, 6))]
        found = for_outside(table(*rows))
        _nothing_follows(rows, [[cell is WITHHELD for cell in row.cells.values()] for row in found.rows])


def _row(chance: random.Random) -> tuple[int, int, int]:
    count = chance.choice((0, 2, 8, 30, 100))
    first, second = sorted(chance.randrange(count + 1) for _ in range(2))
    return count, first, second - first


def _nothing_follows(rows: Sequence[tuple[int, int, int]], hidden: Sequence[Sequence[bool]]) -> None:
    for (count, gain, lose), (no_count, no_gain, no_lose, _) in zip(rows, hidden, strict=True):
        small = any(0 < part < 5 for part in (gain, lose, count - gain - lose))
        assert not small or (no_gain and no_lose)
        assert not 0 < count < 5 or no_count
    for place in (1, 2):
        left = [row[place] for row, own in zip(rows, hidden, strict=True) if own[place]]
        whole = len(left) == len(rows)
        assert whole or not left or sum(left) == 0 or (sum(left) >= 5 and len(left) > 1)


def test_what_one_table_withholds_does_not_follow_from_another() -> None:
    """One pays too much, four nearly so: neither is told apart by who is not known, which both tables count."""
    verdicts = Counter({Verdict(False, False): 338, Verdict(True, False): 1, Verdict(None, None): 53})
    shares = Counter({(5, 5): 83, (15, 15): 181, (25, 25): 71, (35, 35): 3, (45, 35): 1, (None, None): 53})
    found = {table.name: table for table in tables_of(Tally(over=verdicts, shares=shares))}
    told = {table.name: table for table in all_for_outside(list(found.values()))}

    over = {row.key: row.cells["over"] for row in told["affordability"].rows}
    assert (over["unknown"], over["no-longer"], over["always"]) == (53, WITHHELD, WITHHELD)
    now, then = ({row.key: row.cells[side] for row in told["shares"].rows} for side in ("now", "then"))
    assert now == {"to-10": WITHHELD, "to-20": 181, "to-30": 71, "to-40": WITHHELD, "to-50": WITHHELD, "more": 0,
        "unknown": 53}  # fmt: skip
    assert then == now | {"to-50": 0}


def test_bands_hide_within_who_gains_and_who_loses() -> None:
    """One who gains little hides among those who gain, and not behind those of whom nothing is known."""
    changes = Changes(by=Counter({-5_00: 20, -150_00: 9, 30_00: 12, 3_000_00: 1}), unknown=28)
    told = {table.name: table for table in all_for_outside(tables_of(Tally(payers={ALL: changes})))}

    assert {row.key: row.cells["count"] for row in told["paying"].rows}["unknown"] == 28
    bands = {row.key: row.cells["paying"] for row in told["bands"].rows}
    assert {key for key, cell in bands.items() if cell is WITHHELD} == {"more-10000", "more-most"}
