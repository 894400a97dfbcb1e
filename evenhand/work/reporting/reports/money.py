"""Money that fell due, came in and was paid on."""

from collections import Counter, defaultdict
from datetime import date

from django.db.models import Count, Sum

from evenhand.insight.models import MoneyMonth
from evenhand.work.reporting.asked import Asked
from evenhand.work.reporting.counting import rows_of
from evenhand.work.reporting.report import Cell, Column, Report, Row, Unit
from evenhand.work.reporting.words import BY_MONTH

INDEXED = ("month", "team", "scheme", "employment")
SUMS = ("due", "received", "paid_on")
NAMES = ("accounts", "due", "received", "paid-on")


def rows(asked: Asked) -> tuple[Row, ...]:
    """An account has one row a month; where a row here holds several months, the accounts are those of the fullest."""
    kept = MoneyMonth.objects.filter(month__gte=asked.first, month__lte=asked.last, **asked.narrowed)
    sums = {name: Sum(name) for name in SUMS}
    accounts: dict[object, Counter[date]] = defaultdict(Counter)
    pence: dict[object, list[int]] = defaultdict(lambda: [0, 0, 0])
    place = INDEXED.index(asked.by)
    for *cut, count, due, received, paid_on in kept.values_list(*INDEXED).annotate(count=Count("*"), **sums).order_by():
        accounts[cut[place]][cut[0]] += count
        pence[cut[place]] = [old + new for old, new in zip(pence[cut[place]], (due, received, paid_on), strict=True)]
    found = {
        value: dict[str, Cell](zip(NAMES, (max(counts.values()), *pence[value]), strict=True))
        for value, counts in accounts.items()
    }
    return rows_of(asked, found, NAMES)


REPORT = Report(
    name="money",
    title="Money due, received and paid on",
    says="What the ledgers of accounts say: instalments that fell due, money that came in less what was returned or "
    "refunded, and money paid on to receiving parents, each in the month in which it was posted. So a month that is "
    "over stays as it was. An account counts as its first case: its team, old scheme and work of that month. Where a "
    "row holds several months, accounts are those of the month with most.",
    groups=BY_MONTH,
    columns=(
        Column("accounts", "Accounts", adds=False),
        Column("due", "Fell due", Unit.PENCE, rests_on="accounts"),
        Column("received", "Came in", Unit.PENCE, rests_on="accounts"),
        Column("paid-on", "Paid on", Unit.PENCE, rests_on="accounts"),
    ),
    rows=rows,
    drawn=("due", "received"),
)
