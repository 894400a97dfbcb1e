"""The named conditions of the tasks that end or extend an opportunity."""

from evenhand.domain.account.methods import ENFORCED
from evenhand.domain.opportunity.ending_words import ENDS, CheckStatus, Trigger
from evenhand.domain.opportunity.request import Request
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.opportunity.vocabulary import EnforcementKind, Resolution, Service
from evenhand.domain.procedures.ending.follows import fees_follow, order_charge_may_apply, service_can_change
from evenhand.domain.procedures.predicate import Predicate

CALCULATION = "perform-calculation"
ENFORCEMENT = "enforcement"


def _passed(state: CaseState, request: Request) -> bool:
    return request.closing is not None and request.closing.check is CheckStatus.NOT_APPLICABLE


def _failed(state: CaseState, request: Request) -> bool:
    return request.closing is not None and request.closing.check is CheckStatus.UNLIKELY


def _fees(state: CaseState, request: Request) -> bool:
    return request.closing is not None and fees_follow(state, request.closing)


def _service(state: CaseState, request: Request) -> bool:
    return request.closing is not None and service_can_change(state, request.closing)


def _bailiffs(state: CaseState, request: Request) -> bool:
    return any(
        item.kind is EnforcementKind.BAILIFFS and item.during.end is None for item in state.legacy.enforcement or ()
    )


def _deduction(state: CaseState, request: Request) -> bool:
    return any(item.kind in ENFORCED and item.until is None for item in state.methods) or any(
        put.request == request.number and put.task == "to-direct-pay" for put in state.approvals
    )


def _charge(state: CaseState, request: Request) -> bool:
    return request.closing is not None and order_charge_may_apply(state, request.closing)


def _enforcement(state: CaseState, request: Request) -> bool:
    return state.segment == ENFORCEMENT


def _calculated(state: CaseState, request: Request) -> bool:
    children = [one for one in state.requests if one.parent == request.number and one.procedure == CALCULATION]
    return bool(children) and not any(one.is_open for one in children)


def _asked(state: CaseState, request: Request) -> bool:
    """Also where it is asked while an early end for another cause is open and nothing of it is decided (R14)."""
    closing = request.closing
    if closing is None or closing.trigger is Trigger.DIRECT_PAY_ASKED:
        return closing is not None
    wants = state.application.receiving_parent_wants is Service.DIRECT_PAY
    return wants and state.closing_on is None and closing.compliance_on is None and not closing.goes_on


def _wish_decided(state: CaseState, request: Request) -> bool:
    held = state.opportunity
    open_still = (held is not None and held.is_open) or state.open_of(*ENDS) is not None
    return not (_wish_stands(state, request) and open_still)


def _wish_stands(state: CaseState, request: Request) -> bool:
    wants = state.application.receiving_parent_wants is Service.DIRECT_PAY
    return wants and state.service is not Service.DIRECT_PAY


def _stands(state: CaseState, request: Request) -> bool:
    return request.closing is not None and not request.closing.goes_on


def _proposed(state: CaseState, request: Request) -> bool:
    """Also not where one was proposed, taken back and then refused by the caseworker."""
    closing = request.closing
    return closing is not None and closing.months is not None and not closing.refused


def _granted(state: CaseState, request: Request) -> bool:
    return _proposed(state, request) and request.resolution is Resolution.COFC_ACCEPTED


def _refused(state: CaseState, request: Request) -> bool:
    return request.closing is not None and request.closing.refused


ENDING: dict[str, Predicate] = {
    "check_passed": Predicate(
        _passed, "The unlikely to pay check was not passed.", "the unlikely to pay check is passed"
    ),
    "check_failed": Predicate(
        _failed, "The unlikely to pay check was not failed.", "the unlikely to pay check is failed"
    ),
    "fees_follow": Predicate(_fees, "No fees follow: the case closes, or maintenance is nil.", "fees follow"),
    "service_can_change": Predicate(
        _service, "The case closes, so its service type stays.", "the service type can change"
    ),
    "bailiffs_act": Predicate(_bailiffs, "No bailiffs act on this case.", "bailiffs act on the case"),
    "deduction_to_end": Predicate(
        _deduction, "There is no deduction order to end.", "there is a deduction order to end"
    ),
    "order_charge_may_apply": Predicate(
        _charge,
        "There is no deduction order that is varied after the opportunity.",
        "a deduction order is varied after the opportunity",
    ),
    "with_enforcement": Predicate(_enforcement, "The case is not with enforcement.", "the case is with enforcement"),
    "calculation_closed": Predicate(
        _calculated, "After: Perform Calculation is closed", "Perform Calculation is closed"
    ),
    "wish_stands": Predicate(_wish_stands, "The wish is met or withdrawn.", "the wish still stands"),
    "wish_decided": Predicate(
        _wish_decided, "After: how the opportunity ends is decided", "how the opportunity ends is decided"
    ),
    "direct_pay_asked": Predicate(_asked, "Nobody asked for direct pay.", "the receiving parent asked for direct pay"),
    "early_end_stands": Predicate(_stands, "The opportunity goes on.", "the opportunity does not go on"),
    "extension_proposed": Predicate(_proposed, "No extension is proposed.", "an extension is proposed"),
    "extension_granted": Predicate(_granted, "The extension is not granted.", "the extension is granted"),
    "extension_refused": Predicate(_refused, "The extension is not refused.", "the extension is refused"),
}
