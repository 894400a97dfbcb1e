"""What each task decides, by the name that procedures use."""

from evenhand.domain.procedures.effects.after_answer import (
    decide_late_offer,
    record_call,
    record_done,
    record_unlikely_to_pay,
    set_methods,
)
from evenhand.domain.procedures.effects.agreeing import decide_plan, review_plan, set_plan_schedule
from evenhand.domain.procedures.effects.answer import answer_offer
from evenhand.domain.procedures.effects.approving import decide_end_of_deduction, decide_extension, decide_fees
from evenhand.domain.procedures.effects.before_offer import (
    explain_to_receiving_parent,
    record_circumstances,
    record_look_up,
)
from evenhand.domain.procedures.effects.calculation import determine_rate, perform_calculation
from evenhand.domain.procedures.effects.checks import (
    record_csa_check,
    record_legal_check,
    record_order_claim,
    record_preference,
    resolve_returned_letter,
)
from evenhand.domain.procedures.effects.decided import Decided, Effect
from evenhand.domain.procedures.effects.direct_pay import (
    change_to_direct_pay,
    confirm_direct_pay,
    explain_direct_pay,
    record_recall,
)
from evenhand.domain.procedures.effects.enforcing import consider_action
from evenhand.domain.procedures.effects.extending import consider_early_end, propose_extension
from evenhand.domain.procedures.effects.misses import (
    decide_miss,
    record_employer_answer,
    record_miss_contact,
    record_miss_talk,
)
from evenhand.domain.procedures.effects.negotiating import (
    decide_negotiation,
    hear_receiving_parent,
    propose_plan,
    quantify_debt,
    record_negotiation_talk,
)
from evenhand.domain.procedures.effects.order_charge import vary_order_charge
from evenhand.domain.procedures.effects.outcome import record_check, record_compliance, record_early_end
from evenhand.domain.procedures.effects.reviewing import review_decision

EFFECTS: dict[str, Effect] = {
    effect.__name__: effect
    for effect in (
        answer_offer, explain_to_receiving_parent, record_circumstances, record_look_up, record_csa_check,
        record_legal_check, record_order_claim, record_preference, resolve_returned_letter, decide_late_offer,
        decide_miss, record_employer_answer, record_miss_contact, record_miss_talk,
        decide_fees, decide_end_of_deduction, decide_extension, confirm_direct_pay, explain_direct_pay,
        change_to_direct_pay, record_recall, propose_extension, consider_early_end, vary_order_charge,
        record_compliance, record_early_end, record_check, review_decision,
        quantify_debt, record_negotiation_talk, propose_plan, hear_receiving_parent, decide_negotiation,
        decide_plan, set_plan_schedule, review_plan, consider_action,
        record_call, record_done, perform_calculation, determine_rate, record_unlikely_to_pay, set_methods,
    )
}  # fmt: skip

__all__ = ["EFFECTS", "Decided", "Effect"]
