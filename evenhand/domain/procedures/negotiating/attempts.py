"""Whether somebody tried to negotiate before arrears go to enforcement. Source: NEG-3, N7."""

from datetime import date

from evenhand.domain.account.methods import FROM_EARNINGS
from evenhand.domain.calendar import add_months
from evenhand.domain.opportunity.commands.misses import MissTalk
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.opportunity.vocabulary import Employment
from evenhand.domain.rules import Rules

TALK = "talk-about-miss"
FIRST = "negotiation-first"
FAULTS = frozenset({MissTalk.OFFICE_FAULT, MissTalk.BANK_FAULT})


def attempts(state: CaseState, today: date, rules: Rules) -> tuple[date, ...]:
    """The days of the attempts that still count, in order: in a negotiation, about a missed payment, before an offer.

    A try that reached nobody is one; that the office or the bank was at fault is none. Errors: NoRuleInForce.
    """
    since = add_months(today, -rules.number("negotiation.attempt_counts_months", today))
    found = list[date]()
    for request in state.requests:
        if request.talks is not None:
            found += request.talks.attempts
        found += request.tried
        if (talked := request.record_of(TALK)) is not None and dict(talked.values).get("outcome") not in FAULTS:
            found.append(talked.on)
        if request.offer is not None and request.offer.negotiation_failed:
            found.append(request.opened_on)
    return tuple(sorted(day for day in found if day >= since))


def beside_order(state: CaseState) -> bool:
    """Whether a deduction from earnings runs already."""
    return any(method.kind in FROM_EARNINGS and method.until is None for method in state.methods)


def attempt_needed(state: CaseState, today: date, rules: Rules) -> bool:
    """Always but for somebody employed without an order, where the office's switch decides. Errors: NoRuleInForce."""
    if state.paying.employment is not Employment.EMPLOYED or beside_order(state):
        return True
    return rules.rule("negotiation.before_enforcement_employed", today).value == FIRST
