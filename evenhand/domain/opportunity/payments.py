"""The payments of an opportunity as its account holds them. Source: SCH-5, SCH-6, EAR-7, EAR-8, R1, R8, R9."""

from collections.abc import Mapping
from datetime import date

from evenhand.domain.account.judge import Judgement, judge
from evenhand.domain.account.methods import ENFORCED
from evenhand.domain.account.opening import judged_to, judged_when
from evenhand.domain.account.state import AccountState, InstalmentState, Planned
from evenhand.domain.calendar import long_date
from evenhand.domain.opportunity.clocks import judged
from evenhand.domain.opportunity.history import WAITING, Came, Paid, PaymentHistory
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.rules import Rules

NOT_YET = frozenset({InstalmentState.PLANNED, InstalmentState.DUE})


def payment_history(case: CaseState, account: AccountState, today: date, rules: Rules) -> PaymentHistory:
    """Every instalment of the case that fell due in its opportunity up to today, each as it is judged today.

    `account` holds all instalments and receipts since the first schedule. What an order takes, and what is due after
    the judged months, stands in it and does not count (R1, R9). Errors: NoRuleInForce, BeyondCalendar.
    """
    held = case.opportunity
    if held is None or not held.stands:
        return PaymentHistory(())
    counts = judged(held, case.application.received_on, rules)
    until = judged_to(today, rules)
    own = [
        item
        for item in account.instalments
        if item.case == case.reference
        and item.due_on in held.period
        and item.due_on <= today
        and item.state is not InstalmentState.REPLACED
    ]
    ready = {item.number for item in own if _ready(item, until)}
    due = (item for item in account.instalments if item.due_on <= today)
    found = judge(due, account.receipts, today, rules, wanted=lambda item: item.number in ready)
    told = {item.instalment.number: item for item in found}
    paid = [_paid(item, told, item.due_on in counts and item.method not in ENFORCED, rules) for item in own]
    return PaymentHistory(tuple(sorted(paid, key=lambda item: (item.due_on, item.number))))


def _ready(item: Planned, until: date) -> bool:
    """Whether it is judged: what is due is so from its day on, and not before the bank has told of that day."""
    return item.state not in NOT_YET or (item.state is InstalmentState.DUE and item.judge_on <= until)


def _paid(item: Planned, told: Mapping[int, Judgement], counted: bool, rules: Rules) -> Paid:
    found = told.get(item.number)
    first = judged_when(item.judge_on, rules)
    return Paid(
        number=item.number,
        due_on=item.due_on,
        method=str(item.method),
        amount=item.amount,
        received=found.received if found else item.received,
        state=found.state if found else item.state,
        why=found.why if found else _unjudged(item, first),
        counted=counted,
        judge_on=first,
        came=tuple(Came(part.on, str(part.method), part.pence) for part in found.came if part.on) if found else (),
    )


def _unjudged(item: Planned, first: date) -> str:
    if item.state in WAITING:
        return f"It can be judged from {long_date(first)}: money may still come in time."
    return "It is excused by a decision of the office, and does not count as a default."
