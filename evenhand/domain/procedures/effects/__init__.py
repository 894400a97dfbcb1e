"""What each task decides, by the name that procedures use."""

from evenhand.domain.procedures.effects.after_answer import (
    decide_late_offer,
    record_call,
    record_done,
    record_unlikely_to_pay,
    set_methods,
)
from evenhand.domain.procedures.effects.answer import answer_offer
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
from evenhand.domain.procedures.effects.misses import (
    decide_miss,
    record_employer_answer,
    record_miss_contact,
    record_miss_talk,
)

EFFECTS: dict[str, Effect] = {
    effect.__name__: effect
    for effect in (
        answer_offer, explain_to_receiving_parent, record_circumstances, record_look_up, record_csa_check,
        record_legal_check, record_order_claim, record_preference, resolve_returned_letter, decide_late_offer,
        decide_miss, record_employer_answer, record_miss_contact, record_miss_talk,
        record_call, record_done, perform_calculation, determine_rate, record_unlikely_to_pay, set_methods,
    )
}  # fmt: skip

__all__ = ["EFFECTS", "Decided", "Effect"]
