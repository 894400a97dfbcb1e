"""What people decided about an opportunity, each with its day: what a fact that arrives late may be held against."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from evenhand.domain.opportunity.ending import Closing
from evenhand.domain.opportunity.ending_words import ENDS, EXTENSION, Answer, CheckStatus, ComplianceReason
from evenhand.domain.opportunity.request import Request
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.opportunity.vocabulary import OfferAnswer, OpportunityStatus
from evenhand.domain.procedures.late.facts import Fact

ACCEPTANCE, OUTCOME, CHECK, PROPOSAL = "answer", "payment-history", "unlikely-check", "propose"
ALWAYS = frozenset({Fact.BENEFIT, Fact.PRISON, Fact.NIL, Fact.CLOSING})
DISTURBS = frozenset({Fact.HOSPITAL, Fact.EMPLOYER})


@dataclass(frozen=True)
class Made:
    """A decision on a request: the task that recorded it, its day, and the facts that would have weighed in it."""

    request: int
    task: str
    on: date
    weighs: frozenset[Fact]


def decisions(state: CaseState) -> Iterator[Made]:
    """Acceptance, outcome and extension, as they stand; what lets an opportunity go on decides nothing yet."""
    for request in state.requests:
        made = _accepted(state, request) or _outcome(request) or _extension(state, request)
        if made is not None:
            yield made


def outcome_of(state: CaseState) -> Request | None:
    """The request on which Compliance Action is recorded; None before that."""
    return next((one for one in reversed(state.requests) if _outcome(one) is not None), None)


def _accepted(state: CaseState, request: Request) -> Made | None:
    """While the opportunity has not started, eligibility that is lost lapses it, and nothing is left to review."""
    held, offer = state.opportunity, request.offer
    if held is None or held.request != request.number or held.status is OpportunityStatus.ACCEPTED:
        return None
    if offer is None or offer.answer is not OfferAnswer.ACCEPTS or offer.answered_on is None or not held.stands:
        return None
    return Made(request.number, ACCEPTANCE, offer.answered_on, frozenset({Fact.BENEFIT, Fact.PRISON, Fact.NIL}))


def _outcome(request: Request) -> Made | None:
    closing = request.closing
    if request.procedure not in ENDS or closing is None or closing.compliance_on is None:
        return None
    task, on = (CHECK, closing.check_on) if closing.check_on is not None else (OUTCOME, closing.compliance_on)
    return Made(request.number, task, on, _weighs(closing))


def _weighs(closing: Closing) -> frozenset[Fact]:
    """A stay or another employer may have excused a default; a wish for direct pay weighs where it was not met."""
    excused = closing.compliance_reason is ComplianceReason.DEFAULT
    wish = frozenset() if closing.check is CheckStatus.NOT_APPLICABLE else frozenset({Fact.WISH})
    return ALWAYS | wish | (DISTURBS if excused else frozenset())


def _extension(state: CaseState, request: Request) -> Made | None:
    closing = request.closing
    if request.procedure != EXTENSION or closing is None:
        return None
    answered = [put.answered_on for put in state.approvals if put.request == request.number and _final(put.answer)]
    record = request.record_of(PROPOSAL)
    on = answered[-1] if answered else record.on if closing.refused and record is not None else None
    return None if on is None else Made(request.number, PROPOSAL, on, ALWAYS | DISTURBS)


def _final(answer: Answer) -> bool:
    return answer in (Answer.APPROVED, Answer.REJECTED)
