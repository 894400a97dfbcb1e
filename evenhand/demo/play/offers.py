"""How an offer is worked, as its plan says."""

from datetime import date, timedelta

from evenhand.config.book import the_book
from evenhand.demo.plans import Says
from evenhand.demo.play.moment import Moment
from evenhand.domain.opportunity.commands import (
    AddressFinding,
    AnswerOffer,
    LegalFinding,
    OrderClaim,
    RecordCsaCheck,
    RecordLegalCheck,
    RecordOrderClaim,
    RecordPreference,
    ResolveReturnedLetter,
)
from evenhand.domain.opportunity.vocabulary import Ground, MethodWas, OfferAnswer, Role, Service
from evenhand.domain.procedures.known import AddressGiven, BenefitStarted, LetterReturned

REACHED = {
    Says.ACCEPTS: OfferAnswer.ACCEPTS,
    Says.ACCEPTS_LATE: OfferAnswer.ACCEPTS,
    Says.DECLINES: OfferAnswer.DECLINES,
    Says.NOW_ON_BENEFIT: OfferAnswer.NOT_APPROPRIATE,
    Says.NIL_INCOME: OfferAnswer.NOT_APPROPRIATE,
    Says.CLAIMS_VOLUNTARY: OfferAnswer.ACCEPTS,
    Says.PREFERS_COLLECT_AND_PAY: OfferAnswer.DECLINES,
}
GROUNDS = {Says.NOW_ON_BENEFIT: Ground.ON_BENEFIT, Says.NIL_INCOME: Ground.NIL_INCOME}


def work_offer(at: Moment) -> None:
    """One day of one offer."""
    plan = at.plan
    if plan.letter_returned_after is not None and at.age == plan.letter_returned_after:
        at.tell(LetterReturned(Role.PAYING, at.today))
    if plan.new_address_after is not None and at.age == plan.new_address_after and at.state.paying.returned_on:
        at.tell(AddressGiven(Role.PAYING, "9 Newly Given Row\nNowhere", "ZZ99 9ZZ"))
    ready = at.ready()
    if "legal-check" in ready and at.age >= 1:
        at.do("legal-check", RecordLegalCheck(LegalFinding.NONE))
    attempt = next((call for call in plan.attempts if call.after_days == at.age), None)
    if attempt is None:
        _unreached(at)
    elif attempt.reached:
        _reached(at)
    else:
        _checks(at)
        at.do("answer", AnswerOffer(OfferAnswer.NOT_REACHED, first_attempt_on=at.today))


def _unreached(at: Moment) -> None:
    """A returned letter with no newer address is settled after a while."""
    plan = at.plan
    waited = plan.letter_returned_after is not None and at.age >= plan.letter_returned_after + 5
    if "returned-letter" in at.ready() and waited and plan.new_address_after is None:
        at.do("returned-letter", ResolveReturnedLetter(AddressFinding.NONE))


def _checks(at: Moment) -> None:
    """What is asked before the offer itself."""
    if "preference" in at.ready():
        prefers = at.plan.says is Says.PREFERS_COLLECT_AND_PAY
        at.do("preference", RecordPreference(Service.COLLECT_AND_PAY if prefers else Service.DIRECT_PAY))
    if "voluntary-order" in at.ready():
        claims = at.plan.says is Says.CLAIMS_VOLUNTARY
        at.do("voluntary-order", RecordOrderClaim(OrderClaim.VOLUNTARY if claims else OrderClaim.NONE))
    if "csa-check" in at.ready():
        at.do("csa-check", RecordCsaCheck(MethodWas.VOLUNTARY if at.plan.voluntary_upheld else MethodWas.ENFORCED))


def _reached(at: Moment) -> None:
    _checks(at)
    if "answer" not in at.ready():
        return
    plan = at.plan
    answer = REACHED.get(plan.says, OfferAnswer.DECLINES)
    at.do(
        "answer",
        AnswerOffer(
            answer,
            first_attempt_on=at.today,
            direct_debit=plan.direct_debit if answer is OfferAnswer.ACCEPTS else None,
            first_collection_on=_collection(at) if answer is OfferAnswer.ACCEPTS else None,
            ground=GROUNDS.get(plan.says),
            reason=plan.reason,
        ),
    )


def _collection(at: Moment) -> date:
    days = the_book().rules.working_days("england-and-wales")
    return days.on_or_after(at.today + timedelta(days=at.plan.first_collection_after))


def lapse(at: Moment) -> None:
    """Some who accepted go on a benefit before the start."""
    offer = at.request.offer
    if offer is None or offer.answered_on is None or at.plan.lapses_after is None:
        return
    if (at.today - offer.answered_on).days == at.plan.lapses_after:
        at.tell(BenefitStarted("universal-credit", at.today, "CIS"))
