"""What happened in the life of an opportunity, from the offer to what followed its end, each with its day."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from evenhand.domain.authority import in_sentence
from evenhand.domain.calendar import long_date
from evenhand.domain.opportunity.ending import Approval, Closing
from evenhand.domain.opportunity.ending_words import Answer, CocAction
from evenhand.domain.opportunity.request import Request
from evenhand.domain.opportunity.state import CaseState
from evenhand.web.filters import counted
from evenhand.web.pages.ending.details import TRIGGERS

ANSWERS = {
    Answer.APPROVED: "A team leader approved {}",
    Answer.RETURNED: "A team leader returned {}",
    Answer.REJECTED: "A team leader rejected {}",
}


@dataclass(frozen=True)
class Milestone:
    """One thing that happened, or is to happen."""

    on: date
    what: str
    detail: str = ""


def milestones(state: CaseState) -> tuple[Milestone, ...]:
    """In the order of their days."""
    return tuple(sorted(_all(state), key=lambda one: one.on))


def _all(state: CaseState) -> Iterator[Milestone]:
    held = state.opportunity
    if held is None:
        return
    offer = next((item.offer for item in state.requests if item.number == held.request), None)
    if offer is not None and offer.offered_on:
        yield Milestone(offer.offered_on, "Offer made")
    if offer is not None and offer.answered_on:
        yield Milestone(offer.answered_on, "Offer accepted")
    yield Milestone(held.period.start, "Start Date")
    for item in state.requests:
        if item.closing is not None:
            yield from _outcome(state, item, item.closing)
    if held.period.end is not None:
        extended = f"Extended by {counted(held.extended, 'month')}" if held.extended else ""
        yield Milestone(held.period.end, "End Date", f"The first day after it. {extended}".strip())
    if held.ended_on is not None and held.ended_on != held.period.end:
        yield Milestone(held.ended_on, "Ended", str(held.compliance or ""))
    if held.fees_from is not None:
        yield Milestone(held.fees_from, "Fees and charges count again")


def _outcome(state: CaseState, item: Request, closing: Closing) -> Iterator[Milestone]:
    if closing.action is not CocAction.END:
        kind = "Extension considered" if closing.action is CocAction.EXTENSION else "Early end considered"
        yield Milestone(item.opened_on, kind, TRIGGERS[closing.trigger])
    if closing.compliance_on is not None:
        excused = ", a default is excused" if closing.excused else ""
        yield Milestone(
            closing.compliance_on, f"Compliance Action: {closing.compliance}", f"{closing.compliance_reason}{excused}"
        )
    if closing.check_on is not None:
        yield Milestone(closing.check_on, "Unlikely to pay check", str(closing.check or ""))
    for put in state.approvals:
        if put.request == item.number:
            yield from _approval(put, closing)
    if closing.goes_on and item.closed_on is not None:
        yield Milestone(item.closed_on, "The opportunity goes on")
    if closing.changed_on is not None:
        yield Milestone(closing.changed_on, "Changed to direct pay")


def _approval(put: Approval, closing: Closing) -> Iterator[Milestone]:
    about = in_sentence(put.kind)
    until = f"New End Date: {long_date(closing.revised_on)}" if closing.revised_on is not None else ""
    if put.answer is Answer.WAITING:
        yield Milestone(put.asked_on, f"Put to a team leader: {about}", "It waits for an answer")
    elif put.answer in ANSWERS and put.answered_on is not None:
        approved = put.answer is Answer.APPROVED
        yield Milestone(put.answered_on, ANSWERS[put.answer].format(about), until if approved else "")
