"""Takes something that became known, on one case."""

from collections.abc import Callable
from datetime import date
from typing import Any

from evenhand.domain.opportunity.events import Event
from evenhand.domain.opportunity.route import on_route
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.procedures.closed import closed
from evenhand.domain.procedures.known import facts
from evenhand.domain.procedures.known.circumstances import (
    benefit_ended,
    benefit_started,
    employer_changed,
    work_changed,
)
from evenhand.domain.procedures.known.closure import case_closing, case_stays_open
from evenhand.domain.procedures.known.facts import Known
from evenhand.domain.procedures.known.legal import legal_action_named, legal_listed, service_chosen
from evenhand.domain.procedures.known.post import address_given, letter_returned, provisional_letter_sent
from evenhand.domain.procedures.known.stays import left_hospital, left_prison, went_to_hospital, went_to_prison
from evenhand.domain.procedures.offered import not_offered
from evenhand.domain.refusal import Refusal, Refused

LEARN: dict[type[Known], Callable[[CaseState, Any, date], tuple[Event, ...]]] = {
    facts.BenefitStarted: benefit_started,
    facts.BenefitEnded: benefit_ended,
    facts.WorkChanged: work_changed,
    facts.EmployerChanged: employer_changed,
    facts.WentToPrison: went_to_prison,
    facts.LeftPrison: left_prison,
    facts.WentToHospital: went_to_hospital,
    facts.LeftHospital: left_hospital,
    facts.CaseClosing: case_closing,
    facts.CaseStaysOpen: case_stays_open,
    facts.LetterReturned: letter_returned,
    facts.AddressGiven: address_given,
    facts.ServiceChosen: service_chosen,
    facts.ProvisionalLetterSent: provisional_letter_sent,
    facts.LegalActionNamed: legal_action_named,
    facts.LegalListed: legal_listed,
}
KNOWN: dict[str, type[Known]] = {
    "benefit-started": facts.BenefitStarted,
    "benefit-ended": facts.BenefitEnded,
    "work-changed": facts.WorkChanged,
    "employer-changed": facts.EmployerChanged,
    "prison": facts.WentToPrison,
    "prison-left": facts.LeftPrison,
    "hospital": facts.WentToHospital,
    "hospital-left": facts.LeftHospital,
    "case-closing": facts.CaseClosing,
    "case-stays-open": facts.CaseStaysOpen,
    "letter-returned": facts.LetterReturned,
    "new-address": facts.AddressGiven,
    "service-asked": facts.ServiceChosen,
    "provisional-letter": facts.ProvisionalLetterSent,
    "legal-action": facts.LegalActionNamed,
    "legal-list": facts.LegalListed,
}


def learn(state: CaseState, known: Known, today: date) -> tuple[Event, ...] | Refusal:
    """The events of something that became known, on one case.

    Refuses: case-closed, value-not-offered, date-out-of-range, nothing-to-end, newer-address-known, already-known.
    """
    wrong = closed(state) or not_offered(known, ("GEN-3",))
    if wrong is not None:
        return wrong
    try:
        return on_route(LEARN[type(known)](state, known, today), state.application.applicant)
    except Refused as refused:
        return refused.refusal
