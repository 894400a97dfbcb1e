"""What is true after an event: the one transition function of the case."""

from collections.abc import Callable, Iterable
from functools import reduce

from evenhand.domain.altered import altered
from evenhand.domain.opportunity import events as e
from evenhand.domain.opportunity.apply_ending import ENDING, closing_of, worked_out
from evenhand.domain.opportunity.apply_talks import TALKS, talks_of
from evenhand.domain.opportunity.request import Offer, Request, TaskRecord
from evenhand.domain.opportunity.state import CaseState, LetterDue, Note, Opportunity, Timer
from evenhand.domain.opportunity.vocabulary import ContactOutcome, Role, Status


def apply(state: CaseState, event: e.Event) -> CaseState:
    """The state after an event. Total: every event kind is known here, or this raises KeyError at once."""
    return _BY_KIND[type(event)](state, event)


def apply_all(state: CaseState, events: Iterable[e.Event]) -> CaseState:
    """The state after all of these events, in order."""
    return reduce(apply, events, state)


def born(
    event: e.CaseRegistered, paying: e.PersonRegistered, receiving: e.PersonRegistered, reference: str
) -> CaseState:
    """A case as it came in, with its people as they came in."""
    return CaseState(
        reference=reference,
        account=event.account,
        segment=event.segment,
        application=event.application,
        legacy=event.legacy,
        paying=paying.parent,
        receiving=receiving.parent,
        annual_review_on=event.annual_review_on,
        arrears=event.arrears,
        children=event.children,
    )


def _on_request(state: CaseState, number: int, change: Callable[[Request], Request]) -> CaseState:
    changed = tuple(change(item) if item.number == number else item for item in state.requests)
    return altered(state, requests=changed)


def _on_offer(state: CaseState, number: int, **values: object) -> CaseState:
    def change(request: Request) -> Request:
        return altered(request, offer=altered(request.offer or Offer(), **values))

    return _on_request(state, number, change)


def _registered(state: CaseState, event: e.Event) -> CaseState:
    return state


def _person(state: CaseState, event: e.PersonRegistered | e.FactLearned) -> CaseState:
    if event.parent.reference == state.paying.reference:
        return altered(state, paying=altered(event.parent, version=state.paying.version))
    if event.parent.reference == state.receiving.reference:
        return altered(state, receiving=altered(event.parent, version=state.receiving.version))
    return state


def _service(state: CaseState, event: e.ServiceAsked) -> CaseState:
    field = "paying_parent_wants" if event.who is Role.PAYING else "receiving_parent_wants"
    return altered(state, application=altered(state.application, **{field: event.wants}))


def _looked_up(state: CaseState, event: e.LegacyLookedUp) -> CaseState:
    legacy = altered(
        state.legacy,
        method=event.method,
        method_was=event.method_was,
        enforcement=event.enforcement,
        segment=event.segment or state.legacy.segment,
        liability_ends_on=event.liability_ends_on or state.legacy.liability_ends_on,
        looked_up_on=event.on,
    )
    return altered(state, legacy=legacy)


def _opened(state: CaseState, event: e.RequestOpened) -> CaseState:
    request = Request(
        number=event.number,
        procedure=event.procedure,
        version=event.version,
        cause=event.cause,
        opened_on=event.on,
        opened_by=event.by,
        segment=event.segment,
        parent=event.parent,
        carried=event.carried,
        offer=_offer_of(state, event),
        closing=closing_of(event),
        talks=talks_of(event),
    )
    return altered(state, requests=(*state.requests, request))


def _offer_of(state: CaseState, event: e.RequestOpened) -> Offer | None:
    if event.procedure == "offer-follow-up":
        before = state.request(event.parent) if event.parent else None
        offer = (before.offer if before else None) or Offer()
        return altered(offer, answer=event.answer or offer.answer, ground=event.ground or offer.ground)
    return Offer(window_from=event.window_from) if event.procedure.startswith("offer-") else None


def _recorded(state: CaseState, event: e.TaskRecorded) -> CaseState:
    record = TaskRecord(event.task, event.values, event.by, event.on)
    return _on_request(state, event.number, lambda request: request.with_record(record))


def _contacted(state: CaseState, event: e.MissContacted) -> CaseState:
    if event.kind != ContactOutcome.NOT_REACHED:
        return state
    return _on_request(state, event.number, lambda request: altered(request, tried=(*request.tried, event.on)))


def _closed(state: CaseState, event: e.RequestClosed) -> CaseState:
    def change(request: Request) -> Request:
        return altered(
            request,
            status=Status.CLOSED,
            sub_status="Complete",
            ending=event.ending,
            closed_on=event.on,
            resolution=event.resolution or request.resolution,
            moved=event.moved,
            reminder="",
        )

    return _on_request(state, event.number, change)


def _called(state: CaseState, event: e.CallMade) -> CaseState:
    request = state.request(event.number)
    if event.outcome is ContactOutcome.REACHED or request is None or request.offer is None or event.task != "answer":
        return state
    return _on_offer(state, event.number, attempts=request.offer.attempts + 1)


