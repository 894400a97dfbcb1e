"""Live sets, and changes of them, for stories about methods of payment."""

from datetime import date
from typing import Any

from evenhand.domain.account import Method, PaymentMethod
from evenhand.domain.account.live import live_set
from evenhand.domain.opportunity.apply import apply_all
from evenhand.domain.opportunity.events import Event
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.procedures.paying import ChangeMethods, Means, MethodWanted, change_methods
from evenhand.domain.refusal import Refusal
from tests.domain.cases import BOOK, MONDAY, START, case

DEO = PaymentMethod.DEDUCTION_FROM_EARNINGS_ORDER
DD = PaymentMethod.DIRECT_DEBIT
SO = PaymentMethod.STANDING_ORDER_VOLUNTARY
DSO = PaymentMethod.STANDING_ORDER_DEFAULT
EVERYTHING = Means(MONDAY, account=True, mandate=True, employers=(1,), paid_into=True)
NOTHING = Means(MONDAY)
HALVES = (
    Method(1, DEO, 50, START, "monthly", mandatory=True, desire=True),
    Method(2, DD, 50, START, "monthly"),
)


def in_halves(**values: Any) -> CaseState:
    return case(methods=HALVES, **values)


def wanted(kind: PaymentMethod, share: int, **more: Any) -> MethodWanted:
    return MethodWanted(kind, share, **more)


def asked(*methods: MethodWanted, **values: Any) -> ChangeMethods:
    return ChangeMethods(**{"from_on": MONDAY, "reason": "They asked for it.", "methods": methods, **values})


def change(state: CaseState, command: ChangeMethods, means: Means = EVERYTHING) -> tuple[Event, ...] | Refusal:
    return change_methods(state, command, means, "amara", MONDAY, BOOK.rules)


def changed(state: CaseState, command: ChangeMethods, means: Means = EVERYTHING) -> CaseState:
    events = change(state, command, means)
    assert not isinstance(events, Refusal), events
    return apply_all(state, events)


def refused(state: CaseState, command: ChangeMethods, means: Means = EVERYTHING) -> tuple[str, str]:
    found = change(state, command, means)
    assert isinstance(found, Refusal), found
    return found.code, found.field


def shares(state: CaseState) -> dict[PaymentMethod, int]:
    return {method.kind: method.share for method in live_set(state.methods)}


def later(days: int) -> date:
    return date.fromordinal(MONDAY.toordinal() + days)
