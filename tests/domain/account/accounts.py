"""Small factories of accounts, and how a planned schedule reads as a table."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from evenhand.domain.account import SHORT_NAMES, Method, PaymentMethod
from evenhand.domain.account.apply import apply, apply_all
from evenhand.domain.account.events import AccountEvent, LedgerPosted
from evenhand.domain.account.ledger import Entry, Kind, Posting
from evenhand.domain.account.planning import Plan, Wish, plan_schedule
from evenhand.domain.account.posting import Fact, post
from evenhand.domain.account.state import AccountState, CaseOnAccount, Liability
from evenhand.domain.calendar import DateRange
from evenhand.domain.maintenance import Frequency
from evenhand.domain.money import pounds
from tests.domain.account.plans import RULES

TODAY = date(2017, 6, 12)
REVIEW = date(2018, 6, 12)


def methods(*kinds: PaymentMethod, start: date = TODAY) -> tuple[Method, ...]:
    """Live methods with equal shares."""
    return tuple(Method(number, kind, 100 // len(kinds), start) for number, kind in enumerate(kinds, 1))


DEBIT = methods(PaymentMethod.DIRECT_DEBIT)
HALVES = methods(PaymentMethod.DEDUCTION_FROM_EARNINGS_ORDER, PaymentMethod.DIRECT_DEBIT)


def case(reference: str = "A", paid_by: tuple[Method, ...] = DEBIT, **known: Any) -> CaseOnAccount:
    return CaseOnAccount(reference, known.pop("collected", True), known.pop("review", REVIEW), methods=paid_by, **known)


def account(*cases: CaseOnAccount, nation: str = "england-and-wales", **weekly: int) -> AccountState:
    """An account whose cases owe so much a week from a day that no schedule here starts before."""
    liabilities = tuple(
        Liability(number, of, pence, DateRange(date(2012, 12, 10)), "test")
        for number, (of, pence) in enumerate(weekly.items(), 1)
    )
    return AccountState("800000000011", 1, nation, cases, liabilities)


def since(state: AccountState, start: date) -> AccountState:
    """The same, where every liability begins on a day."""
    changed = tuple(Liability(i.number, i.case, i.weekly, DateRange(start), i.cause) for i in state.liabilities)
    return AccountState(state.reference, state.version, state.nation, state.cases, changed)


def owing(
    state: AccountState, on: date, *postings: tuple[Posting, ...], kind: Kind = Kind.OPENING
) -> tuple[AccountState, tuple[Entry, ...]]:
    """The account with these claims, and its entries."""
    facts = [Fact(kind, on, f"test:{number}", lines) for number, lines in enumerate(postings, 1)]
    posted = post(state, facts, on, RULES, ())
    return apply(state, posted), posted.entries


def wish(start: date, every: str = "monthly", **more: Any) -> Wish:
    return Wish(start, Frequency(every), **more)


def planned(state: AccountState, asked: Wish, history: Sequence[Entry] = (), today: date | None = None) -> Plan:
    """The plan, which is not refused."""
    found = plan_schedule(state, asked, today or asked.start, RULES, history)
    assert isinstance(found, Plan), found
    return found


def after(
    state: AccountState, events: Sequence[AccountEvent], history: Sequence[Entry] = ()
) -> tuple[AccountState, tuple[Entry, ...]]:
    """The account after these events, and its entries."""
    new = [entry for event in events if isinstance(event, LedgerPosted) for entry in event.entries]
    return apply_all(state, events), (*history, *new)


def table(plan: Plan) -> str:
    """One line an instalment with its parts, those that are only shown, and a line for the whole."""
    lines = [
        f"{item.due_on:%a} {item.due_on} {SHORT_NAMES[item.method]:<10} {item.case} {pounds(item.maintenance):>8} "
        f"{pounds(item.fee):>7} {pounds(item.arrears):>8} {pounds(item.charges):>7} {pounds(item.amount):>8} "
        f"judged {item.judge_on}"
        for item in plan.instalments
    ]
    lines += [
        f"{item.due_on:%a} {item.due_on} {SHORT_NAMES[item.method]:<10} {item.receiving_parent} "
        f"{pounds(item.maintenance):>8} shown only"
        for item in plan.shown
    ]
    lines += [
        f"left after the review: {of} arrears {pounds(behind)}, charges {pounds(levied)}"
        for of, (behind, levied) in plan.left.items()
    ]
    during = plan.schedule.during
    whole = (
        f"{during.start} to {during.end}: {plan.weeks} weeks, {plan.schedule.days_not_covered} days not covered, "
        f"{pounds(plan.total)} in all"
    )
    return "\n".join([*lines, whole, ""])
