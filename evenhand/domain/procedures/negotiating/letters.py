"""The letters about a negotiation: by themselves on collect and pay, drafted for a person on direct pay. NEG-12."""

from datetime import date

from evenhand.domain.opportunity.events import LetterQueued
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.opportunity.vocabulary import Role, Service

CODE = "NEGOTIATION"


def letters_of(state: CaseState, number: int, today: date) -> tuple[LetterQueued, ...]:
    """One to each parent."""
    drafted = state.service is Service.DIRECT_PAY
    return tuple(
        LetterQueued(code=CODE, to=to, cause=cause_of(number), on=today, drafted=drafted, steps=("NEG-12",))
        for to in (Role.PAYING, Role.RECEIVING)
    )


def cause_of(number: int) -> str:
    """What the letters about a negotiation are queued for."""
    return f"negotiation:{number}"
