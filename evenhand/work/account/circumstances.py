"""What a case knows that a charge depends on."""

from dataclasses import dataclass
from datetime import date

from evenhand.cases.models import Case
from evenhand.domain.account.charging import Circumstances
from evenhand.domain.calendar import DateRange
from evenhand.domain.opportunity.state import CaseState, free_of_fees
from evenhand.domain.opportunity.vocabulary import OfferAnswer, OpportunityStatus
from evenhand.domain.procedures.opening import OFFERS, current_offer
from evenhand.work.state.load import load_cases
from evenhand.work.state.save import StaleWrite


@dataclass(frozen=True)
class Asserted:
    """What was read of a case, with the version that it was read at."""

    known: Circumstances
    case: int | None = None
    version: int = 0

    def still_holds(self) -> None:
        """In the transaction of the write that rests on it. Errors: StaleWrite where the case changed meanwhile."""
        if self.case is None:
            return
        if Case.objects.filter(id=self.case, version=self.version).update(version=self.version) != 1:
            raise StaleWrite("Case")


def circumstances_on(reference: str, account: str, on: date) -> Asserted:
    """Of a case of the account, on the day of an action; nothing is known of a case that is not on it."""
    found = Case.objects.filter(reference=reference, account__reference=account).values_list("id", flat=True).first()
    if found is None:
        return Asserted(Circumstances())
    case = load_cases([found])[found].state
    return Asserted(circumstances(case, on), found, case.version)


def circumstances(case: CaseState, on: date) -> Circumstances:
    """What a charge depends on (R10, R22)."""
    opportunity = case.opportunity
    if opportunity is not None and opportunity.status is OpportunityStatus.LAPSED:
        opportunity = None
    request = current_offer(case)
    unanswered = (None, OfferAnswer.NOT_REACHED)
    waits = opportunity is None and request is not None and request.offer is not None
    determined, determined_on = _determined(case)
    return Circumstances(
        opportunity=opportunity.period if opportunity else None,
        check_recorded=bool(case.unlikely_to_pay),
        offer_waits=bool(waits and request and request.offer and request.offer.answer in unanswered),
        determined=determined,
        determined_on=determined_on,
        on_benefit=case.paying.benefit_on(on) is not None,
        free=free_of_charges(case),
    )


def free_of_charges(case: CaseState) -> DateRange | None:
    """From the start of an opportunity to the effective date of its check, once that is decided (R10)."""
    held = case.opportunity
    if held is None or not held.stands:
        return None
    if held.ended_on is None:
        return held.free_of_fees
    checked = max((one.closing.check_on for one in case.requests if one.closing and one.closing.check_on), default=None)
    return free_of_fees(held.period.start, checked)


def _determined(case: CaseState) -> tuple[str, date | None]:
    """What the last offer determined about the charge, and when."""
    for request in reversed(case.requests):
        if request.procedure in OFFERS and request.offer and request.offer.charge:
            record = request.record_of("methods")
            return request.offer.charge, record.on if record else request.closed_on
    return "", None
