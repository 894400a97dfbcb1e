"""The named conditions of tasks. A predicate never changes its meaning under its name."""

from evenhand.domain.account.methods import FROM_EARNINGS
from evenhand.domain.opportunity.ending_words import CheckStatus
from evenhand.domain.opportunity.proposals import accepted
from evenhand.domain.opportunity.request import Request
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.opportunity.vocabulary import ENFORCED_METHODS, Applicant, Ground, NoteKind
from evenhand.domain.procedures.predicate import Predicate
from evenhand.domain.procedures.predicates_ending import ENDING
from evenhand.domain.procedures.predicates_talks import TALKS

__all__ = ["PREDICATES", "REASON_NEEDED", "Predicate"]


REASON_NEEDED = frozenset({Ground.VOLUNTARY_ORDER, Ground.NEITHER_CHOSEN_NOR_IMPOSED, Ground.ON_BENEFIT})


def _undecided(state: CaseState, request: Request) -> bool:
    return request.offer is not None and request.offer.answer is None


def _answered(state: CaseState, request: Request) -> bool:
    return request.offer is not None and request.offer.answer is not None


def _accepted(state: CaseState, request: Request) -> bool:
    return accepted(request.offer)


def _led_nowhere(state: CaseState, request: Request) -> bool:
    return _answered(state, request) and not _accepted(state, request)


def _legal_action(state: CaseState, request: Request) -> bool:
    return state.legacy.legal_list or bool(state.legacy.enforcement)


def _old_order(state: CaseState, request: Request) -> bool:
    return state.legacy.method in ENFORCED_METHODS


def _claim_needs_check(state: CaseState, request: Request) -> bool:
    offer, claim = request.offer, request.record_of("voluntary-order")
    neither = claim is not None and ("claim", "neither") in claim.values
    noted = state.has_note(NoteKind.DISSATISFIED_WITH_DIRECT_PAY)
    return offer is not None and offer.claim_voluntary is True and (noted or neither)


def _came_back(state: CaseState, request: Request) -> bool:
    return state.paying.returned_on is not None


def _collects(state: CaseState, request: Request) -> bool:
    offer = request.offer
    return offer is not None and offer.ground is not Ground.RECEIVING_PARENT_CHOSE_DIRECT_PAY


def _reason_needed(state: CaseState, request: Request) -> bool:
    return request.offer is not None and request.offer.ground in REASON_NEEDED


def _paying_applied(state: CaseState, request: Request) -> bool:
    return state.application.applicant is Applicant.PAYING


def _receiving_applied(state: CaseState, request: Request) -> bool:
    return state.application.applicant is Applicant.RECEIVING


def _wish_unknown(state: CaseState, request: Request) -> bool:
    return state.application.paying_parent_wants == "unknown"


def _passes_limit(state: CaseState, request: Request) -> bool:
    record = request.record_of("calculate")
    return record is not None and ("passes_limit", "yes") in record.values


def _order_stays(state: CaseState, request: Request) -> bool:
    """After an opportunity that failed, an order that goes on takes no more than a person says (SCH-33, EAR-35)."""
    outcome = state.request(request.parent) if request.parent else None
    failed = outcome is not None and outcome.closing is not None and outcome.closing.check is CheckStatus.UNLIKELY
    return failed and any(item.kind in FROM_EARNINGS and item.until is None for item in state.methods)


def _rate_for_a_person(state: CaseState, request: Request) -> bool:
    return _passes_limit(state, request) or _order_stays(state, request)


PREDICATES: dict[str, Predicate] = {
    **ENDING,
    **TALKS,
    "offer_undecided": Predicate(_undecided, "The offer is decided.", "the offer is not decided yet"),
    "offer_answered": Predicate(_answered, "There is no answer yet.", "the offer has its answer"),
    "offer_accepted": Predicate(_accepted, "The offer was not accepted.", "the offer is accepted"),
    "offer_led_nowhere": Predicate(_led_nowhere, "The offer was accepted.", "the offer is not accepted"),
    "legal_action_shown": Predicate(
        _legal_action, "No legal action in the old scheme is shown.", "legal action in the old scheme is shown"
    ),
    "old_order_in_place": Predicate(
        _old_order,
        "There is no old order that could have been voluntary.",
        "there is an old order that could have been voluntary",
    ),
    "claim_needs_check": Predicate(
        _claim_needs_check,
        "There is no claim that needs a check of the old scheme.",
        "a claim needs a check of the old scheme",
    ),
    "letter_came_back": Predicate(_came_back, "No letter came back.", "a letter came back"),
    "office_collects": Predicate(
        _collects, "The receiving parent chose direct pay, so nothing is collected.", "the office collects"
    ),
    "unlikely_to_pay_needs_reason": Predicate(
        _reason_needed, "The system records Unlikely to Pay itself.", "a person gives the reason for Unlikely to Pay"
    ),
    "rate_for_a_person": Predicate(
        _rate_for_a_person,
        "The rate from earnings is within the limit, or nobody can tell, and no order stays.",
        "the rate from earnings passes the limit, or an order stays",
    ),
    "paying_parent_applied": Predicate(_paying_applied, "The receiving parent applied.", "the paying parent applied"),
    "receiving_parent_applied": Predicate(
        _receiving_applied,
        "The paying parent applied, so Unlikely to Pay is not recorded.",
        "the receiving parent applied",
    ),
    "paying_parent_wish_unknown": Predicate(
        _wish_unknown, "The paying parent's wish came with the application.", "the paying parent's wish is not known"
    ),
}
