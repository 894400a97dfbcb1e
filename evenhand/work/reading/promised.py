"""What was promised against what came in, month by month: the picture of an account, and its table."""

from dataclasses import dataclass
from datetime import date

from evenhand.domain.account.ledger import Bucket, Kind
from evenhand.domain.account.ledger.replay import facts
from evenhand.domain.account.months import months_of
from evenhand.domain.account.state import InstalmentState
from evenhand.domain.calendar import add_days, add_months
from evenhand.work.reading.account_view import AccountView

MONTHS = 12


@dataclass(frozen=True)
class PromisedMonth:
    """One month, in pence: what the schedule promised on days that have come, and what came in."""

    first: date
    promised: int
    received: int


def promised_and_received(view: AccountView, months: int = MONTHS) -> tuple[PromisedMonth, ...]:
    """The last months up to today, without those before anything was promised or came."""
    first = add_months(view.today.replace(day=1), 1 - months)
    found = [_month(view, month) for month in months_of(first, view.today)]
    while found and not (found[0].promised or found[0].received):
        found.pop(0)
    return tuple(found)


def _month(view: AccountView, first: date) -> PromisedMonth:
    last = min(add_days(add_months(first, 1), -1), view.today)
    promised = sum(
        item.amount
        for item in view.state.instalments
        if first <= item.due_on <= last and item.state is not InstalmentState.REPLACED
    )
    received = sum(
        line.pence
        for entry in facts(view.entries)
        if entry.kind is Kind.RECEIVED and first <= entry.effective_on <= last
        for line in entry.postings
        if line.bucket is Bucket.CASH
    )
    return PromisedMonth(first, promised, received)
