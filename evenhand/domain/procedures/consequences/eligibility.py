"""The assessment after each change, what it opens, and eligibility that is lost (ELG, LKP, R5, R24)."""

from datetime import date
from typing import Any

from evenhand.domain.opportunity.criteria import GATHERED
from evenhand.domain.opportunity.eligibility import Eligibility, assess
from evenhand.domain.opportunity.events import (
    EligibilityAssessed,
    Event,
    MethodEnded,
    OfferAnswered,
    OpportunityMoved,
    OutcomeRecorded,
    RequestClosed,
)
from evenhand.domain.opportunity.route import LED_NOWHERE
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.opportunity.vocabulary import (
    Applicant,
    Ending,
    Ground,
    OfferAnswer,
    OpportunityStatus,
    Outcome,
    Resolution,
    Truth,
    Verdict,
)
from evenhand.domain.procedures.context import Book
from evenhand.domain.procedures.opening import OFFERS, current_offer, offer_procedure, open_request

FOLLOW_UP = ("explain-refusal", "unlikely-to-pay-reason", "methods")
GROUNDS = {
    "no-benefit": Ground.ON_BENEFIT,
    "receiving-wants-collect": Ground.RECEIVING_PARENT_CHOSE_DIRECT_PAY,
    "paying-wants-direct": Ground.PREFERS_COLLECT_AND_PAY,
    "in-work": Ground.NOT_EMPLOYED,
    "not-nil": Ground.NIL_INCOME,
    "not-excluded": Ground.LEGAL_EXCLUSION,
    "enforced": Ground.VOLUNTARY_ORDER,
}


def _eligibility(state: CaseState, book: Book, today: date) -> Eligibility | None:
    found = assess(state, book.rules, today)
    return found if isinstance(found, Eligibility) else None


def assess_again(state: CaseState, book: Book, today: date) -> tuple[Event, ...]:
    """Records the assessment where it differs from the last one."""
    found = _eligibility(state, book, today)
    if found is None:
        return ()
    now, last = found.assessment(today), state.assessment
    if last is not None and (last.verdict, last.criteria) == (now.verdict, now.criteria):
        return ()
    return (
        EligibilityAssessed(
            assessment=now,
            field=str(found.field or ""),
            steps=("GEN-1", "GEN-2", "GEN-3", "ELG-1", "ELG-2"),
            rules=("R4", "R5", "R6", "R27"),
        ),
    )


def open_what_is_due(state: CaseState, book: Book, today: date) -> tuple[Event, ...]:
    """Opens the explaining call, a look-up, the gathering of information and the offer, each once.

    What was to be gathered and became known otherwise is cancelled. No offer is made on a case that is to close (R15).
    """
    found = _eligibility(state, book, today)
    if found is None or found.verdict is Verdict.NOT_ELIGIBLE:
        return ()
    due: list[tuple[str, str, tuple[str, ...], tuple[str, ...]]] = [("assess", "application", ("ELG-1", "ELG-4"), ())]
    if found.look_up:
        due.append(("look-up", "look-up", ("ELG-2", "LKP-1"), ("R5",)))
    if found.gather:
        due.append(("gather-paying-parent-information", "gather", ("ELG-2",), ("R5",)))
    if found.verdict is Verdict.ELIGIBLE and state.closing_on is None:
        route = offer_procedure(state.application.applicant)
        due.append((route, "offer", ("PPO-1", "RPO-1"), ("R4",)))
    receiving_applied = state.application.applicant is Applicant.RECEIVING
    letter = state.application.provisional_letter_on if receiving_applied else None
    events: list[Event] = []
    for procedure, cause, steps, rules in due:
        fresh = _again(state, cause)
        if fresh is None:
            continue
        window = letter if procedure in OFFERS else None
        events.append(
            open_request(
                state, book, today, procedure, fresh, window_from=window, ahead=len(events), steps=steps, rules=rules
            )
        )
    return (*_known_otherwise(state, found, today), *events)


