"""How long arrears would take under the plan that is recommended. Source: N4, N9."""

from collections import Counter
from collections.abc import Iterator

from evenhand.domain.what_if import Clearing, Clears, Tally
from evenhand.work.reporting.percentile import MEDIAN, percentile
from evenhand.work.reporting.report import Cell, Column, Row, Unit
from evenhand.work.what_if.tables.table import Table, total_of

BANDS = (Column("now", "Now"), Column("then", "Then"))
EDGES = (12, 24, 36, 60)
CHANGES = (
    Column("count", "Paying parents"),
    Column("middle", "Months in the middle, now", Unit.COUNT, rests_on="count", adds=False),
    Column("then", "Months in the middle, then", Unit.COUNT, rests_on="count", adds=False),
)
WAYS = {
    "sooner": "Cleared sooner",
    "same": "Cleared in the same time",
    "later": "Cleared later",
    "newly": "Newly no plan that can be kept up: they wait",
    "no-longer": "Newly a plan that can be kept up",
    "waits": "No plan that can be kept up, as now",
    "unknown": "Not known: income or spending is not known",
    "none": "No plan could be worked out",
}


def tables(tally: Tally) -> Iterator[Table]:
    """Nothing where nobody owes arrears."""
    if not tally.clears and not tally.plans:
        return
    ways = _by_way(tally)
    cells = {key: _cells(own, known=key != "unknown") for key, own in ways.items()}
    cells["none"]["count"] = tally.plans.total()
    rows = tuple(Row(key, words, cells[key]) for key, words in WAYS.items())
    yield Table(
        "arrears",
        "How long arrears take",
        "Paying parents who owe arrears, by what the recommended plan changes for them; months are from the agreement.",
        "Arrears",
        CHANGES,
        rows,
        ("count",),
        total_of(CHANGES, rows),
    )
    rows = tuple(Row(key, words, {"now": now, "then": then}) for key, words, now, then in _bands(tally))
    yield Table(
        "months",
        "Months in which arrears are cleared",
        "The recommended plan of each paying parent who owes arrears, now and then.",
        "Cleared",
        BANDS,
        rows,
        ("now", "then"),
        total_of(BANDS, rows),
    )


def _cells(own: Counter[tuple[Clearing, Clearing]], *, known: bool) -> dict[str, Cell]:
    now, then = (percentile(_months(own, side), MEDIAN) if known else None for side in (0, 1))
    return {"count": own.total(), "middle": now, "then": then}


def _by_way(tally: Tally) -> dict[str, Counter[tuple[Clearing, Clearing]]]:
    found: dict[str, Counter[tuple[Clearing, Clearing]]] = {key: Counter() for key in WAYS}
    for (now, then), many in tally.clears.items():
        found[_way(now, then)][now, then] += many
    return found


def _way(now: Clearing, then: Clearing) -> str:
    if Clears.UNKNOWN in (now.clears, then.clears):
        return "unknown"
    if now.months is None:
        return "waits" if then.months is None else "no-longer"
    if then.months is None:
        return "newly"
    return "same" if now.months == then.months else "sooner" if then.months < now.months else "later"


def _months(by: Counter[tuple[Clearing, Clearing]], side: int) -> Counter[int]:
    found: Counter[int] = Counter()
    for pair, many in by.items():
        months = pair[side].months
        if months is not None:
            found[months] += many
    return found


def _bands(tally: Tally) -> Iterator[tuple[str, str, int, int]]:
    sides = [_months(tally.clears, 0), _months(tally.clears, 1)]
    low = 0
    for high in (*EDGES, None):
        words = f"In more than {low} months" if high is None else f"In {low + 1} to {high} months"
        now, then = (_within(side, low, high) for side in sides)
        yield str(high or "more"), words, now, then
        low = high or low
    for clears, words in ((Clears.WAITS, "No plan can be kept up: they wait"), (Clears.UNKNOWN, "Not known")):
        now, then = (sum(m for pair, m in tally.clears.items() if pair[side].clears is clears) for side in (0, 1))
        yield clears.name.lower(), words, now, then


def _within(months: Counter[int], low: int, high: int | None) -> int:
    return sum(many for each, many in months.items() if low < each and (high is None or each <= high))
