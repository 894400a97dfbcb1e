"""What follows by itself: the assessment, the requests it opens, lost eligibility, clocks, requests that are complete.

Run after every decision until nothing more follows. It never decides what a person decides.
"""

from collections.abc import Callable
from datetime import date

from evenhand.domain.opportunity.apply import apply_all
from evenhand.domain.opportunity.events import Event
from evenhand.domain.opportunity.route import on_route
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.procedures.consequences.became_known import became_known, wish_told
from evenhand.domain.procedures.consequences.calculating import work_out
from evenhand.domain.procedures.consequences.closing import close_complete, late_no_longer, unlikely_to_pay
from evenhand.domain.procedures.consequences.closure import close_the_case, closing_overtakes, closure_taken_back
from evenhand.domain.procedures.consequences.collecting_again import collected_again
from evenhand.domain.procedures.consequences.eligibility import assess_again, lose, open_what_is_due
from evenhand.domain.procedures.consequences.ending import end_date_reached, extended_meanwhile, needless_now
from evenhand.domain.procedures.consequences.timers import run_clocks
from evenhand.domain.procedures.context import Book
from evenhand.domain.procedures.negotiating.reviews import review_when_changed

Consequence = Callable[[CaseState, Book, date], tuple[Event, ...]]
CONSEQUENCES: tuple[Consequence, ...] = (
    assess_again, close_complete, lose, late_no_longer, open_what_is_due, work_out, unlikely_to_pay,
    extended_meanwhile, needless_now, wish_told, became_known, end_date_reached, review_when_changed,
    closing_overtakes, closure_taken_back, collected_again, close_the_case, run_clocks,
)  # fmt: skip
AFTER_CLOSING: tuple[Consequence, ...] = (run_clocks,)
ROUNDS = 12


def settle(state: CaseState, book: Book, today: date) -> tuple[Event, ...]:
    """The events that follow from a state, until nothing more follows; empty where nothing does.

    Errors: RuntimeError where consequences do not come to rest, which is a fault of the rules.
    """
    following: list[Event] = []
    quiet: dict[Consequence, CaseState] = {}
    for _ in range(ROUNDS):
        found: list[Event] = []
        for consequence in CONSEQUENCES if state.closed_on is None else AFTER_CLOSING:
            if quiet.get(consequence) is state:
                continue
            events = on_route(consequence(state, book, today), state.application.applicant)
            if not events:
                quiet[consequence] = state
            state = apply_all(state, events)
            found.extend(events)
        if not found:
            return tuple(following)
        following.extend(found)
    raise RuntimeError(f"case {state.reference} does not come to rest")
