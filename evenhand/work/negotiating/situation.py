"""What a negotiation starts from, as the account of a case stands: nothing of income, spending or offers."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from evenhand.config.book import the_book
from evenhand.domain.account.accrual import asked_for, opened_on, sevenths_accrued
from evenhand.domain.account.arrears import Made, explained
from evenhand.domain.account.ledger import Bucket, Entry
from evenhand.domain.account.periods import WEEK
from evenhand.domain.account.planning.owing import next_review
from evenhand.domain.account.state import AccountState, CaseOnAccount
from evenhand.domain.maintenance.frequency import Frequency
from evenhand.domain.negotiation import Debt, Ongoing, Situation
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.refusal import Refusal
from evenhand.domain.rules import NoRuleInForce
from evenhand.work.account.load import Account
from evenhand.work.account.scheduling import proposed_start

Key = tuple[str, Bucket]
BEHIND = {Bucket.ARREARS: False, Bucket.OLD_ARREARS: True, Bucket.STATE_ARREARS: False}
"""What a plan gives on, and whether it comes from before the 2012 scheme."""

UNREAD = Refusal(
    "situation-missing",
    "What is owed on this account could not be read, so no plan can be shown. Look at the account first, or ask your "
    "team leader.",
    ("NEG-2",),
)

OFFICE = (Bucket.FEE_ARREARS, Bucket.CHARGES)
"""What the office itself is owed: it comes last in every plan."""


def situation_on(state: CaseState, account: Account, today: date) -> Situation | None:
    """All cases of the account, the debts of this one first; None where a dated value is missing."""
    held, history = account.state, account.history()
    try:
        backdated = _backdated(history, today)
    except NoRuleInForce:
        return None
    cases = sorted((one.reference for one in held.cases), key=lambda name: (name != state.reference, name))
    return Situation(
        on=today,
        review_on=next_review(held, today),
        first_on=proposed_start(held, today),
        every=Frequency(held.schedule.frequency) if held.schedule is not None else Frequency.MONTHLY,
        ongoing=_ongoing(held, history, today),
        debts=debts_of(held, cases, backdated),
        charges=charges_of(held),
        nation=held.nation,
    )


def debts_of(held: AccountState, cases: Iterable[str], backdated: Mapping[Key, int]) -> tuple[Debt, ...]:
    """The arrears of these cases in their order; `backdated` is how much of each a backdated change made."""
    return tuple(
        Debt(pence, _to(case, bucket), old, min(backdated.get((case, bucket), 0), pence))
        for case in cases
        for bucket, old in BEHIND.items()
        if (pence := max(held.balances.get((case, bucket), 0), 0))
    )


def charges_of(held: AccountState) -> int:
    """What the office itself is owed, in pence."""
    cases = ("", *(one.reference for one in held.cases))
    return sum(max(held.balances.get((case, bucket), 0), 0) for case in cases for bucket in OFFICE)


def _to(case: str, bucket: Bucket) -> str:
    return "" if bucket is Bucket.STATE_ARREARS else case


def _ongoing(held: AccountState, history: Sequence[Entry], today: date) -> tuple[Ongoing, ...]:
    weekly = {item.case: item.weekly for item in held.liabilities if today in item.during}
    return tuple(
        Ongoing(
            one.reference, weekly[one.reference], one.collected, one.free_of_fees, _asked(held, history, one, today)
        )
        for one in held.cases
        if weekly.get(one.reference) and not one.closed
    )


def _asked(held: AccountState, history: Sequence[Entry], case: CaseOnAccount, today: date) -> int | None:
    """What was asked for beyond what fell due up to today, in sevenths of a penny; None with direct pay."""
    since = opened_on(history, case.reference)
    due = sevenths_accrued(held.liabilities, case.reference, since, today)
    return asked_for(history, case.reference).maintenance * WEEK - due if case.collected else None


def _backdated(history: Sequence[Entry], today: date) -> dict[Key, int]:
    figures = explained(history, today, the_book().rules)
    return {
        (figure.case, figure.bucket): sum(line.left for line in figure.lines if line.made is Made.BACKDATED)
        for figure in figures
    }
