"""What is true after an event: the one transition function of the account."""

from collections.abc import Callable, Iterable
from datetime import date
from functools import reduce

from evenhand.domain.account import events as e
from evenhand.domain.account.came import otherwise
from evenhand.domain.account.ledger import added
from evenhand.domain.account.ledger.journal import BESIDE, FOLLOWS
from evenhand.domain.account.state import AccountState, InstalmentState, Planned, ScheduleVersion
from evenhand.domain.altered import altered
from evenhand.domain.calendar import DateRange


def apply(state: AccountState, event: e.AccountEvent) -> AccountState:
    """The state after an event. Total: every event kind is known here, or this raises KeyError at once."""
    return _BY_KIND[type(event)](state, event)


def apply_all(state: AccountState, events: Iterable[e.AccountEvent]) -> AccountState:
    """The state after all of these events, in order."""
    return reduce(apply, events, state)


def _posted(state: AccountState, event: e.LedgerPosted) -> AccountState:
    balances, settled, allocated, last = state.balances, state.settled_to, state.allocated_to, state.entries
    for entry in event.entries:
        balances, last = added(balances, entry.postings), entry.number
        day = entry.effective_on
        if entry.kind in FOLLOWS:
            allocated = day if allocated is None or day > allocated else allocated
        elif entry.kind not in BESIDE:
            settled = day if settled is None or day > settled else settled
    return altered(state, balances=balances, settled_to=settled, allocated_to=allocated, entries=last)


def _liability(state: AccountState, event: e.LiabilitySet) -> AccountState:
    return altered(state, liabilities=(*state.liabilities, event.liability))


def _liability_ended(state: AccountState, event: e.LiabilityEnded) -> AccountState:
    kept = []
    for item in state.liabilities:
        if item.number == event.number:
            if event.until <= item.during.start:
                continue
            item = altered(item, during=DateRange(item.during.start, event.until))
        kept.append(item)
    return altered(state, liabilities=tuple(kept))


def _in_state(state: AccountState, numbers: Iterable[int], to: InstalmentState) -> tuple[Planned, ...]:
    which = set(numbers)
    return tuple(altered(item, state=to) if item.number in which else item for item in state.instalments)


def _scheduled(state: AccountState, event: e.ScheduleSet) -> AccountState:
    kept = _in_state(state, event.replaced, InstalmentState.REPLACED)
    return altered(
        state,
        schedules=(*_ended(state, event.schedule.set_on), event.schedule),
        last_schedule=event.schedule.number,
        instalments=(*kept, *event.instalments),
        last_instalment=max((item.number for item in event.instalments), default=state.last_instalment),
    )


def _ended(state: AccountState, on: date) -> tuple[ScheduleVersion, ...]:
    return tuple(item if item.ended_on else altered(item, ended_on=on) for item in state.schedules)


def _judged(state: AccountState, event: e.InstalmentJudged) -> AccountState:
    said = {"state": event.state, "received": event.received, "otherwise": otherwise(event.came, event.received)}
    changed = tuple(altered(item, **said) if item.number == event.number else item for item in state.instalments)
    return altered(state, instalments=changed)


def _returned(state: AccountState, event: e.ReceiptReturned) -> AccountState:
    changed = tuple(
        altered(item, returned_on=event.on, return_reason=event.reason) if item.number == event.number else item
        for item in state.receipts
    )
    return altered(state, receipts=changed)


def _order_ended(state: AccountState, event: e.OrderEnded) -> AccountState:
    changed = (altered(item, ended_on=event.on) if item.number == event.number else item for item in state.orders)
    return altered(state, orders=tuple(changed))


_BY_KIND: dict[type[e.AccountEvent], Callable[..., AccountState]] = {
    e.LedgerPosted: _posted,
    e.LiabilitySet: _liability,
    e.LiabilityEnded: _liability_ended,
    e.ScheduleSet: _scheduled,
    e.ScheduleEnded: lambda s, v: altered(
        s, schedules=_ended(s, v.on), instalments=_in_state(s, v.replaced, InstalmentState.REPLACED)
    ),
    e.InstalmentsDue: lambda s, v: altered(s, instalments=_in_state(s, v.numbers, InstalmentState.DUE)),
    e.InstalmentJudged: _judged,
    e.ReceiptTaken: lambda s, v: altered(
        s, receipts=(*s.receipts, v.receipt), last_receipt=max(s.last_receipt, v.receipt.number)
    ),
    e.ReceiptReturned: _returned,
    e.OrderSet: lambda s, v: altered(s, orders=(*s.orders, v.order)),
    e.OrderEnded: _order_ended,
    e.EarningsRateSet: lambda s, v: altered(s, rate=v.rate),
    e.EarningsRateLifted: lambda s, v: altered(s, rate=None),
}
