"""News that a case is to be closed, or is not after all (EAR-1d)."""

from datetime import date

from evenhand.domain.calendar import long_date
from evenhand.domain.opportunity.events import CaseClosureStarted, CaseClosureStopped, Event
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.procedures.known.facts import CaseClosing, CaseStaysOpen
from evenhand.domain.procedures.known.learned import refused

STEPS, RULES = ("EAR-1d",), ("R15",)


def case_closing(state: CaseState, known: CaseClosing, today: date) -> tuple[Event, ...]:
    """The closure takes effect on its day, which may be to come; another day takes the place of the first.

    Refuses: date-out-of-range, already-known.
    """
    received = state.application.received_on
    if known.from_on < received:
        says = f"The case cannot close before its application was received on {long_date(received)}. Give a later day."
        raise refused(says, "from_on", rests=STEPS)
    if state.closing_on == known.from_on:
        says = "That is recorded already. Give another day, or record that the case is not closed after all."
        raise refused(says, "from_on", "already-known", STEPS)
    return (CaseClosureStarted(from_on=known.from_on, steps=STEPS, rules=RULES),)


def case_stays_open(state: CaseState, known: CaseStaysOpen, today: date) -> tuple[Event, ...]:
    """The closure is taken back before it took effect. Refuses: nothing-to-end."""
    if state.closing_on is None:
        says = "No closure of this case is recorded, so there is none to take back."
        raise refused(says, "", "nothing-to-end", STEPS)
    return (CaseClosureStopped(on=today, steps=STEPS, rules=RULES),)
