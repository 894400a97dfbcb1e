"""What follows the end of an opportunity, and what does not because it would make no sense. Source: R15, R19, R22."""

from datetime import date

from evenhand.domain.account.methods import ENFORCED, Method, PaymentMethod
from evenhand.domain.opportunity.ending import Closing
from evenhand.domain.opportunity.ending_words import Trigger
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.opportunity.vocabulary import Employment
from evenhand.domain.procedures.ending.triggers import NO_LIABILITY

WHOLE = 100


def service_can_change(state: CaseState, closing: Closing) -> bool:
    """Not where the case closes: its service type stays as it is."""
    return closing.trigger is not Trigger.CASE_CLOSING and state.closing_on is None


def fees_follow(state: CaseState, closing: Closing) -> bool:
    """Only where liability and its collection go on."""
    return service_can_change(state, closing) and closing.trigger not in NO_LIABILITY


def collected_from_earnings(state: CaseState, closing: Closing) -> bool:
    """Not from somebody on a benefit: the order and the standing order end with what they took from.

    What is known of the day of the check decides; where no benefit is recorded, what the request was opened for.
    """
    if state.paying.benefits:
        return state.paying.benefit_on(closing.check_on or closing.since) is None
    return closing.trigger is not Trigger.BENEFIT


def order_charge_may_apply(state: CaseState, closing: Closing) -> bool:
    """Only for a deduction order that stays and is varied, where fees follow at all (R22)."""
    if not (fees_follow(state, closing) and collected_from_earnings(state, closing)):
        return False
    kind = PaymentMethod.DEDUCTION_FROM_EARNINGS_ORDER
    return any(method.kind is kind and method.until is None for method in state.methods)


def methods_after_fail(
    state: CaseState, closing: Closing, start: date
) -> tuple[tuple[Method, ...], tuple[Method, ...]]:
    """The methods that end and those that take their place: the enforced ones stay and take the whole.

    Without an enforced one a default standing order, flagged for an order unless the paying parent is self-employed
    (R19). Where nothing is collected that way any more, all end and none follows (R15).
    """
    live = tuple(method for method in state.methods if method.until is None)
    if not fees_follow(state, closing) or not collected_from_earnings(state, closing):
        return live, ()
    stay = [method for method in live if method.kind in ENFORCED]
    number = max((method.number for method in state.methods), default=0) + 1
    if not stay:
        return live, (_default(state, number, start),)
    if sum(method.share for method in stay) == WHOLE:
        return tuple(method for method in live if method.kind not in ENFORCED), ()
    return live, _whole(stay, number, start)


def _default(state: CaseState, number: int, start: date) -> Method:
    desire = state.paying.employment is not Employment.SELF_EMPLOYED
    return Method(number, PaymentMethod.STANDING_ORDER_DEFAULT, WHOLE, start, "weekly", desire=desire)


def _whole(stay: list[Method], number: int, start: date) -> tuple[Method, ...]:
    """The enforced methods with the whole between them, in the proportion that they had, odd per cent to the first."""
    had = sum(method.share for method in stay)
    shares = [WHOLE * method.share // had for method in stay]
    shares[0] += WHOLE - sum(shares)
    return tuple(
        Method(number + place, method.kind, share, start, method.frequency, method.mandatory, method.desire)
        for place, (method, share) in enumerate(zip(stay, shares, strict=True))
    )
