"""The mark on a decision: a request of its own, once for each decision and fact, that asks whether it stands."""

from datetime import date

from evenhand.domain.opportunity.events import RequestOpened
from evenhand.domain.opportunity.request import Request
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.procedures.context import Book
from evenhand.domain.procedures.late.facts import Fact
from evenhand.domain.procedures.opening import open_request

REVIEW = "review-decision"
STEPS = ("GEN-8",)


def mark_of(
    state: CaseState,
    book: Book,
    today: date,
    number: int,
    task: str,
    fact: Fact,
    on: date,
    which: str = "",
    ahead: int = 0,
) -> RequestOpened | None:
    """The request about one decision and one fact; None where it was opened before."""
    cause = ":".join(["review", str(number), task, fact, on.isoformat(), *([which] if which else [])])
    if state.opened_for(cause) is not None:
        return None
    return open_request(state, book, today, REVIEW, cause, parent=number, ahead=ahead, steps=STEPS, rules=("R8", "R14"))


def about(review: Request) -> tuple[str, Fact, date] | None:
    """The task, the fact and its day that a request about a decision names; None where it is another request."""
    return told_by(review.procedure, review.cause)


def told_by(procedure: str, cause: str) -> tuple[str, Fact, date] | None:
    """The same, from the procedure and the cause of a request."""
    parts = cause.split(":")
    if procedure != REVIEW or parts[0] != "review":
        return None
    return parts[2], Fact(parts[3]), date.fromisoformat(parts[4])


def marks_on(state: CaseState, number: int) -> tuple[Request, ...]:
    """The requests that mark a decision on a request, open or answered."""
    return tuple(one for one in state.requests if one.procedure == REVIEW and one.parent == number)
