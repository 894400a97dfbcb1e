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
