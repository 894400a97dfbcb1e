"""Who can afford it: the limit of net income, and what is left over. Unknown is a group of its own. Source: N1, N2."""

from collections import Counter
from collections.abc import Iterator

from evenhand.domain.what_if import Tally, Verdict
from evenhand.work.reporting.report import Column, Row
from evenhand.work.what_if.tables.table import Table, total_of

COLUMNS = (
    Column("over", "Above the limit of net income"),
    Column("short", "Less than nothing left over"),
)
VERDICTS = {
    "newly": "Newly cannot afford it",
    "no-longer": "Newly can",
    "never": "Cannot, as now",
    "always": "Can, as now",
    "unknown": "Not known",
}
SHARES = (Column("now", "Now"), Column("then", "Then"))
EDGES = (10, 20, 30, 40, 50)


def tables(tally: Tally) -> Iterator[Table]:
    """The two tests, and the share of net income in bands."""
    over, short = _by_verdict(tally.over), _by_verdict(tally.short)
    rows = tuple(Row(key, words, {"over": over[key], "short": short[key]}) for key, words in VERDICTS.items())
    yield Table(
        "affordability",
        "Who can afford it",
        "Two tests of paying parents: whether maintenance and its fee alone are above the limit of net income that "
        "holds now and then, and whether anything is left over after spending, maintenance and fee. Where net income "
        "is not known neither can be told, and without a budget not the second.",
        "Paying parents",
        COLUMNS,
        rows,
        ("over", "short"),
        total_of(COLUMNS, rows),
    )
    bands = [(key, words, [_banded(tally, side, low, high) for side in (0, 1)]) for key, words, low, high in _bands()]
    bands.append(("unknown", "Not known", [_unknown(tally, side) for side in (0, 1)]))
    rows = tuple(Row(key, words, {"now": now, "then": then}) for key, words, (now, then) in bands)
    yield Table(
        "shares",
        "The share of net income",
        "Maintenance and its fee in per cent of net income, in bands.",
        "Share of net income",
        SHARES,
        rows,
        ("now", "then"),
        total_of(SHARES, rows),
    )


def _by_verdict(found: Counter[Verdict]) -> Counter[str]:
    named: Counter[str] = Counter()
    for verdict, many in found.items():
        named[_name(verdict)] += many
    return named


def _name(verdict: Verdict) -> str:
    if verdict.now is None or verdict.then is None:
        return "unknown"
    if verdict.now:
        return "never" if verdict.then else "no-longer"
    return "newly" if verdict.then else "always"


def _bands() -> Iterator[tuple[str, str, int, int | None]]:
    low = 0
    for high in EDGES:
        yield f"to-{high}", f"{low}% to {high}%" if low == 0 else f"Above {low}% to {high}%", low, high
        low = high
    yield "more", f"Above {low}%", low, None


def _banded(tally: Tally, side: int, low: int, high: int | None) -> int:
    return sum(
        many
        for shares, many in tally.shares.items()
        if (share := shares[side]) is not None
        and (share > low or low == 0) and (high is None or share <= high)
    )  # fmt: skip


def _unknown(tally: Tally, side: int) -> int:
    return sum(many for shares, many in tally.shares.items() if shares[side] is None)
