"""Marks what was decided on facts that have since changed: a request asks a person whether it stands. Never twice."""

from collections.abc import Iterable
from datetime import date

from evenhand.domain.opportunity.apply import apply_all
from evenhand.domain.opportunity.eligibility import Eligibility, assess
from evenhand.domain.opportunity.events import Event, RequestOpened
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.procedures.context import Book
from evenhand.domain.procedures.late.decided import ACCEPTANCE, Made, decisions
from evenhand.domain.procedures.late.facts import Fact, stood, told
from evenhand.domain.procedures.late.marks import mark_of
from evenhand.domain.procedures.settle import settle


def what_follows(before: CaseState, events: Iterable[Event], book: Book, today: date) -> tuple[Event, ...]:
    """What follows from news: marks on the decisions that it comes too late for, and all that settles by itself."""
    taken = tuple(events)
    state = apply_all(before, taken)
    marks = late(before, state, taken, book, today)
    return (*marks, *settle(apply_all(state, marks), book, today))


def late(
    before: CaseState, after: CaseState, events: Iterable[Event], book: Book, today: date
) -> tuple[RequestOpened, ...]:
    """The requests that ask whether decisions stand, once for each decision and fact.

    Only where the fact holds from the day of the decision or before, and would have changed what was proposed then, or
    whether the opportunity could be accepted. Nothing on a case that closed. Errors: NoRuleInForce.
    """
    known = told(before, events)
    if not known or after.closed_on is not None or before.opportunity is None:
        return ()
    marks: list[RequestOpened] = []
    for made in decisions(before):
        for fact in sorted(_changed(before, after, made, book)):
            on = known.get(fact)
            if on is not None and on <= made.on:
                mark = mark_of(after, book, today, made.request, made.task, fact, on, ahead=len(marks))
                marks.extend(() if mark is None else (mark,))
    return tuple(marks)


def _changed(before: CaseState, after: CaseState, made: Made, book: Book) -> frozenset[Fact]:
    held = before.opportunity
    assert held is not None  # noqa: S101 - the caller looked
    if made.task == ACCEPTANCE:
        was, now = (assess(state, book.rules, made.on) for state in (before, after))
        if not isinstance(was, Eligibility) or not isinstance(now, Eligibility) or was.verdict is now.verdict:
            return frozenset()
        return made.weighs
    since = held.period.start
    was_so, is_so = (stood(state, book.rules, since, made.on) for state in (before, after))
    return frozenset(fact for fact, _ in was_so ^ is_so) & made.weighs