def _answered(state: CaseState, event: e.OfferAnswered) -> CaseState:
    state = _on_offer(
        state,
        event.number,
        answer=event.answer,
        answered_on=event.on,
        ground=event.ground,
        by_direct_debit=event.by_direct_debit,
        first_collection_on=event.first_collection_on,
        negotiation_failed=event.negotiation_failed,
    )
    return _on_request(state, event.number, lambda request: altered(request, resolution=event.resolution, reminder=""))


def _restarted(state: CaseState, event: e.OfferWindowRestarted) -> CaseState:
    """The letter begins the time to answer: calls before it count no longer, and the reminder comes again."""
    state = _on_offer(state, event.number, window_from=event.window_from, offered_on=None, attempts=0)
    return _on_request(state, event.number, lambda request: altered(request, reminder=""))


def _timer(state: CaseState, event: e.TimerSet) -> CaseState:
    kept = tuple(timer for timer in state.timers if (timer.why, timer.request) != (event.why, event.number))
    return altered(state, timers=(*kept, Timer(event.why, event.number, event.since, event.due_on)))


def _stopped(state: CaseState, event: e.TimerStopped) -> CaseState:
    kept = tuple(timer for timer in state.timers if (timer.why, timer.request) != (event.why, event.number))
    return altered(state, timers=kept)


def _method_ended(state: CaseState, event: e.MethodEnded) -> CaseState:
    changed = tuple(altered(m, until=event.until) if m.number == event.number else m for m in state.methods)
    return altered(state, methods=changed)


def _method_to_ended(state: CaseState, event: e.MethodToEnded) -> CaseState:
    changed = tuple(altered(m, until=event.until) if m.number == event.number else m for m in state.pays_to)
    return altered(state, pays_to=changed)


def _moved(state: CaseState, event: e.OpportunityMoved) -> CaseState:
    if state.opportunity is None:
        return state
    return altered(state, opportunity=altered(state.opportunity, status=event.status))


def _excluded(state: CaseState, event: e.ExclusionRecorded) -> CaseState:
    """A later word about the same action from the same day, such as when it ended, takes the earlier one's place."""
    told = event.exclusion
    others = [x for x in state.exclusions if (x.action, x.during.start) != (told.action, told.during.start)]
    return altered(state, exclusions=(*others, told))


_BY_KIND: dict[type[e.Event], Callable[..., CaseState]] = {
    **ENDING,
    **TALKS,
    e.CaseRegistered: _registered,
    e.Undone: _registered,
    e.MaintenanceWorkedOut: worked_out,
    e.RateDetermined: _registered,
    e.OldArrearsCameOver: _registered,
    e.MissContacted: _contacted,
    e.MissDecided: _registered,
    e.PersonRegistered: _person,
    e.FactLearned: _person,
    e.ServiceAsked: _service,
    e.ProvisionalLetterIssued: lambda s, v: altered(
        s, application=altered(s.application, provisional_letter_on=v.issued_on)
    ),
    e.LegacyLookedUp: _looked_up,
    e.OrderFound: lambda s, v: altered(s, legacy=altered(s.legacy, method_was=v.method_was)),
    e.OnLegalList: lambda s, v: altered(s, legacy=altered(s.legacy, legal_list=True)),
    e.ExclusionRecorded: _excluded,
    e.EligibilityAssessed: lambda s, v: altered(s, assessment=v.assessment),
    e.EligibilityOverridden: lambda s, v: altered(s, override=v.field),
    e.RequestOpened: _opened,
    e.RequestAssigned: lambda s, v: _on_request(s, v.number, lambda r: altered(r, assigned_to=v.to)),
    e.TaskRecorded: _recorded,
    e.RequestClosed: _closed,
    e.CallMade: _called,
    e.OfferDated: lambda s, v: _on_offer(s, v.number, offered_on=v.offered_on),
    e.OrderClaimed: lambda s, v: _on_offer(s, v.number, claim_voluntary=v.voluntary),
    e.OfferAnswered: _answered,
    e.OfferWindowRestarted: _restarted,
    e.OpportunityAccepted: lambda s, v: altered(s, opportunity=Opportunity(v.number, v.route, v.period)),
    e.OpportunityMoved: _moved,
    e.UnlikelyToPayRecorded: lambda s, v: altered(s, unlikely_to_pay=v.status),
    e.OutcomeRecorded: lambda s, v: altered(s, outcome=v.outcome),
    e.ChargeDetermined: lambda s, v: _on_offer(s, v.number, charge=v.applies),
    e.MethodSet: lambda s, v: altered(s, methods=(*s.methods, v.method)),
    e.MethodEnded: _method_ended,
    e.MethodToSet: lambda s, v: altered(s, pays_to=(*s.pays_to, v.method)),
    e.MethodToEnded: _method_to_ended,
    e.LetterQueued: lambda s, v: altered(s, letters=(*s.letters, LetterDue(v.code, v.to, v.cause, v.on, v.drafted))),
    e.TimerSet: _timer,
    e.TimerStopped: _stopped,
    e.Reminded: lambda s, v: _on_request(s, v.number, lambda r: altered(r, reminder=v.text)),
    e.NoteAdded: lambda s, v: altered(s, notes=(*s.notes, Note(v.number, v.kind, v.on, v.by, v.text, v.about))),
}
