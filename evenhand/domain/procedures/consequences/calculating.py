"""Maintenance is worked out for a case whose methods of payment are in force and that nobody has worked out yet."""

from datetime import date

from evenhand.domain.opportunity.events import Event
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.procedures.context import Book
from evenhand.domain.procedures.opening import OFFERS, open_request

CALCULATION = "perform-calculation"
CAME_IN = "methods-in-force"
AFTER_AN_OFFER = frozenset({*OFFERS, "offer-follow-up", CALCULATION})


def work_out(state: CaseState, book: Book, today: date) -> tuple[Event, ...]:
    """A case that came in with its methods has its figures worked out; after an offer its own tasks see to that."""
    if not state.live_methods(today) or any(item.procedure in AFTER_AN_OFFER for item in state.requests):
        return ()
    return (open_request(state, book, today, CALCULATION, CAME_IN, steps=("PPO-13", "RPO-15"), rules=("M2",)),)


def work_out_again(state: CaseState, book: Book, today: date) -> tuple[Event, ...]:
    """A set of methods that a person changed needs a schedule that follows it, and so its figures."""
    if state.open_of(CALCULATION) is not None or not state.live_methods(today):
        return ()
    cause = f"methods-changed:{max(method.number for method in state.methods)}"
    if state.opened_for(cause) is not None:
        return ()
    return (open_request(state, book, today, CALCULATION, cause, steps=("PPO-13", "RPO-15"), rules=("M2",)),)
