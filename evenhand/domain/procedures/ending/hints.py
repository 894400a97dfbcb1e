"""What a fact suggests while an opportunity runs, and opens by itself nothing. Source: EXT-1, EAR-1, R13."""

from dataclasses import dataclass
from datetime import date

from evenhand.domain.calendar import long_date
from evenhand.domain.opportunity.ending import News
from evenhand.domain.opportunity.ending_words import ENDS, EXTENSION, Trigger
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.opportunity.vocabulary import OpportunityStatus
from evenhand.domain.procedures.ending.triggers import fell_into, triggers
from evenhand.domain.rules import Rules

WORDS = {
    Trigger.BENEFIT: "a benefit",
    Trigger.PRISON: "prison",
    Trigger.NIL_ASSESSED: "maintenance is nil",
    Trigger.CASE_CLOSING: "the case is to close",
    Trigger.DIRECT_PAY_ASKED: "the receiving parent asks for direct pay",
    Trigger.ANOTHER_METHOD: "payments by another method, twice running",
    Trigger.MISSED_PAYMENT: "a missed payment that was decided to lead to an early end",
    Trigger.EMPLOYER_CHANGED: "another employer",
    Trigger.HOSPITAL: "a stay in hospital",
    Trigger.OTHER_CHANGE: "another change",
}


@dataclass(frozen=True)
class Hint:
    """One suggestion: what it rests on, since when, in a sentence; `extend` where an extension may be opened for it."""

    trigger: Trigger
    since: date
    says: str
    extend: bool


def hints(state: CaseState, rules: Rules, today: date) -> tuple[Hint, ...]:
    """What may disturb a payment and nobody had before them yet, and what waits behind an outcome that is open.

    Errors: NoRuleInForce.
    """
    held = state.opportunity
    if held is None or held.status is not OpportunityStatus.RUNNING or state.closed_on is not None:
        return ()
    disturbs = (_suggests(one) for one in _disturbs(state, held.period.start, today) if not _asked(state, one))
    open_one = state.open_of(*ENDS)
    if open_one is None or open_one.closing is None:
        return tuple(disturbs)
    about = open_one.closing.trigger
    return (*disturbs, *(_waits(one) for one in triggers(state, rules, today) if one.trigger is not about))


def _disturbs(state: CaseState, since: date, today: date) -> tuple[News, ...]:
    stay, employer = state.paying.in_hospital, state.paying.employer_from
    found = []
    if stay is not None and fell_into(stay, since, today):
        found.append(News(Trigger.HOSPITAL, stay.start))
    if employer is not None and since <= employer <= today:
        found.append(News(Trigger.EMPLOYER_CHANGED, employer))
    return tuple(found)


def _asked(state: CaseState, news: News) -> bool:
    """Whether an extension was opened since that became so, whatever came of it."""
    return any(one.procedure == EXTENSION and one.opened_on >= news.since for one in state.requests)


def _suggests(news: News) -> Hint:
    says = f"{WORDS[news.trigger].capitalize()} from {long_date(news.since)}: consider an extension."
    return Hint(news.trigger, news.since, says, extend=True)


def _waits(news: News) -> Hint:
    says = f"Known as well: {WORDS[news.trigger]}, from {long_date(news.since)}. Look at it with this outcome."
    return Hint(news.trigger, news.since, says, extend=False)
