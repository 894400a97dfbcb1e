"""What each case of an account owes under a schedule, and whether it can be collected. Source: M2, M10, R25."""

from datetime import date

from evenhand.domain.account.accrual import first_owed
from evenhand.domain.account.methods import Method, PaymentMethod
from evenhand.domain.account.planning.arrears import arrears_of, charges_of
from evenhand.domain.account.state import AccountState, CaseOnAccount
from evenhand.domain.account.terms import WHOLE, MethodShare, Owing
from evenhand.domain.calendar import DateRange, add_months, long_date
from evenhand.domain.refusal import Refusal, Refused

YEAR = 12
DIRECT = (MethodShare(PaymentMethod.DIRECT_PAY, WHOLE),)
ARREARS_BY = (MethodShare(PaymentMethod.STANDING_ORDER_VOLUNTARY, WHOLE),)
"""How arrears are paid to the office once maintenance is paid directly, or is over, and its methods have ended."""


def next_review(state: AccountState, after: date) -> date:
    """The first annual review of any case after a day; a review comes back every year on its day."""
    return min(_review_after(case.annual_review_on, after) for case in state.cases)


def _review_after(review: date, after: date) -> date:
    years = max(after.year - review.year - 1, 0)
    while (day := add_months(review, YEAR * years)) <= after:
        years += 1
    return day


def owing_of(state: AccountState, start: date, review: date, *, agreed: bool = False) -> tuple[Owing, ...]:
    """Each open case with what it owes a week from the first collection date on, or from a later day; and its methods.

    A case that owes nothing each week and has no method yet is left out, and so is one that is closed. Where a plan was
    `agreed`, what they are behind is collected all the same: what is owed stays owed, and the plan says how it is paid.
    Raises Refused: methods-missing, shares-not-whole.
    """
    found = []
    for case in state.cases:
        weekly, since = first_owed(state.liabilities, case.reference, start, review)
        behind = arrears_of(state.balances, case.reference) + charges_of(state.balances, case.reference)
        maintained = not case.closed and bool(weekly or live_methods(case, start))
        if not maintained and agreed and behind:
            found.append(Owing(case.reference, 0, False, DIRECT, arrears_by=ARREARS_BY))
            continue
        if not maintained and (case.closed or case.collected or not behind):
            continue
        methods = _methods(case, start)
        collected = methods != DIRECT
        by = ARREARS_BY if behind and not collected else ()
        found.append(Owing(case.reference, weekly, collected, methods, case.free_of_fees, since, by))
    return tuple(found)


def live_methods(case: CaseOnAccount, start: date) -> tuple[Method, ...]:
    """The methods that have not ended by a day."""
    return tuple(method for method in case.methods if method.until is None or method.until > start)


def running(case: CaseOnAccount, start: date) -> DateRange | None:
    """The opportunity of a case where it has not ended by a day."""
    period = case.opportunity
    return period if period is not None and (period.end is None or period.end > start) else None


def _methods(case: CaseOnAccount, start: date) -> tuple[MethodShare, ...]:
    live = live_methods(case, start)
    if not case.collected or (live and all(method.kind is PaymentMethod.DIRECT_PAY for method in live)):
        return DIRECT
    if not live:
        raise _refused(
            "methods-missing",
            f"Case {case.reference} has no method of payment on {long_date(start)}. Set its methods first.",
        )
    whole = sum(method.share for method in live)
    if whole != WHOLE:
        raise _refused(
            "shares-not-whole",
            f"The methods of case {case.reference} come to {whole}%, not 100%. Put the shares right first.",
        )
    return tuple(MethodShare(method.kind, method.share) for method in live)


def _refused(code: str, sentence: str) -> Refused:
    return Refused(Refusal(code, sentence, ("PPO-13", "RPO-15"), ("M10",), field="start"))
