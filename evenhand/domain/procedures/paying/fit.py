"""Whether a set of methods fits together, the case and what is held of the paying parent. Source: M10, GEN-5, R19."""

from evenhand.domain.account.live import WHOLE
from evenhand.domain.account.methods import ENFORCED, FROM_EARNINGS, PaymentMethod
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.opportunity.vocabulary import Employment, Service
from evenhand.domain.procedures.paying.asked import FREQUENCIES, NOT_CHOSEN, ChangeMethods, MethodWanted
from evenhand.domain.procedures.paying.means import Means
from evenhand.domain.refusal import Refusal

DESIRED = FROM_EARNINGS | {PaymentMethod.STANDING_ORDER_DEFAULT}


def unfit(state: CaseState, command: ChangeMethods, means: Means) -> Refusal | None:
    """Why a set cannot be: the set as a whole first, then each method in order.

    Refusals: no-methods, twice, shares-not-whole, share-out-of-range, kind-not-chosen, frequency-unknown,
    self-employed, employer-missing, mandate-missing, bank-details-missing, no-benefit, service-collects,
    flag-does-not-fit.
    """
    if not command.methods:
        return _no("no-methods", "Give at least one method: a case is never left without a way to pay.", "methods")
    kinds = [item.kind for item in command.methods]
    if len(set(kinds)) < len(kinds):
        return _no("twice", "A method of one kind stands twice. Give it once, with the whole of its share.", "methods")
    for place, item in enumerate(command.methods, 1):
        if not 1 <= item.share <= WHOLE:
            return _no("share-out-of-range", "A share is a whole per cent from 1 to 100.", f"share-{place}")
    total = sum(item.share for item in command.methods)
    if total != WHOLE:
        return _no("shares-not-whole", f"The shares come to {total}%. Make them come to 100%.", "methods")
    for place, item in enumerate(command.methods, 1):
        wrong = _kind(state, item, means, place) or _flags(state, item, place)
        if wrong is not None:
            return wrong
    return None


def _kind(state: CaseState, item: MethodWanted, means: Means, place: int) -> Refusal | None:
    field = f"kind-{place}"
    if item.kind in NOT_CHOSEN:
        return _no("kind-not-chosen", f"“{item.kind}” says that nothing is known. Choose a method.", field)
    if item.frequency and item.frequency not in FREQUENCIES:
        return _no("frequency-unknown", f"Choose one of: {', '.join(FREQUENCIES)}.", f"frequency-{place}")
    direct = state.service is Service.DIRECT_PAY
    if direct is not (item.kind is PaymentMethod.DIRECT_PAY):
        says = "The parents of this case pay one another: its only method is Direct Pay."
        other = (
            "The office collects on this case, so Direct Pay is not one of its methods. The service is changed first."
        )
        return _no("service-collects", says if direct else other, field)
    if item.kind in FROM_EARNINGS:
        return _earnings(state, means, field)
    if item.kind is PaymentMethod.DIRECT_DEBIT and not (means.account and means.mandate):
        says = "Record the bank details first, with the direct debit instruction that was given for them."
        return _no("mandate-missing", says, field)
    if item.kind is PaymentMethod.REGULAR_DEDUCTION_ORDER and not means.account:
        says = "Record the bank details of the account first: an order is made on an account."
        return _no("bank-details-missing", says, field)
    benefits = state.paying.benefits
    if item.kind is PaymentMethod.DEDUCTION_FROM_BENEFITS and (
        benefits is None or not any(item.during.end is None or means.on in item.during for item in benefits)
    ):
        says = "No benefit is recorded that anything could be taken from. Record it under Something became known first."
        return _no("no-benefit", says, field)
    return None


def _earnings(state: CaseState, means: Means, field: str) -> Refusal | None:
    if state.paying.employment is Employment.SELF_EMPLOYED:
        says = (
            "The paying parent is self-employed: nobody pays them wages to take anything from. Choose another method."
        )
        return _no("self-employed", says, field)
    if not means.employers:
        says = "Record the employer first: an order goes to an employer."
        return _no("employer-missing", says, field)
    return None


def _flags(state: CaseState, item: MethodWanted, place: int) -> Refusal | None:
    if item.mandatory and item.kind not in ENFORCED:
        says = "Only an order or a request to an employer or a bank is mandatory. Take the mark away."
        return _no("flag-does-not-fit", says, f"flags-{place}")
    if item.desire and (item.kind not in DESIRED or state.paying.employment is Employment.SELF_EMPLOYED):
        says = "The desire flag stands with an earnings order, or with a default standing order of somebody who could "
        says += "have one. Take it away."
        return _no("flag-does-not-fit", says, f"flags-{place}", "R19")
    return None


def _no(code: str, sentence: str, field: str, rule: str = "M10") -> Refusal:
    return Refusal(code, sentence, ("GEN-5",), (rule,), field)
