"""What a letter is told: facts of its own recipient, the case, and the office; nothing of where the other parent is."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from evenhand.config.book import the_book
from evenhand.domain.calendar import add_months
from evenhand.domain.opportunity.clocks import clocks
from evenhand.domain.opportunity.events import MaintenanceWorkedOut
from evenhand.domain.opportunity.request import Offer, Request
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.opportunity.vocabulary import Employment, Service
from evenhand.domain.procedures.negotiating.letters import CODE as NEGOTIATION
from evenhand.letters.context import (
    ChanceExplainedPaying,
    ChanceExplainedReceiving,
    LetterContext,
    OfferAcceptedPaying,
    OfferAcceptedReceiving,
    OfficeDetails,
    WorkedOutPaying,
    WorkedOutReceiving,
)
from evenhand.letters.terms import PaymentShape
from evenhand.office.models import Office
from evenhand.records.models import Event as EventRow
from evenhand.work.letters.cannot_say import CannotSay
from evenhand.work.letters.ended import ended_paying, ended_receiving
from evenhand.work.letters.negotiated import negotiated
from evenhand.work.letters.worked_out import paying_amounts, percents, receiving_amounts
from evenhand.work.state.codec import event


@dataclass(frozen=True)
class Addressee:
    """Who a letter is for, as given on the day it leaves."""

    name: str
    address: tuple[str, ...]
    other_name: str


def office_details(office: Office) -> OfficeDetails:
    """How the office signs."""
    return OfficeDetails(
        name=office.name,
        phone=office.phone,
        reply_address=tuple(office.address),
        signed_by=f"{office.name}, child maintenance",
    )


def context_of(
    code: str, role: str, state: CaseState, to: Addressee, office: Office, dated: date, cause: str = ""
) -> LetterContext:
    """The context of one letter. Errors: CannotSay, ValueError where the facts do not fit the letter."""
    made = MAKERS.get((code, role))
    if made is None and code != NEGOTIATION:
        raise CannotSay(f"There is no letter {code} for the {role} parent.")
    common: dict[str, Any] = {
        "recipient_name": to.name,
        "recipient_address": to.address,
        "other_parent_name": to.other_name,
        "case_reference": state.reference,
        "dated": dated,
        "office": office_details(office),
    }
    return made(state, common, dated) if made is not None else negotiated(role, state, cause, common)


def _accepted(state: CaseState) -> dict[str, Any]:
    opportunity = state.opportunity
    if opportunity is None or opportunity.period.end is None:
        raise CannotSay("There is no accepted opportunity any more.")
    months = the_book().rules.number("opportunity.months", state.application.received_on)
    start = opportunity.period.start
    return {
        "trial_months": months,
        "start_on": start,
        "judged_until": min(add_months(start, months), opportunity.period.end),
        "end_on": opportunity.period.end,
        "first_payment_on": start,
    }


def _per_cent(name: str, dated: date) -> Decimal:
    return Decimal(the_book().rules.number(name, dated))


def _accepted_paying(state: CaseState, common: dict[str, Any], dated: date) -> LetterContext:
    fee = _per_cent("fees.paying_parent_per_cent", dated)
    return OfferAcceptedPaying(**common, **_accepted(state), payment_shape=shape(state), collection_fee_percent=fee)


def _accepted_receiving(state: CaseState, common: dict[str, Any], dated: date) -> LetterContext:
    fee = _per_cent("fees.receiving_parent_per_cent", dated)
    return OfferAcceptedReceiving(**common, **_accepted(state), receiving_fee_percent=fee)


def _chance(state: CaseState, dated: date) -> dict[str, Any]:
    answer_by = _answer_by(state)
    if answer_by is None:
        raise CannotSay("The time to answer is not known yet.")
    months = the_book().rules.number("opportunity.months", state.application.received_on)
    return {"trial_months": months, "answer_by": answer_by}


def _answer_by(state: CaseState) -> date | None:
    request: Request | None = next((item for item in state.requests if item.offer and not item.carried), None)
    offer = request.offer if request and request.offer else Offer(window_from=state.application.provisional_letter_on)
    opened = request.opened_on if request else state.application.received_on
    return clocks(state, offer, opened, the_book().rules).answer_by


def _chance_paying(state: CaseState, common: dict[str, Any], dated: date) -> LetterContext:
    fee = _per_cent("fees.paying_parent_per_cent", dated)
    return ChanceExplainedPaying(**common, **_chance(state, dated), collection_fee_percent=fee)


def _chance_receiving(state: CaseState, common: dict[str, Any], dated: date) -> LetterContext:
    fee = _per_cent("fees.receiving_parent_per_cent", dated)
    return ChanceExplainedReceiving(**common, **_chance(state, dated), receiving_fee_percent=fee)


def shape(state: CaseState) -> PaymentShape:
    """How the paying parent pays while the opportunity runs."""
    offer = next((item.offer for item in state.requests if item.offer and item.offer.by_direct_debit is not None), None)
    if offer is not None and offer.by_direct_debit is False:
        return PaymentShape.ALL_STANDING_ORDER
    if state.paying.employment is Employment.EMPLOYED and state.paying.employer_known:
        return PaymentShape.HALF_FROM_EARNINGS
    return PaymentShape.ALL_DIRECT_DEBIT


def _worked_out(state: CaseState) -> MaintenanceWorkedOut:
    """What was worked out last for this case."""
    rows = EventRow.objects.filter(stream=f"case:{state.reference}", kind=MaintenanceWorkedOut.__name__)
    row = rows.filter(command__undone_by=None).order_by("-seq").first()
    if row is None:
        raise CannotSay("Maintenance was not worked out for this case.")
    found = event(row.kind, row.payload, [], [])
    assert isinstance(found, MaintenanceWorkedOut)  # noqa: S101 - the kind was asked for
    return found


def _worked_out_paying(state: CaseState, common: dict[str, Any], dated: date) -> LetterContext:
    found = _worked_out(state)
    return WorkedOutPaying(
        **common,
        counts_from=found.effective_on,
        collected=state.service is not Service.DIRECT_PAY,
        amounts=paying_amounts(found),
        percents=percents(found, the_book().rules),
        other_children=found.other_children,
        children=found.children,
        children_in_all=found.children_in_all,
    )


def _worked_out_receiving(state: CaseState, common: dict[str, Any], dated: date) -> LetterContext:
    found = _worked_out(state)
    return WorkedOutReceiving(
        **common,
        counts_from=found.effective_on,
        collected=state.service is not Service.DIRECT_PAY,
        amounts=receiving_amounts(found),
    )


MAKERS: dict[tuple[str, str], Callable[[CaseState, dict[str, Any], date], LetterContext]] = {
    ("CALCULATION", "paying"): _worked_out_paying,
    ("CALCULATION", "receiving"): _worked_out_receiving,
    ("CMSL0136", "paying"): ended_paying,
    ("CMSL0137", "receiving"): ended_receiving,
    ("CMSL0138", "receiving"): _accepted_receiving,
    ("CMSL0139", "paying"): _accepted_paying,
    ("PROVISIONAL-NOTE", "paying"): _chance_paying,
    ("PROVISIONAL-NOTE", "receiving"): _chance_receiving,
}
