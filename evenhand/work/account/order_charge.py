"""The charge for an order that is first varied after an opportunity failed: once, on the day it is varied. R22."""

from collections.abc import Sequence
from datetime import date

from evenhand.config.book import the_book
from evenhand.domain.account import charging
from evenhand.domain.account.apply import apply_all
from evenhand.domain.account.events import AccountEvent, LedgerPosted, OrderSet
from evenhand.domain.account.ledger import Entry
from evenhand.domain.account.state import AccountState
from evenhand.domain.account.varied import varied_on
from evenhand.domain.maintenance.charges import Action
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.refusal import Refusal
from evenhand.domain.rules import Rules
from evenhand.work.account.circumstances import circumstances
from evenhand.work.account.load import Account
from evenhand.work.state.load import load_cases

REASON = "The order was first varied after the opportunity failed."
TASK, APPLIES = "order-charge", ("ground", "none")
DONE = frozenset({"charged-already"})


def charge_waiting(
    state: AccountState, case: CaseState, today: date, rules: Rules, history: Sequence[Entry]
) -> tuple[AccountEvent, ...] | Refusal:
    """Posts the charge that a person decided applies, once the order is varied; until then it waits.

    Refusals: those of the charge.
    """
    held, since = state.case(case.reference), decided_from(case)
    if held is None or since is None:
        return ()
    on = varied_on(held.methods, state.orders, since, today)
    if on is None:
        return ()
    made = charging.apply_charge(
        state, case.reference, Action.VARIED_DEDUCTION_ORDER, on, circumstances(case, on), REASON, today, rules, history
    )
    return () if isinstance(made, Refusal) and made.code in DONE else made


def charges_with(account: Account, events: Sequence[AccountEvent], today: date) -> tuple[AccountEvent, ...]:
    """The charges that waited for the order that these events vary, on any case of the account."""
    if not any(isinstance(event, OrderSet) for event in events):
        return ()
    state, history, found = account.state, account.history(), list[AccountEvent]()
    own = list(events)
    for case in load_cases(key for key in account.ids.cases.values() if key).values():
        state = apply_all(state, own)
        posted = (entry for event in own if isinstance(event, LedgerPosted) for entry in event.entries)
        history = (*history, *posted)
        made = charge_waiting(state, case.state, today, the_book().rules, history)
        own = [] if isinstance(made, Refusal) else list(made)
        found.extend(own)
    return tuple(found)


def decided_from(case: CaseState) -> date | None:
    """The effective date of the failed check whose order charge applies; None where none was decided."""
    for request in reversed(case.requests):
        record = request.record_of(TASK)
        if record is not None and request.closing is not None and APPLIES in record.values:
            return request.closing.check_on
    return None
