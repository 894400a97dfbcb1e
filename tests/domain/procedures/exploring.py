"""Walks every procedure from many beginnings, going on from wherever a request stands as none stood before."""

from collections import deque
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from functools import cache
from typing import Any

from evenhand.domain.opportunity.apply import apply_all
from evenhand.domain.opportunity.commands import (
    AnswerOffer,
    CallOutcome,
    Command,
    ExplainToReceivingParent,
    LegalFinding,
    OrderClaim,
    RecordLegalCheck,
    RecordOrderClaim,
    RecordPreference,
)
from evenhand.domain.opportunity.events import Event, LetterQueued, RequestOpened, TimerSet
from evenhand.domain.opportunity.vocabulary import OfferAnswer, OpportunityStatus, Role, Service
from evenhand.domain.procedures.decide import decide
from evenhand.domain.procedures.fire import fire
from evenhand.domain.procedures.known import BenefitStarted, Known, LetterReturned, learn
from evenhand.domain.procedures.settle import settle
from evenhand.domain.procedures.shape import Task, TaskState
from evenhand.domain.procedures.walk import walk
from tests.domain.cases import BOOK, accepts
from tests.domain.ends import actor_for, ends_of
from tests.domain.procedures.beginnings import LOW, Begun, beginnings

Led = tuple[str, str, str, str, tuple[str, ...]]

WHY = "Because."
ALSO: dict[str, tuple[Command, ...]] = {
    "AnswerOffer": (
        accepts(reason=WHY),
        AnswerOffer(OfferAnswer.NOT_REACHED),
    ),
    "RecordLegalCheck": (RecordLegalCheck(LegalFinding.SISTED, negotiation_failed=True),),
    "RecordOrderClaim": (RecordOrderClaim(OrderClaim.VOLUNTARY), RecordOrderClaim(OrderClaim.NEITHER)),
    "RecordPreference": (RecordPreference(Service.COLLECT_AND_PAY),),
    "ExplainToReceivingParent": (
        ExplainToReceivingParent(CallOutcome.TOLD, Service.COLLECT_AND_PAY, dissatisfied=True),
    ),
}


def entries(here: Begun) -> list[tuple[int, Task, Command]]:
    """What people could enter now, a few values of each kind."""
    return [
        (request.number, view.task, command)
        for request in here.state.requests
        if request.is_open
        for view in walk(here.state, request, BOOK.procedures[request.procedure])
        if view.state is TaskState.READY
        for command in (*ends_of(here.state, request.number, view.task), *ALSO.get(view.task.asks, ()))
    ]


def onward(here: Begun, led: set[Led]) -> list[Begun]:
    """Where one entry, one piece of news or fifteen days lead. What the entries led to goes into `led`."""
    found, state, today = [], here.state, here.today
    for number, task, command in entries(here):
        events = decide(state, number, task.id, command, actor_for(task), BOOK, today, beside=here.beside)
        request = state.request(number)
        if isinstance(events, tuple) and request is not None:
            found.append(replace(here, state=apply_all(state, events)))
            led |= {lead for event in events for lead in leads(events, event, request.procedure, task.id)}
    if any(request.offer and request.offer.answer is None for request in state.requests):
        found.append(after(here, LetterReturned(Role.PAYING, today)))
        found.append(replace(here, state=apply_all(state, fire(state, BOOK, today + timedelta(days=15)))))
    held = state.opportunity
    if held is not None and held.status is OpportunityStatus.ACCEPTED and state.paying.benefits == ():
        found.append(after(here, BenefitStarted("other", today)))
    return found


def after(here: Begun, known: Known) -> Begun:
    events = learn(here.state, known, here.today)
    assert isinstance(events, tuple)
    then = apply_all(here.state, events)
    return replace(here, state=apply_all(then, settle(then, BOOK, here.today)))


def leads(events: tuple[Event, ...], event: Event, procedure: str, task: str) -> Iterator[Led]:
    """A request, a letter or a timer that came of an entry; the timer of a request just opened belongs to that one."""
    match event:
        case RequestOpened():
            yield procedure, task, "opens", event.procedure, event.steps
        case LetterQueued():
            yield procedure, task, "letters", event.code, event.steps
        case TimerSet():
            new = {item.number: item.procedure for item in events if isinstance(item, RequestOpened)}
            own = event.number not in new
            yield procedure if own else new[event.number], task if own else "", "starts", str(event.why), event.steps


def explored() -> frozenset[tuple[str, str, str]]:
    """How each task stood and each request ended: procedure, task or nothing, state or ending."""
    return everywhere()[0]


def led() -> frozenset[Led]:
    """What entries led to: procedure, task (none where the opening did it), kind, name, steps."""
    return everywhere()[1]


@cache
def everywhere() -> tuple[frozenset[tuple[str, str, str]], frozenset[Led]]:
    """What `explored` and `led` tell."""
    waiting = deque(
        replace(here, state=apply_all(here.state, settle(here.state, BOOK, here.today))) for here in beginnings()
    )
    known: set[tuple[Any, ...]] = set()
    stood: set[tuple[str, str, str]] = set()
    found: set[Led] = set()
    while waiting:
        here = waiting.popleft()
        state, fresh = here.state, False
        for request in state.requests:
            views = [
                (request.procedure, view.task.id, str(view.state))
                for view in walk(state, request, BOOK.procedures[request.procedure])
            ]
            tried = request.offer is not None and request.offer.offered_on is not None
            low = state.paying.net_weekly == LOW
            key = (*views, request.ending, tried, state.legacy.scheme, len(state.notes) > 0, low, here.aside)
            fresh = fresh or key not in known
            known.add(key)
            stood |= {*views, (request.procedure, "", str(request.ending))}
        if fresh:
            waiting.extend(onward(here, found))
    return frozenset(stood), frozenset(found)
