"""Who gains and who loses, paying and receiving parents apart, by how much."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from evenhand.domain.what_if import ALL, Changes, Tally
from evenhand.work.reporting.percentile import percentile
from evenhand.work.reporting.report import Cell, Column, Row, Unit
from evenhand.work.what_if.tables.table import Table, total_of


def _pence(name: str, title: str) -> Column:
    return Column(name, title, Unit.PENCE, rests_on="count", adds=False)


QUANTILES = {"low": ("One in ten changes by up to", 10), "quarter": ("A quarter by up to", 25),
             "middle": ("Half by up to", 50), "most": ("Three quarters by up to", 75),
             "high": ("Nine in ten by up to", 90)}  # fmt: skip
COLUMNS = (
    Column("count", "Parents"),
    _pence("change", "Change in all, a year"),
    *(_pence(name, title) for name, (title, _) in QUANTILES.items()),
)
PAYING = {-1: "Gain: they pay out less", 0: "The same", 1: "Lose: they pay out more"}
RECEIVING = {1: "Gain: they get more", 0: "The same", -1: "Lose: they get less"}
KEYS = {-1: "less", 0: "same", 1: "more"}
EDGES = (0, 10_000, 50_000, 100_000, 200_000)
BANDS = (
    Column("paying", "Paying parents: what they pay out"),
    Column("receiving", "Receiving parents: what they get"),
)


def tables(tally: Tally) -> Iterator[Table]:
    """Paying parents, receiving parents, and bands of change of both."""
    paying, receiving = tally.payers.get(ALL, Changes()), tally.receiving.get(ALL, Changes())
    yield _who("paying", "Paying parents", PAYING, paying)
    yield _who("receiving", "Receiving parents", RECEIVING, receiving)
    rows = [
        Row(key, words, {"paying": _within(paying, low, high), "receiving": _within(receiving, low, high)})
        for key, words, low, high in _bands()
    ]
    rows.append(Row("unknown", "Not known", {"paying": paying.unknown, "receiving": receiving.unknown}))
    yield Table(
        "bands",
        "By how much, in bands",
        "How many paying parents pay out less or more, and how many receiving parents get less or more, in a year.",
        "Change in a year",
        BANDS,
        tuple(rows),
        ("paying", "receiving"),
        total_of(BANDS, rows),
    )


def _who(name: str, title: str, words: dict[int, str], changes: Changes) -> Table:
    rows = [Row(KEYS[sign], label, _cells(changes.where(sign))) for sign, label in words.items()]
    unknown: dict[str, Cell] = {column.name: None for column in COLUMNS}
    rows.append(Row("unknown", "Not known", {**unknown, "count": changes.unknown}))
    says = (
        "How many gain and how many lose, what their changes come to, and how the changes spread: so many of each row "
        "change by at most so much. Amounts are in a year."
    )
    total = Row("total", "Total", {**unknown, "count": changes.count, "change": changes.together})
    return Table(name, f"{title} who gain and who lose", says, title, COLUMNS, tuple(rows), ("count",), total)


def _cells(by: Counter[int]) -> dict[str, Cell]:
    spread = Counter({abs(change): many for change, many in by.items()})
    return {
        "count": by.total(),
        "change": sum(change * many for change, many in by.items()),
        **{name: percentile(spread, part) for name, (_, part) in QUANTILES.items()},
    }


def _bands() -> Iterator[tuple[str, str, int | None, int | None]]:
    """Key, words, and the first change that counts with the first that does not; None is without end."""
    bands = list(pairwise(EDGES))
    yield "less-most", f"Less, by £{EDGES[-1] // 100:,} or more", None, 1 - EDGES[-1]
    for low, high in reversed(bands):
        yield f"less-{high}", f"Less, by {_words(low, high)}", 1 - high, min(1 - low, 0)
    yield "same", "The same", 0, 1
    for low, high in bands:
        yield f"more-{high}", f"More, by {_words(low, high)}", max(low, 1), high
    yield "more-most", f"More, by £{EDGES[-1] // 100:,} or more", EDGES[-1], None


def _words(low: int, high: int) -> str:
    return f"less than £{high // 100:,}" if low == 0 else f"£{low // 100:,} to under £{high // 100:,}"


def _within(changes: Changes, low: int | None, high: int | None) -> int:
    return sum(
        many
        for change, many in changes.by.items()
        if (low is None or low <= change) and (high is None or change < high)
    )
