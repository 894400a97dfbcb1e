"""What a procedure tells of a task, that it opens a request, sends a letter or starts a clock, is what it does."""

from collections.abc import Iterator
from datetime import timedelta
from functools import cache

import pytest

from evenhand.domain.account.methods import PaymentMethod
from evenhand.domain.account.state import InstalmentState
from evenhand.domain.calendar import add_months
from evenhand.domain.opportunity.apply import apply_all
from evenhand.domain.opportunity.commands import (
    CallOutcome,
    Command,
    DecideMiss,
    ExplainToReceivingParent,
    MissDecision,
    MissTalk,
    RecordCircumstances,
    RecordMissTalk,
)
from evenhand.domain.opportunity.commands.talks import Verdict
from evenhand.domain.opportunity.events import RequestOpened, TimerStopped
from evenhand.domain.opportunity.talks import Entry
from evenhand.domain.opportunity.vocabulary import Applicant, Employment, Service, TimerWhy
from evenhand.domain.procedures.consequences.misses import Found, follow_misses
from evenhand.domain.procedures.consequences.returned import CameBack, payment_came_back
from evenhand.domain.procedures.settle import settle
from evenhand.domain.procedures.shape import Procedure
from evenhand.domain.procedures.timer_words import OPENED_BY_TIMERS, TIMERS
from tests.domain.cases import (
    BOOK,
    MONDAY,
    NOT_REACHED,
    START,
    Desk,
    accepts,
    at_the_offer,
    case,
    with_application,
    with_paying,
)
from tests.domain.endings import running
from tests.domain.procedures.exploring import Led, leads, led
from tests.domain.procedures.test_negotiation import at_the_decision, decision
from tests.domain.talking import Talking, agreed, talking

PROCEDURES = sorted(BOOK.procedures.values(), key=lambda item: item.id)
TOLD = RecordCircumstances(Employment.EMPLOYED, employer_known=True, on_benefit=False, gross_weekly=52000)


def came_of(desk: Desk, task: str, command: Command) -> Iterator[Led]:
    """What one entry led to."""
    request = next(item for item in desk.state.requests if item.is_open and BOOK.procedures[item.procedure].task(task))
    before = len(desk.events)
    desk.do(task, command)
    events = tuple(desk.events[before:])
    for event in events:
        yield from leads(events, event, request.procedure, task)


def missed(desk: Desk) -> Desk:
    """A payment by direct debit did not come."""
    found = [Found(2, PaymentMethod.DIRECT_DEBIT, desk.today, InstalmentState.MISSED)]
    desk.take(follow_misses(desk.state, found, BOOK, desk.today))
    return desk


@cache
def stories() -> tuple[Led, ...]:
    """What exploring meets, and what it does not come by."""
    found = list(led())
    for applicant in Applicant:
        unknown = with_paying(case(applicant), employment=Employment.UNKNOWN, benefits=None, gross_weekly=None)
        found += came_of(Desk(unknown), "gather", TOLD)
        wish = with_application(case(applicant), receiving_parent_wants=Service.UNKNOWN)
        says = ExplainToReceivingParent(CallOutcome.TOLD, Service.COLLECT_AND_PAY)
        found += came_of(Desk(wish), "explain-to-receiving-parent", says)
    found += came_of(missed(running()), "decide-miss", DecideMiss(MissDecision.EARLY_END, "No reason was given."))
    for said in (MissTalk.NEGOTIATION, MissTalk.REFUSES, MissTalk.CANNOT):
        outside = missed(Talking(case(), MONDAY, talking().beside))
        found += came_of(outside, "talk-about-miss", RecordMissTalk(said))
    paid = running().state
    opened = payment_came_back(paid, CameBack(1, 48_00, MONDAY, "The account is closed", True), BOOK, MONDAY)
    events = (*opened, *settle(apply_all(paid, opened), BOOK, MONDAY))
    found += [lead for event in events[1:] for lead in leads(events, event, "returned-payment", "")]
    refused = at_the_decision(entry=Entry.BEFORE_ENFORCEMENT)
    found += came_of(refused, "decide", decision(refused, Verdict.REFUSE))
    return tuple(found)


def told(procedure: Procedure) -> set[tuple[str, str, str]]:
    """Task (none for the opening), kind and name of all that a procedure tells."""
    kinds = ("opens", "letters", "starts")
    of_tasks = {(task.id, kind, name) for task in procedure.tasks for kind in kinds for name in getattr(task, kind)}
    return of_tasks | {("", "starts", name) for name in procedure.starts}


def carries(procedure: Procedure, task: str, found: Led) -> bool:
    """Whether it came of this task: it was recorded, or the system carried it out by its steps."""
    own = procedure.task(task)
    return found[1] == task or (own is not None and bool(set(own.steps) & set(found[4])))


@pytest.mark.parametrize("procedure", PROCEDURES, ids=lambda item: item.id)
def test_what_a_task_leads_to_is_what_is_told_of_it(procedure: Procedure) -> None:
    came = [found for found in stories() if found[0] == procedure.id]
    tells = told(procedure)

    def matches(found: Led, task: str, kind: str, name: str) -> bool:
        return (kind, name) == found[2:4] and carries(procedure, task, found)

    assert [found for found in came if not any(matches(found, *told) for told in tells)] == []
    assert [told for told in tells if not any(matches(found, *told) for found in came)] == []


def lapsed() -> Desk:
    """An opportunity about to start, whose paying parent is on a benefit by then."""
    desk = at_the_offer()
    desk.do("answer", accepts())
    desk.state = with_paying(desk.state, employment=Employment.NOT_EMPLOYED)
    return desk


def test_what_a_clock_opens_when_it_falls_due_is_what_is_told_of_it() -> None:
    offered = at_the_offer()
    offered.do("answer", NOT_REACHED)
    end = running()
    assert end.state.opportunity is not None and end.state.opportunity.period.end is not None
    lives = [
        (at_the_offer(), MONDAY + timedelta(days=60)),
        (offered, MONDAY + timedelta(days=15)),
        (lapsed(), START),
        (end, end.state.opportunity.period.end),
        (agreed(state=end.state), add_months(MONDAY, 3)),
    ]
    opened: dict[str, set[str]] = {}
    for desk, day in lives:
        events = desk.on(day)
        why = [str(event.why) for event in events if isinstance(event, TimerStopped) and event.why != "offer-reminder"]
        opened.setdefault(why[0], set()).update(event.procedure for event in events if isinstance(event, RequestOpened))

    assert opened == {name: set(opens) for name, opens in OPENED_BY_TIMERS.items()}
    assert set(TIMERS) == set(TimerWhy)