def _known_otherwise(state: CaseState, found: Eligibility, today: date) -> tuple[Event, ...]:
    request = state.open_of("gather-paying-parent-information")
    if request is None or any(found.truths[code] is Truth.UNKNOWN for code in GATHERED):
        return ()
    return (RequestClosed(number=request.number, ending=Ending.CANCELLED, on=today, steps=("ELG-2",), rules=("R5",)),)


def _again(state: CaseState, cause: str) -> str | None:
    """The cause under which a request opens: none where one stands or was done, numbered after a cancelled one."""
    earlier = [item for item in state.requests if item.cause.split(":")[0] == cause]
    if any(item.ending is not Ending.CANCELLED for item in earlier) or (earlier and cause == "offer"):
        return None
    return f"{cause}:{len(earlier) + 1}" if earlier else cause


def lose(state: CaseState, book: Book, today: date) -> tuple[Event, ...]:
    """Ends an offer, or lapses an opportunity that has not started, where a criterion is known not to be met (R24)."""
    found = _eligibility(state, book, today)
    if found is None or found.verdict is not Verdict.NOT_ELIGIBLE:
        return ()
    missing = next(item for item in found.findings if item.counts and item.truth is Truth.NOT_MET)
    ground = GROUNDS.get(missing.code, Ground.OTHER_CHANGE)
    steps, rules = (*missing.steps, "PPO-9", "RPO-15"), ("R24",)
    events: list[Event] = list(_needless(state, today))
    request, opportunity = current_offer(state), state.opportunity
    if request is not None and request.offer is not None and request.offer.answer is None:
        events.append(
            OfferAnswered(
                number=request.number,
                answer=OfferAnswer.NOT_APPROPRIATE,
                on=today,
                resolution=Resolution.REJECTED,
                ground=ground,
                steps=tuple(dict.fromkeys((*missing.steps, "PPO-4", "RPO-4", *LED_NOWHERE))),
                rules=rules,
            )
        )
    if opportunity is not None and opportunity.status is OpportunityStatus.ACCEPTED:
        events.extend(_lapse(state, book, today, ground, steps))
    return tuple(events)


def _needless(state: CaseState, today: date) -> tuple[Event, ...]:
    """Requests that only serve an assessment are cancelled once it is known."""
    return tuple(
        RequestClosed(number=item.number, ending=Ending.CANCELLED, on=today, steps=("ELG-5",), rules=("R5",))
        for item in state.requests
        if item.is_open and item.procedure in ("assess", "look-up", "gather-paying-parent-information")
    )


def _lapse(state: CaseState, book: Book, today: date, ground: Ground, steps: tuple[str, ...]) -> tuple[Event, ...]:
    opportunity = state.opportunity
    assert opportunity is not None  # noqa: S101 - the caller looked
    offer = state.request(opportunity.request)
    events: list[Event] = [
        OpportunityMoved(status=OpportunityStatus.LAPSED, ground=ground, steps=steps, rules=("R24",)),
        OutcomeRecorded(outcome=Outcome.NOT_APPROPRIATE, steps=steps, rules=("R24",)),
    ]
    events.extend(
        MethodEnded(number=method.number, until=today, steps=steps, rules=("R24", "M10"))
        for method in state.live_methods(today)
    )
    cancelled: dict[str, Any] = {"ending": Ending.CANCELLED, "on": today, "steps": steps, "rules": ("R24",)}
    events.extend(
        RequestClosed(number=item.number, **cancelled)
        for item in state.requests
        if item.is_open and item.procedure == "perform-calculation"
    )
    if offer is not None and offer.is_open:
        events.append(RequestClosed(number=offer.number, resolution=Resolution.REJECTED, moved=FOLLOW_UP, **cancelled))
    events.append(
        open_request(
            state, book, today, "offer-follow-up", f"lapsed:{opportunity.request}", parent=opportunity.request,
            carried=FOLLOW_UP, answer=OfferAnswer.NOT_APPROPRIATE, ground=ground, steps=steps, rules=("R24",),
        )
    )  # fmt: skip
    return tuple(events)
