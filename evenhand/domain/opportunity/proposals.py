"""What we propose: the method of payment, and whether the deduction order charge applies (GEN-5, R22)."""

from datetime import date

from evenhand.domain.account.methods import Method, PaymentMethod
from evenhand.domain.opportunity.commands import Arrangement
from evenhand.domain.opportunity.request import Offer
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.opportunity.vocabulary import Employment, Ground, OfferAnswer
from evenhand.domain.rules import Rules


def accepted(offer: Offer | None) -> bool:
    """Whether this offer was accepted."""
    return offer is not None and offer.answer is OfferAnswer.ACCEPTS


def arrangements(state: CaseState, offer: Offer | None) -> tuple[Arrangement, ...]:
    """The arrangements that the procedure allows, the proposed one first (PPO-13, PPO-18, RPO-15, RPO-22)."""
    order_possible = state.paying.employment is Employment.EMPLOYED and state.paying.employer_known
    if accepted(offer):
        first = Arrangement.HALF_ORDER_HALF_DEBIT if order_possible else Arrangement.DIRECT_DEBIT
        if offer is not None and offer.by_direct_debit is False:
            return (Arrangement.STANDING_ORDER, first)
        return (first, Arrangement.STANDING_ORDER)
    if order_possible:
        return (Arrangement.DEDUCTION_ORDER, Arrangement.DEFAULT_STANDING_ORDER)
    return (Arrangement.DEFAULT_STANDING_ORDER,)


def methods_of(state: CaseState, arrangement: Arrangement, start: date, rules: Rules) -> tuple[Method, ...]:
    """The methods that an arrangement sets up; their shares sum to 100 (M10).

    Around an opportunity the order is mandatory and flagged as desired; a weekly default standing order and a
    self-selected order are flagged as desired where an order is set.
    """
    number = max((method.number for method in state.methods), default=0) + 1
    half = rules.number("offer.non_enforced_per_cent", state.application.received_on)
    order, debit = PaymentMethod.DEDUCTION_FROM_EARNINGS_ORDER, PaymentMethod.DIRECT_DEBIT
    pay = state.paying.pay_frequency
    match arrangement:
        case Arrangement.HALF_ORDER_HALF_DEBIT:
            return (
                Method(number, order, 100 - half, start, pay, mandatory=True, desire=True),
                Method(number + 1, debit, half, start, "monthly"),
            )
        case Arrangement.DIRECT_DEBIT:
            return (Method(number, debit, 100, start, "monthly"),)
        case Arrangement.STANDING_ORDER:
            return (Method(number, PaymentMethod.STANDING_ORDER_VOLUNTARY, 100, start, "monthly"),)
        case Arrangement.DEDUCTION_ORDER:
            return (Method(number, order, 100, start, pay, desire=True),)
        case Arrangement.DEFAULT_STANDING_ORDER:
            return (Method(number, PaymentMethod.STANDING_ORDER_DEFAULT, 100, start, "weekly"),)


def charge(state: CaseState, offer: Offer, arrangement: Arrangement, rules: Rules) -> tuple[str, str]:
    """Whether the deduction order charge applies after an offer that led nowhere: yes, no or person, and why (R22).

    Only where an order is set up, and only on wilful refusal: an informed refusal, or silence after a letter that
    was not returned and a dated number of recorded attempts.
    """
    if arrangement is not Arrangement.DEDUCTION_ORDER:
        return "no", "No deduction from earnings order is set up."
    if offer.ground is Ground.DECLINED:
        return "yes", "The paying parent knew of the offer and declined it."
    if offer.ground is Ground.LETTER_RETURNED:
        return "person", "The letter came back, so they may not have known. A person decides."
    if offer.ground is Ground.SILENCE:
        needed = rules.number("offer.attempts_for_wilful_silence", state.application.received_on)
        sent = offer.window_from or state.application.provisional_letter_on
        delivered = sent is not None and state.paying.returned_on is None
        if delivered and offer.attempts >= needed:
            return "yes", f"The letter was delivered and {offer.attempts} calls were recorded without an answer."
        return "no", f"Silence counts as refusal only after a delivered letter and {needed} recorded calls."
    return "no", "The offer ended for a reason that is not a refusal."
