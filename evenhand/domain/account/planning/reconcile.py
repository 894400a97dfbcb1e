"""What the days before the first collection date came to, and what was asked for them already. Source: M2, M4, R10."""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction

from evenhand.domain.account.accrual import Charged, accrued, asked_for, opened_on
from evenhand.domain.account.ledger import Entry, Kind
from evenhand.domain.account.ledger.entries import changed
from evenhand.domain.account.posting import Fact
from evenhand.domain.account.state import AccountState
from evenhand.domain.account.terms import Owing
from evenhand.domain.maintenance.fees import is_free
from evenhand.domain.money import half_up
from evenhand.domain.rules import Rules


def left_over(
    state: AccountState, case: Owing, start: date, today: date, rules: Rules, history: Sequence[Entry]
) -> Charged:
    """What is still to be asked for the days before `start`, or to be taken off where more was asked; in pence.

    An instalment pays for the days from its own on. Where a new schedule starts on another day than the next
    instalment, some days would be asked for twice, or not at all. The fee of days around an opportunity is nothing
    (R10); what is taken off takes its fee along. Errors: NoRuleInForce.
    """
    asked = asked_for(history, case.reference)
    pence = accrued(state.liabilities, case.reference, opened_on(history, case.reference), start) - asked.maintenance
    if pence > 0:
        free = is_free(today, case.opportunity, rules)
        per_cent = 0 if free else rules.number("fees.paying_parent_per_cent", today)
        return Charged(pence, half_up(Fraction(pence * per_cent, 100)))
    part = Fraction(asked.fee, asked.maintenance) if asked.maintenance > 0 else Fraction(0)
    return Charged(pence, half_up(pence * part))


def facts_of(number: int, found: dict[str, Charged], today: date) -> tuple[Fact, ...]:
    """One fact for each case whose days before the schedule were not asked for as they should be."""
    facts = []
    for case, charged in found.items():
        postings = changed(case, charged.maintenance, charged.fee)
        if postings:
            facts.append(Fact(Kind.CHANGED, today, f"schedule:{number}:{case}", postings))
    return tuple(facts)
