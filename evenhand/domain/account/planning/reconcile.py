"""What the days before the first collection date came to, and what was asked for them already. Source: M2, M4, R10."""

from collections.abc import Sequence
from dataclasses import dataclass
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


@dataclass(frozen=True)
class Before:
    """The days before the first collection date, in pence.

    Attributes:
        past: what is still to be asked for those that are over, or taken off where more was asked than is owed.
        ahead: maintenance of those to come, which the instalments carry.
    """

    past: Charged
    ahead: int


def before(
    state: AccountState, case: Owing, start: date, today: date, rules: Rules, history: Sequence[Entry]
) -> Before:
    """What the days before `start` come to beside what was asked for them.

    An instalment pays for the days from its own on. Where a new schedule starts on another day than the next
    instalment, some days would be asked for twice, or not at all. What was asked for pays for the earliest days. The
    fee of days around an opportunity is nothing, also once fees count again: it is never backdated (GEN-4, R10). What
    is taken off takes its fee along. Errors: NoRuleInForce.
    """
    asked, since = asked_for(history, case.reference), opened_on(history, case.reference)
    left = accrued(state.liabilities, case.reference, since, start) - asked.maintenance
    if left <= 0:
        part = Fraction(asked.fee, asked.maintenance) if asked.maintenance > 0 else Fraction(0)
        return Before(Charged(left, half_up(left * part)), 0)
    until = min(today, start)
    owed = accrued(state.liabilities, case.reference, since, until)
    past = max(owed - asked.maintenance, 0)
    carries = past
    if is_free(today, case.opportunity, rules):
        carries = 0
    elif case.opportunity is not None and case.opportunity.end is not None and case.opportunity.start <= today:
        ends = min(case.opportunity.end, until)
        carries = min(past, owed - accrued(state.liabilities, case.reference, since, ends))
    per_cent = rules.number("fees.paying_parent_per_cent", today) if carries else 0
    return Before(Charged(past, half_up(Fraction(carries * per_cent, 100))), left - past)


def facts_of(number: int, found: dict[str, Before], today: date) -> tuple[Fact, ...]:
    """One fact for each case whose days before the schedule were not asked for as they should be."""
    facts = []
    for case, known in found.items():
        postings = changed(case, known.past.maintenance, known.past.fee)
        if postings:
            facts.append(Fact(Kind.CHANGED, today, f"schedule:{number}:{case}", postings))
    return tuple(facts)
