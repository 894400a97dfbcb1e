"""What is true after an event of a negotiation."""

from collections.abc import Callable

from evenhand.domain.altered import altered
from evenhand.domain.opportunity import events as e
from evenhand.domain.opportunity.request import Request
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.opportunity.talks import NEGOTIATION, Entry, Talks


def talks_of(event: e.RequestOpened) -> Talks | None:
    """The details that a negotiation starts with; None for any other request."""
    return Talks(event.entry or Entry.CASEWORKER) if event.procedure == NEGOTIATION else None


def _details(state: CaseState, number: int, **values: object) -> CaseState:
    def change(request: Request) -> Request:
        if request.number != number or request.talks is None:
            return request
        return altered(request, talks=altered(request.talks, **values))

    return altered(state, requests=tuple(map(change, state.requests)))


def _proposed(state: CaseState, event: e.PlanProposed) -> CaseState:
    return _details(state, event.number, offers=(*_talks(state, event.number).offers, event.proposal))


def _decided(state: CaseState, event: e.NegotiationDecided) -> CaseState:
    return _details(
        state, event.number, decision=event.decision, decided_on=event.on, acceptable=event.acceptable,
        review_on=event.review_on, ground=event.ground, theirs=event.theirs, theirs_by=event.theirs_by,
    )  # fmt: skip


def _tried(state: CaseState, event: e.TalkTried) -> CaseState:
    return _details(state, event.number, tried=(*_talks(state, event.number).tried, event.on))


def _reviewed(state: CaseState, event: e.PlanReviewed) -> CaseState:
    talks = _talks(state, event.number)
    return _details(state, event.number, reviewed=(*talks.reviewed, event.on), review_on=event.next_on)


def _talks(state: CaseState, number: int) -> Talks:
    request = state.request(number)
    return request.talks if request is not None and request.talks is not None else Talks(Entry.CASEWORKER)


TALKS: dict[type[e.Event], Callable[..., CaseState]] = {
    e.DebtQuantified: lambda s, v: _details(s, v.number, disputed=v.disputed),
    e.TalkHeld: lambda s, v: _details(s, v.number, willing=v.willing, talked_on=v.on),
    e.TalkTried: _tried,
    e.PlanProposed: _proposed,
    e.HardshipHeard: lambda s, v: _details(s, v.number, hardship=v.hardship),
    e.CounterOffered: lambda s, v: s,
    e.NegotiationDecided: _decided,
    e.PlanScheduled: lambda s, v: _details(s, v.number, scheduled_on=v.on, agreed=v.agreed),
    e.PlanBroken: lambda s, v: _details(s, v.number, broken=(*_talks(s, v.number).broken, v.instalment)),
    e.PlanReviewed: _reviewed,
    e.EnforcementReferred: lambda s, v: s,
}
