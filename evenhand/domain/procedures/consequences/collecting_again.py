"""The days without fees come to their end where the office collects again after an opportunity. Source: GEN-4, R10.

A fail with an approval dates the fees itself. After a pass, or a fail of somebody whose maintenance was nil, nothing is
collected and no fee counts; once a method of payment holds again, direct pay broke down or liability came back.
"""

from datetime import date

from evenhand.domain.account.live import live_set
from evenhand.domain.opportunity.calculation import COLLECTED
from evenhand.domain.opportunity.ending_words import ENDS
from evenhand.domain.opportunity.events import Event, FeesReinstated
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.procedures.context import Book

STEPS, RULES = ("GEN-4",), ("R10", "R15")


def collected_again(state: CaseState, book: Book, today: date) -> tuple[Event, ...]:
    """Fees count from the first day of the new methods, and from none before the opportunity ended.

    Every end without an approved fail ends all methods, so that one that holds by now was set since.
    """
    held = state.opportunity
    if held is None or held.ended_on is None or held.fees_from is not None:
        return ()
    live = live_set(state.methods)
    if not live or state.service not in COLLECTED or state.closing_on is not None or state.open_of(*ENDS) is not None:
        return ()
    from_on = max(held.ended_on, min(method.start for method in live))
    return (FeesReinstated(number=held.request, from_on=from_on, steps=STEPS, rules=RULES),)
