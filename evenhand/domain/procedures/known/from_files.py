"""News that comes in a file: benefit notices, and the Legal SPOC's list of actions that exclude."""

from datetime import date

from evenhand.domain.calendar import DateRange
from evenhand.domain.opportunity.application import Exclusion
from evenhand.domain.opportunity.events import Event, ExclusionRecorded
from evenhand.domain.opportunity.people import Benefit
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.opportunity.vocabulary import EnforcementKind, Role
from evenhand.domain.procedures.known.learned import fact, not_after

NOTICE = "CIS"
LIST = "Legal SPOC list"


def benefit_notified(state: CaseState, kind: str, during: DateRange, today: date) -> tuple[Event, ...]:
    """A notice of a benefit in payment: it replaces what is known of the same benefit in the days it covers.

    `during` is half open; a benefit without an end goes on. Empty where nothing new was said: where benefits are not
    known, one that is over does not tell whether another is in payment (R5).

    Source: GEN-3, PPO-4. Refuses: date-out-of-range for a benefit that has not started.
    """
    not_after(during.start, today, "from")
    told = Benefit(kind, during, NOTICE)
    known = state.paying.benefits or ()
    over = during.end is not None and during.end <= today
    if told in known or (state.paying.benefits is None and over):
        return ()
    others = tuple(item for item in known if item.kind != kind or not item.during.overlaps(during))
    return (fact(state, Role.PAYING, "benefits", during.start, NOTICE, benefits=(*others, told)),)


def legal_action_listed(state: CaseState, action: EnforcementKind, during: DateRange, today: date) -> tuple[Event, ...]:
    """An action on the Legal SPOC's list excludes in its days; the same word twice is one exclusion.

    Source: RPO-5, PPO-1, R27. Refuses: date-out-of-range for an action that has not begun.
    """
    rests = ("RPO-5", "PPO-1")
    not_after(during.start, today, "from", rests)
    if any((item.action, item.during) == (action, during) for item in state.exclusions):
        return ()
    exclusion = Exclusion(action, during, LIST)
    return (ExclusionRecorded(exclusion=exclusion, steps=rests, rules=("R27",)),)
