"""The plan that a case is under: agreed or deferred, and set as the schedule. Source: NEG-10, N8."""

from datetime import date

from evenhand.domain.opportunity.request import Request
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.opportunity.talks import NEGOTIATION, Agreed, Talks
from evenhand.domain.opportunity.vocabulary import Ending


def decided_and_open(state: CaseState) -> Request | None:
    """The negotiation of which only calls and letters are left: nobody can talk about another plan in it."""
    held = state.open_of(NEGOTIATION)
    if held is None or held.talks is None:
        return None
    return held if held.talks.stands or held.talks.decision is Agreed.REFUSED else None


def plan_in_force(state: CaseState, on: date) -> Request | None:
    """The negotiation whose plan holds on a day: the last that was set, up to its last payment."""
    held = next((one for one in reversed(state.requests) if one.talks is not None and one.talks.stands), None)
    if held is None or held.talks is None:
        return None
    until = held.talks.until
    return held if until is None or on <= until else None


def broken(state: CaseState, talks: Talks) -> bool:
    """Whether a payment of it did not come; money that had come in time after all takes that back."""
    about = (state.opened_for(f"missed:{number}") for number in talks.broken)
    return any(one is not None and one.ending is not Ending.CANCELLED for one in about)
