"""Money that fell due, came in and was paid on."""

from django.db.models import Count, Sum

from evenhand.insight.models import MoneyMonth
from evenhand.work.reporting.asked import Asked
from evenhand.work.reporting.counting import rows_of
from evenhand.work.reporting.report import Cell, Column, Report, Row, Unit
from evenhand.work.reporting.words import BY_MONTH

SUMS = ("due", "received", "paid_on")
NAMES = ("accounts", "due", "received", "paid-on")


def rows(asked: Asked) -> tuple[Row, ...]:
    """By month: accounts with any posting in it. Otherwise the rows of account and month are counted."""
    kept = MoneyMonth.objects.filter(month__gte=asked.first, month__lte=asked.last, **asked.narrowed)
    count = Count("*") if asked.by == "month" else Count("account_id", distinct=True)
    sums = {name: Sum(name) for name in SUMS}
    found: dict[object, dict[str, Cell]] = {}
    for value, accounts, *pence in kept.values_list(asked.by).annotate(accounts=count, **sums).order_by():
        found[value] = dict(zip(NAMES, (accounts, *pence), strict=True))
    return rows_of(asked, found, NAMES)


REPORT = Report(
    name="money",
    title="Money due, received and paid on",
    says="What the ledgers of accounts say: instalments that fell due, money that came in less what was returned or "
    "refunded, and money paid on to receiving parents, each in the month in which it was posted. So a month that is "
    "over stays as it was. An account counts as its first case: its team, old scheme and work of that month.",
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
